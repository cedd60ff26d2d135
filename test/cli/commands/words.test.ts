// The words of a publication, and what is said of languages that have none: never English in silence.

import { wordNotes } from '../../../src/cli/asking/word-notes.ts';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { allLanguages } from '../../../src/content/languages/index.ts';
import { withDefaults } from '../../../src/content/publication/publication.ts';
import { englishWords } from '../../../src/content/publication/words-schema.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

interface Report {
  readonly findings: readonly { rule: string; message: string; help: string; line: number; column: number }[];
}

async function validate(
  publication: string,
  issues: Readonly<Record<string, string>> = {},
): Promise<Report['findings']> {
  const memory = createMemoryHost({ 'bulletin.yaml': publication, ...issues }, { cwd: '/paper' });
  await run(['validate', '--json'], memory.host);
  return (JSON.parse(memory.stdout()) as Report).findings;
}

const issue = (language: string) => `number: 1
date: 2027-03-01
language: ${language}
status: ready
summary: ${language}
sections:
  - title: "1"
    intro: "1"
`;

describe('words in bulletin.yaml', () => {
  test('are taken, where they are right', async () => {
    const words = 'words: { fr: { contents: Sommaire, registration.closes: Dernier délai }, fr-CA: { ask: Écrire } }';
    expect(
      await validate(`name: N\nlanguages: [fr-CA]\n${words}\n`, { 'issues/001.fr-CA.yaml': issue('fr-CA') }),
    ).toEqual([]);
  });

  test.each([
    ['words: { fr: { content: A } }', 'schema/unknown-key', 'contents', 4],
    ['words: { fr: { contents: [a] } }', 'schema/type', 'text', 4],
    ['words: { fr: { contents: "" } }', 'schema/empty', 'Write it', 4],
    ['words: { fr: Sommaire }', 'schema/type', '', 4],
    ['words: { french: { contents: A } }', 'schema/language', 'fr', 4],
    ['words: { de: { contents: A } }', 'schema/choice', 'add de to `languages`', 4],
    ['words: { fr: { issue-number: Numéro } }', 'schema/pattern', 'Issue No. {number}', 4],
    ['words: { fr: { why-mail: Bonjour } }', 'schema/pattern', '{name}', 4],
    ['calendar: persian', 'schema/choice', 'gregorian', 4],
  ])('%s is %s', async (line, rule, help, at) => {
    const findings = await validate(`name: N\nlanguages: [fr]\nout: dist\n${line}\n`, {
      'issues/001.fr.yaml': issue('fr'),
    });
    expect(findings.map((one) => [one.rule, one.line])).toEqual([[rule, at]]);
    expect(`${findings[0]!.message} ${findings[0]!.help}`).toContain(help);
  });
});

describe('a language without words', () => {
  const publication = 'name: N\nlanguages: [la]\n';

  test('is a finding at the language, which says what to write', async () => {
    const [finding, ...others] = await validate(publication, { 'issues/001.la.yaml': issue('la') });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'issue/words',
      line: 3,
      message: 'bulletin has no words in Latin, and takes English ones',
    });
    expect(finding!.help).toContain('words: { la: { contents: ... } }');
  });

  test('lacks fewer and fewer of them, and then none', async () => {
    const all = Object.entries(englishWords()).map(([name, word]) => `    ${name}: ${JSON.stringify(`x ${word}`)}`);
    const withWords = (lines: readonly string[]) => `${publication}words:\n  la:\n${lines.join('\n')}\n`;
    const issues = { 'issues/001.la.yaml': issue('la') };
    const [few] = await validate(withWords(all.slice(0, -2)), issues);
    expect(few?.message).toBe('Words are missing in Latin, and are in English: remote, cancelled');
    expect(await validate(withWords(all), issues)).toEqual([]);
  });

  test('is counted in words', () => {
    const all = Object.fromEntries(Object.keys(englishWords()).map((name) => [name, 'x']));
    const lacking = (...names: readonly string[]) =>
      wordNotes(['de', 'la'], {
        la: Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name))),
      });
    expect(lacking()).toEqual([]);
    expect(lacking('feed')).toEqual([expect.stringMatching(/^One word around issues in Latin .* Write it in .*feed:/)]);
    expect(lacking('feed', 'page')).toEqual([expect.stringMatching(/^2 words around issues .* Write them in /)]);
  });

  test('is said of at `init` and `new`, too', async () => {
    const memory = createMemoryHost({}, { cwd: '/paper' });
    await run(['init', '--yes', '--languages', 'de,la'], memory.host);
    expect(memory.stderr()).toContain('words around issues in Latin would be English');
    expect(memory.stderr()).not.toContain('in German');
    await run(['new', '--yes', '--language', 'la'], memory.host);
    expect(memory.stderr().split('words around issues in Latin').length).toBe(3);
  });
});

test.each(allLanguages().map(([tag]) => tag))('a publication in %s begins in it, and lacks nothing', async (tag) => {
  const memory = createMemoryHost({}, { cwd: '/paper' });
  await run(['init', '--yes', '--languages', tag], memory.host);
  expect(memory.stderr()).not.toContain('English');
  if (tag !== 'en') expect(memory.text('bulletin.yaml')).not.toContain('title: News');
  if (tag !== 'en') expect(memory.text(`issues/001.${tag}.yaml`)).not.toContain('TODO the');
});

test.each([
  ['en-US', 'Letter'],
  ['fr-CA', 'Letter'],
  ['es-MX', 'Letter'],
  ['pt-BR', 'A4'],
  ['en', 'A4'],
  ['en-GB', 'A4'],
  ['zh-Hant', 'A4'],
])('the paper of %s is %s', (tag, paper) => {
  expect(withDefaults({ languages: [tag] }).paper).toBe(paper);
  expect(withDefaults({ languages: [tag], paper: 'A4' }).paper).toBe('A4');
});
