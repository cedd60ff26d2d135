// Chromium's structure tree -> one that PDF/UA accepts and a screen reader can follow: each fix a function of the tree.

import {
  allElements,
  elementsOf,
  mapTree,
  textOf,
  withKids,
  type Attributes,
  type Element,
  type Kid,
  type Value,
} from './tree.ts';

export function fixTree(root: Element): Element {
  return fixes.reduce((tree, fix) => fix(tree), root);
}

const inlineTypes = new Set(['Span', 'Link', 'Strong', 'Em', 'Sub', 'Code', 'Quote', 'Reference', 'Note', 'Annot']);
/** What holds running text: a nameless element in it is a part of the text, and elsewhere a block. */
const textTypes = new Set([
  ...inlineTypes,
  'P',
  'LI',
  'Lbl',
  'LBody',
  'TH',
  'TD',
  'Caption',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
]);
/** Elements that say something by being there. */
const kept = new Set(['TD', 'TH', 'TR', 'Table', 'Figure']);
const isHeading = (kid: Kid): boolean => kid.kind === 'element' && /^H[1-6]?$/.test(kid.type);
const isNameless = ({ type }: Element): boolean => type === 'NonStruct';
const isInline = (kid: Kid): boolean => kid.kind !== 'element' || inlineTypes.has(kid.type);
const element = (type: string, kids: readonly Kid[]): Element => ({ kind: 'element', type, kids });

const fixes: readonly ((root: Element) => Element)[] = [
  unwrapTexts,
  dropEmpty,
  labelTerms,
  nameBlocks,
  clearFigures,
  wrapItems,
  nameBullets,
  nameContents,
  shortenAttributes,
  renumber,
];

function change(root: Element, each: (element: Element) => readonly Kid[]): Element {
  return withKids(root, (kid) => (kid.kind === 'element' ? mapTree(kid, each) : [kid]));
}

/** Each run of text has a nameless element of its own: the text goes into the element that it is in. */
function unwrapTexts(root: Element): Element {
  const isRun = ({ kids, lang, alt, actualText }: Element) =>
    kids.length > 0 && kids.every(({ kind }) => kind === 'marked') && (lang ?? alt ?? actualText) === undefined;
  const unwrap = (one: Element): Element => ({
    ...one,
    kids: one.kids.flatMap((kid): readonly Kid[] => {
      if (kid.kind !== 'element') return [kid];
      return isNameless(kid) && isRun(kid) ? kid.kids : [unwrap(kid)];
    }),
  });
  return unwrap(root);
}

function dropEmpty(root: Element): Element {
  return change(root, (one) =>
    one.kids.length > 0 || kept.has(one.type) || one.actualText !== undefined ? [one] : [],
  );
}

/** A list item of nameless texts and no label: a term with what is said of it (14.8.4.3.3). */
function labelTerms(root: Element): Element {
  const isText = (kid: Kid): boolean =>
    kid.kind === 'element' &&
    isNameless(kid) &&
    kid.kids.length > 0 &&
    kid.kids.every((inner) => isInline(inner) || (inner.kind === 'element' && isNameless(inner)));
  return change(root, (one) => {
    if (one.type !== 'LI' || one.kids.length < 2 || !one.kids.every(isText)) return [one];
    const [term, ...rest] = elementsOf(one);
    const said = rest.length === 1 ? rest : rest.map(({ kids }) => element('P', kids));
    return [{ ...one, kids: [element('Lbl', term?.kids ?? []), element('LBody', said)] }];
  });
}

/** Nameless elements: a part of a text, a paragraph, a section with its heading, or a plain division. */
function nameBlocks(root: Element): Element {
  const name = (one: Element, isInText: boolean): readonly Kid[] => {
    const isPart =
      isNameless(one) &&
      isInText &&
      one.kids.every((kid) => isInline(kid) || (kid.kind === 'element' && isNameless(kid)));
    const isParagraph = isNameless(one) && !isPart && one.kids.some(isInline);
    const kids = one.kids.flatMap((kid): readonly Kid[] =>
      kid.kind === 'element' ? name(kid, isPart || isParagraph || textTypes.has(one.type)) : [kid],
    );
    if (!isNameless(one)) return [{ ...one, kids }];
    if (isPart) return one.lang === undefined ? kids : [{ ...one, type: 'Span', kids }];
    if (isParagraph && kids.every(isInline)) return [{ ...one, type: 'P', kids }];
    return [{ ...one, type: kids.some(isHeading) ? 'Sect' : 'Div', kids: isParagraph ? paragraphs(kids) : kids }];
  };
  return { ...root, kids: root.kids.flatMap((kid) => (kid.kind === 'element' ? name(kid, false) : [kid])) };
}

/** Text that is between blocks gets paragraphs of its own. */
function paragraphs(kids: readonly Kid[]): readonly Kid[] {
  const blocks: Element[] = [];
  let isOpen = false;
  for (const kid of kids) {
    const last = blocks.at(-1);
    if (!isInline(kid) && kid.kind === 'element') blocks.push(kid);
    else if (isOpen && last !== undefined) blocks[blocks.length - 1] = { ...last, kids: [...last.kids, kid] };
    else blocks.push(element('P', [kid]));
    isOpen = isInline(kid);
  }
  return blocks;
}

/** `<figure>` gives a second figure, without a text of its own, around the picture and its caption. */
function clearFigures(root: Element): Element {
  return change(root, (one) => [one.type === 'Figure' && (one.alt ?? '') === '' ? { ...one, type: 'Div' } : one]);
}

/** A list item holds its label and its body (14.8.4.3.3). */
function wrapItems(root: Element): Element {
  const isPart = (kid: Kid): boolean => kid.kind === 'element' && (kid.type === 'Lbl' || kid.type === 'LBody');
  return change(root, (one) => {
    if (one.type !== 'LI' || one.kids.every(isPart)) return [one];
    return [
      {
        ...one,
        kids: [
          ...one.kids.filter(isPart),
          element(
            'LBody',
            one.kids.filter((kid) => !isPart(kid)),
          ),
        ],
      },
    ];
  });
}

const bullets: Readonly<Record<string, string>> = { Disc: '•', Circle: '◦', Square: '▪' };

/** Bullets are drawn, and a label without a letter says what it means. */
function nameBullets(root: Element): Element {
  return change(root, (one) => {
    const numbering = one.attributes?.['List']?.['ListNumbering'];
    const bullet = typeof numbering === 'object' && 'name' in numbering ? bullets[numbering.name] : undefined;
    if (one.type !== 'L' || bullet === undefined) return [one];
    const named = (kid: Kid): Kid => {
      if (kid.kind !== 'element') return kid;
      if (kid.type === 'LI') return { ...kid, kids: kid.kids.map(named) };
      return kid.type === 'Lbl' && textOf(kid).trim() === '' ? { ...kid, actualText: `${bullet} ` } : kid;
    };
    return [{ ...one, kids: one.kids.map(named) }];
  });
}

/** The first list in which each item leads into this document is its table of contents (14.8.4.2, table 333). */
function nameContents(root: Element): Element {
  const lists = allElements(root).filter(({ type }) => type === 'L');
  const leads = (item: Element): boolean => {
    const link = allElements(item).find(({ type }) => type === 'Link');
    return link?.kids.some((kid) => kid.kind === 'annotated' && kid.isInside) ?? false;
  };
  const contents = lists.find((list) => list.kids.length > 0 && elementsOf(list).every(leads));
  const replace = (one: Element): Element => ({
    ...one,
    kids: one.kids.map((kid) =>
      kid === contents ? contentsOf(contents) : kid.kind === 'element' ? replace(kid) : kid,
    ),
  });
  return contents === undefined ? root : replace(root);
}

function contentsOf({ kids }: Element): Element {
  const items = kids
    .filter((kid) => kid.kind === 'element')
    .map((item) => {
      const inside = elementsOf(item).flatMap((part) => (part.type === 'LBody' ? part.kids : [part]));
      const isList = (kid: Kid): kid is Element => kid.kind === 'element' && kid.type === 'L';
      return element('TOCI', [
        element(
          'Reference',
          inside.filter((kid) => !isList(kid)),
        ),
        ...inside.filter(isList).map(contentsOf),
      ]);
    });
  return element('TOC', items);
}

/** Cells say that they span one row and one column, which all do that say nothing. */
function shortenAttributes(root: Element): Element {
  const isSaid = ([name, value]: [string, Value]): boolean =>
    !((name === 'RowSpan' || name === 'ColSpan') && value === 1);
  return change(root, (one) => {
    if (one.attributes === undefined) return [one];
    const { attributes, ...rest } = one;
    const owners = Object.entries(attributes).map(
      ([owner, entries]) => [owner, Object.fromEntries(Object.entries(entries).filter(isSaid))] as const,
    );
    const said: Attributes = Object.fromEntries(owners.filter(([, entries]) => Object.keys(entries).length > 0));
    return [Object.keys(said).length === 0 ? rest : { ...rest, attributes: said }];
  });
}

/** Names of cells come from a counter of the browser, which goes on from page to page: here they count from 1. */
function renumber(root: Element): Element {
  const ids = allElements(root).flatMap(({ id }) => id ?? []);
  const names = new Map(ids.map((id, index) => [id, `cell-${index + 1}`]));
  const renamed = (value: Value): Value => {
    if (typeof value !== 'object') return value;
    if ('text' in value) return { text: names.get(value.text) ?? value.text };
    return 'name' in value ? value : value.map(renamed);
  };
  return change(root, (one) => {
    if (one.id === undefined && one.attributes === undefined) return [one];
    const { id, attributes, ...rest } = one;
    const table = Object.entries(attributes ?? {}).map(([owner, entries]) => [
      owner,
      Object.fromEntries(
        Object.entries(entries).map(([key, value]) => [key, key === 'Headers' ? renamed(value) : value]),
      ),
    ]);
    const name = id === undefined ? undefined : names.get(id);
    return [
      {
        ...rest,
        ...(name === undefined ? {} : { id: name }),
        ...(attributes === undefined ? {} : { attributes: Object.fromEntries(table) as Attributes }),
      },
    ];
  });
}
