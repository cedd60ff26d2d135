// The glossary in CONTRIBUTING.md: the code has its words, and nothing has the words that it does not want.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toolFolder } from './support/memory-host.ts';

const contributing = 'CONTRIBUTING.md';
const [, table = ''] = /^## Words$([^]*?)^## /m.exec(readFileSync(join(toolFolder, contributing), 'utf8')) ?? [];
const rows = [...table.matchAll(/^\| (?!word \|)(\w[^|]*) \| ([^|]+) \|([^|]*)\|$/gm)].map(([, word, , not]) => ({
  words: listed(word!).map((one) => one.replace(/^to /, '')),
  unwanted: listed(not!),
}));

function listed(cell: string): readonly string[] {
  return cell
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Small words of a text, with those that names in code are made of: `issueIndex` has two. */
function wordsOf(text: string): string {
  const apart = text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^A-Za-z]+/g, ' ');
  return ` ${apart.toLowerCase()} `;
}

const isText = /\.(ts|mts|mjs|js|md|hbs|css|yaml|txt)$/;
const folders = ['src', 'test', 'scripts', 'bin', 'bench', 'templates', 'docs'];
const pages = ['README.md', 'SECURITY.md', 'CHANGELOG.md', 'bulletin.yaml'];
/** What was written elsewhere, and this test. */
const foreign = /^test\/corpus\/|^test\/glossary\.test\.ts$/;

/** Each file by its path, as its words. The name of a file counts, and the glossary itself does not. */
const files = new Map(
  [...folders.flatMap(filesIn), ...pages]
    .filter((path) => isText.test(path) && !foreign.test(path))
    .map((path) => [path, wordsOf(`${path} ${readFileSync(join(toolFolder, path), 'utf8')}`)]),
);
files.set(contributing, wordsOf(readFileSync(join(toolFolder, contributing), 'utf8').replace(table, '')));

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(toolFolder, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path).replaceAll('\\', '/'),
  );
}

/** Where a word is meant that only looks like one of those: the furniture of a library. */
const other: Readonly<Record<string, readonly string[]>> = {
  shelf: ['src/check/rules/item-out-of-reach.ts'],
};

describe('the glossary', () => {
  test('is read', () => {
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.flatMap(({ unwanted }) => unwanted)).toContain('mend');
  });

  test.each(rows.flatMap(({ words }) => words))('the code has the word "%s"', (word) => {
    const code = [...files].filter(([path]) => path.startsWith('src/')).map(([, text]) => text);
    expect(code.some((text) => new RegExp(` ${word}s? `).test(text))).toBe(true);
  });

  test.each(rows.flatMap(({ unwanted }) => unwanted))('nothing has the word "%s"', (word) => {
    const found = [...files].filter(([, text]) => text.includes(` ${word} `)).map(([path]) => path);
    expect(found.filter((path) => !other[word]?.includes(path))).toEqual([]);
  });
});

describe('words of a text', () => {
  test.each([
    ['createIssueIndex', 'create issue index'],
    ['a digest-cache, `run()`', 'a digest cache run'],
  ])('%s', (text, words) => {
    expect(wordsOf(text).trim()).toBe(words);
  });
});
