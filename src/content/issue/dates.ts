// Civil dates as text: YYYY-MM-DD or YYYY-MM. No clock and no time zone ever enters.

import { dateInWords, datesMeant, rangeInWords, weekdayInWords, weekdayNames } from './date-in-words.ts';

const pattern = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** Days in a month of the Gregorian calendar; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** What is wrong with a date as typed: words that follow its name, and what to do. Undefined when it is one. */
export function dateProblem(
  text: string,
): { what: string; help: string; instead?: { text: string; safety: 'safe' | 'unsafe' } } | undefined {
  const help = 'Write it as YYYY-MM-DD, for example 2017-08-15, or as YYYY-MM if you do not know the day';
  const none = (why: string) => `is not a real date: ${text}. ${why}`;
  const match = pattern.exec(text);
  if (match === null) {
    const loose = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
    const padded = loose?.slice(1).flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]));
    const what = `is not a date in the form YYYY-MM-DD: ${text}`;
    const written = padded?.join('-');
    if (written !== undefined && dateProblem(written) === undefined)
      return { what, help: `Write it as ${written}`, instead: { text: written, safety: 'safe' } };
    const meant = dateInWords(text);
    if (meant === undefined) {
      const range = rangeInWords(text);
      if (range?.every((one) => dateProblem(one) === undefined) && range[0]! < range[1]!) {
        return {
          what,
          help: `Write the first day here, ${range[0]}, and the last one, ${range[1]}, in a field of its own, such as \`end\``,
        };
      }
      const both = datesMeant(text);
      return both === undefined ? { what, help } : { what, help: `Write it as ${both.join(' or ')}, whichever it is` };
    }
    if (dateProblem(meant) !== undefined) return { what, help };
    const named = weekdayInWords(text);
    if (named !== undefined && meant.length === 10 && weekday(meant) !== named) {
      return {
        what,
        help: `Write it as ${meant}, if it is that day: it is a ${weekdayNames[weekday(meant)]}, not a ${weekdayNames[named]}`,
      };
    }
    // Something else was typed into it, which a fix would take away.
    if (/\d(?!(?:er|st|nd|rd|th)(?!\p{L}))\p{L}/u.test(text)) return { what, help: `Write it as ${meant}` };
    return { what, help: `Write it as ${meant}`, instead: { text: meant, safety: 'unsafe' } };
  }
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1000) return { what: `cannot be right: ${text}`, help };
  if (month < 1 || month > 12) return { what: none(`There is no month ${match[2]}`), help: 'Months go from 01 to 12' };
  const days = daysInMonth(year, month);
  if (match[3] !== undefined && (day < 1 || day > days)) {
    return {
      what: none(`${match[1]}-${match[2]} has ${days} days`),
      help: `Its last day is ${match[1]}-${match[2]}-${days}`,
    };
  }
  return undefined;
}

/** Whether a date names a month, and no day of it. */
export function isMonth(iso: string): boolean {
  return iso.length === 'YYYY-MM'.length;
}

/** The first day that a date may mean: `2017-08` is 2017-08-01. */
export function firstDay(iso: string): string {
  return isMonth(iso) ? `${iso}-01` : iso;
}

/** The last day that a date may mean: `2017-08` is 2017-08-31. */
export function lastDay(iso: string): string {
  if (iso.length !== 7) return iso;
  const [year, month] = iso.split('-').map(Number) as [number, number];
  return `${iso}-${daysInMonth(year, month)}`;
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(lastDay(to)) - Date.parse(firstDay(from))) / 86_400_000);
}

/** 0 for Monday to 6 for Sunday, of a YYYY-MM-DD. */
export function weekday(iso: string): number {
  return (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/**
 * A date `amount` days or months later, in the precision of the one given; a day that the month lacks becomes its last.
 */
export function addToDate(iso: string, amount: number, unit: 'days' | 'months'): string {
  const [year, month, day] = firstDay(iso).split('-').map(Number) as [number, number, number];
  const date =
    unit === 'days'
      ? new Date(Date.UTC(year, month - 1, day + amount))
      : new Date(Date.UTC(year, month - 1 + amount, 1));
  if (unit === 'months') date.setUTCDate(Math.min(day, daysInMonth(date.getUTCFullYear(), date.getUTCMonth() + 1)));
  return date.toISOString().slice(0, iso.length);
}
