// Advice to delete something, followed to the letter, leaves no empty list, and no issue without what it needs.

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

const publication = `name: Bulletin
numbering: date
sections:
  - { id: policy, title: Policy, required: true }
  - { id: news, title: News }
`;
const written = '{ id: news, items: [{ title: A, body: B. }] }';

test.each([
  ['one that bulletin.yaml requires', ['{ id: policy }', written], [false]],
  ['one that it requires, by its title', ['{ title: Policy }', written], [false]],
  ['one that is there twice', ['{ id: policy }', '{ id: policy, intro: None. }'], [true]],
  ['one of its others', ['{ id: policy, intro: None this time. }', '{ id: news }'], [true]],
  ['the only one', ['{ title: Letters }'], [false]],
  ['all, which say nothing yet', ['{ title: Letters }', '{ title: Events, intro: TODO }'], [false, false]],
  ['one of two', ['{ title: Letters }', written], [true]],
  ['one with an intro to write, that is required', ['{ id: policy, intro: TODO an intro }', written], [false]],
  ['one with an intro to write, beside others', ['{ title: Letters, intro: TODO an intro }', written], [true]],
])('a section may be deleted, unless the issue needs it: %s', (_, sections, mayGo) => {
  const { check } = only('section/empty', 'text/placeholder');
  const lines = sections.map((one) => `  - ${one}\n`).join('');
  const helps = check(`date: 2018-09\nsections:\n${lines}`, { publication }).map(({ help = '' }) => help);
  expect(helps.map((help) => help.includes('delete the section'))).toEqual(mayGo);
  expect(helps.join()).not.toContain('delete all of `intro`');
});

test('an intro may be deleted where there are items below it', () => {
  const { check } = only('text/placeholder');
  const [found] = check(`date: 2018-09\nsections:\n  - { id: policy, intro: TODO, items: [{ title: A }] }\n`, {
    publication,
  });
  expect(found?.help).toBe('Write the text, or delete all of `intro`');
});
