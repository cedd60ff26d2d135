// bulletin add in a publication of several languages: which file of the issue the item goes into, and what is said of it.

import { describe, expect, test } from 'vitest';
import { ExitCode, Interrupted } from '../../../src/base/errors.ts';
import { run } from '../../../src/cli/cli.ts';
import { createMemoryHost, type MemoryOptions } from '../../support/memory-host.ts';

const publication = (languages: string) => `name: { en: News, fr: Nouvelles }
languages: [${languages}]
sections: [{ id: news, title: { en: News, fr: Nouvelles } }]
`;
const issue = (language: string) =>
  `number: 2\ndate: 2027-03\nlanguage: ${language}\nsections:\n  - id: news\n    items:\n      - { id: pier, title: A, body: B. }\n`;

/** A publication with an open issue in some of its languages. */
function having(languages: string, ...there: readonly string[]): Readonly<Record<string, string>> {
  const issues = there.map((language) => [`issues/002.${language}.yaml`, issue(language)]);
  return { 'bulletin.yaml': publication(languages), ...Object.fromEntries(issues) };
}

async function add(files: Readonly<Record<string, string>>, words: readonly string[], options: MemoryOptions = {}) {
  const memory = createMemoryHost(files, options);
  const code = await run(['add', ...words], memory.host);
  return { code, memory, out: memory.stdout(), note: memory.stderr() };
}

const texts: Readonly<Record<string, string>> = {
  en: 'Come with us for a walk along the water, and see the boats that are in the harbour.',
  fr: 'Venez avec nous pour une promenade au bord de l’eau, et voyez les bateaux qui sont dans le port.',
};
const article = (language: string) => ['article', '--title', 'X', '--body', texts[language]!, '--yes'];
const names: Readonly<Record<string, string>> = { en: 'English', fr: 'French' };

describe.each([
  ['en', 'fr'],
  ['fr', 'en'],
])('a text in %s', (own, other) => {
  test('that goes into the file of another language is said, with what chooses its own', async () => {
    const { code, out, note } = await add(having(`${other}, ${own}`, own, other), article(own));
    expect(code).toBe(ExitCode.done);
    expect(out).toMatch(`issues/002.${other}.yaml:`);
    expect(note).toContain(
      `This seems to be ${names[own]}, and is in the ${names[other]} file: translate it, or delete it there and run the same again with \`--language ${own}\`\n`,
    );
    const { out: chosen, note: said } = await add(having(`${other}, ${own}`, own, other), [
      ...article(own),
      ...['--language', own],
    ]);
    expect(chosen).toMatch(`issues/002.${own}.yaml:`);
    expect(said).not.toContain('seems');
  });

  test('is in the other language where the issue has no file in its own: that is said, with what makes it', async () => {
    const { out, note } = await add(having(`${own}, ${other}`, other), article(own));
    expect(out).toMatch(`issues/002.${other}.yaml:`);
    expect(note).toContain(`This seems to be ${names[own]}, but issue 002 has no ${names[own]} file yet`);
    expect(note).toContain(`make the ${names[own]} file with \`bulletin translate 002 ${own}\``);
    expect(note).toContain(`\`--language ${own}\`\n`);
  });

  test('in its own file needs no word', async () => {
    const { note } = await add(having(`${own}, ${other}`, own, other), article(own));
    expect(note).not.toMatch(/seems|yet|--language/);
  });

  test('that is meant for the other file, or says its language, needs none either', async () => {
    const meant = await add(having(`${other}, ${own}`, own, other), [...article(own), '--language', other]);
    const named = await add(having(`${other}, ${own}`, own, other), [...article(own), '--issue', `002.${other}`]);
    const said = await add(having(`${other}, ${own}`, own, other), [...article(own), '--item-language', own]);
    for (const { code, out, note } of [meant, named, said]) {
      expect(code, note).toBe(ExitCode.done);
      expect(out).toMatch(`issues/002.${other}.yaml:`);
      expect(note).not.toMatch(/seems|yet/);
    }
  });
});

test('where the main language has no file yet, that is said of words in which no language is seen', async () => {
  const { note } = await add(having('en, fr', 'fr'), ['article', '--title', 'Gala', '--body', 'Gala!', '--yes']);
  expect(note).toContain(
    'Issue 002 has no English file yet, so this is in the French one. As soon as it has both, `--language` chooses\n',
  );
});

test('on a terminal, the language is above the questions', async () => {
  const options: MemoryOptions = { answers: () => new Interrupted() };
  const { note } = await add(having('fr, en', 'fr', 'en'), ['article'], options);
  expect(note).toContain('For issues/002.fr.yaml, in French (`--language` chooses another one):\n');
});

describe('a file that says its language', () => {
  test.each([
    ['by its labels', 'Title: A fair\n\nIt is here.\n'],
    ['in a line', 'Titre : Une foire\nLangue : anglais\n\nElle est ici.\n'],
    ['in a field', 'title: A fair\nlanguage: en\nbody: It is here.\n'],
  ])('%s goes there', async (_, text) => {
    const files = { ...having('fr, en', 'fr', 'en'), 'a.txt': text };
    const { code, out, note } = await add(files, ['--from', 'a.txt', '--section', 'news']);
    expect(code, note).toBe(ExitCode.done);
    expect(out).toMatch('issues/002.en.yaml:');
    const chosen = await add(files, ['--from', 'a.txt', '--section', 'news', '--language', 'fr']);
    expect(chosen.out).toMatch('issues/002.fr.yaml:');
  });

  test('beside flags goes there, too', async () => {
    const files = { ...having('fr, en', 'fr', 'en'), 'a.txt': 'Title: A fair\n\nIt is here.\n' };
    const { out } = await add(files, ['event', '--from', 'a.txt', '--section', 'news', '--start', '2027-05-12']);
    expect(out).toMatch('issues/002.en.yaml:');
  });

  test('which the issue does not have yet is not put elsewhere', async () => {
    const files = { ...having('en, fr', 'fr'), 'a.txt': 'Title: A fair\n\nIt is here.\n' };
    const { code, note, memory } = await add(files, ['--from', 'a.txt', '--section', 'news']);
    expect(code).toBe(ExitCode.failed);
    expect(note).toContain('Make it with `bulletin translate 002 en`');
    expect(memory.text('issues/002.fr.yaml')).toBe(issue('fr'));
  });

  test('and another one is refused', async () => {
    const text = '- { title: A fair, body: Here., language: en }\n- { title: Une foire, body: Ici., language: fr }\n';
    const { code, note } = await add({ ...having('en, fr', 'fr', 'en'), 'a.yaml': text }, ['--from', 'a.yaml']);
    expect(code).toBe(ExitCode.failed);
    expect(note).toContain('a.yaml has items in several languages: en, fr\n');
  });
});
