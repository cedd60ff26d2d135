// Contributions that someone sends to do harm: reading them takes time in proportion to their length.

import { expect, test } from 'vitest';
import { readContribution } from '../../../src/content/contributions/read-contribution.ts';
import { longestContribution } from '../../../src/content/contributions/decode-contribution.ts';
import { processorTime } from '../../support/processor-time.ts';

const lines = ['to: a', 'from: a', 'Title: a', 'When: 5 May', '# a', '> to: a', '-- ', 'a: b', '- a', '', '   ', 'x  '];
const longLines = ['# a', 'Title: ', '> ', 'On ', '-', 'When: '].map((start) => `${start}${' '.repeat(98_000)}b`);

const readFor = { languages: ['en', 'fr'], after: '2027-03', kindOfSection: () => undefined };

test.each([
  ...lines.map((line) => [line, `${line}\n`.repeat(Math.floor(longestContribution / (line.length + 1)))] as const),
  ...longLines.map((line) => [`${line.slice(0, 6)} and blanks`, line] as const),
])('%j', (_, text) => {
  const bytes = new TextEncoder().encode(text);
  expect(processorTime(() => readContribution('from-mail.txt', bytes, readFor))).toBeLessThan(5_000);
});
