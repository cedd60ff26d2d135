// date/time-zone: an hour online, and nobody knows whose.

import { quote } from './reading/names.ts';
import type { Rule } from './rule.ts';

export const dateTimeZone: Rule = {
  id: 'date/time-zone',
  severity: 'warning',
  what: 'An event that people join online has a time, and no time zone.',
  why: 'Those who join from elsewhere come an hour early or late.',
  bad: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Reading group
        start: 2018-10-18
        time: "14:00"
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
        time: "14:00"
        timezone: America/Toronto
        online: https://example.org/reading
`,
  *check({ items }) {
    for (const { item, path } of items) {
      if (item.kind !== 'event' || item.online === undefined || item.time === undefined || item.timezone !== undefined) continue;
      const message = `${quote(item.time)} is the time of an online event, and there is no time zone`;
      yield { path: [...path, 'time'], message, help: 'Add `timezone`, for example America/Toronto' };
    }
  },
};
