// Fields of a mail's head: folded, encoded, and never two out of one.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { headerField, phraseWords, textWords } from '../../../src/output/mail/header-field.ts';
import { parseMessage } from '../../support/read-message.ts';

const subject = (text: string): string => headerField('Subject', textWords(text));
const readSubject = async (text: string): Promise<string | undefined> =>
  (await parseMessage(`${subject(text)}\r\n\r\nwords\r\n`)).subject;

test.each([
  ['Trafficking Bulletin, Issue No. 28, August 2017', 'Subject: Trafficking Bulletin, Issue No. 28, August 2017'],
  ['Été', 'Subject: =?UTF-8?Q?=C3=89t=C3=A9?='],
  // Who reads it would take it for encoded, and decode it.
  ['=?utf-8?q?=3Cscript=3E?=', 'Subject: =?UTF-8?Q?=3D=3Futf-8=3Fq=3F=3D3Cscript=3D3E=3F=3D?='],
])('%s', (text, line) => {
  expect(subject(text)).toBe(line);
});

test('any text comes back, in lines that are short enough', async () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'aZ9 =?_."éœ—漢字🎉'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 90,
  });
  await fc.assert(
    fc.asyncProperty(text, async (given) => {
      const plain = given
        .normalize('NFC')
        .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
        .replace(/\s+/g, ' ')
        .trim();
      fc.pre(plain !== '');
      expect(await readSubject(plain)).toBe(plain);
      for (const line of subject(plain).split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
    }),
    { numRuns: 300 },
  );
});

test.each([
  'a\r\nBcc: evil@evil.example',
  'a\nb',
  'a\rb',
  'a\0b',
  'a\u0085b',
  'a\u2028b',
  'é\nBcc: evil@evil.example',
  '"\r\n',
])('%j is refused', (text) => {
  expect(() => subject(text)).toThrow(UserError);
  expect(() => headerField('From', [...phraseWords(text), '<a@example.org>'])).toThrow(UserError);
  expect(() => headerField('List-Id', [text])).toThrow(UserError);
  expect(() => headerField('List-Id', [text])).toThrow(
    expect.objectContaining({
      message: `The mail header List-Id cannot contain ${JSON.stringify(text)}`,
      hint: 'Write it on one line, without control characters',
    }),
  );
});

test.each([
  ['Harbour News', 'Harbour News'],
  ['News, Inc. "Harbour"', 'News, Inc. "Harbour"'],
  ['Nouvelles du port, été', 'Nouvelles du port, été'],
  ['evil@evil.example, all', 'evil@evil.example, all'],
])('the name %s is one name', async (name, read) => {
  const message = `${headerField('From', [...phraseWords(name), '<a@example.org>'])}\r\n\r\nwords\r\n`;
  expect((await parseMessage(message)).from).toEqual({ name: read, address: 'a@example.org' });
});

test.each([
  ['Harbour News', ['Harbour', 'News']],
  ['Harbour\tNews', ['Harbour', 'News']],
  ['News, Inc. "Harbour"', ['"News,', 'Inc.', '\\"Harbour\\""']],
])('the name %j is in quotation marks only if it needs them', (name, words) => {
  expect(phraseWords(name)).toEqual(words);
});

test('a line is folded before the word that does not fit any more, and never before the first', () => {
  const [long, rest] = ['a'.repeat(80), 'b'.repeat(72)];
  expect(headerField('X', [long, 'b'])).toBe(`X: ${long}\r\n b`);
  expect(headerField('X', [rest, 'b'])).toBe(`X: ${rest}\r\n b`);
  expect(headerField('X', [rest.slice(1), 'b', 'c'])).toBe(`X: ${rest.slice(1)} b\r\n c`);
  // A line that goes on begins with a space, which counts.
  const whole = 'c'.repeat(75);
  expect(headerField('X', [long, whole, 'd'])).toBe(`X: ${long}\r\n ${whole}\r\n d`);
  expect(headerField('X', [long, whole.slice(2), 'd'])).toBe(`X: ${long}\r\n ${whole.slice(2)} d`);
  expect(headerField('X', ['X:', whole])).toBe(`X: X:\r\n ${whole}`);
});

test('a word that is too long for a line is encoded, and blanks are one space', () => {
  expect(textWords('a'.repeat(73))).toEqual(['a'.repeat(73)]);
  expect(textWords('a'.repeat(74)).every((word) => word.startsWith('=?'))).toBe(true);
  expect(textWords(' a  b\tc ')).toEqual(['a', 'b', 'c']);
});
