// date/after-issue: a document that is newer than the issue that mentions it.

import { lastDay } from '../../content/issue/dates.ts';
import type { Fault } from '../../content/issue/fault.ts';
import type { Item, SingleItem } from '../../content/issue/schema.ts';
import { quote } from './reading/names.ts';
import { sentenceBefore } from './reading/phrases.ts';
import { anyOf } from './reading/phrases.ts';
import { languageAt } from './reading/passages.ts';
import { byLanguage, searchText } from './reading/search.ts';
import { isNamed } from './reading/undated.ts';
import { enDates } from '../../content/issue/date-words/en.ts';
import { frDates } from '../../content/issue/date-words/fr.ts';
import { calendars, monthNumber, type DatedLanguage } from './reading/calendars.ts';
import { isoOf, writtenDatesOf, type WrittenDate } from './reading/written-dates.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const dateAfterIssue: Rule = {
  id: 'date/after-issue',
  severity: 'warning',
  languages: ['en', 'fr'],
  what: 'Something was published, dated or decided after the date of the issue.',
  why: 'One of the two dates is wrong, usually the year, and readers will not find the document.',
  bad: `date: 2018-09
title: Bulletin
sections:
  - title: News
    items:
      - kind: news
        title: They read your contract
        outlet: The Gazette
        published: 2019-08-22
        url: https://example.org/gazette
`,
  good: `date: 2018-09
title: Bulletin
sections:
  - title: News
    items:
      - kind: news
        title: They read your contract
        outlet: The Gazette
        published: 2018-08-22
        url: https://example.org/gazette
`,
  *check(subject) {
    const { issue, items } = subject;
    const last = lastDay(issue.date);
    const help = 'Fix this date, or the date of the issue';
    for (const { item, path } of items) {
      const { field, day } = dayOf(item);
      if (day === undefined || day <= last) continue;
      yield { path: [...path, field], message: `${day} is after the issue's own date, ${issue.date}`, help };
    }
    yield* monthsAndYears(subject, last, { help, message: `is after the issue's own date, ${issue.date}` });
    for (const date of writtenDatesOf(subject))
      yield* inText(date, last, { help, message: `is after the issue's own date, ${issue.date}` });
  },
};

const search = byLanguage({
  en: {
    signs: ['published', 'released', 'issued', 'dated', 'adopted', 'launched', 'written', 'appeared'],
    pattern: () =>
      new RegExp(
        `\\b(?:[Pp]ublished|[Rr]eleased|[Ii]ssued|[Dd]ated|[Aa]dopted|[Ll]aunched|[Ww]ritten|[Aa]ppeared)(?:\\sin)?\\s(${anyOf(...enDates.months)}\\s)?((?:19|20)\\d\\d)(?![\\w%])`,
        'g',
      ),
  },
  fr: {
    signs: ['publié', 'paru', 'adopté', 'lancé', 'rédigé', 'diffusé', 'daté'],
    pattern: () =>
      new RegExp(
        `(?:[Pp]ublié|[Pp]aru|[Aa]dopté|[Ll]ancé|[Rr]édigé|[Dd]iffusé|[Dd]até)e?s?\\s(?:en\\s|d['’]|de\\s)(${anyOf(...frDates.months)}\\s)?((?:19|20)\\d\\d)(?![\\w%])`,
        'g',
      ),
  },
});

/** `published in December 2018`, `published in 2019`. */
function* monthsAndYears(subject: Subject, last: string, said: { message: string; help: string }): Generator<Fault> {
  for (const { match, passage, span } of searchText(subject, search)) {
    const language = languageAt(subject, passage.path) as DatedLanguage;
    const month = match[1] === undefined ? 1 : monthNumber(calendars[language], match[1].trim());
    const from = isoOf(Number(match[2]), month ?? 1, 1);
    if (from <= last || passage.path[0] === 'errata' || isNamed(passage, span)) continue;
    if (words[language].future().test(sentenceBefore(passage.text, span.offset))) continue;
    const text = `${match[1] ?? ''}${match[2]}`;
    const place = { offset: span.offset + span.length - text.length, length: text.length };
    yield { path: passage.path, span: place, message: `${quote(text)} ${said.message}`, help: said.help };
  }
}

/** The field of an item that is about the past, and the first day that it may mean. */
function dayOf(item: Item | SingleItem): { readonly field: string; readonly day?: string | undefined } {
  if (item.kind === 'news') return { field: 'published', day: item.published };
  if (item.kind === 'resource') return { field: 'year', day: item.year?.toString() };
  if (item.kind === 'case') return { field: 'stage-date', day: item['stage-date'] };
  return { field: '' };
}

/** What is just before the date of a document, and what would make it one to come. */
const words: Readonly<Record<DatedLanguage, { pattern(): RegExp; future(): RegExp }>> = {
  en: {
    pattern: () =>
      /\b(?:[Pp]ublished|[Dd]ated|[Rr]eleased|[Ii]ssued|[Aa]dopted|[Ss]igned|[Ll]aunched|[Aa]pproved|[Pp]assed|[Uu]pdated|[Pp]osted|(?:report|letter|decision|ruling|judgment|statement|press release|minutes|directive|study) (?:of|from))(?: on)?(?: the)?\s$/,
    future: () => /\b(?:will|shall|would|should|may|might|can|must|be|is|are|being|if|when|once|until)\b/i,
  },
  fr: {
    pattern: () =>
      /(?:[Pp]ublié|[Dd]até|[Pp]aru|[Aa]dopté|[Ss]igné|[Rr]endu|[Ll]ancé|[Dd]iffusé|[Mm]is en ligne)e?s?(?: le| du)?\s$|(?:rapport|lettre|décision|jugement|arrêt|communiqué|procès-verbal|directive|étude) du\s$|en date du\s$/,
    future: () =>
      /\b(?:sera|seront|serait|seraient|être|est|sont|doit|doivent|devrait|si|quand|lorsque|une fois)(?![\wà-ÿ])/i,
  },
};

function* inText(
  { days, month, year, passage, span, text, language }: WrittenDate,
  last: string,
  said: { message: string; help: string },
): Generator<Fault> {
  // A correction is newer than what it corrects.
  if (year === undefined || passage.path[0] === 'errata' || isoOf(year, month, days[0]!.day) <= last) return;
  const before = sentenceBefore(passage.text, span.offset);
  const { pattern, future } = words[language];
  if (!pattern().test(before) || future().test(before)) return;
  yield { path: passage.path, span, message: `${quote(text)} ${said.message}`, help: said.help };
}
