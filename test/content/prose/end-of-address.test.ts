// Where an address in a text ends.

import { expect, test } from 'vitest';
import { endOfAddress } from '../../../src/content/prose/end-of-address.ts';
import { parseProse } from '../../../src/content/prose/parse-prose.ts';
import { linksOf } from '../../../src/content/prose/walk-prose.ts';

const address = 'https://example.org/a';

test.each([
  '”',
  '’',
  '»',
  '…',
  '—',
  '“',
  '’.',
  '”),',
  '», and',
  '…',
  '—it',
  '’s',
  ' ',
  ')',
  '."',
  "'",
  ']',
  '}',
  '。',
  '，谢谢',
  '）',
  '؟',
  '\\',
  '–',
  ';',
])('before %s', (after) => {
  expect(linksOf(parseProse(`See ${address}${after}`))).toEqual([{ url: address, label: address }]);
});

test.each([
  `${address}_(b)`,
  `${address}?b=[c]&d`,
  'https://fr.example.org/wiki/L’Île',
  `${address}–b`,
  `${address}#été`,
  `${address}/b…c`.replace('…', '.'),
  `${address}'b`,
])('not inside %s', (url) => {
  expect(endOfAddress(url)).toBe(url.length);
});

test('takes linear time', () => {
  const steps = (length: number) => endOfAddress(`https://a.org/${')'.repeat(length)}`);
  expect(steps(20_000)).toBe('https://a.org/'.length);
}, 5_000);
