// Quoted-printable: short lines of ASCII that give back every character.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotedPrintable } from '../../../src/output/mail/quoted-printable.ts';

/** RFC 2045, 6.7, from its text: not our own code the other way round. */
function decode(encoded: string): string {
  const bytes = encoded
    .replace(/=\r\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
}

test.each([
  ['a=b', 'a=3Db'],
  ['soft \nhard', 'soft=20\r\nhard'],
  ['From the harbour', '=46rom the harbour'],
  ['.', '=2E'],
  ['é', '=C3=A9'],
  ['Word From the harbour', 'Word From the harbour'],
  ['a.b.', 'a.b.'],
  ['x'.repeat(76), 'x'.repeat(76)],
  ['x'.repeat(77), `${'x'.repeat(75)}=\r\nxx`],
])('%j', (text, encoded) => {
  expect(quotedPrintable(text)).toBe(encoded);
});

test('any text comes back', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(' ', '\n', '=', '.', '\t'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 400,
  });
  fc.assert(
    fc.property(text, (given) => {
      const plain = given.replace(/[\r\p{Cs}]/gu, '');
      const encoded = quotedPrintable(plain);
      expect(decode(encoded)).toBe(plain);
      for (const line of encoded.split('\r\n')) expect(line).toMatch(/^[\t -~]{0,76}$/);
    }),
  );
});

test('no character is cut in two', () => {
  const lines = quotedPrintable('漢'.repeat(100)).split('=\r\n');
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(decode(line)).toMatch(/^漢+$/);
});
