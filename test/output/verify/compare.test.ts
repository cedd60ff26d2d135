// What a file has of its edition: nothing is lost in what the formats make, and whatever is taken out of a file is
// reported.

import { beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../../src/output/formats/html.ts';
import { text } from '../../../src/output/formats/text.ts';
import type { Format } from '../../../src/output/formats/format.ts';
import { compareReading, isComplete, type Parity } from '../../../src/output/verify/compare.ts';
import { aspects, meaningOf, type Aspect } from '../../../src/output/verify/meaning.ts';
import { hasLost, renderParity } from '../../../src/output/verify/parity-table.ts';
import { readTheme } from '../../../src/theme/read-theme.ts';
import type { Theme } from '../../../src/theme/theme.ts';
import { sampleEdition } from '../../support/edition.ts';
import { createMemoryHost, noColours } from '../../support/memory-host.ts';

const edition = sampleEdition();
const formats = [html, text];
const press = () => Promise.reject(new Error('no press'));
const written = new Map<Format, string>();

beforeAll(async () => {
  const theme: Theme = await readTheme(createMemoryHost().host, 'classic', '/publication');
  for (const format of formats) {
    const { content } = await format.render(edition, { theme, press });
    // The fonts only take time.
    written.set(format, String(content).replace(/<style>.*<\/style>/s, ''));
  }
});

async function parityOf(format: Format, change: (content: string) => string = (content) => content): Promise<Parity> {
  const [reading] = await format.read(new TextEncoder().encode(change(written.get(format) ?? '')), { press });
  return compareReading(meaningOf(edition, reading!.isPlain), reading!);
}

describe.each(formats.map((format) => [format.name, format] as const))('%s', (name, format) => {
  test('has everything', async () => {
    const parity = await parityOf(format);
    expect(aspects.flatMap((aspect) => parity[aspect].lost)).toEqual([]);
    for (const aspect of aspects) expect(parity[aspect].total, aspect).toBeGreaterThan(0);
    expect(isComplete(parity)).toBe(true);
  });

  test('every single thing that is said is missed when it is gone', async () => {
    const said = meaningOf(edition, name === 'text');
    for (const aspect of ['words', 'headings', 'dates', 'images'] as const) {
      for (const { text: one } of said[aspect]) {
        const parity = await parityOf(format, (content) => without(content, one));
        expect(parity[aspect].lost.length, `${aspect}: ${one}`).toBeGreaterThan(0);
      }
    }
  });

  test.each([
    ['links', 'https://example.org/report'],
    ['contacts', 'editor@example.org'],
  ] as const)('%s are missed when they lead elsewhere', async (aspect: Aspect, address) => {
    expect(written.get(format)).toContain(address);
    const parity = await parityOf(format, (content) =>
      content
        .replaceAll(address, address.replace('example', 'exemple'))
        .replaceAll('editor@<wbr>example', 'editor@exemple'),
    );
    expect(parity[aspect].lost.map(({ text: lost }) => lost).join()).toContain(address);
    expect(parity[aspect].found).toBe(parity[aspect].total - parity[aspect].lost.length);
  });
});

/** The first word of a text, wherever it is, is another word. */
function without(content: string, said: string): string {
  const [first = ''] = said.match(/[\p{L}\p{N}]+/u) ?? [];
  return content.replace(new RegExp(`(?<![\\p{L}\\p{N}])${first}(?![\\p{L}\\p{N}])`, 'gu'), 'xyzzy');
}

test('everything that an edition says is asked for', () => {
  const said = Object.values(meaningOf(edition, false))
    .flat()
    .map(({ text: one }) => one);
  const fields = new Set(
    'title name publisher summary numberLabel signature dateline contributor caption credit alt role email postal label text marks notes'.split(
      ' ',
    ),
  );
  const found: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') return void (fields.has(key) && value !== '' && found.push(value));
    if (Array.isArray(value)) return value.forEach((entry: unknown) => walk(entry, key));
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
    // A fact that leads somewhere is asked for by its address.
    const { url, label } = value as { url?: unknown; label?: unknown };
    for (const [name, inside] of Object.entries(value))
      if (name !== 'words' && !(name === 'text' && url !== undefined && label !== undefined)) walk(inside, name);
  };
  walk(edition, '');
  expect(found.length).toBeGreaterThan(40);
  const isSaid = (one: string) =>
    said.some((text) => text.replace(/\s+/g, ' ').includes(one.replace(/\s+/g, ' ').trim()));
  expect(found.filter((one) => !isSaid(one))).toEqual([]);
});

describe('readings', () => {
  test('HTML: what is hidden from readers is not read', async () => {
    const [reading] = await html.read(
      new TextEncoder().encode(
        '<title>No</title><style>no</style><h2>A <em>b</em></h2><p>c<!-- no -->d</p><img alt="e" src="x"><a href="https://example.org">f</a>',
      ),
      { press },
    );
    expect(reading).toEqual({
      isPlain: false,
      text: expect.stringMatching(/^\s*A b\s+cd\s+f\s*$/) as string,
      headings: ['A b'],
      links: ['https://example.org'],
      alternatives: ['e'],
    });
  });

  test('an address that is broken between two lines is whole', async () => {
    const said = (text: string) => ({ ...meaningOf(edition, true), words: [{ text, where: '' }] });
    const [reading] = await text.read(
      new TextEncoder().encode('See example.org/a?one=more&a\nnd=evenmore [3] and go.'),
      { press },
    );
    expect(compareReading(said('See example.org/a?one=more&and=evenmore and go.'), reading!).words.lost).toEqual([]);
    expect(compareReading(said('See example.org/a?one=more&or=evenmore and go.'), reading!).words.lost).toEqual([
      { text: 'or', where: '' },
    ]);
  });

  const words = (said: string) => ({
    words: [{ text: said, where: '' }],
    links: [],
    dates: [],
    headings: [],
    contacts: [],
    images: [],
  });
  const of = (written: string, isPlain: boolean) => ({
    isPlain,
    text: written,
    headings: [],
    links: [],
    alternatives: [],
  });
  const lost = (said: string, written: string, isPlain = false) =>
    compareReading(words(said), of(written, isPlain)).words.lost.map(({ text: one }) => one);

  test('two words that are one are lost', () => {
    expect(lost('we had expected more', 'we hadexpected more')).toEqual(['had expected']);
  });

  test.each([
    ['a long word in three lines', 'Donaudampfschifffahrt', 'Donau\ndampfschiff\nfahrt'],
    [
      'a script without spaces, with the mark of a link and a line end in it',
      '図書館は土曜日に開きます',
      '図書館[1]は土曜\n日に開きます',
    ],
    ['Thai, likewise', 'ห้องสมุดเปิดวันเสาร์', 'ห้องสมุด[1]เปิด\nวันเสาร์'],
  ])('%s is whole', (_, said, written) => {
    expect(lost(said, written, true)).toEqual([]);
    expect(lost(said, `${written.slice(0, 2)}${written.slice(3)}`, true)).not.toEqual([]);
  });

  test('a word in two pieces is whole in plain text alone', () => {
    expect(lost('Donaudampfschifffahrt', 'Donau dampfschifffahrt')).toEqual(['Donaudampfschifffahrt']);
  });

  test('a letter that no font has is another matter', () => {
    expect(lost('図書館 and ǩen', '\ufffd書館 and \ufffden')).toEqual([]);
    expect(lost('図書館', '\ufffd書室')).toEqual(['館']);
  });

  test('a mail address that is broken between lines is whole', () => {
    const said = { ...words(''), contacts: [{ text: 'mailto:ada@example.org', where: '' }] };
    expect(compareReading(said, of('Write to ada@exam\nple.org', true)).contacts.lost).toEqual([]);
    expect(compareReading(said, of('Write to ada@exam\nplx.org', true)).contacts.lost).toHaveLength(1);
  });

  test('text: headings of several lines, and the line before a signature is none', async () => {
    const [reading] = await text.read(
      new TextEncoder().encode('A long\nheading\n-------\n\nWords <https://example.org/a>\n\n-- \nFoot'),
      { press },
    );
    expect(reading).toMatchObject({ headings: ['A long heading'], links: ['https://example.org/a'] });
  });
});

describe('the table', () => {
  const said = (...texts: string[]) => texts.map((one) => ({ text: one, where: 'News' }));
  const meaning = {
    words: said('one two three'),
    links: said('https://example.org/a'),
    dates: [],
    headings: said('One'),
    contacts: said('tel:+15550100'),
    images: [],
  };
  const reading = { isPlain: false, text: 'one two, 1 555 01 00', headings: [], links: [], alternatives: [] };
  const issue = {
    file: 'issues/001.yaml',
    findings: [],
    failures: [],
    artefacts: [{ format: 'eml', path: 'a', parity: [{ name: 'eml html', parity: compareReading(meaning, reading) }] }],
  };

  test('says how much of how much, and what is lost where', () => {
    expect(renderParity([issue], noColours, true)).toBe(
      [
        'issues/001.yaml',
        'found     eml html',
        'words       2 of 3',
        'links       0 of 1',
        'headings    0 of 1',
        'lost in eml html, words of “News”: three',
        'lost in eml html, links of “News”: https://example.org/a',
        'lost in eml html, headings of “News”: One',
        '',
        'Something is missing: see "lost" above',
        '',
      ].join('\n'),
    );
    expect(hasLost([issue])).toBe(true);
    expect(hasLost([{ ...issue, artefacts: [] }])).toBe(false);
  });

  test('is one for each issue, and none for an issue of which nothing is compared', () => {
    const other = { ...issue, file: 'issues/002.yaml', artefacts: [{}, ...issue.artefacts] };
    const [one, two] = [renderParity([issue], noColours, true), renderParity([other], noColours, true)];
    expect(two).toBe(one.replace('001', '002'));
    const [table] = one.split('Something');
    expect(renderParity([issue, other], noColours, true)).toBe(`${table}${two}`);
    expect(renderParity([{ ...issue, artefacts: [{}] }], noColours, true)).toBe('');
  });

  test('what is lost is red', () => {
    const marked = { ...noColours, red: (text: string) => `<${text.trim()}>` };
    expect(renderParity([issue], marked, true).match(/<.*?>/g)).toEqual([
      '<2 of 3>',
      '<0 of 1>',
      '<0 of 1>',
      ...Array(3).fill('<lost>'),
      '<Something is missing: see "lost" above>',
    ]);
  });

  const whole = compareReading(meaning, {
    ...reading,
    text: 'one two three, 1 555 01 00',
    headings: ['One'],
    links: ['https://example.org/a', 'tel:+15550100'],
  });

  test('has nothing of what is whole, and is none where all is', () => {
    const all = { file: 'a.yaml', artefacts: [{ parity: [{ name: 'html', parity: whole }] }], edition: whole };
    expect(hasLost([all])).toBe(false);
    expect(renderParity([all, all], noColours, true)).toBe(
      'Nothing is missing: every file has each word, link, date, heading, contact and picture of its issue\n',
    );
    expect(renderParity([all], noColours, false)).toBe(
      'Each file that was built has each word, link, date, heading, contact and picture of its issue; the others are not there to compare\n',
    );
    expect(renderParity([all, issue], noColours, true)).toBe(renderParity([issue], noColours, true));
    const half = { ...issue, artefacts: [...all.artefacts, ...issue.artefacts], edition: whole };
    expect(renderParity([half], noColours, true)).toBe(renderParity([issue], noColours, true));
  });

  test('says which part has all where another has not', () => {
    const html = compareReading(meaning, { ...reading, headings: ['One'], links: ['https://example.org/a'] });
    const parity = [...issue.artefacts[0]!.parity, { name: 'html', parity: html }];
    const table = renderParity([{ ...issue, artefacts: [{ parity }] }], noColours, true);
    expect(table.split('\n').slice(1, 5)).toEqual([
      'found     eml html    html',
      'words       2 of 3  2 of 3',
      'links       0 of 1     all',
      'headings    0 of 1     all',
    ]);
  });

  test('what the edition lacks, all formats lack: it comes first, and counts', () => {
    const edition = compareReading(meaning, reading);
    const table = renderParity([{ ...issue, artefacts: [], edition }], noColours, true);
    expect(table.split('\n').slice(0, 3)).toEqual([
      'issues/001.yaml',
      'found     all formats',
      'words          2 of 3',
    ]);
    expect(hasLost([{ ...issue, artefacts: [], edition }])).toBe(true);
  });
});
