// date/invitation-over: "Join us on 3 October 2018", in an issue of November.

import { firstDay, lastDay } from '../../content/issue/dates.ts';
import { lastDateOf } from '../../content/issue/recurrence.ts';
import { eventWords } from './reading/event-words.ts';
import { itemAt } from './reading/item-at.ts';
import { quote } from './reading/names.ts';
import { sentenceBefore } from './reading/phrases.ts';
import { isNamed } from './reading/undated.ts';
import { isoOf, rangeJoint, writtenDatesOf, type WrittenDate } from './reading/written-dates.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const dateInvitationOver: Rule = {
  id: 'date/invitation-over',
  severity: 'warning',
  languages: ['en', 'fr'],
  what: 'The text invites readers to something, or names a deadline, on a day before the date of the issue.',
  why: 'It was left over from an earlier issue, or the date is wrong: readers can no longer go.',
  bad: `date: 2018-11
title: Bulletin
sections:
  - title: Events
    intro: Join us on 3 October 2018 in the town hall!
`,
  good: `date: 2018-11
title: Bulletin
sections:
  - title: Events
    intro: Join us on 3 December 2018 in the town hall!
`,
  *check(subject) {
    const issued = firstDay(subject.issue.date);
    const dates = writtenDatesOf(subject);
    for (const [index, date] of dates.entries()) {
      // Of a range, the last day counts.
      if (isRange(date, dates[index + 1])) continue;
      const { days, month, year, passage, span, text, language } = date;
      if (year === undefined || isoOf(year, month, days.at(-1)!.day) >= issued || isReported(subject, date, issued))
        continue;
      const { ahead, back } = eventWords[language];
      const before = sentenceBefore(passage.text, span.offset);
      if (!ahead.test(before.slice(-80)) || back.test(before) || isNamed(passage, span)) continue;
      const message = `${quote(text)} is before the issue's own date, ${subject.issue.date}`;
      yield { path: passage.path, span, message, help: 'Fix the date, or delete the invitation' };
    }
  },
};

function isRange({ passage, span }: WrittenDate, next: WrittenDate | undefined): boolean {
  if (next?.passage !== passage) return false;
  const end = span.offset + span.length;
  return next.span.offset - end < 14 && rangeJoint.test(passage.text.slice(end, next.span.offset));
}

/** Corrections look back; and that the event itself is over is another finding. */
function isReported({ issue }: Subject, { passage: { path } }: WrittenDate, issued: string): boolean {
  if (path[0] === 'errata') return true;
  const { item } = itemAt(issue, path);
  if (item?.kind === 'event') return item.cancelled === true || lastDay(lastDateOf(item)) < issued;
  return (item?.kind === 'call' || item?.kind === 'job') && item.closes !== undefined && lastDay(item.closes) < issued;
}
