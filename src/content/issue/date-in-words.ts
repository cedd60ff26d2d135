// A date as people write it, where it can mean but one: for the help of a finding.

// In English and in French, without accents.
const names = [
  'jan(uary|vier)?',
  'feb(ruary)?|fev(rier)?',
  'mar(ch|s)?',
  'apr(il)?|avr(il)?',
  'may|mai',
  'june?|juin',
  'july?|juil(let)?',
  'aug(ust)?|aout',
  'sep(t|tember|tembre)?',
  'oct(ober|obre)?',
  'nov(ember|embre)?',
  'dec(ember|embre)?',
];

/** Its words and its numbers; a long text is not a date. */
function partsOf(text: string): readonly string[] {
  if (text.length > 80) return [];
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z]+|\d+/g) ?? []
  );
}

/** From 1. */
function monthsIn(parts: readonly string[]): readonly number[] {
  return parts
    .map((part) => names.findIndex((name) => new RegExp(`^(?:${name})$`).test(part)) + 1)
    .filter((month) => month > 0);
}

/**
 * `12 December 2026`, `le 1er mai 2026`, `25/12/2026` and `2026/12/25` as YYYY-MM-DD, `May 2026` as YYYY-MM: it may not
 * exist. Undefined for what could be two dates.
 */
export function dateInWords(text: string): string | undefined {
  const parts = partsOf(text);
  const numbers = parts.filter((part) => /^\d/.test(part));
  const year = numbers.find((number) => number.length === 4);
  const others = numbers.filter((number) => number !== year);
  if (year === undefined || others.some((number) => number.length > 2)) return undefined;
  const named = monthsIn(parts);
  const [first, second] = others;
  if (named.length === 1 && second === undefined) return iso(year, named[0], first);
  if (named.length > 0 || first === undefined || second === undefined || others.length > 2) return undefined;
  if (numbers[0] === year || first === second || Number(second) > 12) return iso(year, first, second);
  return Number(first) > 12 ? iso(year, second, first) : undefined;
}

/** The first and the last day of `16-17 January 2027` and `du 30 janvier au 2 février 2027`: they may not exist. */
export function rangeInWords(text: string): readonly [string, string] | undefined {
  const parts = partsOf(text);
  const days = parts.filter((part) => /^\d{1,2}$/.test(part));
  const years = parts.filter((part) => /^\d{4}$/.test(part));
  const months = monthsIn(parts);
  const [first, last] = days;
  if (first === undefined || last === undefined || days.length > 2 || years.length !== 1) return undefined;
  if (months.length < 1 || months.length > 2 || !/[-–—]|\b(?:to|until|till|through|au)\b/.test(text)) return undefined;
  return [iso(years[0], months[0], first), iso(years[0], months.at(-1), last)];
}

const weekdays = [
  'mon(day)?|lundi',
  'tue(s|sday)?|mardi',
  'wed(nesday)?|mercredi',
  'thu(rs|rsday)?|jeudi',
  'fri(day)?|vendredi',
  'sat(urday)?|samedi',
  'sun(day)?|dimanche',
];

/** The weekday that a text names, 0 for Monday to 6 for Sunday. */
export function weekdayInWords(text: string): number | undefined {
  const found = weekdays.findIndex((name) => partsOf(text).some((part) => new RegExp(`^(?:${name})$`).test(part)));
  return found === -1 ? undefined : found;
}

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The two dates that `12/05/2026` can be: the month first, and the day first. */
export function datesMeant(text: string): readonly [string, string] | undefined {
  const [, first, second, year] = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})\s*$/.exec(text) ?? [];
  if (year === undefined || Math.max(Number(first), Number(second)) > 12 || Math.min(Number(first), Number(second)) < 1)
    return undefined;
  return [iso(year, first, second), iso(year, second, first)];
}

function iso(...parts: readonly (string | number | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])).join('-');
}
