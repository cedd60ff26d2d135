// Whether days and hours of an item are in order, as each is answered: `date/order` finds the same in a file.

import { addToDate, dateProblem, firstDay, isMonth, lastDay } from '../issue/dates.ts';
import { nextTime, recursOn, type EventDays, type Interval, type Recurrence } from '../issue/recurrence.ts';
import type { Read } from './read-value.ts';

type Known = Readonly<Record<string, unknown>>;

/** The fields for a first day, and for the last one. */
const spans = [
  ['start', 'end'],
  ['opens', 'closes'],
  ['from', 'to'],
  // Of an event that comes again.
  ['start', 'to'],
] as const;

/** A value beside the other fields: days and hours are in order with those that are known. */
export function readBeside(name: string, read: Read, known: Known): Read {
  const alone = read.problem === undefined ? read.value : undefined;
  if (name === 'except' && Array.isArray(alone)) {
    const wrong = exceptProblem(alone as readonly string[], known);
    return wrong === undefined ? read : { problem: wrong.what, help: wrong.help };
  }
  const value = read.overMidnight !== undefined && isLonger(known) ? read.overMidnight : alone;
  if (typeof value !== 'string') return read;
  const wrong = orderProblem(name, value, known);
  if (wrong !== undefined) return { problem: wrong.what, help: wrong.help };
  return read.problem === undefined ? { ...read, value } : { value };
}

/** What is wrong with a value beside the other fields: words that follow the name of what was typed. */
export function orderProblem(name: string, value: string, known: Known): { what: string; help: string } | undefined {
  if (name === 'time') return hoursProblem(value, known);
  const dayOf = (field: string) => (field === name ? value : String(known[field] ?? ''));
  for (const [first, last] of spans) {
    if (name !== first && name !== last) continue;
    const [from, to] = [dayOf(first), dayOf(last)];
    if (dateProblem(from) !== undefined || dateProblem(to) !== undefined || lastDay(to) >= firstDay(from)) continue;
    const what = name === last ? `is before the first day, ${from}: ${to}` : `is after the last day, ${to}: ${from}`;
    const help =
      name === last
        ? `Write the last day, which is ${from} or later`
        : `Write the first day, which is ${to} or earlier`;
    return { what, help };
  }
  const event = name === 'to' ? eventIn({ ...known, to: value }) : undefined;
  return event === undefined || nextTime(event, addToDate(event.start, 1, 'days')) !== undefined
    ? undefined
    : { what: `leaves one day only, ${event.start}: ${value}`, help: 'Write the last day on which it can take place' };
}

/** An event that comes again, as far as its days are known. */
function eventIn({ start, every, to }: Known): (EventDays & { readonly recurs: Recurrence }) | undefined {
  if (![start, to].every((day) => typeof day === 'string' && dateProblem(day) === undefined)) return undefined;
  const days = { start: start as string, recurs: { every: every as Interval, to: to as string } };
  return every === undefined || isMonth(days.start) ? undefined : days;
}

/** `date/recurs-days` and `date/recurs-except` find the same in a file. */
function exceptProblem(days: readonly string[], known: Known): { what: string; help: string } | undefined {
  const event = eventIn(known);
  const wrong = event && days.find((day) => isMonth(day) || !recursOn(event, day));
  if (event === undefined || wrong === undefined) return undefined;
  const next = nextTime(event, firstDay(wrong)) ?? event.start;
  const what = isMonth(wrong) ? 'has a whole month' : 'has a day on which it does not take place anyway';
  return { what: `${what}: ${wrong}`, help: `Write one of its days, such as ${next}` };
}

/** Over several days the hours are those of the first and of the last. */
function isLonger({ start, end }: Known): boolean {
  return typeof end === 'string' && typeof start === 'string' && end > start;
}

function hoursProblem(time: string, known: Known): { what: string; help: string } | undefined {
  const [from, to] = time.split('-');
  if (from === undefined || to === undefined || to > from || isLonger(known)) return undefined;
  return {
    what: `has an end that is not after its beginning: ${time}`,
    help: 'Write the earlier one first; if it ends on the next day, write that day, too',
  };
}
