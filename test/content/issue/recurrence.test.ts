// On which days an event that comes again takes place.

import { describe, expect, test } from 'vitest';
import {
  lastDateOf,
  nextTime,
  recursOn,
  type EventDays,
  type Interval,
} from '../../../src/content/issue/recurrence.ts';

const days = (start: string, every: Interval, to: string, ...except: string[]): EventDays => ({
  start,
  recurs: { every, to, except },
});

/** All its days. */
function allOf(event: EventDays, limit = 6): readonly string[] {
  const found: string[] = [];
  for (let next = nextTime(event, event.start); next !== undefined && found.length < limit; ) {
    found.push(next);
    next = nextTime(event, new Date(Date.parse(next) + 86_400_000).toISOString().slice(0, 10));
  }
  return found;
}

test.each([
  ['each day', days('2026-12-30', 'day', '2027-01-02'), ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']],
  ['each week', days('2026-10-06', 'week', '2026-10-26'), ['2026-10-06', '2026-10-13', '2026-10-20']],
  ['every two weeks', days('2026-10-06', 'two weeks', '2026-11-03'), ['2026-10-06', '2026-10-20', '2026-11-03']],
  ['each month', days('2026-11-13', 'month', '2027-01'), ['2026-11-13', '2026-12-13', '2027-01-13']],
  ['each year', days('2026-11-13', 'year', '2028-11-12'), ['2026-11-13', '2027-11-13']],
  ['not in months without the day', days('2027-01-31', 'month', '2027-05'), ['2027-01-31', '2027-03-31', '2027-05-31']],
  ['not in years without the day', days('2028-02-29', 'year', '2032-12'), ['2028-02-29', '2032-02-29']],
  [
    'not on days that are left out',
    days('2026-10-06', 'week', '2026-10-20', '2026-10-13'),
    ['2026-10-06', '2026-10-20'],
  ],
  ['never', days('2026-10-06', 'week', '2026-10-13', '2026-10-06', '2026-10-13'), []],
  ['until the last day that there is', days('9999-12-01', 'month', '9999-12-31'), ['9999-12-01']],
])('%s', (_, event, expected) => {
  expect(allOf(event)).toEqual(expected);
});

describe('a day', () => {
  const event = days('2026-10-06', 'two weeks', '2027-06-29', '2026-12-15');

  test.each([
    ['2026-10-06', true],
    ['2026-10-20', true],
    ['2026-12-15', true],
    ['2026-10-13', false],
    ['2026-09-22', false],
    ['2027-07-13', false],
  ])('%s: %s', (day, isOne) => {
    expect(recursOn(event, day)).toBe(isOne);
  });

  test('far ahead is found at once', () => {
    expect(nextTime(days('1000-01-01', 'day', '9999-12-31'), '9999-12-30')).toBe('9999-12-30');
  });
});

test.each([
  [{ start: '2026-10-06' }, '2026-10-06'],
  [{ start: '2026-10-06', end: '2026-10-08' }, '2026-10-08'],
  [{ start: '2026-10-06', end: '2026-10-08', recurs: { every: 'week', to: '2026-12' } }, '2026-12'],
  [{ start: '2026-10-06', end: '2026-10-08', recurs: { every: 'week', to: '2026-10-07' } }, '2026-10-08'],
] as const)('the last date of %j is %s', (event, last) => {
  expect(lastDateOf(event)).toBe(last);
  expect(nextTime({ start: '2026-10-06' }, '2026-10-06')).toBeUndefined();
});
