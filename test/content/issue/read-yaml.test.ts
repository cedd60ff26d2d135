// Bytes to a tree of text: what is read as typed, and what is refused, where and in which words.

import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';

const read = (text: string | Uint8Array) => readYaml(typeof text === 'string' ? new TextEncoder().encode(text) : text);

/** `line:column rule` of each fault. */
function refused(text: string | Uint8Array): readonly string[] {
  const { tree, faults, locator } = read(text);
  expect(tree).toBeUndefined();
  return faults.map((fault) => {
    const { line, column } = locator.position(locator.locate(fault).offset);
    return `${line}:${column} ${fault.rule}`;
  });
}

describe('scalars', () => {
  test.each([
    '028',
    'no',
    'yes',
    'on',
    '1.10',
    '0x1F',
    '1e3',
    '2017-08',
    '12:30:45',
    'True',
    '.inf',
    '-0',
    '+1',
    '034',
  ])('%s is read as typed', (typed) => {
    expect(read(`a: ${typed}`).tree).toEqual({ a: typed });
  });

  test.each(['', '~', 'null', ' # a comment'])('%j is empty', (typed) => {
    expect(read(`a: ${typed}`).tree).toEqual({ a: null });
  });

  test.each([
    ['"null"', 'null'],
    ["'~'", '~'],
    ['""', ''],
    ['NULL', 'NULL'],
    ['nullable', 'nullable'],
  ])('%s is text', (typed, text) => {
    expect(read(`a: ${typed}`).tree).toEqual({ a: text });
  });

  test.each([
    ['a literal block', 'a: |\n  one\n   two\n\n  three\n', 'one\n two\n\nthree\n'],
    ['a folded block', 'a: >\n  one\n  two\n\n  three\n', 'one two\nthree\n'],
    ['a block that keeps its end', 'a: |+\n  one\n\n', 'one\n\n'],
    ['a block without its end', 'a: |-\n  one\n', 'one'],
    ['a value that goes on', 'a: one\n  two\n', 'one two'],
    ['single quotes', "a: 'l''été'", 'l’été'.replace('’', "'")],
    ['double quotes', 'a: "caf\\u00e9\\n"', 'café\n'],
    ['a colon without a space', 'a: http://example.org:80/', 'http://example.org:80/'],
    ['a # without a space', 'a: one#two', 'one#two'],
    ['Windows line ends', 'a: |\r\n  one\r\n  two\r\n', 'one\ntwo\n'],
  ])('%s', (_, source, text) => {
    expect(read(source).tree).toEqual({ a: text });
  });

  test('a byte order mark is no part of the first key', () => {
    expect(read('\ufeffa: b').tree).toEqual({ a: 'b' });
  });

  test('keys are text, in the order of the file', () => {
    expect(Object.keys(read('b: x\n2017: x\nno: x\na: x\n').tree as object)).toEqual(['2017', 'b', 'no', 'a']);
  });

  test('a mapping has no say over the objects of the program', () => {
    const { tree } = read('toString: x\nvalueOf: y\nhasOwnProperty: z\n');
    expect(tree).toEqual({ toString: 'x', valueOf: 'y', hasOwnProperty: 'z' });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('refused', () => {
  test.each([
    ['nothing', '', '1:1 yaml/empty'],
    ['a comment', '# x\n', '1:1 yaml/empty'],
    ['an end without a start', '---\n', '1:1 yaml/empty'],
    ['text', 'x\n', '1:1 yaml/no-mapping'],
    ['a list', '- x\n', '1:1 yaml/no-mapping'],
    ['a directive that the parser obeys', '%YAML 1.1\n---\na: no\n', '1:1 yaml/directive'],
    ['a directive after comments', '# x\n\n%TAG ! tag:x,2000:\n---\na: b\n', '3:1 yaml/directive'],
    ['a second document', 'a: b\n---\nc: d\n', '2:1 yaml/second-document'],
    ['an anchor', 'a: &b c\n', '1:7 yaml/anchor'],
    ['an alias', 'a: *b\n', '1:4 yaml/alias'],
    ['a tag', 'a: !x b\n', '1:4 yaml/tag'],
    ['a tag of YAML', 'a: !!str b\n', '1:10 yaml/tag'],
    ['a tag in full', 'a: !<tag:yaml.org,2002:binary> QQ==\n', '1:32 yaml/tag'],
    ['a merge of nothing', 'a: &a {}\n<<: *a\n', '1:1 yaml/anchor'],
    ['__proto__', '__proto__: x\n', '1:1 yaml/refused-key'],
    ['__proto__ in quotes', '"__proto__": x\n', '1:1 yaml/refused-key'],
    ['prototype deep inside', 'a: [{ b: { prototype: x } }]\n', '1:12 yaml/refused-key'],
    ['a list as a key', '? [a]\n: b\n', '1:3 yaml/syntax'],
    ['a no-break space before a key', 'a: b\n\u00a0c: d\n', '2:1 yaml/odd-space'],
    ['a lone carriage return', 'a: b\rc: d\n', '1:5 yaml/line-end'],
    ['a control character', 'a: b\u0007\n', '1:5 yaml/control-character'],
    ['a control character, spelt out', 'a: "b\\a"\n', '1:4 yaml/control-character'],
    ['DEL', 'a: \u007f\n', '1:4 yaml/control-character'],
    ['a direction mark', 'a: b\u202e\n', '1:5 yaml/control-character'],
    ['no character', 'a: \uffff\n', '1:4 yaml/control-character'],
    ['text that goes on after #', 'a: the #1 reason\n', '1:8 yaml/comment'],
    ['a value that is nothing but a #, as colours are typed', 'a:\n  b: #8b1a1a\n', '2:6 yaml/comment'],
    ['text that goes on after #, in a list', '- a\n- b  #c\n', '2:6 yaml/comment'],
  ])('%s', (_, source, fault) => {
    expect(refused(source)).toEqual([fault]);
  });

  test.each([
    ['Latin-1', Buffer.from('a: b\nc: caf\u00e9\n', 'latin1'), '2:7 yaml/encoding'],
    ['a cut-off character', Uint8Array.from([0x61, 0x3a, 0x20, 0xe2, 0x82]), '1:4 yaml/encoding'],
    ['an overlong character', Uint8Array.from([0x61, 0x3a, 0x20, 0xc0, 0x80]), '1:4 yaml/encoding'],
    ['half a character', Uint8Array.from([0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80]), '1:4 yaml/encoding'],
    ['UTF-16, little end first', Buffer.from('\ufeffa: b\n', 'utf16le'), '1:1 yaml/encoding'],
    ['UTF-16, big end first', Buffer.from('\ufeffa: b\n', 'utf16le').swap16(), '1:1 yaml/encoding'],
    ['a file of more than 1 MB', new Uint8Array(1024 * 1024 + 1).fill(0x20), '1:1 yaml/too-large'],
  ])('%s', (_, bytes, fault) => {
    expect(refused(bytes)).toEqual([fault]);
  });

  test.each([
    'a: b # c\n',
    'a: b # c\n# d\n',
    'a: b#c\n',
    'a: "b" #c\n',
    'a: |  #c\n  b #d\n',
    'a: b ## c\n',
    'a: b\n#c\n',
  ])('a comment that takes nothing away: %j', (source) => {
    expect(read(source).faults).toEqual([]);
  });

  test.each([
    ['a document of a word processor (or a ZIP file)', Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1')],
    ['a document of an old word processor', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a document of a word processor (RTF)', Buffer.from('{\\rtf1\\ansi Number: 1}')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a compressed file (gzip)', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ])('%s is called that', (what, bytes) => {
    expect(readYaml(bytes).faults).toMatchObject([
      { rule: 'yaml/encoding', message: `The file is ${what}, not text`, help: expect.stringContaining('.yaml file') },
    ]);
  });

  test('UTF-16 is shown as the text that it is', () => {
    expect(read(Buffer.from('\ufeffdate: é\n', 'utf16le')).locator.line(1)).toBe('date: é');
  });

  test('1 MB is just small enough', () => {
    expect(read(`a: b\n#${'x'.repeat(1024 * 1024 - 6)}`).tree).toEqual({ a: 'b' });
  });

  test('every repeated key, and not the first of them', () => {
    expect(refused('a: 1\nb: { c: 1, c: 2, c: 3 }\na: 2\n')).toEqual([
      '3:1 yaml/duplicate-key',
      '2:12 yaml/duplicate-key',
      '2:18 yaml/duplicate-key',
    ]);
  });

  test('keys that differ by case or quotes', () => {
    expect(read('a: 1\nA: 2\n').tree).toEqual({ a: '1', A: '2' });
    expect(refused('a: 1\n"a": 2\n')).toEqual(['2:1 yaml/duplicate-key']);
  });

  test('anchors and aliases that are meant as such, once', () => {
    expect(refused('a: &x [1]\nb: &y [*x, *x]\nc: *y\n')).toEqual(['1:1 yaml/anchor']);
  });

  test('text that only looks like anchors and aliases, each time', () => {
    expect(refused('a: &Co Ltd\nb: *new*\nc: &Son\n')).toEqual([
      '1:8 yaml/anchor',
      '3:1 yaml/anchor',
      '2:4 yaml/alias',
    ]);
  });

  test.each([
    ['25 levels', `a: ${'['.repeat(25)}${']'.repeat(25)}\n`, /^1:\d+ yaml\/too-deep$/],
    ['a million levels', `a: ${'[{'.repeat(500_000)}\n`, /^1:1 yaml\/too-deep$/],
    ['10,000 levels', `a: ${'['.repeat(10_000)}\n`, /^1:\d+ yaml\/too-deep$/],
    ['20,000 values', `a: [${'x,'.repeat(20_000)}]\n`, /^1:\d+ yaml\/too-large$/],
    [
      '201 fields in one place',
      Array.from({ length: 201 }, (_, index) => `k${index}: x\n`).join(''),
      /^1:1 yaml\/too-large$/,
    ],
  ])('more than is reasonable: %s', (_, source, fault) => {
    const [first, ...others] = refused(source);
    expect(first).toMatch(fault);
    expect(others).toEqual([]);
  });

  test.each([
    ['23 levels', `a: ${'['.repeat(22)}x${']'.repeat(22)}\n`],
    ['100 kB of brackets that are closed', `a:\n${`- [x, { y: ${'z'.repeat(30)} }]\n`.repeat(3_000)}`],
    ['200 fields in one place', Array.from({ length: 200 }, (_, index) => `k${index}: x\n`).join('')],
  ])('not what is just reasonable: %s', (_, source) => {
    expect(read(source).faults).toEqual([]);
  });
});

describe('syntax, in an author’s words', () => {
  test.each([
    ['a: b: c', '1:4', 'A `: ` inside a value without quotes starts a new field', 'a: "b: c"'],
    ['a: b:', '1:4', 'A `: ` inside a value without quotes starts a new field', 'a: "b:"'],
    ['- a: b: c', '1:6', 'A `: ` inside a value without quotes starts a new field', 'a: "b: c"'],
    [
      'a: b\n  c: d',
      '2:3',
      'This line starts in column 3, where no line above it starts',
      'Start it in column 1, as `a` in line 1 does',
    ],
    [
      'a:\n  - b: c\n   d: e',
      '3:4',
      'This line starts in column 4, where no line above it starts',
      'Start it in column 5, as `b` in line 2 does',
    ],
    ['a:\n\tb: c', '2:1', 'This line is indented with a tab (U+0009)', 'spaces'],
    ['a:\n\t- b: c\n\t  d: e', '2:1', 'This line is indented with a tab (U+0009)', 'spaces'],
    ['a: |\n  b\n\tc\n', '3:1', 'This line is indented with a tab (U+0009)', 'spaces'],
    ['a: "b\nc: d', '1:4', 'This quotation mark is never closed', 'Close it'],
    ["a: 'b\nc: d", '1:4', 'This quotation mark is never closed', 'Close it'],
    ['a: [b, "c]\nd: e', '1:8', 'This quotation mark is never closed', 'Close it'],
    ['a: [b\nc: d', '1:4', 'This [ is never closed', 'Close it with ]'],
    ['a: { b: c\nd: e', '1:4', 'This { is never closed', 'Close it with }'],
    ["a: 'l'été'", '1:4', "An apostrophe ends a text that is in ' '", 'a: "l\'été"'],
    ['a: "b" c', '1:4', 'The value goes on after its closing quotation mark', `a: '"b" c'`],
    ['a: [b] c', '1:4', 'A value that starts with [ is a list or a group of fields, not text', 'a: "[b] c"'],
    ['a: @b', '1:4', 'A value cannot start with @', 'a: "@b"'],
    ['a: `b`', '1:4', 'A value cannot start with `', 'a: "`b`"'],
    ['a: %b', '1:4', 'A value cannot start with %', 'a: "%b"'],
    ['a: *b* c', '1:4', 'A value that starts with * is a YAML alias, not text', 'a: "*b* c"'],
    ['a: **b** c', '1:4', 'A value that starts with * is a YAML alias, not text', 'a: "**b** c"'],
    ['a: & b', '1:4', 'A value that starts with & is a YAML anchor, not text', 'a: "& b"'],
    ['a: | b', '1:4', 'After |, the text starts on the next line', 'further than `a`'],
    ['a: - b', '1:4', 'A list starts on the line after its field', 'on a line of its own'],
    ['a: b\nc:d\ne: f', '2:1', 'A space is missing after `c:`', 'c: d'],
    [
      'a: |\nb\n',
      '2:1',
      'This line is neither a field nor part of the text above',
      'Is it the text of `a`? Indent each line',
    ],
    ['a: "\\q"', '1:5', 'In double quotes, \\ has a special meaning', '\\\\'],
    [
      'colours: accent: red\n',
      '1:10',
      'A `: ` inside a value without quotes starts a new field',
      'If `accent` is a field inside `colours`, write it on the next line, indented further',
    ],
    ['a: "The "new" pier"\n', '1:4', 'The value goes on after its closing quotation mark', 'a: \'The "new" pier\''],
    ['a: "New" and "old"\n', '1:4', 'The value goes on after its closing quotation mark', 'a: \'"New" and "old"\''],
    [
      'a: “b: c”',
      '1:4',
      'A `: ` inside a value without quotes starts a new field',
      'Type straight quotation marks, as YAML knows no curly ones: a: "b: c"',
    ],
    [
      'a: ‘b: c’',
      '1:4',
      'A `: ` inside a value without quotes starts a new field',
      'YAML knows no curly ones: a: "b: c"',
    ],
    [
      'a: “b: c” and “d”',
      '1:4',
      'A `: ` inside a value without quotes starts a new field',
      'Put the value in quotes: a: "“b: c” and “d”"',
    ],
    [
      'a: « b : c »',
      '1:4',
      'A `: ` inside a value without quotes starts a new field',
      'Put the value in quotes: a: "« b : c »"',
    ],
    [
      'a: Room #4',
      '1:9',
      'The text ends here: YAML reads "#4" as a comment',
      'If it is a comment, type a space after #',
    ],
    ['a: Room # 4', '1:9', 'The text ends here: YAML reads "# 4" as a comment', 'If it is a comment, say it in words'],
    [
      'a: “Room # 4”',
      '1:10',
      'The text ends here: YAML reads "# 4”" as a comment',
      'Type straight quotation marks, as YAML knows no curly ones: a: "Room # 4"',
    ],
    ['a:\n  - b.png\n    alt: c\n', '2:3', 'The first field of this entry has no name', 'Write - file: b.png'],
    [
      'a:\n  - https://example.org/b\n    label: c\n',
      '2:3',
      'The first field of this entry has no name',
      'Write - url: https://example.org/b',
    ],
    [
      'a:\n  - id: b\n      - title: c\n',
      '3:7',
      'This line starts in column 7, where no line above it starts',
      'as `-` in line 2 does. If it starts a list of its own, write the name of the list on the line above it',
    ],
    [
      'a: #8b1a1a\n',
      '1:4',
      'The value is empty: YAML reads "#8b1a1a" as a comment',
      'Put the value in quotes: a: "#8b1a1a"',
    ],
  ])('%j', (source, at, message, help) => {
    const { faults, locator } = read(source);
    const [fault] = faults;
    expect(faults).toHaveLength(1);
    const { line, column } = locator.position(locator.locate(fault!).offset);
    expect({ at: `${line}:${column}`, message: fault?.message }).toEqual({ at, message });
    expect(fault?.help).toContain(help);
  });
});

describe('what to write instead, in full', () => {
  test.each<[source: string, at: string, message: string, help: string, fix: string | undefined]>([
    ['\u00a0a: b', '1:1', 'There is a no-break space (U+00A0) in the indentation', 'Delete it', ''],
    [
      'c: d\n\u3000a: b',
      '2:1',
      'There is an ideographic space (U+3000) in the indentation',
      'Type an ordinary space instead',
      '  ',
    ],
    [
      '-\u00a0\u00a0a: b',
      '1:2',
      'There is a no-break space (U+00A0) in the name `a`',
      'Type an ordinary space instead',
      '  ',
    ],
    ['x:\n  - \u00a0a: b', '2:5', 'There is a no-break space (U+00A0) in the indentation', 'Delete it', ''],
    ['a\u00a0: b', '1:2', 'There is a no-break space (U+00A0) in the name `a`', 'Delete it', ''],
    ['a\u200bb: c', '1:2', 'There is a zero-width space (U+200B) in the name `ab`', 'Delete it', ''],
    [
      'a: b # 12) ',
      '1:6',
      'The text ends here: YAML reads "# 12)" as a comment',
      'Put the value in quotes: a: "b # 12)". If it is a comment, say it in words',
      undefined,
    ],
    [
      'a: b #12 c',
      '1:6',
      'The text ends here: YAML reads "#12 c" as a comment',
      'Put the value in quotes: a: "b #12 c". If it is a comment, type a space after #',
      undefined,
    ],
    [
      'a: # 4',
      '1:4',
      'The value is empty: YAML reads "# 4" as a comment',
      'Put the value in quotes: a: "# 4". If it is a comment, say it in words',
      undefined,
    ],
    [
      'a: { b: c, d e }',
      '1:12',
      'A comma between { and } starts another field, and `d e` is not one',
      'Put a text that has a comma in quotes',
      undefined,
    ],
    ['a: { b: c, d:e }', '1:12', 'A space is missing after `d:`', 'Write d: e', undefined],
    [
      'a: { b: c, d d d d d d d d d d d d d d d d d d d d d d d d d d d d d d  }',
      '1:12',
      'A comma between { and } starts another field, and `d d d d d d d d d d d d d d d d d d d d…` is not one',
      'Put a text that has a comma in quotes',
      undefined,
    ],
    [
      'a: { b: c, ddd:d d d d d d d d d d d d d d d d d d d d d d d d d d d d d d  }',
      '1:12',
      'A comma between { and } starts another field, and `ddd:d d d d d d d d d d d d d d d d d d…` is not one',
      'Put a text that has a comma in quotes',
      undefined,
    ],
    ['-a: b', '1:1', 'A space is missing after `-`', 'Write - a:', '- '],
    ['x:\n  -a: b', '2:3', 'A space is missing after `-`', 'Write - a:', '- '],
    [
      'x:\n  - a: See: it\n    more',
      '2:8',
      'A `: ` inside a value without quotes starts a new field',
      'Put the value in quotes: a: "See: it"',
      '"See: it"',
    ],
    [
      'x:\n  - a: See: it\n      more',
      '2:8',
      'A `: ` inside a value without quotes starts a new field',
      'Write `a: |`, and the whole text on the lines below, indented further than `a`',
      undefined,
    ],
    [
      'a: Ada: it\nd: e',
      '1:4',
      'A `: ` inside a value without quotes starts a new field',
      'Put the value in quotes: a: "Ada: it"',
      '"Ada: it"',
    ],
    [
      "a: 'b' c",
      '1:4',
      'The value goes on after its closing quotation mark',
      'Put the value in quotes: a: "\'b\' c"',
      undefined,
    ],
    [
      '- [b](https://example.org)\n- c',
      '1:3',
      'A link in a list has fields: it is not written in Markdown',
      'Write - { label: b, url: https://example.org }',
      undefined,
    ],
    [
      'a:\n  - [b](https://example.org) c',
      '2:5',
      'A value that starts with [ is a list or a group of fields, not text',
      'Put the value in quotes: - "[b](https://example.org) c"',
      undefined,
    ],
    [
      'a: > b',
      '1:4',
      'After >, the text starts on the next line',
      'Write it there, indented further than `a`',
      undefined,
    ],
    [
      'a: -',
      '1:4',
      'A list starts on the line after its field',
      'Write each entry on a line of its own, with `- ` in front. If it is a text, put the value in quotes: a: "-"',
      undefined,
    ],
    [
      '[a]: b',
      '1:1',
      'The name of a field must be plain text',
      'Write the name, a colon, a space, and the value',
      undefined,
    ],
    ['a: [b]]', '1:7', 'This ] closes nothing', 'Delete it, or put the whole value in quotes', undefined],
    ['a: {b}}', '1:7', 'This } closes nothing', 'Delete it, or put the whole value in quotes', undefined],
    [
      'a: [b,,c]',
      '1:7',
      'There is one comma too many here',
      'Delete it. If it is part of a text, put the text in quotes',
      undefined,
    ],
    ['a: ? b', '1:4', 'A value cannot start with ? and a space', 'Put the value in quotes: a: "? b"', undefined],
    [
      'x:\n  - a: 1\n    b: 2\n    -   c: 3\n',
      '4:5',
      'A hyphen starts a new entry here, but this line is among the fields of one',
      'Write it without the hyphen: c: 3',
      undefined,
    ],
    [
      'x:\n  - a: 1\n    b: 2\n    - c-d :\n',
      '4:7',
      'A `: ` inside a value without quotes starts a new field',
      'Put the value in quotes: - "c-d :"',
      undefined,
    ],
    ['a: b\nc = d\n', '2:1', 'A field has `: ` between its name and its value, not `=`', 'Write c: d', undefined],
    [
      'a: b\ntitle c\n',
      '2:1',
      'A colon is missing after `title`',
      'Write title: c. If the line goes on with the text above it, indent it further',
      undefined,
    ],
    [
      'x:\n  - title c\n    d: e\n',
      '2:3',
      'A colon is missing after the name of the field',
      'Is it missing after `title`? Write - title: c',
      undefined,
    ],
    [
      'x:\n  -   b.png\n      alt: c\n',
      '2:3',
      'The first field of this entry has no name',
      'Write - file: b.png',
      undefined,
    ],
    [
      'x:\n  - - b.png\n      alt: c\n',
      '2:3',
      'The first field of this entry has no name',
      'Write - file: b.png',
      undefined,
    ],
    [
      'x:\n  - www.b.ca\n    label: c',
      '2:3',
      'The first field of this entry has no name',
      'Write - url: www.b.ca',
      undefined,
    ],
    [
      'x:\n  - b.txt\n    alt: c',
      '2:3',
      'The first field of this entry has no name',
      'Write its name in front of it, for example - title: b.txt',
      undefined,
    ],
    [
      ' a: b\nc: d',
      '2:1',
      'This line starts in column 1, but line 1 starts in column 2',
      'Start the fields of the issue in column 1',
      undefined,
    ],
    [
      '- a\nb: c',
      '2:1',
      'The file starts with a list, but this line is not part of it',
      'An issue is made of fields: delete the `-` in front of the first one',
      undefined,
    ],
    [
      '[a]\nb: c',
      '2:1',
      'The file starts with [, but this line is not part of it',
      'Delete the [, or put the line inside it',
      undefined,
    ],
    [
      '"text"\nb: c',
      '1:1',
      'The file starts with text, not with a field',
      'Start it with a field, such as `number: 28`',
      undefined,
    ],
    [
      'text\nb: c',
      '1:1',
      'This line is neither a field nor part of the text above',
      'Write `name: value`. A text that goes on is indented further than its field',
      undefined,
    ],
    [
      'a: { b: c: d }',
      '1:9',
      'A `: ` starts another field here, without a comma before it',
      'Put a comma between the two fields. If the `: ` is part of a text, put the text in quotes',
      undefined,
    ],
    [
      'a: "b"#c',
      '1:7',
      'A comment starts with # and has a space before it',
      'Put the value in quotes: a: \'"b"#c\'',
      undefined,
    ],
    [
      'a: b\n...\nc: d',
      '3:1',
      'A second document starts here',
      'One file holds one issue: delete the line `---` or `...`',
      undefined,
    ],
    [
      '%x\n---\na: b',
      '1:1',
      'A line that starts with % is an instruction to YAML',
      'Put the text in quotes, or delete the line',
      undefined,
    ],
    [
      'a: !x !y b',
      '1:7',
      'A value that starts with ! is a YAML tag, not text',
      'Put the value in quotes: a: "!x !y b"',
      undefined,
    ],
    [
      'a: &x &y b',
      '1:7',
      'A value that starts with & is a YAML anchor, not text',
      'Put the value in quotes: a: "&x &y b"',
      undefined,
    ],
    ['a: "', '1:4', 'This quotation mark is never closed', 'Close it at the end of the text', undefined],
    [
      'x:\n  - a: b\n c: d\n',
      '3:2',
      'This line starts in column 2, where no line above it starts',
      'Start it in column 1, as `x` in line 1 does',
      undefined,
    ],
    [
      'x:\n  - a: 1\n    b: 2\n    a: 3\n    b: 4\n',
      '4:5',
      '`a` is in this entry twice. Is `- ` missing before `a:`?',
      'Write `- a:` to start the next entry. If there is only one entry, keep one `a`',
      '- ',
    ],
    ['x:\n  - a: 1\n    b: 2\n    b: 4\n', '4:5', '`b` is here twice', 'Keep one of the two', undefined],
    ['x:\n  - a: 1\n    a: 2\n    c: 3\n', '3:5', '`a` is here twice', 'Keep one of the two', undefined],
    [
      'a: >-\nb c!\n',
      '2:1',
      'This line is neither a field nor part of the text above',
      'Is it the text of `a`? Indent each line of the text further than `a`',
      undefined,
    ],
    [
      'a: | # note\nb c!\n',
      '2:1',
      'This line is neither a field nor part of the text above',
      'Is it the text of `a`? Indent each line of the text further than `a`',
      undefined,
    ],
    [
      'a: b\nc d e!\n',
      '2:1',
      'This line is neither a field nor part of the text above',
      'Is it the text of `a`? Write `a: |`, and indent each line of the text further than `a`',
      undefined,
    ],
    [
      'a:\nc d e!\n',
      '2:1',
      'This line is neither a field nor part of the text above',
      'Is it the text of `a`? Write `a: |`, and indent each line of the text further than `a`',
      undefined,
    ],
    [
      'a: |2\nb c!\n',
      '2:1',
      'This line is neither a field nor part of the text above',
      'Is it the text of `a`? Indent each line of the text further than `a`',
      undefined,
    ],
    [
      'a: "b": c\n',
      '1:4',
      'The value goes on after its closing quotation mark',
      'Put the value in quotes: a: \'"b": c\'',
      undefined,
    ],
    [
      'a: - b: c\n',
      '1:4',
      'A list starts on the line after its field',
      'Write each entry on a line of its own, with `- ` in front. If it is a text, put the value in quotes: a: "- b: c"',
      undefined,
    ],
    ['a: @b: c\n', '1:4', 'A value cannot start with @', 'Put the value in quotes: a: "@b: c"', undefined],
    [
      'x:\n  - a: b\n -\n',
      '3:2',
      'This line starts in column 2, where no line above it starts',
      'Start it in column 3, as `-` in line 2 does',
      undefined,
    ],
    [
      'x:\n  - a: "b\n      c: d\n  - e\n    f: g\n',
      '2:8',
      'This quotation mark is never closed',
      'Close it at the end of the text',
      undefined,
    ],
    [
      'a: b\n\tc: d\n',
      '2:1',
      'This line is indented with a tab (U+0009)',
      'Indent it with spaces, as many as the lines that it belongs to',
      undefined,
    ],
    [
      'x:\n  - A word here\n    c: d\n',
      '2:3',
      'The first field of this entry has no name',
      'Write its name in front of it, for example - title: A word here',
      undefined,
    ],
    [
      'x:\n  -  word here\n    c: d\n',
      '2:3',
      'A colon is missing after the name of the field',
      'Is it missing after `word`? Write -  word: here',
      undefined,
    ],
    [
      'x:\n    - a: 1\n   - b: 2\n',
      '3:4',
      'This line starts in column 4, where no line above it starts',
      'Start it in column 5, as `-` in line 2 does',
      undefined,
    ],
    ['a: {b: c}}\n', '1:10', 'This } closes nothing', 'Delete it, or put the whole value in quotes', undefined],
    [
      'a: [{b: c}\nd: e\n',
      '1:4',
      'This [ is never closed',
      'Close it with ], or put the whole value in quotes',
      undefined,
    ],
  ])('%j', (source, at, message, help, fix) => {
    const { faults, locator } = read(source);
    expect(faults).toHaveLength(1);
    const { line, column } = locator.position(locator.locate(faults[0]!).offset);
    expect([`${line}:${column}`, faults[0]!.message, faults[0]!.help]).toEqual([at, message, help]);
    expect(faults[0]!.fix?.edits.map(({ text }) => text)).toEqual(fix === undefined ? undefined : [fix]);
  });

  test('a name that is longer than any', () => {
    expect(read(`${'k'.repeat(1100)}: b`).faults).toMatchObject([
      { message: 'The text before this colon is too long for the name of a field' },
    ]);
  });
});

describe('brackets by the thousand', () => {
  const padding = `# ${'x'.repeat(100_000)}\n`;
  const open = (signs: string, count: number) => signs.repeat(Math.ceil(count / signs.length)).slice(0, count);
  const many = (one: string) => `[${Array.from({ length: 1200 }, () => one).join(', ')}]`;
  const quoted = `a: "${open('[{', 1200)}"\n`;

  test.each(['[', '{', '[{'])('%s inside each other are too deep, however they end', (signs) => {
    for (const count of [1000, 1001, 5000])
      for (const after of ['', ']'.repeat(count), '\n', 'a: 1'])
        expect(refused(`${padding}a: ${open(signs, count)}${after}`)).toEqual(['1:1 yaml/too-deep']);
    expect(read(`${padding}a: ${open(signs, 1000)}`).faults[0]!.path).toEqual([]);
  });

  test('in a text are text', () => {
    expect(read(`${padding}${quoted}`).tree).toEqual({ a: open('[{', 1200) });
    expect(read(`${padding}a: |\n  ${open('[{', 1200)}\n`).tree).toEqual({ a: `${open('[{', 1200)}\n` });
  });

  test.each(['[]', '{}', '[[], []]', '[{}]', '[a, [b]]'])('beside each other are not deep: %s', (one) => {
    const { tree, faults } = read(`${padding}${quoted}b: ${many(one)}\n`);
    expect(faults).toEqual([]);
    expect((tree as { b: unknown[] }).b).toHaveLength(1200);
  });

  test('in a short file are refused by the parser, or by the reader', () => {
    for (const text of [
      `a: ${open('[', 900)}${']'.repeat(900)}`,
      open('- ', 2000),
      open('? ', 2000),
      open('[', 50_000),
    ])
      expect(read(text).tree).toBeUndefined();
  });
});

test('what the parser says of slips costs no trace, and others get theirs again', () => {
  const before = Error.stackTraceLimit;
  for (const text of ['a: 1', 'a: [', `- ${'- '.repeat(3000)}`, '  -a: 1']) read(text);
  expect(Error.stackTraceLimit).toBe(before);
  expect(before).toBeGreaterThan(0);
});

describe('a slip beside another', () => {
  const first = (text: string) => read(text).faults.map(({ message, region }) => [message, region?.offset]);

  test('is the one that is named where the parser comes further without it', () => {
    for (const rest of ['', '  - b: "open\n', '  - b: [1\n'])
      expect(first(`list:\n  -a: 1\n${rest}`)).toEqual([['A space is missing after `-`', 8]]);
  });

  test('is not named where the parser stumbles over the same line without it', () => {
    expect(first('list:\n  -a: "x" y\n  - b: 1\n')[0]?.[0]).not.toBe('A space is missing after `-`');
    expect(first('list:\n  -a: b: c\n  - b: 1\n')[0]?.[0]).not.toBe('A space is missing after `-`');
  });
});

describe('instructions to YAML', () => {
  test.each([
    ['%YAML 1.2\n---\na: 1\n', 0],
    ['# A comment.\n\n \t \n%YAML 1.2\n---\na: 1\n', 18],
    ['\r\n  # A comment.\r\n%YAML 1.2\r\n---\r\na: 1\r\n', 18],
  ])('are refused, where they are: %j', (text, offset) => {
    const [fault] = read(text).faults;
    expect(fault).toMatchObject({ rule: 'yaml/directive', path: [], region: { offset, length: 1 } });
  });

  test.each([
    ['a: |\n  %YAML 1.2\n', { a: '%YAML 1.2\n' }],
    ['a: 50 %\nb: 1\n', { a: '50 %', b: '1' }],
    ['# %YAML\na: 1\n', { a: '1' }],
  ])('are only what starts with %% at the start of the file: %j', (text, tree) => {
    expect(read(text).tree).toEqual(tree);
  });
});

test.each([
  ['', 'yaml/empty', false],
  ['# Words\n', 'yaml/empty', true],
  ['Words', 'yaml/no-mapping', true],
  ['- a\n', 'yaml/no-mapping', false],
])('%j has no fields: %s', (text, rule, mayBeList) => {
  const { faults } = readYaml(new TextEncoder().encode(text), mayBeList);
  expect(faults.map((fault) => [fault.rule, fault.path])).toEqual([[rule, []]]);
});

test('a list is one where it may be', () => {
  expect(readYaml(new TextEncoder().encode('- a\n- b\n'), true)).toMatchObject({ tree: ['a', 'b'], faults: [] });
});
