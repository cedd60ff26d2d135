// The calendar: the events of an issue, for the reader's own calendar.

import { eventsOf } from '../../content/edition/events-of.ts';
import type { Format } from './format.ts';

export const ics: Format = {
  name: 'ics',
  suffix: '.ics',
  summary: 'the events as calendar files, all in one and each in its own',
  needsPress: false,
  itemsOf: eventsOf,
  render: async (edition) => (await import('../calendar/render-calendar.ts')).renderCalendar(edition),
  read: async (bytes) => [(await import('../verify/read-calendar.ts')).readCalendar(new TextDecoder().decode(bytes))],
};
