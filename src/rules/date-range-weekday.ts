// date/range-weekday: "Friday 5 - 6 September".

import { quote } from './reading/names.ts';
import { writtenDatesOf, type WrittenDate } from './reading/written-dates.ts';
import type { Rule } from './rule.ts';

export const dateRangeWeekday: Rule = {
  id: 'date/range-weekday',
  severity: 'warning',
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
    for (const date of writtenDatesOf(subject)) {
      if (!isUneven(date)) continue;
      const message = `${quote(date.text)} has only one weekday for two days`;
      yield { path: date.passage.path, span: date.span, message, help: 'Add the other weekday, or take this one out' };
    }
  },
};

/** A range, and neither a list of days nor a day and an hour. */
function isUneven({ days, text, passage, span }: WrittenDate): boolean {
  if (days.length !== 2 || (days[0]!.weekday === undefined) === (days[1]!.weekday === undefined)) return false;
  const after = passage.text.slice(span.offset + span.length, span.offset + span.length + 10);
  return /\d(?:st|nd|rd|th|er)?\s?(?:[-–—]|to|au)\s?(?:\p{L}{3,9}\.?,?\s)?(?:the\s|le\s)?\d/u.test(text) && !/^\s?(?:[ap]\.?m\b|h\b|:)/.test(after);
}
