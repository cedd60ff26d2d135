// Civil dates: the same in every time zone.

import { afterEach, describe, expect, test, vi } from 'vitest';
import { addToDate, dateProblem, daysInMonth, firstDay, lastDay, weekday } from '../../../src/content/issue/dates.ts';

afterEach(() => vi.unstubAllEnvs());

// The first and the last place on earth where a day begins, and one with a half hour.
describe.each(['UTC', 'Pacific/Kiritimati', 'America/Adak', 'Asia/Kolkata'])('in %s', (zone) => {
  test('days, months and weekdays are those of the calendar', () => {
    vi.stubEnv('TZ', zone);
    expect([
      daysInMonth(2024, 2),
      daysInMonth(2026, 2),
      daysInMonth(1900, 2),
      daysInMonth(2000, 2),
      daysInMonth(2026, 12),
    ]).toEqual([29, 28, 28, 29, 31]);
    expect(['2017-10-16', '2026-11-29', '2024-02-29', '1000-01-01'].map(weekday)).toEqual([0, 6, 3, 2]);
    expect(firstDay('2024-02')).toBe('2024-02-01');
    expect(firstDay('2024-02-10')).toBe('2024-02-10');
    expect(lastDay('2024-02')).toBe('2024-02-29');
    expect(lastDay('2024-02-10')).toBe('2024-02-10');
  });

  test.each([
    ['2026-05', 1, 'months', '2026-06'],
    ['2026-11', 2, 'months', '2027-01'],
    ['2026-12', 12, 'months', '2027-12'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2024-01-31', 1, 'months', '2024-02-29'],
    ['2026-05-15', 3, 'months', '2026-08-15'],
    ['2026-02-28', 1, 'days', '2026-03-01'],
    ['2026-12-30', 14, 'days', '2027-01-13'],
    ['2026-03-28', 7, 'days', '2026-04-04'],
  ] as const)('%s and %i %s is %s', (iso, amount, unit, expected) => {
    vi.stubEnv('TZ', zone);
    expect(addToDate(iso, amount, unit)).toBe(expected);
  });
});

describe('what is no date', () => {
  test.each(['2017-08', '2017-08-31', '2024-02-29', '1000-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(dateProblem(text)).toBeUndefined();
  });

  test.each([
    ['2017-13', 'is not a real date: 2017-13. There is no month 13', 'Months go from 01 to 12'],
    ['2017-00', 'is not a real date: 2017-00. There is no month 00', 'Months go from 01 to 12'],
    ['2026-02-29', 'is not a real date: 2026-02-29. 2026-02 has 28 days', 'Its last day is 2026-02-28'],
    ['2026-04-00', 'is not a real date: 2026-04-00. 2026-04 has 30 days', 'Its last day is 2026-04-30'],
    ['2017-8-1', 'is not a date in the form YYYY-MM-DD: 2017-8-1', 'Write it as 2017-08-01'],
    ['2017-8', 'is not a date in the form YYYY-MM-DD: 2017-8', 'Write it as 2017-08'],
    ['12 December 2026', 'is not a date in the form YYYY-MM-DD: 12 December 2026', 'Write it as 2026-12-12'],
    [
      'Saturday, December 5th, 2026',
      'is not a date in the form YYYY-MM-DD: Saturday, December 5th, 2026',
      'Write it as 2026-12-05',
    ],
    ['le 1er août 2026', 'is not a date in the form YYYY-MM-DD: le 1er août 2026', 'Write it as 2026-08-01'],
    ['May 2026', 'is not a date in the form YYYY-MM-DD: May 2026', 'Write it as 2026-05'],
    ['25/12/2026', 'is not a date in the form YYYY-MM-DD: 25/12/2026', 'Write it as 2026-12-25'],
    ['12/25/2026', 'is not a date in the form YYYY-MM-DD: 12/25/2026', 'Write it as 2026-12-25'],
    ['2026/12/05', 'is not a date in the form YYYY-MM-DD: 2026/12/05', 'Write it as 2026-12-05'],
    ['05/12/2026', 'is not a date in the form YYYY-MM-DD: 05/12/2026', 'Write it as 2026-05-12 or 2026-12-05'],
    [
      '12-14 December 2026',
      'is not a date in the form YYYY-MM-DD: 12-14 December 2026',
      'Write the first day here, 2026-12-12, and the last one, 2026-12-14',
    ],
    ['31 February 2026', 'is not a date in the form YYYY-MM-DD: 31 February 2026', 'Write it as YYYY-MM-DD'],
    ['maybe 2026', 'is not a date in the form YYYY-MM-DD: maybe 2026', 'Write it as YYYY-MM-DD'],
    ['0017-08', 'cannot be right: 0017-08', 'Write it as YYYY-MM-DD'],
  ])('%s', (text, what, help) => {
    const problem = dateProblem(text);
    expect(problem?.what).toBe(what);
    expect(problem?.help).toContain(help);
  });

  test.each([
    '',
    '2017',
    'August 2017',
    '16/10/2017',
    '2017-08-15T00:00:00Z',
    '17-08-15',
    '2017-08-15 ',
    '２０１７-08',
    '2017-08-1é',
  ])('%j', (text) => {
    expect(dateProblem(text)?.what).toBe(`is not a date in the form YYYY-MM-DD: ${text}`);
  });
});
