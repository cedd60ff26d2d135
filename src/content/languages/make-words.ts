// Makes the words of a language from its file, and from what a publication says otherwise.

import { lastDay } from '../issue/dates.ts';
import { cityOf } from './city-of.ts';
import { keepTogether } from './keep-together.ts';
import type { Count, Language, WordTexts } from './language.ts';
import { languageName } from './language-name.ts';
import type { Dates } from './locale-data.ts';
import { dateIn, dateRangeIn, dayPartsIn, filled, inDigits, timeIn } from './written-out.ts';
import { pluralOf } from './plural-of.ts';
import type { Words } from './words.ts';

/** The dates of a language as its region writes them. */
export function datesOf(language: Language, tag: string): Dates {
  const locale = language.locale();
  return { ...locale, ...locale.regions?.[tag.split('-').at(-1) ?? ''] };
}

/** `texts` are those of the language, and of the publication above them. */
export function makeWords(tag: string, language: Language, texts: WordTexts, dates: () => Dates): Words {
  const own = language.own?.(tag) ?? {};
  const nameOf = (other: string) => language.names?.[other] ?? languageName(other, language.locale());
  const hours = own.hours ?? ((text: string) => timeIn(dates(), text, language.hours));
  const city = own.city ?? ((zone: string) => cityOf(zone, language.locale().cities));
  const date = own.date ?? ((iso: string, style?: 'weekday') => dateIn(dates(), iso, style));
  const comma = commaOf(texts);
  // English and French, which nearly all issues are in, have no digits of their own, and no need to read a file.
  const number = own.date ? String : (count: number) => inDigits(String(count), dates().digits);
  return {
    ...plainWords(texts),
    whyMail: (name) => filled(texts['why-mail'], { name }),
    inLanguage: (other) => filled(texts['in-language'], { language: nameOf(other) }),
    languageName: nameOf,
    numberLabel: (issue, volume) =>
      volume === undefined
        ? filled(texts['issue-number'], { number: number(issue) })
        : filled(texts['volume-number'], { volume: number(volume), number: number(issue) }),
    pages: (count) => filled(inPlural(texts['page-count'], count, language), { count: number(count) }),
    date,
    dateRange: (from, to) => dateRangeIn(dates(), from, to),
    every: (interval, start) => {
      const parts = own.dayParts?.(start) ?? dayPartsIn(dates(), start);
      return filled(texts[`every-${interval === 'two weeks' ? 'two-weeks' : interval}`], parts);
    },
    recursUntil: (iso) => filled(texts['recurs-until'], { date: date(lastDay(iso)) }),
    recursExcept: (isos) => filled(texts['recurs-except'], { dates: isos.map((iso) => date(iso)).join(comma) }),
    time: (text, zone) => {
      if (zone === undefined) return hours(text);
      return zone === 'UTC' ? `${hours(text)} UTC` : filled(language.zone, { time: hours(text), city: city(zone) });
    },
    ...(own.dateRange && { dateRange: own.dateRange }),
    typeset: own.typeset ?? typesetterOf(language),
  };
}

/** A line of bulletin.yaml has no blank at its end. */
function commaOf({ comma }: WordTexts): string {
  return comma.replace(/[^\s、，]$/, '$& ');
}

/** The words that need nothing filled in, by the names that templates know. */
function plainWords(texts: WordTexts) {
  return {
    inThisIssue: texts.contents,
    skipToContent: texts.skip,
    contact: texts.contact,
    corrections: texts.corrections,
    links: texts.links,
    publishedBy: texts['published-by'],
    onTheWeb: texts['on-the-web'],
    unsubscribe: texts.unsubscribe,
    draft: texts.draft,
    draftMark: texts['draft-mark'],
    email: texts.email,
    phone: texts.phone,
    web: texts.web,
    address: texts.address,
    contributor: texts.contributor,
    credit: texts.credit,
    image: texts.image,
    readOnTheWeb: texts['read-on-the-web'],
    askUs: texts.ask,
    alsoIn: texts['also-in'],
    page: texts.page,
    allIssues: texts['all-issues'],
    plainText: texts['plain-text'],
    largePrint: texts['large-print'],
    feed: texts.feed,
    addToCalendar: texts['add-to-calendar'],
    addAllToCalendar: texts['add-all-to-calendar'],
    andMore: texts['and-more'],
    colon: texts.colon,
    semicolon: texts.semicolon,
    comma: commaOf(texts),
    advertisement: texts.advertisement,
    boxes: {
      note: texts['box-note'],
      tip: texts['box-tip'],
      important: texts['box-important'],
      warning: texts['box-warning'],
      caution: texts['box-caution'],
    },
    membersOnly: texts['members-only'],
    loginNeeded: texts['login-needed'],
    facts: texts,
    marks: texts,
  };
}

function inPlural(texts: string | Count, count: number, { locale }: Language): string {
  if (typeof texts === 'string') return texts;
  // Where there are two, all languages agree on numbers from 1 on.
  if (Object.keys(texts).length === 2 && texts.one !== undefined) return count === 1 ? texts.one : texts.other;
  return texts[pluralOf(count, locale().plurals)] ?? texts.other;
}

function typesetterOf({ together: { units, before, ordinal, hasMonths }, locale }: Language): Words['typeset'] {
  const months = () => (hasMonths ? locale().months : []);
  return keepTogether(() => [...units, ...months()], before, ordinal);
}
