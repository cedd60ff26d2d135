// A source beside its translation: what is the same, what one of them lacks, and what nobody can tell.

import { describe, expect, test } from 'vitest';
import { keyOfPath } from '../../../src/content/translation/pair-issues.ts';
import { wholeOf } from '../../../src/content/translation/translation-files.ts';
import { readUnits } from '../../../src/content/translation/units.ts';

const whole = (sections: string) =>
  wholeOf(new TextEncoder().encode(`number: 28\ndate: 2017-08\nsections:\n${sections}`), 'an issue', '/');

/** Each path as text; of leaves, those that are not in the same place in both. */
function pair(source: string, own: string) {
  const { pairing } = readUnits(whole(source), whole(own), { from: 'en', to: 'fr' });
  const { leaves, lacking, missing, unsure, extra, moved } = pairing;
  const elsewhere = leaves.filter(({ path, source: there }) => keyOfPath(path) !== keyOfPath(there));
  return {
    elsewhere: elsewhere.map(({ path, source: there }) => `${keyOfPath(there)} -> ${keyOfPath(path)}`),
    lacking: lacking.map(({ source: there }) => keyOfPath(there)),
    missing: missing.map(({ list, index, source: there }) => `${keyOfPath(there)} -> ${keyOfPath([...list, index])}`),
    unsure: unsure.map(keyOfPath),
    extra: extra.map(keyOfPath),
    moved: moved.map(keyOfPath),
  };
}

const nothing = { elsewhere: [], lacking: [], missing: [], unsure: [], extra: [], moved: [] };
const items = (...lines: readonly string[]) =>
  `  - id: news\n    items:\n${lines.map((line) => `      - { ${line} }\n`).join('')}`;

describe('items', () => {
  test('by their ids, in any order', () => {
    expect(pair(items('id: a, title: A', 'id: b, title: B'), items('id: b, title: Bé', 'id: a, title: Ah'))).toEqual({
      ...nothing,
      elsewhere: [
        'sections/0/items/0/title -> sections/0/items/1/title',
        'sections/0/items/1/title -> sections/0/items/0/title',
      ],
      moved: ['sections/0/items/0'],
    });
  });

  test('in another section', () => {
    const [a, b] = ['      - { id: a, title: A }\n', '      - { id: b, title: B }\n'];
    const two = (first: string, second: string) =>
      `  - id: news\n    items:\n${first}  - id: events\n    items:\n${second}`;
    expect(pair(two(a + b, '      - { id: c, title: C }\n'), two(a, `      - { id: c, title: C }\n${b}`))).toEqual({
      ...nothing,
      elsewhere: ['sections/0/items/1/title -> sections/1/items/1/title'],
      moved: ['sections/1/items/1'],
    });
  });

  test('that only one of them has, by their ids', () => {
    expect(pair(items('id: a, title: A', 'id: b, title: B'), items('id: a, title: Ah', 'id: c, title: Cé'))).toEqual({
      ...nothing,
      missing: ['sections/0/items/1 -> sections/0/items/1'],
      extra: ['sections/0/items/1'],
    });
  });

  test('events among those of the translation by their date, where both are in that order', () => {
    const event = (id: string, start: string) => `id: ${id}, kind: event, title: ${id}, start: ${start}`;
    const source = [event('a', '2027-02-09'), event('b', '2027-04-01'), 'id: x, title: X'];
    const own = [event('c', '2027-01-15'), event('d', '2027-03-15')];
    const missing = (from: readonly string[], to: readonly string[]) => pair(items(...from), items(...to)).missing;
    expect(missing(source, own)).toEqual([
      'sections/0/items/0 -> sections/0/items/1',
      'sections/0/items/1 -> sections/0/items/2',
      'sections/0/items/2 -> sections/0/items/0',
    ]);
    const asInSource = ['sections/0/items/0 -> sections/0/items/0', 'sections/0/items/1 -> sections/0/items/0'];
    expect(missing(source.slice(0, 2), own.toReversed())).toEqual(asInSource);
    expect(missing(source.slice(0, 2).toReversed(), own)).toEqual(asInSource);
  });

  test('without ids, one after the other, where there are as many', () => {
    expect(pair(items('title: A', 'title: B'), items('title: Ah', 'title: Bé'))).toEqual(nothing);
  });

  test('without ids, by what is no language', () => {
    const event = (title: string, start: string) => `kind: event, title: ${title}, start: ${start}`;
    expect(
      pair(items(event('A', '2027-01-01'), event('B', '2027-02-02')), items(event('Bé', '2027-02-02'))),
    ).toMatchObject({ missing: ['sections/0/items/0 -> sections/0/items/0'], unsure: [], extra: [] });
  });

  test('without ids, which nobody can tell: no item is there twice', () => {
    expect(pair(items('title: A', 'title: B'), items('title: Ah'))).toEqual({
      ...nothing,
      unsure: ['sections/0/items/0', 'sections/0/items/1'],
      extra: ['sections/0/items/0'],
    });
  });

  test('of another kind are not meant', () => {
    expect(pair(items('title: A', 'kind: event, title: B, start: 2027-01-01'), items('title: Ah'))).toMatchObject({
      missing: ['sections/0/items/1 -> sections/0/items/0'],
      unsure: ['sections/0/items/0'],
    });
  });
});

describe('sections', () => {
  const section = (title: string, id: string) => `  - title: ${title}\n    items:\n      - { id: ${id}, title: X }\n`;

  test('without ids, one after the other', () => {
    expect(
      pair(section('News', 'a') + section('Events', 'b'), section('Nouvelles', 'a') + section('Dates', 'b')),
    ).toEqual(nothing);
  });

  test('without ids, by the items that are in them', () => {
    expect(pair(section('News', 'a') + section('Events', 'b'), section('Dates', 'b'))).toMatchObject({
      missing: ['sections/0 -> sections/0'],
      unsure: [],
      extra: [],
    });
  });

  test('without ids, but not where other items are in them', () => {
    expect(
      pair(section('News', 'a') + section('Events', 'b'), section('Nouvelles', 'a') + section('Dates', 'c')),
    ).toEqual({
      ...nothing,
      unsure: ['sections/1'],
      extra: ['sections/1'],
    });
  });

  test('without ids, which nobody can tell', () => {
    expect(pair(section('News', 'a') + section('Events', 'b'), section('Dates', 'c'))).toMatchObject({
      unsure: ['sections/0', 'sections/1'],
      missing: [],
    });
  });
});

describe('links', () => {
  const links = (...urls: readonly string[]) =>
    items(
      `id: a, title: A, links: [${urls.map((url) => `{ label: L, url: "https://example.org/${url}" }`).join(', ')}]`,
    );

  test('by their addresses', () => {
    expect(pair(links('a', 'b'), links('b', 'a')).elsewhere).toHaveLength(4);
    expect(pair(links('a', 'b'), links('b'))).toMatchObject({
      missing: ['sections/0/items/0/links/0 -> sections/0/items/0/links/0'],
    });
  });

  test('with another address, one after the other, where there are as many', () => {
    expect(pair(links('a', 'b'), links('fr/a', 'b'))).toEqual(nothing);
    expect(pair(links('a', 'b'), links('fr/a')).unsure).toHaveLength(2);
  });
});

test('fields', () => {
  expect(pair(items('id: a, title: A, body: Text'), items('id: a, title: Ah, dateline: Toronto'))).toEqual({
    ...nothing,
    lacking: ['sections/0/items/0/body'],
    extra: ['sections/0/items/0/dateline'],
  });
});
