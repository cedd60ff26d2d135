// date/style: "March 13, 2012" here, "15 March 2012" there.

import type { Fault } from '../../content/issue/fault.ts';
import { datedLanguages } from './reading/calendars.ts';
import { quote } from './reading/names.ts';
import { byLanguage, searchText } from './reading/search.ts';
import { isNamed } from './reading/undated.ts';
import { writtenDatesOf, type WrittenDate } from './reading/written-dates.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

interface Difference {
  readonly what: string;
  /** One of them is in the dates of an issue wherever they may differ in this way. */
  readonly signs: readonly string[];
  /** One of two ways, or neither where a date says nothing of it. */
  wayOf(text: string): string | undefined;
}

/** How the dates of one language may differ. */
const differences: readonly Difference[] = [
  {
    what: 'the month first, or the day',
    signs: [''],
    wayOf: (text) => (/\d[a-z]{0,3}\s(?:of\s)?(?!to\b|and\b|or\b)[A-Za-zéû]/.test(text) ? 'day' : 'month'),
  },
  {
    what: 'with st, nd, rd and th, or without',
    signs: ['1st', '2nd', '3rd', 'th'],
    wayOf: (text) => (/\d(?:st|nd|rd|th)/.test(text) ? 'with' : 'without'),
  },
  // After a month and a day, a comma is needed.
  {
    what: 'with a comma before the year, or without',
    signs: [', '],
    wayOf: (text) => /[a-zû]([.,]{0,2})\s\d{4}$/.exec(text)?.[1]?.replace('.', ''),
  },
];

/** `31/08/2027`, `2027-08-31`. */
const inFigures = byLanguage(
  Object.fromEntries(
    datedLanguages.map((language) => [
      language,
      {
        signs: ['/20', '/19', '.20', '-20', ...[...'012'].map((digit) => `-${digit}`)],
        pattern: () =>
          /(?<![\w./-])(?:(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?![\w/-]|[.,]\d)/g,
      },
    ]),
  ),
);

export const dateStyle: Rule = {
  id: 'date/style',
  severity: 'note',
  languages: ['en', 'fr'],
  what: 'The dates of an issue are written in several styles.',
  why: 'Readers who skim for dates go by how they look, and a mix of styles looks careless.',
  bad: `date: 2018-05
title: Bulletin
sections:
  - title: News
    intro: The line opened on 13 March 2018, moved on 2 April 2018, and closed on May 5, 2018.
`,
  good: `date: 2018-05
title: Bulletin
sections:
  - title: News
    intro: The line opened on 13 March 2018, moved on 2 April 2018, and closed on 5 May 2018.
`,
  *check(subject) {
    // How others write the dates in their titles is their affair.
    const dates = writtenDatesOf(subject).filter(({ passage, span }) => !isNamed(passage, span));
    const isMixed = new Set<string>();
    for (const language of new Set(dates.map((date) => date.language))) {
      const own = dates.filter((date) => date.language === language);
      const all = own.map(({ text }) => text).join('\n');
      for (const { what, signs, wayOf } of differences) {
        if (own.length < 2 || !signs.some((sign) => all.includes(sign))) continue;
        const [common = [], rare] = waysOf(own, wayOf);
        if (rare === undefined) continue;
        isMixed.add(language);
        const [{ passage, span, text }, other] = [rare[0]!, common[0]!];
        const message = `${quote(text)} is written in a different style from ${quote(other.text)}`;
        yield { path: passage.path, span, message, help: `Write all dates in one style: ${what}` };
        break;
      }
      if (!isMixed.has(language)) yield* figuresAmong(subject, language, own);
    }
  },
};

/** The first date in figures, where the others have words. One that has two meanings is reported already. */
function* figuresAmong(subject: Subject, language: string, dates: readonly WrittenDate[]): Generator<Fault> {
  const whole = dates.filter(({ text, year }) => year !== undefined && /\d{4}$/.test(text));
  if (whole.length < 2) return;
  for (const { match, passage, span } of searchText(subject, (one) =>
    one === language ? inFigures(one) : undefined,
  )) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (isNamed(passage, span) || (language === 'en' && first <= 12 && second <= 12 && first !== second)) continue;
    const message = `${quote(match[0])} is written in figures, and ${quote(whole[0]!.text)} is not`;
    yield {
      path: passage.path,
      span,
      message,
      help: 'Write all dates in one style: the month as a word, or all in figures',
    };
    return;
  }
}

/** The dates by the way they are written, the most common one first. */
function waysOf(
  dates: readonly WrittenDate[],
  wayOf: (text: string) => string | undefined,
): readonly (readonly WrittenDate[])[] {
  const ways = new Map<string, WrittenDate[]>();
  for (const date of dates) {
    const way = wayOf(date.text);
    if (way === undefined) continue;
    const same = ways.get(way);
    if (same === undefined) ways.set(way, [date]);
    else same.push(date);
  }
  return [...ways.values()].sort((a, b) => b.length - a.length);
}
