// date/range-weekday: "Friday 5 - 6 September".

import { quote } from './reading/names.ts';
import { writtenDatesOf, type WrittenDate } from './reading/written-dates.ts';
import type { Rule } from './rule.ts';

export const dateRangeWeekday: Rule = {
  id: 'date/range-weekday',
  severity: 'warning',
  languages: ['en', 'fr'],
  what: 'Only one of the two days of a range has a weekday.',
  why: 'Readers take the range for one day, or have to work out the other weekday.',
  bad: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    intro: The forum takes place on Thursday 18 - 19 October 2018.
`,
  good: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    intro: The forum takes place on Thursday 18 to Friday 19 October 2018.
`,
  *check(subject) {
    const dates = writtenDatesOf(subject);
    for (const [index, date] of dates.entries()) {
      const range = isUneven(date) ? date : acrossMonths(date, dates[index + 1]);
      if (range === undefined) continue;
      const message = `${quote(range.text)} has only one weekday for two days`;
      yield { path: date.passage.path, span: range.span, message, help: 'Add the other weekday, or delete this one' };
    }
  },
};

/** A range, and neither a list of days nor a day and an hour. */
function isUneven({ days, text, passage, span }: WrittenDate): boolean {
  if (days.length !== 2 || (days[0]!.weekday === undefined) === (days[1]!.weekday === undefined)) return false;
  const after = passage.text.slice(span.offset + span.length, span.offset + span.length + 10);
  return (
    /\d(?:st|nd|rd|th|er)?\s?(?:[-–—]|to|au)\s?(?:\p{L}{3,9}\.?,?\s)?(?:the\s|le\s)?\d/u.test(text) &&
    !/^\s?(?:[ap]\.?m\b|h\b|:\d)/.test(after)
  );
}

/** `Monday 10 May to 30 June`. */
function acrossMonths(
  { days, passage, span }: WrittenDate,
  next: WrittenDate | undefined,
): Pick<WrittenDate, 'text' | 'span'> | undefined {
  if (next?.passage !== passage || days.length !== 1 || next.days.length !== 1) return undefined;
  const between = passage.text.slice(span.offset + span.length, next.span.offset);
  if (
    !/^\s?(?:[-–]|to|until|through|au)\s?(?:the\s|le\s)?$/.test(between) ||
    (days[0]!.weekday === undefined) === (next.days[0]!.weekday === undefined)
  )
    return undefined;
  const length = next.span.offset + next.span.length - span.offset;
  return { text: passage.text.slice(span.offset, span.offset + length), span: { offset: span.offset, length } };
}
