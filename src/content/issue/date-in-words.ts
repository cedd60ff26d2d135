// Days as people write them, where they can mean but one: `12 December 2026`, `le 1er mai 2026`, `16-17 January 2027`.

import { tokensOf, type Token } from './date-tokens.ts';
import { enDates } from './date-words/en.ts';

export const weekdayNames = enDates.weekdays;

/** A text is a date in few words. */
const longest = 80;

/**
 * `12 December 2026`, `le 1er mai 2026`, `25/12/2026` and `2026/12/25` as YYYY-MM-DD, `May 2026` as YYYY-MM: it may not
 * exist. Undefined for what could be two dates.
 */
export function dateInWords(text: string): string | undefined {
  return dateOf(tokensOf(text, longest));
}

export function rangeInWords(text: string): readonly [string, string] | undefined {
  return rangeOf(tokensOf(text, longest));
}

/** The weekday that a text names, 0 for Monday to 6 for Sunday. */
export function weekdayInWords(text: string): number | undefined {
  return weekdayOf(tokensOf(text, longest));
}

/** The two dates that `12/05/2026` can be: the month first, and the day first. */
export function datesMeant(text: string): readonly [string, string] | undefined {
  return datesOf(tokensOf(text, longest));
}

/** As `datesMeant`. */
export function datesOf(tokens: readonly Token[]): readonly [string, string] | undefined {
  const numbers = numbersIn(tokens);
  const isInFigures = tokens.every(({ kind, text: sign }) => kind !== 'word' && (kind !== 'sign' || /[./]/.test(sign)));
  if (!isInFigures || numbers.map((number) => number.length > 2).join() !== 'false,false,true') return undefined;
  const [first, second, year] = numbers as [string, string, string];
  if (year.length !== 4 || Math.max(Number(first), Number(second)) > 12 || Math.min(Number(first), Number(second)) < 1)
    return undefined;
  return [iso(year, first, second), iso(year, second, first)];
}

/** Figures of every sort: a date with an hour beside it is no date. */
function numbersIn(tokens: readonly Token[]): readonly string[] {
  return tokens.filter(({ kind }) => kind !== 'word').flatMap(({ text }) => text.match(/\d+/g) ?? []);
}

/** From 1. In `mar. 12 mai`, the first word is the weekday. */
function monthsIn(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap((token, at) =>
    token.meaning?.month === undefined || isWeekday(tokens, at) ? [] : [token.meaning.month],
  );
}

function isWeekday(tokens: readonly Token[], at: number): boolean {
  const { month, weekday } = tokens[at]?.meaning ?? {};
  if (weekday === undefined || month === undefined) return weekday !== undefined;
  const words = tokens.slice(at + 1).filter(({ kind }) => kind !== 'sign');
  return words[0]?.kind === 'number' && words[1]?.meaning?.month !== undefined;
}

export function weekdayOf(tokens: readonly Token[]): number | undefined {
  return tokens.find((_, at) => isWeekday(tokens, at))?.meaning?.weekday;
}

/** As `dateInWords`. */
export function dateOf(tokens: readonly Token[]): string | undefined {
  const numbers = numbersIn(tokens);
  const year = numbers.find((number) => number.length === 4);
  const others = numbers.filter((number) => number !== year);
  if (year === undefined || others.some((number) => number.length > 2)) return undefined;
  const named = monthsIn(tokens);
  const [first, second] = others;
  if (named.length === 1 && second === undefined) return iso(year, named[0], first);
  if (named.length > 0 || first === undefined || second === undefined || others.length > 2) return undefined;
  if (numbers[0] === year || first === second || Number(second) > 12) return iso(year, first, second);
  return Number(first) > 12 ? iso(year, second, first) : undefined;
}

/** The first and the last day of `16-17 January 2027` and `du 30 janvier au 2 février 2027`: they may not exist. */
export function rangeOf(tokens: readonly Token[]): readonly [string, string] | undefined {
  const numbers = numbersIn(tokens);
  const days = numbers.filter((number) => number.length <= 2);
  const years = numbers.filter((number) => number.length === 4);
  const months = monthsIn(tokens);
  const [first, last] = days;
  if (days.length !== 2 || years.length !== 1 || numbers.length !== 3) return undefined;
  // A day behind the year is of another date.
  const isBehind = numbers[1] === years[0];
  const isSpan = tokens.some((token) => joinsDays(token));
  if (months.length < 1 || months.length > 2 || isBehind || !isSpan) return undefined;
  return [iso(years[0], months[0], first), iso(years[0], months.at(-1), last)];
}

/** `to`, and a dash. */
export function joinsDays({ kind, meaning }: Token): boolean {
  return kind === 'dash' || ['to', 'until'].some((role) => meaning?.roles.has(role as 'to') === true);
}

function iso(...parts: readonly (string | number | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])).join('-');
}
