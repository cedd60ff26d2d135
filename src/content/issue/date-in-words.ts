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

/** From 1; undefined where a word may be a month or a weekday. */
function monthsIn(tokens: readonly Token[]): readonly number[] | undefined {
  const named = tokens.flatMap((token, at) => {
    const sense = senseOf(tokens, at);
    return sense === undefined || sense === 'weekday' ? [] : [sense === 'month' ? token.meaning!.month! : 0];
  });
  return named.includes(0) ? undefined : named;
}

/** What a word names, which `mar` says by its place: in `mar. 12 mai` and `mar. 11 au jeu. 13 mai` it is a weekday. */
export function senseOf(tokens: readonly Token[], at: number): 'month' | 'weekday' | 'unclear' | undefined {
  const { month, weekday } = tokens[at]?.meaning ?? {};
  if (month === undefined) return weekday === undefined ? undefined : 'weekday';
  if (weekday === undefined) return 'month';
  const [behind, before] = [wordsOf(tokens.slice(at + 1)), wordsOf(tokens.slice(0, at))];
  if (behind[0]?.kind === 'iso') return 'weekday';
  const next = behind.findIndex(({ meaning }) => meaning?.month !== undefined);
  // The month behind it has its own day in front, and both are of one year: this one is a weekday.
  const isOneYear = behind.slice(0, Math.max(next, 0)).every((token) => token.kind !== 'number' || isDay(token));
  if (isDay(behind[0]) && next > 0 && isDay(behind[next - 1]) && !isDay(behind[next + 1]) && isOneYear)
    return 'weekday';
  if (isDay(before.at(-1))) return 'month';
  const last = before.at(-1);
  const isBehindDate = last?.meaning?.month !== undefined || (last?.kind === 'number' && behind.length === 0);
  if (isBehindDate && before.some(({ meaning }) => meaning?.month !== undefined)) return 'weekday';
  const isOnly = next === -1 && !before.some(({ meaning }) => meaning?.month !== undefined);
  const isInFront = isDay(behind[0]) && next > 1 && isDay(behind[next + 1]);
  return isOnly || isInFront ? 'month' : 'unclear';
}

const isDay = (token: Token | undefined): boolean => token?.kind === 'number' && token.text.length <= 2;

/** Without signs and small words, such as `de`; a word that is also joint, such as `to`, is none. */
function wordsOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ kind, meaning }) => {
    const { month, weekday, roles } = meaning ?? {};
    const isSmall = roles !== undefined && month === undefined && weekday === undefined && !isJoint(roles);
    return kind !== 'sign' && !isSmall;
  });
}

function isJoint(roles: ReadonlySet<string>): boolean {
  return ['to', 'until', 'and'].some((role) => roles.has(role)) && !roles.has('small');
}

export function weekdayOf(tokens: readonly Token[]): number | undefined {
  return tokens.find((_, at) => senseOf(tokens, at) === 'weekday')?.meaning?.weekday;
}

/** As `dateInWords`. */
export function dateOf(tokens: readonly Token[]): string | undefined {
  const numbers = numbersIn(tokens);
  const year = numbers.find((number) => number.length === 4);
  const others = numbers.filter((number) => number !== year);
  if (year === undefined || others.some((number) => number.length > 2)) return undefined;
  const named = monthsIn(tokens);
  const [first, second] = others;
  if (named === undefined) return undefined;
  if (named.length === 1 && second === undefined) return iso(year, named[0], first);
  if (named.length > 0 || first === undefined || second === undefined || others.length > 2) return undefined;
  if (numbers[0] === year || first === second || Number(second) > 12) return iso(year, first, second);
  return Number(first) > 12 || isDayFirst(tokens) ? iso(year, second, first) : undefined;
}

/** `12.05.2027` in a language that always writes the day first. */
function isDayFirst(tokens: readonly Token[]): boolean {
  const signs = tokens.filter(({ kind }) => kind === 'sign' || kind === 'dash');
  return signs.length >= 2 && signs.slice(0, 2).every(({ meaning }) => meaning?.roles.has('day') === true);
}

/** The first and the last day of `16-17 January 2027` and `du 30 janvier au 2 février 2027`: they may not exist. */
export function rangeOf(tokens: readonly Token[]): readonly [string, string] | undefined {
  const numbers = numbersIn(tokens);
  const days = numbers.filter((number) => number.length <= 2);
  const years = numbers.filter((number) => number.length === 4);
  const months = monthsIn(tokens);
  const [first, last] = days;
  if (days.length === 0 && numbers.length === 1) return monthsOf(tokens, years[0], months);
  if (days.length !== 2 || years.length !== 1 || numbers.length !== 3) return undefined;
  // A day behind the year is of another date.
  const isBehind = numbers[1] === years[0];
  const [from, to] = tokens.flatMap((token, at) => (isDay(token) ? [at] : []));
  const isSpan = tokens.slice(from, to).some((token) => joinsDays(token));
  if (months === undefined || months.length < 1 || months.length > 2 || isBehind || !isSpan) return undefined;
  return [iso(years[0], months[0], first), iso(years[0], months.at(-1), last)];
}

/** `April to June 2027`. */
function monthsOf(
  tokens: readonly Token[],
  year: string | undefined,
  months: readonly number[] | undefined,
): readonly [string, string] | undefined {
  const [from, to] = tokens.flatMap((_, at) => (senseOf(tokens, at) === 'month' ? [at] : []));
  const isSpan = tokens.slice(from, to).some((token) => joinsDays(token));
  if (year === undefined || months?.length !== 2 || to === undefined || !isSpan) return undefined;
  return [iso(year, months[0]), iso(year, months[1])];
}

/** `to`, and a dash. */
export function joinsDays({ kind, meaning }: Token): boolean {
  return kind === 'dash' || ['to', 'until'].some((role) => meaning?.roles.has(role as 'to') === true);
}

function iso(...parts: readonly (string | number | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])).join('-');
}
