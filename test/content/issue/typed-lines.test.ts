// A file line by line: which lines start fields and entries, and which of them is out of line.

import { describe, expect, test } from 'vitest';
import { fieldOn, misplacedLine, typedLines } from '../../../src/content/issue/typed-lines.ts';

const numbersIn = (text: string) => typedLines(text).map(({ number }) => number);

describe('lines that start a field or an entry', () => {
  test.each([
    'a: |',
    'a: >',
    'a: |-',
    'a: >2+',
    'a:   |',
    'a: |  ',
    'a: |\t',
    'a: | # a comment',
    'a: |#',
    '- |',
    '-   >-',
    '- - |',
    '- a: |',
    '-   -   a: >',
  ])('are none in the text under %j, but after it', (head) => {
    const [inside, deeper] = [`${' '.repeat(12)}b: c`, `${' '.repeat(14)}# d`];
    expect(numbersIn(`${head}\n${inside}\n\n${deeper}\n \t\n${inside}\nz: 1\n`)).toEqual([1, 7]);
  });

  test.each(['a: b |', 'a: |x', 'a: "x" >', 'a:|', '-|', 'a: | b # c', 'a: >-x', '# a: |', '|'])(
    'are there under %j, which begins no text on lines of its own',
    (head) => {
      expect(numbersIn(`${head}\n            b: c\n`)).toContain(2);
    },
  );

  test.each<[what: string, text: string, numbers: readonly number[]]>([
    ['comments and empty lines are none', '# a\n  # b\n\n \t \na: 1 # c\n', [5]],
    ['a # in a text is no comment', 'a: |\n  # b\n  c\n', [1]],
    ['a text ends at a line as far in as its field', '  a: |\n    b\n  c: 1\n', [1, 3]],
    ['a text ends at a line that is less far in than its first', 'a: |\n    b\n  c\n', [1, 3]],
    ['its first line has to be further in than its field', '  a: |\n  b\n', [1, 2]],
    ['and one further in is enough', '  a: |\n   b\n', [1]],
    ['in a list, further in than its hyphen', '  - |\n   b\n  - c\n', [1, 3]],
    ['in a list, a field is where its name begins', '- a: |\n  b: 1\n', [1, 2]],
    ['in a list of lists too', '-   - a: |\n    b: 1\n      c: 1\n', [1, 2, 3]],
    ['a text within a field at the start', '|\n b\n', [1, 2]],
  ])('%s', (_, text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
    expect(numbersIn(text.replaceAll('\n', '\r\n'))).toEqual(numbers);
  });

  test('each is known by its number and its place, without the end of its line', () => {
    for (const end of ['\n', '\r\n']) {
      const text = ['a: 1', '# b', '  - c: 2', '\r', ''].join(end);
      expect(typedLines(text).slice(0, 2)).toEqual([
        { text: 'a: 1', offset: 0, number: 1 },
        { text: '  - c: 2', offset: text.indexOf('  - c'), number: 3 },
      ]);
    }
  });

  test.each([
    ['title: A', 'title'],
    ['  - title : A', 'title'],
    ['-   - stage-date:', 'stage-date'],
    ['- $schema: x', '$schema'],
    ['title:A', undefined],
    ['- The title: A', undefined],
  ])('%j starts the field %j', (text, name) => {
    expect(fieldOn({ text })).toBe(name);
  });
});

describe('a line that is out of line', () => {
  const found = (text: string) => {
    const misplaced = misplacedLine(typedLines(text));
    return misplaced && [misplaced.line.number, misplaced.like && [misplaced.like.line.number, misplaced.like.column]];
  };

  test.each([
    'a: 1\nb: 2\n',
    'a:\n  b: 1\n  c:\n    d: 1\ne: 1\n',
    'a:\n- b: 1\n  c: 1\n- b: 2\nd: 1\n',
    'a:\n- b: 1\nd: 1\ne:\n- f\n- g\nh: 1\n',
    'a:\n  b:\n  - c: 1\n    d:\n    - e\n    f: 1\n  - c: 2\n  g: 1\nh: 1\n',
    'a:\n  - b: 1\n    c:\n      - d\n      - e\n  - b: 2\nf: 1\n',
    'a:\n- - b: 1\n    c: 2\n  - d: 1\n- e: 1\n',
    '-   a: 1\n    b: 1\n-\n    a: 2\n    b: 2\n',
    'a: # a comment\n    b: 1\n    c: 1\n',
    'a:   \n    b: 1\n',
    'a: this text\n  goes on\n    and on\nb: 1\n',
    'a: |\n      b: 1\n  \nc: 1\n',
    'a: [\n  b,\n c ]\nd: 1\n',
    '',
  ])('is not in %j', (text) => {
    expect(found(text)).toBeUndefined();
  });

  test.each<[text: string, line: number, like: readonly [line: number, column: number] | undefined]>([
    // Too far in, where nothing is open.
    ['a: 1\n  b: 2\n', 2, [1, 0]],
    ['a:\n  b: 1\n    c: 1\n', 3, [2, 2]],
    ['- a: 1\n    b: 1\n', 2, [1, 2]],
    // Between two levels.
    ['a:\n    b: 1\n  c: 1\n', 3, [2, 4]],
    ['a:\n      b: 1\n c: 1\n', 3, [1, 0]],
    ['a:\n  - b: 1\n - c: 1\n', 3, [2, 2]],
    ['  - a: 1\n    b: 1\n   c: 1\n', 3, [2, 4]],
    // A field beside entries, and an entry beside fields.
    ['a:\n  - b: 1\n  c: 1\n', 3, [2, 4]],
    ['a: 1\nb: 1\n- c: 1\n', 3, undefined],
    // As far from one as from the other: like the inner one.
    ['a:\n    b: 1\n  - c\n', 3, undefined],
    ['- a:\n    - b: 1\n  - c\n', 3, [2, 4]],
    ['a:\n  - b:\n      - c: 1\n    - d: 1\n', 4, [3, 6]],
    // What has ended is no neighbour any more.
    ['a:\n      b: 1\nc: 1\n      d: 1\n', 4, [3, 0]],
  ])('is in %j', (text, line, like) => {
    expect(found(text)).toEqual([line, like]);
  });
});
