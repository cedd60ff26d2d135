// date/recurs-short-month: an event on a day that not every month, or year, has.

import { daysInMonth, isMonth } from '../../content/issue/dates.ts';
import type { Rule } from './rule.ts';

export const dateRecursShortMonth: Rule = {
  id: 'date/recurs-short-month',
  severity: 'note',
  restsOn: ['start', 'recurs'],
  what: 'An event comes again every month or year on a day that not every one of them has, such as the 31st.',
  why: 'Calendars leave out the months that have no such day, and readers may expect it on the last one.',
  bad: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Market
        start: 2018-10-31
        recurs: { every: month, to: 2019-06-30 }
`,
  good: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Market
        start: 2018-10-28
        recurs: { every: month, to: 2019-06-30 }
`,
  *check({ items }) {
    for (const { item, path } of items) {
      if (item.kind !== 'event' || item.recurs === undefined || isMonth(item.start)) continue;
      const { every } = item.recurs;
      const [month, day] = item.start.split('-').slice(1).map(Number) as [number, number];
      // 2018 has no 29 February.
      const isShort = every === 'month' ? day > 28 : every === 'year' && day > daysInMonth(2018, month);
      if (!isShort) continue;
      const message = `The event is on day ${day} of a month, and does not take place in a ${every} without it`;
      const help = 'If it is then on another day, write those as events of their own. If not, say so in `details`';
      yield { path: [...path, 'recurs', 'every'], message, help };
    }
  },
};
