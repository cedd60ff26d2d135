// item/no-place: an event without a place.

import type { Rule } from './rule.ts';

export const itemNoPlace: Rule = {
  id: 'item/no-place',
  severity: 'off',
  restsOn: ['place', 'online', 'details'],
  what: 'An event has neither a `place` nor an `online` address.',
  why: 'Readers know when to come, but not where. If you do not know it yet, write `details: to be announced`.',
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
        place: Town hall
`,
  publication: 'name: Bulletin\nrules:\n  item/no-place: { level: note, reason: our readers travel far }\n',
  *check({ items }) {
    for (const { item, path } of items) {
      if (item.kind !== 'event' || item.cancelled || item.details !== undefined) continue;
      if (item.place !== undefined || item.online !== undefined) continue;
      yield {
        path: [...path, 'start'],
        message: 'The event has no place',
        help: 'Add `place` or `online`, or say in `details` what is known',
      };
    }
  },
};
