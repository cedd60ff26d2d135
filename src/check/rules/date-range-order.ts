// date/range-order: "from 5 to 3 October", "14:00-13:00", "2025-2023".

import type { Fault } from '../../content/issue/fault.ts';
import { quote } from './reading/names.ts';
import { sentenceAfter, sentenceBefore } from './reading/phrases.ts';
import { byLanguage, searchText, type Search } from './reading/search.ts';
import { writtenTimesIn } from './reading/written-times.ts';
import { isoOf, writtenDatesOf, type WrittenDate } from './reading/written-dates.ts';
import { datedLanguages } from './reading/calendars.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';
import { once } from '../../base/memoize.ts';

export const dateRangeOrder: Rule = {
  id: 'date/range-order',
  severity: 'warning',
  languages: ['en', 'fr'],
  what: 'A range of days, hours or years in the text ends before it begins.',
  why: 'One of the two is wrong, and readers cannot know which.',
  bad: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    intro: The forum lasts from 5 to 3 October 2018.
`,
  good: `date: 2018-09
title: Bulletin
sections:
  - title: Events
    intro: The forum lasts from 3 to 5 October 2018.
`,
  *check(subject) {
    const dates = writtenDatesOf(subject);
    for (const [index, date] of dates.entries()) {
      const found = withinMonth(date) ?? ofTwoDates(date, dates[index + 1]);
      if (found !== undefined) yield faultAt(date, found);
    }
    yield* hoursAndYears(subject);
  },
};

interface RangePlace {
  readonly offset: number;
  readonly length: number;
}

function faultAt({ passage }: Pick<WrittenDate, 'passage'>, span: RangePlace): Fault {
  const text = passage.text.slice(span.offset, span.offset + span.length);
  return {
    path: passage.path,
    span,
    message: `${quote(text)} ends before it begins`,
    help: 'Fix the one that is wrong',
  };
}

/** A day just before a date: `from 5 to` 3 October. */
const startsOn =
  /(?:\b(?:from|between)|(?<![a-zà-ÿ])(?:du|entre le))\s{1,5}(?:[a-z]{2,7}(?:day|di|nche),?\s{1,3})?(?:the\s{1,3})?(\d{1,2})(?:st|nd|rd|th|er|e)?\s{0,3}(?:to|and|until|through|[-–—]|au|et le)\s{1,3}(?:[a-z]{2,7}(?:day|di|nche),?\s{1,3})?(?:the\s{1,3})?$/i;
/** What every such text has; a search for less, since nearly no date has it. */
const couldStart = /\d\D{0,25}$/;

function withinMonth({ days, passage: { text }, span }: WrittenDate): RangePlace | undefined {
  const [first, last] = days;
  // Only a range may go back: days before a date are read as they rise.
  if (
    first !== undefined &&
    last !== undefined &&
    days.length === 2 &&
    first.day > last.day &&
    /[-–—]|\bto\b/.test(text.slice(span.offset, span.offset + span.length))
  )
    return span;
  const before = text.slice(Math.max(0, span.offset - 50), span.offset);
  const match = couldStart.test(before) ? startsOn.exec(before) : null;
  if (match === null || Number(match[1]) <= first!.day || Number(match[1]) > 31) return undefined;
  const offset = span.offset - (before.length - match.index);
  return { offset, length: span.offset + span.length - offset };
}

const between = /^\s{0,5}(?:[-–—]|to|until|through|au|jusqu['’]au)\s{0,5}$/;
const hasOwnYear = /\d{4}$/;

/** Without a year of its own, the first of two may be in the year before: 30 December to 2 January 2019. */
function ofTwoDates(one: WrittenDate, other: WrittenDate | undefined): RangePlace | undefined {
  if (other === undefined || other.passage !== one.passage) return undefined;
  const { text } = one.passage;
  const end = one.span.offset + one.span.length;
  if (other.span.offset - end > 14 || !between.test(text.slice(end, other.span.offset))) return undefined;
  const isClear = one.month === other.month || (hasOwnYear.test(one.text) && hasOwnYear.test(other.text));
  if (!isClear || isoIn(one) <= isoIn(other) || (one.year !== other.year && !hasOwnYear.test(one.text)))
    return undefined;
  return { offset: one.span.offset, length: other.span.offset + other.span.length - one.span.offset };
}

function isoIn({ year = 2000, month, days }: WrittenDate): string {
  return isoOf(year, month, days.at(-1)!.day);
}

// An hour of more than one figure, or two years; what is around them is looked at one by one.
const year = String.raw`(?<![\wÀ-ÿ.,:/#$€£-])((?:1[6-9]|20)\d\d)`;
const yearEnd = String.raw`((?:1[6-9]|20)\d\d)(?![\wÀ-ÿ%/]|[.,:-]\d|\s?(?:BC|av\.|avant))`;
const hour = String.raw`(?<![\w.,:/-])\d{1,2}(?:[:.]\d\d)?\s{0,2}(?:[APap]\.?[Mm]\.?|[Hh](?:\s?\d\d)?)?\s{0,2}(?:[-–—]|to|until|à)\s{0,2}\d{1,2}(?:[:.]\d\d)?(?:\s{0,2}(?:[APap]\.?[Mm]\b|[Hh]\b(?:\s?\d\d)?))?`;
const search: Search = {
  signs: [
    ':0',
    ':1',
    ':3',
    ':4',
    '.m.',
    'pm',
    ' am',
    '0am',
    ' h ',
    '0 h',
    '-20',
    '–20',
    '-19',
    '–19',
    'to 20',
    'to 19',
    'and 20',
    'and 19',
    'à 20',
    'à 19',
    'et 20',
    'et 19',
  ],
  pattern: () => new RegExp(`${year}(?:\\s?[-–—]\\s?|\\s(?:to|and|à|et)\\s)${yearEnd}|${hour}`, 'g'),
};
const searches = byLanguage(Object.fromEntries(datedLanguages.map((language) => [language, search])));

const fromBefore = /(?:\b(?:from|between)|(?<![a-zà-ÿ])(?:de|entre))\s{1,5}$/i;
/** What falls in number, and names that have a year in them. */
const notYears = once(
  () =>
    /\b(?:fell|falls?|fallen|drop\w*|declin\w*|decreas\w*|reduc\w*|cut|down|shr[aiu]nk|ISO|IEC|EN|DIN|No\.?|tel|phone|pp?\.|baiss\w*|passe\w*|passé\w*|rédui\w*|diminu\w*|chut\w*|tomb\w*|n[o°])(?!\w)[^.]{0,60}$|\d\s?$/iu,
);

function* hoursAndYears(subject: Subject): Generator<Fault> {
  for (const { match, passage, span } of searchText(subject, searches)) {
    const [first, last] = [match[1], match[2]];
    const before = passage.text.slice(Math.max(0, span.offset - 80), span.offset);
    if (first !== undefined && last !== undefined) {
      const isDashed = /[-–—]/.test(match[0]);
      if (Number(first) > Number(last) && (isDashed || fromBefore.test(before)) && !notYears().test(before))
        yield faultAt({ passage }, span);
    } else if (
      isBackward(
        match[0],
        () => sentenceBefore(passage.text, span.offset) + sentenceAfter(passage.text, span.offset + span.length),
      )
    ) {
      yield faultAt({ passage }, span);
    }
  }
}

/** A range past midnight is not a slip, and 11:00 to 1:00 without a mark is not one either. */
function isBackward(text: string, sentence: () => string): boolean {
  for (const language of datedLanguages) {
    const [time] = writtenTimesIn(text, language);
    if (time?.to === undefined || time.to >= time.from) continue;
    const isSure = time.from >= 13 * 60 || /[ap]\.?m.*[ap]\.?m/i.test(text) || /h.*h/.test(text);
    if (isSure && (time.from - time.to < 6 * 60 || (isByDay(time.from, time.to) && !byNight().test(sentence()))))
      return true;
  }
  return false;
}

/** `5 p.m. to 9 a.m.` is a day turned round, if nobody works or sleeps through the night there. */
function isByDay(from: number, to: number): boolean {
  return from <= 17.5 * 60 && to >= 8 * 60;
}

const byNight = once(
  () =>
    /\b(?:nights?|nightly|overnight|after[- ]hours|sleep\w*|stay\w*|beds?|shelters?|emergenc\w+|on[- ]call|help ?line|hot ?line|crisis|clos\w+|next|following|weekends?|off[- ]peak|charg\w+|park\w*|quiet|curfew|lights|check-?in|flights?|trains?|ferr\w+|zones?|time|shifts?)\b|(?<!\p{L})(?:nuits?|nocturne\w*|soirs?|lendemain|dorm\w*|lits?|refuges?|hébergement|urgences?|garde|écoute|ferm\p{L}+|fin de semaine|week-end|creuses|stationn\p{L}+|couvre-feu|train|vol|traversier|heure|fuseau|quarts?)(?!\p{L})/iu,
);
