// date/recurs-except: an event that comes again, and a whole month in `except`.

import { firstDay, isMonth } from '../../content/issue/dates.ts';
import { nextTime, type EventDays } from '../../content/issue/recurrence.ts';
import { toDelete } from './reading/to-delete.ts';
import type { Rule } from './rule.ts';

export const dateRecursExcept: Rule = {
  id: 'date/recurs-except',
  severity: 'error',
  restsOn: ['start', 'recurs'],
  what: 'The `except` of an event that comes again has a month instead of a day.',
  why: 'Calendars leave out single days: readers would see it there in the whole month.',
  bad: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Choir
        start: 2018-10-02
        recurs: { every: two weeks, to: 2019-06-25, except: [2018-12] }
`,
  good: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Choir
        start: 2018-10-02
        recurs: { every: two weeks, to: 2019-06-25, except: [2018-12-11, 2018-12-25] }
`,
  *check({ items }) {
    for (const { item, path } of items) {
      if (item.kind !== 'event') continue;
      for (const [index, day] of (item.recurs?.except ?? []).entries()) {
        if (!isMonth(day)) continue;
        const message = `\`except\` has a whole month, ${day}`;
        yield {
          path: [...path, 'recurs', 'except', index],
          message,
          help: helpFor(item, day, toDelete('except', item.recurs?.except)),
        };
      }
    }
  },
};

function helpFor(days: EventDays, month: string, deletion: string): string {
  const next = isMonth(days.start) ? `${month}-02` : nextTime(days, firstDay(month));
  return next?.startsWith(month)
    ? `Write each day, for example ${next}`
    : `The event does not take place in that month: ${deletion}`;
}
