// date/misspelt: "16 Arpil", "2 févirer 2026", "Firday, 27 March".

import { once } from '../../base/memoize.ts';
import type { Fault, Region } from '../../content/issue/fault.ts';
import { isOneSlipApart } from '../../content/issue/nearest.ts';
import { bareOf } from './reading/bare-text.ts';
import { calendars, type Calendar, type DatedLanguage } from './reading/calendars.ts';
import { quote } from './reading/names.ts';
import { hitsOf, readingsOf, upTo, type Passage } from './reading/passages.ts';
import { writtenDatesOf } from './reading/written-dates.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const dateMisspelt: Rule = {
  id: 'date/misspelt',
  severity: 'warning',
  languages: ['en', 'fr'],
  what: 'The month or the weekday of a date is misspelt.',
  why: 'Readers have to guess the day, and bulletin cannot check a date that it cannot read.',
  bad: `date: 2018-05
title: Bulletin
sections:
  - title: News
    intro: The line opens on 16 Jnue 2018.
`,
  good: `date: 2018-05
title: Bulletin
sections:
  - title: News
    intro: The line opens on 16 June 2018.
`,
  *check(subject) {
    yield* months(subject);
    yield* weekdays(subject);
  },
};

/** A word where the month of a date is: behind a day, or before a day and a year. */
const dated: Readonly<Record<DatedLanguage, () => RegExp>> = {
  en: once(
    () =>
      /(?<![\d.,:/$€£-])(?:[12]?\d|3[01])(?:st|nd|rd|th)?[ \n\u00a0](?:of )?(?<behind>[A-Za-z]{3,10})(?![\w-])(?:,?[ \n\u00a0](?<year>(?:19|20)\d\d)(?!\d))?|(?<![\w-])(?<first>[A-Z][a-z]{2,9})[ \n\u00a0](?:[12]?\d|3[01])(?:st|nd|rd|th)?,[ \n\u00a0](?:19|20)\d\d(?!\d)/g,
  ),
  fr: once(
    () =>
      /(?<![\d.,:/$€£-])(?:[12]?\d|3[01]|1er)[ \n\u00a0\u202f](?<behind>[A-Za-zà-ÿ]{3,10})(?![\wà-ÿ-])(?:[ \n\u00a0\u202f](?<year>(?:19|20)\d\d)(?!\d))?/g,
  ),
};

/** Months of other languages, and words and names that are nearly a month. */
const others = once(
  () =>
    new Set(
      (
        'january february march april may june july august september october november december janvier fevrier février mars avril mai juin juillet août aout septembre octobre novembre decembre ' +
        'décembre enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre januar februar märz april mai juni juli oktober dezember januari februari maart ' +
        'mei augustus augusti gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro marts maj desember ' +
        'setembre octombrie noiembrie decembrie marsh match larch parch starch march’s augusta jung luke jute jury jolly rue jun jul mary marc many map mar maid main mail mais maire mark marks ' +
        'mains mare mari mas maps max man way day bay ray pay say lay june’s jane tune dune rune joint juins'
      ).split(' '),
    ),
);

function* months(subject: Subject): Generator<Fault> {
  for (const reading of readingsOf(subject)) {
    const pattern = dated[reading.language as DatedLanguage];
    if (pattern === undefined) continue;
    const { months: known } = calendars[reading.language as DatedLanguage];
    for (const { match, passage, span } of upTo(5_000, hitsOf(pattern(), bareOf(reading)))) {
      const { behind, first, year } = match.groups ?? {};
      const word = behind ?? first ?? '';
      const lower = word.toLowerCase();
      const isWhole = first !== undefined || year !== undefined;
      // Without a year, a short word or one in lower case may be anything that is counted.
      if (known.has(plain(lower)) || (!isWhole && (word.length < 5 || !mayBeMonth(word, reading.language)))) continue;
      const meant = nearest(lower, known, isWhole);
      if (meant === undefined) continue;
      const offset = span.offset + match[0].indexOf(word);
      yield faultAt(passage, { offset, length: word.length }, word, meant);
    }
  }
}

/**
 * English writes months with a capital. French does not, and has no other word that is nearly a month of five letters.
 */
function mayBeMonth(word: string, language: string): boolean {
  return language === 'fr' || /^[A-Z]/.test(word);
}

function nearest(word: string, known: Calendar['months'], isWhole: boolean): string | undefined {
  // `11 mais 2026` is a month after all, and `20 may 2026` one of another language.
  if (others().has(word) && !(isWhole && word === 'mais')) return undefined;
  // The short names are behind the twelve.
  for (const name of [...known.keys()].slice(0, 12)) {
    if (name.length < 5 && !isWhole) continue;
    if (isOneSlipApart(plain(word), name) && plain(word) !== `${name}s`) return name;
    if (isWhole && word === 'mais' && name === 'mai') return name;
  }
  return undefined;
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The word just before a date, which nearly is a weekday. */
const wordBefore = /(?<![A-Za-zÀ-ÿ’'-])([A-Za-zÀ-ÿ]{5,10}),?\s{1,3}(?:the\s|le\s)?$/;

function* weekdays(subject: Subject): Generator<Fault> {
  for (const { passage, span, language, days } of upTo(2_000, writtenDatesOf(subject))) {
    if (days[0]?.weekday !== undefined) continue;
    const before = passage.text.slice(Math.max(0, span.offset - 20), span.offset);
    const match = wordBefore.exec(before);
    if (match === null) continue;
    const [word, lower] = [match[1]!, match[1]!.toLowerCase()];
    const names = calendars[language].weekdays.map((name) => name.toLowerCase());
    if (names.some((name) => lower === name || lower === `${name}s`)) continue;
    const meant = names.find((name) => isOneSlipApart(lower, name));
    if (meant === undefined) continue;
    yield faultAt(passage, { offset: span.offset - before.length + match.index, length: word.length }, word, meant);
  }
}

function faultAt({ path }: Passage, span: Region, word: string, meant: string): Fault {
  const right = shown[meant] ?? meant;
  const text = /^\p{Lu}/u.test(word) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
  const fix = { safety: 'unsafe', edits: [{ path, span, text }] } as const;
  return { path, span, message: `${quote(word)} is misspelt`, help: `Write ${text}`, fix };
}

/** The accents that are left out where names are compared. */
const shown: Readonly<Record<string, string>> = { fevrier: 'février', aout: 'août', decembre: 'décembre' };
