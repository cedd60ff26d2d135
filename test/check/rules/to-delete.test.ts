// Advice to delete an entry of a list, followed to the letter, leaves no empty list.

import { expect, test } from 'vitest';
import { rules } from '../../../src/check/rules/index.ts';
import { only } from './check-source.ts';

const issue = (fields: string) =>
  `date: 2018-09\ntitle: Bulletin\nsections:\n  - title: Events\n    items:\n      - kind: event\n        title: Choir\n        start: 2018-10-02\n${fields}`;

test.each([
  ['image/small', 'images', ['{ file: images/tiny.gif, alt: A choir }', '{ file: images/light.jpg, alt: A hall }'], ''],
  [
    'link/of-title',
    'links',
    ['{ label: Read on, url: https://example.org/a }', '{ label: See the map, url: https://example.org/b }'],
    '        url: https://example.org/a\n',
  ],
])('%s: the entry, or all of `%s` where it is the only one', async (id, list, [bad, good], more) => {
  expect(rules.some((rule) => rule.id === id)).toBe(true);
  const { check } = only(id);
  const helpOf = async (...entries: readonly string[]) =>
    (await check(issue(`${more}        ${list}:\n${entries.map((one) => `          - ${one}\n`).join('')}`))).map(
      ({ help }) => help,
    );
  expect(await helpOf(bad!)).toEqual([expect.stringContaining(`delete the whole \`${list}:\``)]);
  expect(await helpOf(bad!, good!)).toEqual([expect.stringContaining(`delete its entry in \`${list}\``)]);
});

test.each([
  ['date/recurs-days', '2018-10-03', '2018-10-09'],
  ['date/recurs-except', '2019-12', '2018-10-09'],
])('%s: the day, or all of `except`', async (id, bad, good) => {
  const { check } = only(id);
  const helpOf = async (days: string) =>
    (await check(issue(`        recurs: { every: week, to: 2019-06-25, except: [${days}] }\n`))).map(
      ({ help }) => help,
    );
  expect(await helpOf(bad)).toEqual([expect.stringContaining('delete the whole `except:`')]);
  expect(await helpOf(`${bad}, ${good}`)).toEqual([expect.stringContaining('delete its entry in `except`')]);
});
