// What tables are called, for those who listen.

import { expect, test } from 'vitest';
import { parseProse } from '../../../src/content/prose/parse-prose.ts';
import { tableNames } from '../../../src/content/prose/table-names.ts';

const table = '| Year | Permits |\n|---|---|\n| 2025 | 12 |';
const names = (markdown: string, about?: string): readonly string[] => [
  ...tableNames(parseProse(markdown).blocks, about).values(),
];

test.each([
  ['the line that leads to it', `# Figures\n\nPermits by **year**:\n\n${table}`, 'News', ['Permits by year']],
  ['such a line in French', `Permis par année\u00a0:\n\n${table}`, 'Nouvelles', ['Permis par année']],
  ['the heading above', `# Figures\n\nWords.\n\n${table}`, 'News', ['Figures']],
  ['the nearest one', `# Figures\n\n## Permits\n\n${table}`, 'News', ['Permits']],
  ['the title above the prose', `Words.\n\n${table}`, 'News', ['News']],
  ['its columns', table, undefined, ['Year, Permits']],
  ['nothing', '|  |  |\n|---|---|\n| 1 | 2 |', undefined, ['']],
  ['no long sentence', `${'so many words '.repeat(12)}:\n\n${table}`, 'News', ['News']],
  ['which one of two it is', `${table}\n\nWords.\n\n${table}`, 'News', ['News', 'News (2)']],
  [
    'the same in a list and a quotation',
    `- In a list:\n\n  ${table.replaceAll('\n', '\n  ')}\n\n> ${table.replaceAll('\n', '\n> ')}`,
    'News',
    ['In a list', 'News'],
  ],
])('%s', (_, markdown, about, expected) => {
  expect(names(markdown, about)).toEqual(expected);
});
