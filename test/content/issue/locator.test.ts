// From a path in the tree, and a part of a value, to the characters of the file.

import { describe, expect, test } from 'vitest';
import type { Fault, Path } from '../../../src/content/issue/fault.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';

/** Where a fault points: `line:column`, and the characters there. */
function place(source: string, path: Path, more: Partial<Fault> = {}): string {
  const { locator } = readYaml(new TextEncoder().encode(source));
  const { offset, length } = locator.locate({ path, message: '', ...more });
  const { line, column } = locator.position(offset);
  return `${line}:${column} ${locator.text.slice(offset, offset + length)}`;
}

/** The part of a value that is this text. */
function part(value: string, text: string): Partial<Fault> {
  return { span: { offset: value.indexOf(text), length: text.length } };
}

const source = `date: 2017-08
sections:
  - id: news
    items:
      - title: One
        links: [{ label: x, url: y }]
      - kind: event
        empty:
`;

describe('values', () => {
  test.each<[string, Path, Partial<Fault>, string]>([
    ['a value', ['date'], {}, '1:7 2017-08'],
    ['its key', ['date'], { atKey: true }, '1:1 date'],
    ['a value deep inside', ['sections', 0, 'items', 0, 'links', 0, 'url'], {}, '6:34 y'],
    ['a list, by its key', ['sections', 0, 'items'], {}, '4:5 items'],
    ['an entry of a list, by its first line', ['sections', 0, 'items', 1], {}, '7:9 kind: event'],
    ['what is missing, by what lacks it', ['sections', 0, 'items', 1, 'title'], {}, '7:9 kind: event'],
    ['what is missing further in', ['sections', 0, 'items', 1, 'contact', 'email'], {}, '7:9 kind: event'],
    ['what is missing at the top, by the first line', ['number'], {}, '1:1 date: 2017-08'],
    ['an empty value, by its key', ['sections', 0, 'items', 1, 'empty'], {}, '8:9 empty'],
    ['an entry that is not there', ['sections', 5], {}, '2:1 sections'],
    ['the whole file', [], {}, '1:1 date: 2017-08'],
  ])('%s', (_, path, more, expected) => {
    expect(place(source, path, more)).toBe(expected);
  });

  test('a region that is known already is taken', () => {
    expect(place(source, ['date'], { region: { offset: 14, length: 8 } })).toBe('2:1 sections');
  });
});

describe('parts of values', () => {
  const cases: [string, string, string, string][] = [
    ['plain', 'a: one two three\n', 'one two three', '1:8 two'],
    ['double quotes', 'a: "one two three"\n', 'one two three', '1:9 two'],
    ['single quotes', "a: 'one two three'\n", 'one two three', '1:9 two'],
    ['quotes with an escape before it', 'a: "one\\ttwo three"\n', 'one\ttwo three', '1:10 two'],
    ['a literal block', 'a: |\n  one\n  two three\n', 'one\ntwo three\n', '3:3 two'],
    ['a literal block, further in', 'a: |\n  one\n    x two three\n', 'one\n  x two three\n', '3:7 two'],
    ['a literal block after empty lines', 'a: |\n\n\n  one\n\n  two three\n', '\n\none\n\ntwo three\n', '6:3 two'],
    ['a literal block with its indentation given', 'a: |2\n    one\n  two three\n', '  one\ntwo three\n', '3:3 two'],
    ['a literal block with a comment', 'a: |- # as typed\n  one\n  two three\n', 'one\ntwo three', '3:3 two'],
    ['a literal block in a list', 'a:\n  - b: |\n      one\n      two three\n', 'one\ntwo three\n', '4:7 two'],
    ['a folded block', 'a: >\n  one\n  two three\n', 'one two three\n', '3:3 two'],
    [
      'a folded block of several lines',
      'a: >\n  one\n  x two\n  three\n\n  four\n',
      'one x two three\nfour\n',
      '3:5 two',
    ],
    ['quotes over several lines', 'a: "one\n  x two\n\n  three"\n', 'one x two\nthree', '2:5 two'],
    ['quotes with an escape and another such word', 'a: "on\\u0065\n  a two, two"\n', 'one a two, two', '2:5 two'],
    ['single quotes with an apostrophe', "a: 'it''s\n  two'\n", "it's two", '2:3 two'],
    ['a value that goes on', 'a: one\n  two three\n', 'one two three', '2:3 two'],
  ];

  test.each(cases)('%s', (_, text, value, expected) => {
    const path = text.startsWith('a:\n') ? ['a', 0, 'b'] : ['a'];
    expect(place(text, path, part(value, 'two'))).toBe(expected);
  });

  test.each(cases)('%s, with Windows line ends', (_, text, value, expected) => {
    const path = text.startsWith('a:\n') ? ['a', 0, 'b'] : ['a'];
    expect(place(text.replaceAll('\n', '\r\n'), path, part(value, 'two'))).toBe(expected);
  });

  test.each(cases)('%s, after a byte order mark and a line of emoji', (_, text, value, expected) => {
    const path = text.startsWith('a:\n') ? ['a', 0, 'b'] : ['a'];
    const [line, rest] = [Number(expected.split(':')[0]), expected.slice(expected.indexOf(':'))];
    expect(place(`\ufeff# 🎉🎉\n${text}`, path, part(value, 'two'))).toBe(`${line + 1}${rest}`);
  });

  test('a part that is typed with escapes', () => {
    expect(place('a: "one t\\u0077o three"\n', ['a'], part('one two three', 'two'))).toBe('1:9 t\\u0077o');
  });

  test('a part on the last of many lines', () => {
    const lines = Array.from({ length: 500 }, (_, index) => `line ${index}`);
    const value = `${lines.join('\n')}\n`;
    const text = `a: |\n${lines.map((line) => `    ${line}\n`).join('')}`;
    expect(place(text, ['a'], part(value, 'line 499'))).toBe('501:5 line 499');
  });
});

describe('lines', () => {
  test('are given without their ends', () => {
    const { locator } = readYaml(new TextEncoder().encode('a: b\r\nc: d\ne: f'));
    expect([1, 2, 3, 4, 0].map((number) => locator.line(number))).toEqual(['a: b', 'c: d', 'e: f', '', '']);
    expect(locator.lineCount).toBe(3);
  });

  test('columns count as editors do: an emoji is two', () => {
    expect(place('a: 🎉 one\n', ['a'], part('🎉 one', 'one'))).toBe('1:7 one');
  });
});
