// When an event that comes again takes place, as calendars count it (RFC 5545): a month without its day is left out.

import { addToDate, daysBetween, firstDay, lastDay } from './dates.ts';

export const intervals = ['day', 'week', 'two weeks', 'month', 'year'] as const;
export type Interval = (typeof intervals)[number];

export interface Recurrence {
  readonly every: Interval;
  /** The last day on which it can begin: YYYY-MM-DD or YYYY-MM. */
  readonly to: string;
  readonly except?: readonly string[] | undefined;
}

/** The days of an event, as its fields have them. */
export interface EventDays {
  readonly start: string;
  readonly end?: string | undefined;
  readonly recurs?: Recurrence | undefined;
}

const steps: Readonly<Record<Interval, readonly [amount: number, unit: 'days' | 'months']>> = {
  day: [1, 'days'],
  week: [7, 'days'],
  'two weeks': [14, 'days'],
  month: [1, 'months'],
  year: [12, 'months'],
};

/** The last date of an event: of one that comes again, the last on which it can. */
export function lastDateOf({ start, end = start, recurs }: EventDays): string {
  return recurs === undefined || lastDay(recurs.to) < lastDay(end) ? end : recurs.to;
}

/** The first day, not before `from`, on which an event that comes again begins. Undefined where there is none. */
export function nextTime({ start, recurs }: EventDays, from: string): string | undefined {
  if (recurs === undefined) return undefined;
  const [amount, unit] = steps[recurs.every];
  const [first, last, except] = [firstDay(start), lastDay(recurs.to), new Set(recurs.except)];
  const whole = from <= first ? 0 : Math.floor(between(first, from, unit) / amount) * amount;
  for (let step = whole; ; step += amount) {
    const day = addToDate(first, step, unit);
    // The year 10000 is written with a sign, which is before all figures.
    if (day > last || day < first) return undefined;
    // Of a month without the day, the last one is none.
    const isThere = unit === 'days' || day.slice(8) === first.slice(8);
    if (isThere && day >= from && !except.has(day)) return day;
  }
}

/** Whether it would begin on a day, if no day were left out. */
export function recursOn(days: EventDays, day: string): boolean {
  const { start, recurs } = days;
  return recurs !== undefined && nextTime({ start, recurs: { ...recurs, except: [] } }, day) === day;
}

function between(first: string, other: string, unit: 'days' | 'months'): number {
  if (unit === 'days') return daysBetween(first, other);
  const monthsOf = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return monthsOf(other) - monthsOf(first);
}
