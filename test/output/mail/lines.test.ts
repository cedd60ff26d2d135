// HTML in lines that every mail server passes on: they end where a blank is, inside of tags, or nowhere.

import { expect, test } from 'vitest';
import { Lines } from '../../../src/output/mail/lines.ts';

/** What is written after so many characters of a line. */
function after(columns: number, write: (lines: Lines) => void): string {
  const lines = new Lines();
  lines.put('x'.repeat(columns));
  write(lines);
  expect(lines.length).toBe(lines.toString().length);
  return lines.toString().slice(columns);
}

test('a new line begins only where one has begun', () => {
  expect(after(0, (lines) => lines.newLine())).toBe('');
  expect(after(1, (lines) => (lines.newLine(), lines.newLine()))).toBe('\n');
  expect(after(1, (lines) => (lines.put('a\nb'), lines.newLine()))).toBe('a\nb\n');
  expect(after(1, (lines) => (lines.put('a\n'), lines.newLine()))).toBe('a\n');
});

test('a line may end between attributes, and nowhere in an address', () => {
  const tag = (lines: Lines) =>
    lines.tag('a', [
      ['id', 'b'],
      ['href', 'https://example.org/a b'],
    ]);
  expect(after(0, tag)).toBe('<a id="b" href="https://example.org/a b">');
  // What does not fit has a line of its own.
  expect(after(152, tag)).toBe('<a id="b"\nhref="https://example.org/a b">');
  expect(after(153, tag)).toBe('<a\nid="b" href="https://example.org/a b">');
  const address = `https://example.org/${'a '.repeat(500)}`;
  for (const key of ['href', 'src'])
    expect(after(0, (lines) => lines.tag('a', [[key, address]]))).toBe(`<a\n${key}="${address}"\n>`);
});

test('a text that is too long for a line is broken between its words, by its bytes', () => {
  const title = (text: string) => after(0, (lines) => lines.tag('i', [['title', text]]));
  const words = (word: string, bytes: number) => `${word} `.repeat(Math.ceil(bytes / Buffer.byteLength(`${word} `)));
  expect(title(words('a', 800)).match(/\n/g)).toHaveLength(2);
  const broken = title(words('a', 900));
  expect(broken.replaceAll('\n', ' ')).toBe(`<i title="${words('a', 900)}">`);
  for (const line of broken.split('\n')) expect(line.length).toBeLessThanOrEqual(170);
  expect(title(words('漢字', 900)).match(/\n/g)!.length).toBeGreaterThan(1);
});

test('of many tags side by side, a line ends inside of one', () => {
  expect(after(316, (lines) => lines.endTag('b'))).toBe('</b>');
  expect(after(317, (lines) => lines.endTag('b'))).toBe('</b>');
  expect(after(318, (lines) => lines.endTag('b'))).toBe('</b\n>');
});

test('words stay as they are as long as they fit', () => {
  expect(after(150, (lines) => lines.words('one two  3'))).toBe('one two  3');
  expect(after(151, (lines) => lines.words('one two  3'))).toBe('one two \n3');
  expect(after(152, (lines) => lines.words('one two 3'))).toBe('one two\n3');
  expect(after(156, (lines) => lines.words('one two 3'))).toBe('one\ntwo 3');
  // Nothing is put before the first word: it may belong to what is before it.
  expect(after(200, (lines) => lines.words('one two'))).toBe('one\ntwo');
});

test('a word that is longer than a line may be broken every 120 characters, and never in an entity', () => {
  const long = (count: number) => '漢'.repeat(count);
  expect(after(0, (lines) => lines.words(`a ${long(160)}`))).toBe(`a\n${long(160)}`);
  expect(after(0, (lines) => lines.words(long(161)))).toBe(`${long(120)}<wbr\n>${long(41)}`);
  const entities = '&amp;'.repeat(121);
  expect(after(0, (lines) => lines.words(entities))).toBe(`${'&amp;'.repeat(120)}<wbr\n>&amp;`);
});
