// The events of an edition as calendar files: one with all of them, and one for each.

import { urlOf } from '../../base/url-of.ts';
import type { Edition, EditionEvent } from '../../content/edition/edition.ts';
import { eventsOf, type EventItem } from '../../content/edition/events-of.ts';
import { given } from '../../content/edition/given.ts';
import { addToDate, firstDay, isMonth, lastDay } from '../../content/issue/dates.ts';
import type { Recurrence } from '../../content/issue/recurrence.ts';
import { printable } from '../../content/prose/printable.ts';
import { itemText } from '../plain-text/item-text.ts';
import { titlesByAnchor } from '../plain-text/titles-by-anchor.ts';
import { writeCalendar, type CalendarEvent } from './write-calendar.ts';

export interface RenderedCalendar {
  readonly content: string;
  readonly beside: readonly { readonly name: string; readonly content: Uint8Array }[];
}

export function renderCalendar(edition: Edition): RenderedCalendar {
  const titles = titlesByAnchor(edition.sections);
  const all = eventsOf(edition).map((item) => ({ file: item.event.file, event: describe(item, edition, titles) }));
  return {
    content: writeCalendar(all.map(({ event }) => event)),
    beside: all.map(({ file, event }) => ({ name: file, content: Buffer.from(writeCalendar([event])) })),
  };
}

function describe(item: EventItem, edition: Edition, titles: ReadonlyMap<string, string>): CalendarEvent {
  const { uid, place, online, timezone, isCancelled, start, end = start, recurs } = item.event;
  const times = timesOf(item.event);
  const page = edition.address && `${edition.address}#${encodeURIComponent(item.anchor)}`;
  const mark = edition.draft ? [`[${edition.words.draft}]`, ''] : [];
  return {
    uid,
    stamp: firstDay(edition.date.iso),
    ...times,
    title: oneLine(item.title ?? ''),
    description: printable([...mark, ...itemText(item, titles, edition.words)].join('\n')),
    ...given({
      zone: timezone,
      recurs: recurs && recurrenceOf(recurs, times),
      place: place === undefined ? online : oneLine(place),
      url: urlOf(item.url ?? online ?? page ?? '')?.href,
    }),
    isCancelled,
    isVague: isMonth(start) || isMonth(end),
  };
}

type Times = Pick<CalendarEvent, 'start' | 'end'>;

/** Nothing is made up: an event has an end if its last day or hour is typed. Of a month, any day may be the one. */
function timesOf({ start, end = start, time }: EditionEvent): Times {
  const [first, last] = [firstDay(start), lastDay(end)];
  const over = addToDate(last, 1, 'days');
  if (time === undefined || isMonth(start)) return between(first, over);
  const [opens = '', closes] = time.split('-');
  const from = `${first}T${opens}`;
  // When several days begin at an hour, they are over when the last of them is.
  if (closes === undefined) return end === start ? { start: from } : between(from, `${over}T00:00`);
  return between(from, closes === '24:00' ? `${over}T00:00` : `${last}T${closes}`);
}

/** All that an event says of days has the hour of its start. */
function recurrenceOf({ every, to, except = [] }: Recurrence, { start }: Times): CalendarEvent['recurs'] {
  const hour = start.slice('2027-05-12'.length);
  return { every, until: lastDay(to) + hour, except: except.map((day) => firstDay(day) + hour) };
}

/** An end that is not after the start is a finding, and calendars refuse it. */
function between(start: string, end: string): Times {
  return end > start ? { start, end } : { start };
}

function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}
