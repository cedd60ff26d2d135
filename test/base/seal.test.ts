// Sealed texts: only who has the key can read them, any change of them is noticed, and the same gives the same.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sha256Of, seal, unseal } from '../../src/base/seal.ts';

const key = new Uint8Array(32).fill(1);
const long = `${'We have 1361 tins. '.repeat(1000)}Done.`;

test('a digest is SHA-256 of a text or of its bytes', () => {
  const expected = createHash('sha256').update('été').digest('hex');
  expect(sha256Of('été').toString('hex')).toBe(expected);
  expect(sha256Of(Buffer.from('été')).toString('hex')).toBe(expected);
});

describe.each([
  ['an empty text', ''],
  ['a short text', 'We have 1361 boîtes 📦.'],
  ['a long text', long],
  ['letters beyond ASCII, half of one, and what JSON escapes', 'é — “…” नमस्ते \ud83d \\ " \u2028 \u0000 \u007f'],
])('%s', (_, text) => {
  test('comes back with its key, and with no other', () => {
    expect(unseal(seal(text, key), key)).toBe(text);
    expect(unseal(seal(text, key), sha256Of('another'))).toBeUndefined();
  });

  test('is the same each time, and another with each key', () => {
    expect(seal(text, key)).toBe(seal(text, key));
    expect(seal(text, key)).not.toBe(seal(text, sha256Of('another')));
  });

  test('shows no word of itself', () => {
    const sealed = seal(text, key);
    expect(sealed).toMatch(/^[A-Za-z0-9+/]+=*$/);
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('tins');
  });

  test('does not come back where any byte of it is another', () => {
    const bytes = Buffer.from(seal(text, key), 'base64');
    const places = [...Array.from({ length: 29 }, (_, at) => at), bytes.length - 1];
    for (const at of places) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 1;
      expect(unseal(damaged.toString('base64'), key), `byte ${at}`).toBeUndefined();
    }
  });

  test('does not come back where it is cut off', () => {
    const bytes = Buffer.from(seal(text, key), 'base64');
    for (const length of [0, 1, 13, 28, bytes.length - 1])
      expect(unseal(bytes.subarray(0, length).toString('base64'), key)).toBeUndefined();
  });
});

test('data comes back as JSON gives it', () => {
  const data = { path: 'été', list: [1, null, { a: true }], none: undefined };
  expect(unseal(seal(data, key), key)).toEqual({ path: 'été', list: [1, null, { a: true }] });
});

test('two texts share no nonce', () => {
  const nonceOf = (text: string) => Buffer.from(seal(text, key), 'base64').subarray(1, 13).toString('hex');
  expect(nonceOf('one')).not.toBe(nonceOf('two'));
});

test('a long text is made smaller, and a short one is not', () => {
  const sizeOf = (text: string) => Buffer.from(seal(text, key), 'base64').length;
  expect(sizeOf(long)).toBeLessThan(long.length / 20);
  // With its quotation marks.
  expect(sizeOf('a'.repeat(16_382))).toBe(16_384 + 29);
  expect(sizeOf('a'.repeat(16_383))).toBeLessThan(1000);
});

test.each([undefined, null, 3, {}, '', 'aGVsbG8gd29ybGQ=', '???'])('%j is no sealed text', (sealed) => {
  expect(unseal(sealed, key)).toBeUndefined();
});
