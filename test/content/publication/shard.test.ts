// --shard: parts that add up, in which no issue is apart from its translations.

import { expect, test } from 'vitest';
import type { Selected } from '../../../src/content/publication/select-issues.ts';
import { parseShard, shardText, takeShard } from '../../../src/content/publication/shard.ts';

const select = (...names: readonly string[]) => names.map((name) => ({ path: `/news/issues/${name}` }) as Selected);
const namesIn = (issues: readonly Selected[], part: number, parts: number) =>
  takeShard(issues, { part, parts }).map(({ path }) => path.slice('/news/issues/'.length));

test('ten thousand issues in three parts: each in one, and all languages of an issue in the same', () => {
  const numbers = Array.from({ length: 10_000 }, (_, index) => String(index + 1).padStart(5, '0'));
  const issues = select(
    ...numbers.flatMap((number, index) => [`${number}.en.yaml`, ...(index % 3 ? [`${number}.fr.yaml`] : [])]),
  );
  const parts = [1, 2, 3].map((part) => namesIn(issues, part, 3));
  expect(parts.flat().sort()).toEqual(namesIn(issues, 1, 1));
  const slugs = parts.map((names) => new Set(names.map((name) => name.slice(0, 5))));
  expect(slugs.map(({ size }) => size)).toEqual([3334, 3333, 3333]);
  expect(new Set(slugs.flatMap((one) => [...one])).size).toBe(10_000);
});

test('the order in which issues are named changes nothing', () => {
  const issues = select('003.yaml', '001.fr.yaml', '002.en.yaml', '001.en.yaml', '002.fr.yaml', '003.fr.yaml');
  expect(namesIn(issues, 1, 2)).toEqual(['001.en.yaml', '001.fr.yaml', '003.fr.yaml', '003.yaml']);
  expect(namesIn(issues, 2, 2)).toEqual(['002.en.yaml', '002.fr.yaml']);
  expect(namesIn(issues.toReversed(), 1, 2)).toEqual(namesIn(issues, 1, 2));
});

test('the same number in two publications is two issues', () => {
  const issues = [{ path: '/a/issues/001.yaml' }, { path: '/b/issues/001.yaml' }] as Selected[];
  expect(takeShard(issues, { part: 1, parts: 2 })).toEqual([issues[0]]);
  expect(takeShard(issues, { part: 2, parts: 2 })).toEqual([issues[1]]);
});

test('more parts than issues leave some empty', () => {
  expect([1, 2, 3].map((part) => namesIn(select('001.yaml'), part, 3))).toEqual([['001.yaml'], [], []]);
});

test.each(['1/4', '4/4', '1/1', '10/999999'])('%s is a part', (text) => {
  const [part, parts] = text.split('/').map(Number);
  expect(parseShard(text)).toEqual({ part, parts });
});

test.each([
  '0/4',
  '5/4',
  '1/0',
  '0/0',
  'x',
  '',
  '1',
  '1/',
  '/4',
  '1/4/4',
  '-1/4',
  '1.5/4',
  '1/4x',
  ' 1/4',
  '1 /4',
  '1e1/20',
  '½',
  '1/10000000',
])('`%s` is none, and the message says what is', (text) => {
  expect(() => parseShard(text)).toThrow(`such as 1/4, but it is \`${text}\``);
});

test('without the flag there is no part', () => expect(parseShard(undefined)).toBeUndefined());

test.each([
  [0, 3, 'Part 2 of 4: none of 3 issues'],
  [1, 1, 'Part 2 of 4: 1 of 1 issue'],
  [250, 1000, 'Part 2 of 4: 250 of 1000 issues'],
])('%i of %i', (issues, of, expected) => expect(shardText({ part: 2, parts: 4, issues, of })).toBe(expected));
