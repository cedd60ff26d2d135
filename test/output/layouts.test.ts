// Sections with a layout: each item is a line, in every format, and what has no place there is below it.

import { describe, expect, test } from 'vitest';
import { compareReading, isComplete } from '../../src/output/verify/compare.ts';
import { compareEdition } from '../../src/output/verify/issue-meaning.ts';
import { meaningOf } from '../../src/output/verify/meaning.ts';
import { formats } from '../../src/output/formats/index.ts';
import { renderText } from '../../src/output/plain-text/render-text.ts';
import { readTheme } from '../../src/theme/read-theme.ts';
import { editionOf, issueOf } from '../support/composed.ts';
import { createMemoryHost } from '../support/memory-host.ts';

const publication = 'name: Harbour News\nlanguages: [en, fr, ar]\nurl: https://example.org\n';
const press = () => Promise.reject(new Error('no press'));

function source(layout: string, items: string, language = 'en'): string {
  return `number: 28\ndate: 2027-03\nlanguage: ${language}\nsections:\n  - title: Diary\n    layout: ${layout}\n    items:\n${items.trim().replaceAll(/^/gm, '      ')}\n`;
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

async function htmlOf(text: string, name = 'html'): Promise<string> {
  const theme = await readTheme(createMemoryHost().host, 'classic', '/publication');
  const format = formats.find((one) => one.name === name)!;
  const { content } = await format.render(editionOf(text, publication), { theme, press });
  return Buffer.from(content).toString();
}

/** The lines of the section, as plain text. */
function linesOf(text: string): readonly string[] {
  const lines = plain(renderText(editionOf(text, publication))).split('\n');
  const first = lines.findIndex((line, index) => line === '-----' && lines[index - 1] === 'Diary') + 2;
  return lines.slice(first, lines.indexOf('', first + 1));
}

const diary = source(
  'diary',
  `
- { kind: event, title: Open day, start: 2027-05-01, time: "14:00-17:00", place: Alder Street Hall }
- { kind: event, title: Walk, url: "https://example.org/walk", start: 2027-05-12, price: free, cancelled: true }
- { kind: event, title: Fair, start: 2027-05-14, end: 2027-05-16, links: [{ label: Programme, url: "https://example.org/f", format: PDF }] }
- { kind: event, title: Choir, start: 2027-05-04, time: "18:00", recurs: { every: week, to: 2027-06-29 }, place: Hall }
- { kind: call, title: Papers, closes: 2027-06-30, how: { url: "https://example.org/call" } }
`,
);

describe('a diary', () => {
  test('is a line for each item, in the order in which they are written', () => {
    expect(
      linesOf(diary)
        .join('\n')
        .replace(/\n {2}/g, ' ')
        .split('\n'),
    ).toEqual([
      '- Saturday 1 May 2027, 2 p.m. to 5 p.m.: Open day, Alder Street Hall',
      '- Wednesday 12 May 2027: [Cancelled] Walk [1] · Price: free',
      '- Friday 14 to Sunday 16 May 2027: Fair · Programme (PDF) [2]',
      '- Tuesday 4 May 2027, every Tuesday, 6 p.m., until 29 June 2027: Choir, Hall',
      '- Papers · Closes: Wednesday 30 June 2027 · How to respond: https://example.org/call',
    ]);
  });

  test('is a list in the page and in the mail, without headings and tables', async () => {
    for (const name of ['html', 'email']) {
      const html = await htmlOf(diary, name);
      expect(html.match(/<li [^>]*(?:class="entry|style="[^"]*border-bottom)/g) ?? [], name).toHaveLength(5);
      expect(html).not.toMatch(/<h3|<dl/);
      // The list of contents has the section alone.
      expect(html, name).not.toMatch(/href="[^"]*#(?:open-day|walk)"/);
      expect(html, name).toMatch(/href="[^"]*#section-diary"/);
    }
    const page = await htmlOf(diary);
    expect(page).toContain(
      '<time datetime="2027-05-01">Saturday 1\u00a0May 2027, 2\u00a0p.m. to 5\u00a0p.m.</time>:</span>',
    );
    expect(page).toContain('<li class="entry event" id="walk">');
  });
});

test('a list is a link and a line for each item', async () => {
  const list = source(
    'list',
    `
- { title: Report on the tides, url: "https://example.org/tides", body: Two new chapters are about storms. }
- { kind: news, title: Pier reopens, outlet: Times, published: 2027-03-01, url: "https://example.org/pier" }
- { kind: note, body: A note without a title. }
`,
  );
  expect(linesOf(list)).toEqual(['- Report on the tides [1]', '  Two new chapters are about storms.']);
  const page = await htmlOf(list);
  expect(page).toContain('<a href="https://example.org/tides"');
  const [, note] = /<li class="entry note"([^]*?)<\/li>/.exec(page) ?? [];
  expect(note).toMatch(/^ id="[^"]+">\s*<div class="prose">\s*<p class="short">A note without a title\.<\/p>/);
});

const awkward = `
- kind: event
  title: Fair with all that an item can have
  start: 2027-05-01
  place: Hall
  dateline: Riverbend
  access: members
  language: fr
  contributor: Ada Example
  registration: { url: "https://example.org/r", closes: 2027-04-20, contact: { email: r@example.org } }
  contact: { name: Noor Haddad, role: Coordinator, email: noor@example.org, phone: "+1 555 010 0199" }
  images: [{ file: a.png, alt: A map of the fair, caption: The fair, credit: Ilse }]
  body: |
    ## What there is

    | Stand | Hour |
    |---|---|
    | Boats | 10:00 |

    - A list with [a link](https://example.org/list)
  items:
    - { kind: event, title: Race, start: 2027-05-02, body: "In boats.[^1]\\n\\n[^1]: Small ones." }
    - title: Prizes
      text: Three prizes.
      body: Many prizes.
- { kind: note, links: [{ label: A link alone, url: "#fair-with-all-that-an-item-can-have" }] }
`;

const ways = (title: string) =>
  source(
    'diary',
    `- { kind: event, title: ${title}, start: 2027-05-01, registration: { contact: { name: Ann Harbour, email: ann@example.org, phone: +1 613 555 0100 } } }`,
  );

test('the earlier issue is named behind the links', async () => {
  const both = `
- { kind: event, title: Fair, start: 2027-05-14, price: free, repeats: "27#fair", links: [{ label: Programme, url: "https://example.org/f" }] }
- { kind: case, title: Doe v. Roe, identifier: 2027 CC 1, stage: heard, follows: "27#doe-v-roe" }`;
  const [fair, ruling] = ['Price: free · Programme · First printed in: Issue No. 27', 'Continues from: Issue No. 27'];
  const text = plain(renderText(editionOf(source('diary', both), publication))).replace(/\n {2}/g, ' ');
  expect(text.replace(/ \[\d+\]/g, '')).toContain(`: Fair · ${fair}\n`);
  for (const name of ['html', 'email']) {
    const briefs = briefsIn(await htmlOf(source('diary', both), name));
    expect(briefs[0]?.replace(' (https://example.org/f)', ''), name).toContain(`: Fair · ${fair}`);
    expect(briefs[1], name).toBe(`Doe v. Roe · File: 2027 CC 1 · Stage: heard · ${ruling}`);
  }
});

test('a label is said once', async () => {
  expect(renderText(editionOf(ways('Ways'), publication)).match(/Registration:/g)).toHaveLength(1);
  for (const name of ['html', 'email'])
    expect(briefsIn(await htmlOf(ways('Ways'), name))[0]).toMatch(/Registration: Ann Harbour, ann@example\.org, \+1/);
});

test('a telephone number stays on one line, wherever that ends', () => {
  for (let length = 1; length < 40; length += 1) {
    const lines = linesOf(ways('W'.repeat(length)).replace('email: ann@example.org, ', ''));
    expect(lines.find((line) => line.includes('0100'))).toContain('+1 613 555 0100');
  }
});

/** What the lines of entries say. */
const briefsIn = (html: string): readonly string[] =>
  Array.from(html.matchAll(/<li\b[^>]*>\s*<p\b[^>]*>([^]*?)<\/p>/g), ([, line = '']) =>
    plain(line.replace(/<[^>]*>/g, ''))
      .replace(/\s+/g, ' ')
      .trim(),
  );

test('a line begins with its first part, whichever that is', async () => {
  const untitled = source(
    'list',
    `
- { kind: note, links: [{ label: A link, url: "https://example.org/a" }, { label: Another, url: "https://example.org/b" }] }
- { kind: note, dateline: Riverbend, body: A note. }
- { kind: note, dateline: Riverbend, links: [{ label: A link, url: "https://example.org/c" }] }
- { kind: event, start: 2027-05-01, title: Fair, price: free, links: [{ label: Map, url: "https://example.org/d" }] }
`,
  );
  const expected = ['A link · Another', 'Riverbend', 'Riverbend · A link', /Fair.* · Price: free · Map$/];
  for (const name of ['html', 'email']) {
    const lines = briefsIn(await htmlOf(untitled, name)).map((line) => line.replace(/ \(https:[^)]*\)/g, ''));
    expect(lines, name).toEqual(expected.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))));
  }
});

describe.each(['diary', 'list'])('nothing is lost in a %s', (layout) => {
  const text = source(layout, awkward);
  const edition = editionOf(text, publication);

  test('in the edition', () => {
    const parity = compareEdition(issueOf(text), edition, 'number');
    expect(Object.values(parity).flatMap(({ lost }) => lost)).toEqual([]);
  });

  test.each(
    ['classic', 'civic'].flatMap((theme) =>
      ['html', 'email', 'text', 'eml', 'ics'].map((name) => [theme, name] as const),
    ),
  )('%s, %s', async (name, formatName) => {
    const theme = await readTheme(createMemoryHost().host, name, '/publication');
    const format = formats.find((one) => one.name === formatName)!;
    const { content } = await format.render(edition, { theme, press });
    for (const reading of await format.read(Buffer.from(content), { press })) {
      const parity = compareReading(meaningOf(edition, reading.isPlain, format.itemsOf?.(edition)), reading);
      expect(Object.values(parity).flatMap(({ lost }) => lost)).toEqual([]);
      expect(isComplete(parity)).toBe(true);
      // Without one of its words, it would be.
      const less = { ...reading, text: reading.text.replace(/Riverbend/g, '') };
      expect(isComplete(compareReading(meaningOf(edition, reading.isPlain, format.itemsOf?.(edition)), less))).toBe(
        false,
      );
    }
  });
});

test('the list of contents has the section alone, and the page leads to all events', async () => {
  const page = await htmlOf(diary);
  expect(page).toContain('href="#section-diary"');
  const edition = editionOf(diary.replace(/\n *- \{ kind: event, title: (?:Walk|Fair|Choir).*/g, ''), publication, {
    hasCalendar: true,
  });
  expect(edition.calendar?.isMany).toBe(true);
  expect(renderText(edition).split('Diary')[1]).not.toContain('Open day');
});
