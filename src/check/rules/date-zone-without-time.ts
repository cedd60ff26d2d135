// date/zone-without-time: a time zone without a time.

import type { Rule } from './rule.ts';

export const dateZoneWithoutTime: Rule = {
  id: 'date/zone-without-time',
  severity: 'warning',
  what: 'An event has a time zone but no time.',
  why: 'The time was probably forgotten. A time zone alone says nothing, so bulletin leaves it out.',
  bad: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Reading group
        start: 2018-10-18
        timezone: Asia/Kolkata
        online: https://example.org/reading
`,
  good: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Reading group
        start: 2018-10-18
        time: "18:00"
        timezone: Asia/Kolkata
        online: https://example.org/reading
`,
  *check({ items }) {
    for (const { item, path } of items) {
      if (item.kind !== 'event' || item.timezone === undefined || item.time !== undefined) continue;
      yield {
        path: [...path, 'timezone'],
        message: 'The event has a time zone but no time',
        help: 'Add `time`, for example "14:00", or delete `timezone`',
      };
    }
  },
};
