// What readers get of a written file: all that is shown and read aloud, and nothing else.

import { describe, expect, test } from 'vitest';
import { compareReading } from '../../../src/output/verify/compare.ts';
import type { Content } from '../../../src/output/verify/content.ts';
import type { Meaning } from '../../../src/output/verify/meaning.ts';
import { readHtml } from '../../../src/output/verify/read-html.ts';
import { readMail } from '../../../src/output/verify/read-mail.ts';
import { readText } from '../../../src/output/verify/read-text.ts';
import { wordsOf } from '../../../src/output/verify/words-of.ts';

describe('a page', () => {
  test.each(['head', 'script', 'style', 'template'])('what is in <%s> is not read', (tag) => {
    expect(readHtml(`<${tag}><title>no</title></${tag}><p>yes`).text.trim()).toBe('yes');
    expect(readHtml(`<body><p>yes</p><${tag}>no</${tag}>`).text).not.toMatch(tag === 'head' ? /yes\S/ : /no/);
  });

  test.each('a abbr b cite code del em i q s small span strong sub sup time u'.split(' '))(
    '<%s> is a part of its word',
    (tag) => {
      expect(wordsOf(readHtml(`<p>one<${tag}>two</${tag}>three</p>`).text)).toEqual(['onetwothree']);
    },
  );

  test.each(['p', 'div', 'li', 'section', 'br', 'h2'])('<%s> is not', (tag) => {
    expect(wordsOf(readHtml(`<body>one<${tag}>two</${tag}>three`).text).slice(0, 1)).toEqual(['one']);
  });

  test('a word may be broken where a browser may break it', () => {
    expect(wordsOf(readHtml('<p>one<wbr>two</p>').text)).toEqual(['onetwo']);
  });

  test('an element whose name is like that of a heading is none, and other attributes say nothing', () => {
    const reading = readHtml(
      '<h7>A</h7><xh1>B</xh1><h12>C</h12><a title="t" href="https://a.example">D</a><img title="t">',
    );
    expect(reading.headings).toEqual([]);
    expect(reading.links).toEqual(['https://a.example']);
    expect(reading.alternatives).toEqual(['']);
  });

  test('headings of every level, links and what is said of pictures', () => {
    const levels = [1, 2, 3, 4, 5, 6].map((level) => `<h${level}>No <b>${level}</b></h${level}>`).join('');
    const reading = readHtml(`${levels}<hr><a href="https://example.org/a">a</a><a>b</a><img alt="A dot"><img>`);
    expect(reading.headings).toEqual([1, 2, 3, 4, 5, 6].map((level) => `No ${level}`));
    expect(reading.links).toEqual(['https://example.org/a', '']);
    expect(reading.alternatives).toEqual(['A dot', '']);
  });
});

describe('plain text', () => {
  test.each(['=', '-', '~', '^', '.'])('a line of %s makes the lines above it a heading', (sign) => {
    expect(readText(`A\nheading\n${sign.repeat(5)}\n`).headings).toEqual(['A heading']);
    expect(readText(`Before\n \nHeading\n${sign}\n`).headings).toEqual(['Heading']);
    expect(readText(`Before\r\n\r\nHeading\r\n  ${sign}\r\n`).headings).toEqual(['Heading']);
  });

  test.each(['\n-----\n', 'Text\n-- \n', 'Text\n-=-\n', 'Text\na-----\n', 'Text\n-----a\n', 'Text\n'])(
    '%j has no heading',
    (text) => {
      expect(readText(text).headings).toEqual([]);
    },
  );

  test('it has no pictures, and may have no links', () => {
    expect(readText('Words')).toEqual({ isPlain: true, text: 'Words', headings: [], links: [], alternatives: [] });
  });

  test('addresses are links', () => {
    const text =
      'See http://a.example/b, <https://c.example/d> or mailto:e@f.example, tel:+15550100 but not xhttp://g.h';
    expect(readText(text).links).toEqual([
      ...['http://a.example/b,', 'https://c.example/d', 'mailto:e@f.example,', 'tel:+15550100'],
    ]);
  });
});

test('a message has two parts, each of which says everything', async () => {
  const message = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b"',
    ...['', '--b', 'Content-Type: text/plain; charset=utf-8', '', 'Plain', '-----', 'words'],
    ...['--b', 'Content-Type: text/html; charset=utf-8', '', '<h1>Rich</h1><p>words</p>', '--b--', ''],
  ].join('\r\n');
  const parts = await readMail(Buffer.from(message));
  expect(parts.map(({ part, isPlain, headings }) => [part, isPlain, headings])).toEqual([
    ['text', true, ['Plain']],
    ['html', false, ['Rich']],
  ]);
  const empty = await readMail(Buffer.from('Subject: none\r\n\r\n'));
  expect(empty.map(({ text }) => text.trim())).toEqual(['', '']);
});

describe('words', () => {
  test.each<[string, readonly string[]]>([
    ['one, two – “three”', ['one', 'two', 'three']],
    ['soft\u00adhyphen zero\u200bwidth', ['softhyphen', 'zerowidth']],
    ['ﬁne ½', ['fine', '1', '2']],
    ['e\u0301te\u0301', ['été']],
    ['図書 library', ['図', '書', 'library']],
    ['aujourd\u02bchui', ['aujourd', 'hui']],
    ['', []],
    ['\ufffda', ['\ufffda']],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('compared', () => {
  const none = { words: [], links: [], dates: [], headings: [], contacts: [], images: [] };
  const said = (aspect: keyof Meaning, ...texts: readonly string[]): Meaning => ({
    ...none,
    [aspect]: texts.map((text) => ({ text, where: '' })),
  });
  const file = (rest: Partial<Content>): Content => ({
    ...{ isPlain: false, text: '', headings: [], links: [], alternatives: [] },
    ...rest,
  });
  const lost = (aspect: keyof Meaning, texts: readonly string[], rest: Partial<Content>) =>
    compareReading(said(aspect, ...texts), file(rest))[aspect].lost.map(({ text }) => text);
  const far = 'x '.repeat(40);

  test.each<[string, keyof Meaning, readonly string[], Partial<Content>, readonly string[]]>([
    ['a link leads there', 'links', ['https://a.example/'], { links: ['https://a.example'] }, []],
    ['a link with a full stop', 'links', ['https://a.example/b'], { links: ['https://a.example/b.'] }, []],
    [
      'a link leads elsewhere',
      'links',
      ['https://a.example/b'],
      { links: ['https://a.example/c'] },
      ['https://a.example/b'],
    ],
    [
      'an address that is only written',
      'links',
      ['mailto:a@b.example'],
      { text: 'a@b.example' },
      ['mailto:a@b.example'],
    ],
    ['the same in words alone', 'links', ['mailto:a@b.example?subject=x'], { isPlain: true, text: 'a@b.example' }, []],
    ['a mail address on two lines', 'contacts', ['mailto:ada@a.example'], { text: 'ada@a.ex\n  ample' }, []],
    [
      'a mail address of somebody else',
      'contacts',
      ['mailto:ada@a.example'],
      { text: 'bo@a.example' },
      ['mailto:ada@a.example'],
    ],
    ['a mail address with a subject', 'contacts', ['mailto:a@b.example?subject=x'], { text: 'a@b.example' }, []],
    [
      'a page whose digits are written',
      'contacts',
      ['https://a.example/15550100'],
      { text: '15550100' },
      ['https://a.example/15550100'],
    ],
    ['a name with a colon', 'contacts', ['Ada, tel: 5'], { text: 'Ada (tel 5)' }, []],
    ['a link with several marks after it', 'links', ['https://a.example/b'], { links: ['https://a.example/b).”'] }, []],
    ['a link that is no address', 'links', ['a b'], { links: ['a b.'] }, []],
    ['a number in other groups', 'contacts', ['tel:+15550100'], { text: '+1 555-01 00' }, []],
    ['a number on two lines', 'contacts', ['tel:+15550100'], { text: '+1 555\n0100' }, ['tel:+15550100']],
    ['another number', 'contacts', ['tel:+15550100'], { text: '+1 555-01 01' }, ['tel:+15550100']],
    ['a page of a contact', 'contacts', ['http://a.example/'], { links: ['http://a.example'] }, []],
    ['a name', 'contacts', ['Ada Example'], { text: 'Write to Ada Example' }, []],
    ['half a name', 'contacts', ['Ada Example'], { text: 'Write to Ada' }, ['Ada Example']],
    ['a heading', 'headings', ['The pier'], { text: 'The pier', headings: ['1. The pier'] }, []],
    ['a heading that is only text', 'headings', ['The pier'], { text: 'The pier' }, ['The pier']],
    ['a date', 'dates', ['2 May 2026'], { text: 'on 2 May 2026' }, []],
    ['one end of a range', 'dates', ['3 October 2018'], { text: 'Wednesday 3 to Friday 5 October 2018' }, []],
    [
      'a date whose day is far from it',
      'dates',
      ['2 May 2026'],
      { text: `2 ${far.slice(0, 18)}3 May 2026` },
      ['2 May 2026'],
    ],
    ['another date', 'dates', ['2 May 2026'], { text: 'on 3 May 2026' }, ['2 May 2026']],
    ['a picture', 'images', ['A dot'], { alternatives: ['A line', 'A dot'] }, []],
    ['a picture beside another', 'images', ['A dot'], { alternatives: ['A dot', 'lines'] }, []],
    ['a picture whose words are only written', 'images', ['A dot'], { text: 'A dot' }, ['A dot']],
    ['a picture in words alone', 'images', ['A dot'], { isPlain: true, text: 'Picture: A dot' }, []],
    ['words that are near each other', 'words', ['one two'], { text: `one ${far.slice(2)}two` }, []],
    ['words that are too far from each other', 'words', ['one two'], { text: `one ${far}two` }, ['two']],
    ['the same in words alone', 'words', ['one two'], { isPlain: true, text: `one ${far.slice(2)}two` }, []],
    ['too far in words alone', 'words', ['one two'], { isPlain: true, text: `one ${far}two` }, ['two']],
    ['a later word in two pieces', 'words', ['the jetties'], { text: 'the jet ties' }, ['jetties']],
    [
      'the same in words alone, where long words are broken',
      'words',
      ['the jetties'],
      { isPlain: true, text: 'the jet ties' },
      [],
    ],
    ['a first word in two pieces', 'words', ['jetties open'], { text: 'jet ties open' }, ['jetties']],
    [
      'a first word in two pieces in words alone',
      'words',
      ['jetties open'],
      { isPlain: true, text: 'jet ties open' },
      [],
    ],
    [
      'a word in the pieces of another',
      'words',
      ['jetties open'],
      { isPlain: true, text: 'jet tiers open' },
      ['jetties'],
    ],
    ['half a word at the end', 'words', ['the jetties'], { isPlain: true, text: 'the jet' }, ['jetties']],
    [
      'a word in pieces with a letter that no font has',
      'words',
      ['the jetties'],
      { isPlain: true, text: 'the jet t\ufffdes' },
      [],
    ],
    ['letters that no font has', 'words', ['the jetties'], { isPlain: true, text: 'the jet\ufffd\ufffdes' }, []],
    ['fewer of them', 'words', ['the jetties'], { isPlain: true, text: 'the jet\ufffdes' }, ['jetties']],
    [
      'one of them beside another letter',
      'words',
      ['the jetties'],
      { isPlain: true, text: 'the jat\ufffdies' },
      ['jetties'],
    ],
    ['another letter', 'words', ['the jetties'], { isPlain: true, text: 'the jetpies' }, ['jetties']],
    ['words in another order', 'words', ['one two three'], { text: 'two three one' }, ['one']],
    ['a text whose first words are gone', 'words', ['one two three four'], { text: 'three four' }, ['one two']],
    ['a text that begins with its fourth word', 'words', ['a b c d e'], { text: 'd e' }, ['a b c d e']],
    ['the same text twice', 'words', ['one two', 'one two'], { text: 'one two and one two' }, []],
    ['a text that is before another', 'words', ['one', 'two'], { text: 'two one' }, []],
    ['the longest of several', 'words', ['one two three'], { text: 'one two x one two three' }, []],
  ])('%s', (_, aspect, texts, rest, expected) => {
    expect(lost(aspect, texts, rest)).toEqual(expected);
  });

  test('words are counted one by one, all else as wholes', () => {
    const tally = (aspect: keyof Meaning, texts: readonly string[], rest: Partial<Content>) =>
      compareReading(said(aspect, ...texts), file(rest))[aspect];
    expect(tally('words', ['one two three', 'four'], { text: 'one two' })).toMatchObject({ found: 2, total: 4 });
    expect(tally('dates', ['2 May', '3 May'], { text: '2 May' })).toMatchObject({ found: 1, total: 2 });
    expect(tally('dates', [], {})).toEqual({ found: 0, total: 0, lost: [] });
  });
});
