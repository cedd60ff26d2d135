// Events -> an iCalendar file (RFC 5545). In the program it is a file of its own (scripts/build.mjs), which is read when
// there is an event: it has the rules of all time zones.

import ICAL from 'ical.js';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import { remember } from '../../base/memoize.ts';

export interface CalendarEvent {
  readonly uid: string;
  /** YYYY-MM-DD: the day of which all this was said. */
  readonly stamp: string;
  /** YYYY-MM-DD, or YYYY-MM-DDTHH:MM where the hour is known. */
  readonly start: string;
  /** The same; where there are no hours, the first day on which it is over. */
  readonly end?: string;
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
  type: 'text' | 'uri' | 'date' | 'date-time',
  value: string,
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
    timeOf('dtstart', event.start, event),
    ...(event.end === undefined ? [] : [timeOf('dtend', event.end, event)]),
    ...text('summary', title),
    ...text('location', place),
    ...text('description', description),
    ...(url === undefined ? [] : ([['url', {}, 'uri', url]] as const)),
    ...text('status', isCancelled ? 'CANCELLED' : undefined),
    ...text('transp', isVague ? 'TRANSPARENT' : undefined),
  ];
  return ['vevent', properties, []];
}

function timeOf(name: string, time: string, { zone }: CalendarEvent): Property {
  if (!hasHours(time)) return [name, {}, 'date', time];
  if (zone === 'UTC') return [name, {}, 'date-time', `${time}:00Z`];
  const [[id] = []] = zoneOf(time, zone);
  return [name, id === undefined ? {} : { tzid: id }, 'date-time', `${time}:00`];
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
