// A title that is a link leads there once, in every format.

import { beforeAll, describe, expect, test } from 'vitest';
import { fullText } from '../../src/output/archive/full-text.ts';
import { only } from '../check/rules/check-source.ts';
import { editionOf } from '../support/composed.ts';
import { everyFormat, type Written } from '../support/every-format.ts';

const item = (...fields: readonly string[]) =>
  fields.map((field, at) => `${at === 0 ? '      - ' : '        '}${field}\n`).join('');
const issue = (...items: readonly string[]) =>
  `number: 1\ndate: 2027-03\nlanguage: en\nsections:\n  - title: Reading\n    items:\n${items.join('')}`;

const kinds = issue(
  item('title: Tides', 'url: https://example.org/tides', 'body: By Ada.'),
  item('kind: resource', 'title: Charts', 'url: https://example.org/charts', 'author: Bo'),
  item('kind: event', 'title: Fair', 'start: 2027-04-05', 'url: https://example.org/fair'),
  item('kind: news', 'title: Pier', 'outlet: Times', 'published: 2027-03-01', 'url: https://example.org/pier'),
  item('kind: note', 'url: https://example.org/note', 'body: A short word.'),
);
const addresses = ['tides', 'charts', 'fair', 'pier', 'note'].map((name) => `https://example.org/${name}`);
const edition = editionOf(kinds, 'name: Bulletin\n');

let written: readonly Written[];
beforeAll(async () => {
  written = await everyFormat(edition);
});

test('every format has each address once as a link, and nothing is lost', () => {
  for (const { name, readings, lost } of written) {
    expect(lost, name).toEqual([]);
    // A calendar has the event alone.
    const own = name === 'ics' ? ['https://example.org/fair'] : addresses;
    for (const { links } of readings)
      for (const address of own) expect(links.filter((link) => link === address).length, address).toBe(1);
  }
});

test('the web page has the link in the heading, and the address only on paper', () => {
  const page = written.find(({ name }) => name === 'html')!.text;
  expect(page).toMatch(
    /<h3>\s*<span class="title"><a href="https:\/\/example.org\/tides" rel="[^"]+">Tides<\/a><\/span>\s*<\/h3>/,
  );
  expect(page).toContain(
    '<p class="source"><span class="address" data-url> (https://example.org/<wbr>tides)</span></p>',
  );
});

test('the feed has it too', () => {
  expect(fullText(edition)).toContain('<h3><a href="https://example.org/tides">Tides</a></h3>');
});

test('a note without a title has a link instead', () => {
  const note = edition.sections[0]!.items[4]!;
  expect(note.url).toBeUndefined();
  expect(note.links).toEqual([{ label: 'example.org/note', url: 'https://example.org/note', notes: [] }]);
});

describe('link/of-title', () => {
  const rule = only('link/of-title');
  const found = (...links: readonly string[]) =>
    rule
      .check(issue(item('title: Tides', 'url: https://example.org/tides/', `links: [${links.join(', ')}]`)))
      .map(({ marked }) => marked);

  test.each(['https://example.org/tides', 'http://www.example.org/tides/'])('%s is the same page', (url) => {
    expect(found(`{ label: Read it, url: ${url} }`)).toEqual([url]);
  });

  test('another page is none, and neither is one of another item', () => {
    expect(found('{ label: Figures, url: https://example.org/tides?page=2 }')).toEqual([]);
    const two = issue(
      item('title: Tides', 'url: https://example.org/tides'),
      item('title: Winds', 'links: [{ label: Tides, url: https://example.org/tides }]'),
    );
    expect(rule.check(two)).toEqual([]);
  });
});
