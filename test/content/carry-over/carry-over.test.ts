// What of the last issue still holds, and why.

import { describe, expect, test } from 'vitest';
import { carryOver } from '../../../src/content/carry-over/carry-over.ts';
import { wordsFor } from '../../../src/content/languages/index.ts';
import { issueOf } from '../../support/composed.ts';

function verdicts(items: string, date = '2018-10', rest = '') {
  const issue = issueOf(`number: 29\ndate: 2018-08\nsections:\n  - id: all\n    items:\n${items}${rest}`);
  return carryOver(issue, date, wordsFor('en')).map(({ id, state, reason }) => [
    id,
    state,
    reason.replaceAll('\u00a0', ' '),
  ]);
}

describe('an item', () => {
  test.each([
    ['an event ahead', 'kind: event, start: 2018-11-06', 'still', 'still ahead: 6 November 2018'],
    ['an event of the month of the issue', 'kind: event, start: 2018-10', 'still', 'still ahead: October 2018'],
    ['an event that is over', 'kind: event, start: 2018-09-30', 'over', 'before this issue: 30 September 2018'],
    [
      'an event that is going on',
      'kind: event, start: 2018-09-30, end: 2018-10-02',
      'still',
      'still ahead: Sunday 30 September to Tuesday 2 October 2018',
    ],
    [
      'an event that comes again',
      'kind: event, start: 2018-09-04, recurs: { every: week, to: 2019-06-25 }',
      'still',
      'it comes again, until 25 June 2019',
    ],
    [
      'an event that came again',
      'kind: event, start: 2018-06-05, recurs: { every: week, to: 2018-09-25 }',
      'over',
      'it came again until 25 September 2018, before this issue',
    ],
    ['a cancelled event', 'kind: event, start: 2018-11-06, cancelled: true', 'over', 'it was cancelled'],
    [
      'an open call',
      'kind: call, closes: 2018-10-01, how: { url: "https://example.org/" }',
      'still',
      'open until 1 October 2018',
    ],
    [
      'a closed call',
      'kind: call, closes: 2018-09-30, how: { url: "https://example.org/" }',
      'over',
      'it closes before this issue, on 30 September 2018',
    ],
    ['a case', 'kind: case, identifier: Bill C-38, stage: second reading', 'still', 'followed: second reading'],
    ['a notice', 'kind: notice, from: 2018-12-21, to: 2019-01-04', 'still', 'it holds until 4 January 2019'],
    [
      'a notice of one day',
      'kind: notice, from: 2018-09-01',
      'over',
      'it holds until 1 September 2018, before this issue',
    ],
    ['a text', 'body: A text.', 'undated', 'it has no last day'],
    ['a text of use for longer', 'body: A text., until: 2018-12', 'still', 'of use until December 2018'],
    [
      'a text that was of use',
      'body: A text., until: 2018-09-30',
      'over',
      'of use until 30 September 2018, before this issue',
    ],
    [
      'an event whose recording stays',
      'kind: event, start: 2018-09-01, until: 2018-12-31',
      'still',
      'of use until 31 December 2018',
    ],
  ])('%s', (_, fields, state, reason) => {
    expect(verdicts(`      - { id: one, title: One, ${fields} }\n`)).toEqual([['one', state, reason]]);
  });

  test('inside another, each by itself, in reading order', () => {
    const items = `      - title: Outer
        items:
          - { kind: event, title: Inner, start: 2018-11-06 }
          - { kind: event, title: Gone, start: 2018-09-06 }
`;
    expect(verdicts(items).map(([id, state]) => [id, state])).toEqual([
      ['outer', 'undated'],
      ['inner', 'still'],
      ['gone', 'over'],
    ]);
  });
});

describe('a box', () => {
  const boxes =
    'boxes:\n  - { title: A, body: x }\n  - { title: B, body: x, until: 2018-09-30 }\n  - { title: C, body: x, until: 2018-10 }\n';
  const items = '      - { title: One }\n';

  test('holds until its last day; without one, nobody knows', () => {
    expect(verdicts(items, '2018-10', boxes).slice(1)).toEqual([
      ['box:1', 'unsure', 'a new box, with no last day'],
      ['box:2', 'over', 'of use until 30 September 2018, before this issue'],
      ['box:3', 'still', 'of use until October 2018'],
    ]);
  });

  test('that the issue before had too is one that stays, whatever its last day was there', () => {
    const issue = issueOf(`number: 29\ndate: 2018-08\nsections:\n  - id: all\n    items:\n${items}${boxes}`);
    const before = (more: string) =>
      issueOf(
        `${more}date: 2018-06\nsections:\n  - id: all\n    items:\n${items}boxes:\n  - { title: " a ", body: y }\n`,
      );
    const [, box] = carryOver(issue, '2018-10', wordsFor('en'), before('number: 28\n'));
    expect(box).toMatchObject({ id: 'box:1', state: 'still', reason: 'No. 28 had this box too' });
    const [, dated] = carryOver(issue, '2018-10', wordsFor('en'), before(''));
    expect(dated?.reason.replaceAll('\u00a0', ' ')).toBe('the one of June 2018 had this box too');
  });
});

test('a date that is only a month is one to ask for again', () => {
  const months = (fields: string) =>
    carryOver(
      issueOf(`date: 2018-08\nsections:\n  - id: all\n    items:\n      - { title: One, ${fields} }\n`),
      '2018-10',
      wordsFor('en'),
    ).map(({ month }) => month);
  expect(months('kind: event, start: 2018-11')).toEqual([{ field: 'start', value: '2018-11' }]);
  expect(months('kind: event, start: 2018-11-02')).toEqual([undefined]);
  expect(months('kind: call, closes: 2018-11, how: { url: "https://example.org/" }')).toEqual([
    { field: 'closes', value: '2018-11' },
  ]);
  expect(months('body: x')).toEqual([undefined]);
});
