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
  const publication = `name: { en: News, fr: Nouvelles }\nlanguages: [en, fr]\nsections: [{ id: news, title: { en: News, fr: Nouvelles } }]\n`;
  const made = await after({ 'bulletin.yaml': publication, [source]: english, [own]: '' }, 'translate 28 fr');
  return { ...made.files, [source]: editSource(english), [own]: edit(made.files[own]!) };
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
  { name: 'new words are still to be put in', files: () => translated((text) => text, longWalk), edit: allInFrench },
];

/** All marks are those of translated texts, but for the one above a field; with `only`, only that one is. */
function done(text: string, but = '', only = false): string {
  return text.replace(/# un(translated: .*\n.*)/g, (mark, rest: string) =>
    but !== '' && rest.includes(`${but}:`) !== only ? mark : `# ${rest}`,
  );
}

describe.each(['validate', 'translate 28 fr', 'translate 28 fr --done', 'status'])('what `%s` prints', (printer) => {
  test.each(cases)('$name', async ({ files: make, edit = (text) => text }) => {
    const files = await make();
    for (const command of commandsIn((await after(files, printer)).printed)) {
      const { code, files: now } = await after({ ...files, [own]: edit(files[own]!) }, command);
      expect(code, command).toBe(ExitCode.done);
      expect(commandsIn((await after(now, printer)).printed), `${printer} prints it again`).not.toContain(command);
    }
  });
});

test.each(cases)('validate has a command where $name', async ({ files }) => {
  expect(commandsIn((await after(await files(), 'validate')).printed)).not.toEqual([]);
});
