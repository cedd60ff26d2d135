// date/recurs-start: an event that comes again, and whose first day is not known.

import { isMonth } from '../../content/issue/dates.ts';
import type { Rule } from './rule.ts';

export const dateRecursStart: Rule = {
  id: 'date/recurs-start',
  severity: 'error',
  restsOn: ['start', 'recurs'],
  what: 'The first day of an event that comes again is only a month.',
  why: 'The weekday, or the day of the month, on which it takes place is that of `start`.',
  bad: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Choir
        start: 2018-10
        recurs: { every: week, to: 2019-06-25 }
`,
  good: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Choir
        start: 2018-10-02
        recurs: { every: week, to: 2019-06-25 }
`,
  *check({ items }) {
    for (const { item, path } of items) {
      if (item.kind !== 'event' || item.recurs === undefined || !isMonth(item.start)) continue;
      const message = `The event comes again, and its first day is only a month, ${item.start}`;
      yield { path: [...path, 'start'], message, help: `Write the first day, such as ${item.start}-02` };
    }
  },
};
