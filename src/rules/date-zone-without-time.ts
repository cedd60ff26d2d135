// date/zone-without-time: the zone of an hour that nobody gave.

import type { Rule } from './rule.ts';

export const dateZoneWithoutTime: Rule = {
  id: 'date/zone-without-time',
  severity: 'warning',
  what: 'An event has a time zone and no time.',
  why: 'The hour was forgotten. A time zone alone tells readers nothing, and is left out of what they get.',
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
      yield { path: [...path, 'timezone'], message: 'The event has a time zone and no time', help: 'Add `time`, for example "14:00", or take `timezone` out' };
    }
  },
};
