// An address taken apart: the same answer the first time and the hundred thousandth.

import { expect, test } from 'vitest';
import { urlOf } from '../../src/base/url-of.ts';

/** As a file gives it: not put together of two texts. */
const read = (text: string): string => Buffer.from(text, 'latin1').toString('latin1');

test('says what a new one says', () => {
  expect(urlOf('https://example.org/a?b=c')?.pathname).toBe('/a');
  expect(urlOf('b.html', 'https://example.org/a/')?.href).toBe('https://example.org/a/b.html');
  for (const none of ['', 'b.html', 'https://', 'https://é:x', 'http://[', '//example.org'])
    expect(urlOf(none)).toBeUndefined();
});

test('also of Latin letters with accents, however often it was asked', () => {
  for (let count = 0; count < 400_000; count += 1) urlOf(read(`https://a.org/b${count % 7}`));
  expect(urlOf(read('https://example.org/évaluation'))?.pathname).toBe('/%C3%A9valuation');
  expect(urlOf(read('https://bücher.example/'))?.hostname).toBe('xn--bcher-kva.example');
});

test('everybody asks here: the built-in question has another answer in Node 20', async () => {
  const { readSource } = await import('../support/source-files.ts');
  const askers = readSource('src').filter(({ text }) => text.includes('URL.canParse'));
  expect(askers.map(({ path }) => path)).toEqual(['base/url-of.ts']);
});
