// item/no-place: an event, and nobody knows where.

import type { Rule } from './rule.ts';

export const itemNoPlace: Rule = {
  id: 'item/no-place',
  severity: 'off',
  what: 'An event has neither a `place` nor an address where people join `online`.',
  why: 'Readers know when to come, and not where. `details: to be announced` says that it is not known yet.',
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
      yield { path: [...path, 'start'], message: 'The event has no place', help: 'Add `place` or `online`, or say in `details` what is known' };
    }
  },
};
