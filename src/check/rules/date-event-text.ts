// date/event-text: the text of an event gives a different day or time from its fields; the same for a call and a vacancy.

import { addToDate, firstDay, lastDay } from '../../content/issue/dates.ts';
import type { Fault, Path, Region } from '../../content/issue/fault.ts';
import { lastDateOf } from '../../content/issue/recurrence.ts';
import { calendars, type DatedLanguage } from './reading/calendars.ts';
import { eventWords } from './reading/event-words.ts';
import { quote } from './reading/names.ts';
import { languageAt, readingsOf, type Passage } from './reading/passages.ts';
import { sentenceAfter, sentenceBefore } from './reading/phrases.ts';
import { isNamed } from './reading/undated.ts';
import { isoOf, writtenDatesOf, type WrittenDate } from './reading/written-dates.ts';
import { writtenTimesIn, type WrittenTime } from './reading/written-times.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';
import { once } from '../../base/memoize.ts';

export const dateEventText: Rule = {
  id: 'date/event-text',
  severity: 'warning',
  languages: ['en', 'fr'],
  restsOn: ['start', 'end', 'recurs', 'closes', 'registration'],
  what: 'The text of an event, a call or a vacancy gives a different day or time from its fields.',
  why: 'Readers see both, and some will come at the wrong time.',
  bad: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Forum in Riverbend
        start: 2018-10-18
        body: The forum takes place on 19 October 2018 in the town hall.
`,
  good: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Forum in Riverbend
        start: 2018-10-18
        body: The forum takes place on 18 October 2018 in the town hall.
`,
  *check(subject) {
    for (const { item, path } of subject.items) {
      if (item.body === undefined || (item.kind !== 'event' && !('closes' in item))) continue;
      const at = bodyOf(subject, path);
      if (at === undefined) continue;
      const { passage, language } = at;
      const dates = writtenDatesOf(subject).filter((date) => date.passage === passage && !isNamed(passage, date.span));
      if (item.kind !== 'event') {
        if (item.closes !== undefined) yield* deadlines(dates, 'closes', item.closes);
        continue;
      }
      if (item.cancelled) continue;
      const isOfRegistration = (date: WrittenDate) =>
        isosOf(date, item.start).some((iso) => iso === item.registration?.closes || iso === item.registration?.opens);
      yield* days(
        dates.filter((date) => !isOfRegistration(date)),
        item.start,
        lastDateOf(item),
        item.recurs === undefined ? '`end`' : '`recurs.to`',
      );
      if (item.registration?.closes !== undefined)
        yield* deadlines(dates, 'registration.closes', item.registration.closes);
      if (item.time !== undefined) yield* hours(passage, language, item.time);
    }
  },
};

function bodyOf(
  subject: Subject,
  path: Path,
): { readonly passage: Passage; readonly language: DatedLanguage } | undefined {
  const language = languageAt(subject, path);
  if (!Object.hasOwn(calendars, language)) return undefined;
  const own = [...path, 'body'];
  const passage = readingsOf(subject)
    .flatMap(({ passages }) => passages)
    .find((one) => one.path.length === own.length && own.every((step, index) => step === one.path[index]));
  return passage && { passage, language: language as DatedLanguage };
}

/** The first day that the text gives for the event, and that is none of its days. */
function* days(dates: readonly WrittenDate[], start: string, end: string, last: string): Generator<Fault> {
  const [from, to] = [firstDay(start), lastDay(end)];
  const isRight = (date: WrittenDate): boolean => isosOf(date, start).some((iso) => iso >= from && iso <= to);
  if (dates.some(isRight)) return;
  for (const date of dates) {
    const { takesPlace, other, notOn, past } = eventWords[date.language];
    const before = sentenceBefore(date.passage.text, date.span.offset);
    if (other.test(before) || notOn.test(before)) continue;
    const isNear = isosOf(date, start).every(
      (iso) => iso >= addToDate(from, -45, 'days') && iso <= addToDate(to, 45, 'days'),
    );
    const isAlone =
      dates.length === 1 &&
      isNear &&
      !past.test(before + sentenceAfter(date.passage.text, date.span.offset + date.span.length).slice(0, 60));
    if (!takesPlace.test(before) && !isAlone) continue;
    yield differs(date, date.passage, 'start', end === start ? start : `${start}, and ${last} is ${end}`);
    return;
  }
}

function* deadlines(dates: readonly WrittenDate[], field: string, closes: string): Generator<Fault> {
  const last = lastDay(closes);
  const isRight = (date: WrittenDate): boolean =>
    isosOf(date, closes).some((iso) => iso >= firstDay(closes) && iso <= last);
  if (dates.some(isRight)) return;
  for (const date of dates) {
    const words = eventWords[date.language];
    const before = sentenceBefore(date.passage.text, date.span.offset);
    if (!words.until.test(before) || (field !== 'closes' && !words.registration.test(before))) continue;
    if (words.before.test(before) && isosOf(date, closes).includes(addToDate(last, 1, 'days'))) return;
    yield differs(date, date.passage, field, closes);
    return;
  }
}

function isosOf({ days: all, year, month }: WrittenDate, near: string): readonly string[] {
  return all.map(({ day }) => isoOf(year ?? Number(near.slice(0, 4)), month, day));
}

/** The first hour that the text gives for the event, and that is not the one of `time`. */
function* hours(passage: Passage, language: DatedLanguage, time: string): Generator<Fault> {
  const [from = 0, to] = time.split('-').map(minutesOf);
  const times = writtenTimesIn(passage.text, language);
  const isRight = (one: WrittenTime): boolean =>
    one.from === from && (one.to === undefined || to === undefined || (one.to - to) % wholeDay === 0);
  if (times.length > 12 || times.some(isRight)) return;
  const { takesPlace, other, past } = eventWords[language];
  for (const one of times) {
    const before = sentenceBefore(passage.text, one.span.offset);
    // The hour of other people, or the hour of something in between.
    if (one.hasZone || other.test(before) || untilHour().test(before) || isNamed(passage, one.span)) continue;
    const isMeant = takesPlace.test(before);
    if (!isMeant && other.test(sentenceAfter(passage.text, one.span.offset + one.span.length).slice(0, 40))) continue;
    const isWithin = one.to === undefined && to !== undefined && one.from > from && one.from <= to;
    if (!isMeant && (times.length > 1 || isWithin || past.test(before))) continue;
    yield differs(one, passage, 'time', time);
    return;
  }
}

const untilHour = once(
  () => /(?:\b(?:by|before|until|till|after)\b|(?<!\p{L})(?:avant|jusqu['’]au?|après)(?!\p{L}))[^.]{0,40}$/iu,
);

/** In minutes: an end at midnight is 24:00 or 0:00. */
const wholeDay = 24 * 60;

function minutesOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}

function differs(
  { text, span }: { readonly text: string; readonly span: Region },
  { path }: Passage,
  field: string,
  value: string,
): Fault {
  return {
    path,
    span,
    message: `The text says ${quote(text)}, but \`${field}\` is ${value}`,
    help: 'Fix the one that is wrong',
  };
}
