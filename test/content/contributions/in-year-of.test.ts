// Examples of dates at questions: none lies before the issue.

import { expect, test } from 'vitest';
import { inYearOf } from '../../../src/content/contributions/in-year-of.ts';

test.each([
  ['2027-02', '2017-10-16', '2027-10-16'],
  ['2026-12-01', '2017-10-16', '2027-10-16'],
  ['2026-10-16', 'Write it as YYYY-MM-DD, for example 2017-10-16', 'Write it as YYYY-MM-DD, for example 2026-10-16'],
  ['2027-10', '2017-08', '2028-08'],
  ['2027-10', '2017', '2027'],
  ['2027-05', 'Write it as 12 May 2027 or 2027-05-12', 'Write it as 12 May 2027 or 2027-05-12'],
  ['2027-06', 'Write it as 12 May 2027 or 2027-05-12', 'Write it as 12 May 2028 or 2028-05-12'],
  // What was read, and is no example.
  ['2027-06', 'Write it with its year, for example 2027-06-12', 'Write it with its year, for example 2027-06-12'],
  // An issue without a date.
  ['9000-01', '2017-10-16', '2017-10-16'],
])('after %s, %s is %s', (date, text, shown) => {
  expect(inYearOf(date, text)).toBe(shown);
});
