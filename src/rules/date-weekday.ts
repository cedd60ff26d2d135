// date/weekday: a weekday that does not fit its date, or a day that does not exist.

import { daysInMonth, weekday } from '../issue/dates.ts';
import type { Fault } from '../issue/fault.ts';
import { calendars } from './reading/calendars.ts';
import { quote } from './reading/names.ts';
import { isoOf, writtenDatesOf, type WrittenDate } from './reading/written-dates.ts';
import type { Rule } from './rule.ts';

export const dateWeekday: Rule = {
  id: 'date/weekday',
  severity: 'warning',
  what: 'A date in the text is not on the weekday that the text says, or does not exist.',
  why: 'One of the two is wrong, and readers will come on the wrong day.',
  bad: `date: 2018-05
title: Bulletin
sections:
  - title: Events
    intro: The forum opens on Wednesday, 15 May 2018.
`,
  good: `date: 2018-05
title: Bulletin
sections:
  - title: Events
    intro: The forum opens on Tuesday, 15 May 2018.
`,
  *check(subject) {
    for (const date of writtenDatesOf(subject)) {
      for (const { day, weekday: typed } of date.days) {
        const years = date.year === undefined ? likelyYears(date, subject.issue.date) : [date.year];
        const fault = years.some((year) => daysInMonth(year, date.month) >= day)
          ? weekdayFault(date, day, typed, years)
          : absentDay(date, years[0]!);
        if (fault === undefined) continue;
        // Both days of a range are wrong by one slip.
        yield fault;
        break;
      }
    }
  },
};

function weekdayFault(
  date: WrittenDate,
  day: number,
  typed: number | undefined,
  years: readonly number[],
): Fault | undefined {
  if (typed === undefined) return undefined;
  const actual = years.map((year) => weekday(isoOf(year, date.month, day)));
  if (actual.includes(typed)) return undefined;
  const { weekdays } = calendars[date.language];
  const right = weekdays[actual[0]!]!;
  const when = date.year === undefined ? ` in ${years[0]}` : '';
  const which = date.days.length > 1 ? `the ${day}` : 'that day';
  const message = `${quote(date.text)}: ${which} is a ${right}${when}, not a ${weekdays[typed]}`;
  return { path: date.passage.path, span: date.span, message, help: `Write ${right}, or fix the date` };
}

function absentDay(date: WrittenDate, year: number): Fault {
  const days = daysInMonth(year, date.month);
  const message = `${quote(date.text)} does not exist: that month has ${days} days`;
  return { path: date.passage.path, span: date.span, message, help: 'Fix the day or the month' };
}

/** Without a year a date may be in the issue's year, the next, or, early in a year, the one before. */
function likelyYears({ month }: WrittenDate, issueDate: string): readonly number[] {
  const [year, now] = issueDate.split('-').map(Number) as [number, number];
  return month > now ? [year, year + 1, year - 1] : [year, year + 1];
}
