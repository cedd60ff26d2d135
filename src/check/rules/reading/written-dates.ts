// Dates as people write them: `Tuesday, 15 May 2018`, `May 5-6`, `le mardi 1er mai`, `du 3 au 5 octobre 2018`.

import type { Region } from '../../../content/issue/fault.ts';
import type { Subject } from '../subject.ts';
import {
  calendars,
  dayBefore,
  joint,
  monthNumber,
  weekdayNumber,
  type Calendar,
  type DatedLanguage,
} from './calendars.ts';
import { calendarFor } from './other-calendars.ts';
import { hitsOf, passageAt, readingsOf, upTo, type Passage, type Reading } from './passages.ts';

interface Day {
  readonly day: number;
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday?: number;
}

/** One day, or several that share their month, with the year and the weekdays that the text gives. */
export interface WrittenDate<Language extends string = DatedLanguage> {
  readonly days: readonly Day[];
  /** From 1. */
  readonly month: number;
  /** Its own, or that of the other end of its range. */
  readonly year?: number;
  readonly text: string;
  readonly passage: Passage;
  readonly span: Region;
  readonly language: Language;
}

/** A date in its reading. */
interface Found extends Pick<WrittenDate, 'days' | 'month'> {
  readonly from: number;
  readonly to: number;
  year?: number;
}

const known = new WeakMap<Subject, readonly WrittenDate[]>();

/** Every day and month in an issue's text, in the languages whose dates can be read here. */
export function writtenDatesOf(subject: Subject): readonly WrittenDate[] {
  let dates = known.get(subject);
  if (dates === undefined) known.set(subject, (dates = readingsOf(subject).flatMap(datesOf)));
  return dates;
}

const knownInAny = new WeakMap<Subject, readonly WrittenDate<string>[]>();

/** The same in every language that has a calendar, for rules that need no more than that. */
export function datesInAnyLanguage(subject: Subject): readonly WrittenDate<string>[] {
  let dates = knownInAny.get(subject);
  if (dates === undefined) {
    const others = readingsOf(subject).filter(({ language }) => !Object.hasOwn(calendars, language));
    const found = others.flatMap((reading) => datesIn(inFigures(reading), calendarFor(reading.language)));
    knownInAny.set(subject, (dates = [...writtenDatesOf(subject), ...found]));
  }
  return dates;
}

/** Figures of Arabic and Persian are as many characters as ours. */
function inFigures(reading: Reading): Reading {
  if (!/[٠-٩۰-۹]/.test(reading.text)) return reading;
  const text = reading.text.replace(/[٠-٩۰-۹]/g, (figure) => String(figure.charCodeAt(0) % 16));
  return { ...reading, text };
}

function datesOf(reading: Reading): readonly WrittenDate[] {
  if (!Object.hasOwn(calendars, reading.language)) return [];
  const { language } = reading as { language: DatedLanguage };
  return datesIn(reading, calendars[language]).map((date) => ({ ...date, language }));
}

function datesIn(reading: Reading, calendar: Calendar | undefined): readonly WrittenDate<string>[] {
  if (calendar === undefined) return [];
  const { language } = reading;
  const found = findDates(reading, calendar);
  shareYears(found, reading.text, calendar.joint ?? joint);
  return found.map(({ days, month, year, from, to }) => {
    const passage = passageAt(reading, from);
    const span = { offset: from - passage.start, length: to - from };
    const text = passage.text.slice(span.offset, span.offset + span.length);
    return { days, month, ...(year === undefined ? {} : { year }), text, passage, span, language };
  });
}

/** What joins the two ends of a range, and not the days of a list. */
export const rangeJoint = /[-–—]|\b(?:to|until|through|au)\b/;

// An issue has dozens; a hostile file may hold nothing else.
const most = 5_000;

function findDates(reading: Reading, calendar: Calendar): Found[] {
  const { dayMonth, monthDay } = calendar;
  const found = Array.from(upTo(most, hitsOf(dayMonth, reading)), ({ match }) => readDate(match, calendar, true));
  if (monthDay !== undefined) {
    found.push(...Array.from(upTo(most, hitsOf(monthDay, reading)), ({ match }) => readDate(match, calendar, false)));
  }
  return withoutOverlaps(found.filter((date) => date !== undefined));
}

/** A match as a date, with the weekday and the earlier days of the same month that are before it. */
function readDate(match: RegExpExecArray, calendar: Calendar, isDayFirst: boolean): Found | undefined {
  const { month: word = '', day: first, last, year: long, short } = match.groups ?? {};
  const { input: text } = match;
  const month = monthNumber(calendar, word);
  const days: Day[] = [first, last].flatMap((day) => (day === undefined ? [] : [{ day: Number(day) }]));
  if (month === undefined || days.some(({ day }) => day < 1 || day > 31)) return undefined;
  let from = match.index;
  for (let count = 0; count < 6; count++) {
    const name = calendar.weekdayBefore.exec(text.slice(Math.max(0, from - 40), from));
    const weekday = name === null ? undefined : weekdayNumber(calendar, name[1]!);
    if (name !== null && weekday !== undefined) {
      from -= name[0].length;
      const [first, length] = earlierWeekday(text.slice(Math.max(0, from - 40), from), calendar, days.length);
      from -= length;
      // `Friday to Sunday, 5-7 October`: the last weekday is that of the last day.
      if (first !== undefined) days[days.length - 1] = { ...days.at(-1)!, weekday };
      days[0] = { ...days[0]!, weekday: first ?? weekday };
    }
    const earlier = isDayFirst
      ? (calendar.dayBefore ?? dayBefore).exec(text.slice(Math.max(0, from - 30), from))
      : null;
    const day = Number(earlier?.[1] ?? 0);
    if (earlier === null || day < 1 || day >= days[0]!.day) break;
    days.unshift({ day });
    from -= earlier[0].length;
  }
  const behind = calendar.weekdayBehind.exec(
    text.slice(match.index + match[0].length, match.index + match[0].length + 20),
  );
  const named = behind === null ? undefined : weekdayNumber(calendar, (behind[1] ?? behind[2])!);
  if (named !== undefined && days.length === 1 && days[0]!.weekday === undefined)
    days[0] = { ...days[0]!, weekday: named };
  const year = long ?? (short && `20${short}`);
  // Without a year behind it, a full stop ends the sentence.
  const to = match.index + match[0].length - (year === undefined && match[0].endsWith('.') ? 1 : 0);
  return { days, month, from, to, ...(year === undefined ? {} : { year: Number(year) }) };
}

const betweenWeekdays = /\s?(?:[-–—&]|to|and|au|et)\s{0,5}$/;

/** Of two weekdays before two days, the first one, and how much text it takes. */
function earlierWeekday(before: string, calendar: Calendar, count: number): readonly [number | undefined, number] {
  const joined = count === 2 ? (calendar.betweenWeekdays ?? betweenWeekdays).exec(before) : null;
  if (joined === null) return [undefined, 0];
  // What finds a weekday just before a date wants a space there.
  const name = calendar.weekdayBefore.exec(`${before.slice(0, joined.index)} `);
  const weekday = name === null ? undefined : weekdayNumber(calendar, name[1]!);
  return weekday === undefined ? [undefined, 0] : [weekday, name![0].length - 1 + joined[0].length];
}

/** In `5 May 12` there is 5 May, and not also May 12. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  let end = -1;
  return [...found]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

/** One year at either end of a range or list does for all of it. */
function shareYears(found: readonly Found[], text: string, joint: RegExp): void {
  const share = (one: Found | undefined, other: Found | undefined, between: readonly [number, number]): void => {
    if (one === undefined || other?.year === undefined || one.year !== undefined) return;
    const words = text.slice(...between);
    if (between[1] - between[0] >= 30 || !joint.test(words)) return;
    // From 30 December to 2 January 2019 the year turns.
    const turns = rangeJoint.test(words)
      ? Math.sign(one.from - other.from) *
        Number(one.from < other.from === one.month > other.month && one.month !== other.month)
      : 0;
    one.year = other.year + turns;
  };
  const gap = (index: number): readonly [number, number] => [found[index]?.to ?? 0, found[index + 1]?.from ?? 0];
  for (let index = found.length - 2; index >= 0; index--) share(found[index], found[index + 1], gap(index));
  for (let index = 0; index < found.length - 1; index++) share(found[index + 1], found[index], gap(index));
}

/** YYYY-MM-DD. */
export function isoOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
