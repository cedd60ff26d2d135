// date/registration: a registration that opens or closes when the event is over.

import { firstDay, lastDay } from '../../content/issue/dates.ts';
import { lastDateOf } from '../../content/issue/recurrence.ts';
import type { Rule } from './rule.ts';

export const dateRegistration: Rule = {
  id: 'date/registration',
  severity: 'warning',
  restsOn: ['start', 'end', 'recurs'],
  what: 'The registration for an event opens or closes after the event.',
  why: 'One of the dates is wrong: readers would register for an event that is over.',
  bad: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Forum in Riverbend
        start: 2018-10-18
        registration: { closes: 2018-10-28 }
`,
  good: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Forum in Riverbend
        start: 2018-10-18
        registration: { closes: 2018-10-08 }
`,
  *check({ items }) {
    for (const { item, path } of items) {
      if (item.kind !== 'event' || item.registration === undefined) continue;
      const { start, registration } = item;
      const end = lastDateOf(item);
      const field = (['opens', 'closes'] as const).find(
        (one) => registration[one] !== undefined && firstDay(registration[one]) > lastDay(end),
      );
      if (field === undefined) continue;
      const message = `Registration ${field} on ${registration[field]}, after the event, which ${end === start ? 'is on' : 'ends on'} ${end}`;
      yield { path: [...path, 'registration', field], message, help: 'Fix the date that is wrong' };
    }
  },
};
