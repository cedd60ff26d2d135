// What a PDF that is sent to readers must keep to, read with qpdf and pdftotext: PDF/UA-1, PDF/A-2a, and plain use.

import { execFileSync, spawnSync } from 'node:child_process';

type Dictionary = Readonly<Record<string, unknown>>;

interface StoredObject {
  readonly value?: unknown;
  readonly stream?: { readonly dict: Dictionary; readonly data?: string };
}

interface Structure {
  readonly type: string;
  readonly dictionary: Dictionary;
  readonly kids: readonly Structure[];
  /** `page 4` for a mark, the number of an annotation. */
  readonly marks: readonly string[];
  readonly annotations: readonly string[];
}

const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot ' +
    'Span Quote Note Reference Code Link Figure Formula'
  ).split(' '),
);

/** What elements may hold; those that are not here hold what they like. */
const holds: Readonly<Record<string, readonly string[]>> = {
  ...{
    L: ['LI', 'L', 'Caption'],
    LI: ['Lbl', 'LBody'],
    TOC: ['TOC', 'TOCI', 'Caption'],
    TOCI: ['Lbl', 'Reference', 'P', 'TOC'],
  },
  ...{ Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'], TR: ['TH', 'TD'], THead: ['TR'], TBody: ['TR'] },
};

/** The criteria that a file fails, in words. */
export function failings(file: string): readonly string[] {
  const { qpdf } = JSON.parse(
    execFileSync('qpdf', ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', file], {
      encoding: 'utf8',
      maxBuffer: 2 ** 29,
    }),
  ) as {
    qpdf: readonly [{ readonly pdfversion: string }, Readonly<Record<string, StoredObject>>];
  };
  const [{ pdfversion }, objects] = qpdf;
  const stored = (value: unknown) =>
    typeof value === 'string' && / R$/.test(value) ? objects[`obj:${value}`] : undefined;
  const read = (value: unknown): unknown => {
    const found = stored(value);
    return found === undefined ? value : (found.stream?.dict ?? found.value);
  };
  const dictionary = (value: unknown): Dictionary => (read(value) ?? {}) as Dictionary;
  const list = (value: unknown): readonly unknown[] => {
    const found = read(value);
    return found === undefined || found === null ? [] : Array.isArray(found) ? found : [value];
  };
  const text = (value: unknown): string => String(read(value) ?? '').replace(/^u:/, '');
  const data = (value: unknown): string => Buffer.from(stored(value)?.stream?.data ?? '', 'base64').toString('latin1');

  const trailer = dictionary(objects['trailer']?.value);
  const catalog = dictionary(trailer['/Root']);
  const info = dictionary(trailer['/Info']);
  const xmp = Buffer.from(data(catalog['/Metadata']), 'latin1').toString();
  const pages: string[] = [];
  const walk = (node: unknown): void => {
    const kids = list(dictionary(node)['/Kids']);
    if (kids.length === 0) pages.push(String(node));
    else kids.forEach(walk);
  };
  walk(catalog['/Pages']);

  const owned = new Map<string, Structure>();
  const elements: Structure[] = [];
  const build = (value: unknown, page: string): Structure => {
    const own = dictionary(value);
    const on = String(own['/Pg'] ?? page);
    const kids = list(own['/K']).map((kid) => [kid, dictionary(kid)] as const);
    const isElement = ([kid, { '/S': type }]: readonly [unknown, Dictionary]) =>
      typeof kid !== 'number' && type !== undefined;
    const marks = kids.flatMap(([kid, entry]) =>
      typeof kid === 'number'
        ? `${on} ${kid}`
        : entry['/Type'] === '/MCR'
          ? `${String(entry['/Pg'] ?? on)} ${String(entry['/MCID'])}`
          : [],
    );
    const annotations = kids.flatMap(([, entry]) => (entry['/Type'] === '/OBJR' ? String(entry['/Obj']) : []));
    const element = { type: String(own['/S']).slice(1), dictionary: own, kids: [] as Structure[], marks, annotations };
    elements.push(element);
    for (const mark of marks) owned.set(mark, element);
    element.kids.push(...kids.filter(isElement).map(([kid]) => build(kid, on)));
    return element;
  };
  const tree = dictionary(catalog['/StructTreeRoot']);
  for (const top of list(tree['/K'])) build(top, '');
  const roles = dictionary(tree['/RoleMap']);
  const ofType = (...types: readonly string[]) => elements.filter(({ type }) => types.includes(type));
  const headings = elements.filter(({ type }) => /^H[1-6]$/.test(type)).map(({ type }) => Number(type[1]));
  const links = pages
    .flatMap((page) => list(dictionary(page)['/Annots']))
    .map((ref) => ({ ref: String(ref), ...dictionary(ref) }) as Dictionary & { ref: string });
  const inTree = new Set(ofType('Link').flatMap(({ annotations }) => annotations));
  const ids = elements.flatMap(({ dictionary: own }) => (own['/ID'] === undefined ? [] : text(own['/ID'])));
  const fonts = Object.values(objects)
    .map(({ value }) => dictionary(value))
    .filter((one) => one['/Type'] === '/Font');
  const descriptors: readonly Dictionary[] = fonts.flatMap((font) =>
    font['/FontDescriptor'] === undefined || font['/Subtype'] === '/Type3' ? [] : [dictionary(font['/FontDescriptor'])],
  );
  const sheets = pages.map((_, index) =>
    execFileSync('pdftotext', ['-layout', '-f', `${index + 1}`, '-l', `${index + 1}`, file, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\n')
      .filter((line) => line.trim() !== ''),
  );
  const sizes = new Set(
    pages.map((page) =>
      list(dictionary(page)['/MediaBox'])
        .map((side) => Math.round(Number(side)))
        .join(' '),
    ),
  );
  const stray = pages.flatMap((page) =>
    strayIn(list(dictionary(page)['/Contents']).map(data).join('\n'), (id) => owned.has(`${page} ${id}`)),
  );
  const date = text(info['/CreationDate']).replace(/\D/g, '').slice(0, 8);
  const reported = (name: string) =>
    new RegExp(`<${name}>(.*?)</${name}>`, 's')
      .exec(xmp)?.[1]
      ?.replace(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&');
  const scopes = (cell: Structure) =>
    list(cell.dictionary['/A']).some((one) => dictionary(one)['/Scope'] !== undefined);

  const criteria: Readonly<Record<string, boolean>> = {
    'qpdf finds nothing': spawnSync('qpdf', ['--check', file]).status === 0,
    'PDF 1.7': pdfversion === '1.7',
    'a name of its own': list(trailer['/ID']).length === 2,
    'nothing that acts': !Object.values(objects).some(({ value }) =>
      /^\/(JavaScript|Launch|SubmitForm|EmbeddedFile)$/.test(String(dictionary(value)['/S'])),
    ),
    'a language':
      /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(text(catalog['/Lang'])) && reported('dc:language') === text(catalog['/Lang']),
    'a title, shown':
      text(info['/Title']) !== '' &&
      reported('dc:title') === text(info['/Title']) &&
      dictionary(catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true,
    'author, subject, keywords':
      ['/Author', '/Subject', '/Keywords'].every((name) => text(info[name]) !== '') &&
      reported('pdf:Keywords') === text(info['/Keywords']),
    'one date throughout':
      date.length === 8 &&
      info['/ModDate'] === info['/CreationDate'] &&
      reported('xmp:CreateDate')?.replace(/\D/g, '').startsWith(date) === true,
    'made by bulletin': text(info['/Creator']).startsWith('bulletin '),
    'PDF/UA-1 and PDF/A-2a claimed':
      reported('pdfuaid:part') === '1' &&
      reported('pdfaid:part') === '2' &&
      reported('pdfaid:conformance') === 'A' &&
      xmp.includes('pdfaExtension:schemas'),
    'a colour space': list(catalog['/OutputIntents'])
      .map(dictionary)
      .some((one) => one['/S'] === '/GTS_PDFA1' && dictionary(one['/DestOutputProfile'])['/N'] === 3),
    marked: dictionary(catalog['/MarkInfo'])['/Marked'] === true && tree['/ParentTree'] !== undefined,
    'types that viewers know':
      elements.length > 0 &&
      elements.every(({ type }) => standard.has(type) || standard.has(String(roles[`/${type}`]).slice(1))),
    'headings from 1, none skipped':
      headings[0] === 1 && headings.every((level, index) => level <= (headings[index - 1] ?? 0) + 1),
    'sections around headings': elements.some(
      ({ type, kids }) => /^(Sect|Art|Part)$/.test(type) && kids.some((kid) => /^H\d$/.test(kid.type)),
    ),
    'elements in their places': elements.every(
      ({ type, kids, marks }) =>
        holds[type] === undefined || (marks.length === 0 && kids.every((kid) => holds[type]?.includes(kid.type))),
    ),
    'pictures with a text': ofType('Figure').every((one) => text(one.dictionary['/Alt']) !== ''),
    'tables with heads':
      ofType('TH').every(scopes) &&
      ofType('Table').every((table) => table.kids.some(({ kids }) => kids.some(({ type }) => type === 'TH'))),
    'links in the tree, with words, printed': links.every(
      (link) =>
        inTree.has(link.ref) &&
        text(link['/Contents']) !== '' &&
        link['/F'] === 4 &&
        link['/StructParent'] !== undefined,
    ),
    'links that lead out by https, mailto or tel': links.every(
      (link) => link['/Dest'] !== undefined || /^(https?|mailto|tel):/.test(text(dictionary(link['/A'])['/URI'])),
    ),
    'tab order': pages.every(
      (page) => dictionary(page)['/Tabs'] === '/S' || list(dictionary(page)['/Annots']).length === 0,
    ),
    'names of cells of its own': new Set(ids).size === ids.length && !ids.some((id) => /node\d/.test(id)),
    'all that is painted reported or an artifact': stray.length === 0,
    'fonts inside, with what they say':
      descriptors.length > 0 &&
      descriptors.every(
        (one) =>
          /^\/[A-Z]{6}\+/.test(String(one['/FontName'])) && Object.keys(one).some((key) => key.startsWith('/FontFile')),
      ) &&
      // A font of drawings (Type 3), as of letters that the browser has made bold, has them in itself.
      fonts.every((font) => font['/Subtype'] !== '/Type3' || font['/CharProcs'] !== undefined) &&
      fonts.every(
        (font) =>
          (font['/DescendantFonts'] === undefined && font['/Subtype'] !== '/Type3') || font['/ToUnicode'] !== undefined,
      ),
    'bookmarks, open':
      catalog['/PageMode'] === '/UseOutlines' && dictionary(catalog['/Outlines'])['/First'] !== undefined,
    'one size of paper': /^0 0 (595 842( 842 595)?|612 792( 792 612)?)$/.test(
      ['0 0', ...[...sizes].sort().map((size) => size.slice(4))].join(' '),
    ),
    'numbered pages':
      pages.length === 1 ||
      sheets.every((lines, index) => new RegExp(`(^|\\D)${index + 1}(\\D|$)`).test(lines.at(-1) ?? '')),
    'a last page worth its paper': pages.length === 1 || (sheets.at(-1)?.length ?? 0) > 5,
    'links within': links.some((link) => link['/Dest'] !== undefined),
  };
  return Object.entries(criteria).flatMap(([name, isKept]) => (isKept ? [] : [name]));
}

/** What a content stream paints outside of the tree, or marks for no element; `.notdef` is painted for nobody. */
function strayIn(content: string, isOwned: (id: string) => boolean): readonly string[] {
  const found: string[] = [];
  const open: boolean[] = [];
  let operands = '';
  for (const [operator] of content.matchAll(
    /\((?:\\.|[^\\()])*\)|<<|>>|<[^<>]*>|\/[^\s/<>[\]()]*|[[\]]|[^\s/<>[\]()]+/g,
  )) {
    if (!/^[A-Za-z'"]/.test(operator)) {
      operands += ` ${operator}`;
      continue;
    }
    if (operator === 'BDC' || operator === 'BMC') {
      const id = /\/MCID (\d+)/.exec(operands)?.[1];
      if (id !== undefined && !isOwned(id)) found.push(`mark ${id}`);
      open.push(id !== undefined || operands.includes('/Artifact'));
    } else if (operator === 'EMC') {
      open.pop();
    } else if (/^(?:T[jJ]|[fFSsBb]\*?|sh|Do)$/.test(operator)) {
      if (!open.includes(true)) found.push(operator);
      if (/<(?:[^<>]{4})*0000(?:[^<>]{4})*>/.test(operands)) found.push('.notdef');
    }
    operands = '';
  }
  return found;
}
