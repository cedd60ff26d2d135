// date/event-over: an event that was over before the issue came out.

import { firstDay, lastDay } from '../../content/issue/dates.ts';
import { lastDateOf } from '../../content/issue/recurrence.ts';
import type { Rule } from './rule.ts';

export const dateEventOver: Rule = {
  id: 'date/event-over',
  severity: 'warning',
  restsOn: ['end', 'recurs'],
  what: 'An event ended before the date of the issue.',
  why: 'It was left over from an earlier issue, or its year is wrong: readers can no longer go.',
  bad: `date: 2018-09-15
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Forum in Riverbend
        start: 2018-09-05
        end: 2018-09-06
`,
  good: `date: 2018-09-15
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Forum in Riverbend
        start: 2018-10-05
        end: 2018-10-06
`,
  *check({ issue, items }) {
    for (const { item, path } of items) {
      if (item.kind !== 'event' || item.cancelled) continue;
      const last = lastDateOf(item);
      if (lastDay(last) >= firstDay(issue.date)) continue;
      const message = `The event ended on ${last}, before the issue's own date, ${issue.date}`;
      const help = 'Fix the year, delete the event, or report on it in an article';
      const field = last === item.recurs?.to ? ['recurs', 'to'] : [item.end === undefined ? 'start' : 'end'];
      yield { path: [...path, ...field], message, help };
    }
  },
};
