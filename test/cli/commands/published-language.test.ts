// An issue that is published in one language and not in the other: what one of them lacks, and the ways that work.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

type Files = Readonly<Record<string, string>>;
type Language = 'en' | 'fr';

const words = { en: { pier: 'Pier', more: 'Fair' }, fr: { pier: 'Quai', more: 'Foire' } } as const;
const otherOf = { en: 'fr', fr: 'en' } as const;
const fileOf = (language: Language) => `issues/001.${language}.yaml`;

/** The issue, with `more` items that nobody has translated. */
function issue(language: Language, status: string, more = 0): string {
  const { pier, more: title } = words[language];
  const items = Array.from({ length: more }, (_, index) => `      - { id: new-${index}, title: ${title} ${index} }\n`);
  return `number: 1
date: 2026-11
language: ${language}
status: ${status}
sections:
  - id: news
    items:
      - { id: pier, title: ${pier} }
${items.join('')}`;
}

/** With a published issue in a language, and `more` items in the other one. */
const filesOf = (published: Language, more: number): Files => ({
  'bulletin.yaml':
    'name: { en: News, fr: Nouvelles }\nlanguages: [en, fr]\nsections: [{ id: news, title: { en: News, fr: Nouvelles } }]\n',
  [fileOf(published)]: issue(published, 'published'),
  [fileOf(otherOf[published])]: issue(otherOf[published], 'ready', more),
});

async function after(files: Files, words: readonly string[]) {
  const memory = createMemoryHost(files, { today: '2026-11-20' });
  const code = await run(words, memory.host);
  return { code, memory, printed: memory.stdout() + memory.stderr() };
}

interface Found {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly help: string;
  readonly suppressed?: string;
}

async function findings(files: Files, names: readonly string[] = []): Promise<readonly Found[]> {
  const { memory } = await after(files, ['validate', ...names, '--json']);
  const { findings: all } = JSON.parse(memory.stdout()) as { findings: Found[] };
  return all.filter(
    ({ rule, suppressed }) => /^(?:i18n|meta|yaml)\//.test(rule) && rule !== 'i18n/draft' && suppressed === undefined,
  );
}

/** Puts the comment of a help where it says. */
function commented(files: Files, { file, line, help }: Found): Files {
  const [, comment = '', where = ''] =
    /[Pp]ut `(# bulletin-disable[^`]*)` (above this line|above `\w+:`|into (?=(?:\S+)))/.exec(help) ?? [];
  expect(comment, help).not.toBe('');
  const [, named] = /` into ([^.]+\.\w+\.yaml)/.exec(help) ?? [];
  const [, field = ''] = /`(\w+:)`/.exec(where) ?? [];
  const path = where.startsWith('above') ? file : `issues/${named}`;
  const lines = files[path]!.split('\n');
  const at = where.startsWith('above') ? lines.slice(0, line).findLastIndex((one) => one.includes(field)) : 0;
  const [indent] = /^ */.exec(lines[at]!)!;
  return { ...files, [path]: lines.toSpliced(at, 0, indent + comment).join('\n') };
}

describe.each(['en', 'fr'] as const)('published in %s', (published) => {
  const other = otherOf[published];
  const named = [[], [fileOf(published)], [fileOf(other)]];

  test.each([1, 3, 4, 9])('%i items that it lacks: the comment of the help is a way that works', async (more) => {
    for (const names of named) {
      let files = filesOf(published, more);
      const [first, ...others] = await findings(files, names);
      for (const { rule, help } of [first!, ...others]) {
        expect(rule).toBe('i18n/items');
        expect(help).not.toContain('bulletin translate');
        expect(help).toContain('is published, and nothing is added to it');
      }
      // One comment is about one place.
      for (let step = 0; step <= more; step += 1) {
        const [next] = await findings(files, names);
        if (next !== undefined) files = commented(files, next);
      }
      expect(await findings(files)).toEqual([]);
    }
  });

  test('a correction alone clears nothing, and the help does not say so', async () => {
    const files = filesOf(published, 1);
    const errata = 'errata: [{ date: 2026-11-19, text: There is also a fair. }]\n';
    const corrected = { ...files, [fileOf(published)]: files[fileOf(published)]! + errata };
    const [found] = (await findings(corrected)).filter(({ rule }) => rule === 'i18n/items');
    expect(found?.help).toMatch(/^.*published.* Put `# bulletin-disable.*If its readers should know, .*`errata`, too$/);
    expect(await findings(commented(files, found!))).toEqual([]);
  });

  test('the id of an item that both have is written where nothing is published', async () => {
    const [ours, theirs] = [fileOf(published), fileOf(other)];
    const files = filesOf(published, 0);
    const link = ', links: [{ label: L, url: "https://example.org/a" }] }';
    for (const [mine, others] of [
      ['{ id: harbour, title: The port', '{ title: Le port'],
      ['{ title: The port', '{ id: harbour, title: Le port'],
    ] as const) {
      const both = {
        ...files,
        [ours]: files[ours]!.replace(/\{ id: pier, title: \w+ \}/, mine + link),
        [theirs]: files[theirs]!.replace(/\{ id: pier, title: \w+ \}/, others + link),
      };
      const [found] = (await findings(both)).filter(({ rule }) => rule === 'i18n/items');
      expect(found).toBeDefined();
      const isOwn = found!.file === theirs;
      expect(found!.help).toMatch(isOwn ? /here$/ : /there$/);
    }
  });

  test.each([
    ['add', ['add', 'event', '--language', other, '--title', 'Marche', '--start', '2027-02-12', '--yes']],
    ['collect', ['collect', '--language', other]],
  ])('`%s` prints no command that is refused', async (_, typed) => {
    const inbox = { 'inbox/a.txt': other === 'fr' ? 'Titre : Horaires\n\nUn texte.\n' : 'Title: Hours\n\nA text.\n' };
    const { printed, memory } = await after({ ...filesOf(published, 0), ...inbox }, typed);
    expect(memory.text(fileOf(other))).toMatch(/Marche|Horaires|Hours/);
    expect(printed).toContain(
      `${fileOf(published)} is published: what is new is not added to it. \`bulletin validate\` says what you can do\n`,
    );
    expect(printed).not.toContain('bulletin translate');
  });

  test('a date that is wrong in it is corrected in `errata`, and the comment of the help works', async () => {
    const event = (date: string) => `{ id: pier, kind: event, start: ${date},`;
    const files = filesOf(published, 0);
    const dated = {
      ...files,
      [fileOf(published)]: files[fileOf(published)]!.replace('{ id: pier,', event('2027-01-12')),
      [fileOf(other)]: files[fileOf(other)]!.replace('{ id: pier,', event('2027-01-13')),
    };
    const [found] = await findings(dated);
    expect(found?.rule).toBe('i18n/dates');
    if (published === 'en')
      expect(found?.help).toBe(
        'Fix the one that is wrong. If that is the one in 001.fr.yaml, `bulletin translate 001 fr --from en` does it',
      );
    else {
      expect(found?.help).toContain(
        'which is published, say in its `errata` what is right, and put `# bulletin-disable',
      );
      expect(await findings(commented(dated, found!))).toEqual([]);
    }
  });

  test('an item that was deleted in its original stays where it is published, with the comment of the help', async () => {
    const marked = `        # translated: ${other} 00000000\n        title: Gone\n`;
    const files = filesOf(published, 0);
    const gone = {
      ...files,
      [fileOf(published)]: `${files[fileOf(published)]!}      - id: gone\n${marked}`,
    };
    for (const names of named) {
      const [found, another] = await findings(gone, names);
      expect(another).toBeUndefined();
      expect(found?.help).toMatch(
        /^Put it back(?: there)?\. If it is to be t?here only, as \S+(?: issue)? is published, put `/,
      );
      expect(found?.help).not.toMatch(/delete/i);
      expect(await findings(commented(gone, found!), names)).toEqual([]);
    }
    // The original is the published one: what it had comes back.
    const deleted = {
      ...files,
      [fileOf(other)]: `${files[fileOf(other)]!}      - id: gone\n${marked.replace(other, published)}`,
    };
    const [found] = await findings(deleted, [fileOf(published)]);
    expect(found?.help).toMatch(
      /^Delete it there, too, or if it was published here, put it back\. If it is to be there only, put/,
    );
  });
});

/** Three paragraphs, each on a line of its own. */
function lined(between: string): string {
  const indent = ' '.repeat(10);
  return `\n${['LABEL.', 'LABEL, at noon.', 'LABEL, again, with all that was said of it on that day.'].map((text) => indent + text).join(between)}`;
}

/** What one language has and the other lacks: in an item, or behind its section. */
const lacks: readonly (readonly [rule: string, what: string, inItem: string, behind: string])[] = [
  ['i18n/facts', 'a place', 'place: CITY_HALL', ''],
  ['i18n/facts', 'an end', 'end: 2027-01-14', ''],
  ['i18n/contacts', 'a number', 'contact: { phone: 1 555 010 0110 }', ''],
  ['i18n/links', 'a link', 'links: [{ label: LABEL, url: "https://example.org/a" }]', ''],
  ['i18n/images', 'a picture', 'images: [{ file: a.png, alt: LABEL }]', ''],
  ['i18n/passages', 'a text', 'body: LABEL', ''],
  ['i18n/passages', 'a paragraph', 'body: "LABEL.\\n\\nLABEL, again."', ''],
  ['i18n/passages', 'a paragraph of a block', `body: |${lined('\n\n')}`, ''],
  ['i18n/passages', 'a paragraph of lines without quotes', `body:${lined('\n\n\n').replace(/^\s+/, ' ')}`, ''],
  ['i18n/passages', 'a box', '', 'boxes: [{ title: LABEL, body: LABEL }]'],
];
const spoken = { en: ['The port', 'The hall'], fr: ['Le port', 'La salle'] } as const;

describe.each(lacks)('%s: %s', (rule, what, inItem, behind) => {
  const said = (language: Language, text: string) =>
    text.replaceAll('LABEL', spoken[language][0]).replaceAll('CITY_HALL', spoken[language][1]);
  const whole = (language: Language, status: string, hasIt: boolean) => {
    const { pier } = words[language];
    const isParagraph = what.startsWith('a paragraph');
    const kept = hasIt ? inItem : isParagraph ? inItem.replace(/(?:\s|\\n)+LABEL, again[^.]*\./, '') : '';
    const fields = [`id: pier, kind: event, start: 2027-01-12, title: ${pier}`, said(language, kept)].filter(
      (one) => one !== '',
    );
    const [first, last] = fields;
    const item = inItem.includes('\n')
      ? `${first!.replaceAll(', ', '\n        ')}\n        ${last}`
      : `{ ${fields.join(', ')} }`;
    return issue(language, status).replace(/\{ id: pier.*\}/, () => item) + (hasIt ? said(language, behind) : '');
  };
  const files = (having: Language, published: readonly Language[]): Files => ({
    'bulletin.yaml': filesOf('en', 0)['bulletin.yaml']!,
    ...Object.fromEntries(
      (['en', 'fr'] as const).map((language) => [
        fileOf(language),
        whole(language, published.includes(language) ? 'published' : 'ready', language === having),
      ]),
    ),
  });
  const found = async (all: Files, names: readonly string[]) =>
    (await findings(all, names)).filter((one) => one.rule === rule || !one.rule.startsWith('i18n/'));

  describe.each(['en', 'fr'] as const)('only in %s', (having) => {
    const lacking = otherOf[having];
    const named = [[], [fileOf('en')], [fileOf('fr')]];

    test('nothing is published: it is added to one, or deleted from the other', async () => {
      for (const names of named) {
        const [one, another] = await found(files(having, []), names);
        expect(another).toBeUndefined();
        expect(one?.help).toMatch(one?.file === fileOf(having) ? /^Add .*delete it here$/ : /^Add .*delete it there$/);
      }
    });

    test('the one that has it is published: nothing is deleted from it', async () => {
      for (const names of named) {
        const [one] = await found(files(having, [having]), names);
        expect(one?.help).toMatch(/^Add /);
        expect(one?.help).not.toMatch(/delete/i);
      }
    });

    test('the one that lacks it is published: nothing is added to it, and the comment works', async () => {
      for (const names of named) {
        const all = files(having, [lacking]);
        const [one] = await found(all, names);
        expect(one?.help).toMatch(one?.file === fileOf(having) ? /^Delete it here\. / : /^Delete it there\. /);
        expect(one?.help).not.toMatch(/\bAdd\b/i);
        expect(await found(commented(all, one!), names)).toEqual([]);
      }
    });

    test('both are published: only the comment is left, and it works', async () => {
      for (const names of named) {
        const all = files(having, ['en', 'fr']);
        const [one] = await found(all, names);
        expect(one?.help).toMatch(/^Both are published: put `/);
        expect(await found(commented(all, one!), names)).toEqual([]);
      }
    });
  });
});

describe.each(['item', 'section'] as const)('an %s that was deleted where it was translated from', (what) => {
  const marked = (from: Language) => `# translated: ${from} 00000000\n`;
  const more = (from: Language) =>
    what === 'item'
      ? `      - id: gone\n        ${marked(from)}        title: Gone\n`
      : `  - id: more\n    ${marked(from)}    intro: More of it.\n`;
  const files = (having: Language, published: readonly Language[]): Files => ({
    'bulletin.yaml': filesOf('en', 0)['bulletin.yaml']!,
    ...Object.fromEntries(
      (['en', 'fr'] as const).map((language) => [
        fileOf(language),
        issue(language, published.includes(language) ? 'published' : 'ready') +
          (language === having ? more(otherOf[having]) : ''),
      ]),
    ),
  });

  describe.each(['en', 'fr'] as const)('and is in %s', (having) => {
    const lacking = otherOf[having];
    test.each([
      ['neither', []],
      ['the one that has it', [having]],
      ['the one that lacks it', [lacking]],
      ['both', ['en', 'fr']],
    ] as const)('published: %s', async (_, published: readonly Language[]) => {
      for (const names of [[], [fileOf('en')], [fileOf('fr')]]) {
        const all = files(having, published);
        const [one] = (await findings(all, names)).filter(({ rule }) => rule === 'i18n/items');
        const help = one?.help ?? '';
        expect(help).not.toBe('');
        if (published.includes(having)) expect(help).not.toMatch(/delete/i);
        else expect(help).toMatch(/delete it (?:t?here), too/i);
        // What was published may come back; an id is written into neither.
        if (published.includes(lacking)) expect(help).toMatch(/if it was published t?here, put it back/i);
        if (published.length === 2) expect(help).not.toContain('another id');
        if (published.length > 0) expect(await findings(commented(all, one!), names)).toEqual([]);
      }
    });
  });
});
