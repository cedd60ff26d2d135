// The commands that bulletin prints about translations: each does what its sentence says, so that nobody hears it twice.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { ExitCode } from '../../../src/base/errors.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

type Files = Readonly<Record<string, string>>;
type Edit = (text: string) => string;

const [source, own] = ['issues/028.en.yaml', 'issues/028.fr.yaml'];
const english = `number: 28
date: 2017-08
status: ready
summary: The pier is open.
sections:
  - id: news
    items:
      - id: pier
        title: The pier is open
        body: It was closed for a year.
      - id: walk
        kind: event
        title: A walk
        start: 2017-10-16
        links:
          - { label: Agenda, url: "https://example.org/walk", format: PDF }
`;
/** An item of it. */
const pier = / {6}- id: pier\n.*\n.*\n/;
const french: Readonly<Record<string, string>> = {
  'The pier is open': 'Le quai est ouvert',
  'It was closed for a year.': 'Il a été fermé un an.',
  'A walk': 'Une balade',
};
const inFrench: Edit = (text) =>
  text.replace(new RegExp(Object.keys(french).join('|'), 'g'), (words) => french[words]!);
const allInFrench: Edit = (text) => inFrench(text).replace('Agenda', 'Ordre du jour');
const ready: Edit = (text) => text.replace(/^status: draft.*/m, 'status: ready');

/** What is in the files after a command, and what it printed. */
async function after(files: Files, command: string) {
  const memory = createMemoryHost(files, { today: '2017-07-20' });
  const code = await run(command.split(' '), memory.host);
  const now = Object.fromEntries(Object.keys(files).map((path) => [path, memory.text(path)!]));
  return { code, files: now, printed: memory.stdout() + memory.stderr(), memory };
}

/** An issue with its translation, as `translate` made it and somebody has edited it. */
async function translated(edit: Edit, editSource: Edit = (text) => text): Promise<Files> {
  draft ??= await drafted();
  return { ...draft, [source]: editSource(english), [own]: edit(draft[own]!) };
}

let draft: Files | undefined;

async function drafted(): Promise<Files> {
  const publication = `name: { en: News, fr: Nouvelles }\nlanguages: [en, fr]\nsections: [{ id: news, title: { en: News, fr: Nouvelles } }]\n`;
  return (await after({ 'bulletin.yaml': publication, [source]: english, [own]: '' }, 'translate 28 fr')).files;
}

const commandsIn = (printed: string) =>
  Array.from(printed.matchAll(/`bulletin (translate [^`]+)`/g), ([, command = '']) => command);

interface Case {
  readonly name: string;
  readonly files: () => Promise<Files>;
  /** What an editor does to the translation before the command, as the sentence says. */
  readonly edit?: Edit;
}

const longWalk: Edit = (text) => text.replace('A walk', 'A long walk');

const cases: readonly Case[] = [
  { name: 'one text of a draft has the same words', files: () => translated((text) => done(inFrench(text), 'label')) },
  {
    name: 'one text of an issue that is ready has the same words',
    files: () => translated((text) => ready(done(inFrench(text), 'label'))),
  },
  { name: 'all texts of an issue that is ready have the same words', files: () => translated(ready) },
  {
    name: 'several texts of a draft are translated',
    files: () => translated((text) => done(inFrench(text), 'label', true)),
    edit: inFrench,
  },
  { name: 'nothing is translated yet', files: () => translated((text) => text), edit: allInFrench },
  { name: 'a text has changed', files: () => translated((text) => done(inFrench(text)), longWalk) },
  {
    name: 'the source has a new item',
    files: () =>
      translated(
        (text) => done(inFrench(text)),
        (text) => `${text}      - { id: fair, title: A fair }\n`,
      ),
  },
  {
    name: 'the translation has an item of its own',
    files: () => translated((text) => `${done(inFrench(text))}      - { id: foire, title: Une foire }\n`),
  },
  {
    name: 'the translation has an item of its own, and the source has deleted another',
    files: () =>
      translated(
        (text) => `${done(inFrench(text))}      - { id: foire, title: Une foire }\n`,
        (text) => text.replace(pier, ''),
      ),
  },
  {
    name: 'a day and the date of the issue differ',
    files: () => translated((text) => done(inFrench(text)).replaceAll(/2017-(?=08$|10-)/gm, '2018-')),
  },
  { name: 'new words are still to be put in', files: () => translated((text) => text, longWalk), edit: allInFrench },
];

/** All marks are those of translated texts, but for the one above a field; with `only`, only that one is. */
function done(text: string, but = '', only = false): string {
  const marked = text.replace(/# un(translated: .*\n.*)/g, (mark, rest: string) =>
    but !== '' && rest.includes(`${but}:`) !== only ? mark : `# ${rest}`,
  );
  return marked.includes('# untranslated') ? marked : marked.replace(/^# Sous .*\n/m, '');
}

const printers = ['validate', 'status', 'translate 28 fr', 'translate 28 fr --done', 'translate 28 en --from fr'];

test.each(cases)('what is printed where $name is not printed again', async ({ files: make, edit = (text) => text }) => {
  const files = await make();
  for (const printer of printers)
    for (const command of commandsIn((await after(files, printer)).printed)) {
      const { code, files: now } = await after({ ...files, [own]: edit(files[own]!) }, command);
      expect(code, command).toBe(ExitCode.done);
      expect(commandsIn((await after(now, printer)).printed), `${printer} prints it again`).not.toContain(command);
    }
});

test.each(cases)('validate has a command where $name', async ({ files }) => {
  expect(commandsIn((await after(await files(), 'validate')).printed)).not.toEqual([]);
});

test('an issue that a language lacks is started by what validate prints, also where a newer issue is there', async () => {
  const { 'bulletin.yaml': publication = '' } = await translated((text) => text);
  const newer = english.replace('28', '29').replace('2017-08', '2017-09');
  const given = { 'bulletin.yaml': publication, [source]: english, 'issues/029.en.yaml': newer };
  const printed = commandsIn((await after(given, 'validate')).printed);
  expect(printed).toEqual(['translate 028 fr --from en', 'translate 029 fr --from en']);
  for (const command of printed) {
    const { code, memory } = await after(given, command);
    expect(code).toBe(ExitCode.done);
    await run(['validate'], memory.host);
    expect(commandsIn(memory.stderr() + memory.stdout())).not.toContain(command);
  }
});

describe('a wrong number in the files of an issue', () => {
  const wrong: Edit = (text) => text.replace('number: 28', 'number: 7');

  test.each([
    ['one file', false],
    ['both files', true],
  ])('in %s: each command that is printed finds the issue', async (_, isBoth) => {
    const edits: readonly Edit[] = [
      (text) => text,
      (text) => done(inFrench(text)),
      (text) => done(inFrench(text)).replace(/2017-(?=08$|10-)/gm, '2018-'),
    ];
    for (const edit of edits) {
      const files = await translated(
        (text) => (isBoth ? wrong : (same: string) => same)(edit(text)),
        (text) => wrong(longWalk(text)),
      );
      const { printed } = await after(files, 'validate');
      expect(printed).toContain('issue/file-name');
      if (isBoth) expect(commandsIn(printed)).not.toEqual([]);
      for (const command of commandsIn(printed))
        expect((await after({ ...files, [own]: inFrench(files[own]!) }, command)).code, command).toBe(ExitCode.done);
    }
  });

  test('does not hide the translation beside it, and a language that is missing is started by its file', async () => {
    const beside = await translated((text) => text, wrong);
    expect((await after(beside, 'validate')).printed).not.toContain('i18n/language');
    const { [own]: _, ...alone } = beside;
    expect(commandsIn((await after(alone, 'validate')).printed)).toEqual(['translate 028 fr --from en']);
  });
});

test('events of one day that were added in both languages have one order after the commands that are printed', async () => {
  let files = await translated((text) => ready(done(inFrench(text))));
  const event = (title: string, language: string) => [
    'add',
    'event',
    '--section',
    'news',
    '--start',
    '2017-10-16',
    '--language',
    language,
    '--title',
    title,
    '--yes',
  ];
  const printed: string[] = [];
  for (const words of [event('Fair', 'en'), event('Bal', 'fr')]) {
    const memory = createMemoryHost(files, { today: '2017-07-20' });
    expect(await run(words, memory.host), memory.stderr()).toBe(ExitCode.done);
    files = Object.fromEntries(Object.keys(files).map((path) => [path, memory.text(path)!]));
    printed.push(...commandsIn(memory.stderr()));
  }
  expect(printed).toEqual(['translate 028 fr', 'translate 028 en --from fr']);
  for (const commands of [printed, printed.toReversed()]) {
    let now = files;
    for (const command of commands) now = (await after(now, command)).files;
    expect(now[source]).toContain('Bal');
    expect(now[own]).toContain('Fair');
    expect((await after(now, 'validate')).printed).not.toContain('i18n/order');
  }
});

describe('an item that was translated and then deleted in the source', () => {
  const deleted = async () =>
    translated(
      (text) => done(inFrench(text)),
      (text) => text.replace(pier, ''),
    );
  const titled = 'The item "Le quai est ouvert"';

  test.each([
    ['validate', own, `${titled} was translated from 028.en.yaml, which does not have it any more`],
    [`validate ${own}`, own, `${titled} was translated from 028.en.yaml, which does not have it any more`],
    [`validate ${source}`, source, `${titled} of 028.fr.yaml was translated from here, and is not here any more`],
  ])('is said by %s once, without a command that puts it back', async (command, file, message) => {
    const { memory } = await after(await deleted(), `${command} --json`);
    const { findings } = JSON.parse(memory.stdout()) as { findings: { file: string; message: string; rule: string }[] };
    expect(findings.filter(({ rule }) => rule === 'i18n/items')).toMatchObject([{ file, message }]);
    expect(commandsIn(memory.stdout())).toEqual([]);
  });

  test('is said by `translate` in both directions, and put back by none', async () => {
    const files = await deleted();
    const there = await after(files, 'translate 28 fr');
    expect(there.printed).toContain(
      'pier: is not in the source any more. If it was deleted there, delete it here, too',
    );
    const back = await after(files, 'translate 28 en --from fr');
    expect(back.printed).toContain(
      'pier: line 10 of issues/028.fr.yaml was translated from here, and is not here any more. If you deleted it, delete it there, too',
    );
    for (const { files: now, printed } of [there, back]) {
      expect(now).toEqual(files);
      expect(printed).not.toContain('There is nothing new');
    }
  });

  test('makes its texts outdated', async () => {
    const { memory } = await after(await deleted(), 'status --json');
    const { issues } = JSON.parse(memory.stdout()) as { issues: [{ languages: unknown[] }] };
    expect(issues[0].languages).toMatchObject([
      { language: 'en', outdated: 0, missingItems: 0 },
      { language: 'fr', outdated: 2, missingItems: 0 },
    ]);
  });

  test('is there under another id: that is one finding, with the id', async () => {
    const renamed: Edit = (text) =>
      text.replace('- id: pier\n        title: The pier is open', '- title: The pier opens');
    const files = await translated((text) => done(inFrench(text)), renamed);
    const { memory } = await after(files, 'validate --json');
    const { findings } = JSON.parse(memory.stdout()) as { findings: { rule: string; help: string }[] };
    const found = findings.filter(({ rule }) => rule === 'i18n/items');
    expect(found).toMatchObject([
      {
        file: own,
        message: 'The item "The pier opens" of 028.en.yaml is here under another id',
        help: 'Give both the same: write `id: pier` there',
      },
    ]);
    const [, id = ''] = /`(id: \w+)`/.exec(found[0]!.help)!;
    const fixed = {
      ...files,
      [source]: files[source]!.replace('- title: The pier opens', `- ${id}\n        title: The pier opens`),
    };
    expect((await after(fixed, 'validate')).printed).not.toContain('i18n/items');
  });

  test('is said of the issue that it was translated from, and of no third one', async () => {
    const files = await deleted();
    const spanish = files[own]!.replace('language: fr', 'language: es').replace(pier, '');
    const publication = files['bulletin.yaml']!.replace('[en, fr]', '[en, fr, es]');
    const three = { ...files, 'bulletin.yaml': publication, 'issues/028.es.yaml': spanish };
    const { memory } = await after(three, 'validate --json');
    const { findings } = JSON.parse(memory.stdout()) as { findings: { file: string; message: string; rule: string }[] };
    expect(findings.filter(({ rule }) => rule === 'i18n/items')).toMatchObject([{ file: own }]);
  });
});

describe('what only one language has', () => {
  const foire = '      - { id: foire, title: Une foire }\n      - { id: bal, title: Un bal }\n';
  const files = () => translated((text) => `${done(inFrench(text))}${foire}`);
  const command = 'translate 028 en --from fr';

  test('is said to be missing in the other, with one command that brings all of it over, and not to be deleted', async () => {
    const { printed } = await after(await files(), 'translate 28 fr');
    expect(printed).toContain(` foire: is not in ${source}\n`);
    expect(printed).toContain(` bal: is not in ${source}\n`);
    expect(printed).not.toMatch(/delete/i);
    expect(commandsIn(printed).filter((one) => one === command)).toHaveLength(1);
    const now = (await after(await files(), command)).files;
    expect((await after(now, 'translate 28 fr')).printed).not.toContain('is not in');
  });

  test('is not brought into an issue that is published, and no command is printed', async () => {
    const published = { ...(await files()), [source]: english.replace('ready', 'published') };
    const { printed } = await after(published, 'translate 28 fr');
    expect(printed).toContain(`${source} is published: nothing is brought into it any more`);
    expect(printed).not.toMatch(/delete/i);
    expect(commandsIn(printed)).not.toContain(command);
  });

  test.each(['validate', 'validate issues/028.en.yaml', 'validate issues/028.fr.yaml', command, 'translate 28 fr'])(
    'and was deleted there, after the main language got it from there: both ways are said: %s',
    async (printer) => {
      const brought = (await after(await files(), command)).files;
      const deleted = { ...brought, [own]: brought[own]!.replace(foire, '') };
      const { printed } = await after(deleted, printer);
      expect(printed).toMatch(/any more/);
      expect(printed).toMatch(/delete it t?here, too/i);
      if (printer.startsWith('validate')) expect(printed).toMatch(/put it back/i);
    },
  );

  test.each(['item', 'section'] as const)(
    'and was deleted there, may stay: no finding, and nothing outdated: %s',
    async (what) => {
      const brought = (await after(await files(), command)).files;
      const gone = what === 'item' ? foire : brought[own]!.slice(brought[own]!.indexOf('  - id: news'));
      const rest = what === 'item' ? '' : '  - id: other\n    items: [{ id: autre, title: Autre }]\n';
      const deleted = { ...brought, [own]: brought[own]!.replace(gone, rest) };
      const outdated = async (now: Files) => {
        const { issues } = JSON.parse((await after(now, 'status --json')).memory.stdout()) as {
          issues: { languages: { language: string; outdated: number }[] }[];
        };
        return issues[0]!.languages.find(({ language }) => language === 'en')!.outdated;
      };
      const found = async (now: Files) => {
        const { findings } = JSON.parse((await after(now, 'validate --json')).memory.stdout()) as { findings: Found[] };
        return findings.filter((one) => /any more/.test(one.message) && one.suppressed === undefined);
      };
      const before = await outdated(deleted);
      expect(before).toBeGreaterThan(0);
      let now: Files = deleted;
      for (const { file, line, help } of (await found(deleted)).toReversed()) {
        const [, comment = ''] = /put `(# bulletin-disable-next-line [^`]+)` above this line/.exec(help) ?? [];
        expect(comment).not.toBe('');
        now = {
          ...now,
          [file]: now[file]!.split('\n')
            .toSpliced(line - 1, 0, comment)
            .join('\n'),
        };
      }
      expect(now).not.toEqual(deleted);
      expect(await found(now)).toEqual([]);
      expect(await outdated(now)).toBe(0);
    },
  );
});

interface Found {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly help: string;
  readonly suppressed?: string;
}

describe('a section that was translated and then deleted in the source', () => {
  const gone = '  - id: links\n    intro: Read this.\n    items: [{ id: map, title: A map }]\n';
  const files = async () => {
    const both = await translated(
      (text) => text,
      (text) => `${text}${gone}`,
    );
    const { files: now } = await after(both, 'translate 28 fr');
    const words: Edit = (text) => text.replace('Read this', 'À lire').replace('A map', 'Une carte');
    return { ...now, [source]: english, [own]: done(inFrench(words(now[own]!))) };
  };

  test.each([
    ['validate', own, 'The section "links" was translated from 028.en.yaml, which does not have it any more'],
    [`validate ${own}`, own, 'The section "links" was translated from 028.en.yaml, which does not have it any more'],
    [
      `validate ${source}`,
      source,
      'The section "links" of 028.fr.yaml was translated from here, and is not here any more',
    ],
  ])('is one finding of %s, with all of its items', async (printer, file, message) => {
    const { memory } = await after(await files(), `${printer} --json`);
    const { findings } = JSON.parse(memory.stdout()) as { findings: { rule: string; help: string }[] };
    const found = findings.filter(({ rule }) => rule === 'i18n/items');
    expect(found).toMatchObject([{ file, message }]);
    expect(found[0]!.help).toMatch(/elete it (?:t?here), too/);
    expect(commandsIn(memory.stdout())).toEqual([]);
  });
});
