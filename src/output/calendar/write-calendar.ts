// Events -> an iCalendar file (RFC 5545). In the program it is a file of its own (scripts/build.mjs), which is read when
// there is an event: it has the rules of all time zones.

import ICAL from 'ical.js';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import { remember } from '../../base/memoize.ts';
import type { Interval } from '../../content/issue/recurrence.ts';

export interface CalendarEvent {
  readonly uid: string;
  /** YYYY-MM-DD: the day of which all this was said. */
  readonly stamp: string;
  /** YYYY-MM-DD, or YYYY-MM-DDTHH:MM where the hour is known. */
  readonly start: string;
  /** The same; where there are no hours, the first day on which it is over. */
  readonly end?: string;
  /** How often it comes again, the last time that it can begin, and when it does not, each in the form of `start`. */
  readonly recurs?: { readonly every: Interval; readonly until: string; readonly except: readonly string[] };
  /** UTC, or an area and a city; without one, the hours are those of whoever reads them. */
  readonly zone?: string;
  readonly title: string;
  readonly place?: string;
  readonly description: string;
  readonly url?: string;
  readonly isCancelled: boolean;
  /** True where its first or last day is not known: then it takes nobody's time. */
  readonly isVague: boolean;
}

// As jCal (RFC 7265) has them.
type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: 'text' | 'uri' | 'date' | 'date-time' | 'recur',
  ...values: (string | Readonly<Record<string, string | number>>)[],
];
type Component = readonly [name: string, properties: readonly Property[], inner: readonly Component[]];

/** The library does not count the space at the beginning of a line. */
ICAL.foldLength = 74;

/** The text of a calendar file. */
export function writeCalendar(events: readonly CalendarEvent[]): string {
  const zones = new Map(events.flatMap(({ start, zone }) => zoneOf(start, zone)));
  const calendar: Component = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', '-//bulletin//bulletin//EN'],
      ['calscale', {}, 'text', 'GREGORIAN'],
    ],
    [...zones.values(), ...events.map(eventOf)],
  ];
  return ICAL.stringify([...calendar]);
}

function eventOf(event: CalendarEvent): Component {
  const { uid, stamp, title, place, description, url, isCancelled, isVague } = event;
  const text = (name: string, value: string | undefined): readonly Property[] =>
    value === undefined || value === '' ? [] : [[name, {}, 'text', value]];
  const properties: readonly Property[] = [
    ...text('uid', uid),
    ['dtstamp', {}, 'date-time', `${stamp}T00:00:00Z`],
    timeOf('dtstart', [event.start], event),
    ...(event.end === undefined ? [] : [timeOf('dtend', [event.end], event)]),
    ...recurrenceOf(event),
    ...text('summary', title),
    ...text('location', place),
    ...text('description', description),
    ...(url === undefined ? [] : ([['url', {}, 'uri', url]] as const)),
    ...text('status', isCancelled ? 'CANCELLED' : undefined),
    ...text('transp', isVague ? 'TRANSPARENT' : undefined),
  ];
  return ['vevent', properties, []];
}

/** `times` are all of the form of the event's start. */
function timeOf(name: string, times: readonly string[], { start, zone }: CalendarEvent): Property {
  if (!hasHours(start)) return [name, {}, 'date', ...times];
  if (zone === 'UTC') return [name, {}, 'date-time', ...times.map((time) => `${time}:00Z`)];
  const [[id] = []] = zoneOf(start, zone);
  return [name, id === undefined ? {} : { tzid: id }, 'date-time', ...times.map((time) => `${time}:00`)];
}

/** Without more, it is on the weekday or the day of its start; a month or a year without the day is left out. */
const frequencies: Readonly<Record<Interval, Readonly<Record<string, string | number>>>> = {
  day: { freq: 'DAILY' },
  week: { freq: 'WEEKLY' },
  'two weeks': { freq: 'WEEKLY', interval: 2 },
  month: { freq: 'MONTHLY' },
  year: { freq: 'YEARLY' },
};

function recurrenceOf(event: CalendarEvent): readonly Property[] {
  const { recurs } = event;
  if (recurs === undefined) return [];
  const { every, except } = recurs;
  return [
    ['rrule', {}, 'recur', { ...frequencies[every], until: untilOf(event, recurs.until) }],
    ...(except.length === 0 ? [] : [timeOf('exdate', except, event)]),
  ];
}

/**
 * In UTC, wherever the start is in a zone: RFC 5545, 3.3.10. There, it is the end of the last day: the hour may be one
 * that the clocks leave out on that day, and calendars do not agree which hour takes its place.
 */
function untilOf({ start, zone }: CalendarEvent, until: string): string {
  if (!hasHours(start)) return until;
  if (zone === 'UTC') return `${until}:00Z`;
  const [[, rules] = []] = zoneOf(start, zone);
  if (rules === undefined) return `${until}:00`;
  const [year, month, day] = until.split(/[-T]/).map(Number) as [number, number, number];
  const time = ICAL.Time.fromData(
    { year, month, day, hour: 23, minute: 59, second: 59 },
    new ICAL.Timezone(new ICAL.Component([...rules])),
  );
  return time.convertToZone(ICAL.Timezone.utcTimezone).toString();
}

const hasHours = (time: string) => time.includes('T');

const known: ReadonlySet<string> = new Set(tzlib_get_timezones());

/**
 * The rules of a zone, by the name that they have there: Europe/Kyiv for Europe/Kiev. Of a zone that is not known, a file
 * may not have the name either.
 */
function zoneOf(time: string, zone: string | undefined): readonly (readonly [string, Component])[] {
  if (zone === undefined || zone === 'UTC' || !hasHours(time) || !known.has(zone)) return [];
  return [remember(read, zone, () => readZone(zone))];
}

const read = new Map<string, readonly [string, Component]>();

function readZone(zone: string): readonly [string, Component] {
  const [rules = '', id = ''] = tzlib_get_ical_block(zone);
  return [id.replace('TZID=', ''), ICAL.parse(rules) as unknown as Component];
}
