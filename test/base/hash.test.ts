// Short names of texts: those that the authors of the algorithm publish.

import { expect, test } from 'vitest';
import { fnv1a } from '../../src/base/hash.ts';

// From the tests of http://www.isthe.com/chongo/src/fnv/test_fnv.c
test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['b', 'af63df4c8601f1a5'],
  ['foobar', '85944171f73967e8'],
  ['chongo was here!\n', '46810940eff5f915'],
])('%j is %s', (text, name) => {
  expect(fnv1a(text)).toBe(name);
});

test('the same as with whole numbers, for any bytes', () => {
  const slow = (text: string): string => {
    const product = [...new TextEncoder().encode(text)].reduce(
      (sum, byte) => BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n),
      0xcbf29ce484222325n,
    );
    return product.toString(16).padStart(16, '0');
  };
  for (const text of ['é', 'naïve – “quoted”', '𝒳'.repeat(50), '\0\u0001', 'x'.repeat(999)])
    expect(fnv1a(text)).toBe(slow(text));
});
