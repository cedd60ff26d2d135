// The line beside the subject: what the mail is about, filled up where it is short and cut between words.

import { expect, test } from 'vitest';
import type { Edition } from '../../../src/content/edition/edition.ts';
import { preheaderOf, shortened } from '../../../src/output/mail/preheader.ts';

/** Without the signs that keep the rest of the mail out. */
function lineOf(summary: string, sections: readonly string[] = [], fullTitle = 'Harbour News, issue 3'): string {
  const edition = { summary, sections: sections.map((title) => ({ title })), fullTitle } as unknown as Edition;
  const line = preheaderOf(edition);
  expect(line).toMatch(/ (?:\u2007\u034f){60}$/);
  return line.replace(/ (?:\u2007\u034f)+$/, '');
}

const forty = 'The pier opens in May, with a new floor.';

test('a summary that is long enough is all', () => {
  expect(forty).toHaveLength(40);
  expect(lineOf(forty, ['Events'])).toBe(forty);
});

test('a shorter one is followed by sections, and by the title, until it is long enough', () => {
  expect(lineOf(forty.slice(1), ['Events', 'News'])).toBe(`${forty.slice(1, -1)} · Events`);
  expect(lineOf('The pier . ', ['Events'])).toBe('The pier · Events · Harbour News, issue 3');
  expect(lineOf('', ['', '  ', 'Events'])).toBe('Events · Harbour News, issue 3');
  expect(lineOf('The  pier\nopens', [], '')).toBe('The pier opens');
});

test('a long one is cut between words', () => {
  const summary = 'word '.repeat(40).trim();
  expect(lineOf(summary)).toBe(`${'word '.repeat(25).trim()}…`);
});

test.each([
  ['one two three', 13, 'one two three'],
  ['The pier opens in May again', 26, 'The pier opens in May…'],
  ['The pier opens in May,   again', 29, 'The pier opens in May…'],
  ['The pier opens in May · again', 25, 'The pier opens in May…'],
  // Too little would be left.
  ['The pier opens', 9, 'The pier…'],
  ['The Donaudampfschifffahrtsgesellschaft', 22, 'The Donaudampfschifff…'],
  ['📦📦📦📦', 3, '📦📦…'],
  ['📦📦📦', 3, '📦📦📦'],
])('%s in %i characters', (text, length, cut) => {
  expect(shortened(text, length)).toBe(cut);
});
