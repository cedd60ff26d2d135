// Slips of typing in a file that cannot be read: one finding, on the signs that are wrong, and a fix that is what was
// meant.

import { describe, expect, test } from 'vitest';
import { fix } from '../../../src/check/edit/fix.ts';
import { findingsOf } from '../../../src/check/findings.ts';
import { issueSchema } from '../../../src/content/issue/schema.ts';
import type { Schema } from '../../../src/content/issue/schema-at.ts';
import { publicationSchema } from '../../../src/content/publication/schema.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function only(text: string) {
  const source = readYaml(bytes(text));
  const findings = findingsOf(source.faults, source, 'x.yaml');
  expect(findings.map(({ message }) => message)).toHaveLength(1);
  const [{ line, column, message, help, rule }] = findings as [(typeof findings)[0]];
  return {
    at: `${line}:${column}`,
    message,
    help,
    rule,
    safe: fix(text, findings, 'safe').text,
    unsafe: fix(text, findings, 'unsafe').text,
  };
}

const sound =
  'sections:\n  - id: news\n    items:\n      - title: The pier\n        body: |\n          It is open.\n\n          Come.\n      - title: The quay\n        body: It is shut.\n';

describe('a blank that looks like a space, or like nothing', () => {
  const blanks = [
    ['\u00a0', 'a no-break space (U+00A0)'],
    ['\u202f', 'a narrow no-break space (U+202F)'],
    ['\u2003', 'an em space (U+2003)'],
    ['\u2009', 'a thin space (U+2009)'],
  ] as const;
  const places = [
    ['before a hyphen', '  - id', (blank: string) => ` ${blank}- id`, 2],
    ['before a field', '    items', (blank: string) => `   ${blank}items`, 3],
    ['behind a hyphen', '- title: The q', (blank: string) => `-${blank}title: The q`, 9],
    ['behind a colon', 'id: news', (blank: string) => `id:${blank}news`, 2],
    ['in the first line of a text', '          It is', (blank: string) => `${blank.repeat(10)}It is`, 6],
    ['in a later line of a text', '          Come', (blank: string) => `       ${blank}  Come`, 8],
  ] as const;
  test.each(
    blanks.flatMap(([blank, name]) =>
      places.map(
        ([where, from, to, line]) => [`${name}, ${where}`, sound.replace(from, to(blank)), name, line, blank] as const,
      ),
    ),
  )('%s', (_, text, name, line, blank) => {
    for (const typed of [text, text.replaceAll('\n', '\r\n')]) {
      const { at, message, rule, safe } = only(typed);
      expect({ message, rule }).toEqual({
        message: expect.stringContaining(`There is ${name} `),
        rule: 'yaml/odd-space',
      });
      const row = typed.split('\n').findIndex((one) => one.includes(blank));
      expect(at).toBe(`${row + 1}:${typed.split('\n')[row]!.indexOf(blank) + 1}`);
      expect(row + 1).toBe(line);
      expect(safe).toBe(typed.replaceAll(blank, ' '));
      expect(readYaml(bytes(safe)).tree).toEqual(readYaml(bytes(sound)).tree);
    }
  });

  test.each(['\u200b', '\u2060', '\u2028', '\u2029'])('one that is not even as wide as a space: %j', (blank) => {
    for (const text of [
      sound.replace('    items', `    ${blank}items`),
      sound.replace('items', `it${blank}ems`),
      sound.replace('items', `items${blank}`),
    ]) {
      const { safe, rule } = only(text);
      expect(rule).toBe('yaml/odd-space');
      expect(safe).toBe(sound);
    }
  });

  test.each([
    [
      '    items',
      '   \u00a0items',
      'There is a no-break space (U+00A0) in the indentation',
      'Type an ordinary space instead',
    ],
    [
      '- title: The q',
      '-\u2003title: The q',
      'There is an em space (U+2003) where YAML needs an ordinary space',
      'Type an ordinary space instead',
    ],
    [
      'id: news',
      'id:\u00a0news',
      'There is a no-break space (U+00A0) where YAML needs an ordinary space',
      'Type an ordinary space instead',
    ],
    ['    items', '    \u200bitems', 'There is a zero-width space (U+200B) in the indentation', 'Delete it'],
  ])('%j as %j: where it is, and what to do', (from, to, message, help) => {
    expect(only(sound.replace(from, to))).toMatchObject({ message, help });
  });

  test('one that is as wide as two', () => {
    expect(only(sound.replace('    items', '\u3000\u3000items')).safe).toBe(sound);
  });

  test('on several lines it is one slip', () => {
    const { message, safe } = only(sound.replaceAll('        body', '       \u00a0body'));
    expect(message).toBe('There is a no-break space (U+00A0) in the indentation, and on 1 more line');
    expect(safe).toBe(sound);
  });

  test('inside a text it is text', () => {
    const french = sound.replace('It is open.', '\u00a0Ouvert\u00a0: venez.').replace('It is shut.', 'Fermé\u00a0!');
    expect(readYaml(bytes(french)).faults).toEqual([]);
    // And it is not blamed for another slip.
    expect(
      only(
        french
          .replace('title: The quay', 'title: "The quay')
          .replace('The pier', 'The pier\n          Note\u00a0go on'),
      ).message,
    ).toBe('This quotation mark is never closed');
  });
});

describe('signs that look like those of YAML', () => {
  test.each([
    ['-id: news', '5:3', '-', 'A space is missing after `-`', 'Write - id: news'],
    ['– id: news', '5:3', '–', 'An entry of a list starts with a hyphen, and this is an en dash', 'Type `-` instead'],
    ['• id: news', '5:3', '•', 'An entry of a list starts with a hyphen, and this is a bullet', 'Type `-` instead'],
    ['* id: news', '5:3', '*', 'An entry of a list starts with a hyphen, and this is an asterisk', 'Type `-` instead'],
    ...[
      ['—', 'an em dash'],
      ['−', 'a minus sign'],
      ['\u2010', 'a hyphen of another kind'],
      ['\u2011', 'a no-break hyphen'],
      ['·', 'a middle dot'],
    ].map(([sign, what]): [string, string, string, string, string] => [
      `${sign} id: news`,
      '5:3',
      sign!,
      `An entry of a list starts with a hyphen, and this is ${what}`,
      'Type `-` instead',
    ]),
    ['-\tid: news', '5:4', '\t', 'There is a tab (U+0009) after `-`', 'Type a space instead'],
  ])('%s', (typed, at, _, message, help) => {
    const text = `number: 1\n# A comment.\n\nsections:\n  ${typed}\n    items:\n      - title: The pier\n`;
    expect(only(text)).toMatchObject({ at, message, help, safe: text.replace(typed, '- id: news') });
  });

  test.each([
    ['list:\n  -   •   b: 2\n          c: 3\n', 'list:\n  -   -   b: 2\n          c: 3\n'],
    ['list:\n  -   -b: 2\n        c: 3\n', 'list:\n  -   - b: 2\n        c: 3\n'],
    ['list:\n  -b:\n      c: 3\n', 'list:\n  - b:\n      c: 3\n'],
    ['list:\n  -   -\t\tb: 2\n', 'list:\n  -   - b: 2\n'],
    ['list:\n  -   "b"：2\n      c: 3\n', 'list:\n  -   "b": 2\n      c: 3\n'],
  ])('in a list of lists, with more spaces than one: %j', (text, safe) => {
    expect(only(text).safe).toBe(safe);
    expect(readYaml(bytes(safe)).faults).toEqual([]);
  });

  // What is no slip, and is there beside one.
  test.each([
    ['dashes that start lines of a text', 'We go\n      – by bus\n      • on foot'],
    ['a dash without a word', 'We go\n      –\n      on foot'],
    ['a hyphen within a text', 'We go by -bus: on foot'],
    ['a colon of another kind within a text', 'We go -\u2009by bus： on foot'],
    ['a long line', 'We go ======= by bus >>>>>>> on foot'],
    ['a line of fewer signs, or more', 'We go\n      ======\n      ========\n      ||| on foot'],
    ['a tab within a text', 'We go -\tby bus'],
  ])('%s is not blamed for another slip', (_, body) => {
    const text = `items:\n  - body: ${body}\n    title: "The pier\n    id: pier\n`;
    expect(only(text).message).not.toMatch(/hyphen|`-`|other kind|git|tab/);
  });

  test('the help shows a line as it should be, hyphens in it too, and a long one in part', () => {
    expect(only('list:\n  - a: 1\n  -b-c: the well - or the pier\n').help).toBe('Write - b-c: the well - or the pier');
    const { help } = only(`list:\n  - a: 1\n  -b: ${'word '.repeat(100)}\n`);
    expect(help).toBe(`Write - ${`b: ${'word '.repeat(100)}`.slice(0, 80)}`);
  });

  test('all lines with the same slip are one finding, at the first of them, and one fix', () => {
    const text = 'list:\n  -a: 1\n   b: 2\n  -a: 3\n  -a: 4\n';
    expect(only(text)).toMatchObject({
      at: '2:3',
      message: 'A space is missing after `-`, and on 2 more lines',
      safe: text.replace(/-a/g, '- a'),
    });
  });

  test('a colon from another keyboard', () => {
    expect(only('number: 1\ntitle：The pier\nbody: Open.\n')).toMatchObject({
      at: '2:6',
      message: 'The colon here is of another kind (U+FF1A)',
      safe: 'number: 1\ntitle: The pier\nbody: Open.\n',
    });
  });

  test.each([
    ['title:The pier', 'A space is missing after `title:`', 'Write title: The pier'],
    ['title = The pier', 'A field has `: ` between its name and its value, not `=`', 'Write title: The pier'],
    [
      '- title The pier',
      'A colon is missing after the name of the field',
      'Is it missing after `title`? Write - title: The pier',
    ],
  ])('%s', (typed, message, help) => {
    const text = typed.startsWith('-') ? `items:\n  ${typed}\n    body: x\n` : `number: 1\n${typed}\nbody: x\n`;
    expect(only(text)).toMatchObject({ message, help });
  });

  test('the marks of a merge of which one side is empty are found at the first', () => {
    const text = 'number: 1\n<<<<<<< HEAD\n=======\ntitle: Two\n>>>>>>> other\n';
    expect(only(text)).toMatchObject({ at: '2:1', message: expect.stringContaining('(<<<<<<<), and on 2 more lines') });
  });

  test('the marks of a merge, on whatever line the parser stumbles', () => {
    const text = 'number: 1\n<<<<<<< HEAD\ntitle: One\n=======\ntitle: Two\n>>>>>>> other\n';
    expect(only(text)).toMatchObject({
      at: '2:1',
      message: 'git left this line when it could not merge two versions (<<<<<<<), and on 2 more lines',
      unsafe: text,
    });
  });
});

describe('a field that is there again', () => {
  test.each([
    [
      'of the next section',
      'sections:\n  - id: a\n    items: [x]\n    id: b\n    items: [y]\n',
      '4:5',
      '`id` is in this entry twice. Is `- ` missing before `id:`?',
      'sections:\n  - id: a\n    items: [x]\n  - id: b\n    items: [y]\n',
    ],
    [
      'of the next item, whose id comes first',
      '- title: A\n  body: x\n  id: b\n  title: B\n  body: y\n',
      '3:3',
      '`title` is in this entry twice. Is `- ` missing before `id:`?',
      '- title: A\n  body: x\n- id: b\n  title: B\n  body: y\n',
    ],
    [
      'of the next item, whose kind comes first',
      '- title: A\n  body: x\n  kind: event\n  title: B\n  body: y\n',
      '3:3',
      '`title` is in this entry twice. Is `- ` missing before `kind:`?',
      '- title: A\n  body: x\n- kind: event\n  title: B\n  body: y\n',
    ],
    [
      'of the next item, whose id and kind come first',
      '- title: A\n  body: x\n  id: b\n  kind: event\n  title: B\n',
      '3:3',
      '`title` is in this entry twice. Is `- ` missing before `id:`?',
      '- title: A\n  body: x\n- id: b\n  kind: event\n  title: B\n',
    ],
    [
      'of the next item, whose fields are in another order',
      '- title: A\n  body: x\n  body: y\n  title: B\n',
      '3:3',
      '`body` is in this entry twice. Is `- ` missing before `body:`?',
      '- title: A\n  body: x\n- body: y\n  title: B\n',
    ],
    [
      'of the next item, which has only its title',
      '- title: A\n  body: x\n  title: B\n',
      '3:3',
      '`title` is in this entry twice. Is `- ` missing before `title:`?',
      '- title: A\n  body: x\n- title: B\n',
    ],
  ])('the hyphen is missing: %s', (_, text, at, message, unsafe) => {
    expect(only(text)).toMatchObject({ at, message, unsafe, safe: text, rule: 'yaml/duplicate-key' });
    expect(readYaml(bytes(`items:\n${unsafe}`)).faults).toEqual([]);
  });

  test('where there is no room for the hyphen, nothing is changed', () => {
    const text = 'items:\n-\n title: A\n body: x\n title: B\n body: y\n';
    expect(only(text)).toMatchObject({ at: '5:2', unsafe: text, rule: 'yaml/duplicate-key' });
  });

  test('each is named by its path, and pointed at', () => {
    const { faults } = readYaml(bytes('- items: [x]\n- title: A\n  body: x\n  links: y\n  links: z\n'), true);
    expect(faults.map(({ path, region, help }) => [path, region?.length, help])).toEqual([
      [[1, 'links'], 5, 'Keep one of the two'],
    ]);
    const again = readYaml(
      bytes('list:\n  - title: A\n    body: x\n    title: B\n    body: y\n    title: C\n    body: z\n'),
    );
    expect(again.faults.map(({ path, region }) => [path, region?.length])).toEqual([
      [['list', 0, 'title'], 5],
      [['list', 0, 'title'], 5],
    ]);
  });

  test('two hyphens are missing: each is a slip of its own', () => {
    expect(readYaml(bytes('- label: A\n  url: a\n  label: B\n  url: b\n  label: C\n  url: c\n')).faults).toHaveLength(
      2,
    );
  });

  test.each([
    '- title: A\n  title: B\n  body: x\n',
    '- title: A\n  body: x\n  body: y\n',
    '- title: A\n  body: x\n  links: y\n  links: z\n',
    'title: A\nbody: x\ntitle: B\nbody: y\n',
    'a: [{ b: 1, c: 2, b: 3 }]\n',
  ])('there is no next entry: %j', (text) => {
    for (const { help } of readYaml(bytes(text)).faults) expect(help).toBe('Keep one of the two');
  });
});

describe('indentation, where it is known what the file is to be', () => {
  const helpIn = (text: string, schema?: Schema) => readYaml(bytes(text), false, schema).faults.map(({ help }) => help);

  test.each([
    [
      'of the publication, below its contact',
      publicationSchema,
      'contact:\n  postal: "1 Main Street"\n theme: civic\n',
      'column 1, as `contact` in line 1',
    ],
    [
      'that the publication and its contact have, between the two',
      publicationSchema,
      'contact:\n  postal: "1 Main Street"\n url: https://example.org\n',
      'column 3, as `postal` in line 2 does, or in column 1, as `contact` in line 1',
    ],
    [
      'of the contact, too far out',
      publicationSchema,
      'contact:\n  postal: "1 Main Street"\n email: a@example.org\n',
      'column 3, as `postal` in line 2',
    ],
    [
      'that neither has: the nearest one',
      publicationSchema,
      'mail:\n  sender: a@example.org\n nonsense: x\n',
      'column 3, as `sender` in line 2',
    ],
    [
      'of the issue, below a section',
      issueSchema,
      'sections:\n  - id: news\n    intro: Yes\n boxes: []\n',
      'column 1, as `sections` in line 1',
    ],
    [
      'of a section, below an item',
      issueSchema,
      'sections:\n  - id: news\n    items:\n      - title: A\n        body: B\n      intro: C\n',
      'column 5, as `items` in line 3',
    ],
    [
      'of an item, below its contact',
      issueSchema,
      'sections:\n  - items:\n      - kind: event\n        contact:\n          name: Ada\n         start: 2027-01-01\n',
      'column 9, as `contact` in line 4',
    ],
    [
      'of a contact in an item',
      issueSchema,
      'sections:\n  - items:\n      - kind: event\n        contact:\n          name: Ada\n         email: a@example.org\n',
      'column 11, as `name` in line 5',
    ],
    [
      'of an item, below its link',
      issueSchema,
      'sections:\n  - items:\n      - title: A\n        links:\n          - label: B\n            url: https://example.org\n          body: C\n',
      'column 9, as `links` in line 4',
    ],
  ] as const)('a field %s', (_, schema, text, place) => {
    expect(helpIn(text, schema)).toEqual([`Start it in ${place} does`]);
  });

  test('and nothing is known of other files', () => {
    expect(helpIn('contact:\n  postal: x\n url: y\n')).toEqual(['Start it in column 3, as `postal` in line 2 does']);
  });
});

describe('indentation', () => {
  test.each([
    [
      'a field that is one space short',
      '      - title: A\n       body: x\n',
      '3:8',
      'Start it in column 9, as `title` in line 2 does',
    ],
    [
      'a field that is too far in',
      '      - title: A\n          body: x\n',
      '3:11',
      'Start it in column 9, as `title` in line 2 does',
    ],
    [
      'a field that is too far in, after a list that starts right under its field',
      '- title: A\nboxes:\n- title: B\n   body: x\n',
      '5:4',
      'Start it in column 3, as `title` in line 4 does',
    ],
    [
      'an entry that is one space short',
      '      - title: A\n        body: x\n     - title: B\n       body: y\n',
      '4:6',
      'Start it in column 7, as `-` in line 2 does',
    ],
    [
      'an entry that is too far in, below a text on lines of its own',
      '      - title: A\n        body: |\n          x: y\n         - title: B\n',
      '5:10',
      'Start it in column 7, as `-` in line 2 does',
    ],
  ])('%s', (_, rest, at, help) => {
    expect(only(`items:\n${rest}`)).toMatchObject({ at, help });
  });

  test.each([
    [
      'a text that is not under its field',
      'items:\n  - body: |\n    Text.\n',
      'Is it the text of `body`? Indent each line of the text further than `body`',
    ],
    [
      'a text without |',
      'body:\n  Come now: it helps.\n  It is open.\n',
      'Is it the text of `body`? Write `body: |`, and indent each line of the text further than `body`',
    ],
  ])('%s', (_, text, help) => {
    expect(only(text)).toMatchObject({ message: 'This line is neither a field nor part of the text above', help });
  });

  test('the first line of the file sets the others right', () => {
    expect(only('  number: 1\n  date: 2027-03\nsections: []\n')).toMatchObject({
      at: '3:1',
      message: 'This line starts in column 1, but line 1 starts in column 3',
    });
  });
});

test('no message has a code of the parser', () => {
  const texts = [
    'a: b: c',
    'a: |\nb\n',
    'a:\n\tb',
    'a: "b',
    '[',
    '{a',
    'a: @b',
    '- a\nb: c',
    'x\ny: z',
    '# H\n\ntext\n\n- a',
    'a: %b',
    '? [a]\n: b',
    'a: "\\q"',
    'a: [b] c',
    'a: b\n  - c: d\n e: f',
    'a: }',
    'a: [,]',
  ];
  for (const text of texts)
    for (const { message, help } of readYaml(bytes(text)).faults)
      expect(`${message} ${help}`).not.toMatch(/[A-Z]{3,}_[A-Z]{3,}|token|implicit|scalar|flow-|node/);
});
