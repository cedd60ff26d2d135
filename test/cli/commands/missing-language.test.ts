// An issue that is wanted in a language it is not in: the command that is printed makes it, whatever the others say by now.

import { describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/base/errors.ts';
import { run } from '../../../src/cli/cli.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

type Files = Readonly<Record<string, string>>;

const publication = (numbering: string, languages = 'en, fr') => `name: { en: News, fr: Nouvelles, es: Noticias }
languages: [${languages}]
numbering: ${numbering}
sections: [{ id: news, title: { en: News, fr: Nouvelles, es: Noticias } }]
`;

async function after(files: Files, ...words: readonly string[]) {
  const memory = createMemoryHost(files, { today: '2017-07-20' });
  const code = await run(words, memory.host);
  return { code, memory, printed: memory.stdout() + memory.stderr() };
}

/** An issue that `new` has made, in which nobody has written. */
async function made(bulletin: string, ...words: readonly string[]): Promise<Files> {
  const { memory } = await after({ 'bulletin.yaml': bulletin }, 'new', '--yes', ...words);
  const path = memory.stdout().trim();
  return { 'bulletin.yaml': bulletin, [path]: memory.text(path)! };
}

const texts: Readonly<Record<string, string>> = {
  en: 'Title: A fair\nLanguage: English\n\nIt is on the square of the village.\n',
  fr: 'Titre : Une foire\nLangue : français\n\nElle est sur la place du village.\n',
};

const commandIn = (printed: string) => /Make it with `bulletin ([^`]+)`/.exec(printed)?.[1]?.split(' ') ?? [];

describe.each([
  ['number', ['--number', '2'], '002'],
  ['volume+number', ['--volume', '3', '--number', '2'], '3-2'],
  ['date', ['--date', '2017-08'], '2017-08'],
])('issues by %s', (numbering, flags, slug) => {
  test.each([
    ['en', 'fr'],
    ['fr', 'en'],
  ])('where nobody has written in %s yet, what is sent in %s has its file after one command', async (from, to) => {
    const issue = await made(publication(numbering), '--language', from, ...flags);
    const files = { ...issue, 'inbox/a.txt': texts[to]! };
    const { code, printed } = await after(files, 'collect', '--issue', slug);
    expect(code).toBe(ExitCode.findings);
    const command = commandIn(printed);
    const { code: done, memory, printed: said } = await after(files, ...command);
    expect(done, command.join(' ')).toBe(ExitCode.done);
    expect(memory.stdout()).toBe(`issues/${slug}.${to}.yaml\n`);
    expect(said).toContain(`this command starts the same one in ${to === 'fr' ? 'French' : 'English'}`);
    expect(await run(['collect', '--issue', slug], memory.host)).toBe(ExitCode.done);
    expect(memory.text(`issues/${slug}.${to}.yaml`)).toContain(to === 'fr' ? 'Une foire' : 'A fair');
  });
});

const written = `number: 2
date: 2017-08
language: es
sections:
  - id: news
    items:
      - { id: pier, title: El muelle, body: Está abierto. }
`;

test.each([
  ['another language is written', 'issues/002.es.yaml', 'translate 002 fr --from es'],
  ['the main language is written', 'issues/002.en.yaml', 'translate 002 fr'],
])('where %s, the command translates it', async (_, path, expected) => {
  const issue = await made(publication('number', 'en, fr, es'), '--number', '2');
  const language = path.split('.')[1]!;
  const files = { ...issue, [path]: written.replace('language: es', `language: ${language}`) };
  const { printed } = await after(files, 'add', 'article', '--language', 'fr', '--yes', '--title', 'Une foire');
  const command = commandIn(printed);
  expect(command.join(' ')).toBe(expected);
  const { code, memory } = await after(files, ...command);
  expect(code).toBe(ExitCode.done);
  expect(memory.text('issues/002.fr.yaml')).toContain('# untranslated');
});

test('what `new` made beside an issue in the main language is translated by what it prints', async () => {
  const issue = await made(publication('number', 'en, fr, es'), '--number', '2');
  const { memory, printed } = await after(issue, 'new', '--yes', '--language', 'fr');
  const own = memory.text('issues/002.fr.yaml')!;
  const [, command = ''] = /start its translation with `bulletin ([^`]+)`/.exec(printed) ?? [];
  const now = { ...issue, 'issues/002.fr.yaml': own.replace(/^summary: .*/m, 'summary: Une foire.') };
  const { code } = await after(now, ...command.split(' '));
  expect(code, command).toBe(ExitCode.done);
});

describe('what `new` says it starts, where nobody has written in the newest issue', () => {
  test.each([
    ['en, fr', ['--yes'], 'another one'],
    ['en, fr', ['--yes', '--language', 'fr'], 'the same one in French'],
    ['en, fr', ['--yes', '--language', 'fr', '--number', '2'], 'the same one in French'],
    ['en, fr', ['--yes', '--language', 'fr', '--number', '4'], 'another one'],
    ['en', ['--yes'], 'another one'],
  ])('in a publication in %s, with %j: %s', async (languages, flags, expected) => {
    const issue = await made(publication('number', languages), '--number', '2');
    const { memory } = await after(issue, 'new', ...flags);
    expect(memory.stderr()).toMatch(new RegExp(`this command starts ${expected}$`, 'm'));
    expect(memory.stdout().startsWith('issues/002')).toBe(expected !== 'another one');
  });

  test('names the languages that lack it, before anybody has answered', async () => {
    const issue = await made(publication('number'), '--number', '2');
    const memory = createMemoryHost(issue, { answers: ['fr'], today: '2017-07-20' });
    await run(['new'], memory.host);
    expect(memory.stderr()).toContain('this command starts another one, or the same one in French');
  });
});
