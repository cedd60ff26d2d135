// What may change in an issue that was published, and where a finding says that something else did.

import { describe, expect, test } from 'vitest';
import { only } from './check-source.ts';

const committed = `$schema: ../schema/issue.schema.json
number: 28
date: 2017-08
title: Bulletin
status: published
summary: Two courses and a fund.
sections:
  - id: news
    title: News
    items:
      - id: fund
        title: The fund
        body: |
          The fund has 12 million.
          It is *open* to all.

          - One
          - Two
        links:
          - { label: The rules of the fund, url: https://example.org/rules }
      - { id: course, title: A course in May }
`;

const found = (text: string) =>
  only('issue/published')
    .check(text, { file: '028.yaml', committed })
    .map(({ at, marked, message }) => `${at} ${marked}: ${message.replace(' after the issue was published', '')}`);
const changed = (...changes: readonly (readonly [string | RegExp, string])[]) =>
  found(changes.reduce((text, [from, to]) => text.replace(from, to), committed));

describe('nothing is said of', () => {
  test.each<[string, string | RegExp, string]>([
    ['the same', '', ''],
    ['comments', 'number', '# The last of the year.\nnumber'],
    ['a mark of a translation', 'summary', '# translated: en 12345678\nsummary'],
    ['quotes', 'Two courses and a fund.', '"Two courses and a fund."'],
    ['a text in another form', 'summary: Two courses and a fund.', 'summary: >-\n  Two courses\n  and a fund.'],
    ['another order of fields', 'number: 28\ndate: 2017-08\n', 'date: 2017-08\nnumber: 28\n'],
    [
      'lines that end elsewhere',
      'The fund has 12 million.\n          It is',
      'The fund has\n          12 million. It is',
    ],
    ['other marks of the same meaning', /It is [^]*- Two/, 'It is _open_ to all.\n\n          * One\n          * Two'],
    ['the schema of editors', '$schema: ../schema/issue.schema.json\n', ''],
    ['corrections', /$/, 'errata: [{ date: 2017-09, text: It has 13 million. }]\n'],
  ])('%s', (_, from, to) => {
    expect(changed([from, to])).toEqual([]);
  });
});

describe('it is reported where', () => {
  test.each<[string, string | RegExp, string, string]>([
    [
      'a line was changed',
      'Two courses',
      'Three courses',
      '6:10 Three courses and a fund.: `summary` was changed from "Two courses and a fund."',
    ],
    ['a text was changed', '12 million', '13 million', '14:25 3: `body` was changed'],
    ['a text was cut', ' to all', '', '15:23 .: `body` was changed'],
    ['a field was added', 'status', 'language: en\nstatus', '5:1 language: `language` was added'],
    ['a field was taken out', 'number: 28\n', '', '1:1 $schema: ../schema/issue.schema.json: `number` was taken out'],
    [
      'an item was added',
      '      - { id: course',
      '      - { id: new, title: New }\n      - { id: course',
      '21:9 {: "new" was added',
    ],
    ['an item was taken out', / {6}- \{ id: course.*\n/, '', '10:5 items: "course" was taken out'],
    ['an id was taken out', '{ id: course, ', '{ ', '21:9 {: `id` was taken out'],
    [
      'it is a draft again',
      'published',
      'draft',
      '5:9 draft: The issue has already been published, but its `status` is `draft` here',
    ],
    [
      'it has no status any more',
      'status: published\n',
      '',
      '1:1 $schema: ../schema/issue.schema.json: The issue has already been published, but it has no `status` here',
    ],
  ])('%s', (_, from, to, expected) => {
    expect(changed([from, to])).toEqual([expected]);
  });

  test('the first of several', () => {
    expect(changed(['28', '29'], ['Two courses', 'Three courses'], ['rules }', 'rule }'])).toEqual([
      '2:9 29: `number` was changed from "28", and so were 2 more places',
    ]);
  });
});
