// item/no-time: an event without a time.

import { isMonth } from '../../content/issue/dates.ts';
import type { Rule } from './rule.ts';

export const itemNoTime: Rule = {
  id: 'item/no-time',
  severity: 'off',
  restsOn: ['time', 'details'],
  what: 'An event of one day has no `time`.',
  why: 'Readers know the day, but not the time. If you do not know it yet, write `details: to be announced`.',
  bad: `number: 28
date: 2018-09
sections:
  - title: Events
    items:
      - kind: event
        title: Forum in Riverbend
        start: 2018-10-18
`,
  good: `number: 28
date: 2018-09
sections:
  - title: Events
    items:
      - kind: event
        title: Forum in Riverbend
        start: 2018-10-18
        time: "18:00"
`,
  publication: 'name: Bulletin\nrules:\n  item/no-time: { level: note, reason: our readers travel far }\n',
  *check({ items }) {
    for (const { item, path } of items) {
      if (item.kind !== 'event' || item.cancelled || item.details !== undefined) continue;
      if (item.time !== undefined || (item.end !== undefined && item.end !== item.start) || isMonth(item.start))
        continue;
      yield {
        path: [...path, 'start'],
        message: 'The event has no time',
        help: 'Add `time`, or say in `details` what is known',
      };
    }
  },
};
