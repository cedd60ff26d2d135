// Hours as people write them: `2 pm`, `14h30`, `9.30` and `from 2 to 4 p.m.`; which tokens they are, and the one time that
// they can mean.

import { textOf, tokensOf, type Token } from './date-tokens.ts';
import type { WordRole } from './date-words/date-words.ts';
import type { Lexicon } from './date-words/index.ts';

/**
 * HH:MM or HH:MM-HH:MM, where an end at midnight is 24:00; else why there is none: words that follow what was typed.
 * `overMidnight` has the hours as they hold if the last day is another than the first.
 */
export type Hours =
  | { readonly time: string; readonly overMidnight?: string; readonly problem?: undefined }
  | { readonly problem: string; readonly help: string; readonly overMidnight?: string };

/** The tokens of an hour or of two, and what is around them: `at`, `from`. */
export interface Span {
  readonly from: number;
  /** Behind its last token. */
  readonly to: number;
  readonly first: Token;
  readonly last?: Token;
  /** As it was typed, without the words around it. */
  readonly text: string;
  /** Whether the one hour is the end: `until 4 pm`. */
  readonly isEnd: boolean;
  /** Whether they are two hours and no span: `2 pm and 4 pm`, and not `between 2 pm and 4 pm`. */
  readonly isTwo: boolean;
}

/** One time of day or one span of it, and nothing else; undefined for what could be two times, such as `2`. */
export function timeInWords(text: string): string | undefined {
  const hours = timeOf(text);
  return hours?.problem === undefined ? hours?.time : undefined;
}

/** Undefined where the text has something else in it. */
export function timeOf(text: string, lexicon?: Lexicon): Hours | undefined {
  const tokens = tokensOf(text, 40, lexicon);
  const [span, ...more] = spansIn(tokens);
  if (span === undefined || more.length > 0 || span.from > 0 || span.to < tokens.length) return undefined;
  return hoursOf(span);
}

const isOneOf = (token: Token | undefined, ...roles: readonly WordRole[]): boolean =>
  roles.some((role) => token?.meaning?.roles.has(role));
const isNamed = (token: Token): boolean => isOneOf(token, 'noon', 'midnight');
const isClock = (token: Token | undefined): token is Token =>
  token !== undefined && (token.kind === 'clock' || isNamed(token));
const isAnd = (token: Token | undefined): boolean => token?.text === '&' || isOneOf(token, 'and');
const joins = (token: Token | undefined): boolean =>
  token?.kind === 'dash' || isAnd(token) || isOneOf(token, 'to', 'until');
const leads = (token: Token | undefined): boolean =>
  /^[@,،、]$/.test(token?.text ?? '') || isOneOf(token, 'at', 'from', 'between', 'to', 'until');

/** Whether it can be a part of hours of which only the numbers are typed: `10-3`, `from 10 to 3`. */
export function isOfBareHours(token: Token): boolean {
  return (isShort(token) && Number(token.text) <= 24) || joins(token) || leads(token);
}

/** Each hour with the one that it is joined to: one of the two may be a bare number. */
export function spansIn(tokens: readonly Token[]): readonly Span[] {
  const spans: Span[] = [];
  let done = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (at < done || !isClock(tokens[at])) continue;
    const before = backOverJoin(tokens, at, done);
    const begin = before !== undefined && isBareHour(tokens, before) ? before : at;
    const behind = overJoin(tokens, at);
    const isLast = behind !== undefined && (isClock(tokens[behind]) || isBareHour(tokens, behind));
    const end = begin === at && isLast ? behind : at;
    let from = begin;
    while (from > done && leads(tokens[from - 1])) from -= 1;
    const around = tokens.slice(from, begin);
    spans.push({
      from,
      to: end + 1,
      first: tokens[begin]!,
      ...(end === begin ? {} : { last: tokens[end]! }),
      text: textOf(tokens.slice(begin, end + 1)),
      isEnd: end === begin && around.some((token) => isOneOf(token, 'until')),
      isTwo: tokens.slice(begin, end).some(isAnd) && !around.some((token) => isOneOf(token, 'between')),
    });
    done = end + 1;
  }
  return spans;
}

/** Where the other hour is: `14 h jusqu'à 16 h` has two words between. */
function overJoin(tokens: readonly Token[], at: number): number | undefined {
  let place = at + 1;
  while (place < at + 3 && joins(tokens[place])) place += 1;
  return place === at + 1 ? undefined : place;
}

function backOverJoin(tokens: readonly Token[], at: number, done: number): number | undefined {
  let place = at - 1;
  while (place > at - 3 && place >= done && joins(tokens[place])) place -= 1;
  return place === at - 1 || place < done ? undefined : place;
}

/** A number of one or two figures that is no day of a month, and no part of one in figures. */
function isBareHour(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length > 2) return false;
  if (isInFigures(tokens[at + 1], tokens[at + 2]) || isInFigures(token, tokens[at - 2], tokens[at - 1])) return false;
  if (besideMonth(tokens, at + 1)) return false;
  const isDay = isShort(tokens[at - 2]);
  // In `12 May 2-4 pm` the day is in front of the month, and not in `May 12 - 2 pm` or `2027 May 12 - 2 pm`.
  if (tokens[at - 1]?.meaning?.month !== undefined && !isDay) return false;
  const before = tokens.slice(0, at).findLast(({ kind }) => kind !== 'sign');
  // `Wednesday 12` is a day, where no other number is one.
  return before?.meaning?.weekday === undefined || isDay || hasDay(tokens, at);
}

const isShort = (token: Token | undefined): boolean => token?.kind === 'number' && token.text.length <= 2;
const besideMonth = (tokens: readonly Token[], ...places: readonly number[]): boolean =>
  places.some((place) => tokens[place]?.meaning?.month !== undefined);

/** Whether another number is surely the day. */
function hasDay(tokens: readonly Token[], but: number): boolean {
  return tokens.some(
    (token, at) => token.kind === 'iso' || (at !== but && isShort(token) && besideMonth(tokens, at - 1, at + 1)),
  );
}

/** `/05` of `12/05`. */
function isInFigures(right: Token | undefined, other: Token | undefined, sign = right): boolean {
  return other?.kind === 'number' && right?.isApart === false && /^[-/.]$/.test(sign?.text ?? '');
}

/** What the figures of an hour say. */
interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half?: 'a' | 'p';
  /** Whether it may leave its half to the hour behind it: `2`, `2:30`, `12:00`, and not `14:00`, `02:30` or `2 h`. */
  readonly isOpen: boolean;
  readonly isBare: boolean;
}

function clockOf(token: Token): Clock {
  if (isNamed(token)) return { hour: isOneOf(token, 'noon') ? 12 : 0, minute: 0, isOpen: false, isBare: false };
  const [hour = '', minute = '0', second] = token.text.match(/\d+/g) ?? [];
  const half = /([ap])\.?\s?m\.?$/i.exec(token.text)?.[1]?.toLowerCase() as 'a' | 'p' | undefined;
  const isOpen =
    half === undefined && second === undefined && /^[1-9]\d?(?:[:.]\d\d)?$/.test(token.text) && Number(hour) <= 12;
  return {
    hour: Number(hour),
    minute: Number(minute),
    ...(half === undefined ? {} : { half }),
    isOpen,
    isBare: token.kind === 'number',
  };
}

const wholeDay = 24 * 60;

/** Minutes from midnight; undefined for an hour that no clock shows. */
function minutesOf({ hour, minute }: Clock, half?: 'a' | 'p', isEnd = false): number | undefined {
  if (isEnd && hour === 24 && minute === 0 && half === undefined) return wholeDay;
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  return (half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
}

function written(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

export const moreTimes = {
  problem: 'has more than one time in it',
  help: 'Write one date, and one time or span of time',
};

/** The time that a span means. */
export function hoursOf({ first, last, text, isEnd, isTwo }: Span): Hours {
  if (isTwo) return moreTimes;
  const tokens = [first, ...(last === undefined ? [] : [last])];
  // The German `am` is no English one: `12 am Samstag`.
  if (tokens.some((token) => token.kind === 'clock' && token.meaning !== undefined))
    return { problem: `can be noon or midnight: ${text}`, help: 'Write 12:00 or 00:00, whichever it is' };
  const clocks = tokens.map(clockOf);
  const isReal = (clock: Clock, at: number) => minutesOf(clock, clock.half, isEnd || at === 1) !== undefined;
  if (!clocks.every(isReal))
    return {
      problem: `has a time that does not exist: ${text}`,
      help: 'Hours go from 00:00 to 23:59, for example 14:00; only an end can be 24:00',
    };
  if (isEnd)
    return { problem: 'says when it ends, and not when it begins', help: 'Write both, for example 14:00-16:00' };
  const [begin, end] = clocks as [Clock, Clock?];
  if (end === undefined) return { time: written(minutesOf(begin, begin.half)!) };
  return isOneOf(last, 'midnight') ? toMidnight(begin, text) : fromTo(begin, end, text);
}

const unclear = (text: string): Hours => ({
  problem: `does not say of both hours whether they are before or after noon: ${text}`,
  help: 'Write 24 hours, for example 11:00-13:00',
});

/** `7 to midnight` begins in the morning or in the evening. */
function toMidnight(begin: Clock, text: string): Hours {
  if (begin.isOpen && begin.hour < 12) return unclear(text);
  return { time: `${written(minutesOf(begin, begin.half)!)}-24:00` };
}

function fromTo(begin: Clock, end: Clock, text: string): Hours {
  const to = minutesOf(end, end.half, true)!;
  // In `2-4 pm` the first is an hour of the same half of the day; in `9-12h` it is one of the same clock.
  const ofSameHalf = begin.isOpen && end.half !== undefined ? minutesOf(begin, end.half) : undefined;
  const isUnclear = begin.isBare && end.half !== undefined;
  const from = ofSameHalf !== undefined && (isUnclear || ofSameHalf < to) ? ofSameHalf : minutesOf(begin, begin.half)!;
  if (from < to) return { time: `${written(from)}-${written(to)}` };
  const isNoon = to === 0 && ofSameHalf !== undefined;
  if (isUnclear || isNoon || (end.isBare && begin.half !== undefined)) return unclear(text);
  const overMidnight = `${written(from)}-${written(to)}`;
  if (to === 0) return { time: `${written(from)}-24:00`, overMidnight };
  if (from === to)
    return {
      overMidnight,
      problem: `begins and ends at the same hour: ${text}`,
      help: 'Write when it ends, or the beginning alone',
    };
  return {
    overMidnight,
    problem: `has an end that is not after its beginning: ${text}`,
    help: 'Write the earlier one first; if it ends on the next day, write that day, too',
  };
}
