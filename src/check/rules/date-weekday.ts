// date/weekday: a weekday that does not fit its date, or a day that does not exist.

import { daysInMonth, firstDay, lastDay, weekday } from '../../content/issue/dates.ts';
import type { Fault } from '../../content/issue/fault.ts';
import { itemAt } from './reading/item-at.ts';
import { datesOfItem } from './reading/item-dates.ts';
import { quote } from './reading/names.ts';
import { calendarFor } from './reading/other-calendars.ts';
import { datesInAnyLanguage, isoOf, type WrittenDate } from './reading/written-dates.ts';
import { everyLanguage } from './reading/every-language.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const dateWeekday: Rule = {
  id: 'date/weekday',
  severity: 'warning',
  languages: everyLanguage(),
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
    for (const date of datesInAnyLanguage(subject)) {
      for (const { day, weekday: typed } of date.days) {
        const years = date.year === undefined ? likelyYears(date, day, subject) : [date.year];
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
  date: WrittenDate<string>,
  day: number,
  typed: number | undefined,
  years: readonly number[],
): Fault | undefined {
  if (typed === undefined) return undefined;
  const actual = years.map((year) => weekday(isoOf(year, date.month, day)));
  if (actual.includes(typed)) return undefined;
  const { weekdays } = calendarFor(date.language)!;
  const right = weekdays[actual[0]!]!;
  const when = date.year === undefined ? ` in ${years[0]}` : '';
  const which = date.days.length > 1 ? `the ${day}` : 'that day';
  const message = `${quote(date.text)}: ${which} is a ${right}${when}, not a ${weekdays[typed]}`;
  return { path: date.passage.path, span: date.span, message, help: `Write ${right}, or fix the date` };
}

function absentDay(date: WrittenDate<string>, year: number): Fault {
  const days = daysInMonth(year, date.month);
  const message = `${quote(date.text)} does not exist: that month has ${days} days`;
  return { path: date.passage.path, span: date.span, message, help: 'Fix the day or the month' };
}

/**
 * The year in which the fields of the item have the day. Otherwise, those in which it is less than a year from the
 * issue.
 */
function likelyYears(date: WrittenDate<string>, day: number, { issue }: Subject): readonly number[] {
  const { item, outer } = itemAt(issue, date.passage.path);
  for (const [from, to] of [item, outer].flatMap((one) => (one === undefined ? [] : datesOfItem(one)))) {
    const isOn = (year: number): boolean => {
      const iso = isoOf(year, date.month, day);
      return iso >= firstDay(from) && iso <= lastDay(to);
    };
    const years = [from, to].map((one) => Number(one.slice(0, 4))).filter(isOn);
    if (years.length > 0) return years;
  }
  const [year, now] = issue.date.split('-').map(Number) as [number, number];
  if (date.month === now) return [year];
  return date.month > now ? [year, year - 1] : [year, year + 1];
}
