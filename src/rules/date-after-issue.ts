// date/after-issue: a document that is newer than the issue that tells of it.

import { lastDay } from '../issue/dates.ts';
import type { Fault } from '../issue/fault.ts';
import type { Item, SingleItem } from '../issue/schema.ts';
import { quote } from './reading/names.ts';
import { sentenceBefore } from './reading/phrases.ts';
import type { DatedLanguage } from './reading/calendars.ts';
import { isoOf, writtenDatesOf, type WrittenDate } from './reading/written-dates.ts';
import type { Rule } from './rule.ts';

export const dateAfterIssue: Rule = {
  id: 'date/after-issue',
  severity: 'error',
  what: 'Something was published, dated or decided after the date of the issue.',
  why: 'One of the two dates is wrong, most often by a year, and readers will look for the document in vain.',
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
    const help = 'Mend this date, or the date of the issue';
    for (const { item, path } of items) {
      const { field, day } = dayOf(item);
      if (day === undefined || day <= last) continue;
      yield { path: [...path, field], message: `${day} is after the issue's own date, ${issue.date}`, help };
    }
    for (const date of writtenDatesOf(subject)) yield* inText(date, last, { help, message: `is after the issue's own date, ${issue.date}` });
  },
};

/** The field of an item that is about the past, and the first day that it may mean. */
function dayOf(item: Item | SingleItem): { readonly field: string; readonly day?: string | undefined } {
  if (item.kind === 'news') return { field: 'published', day: item.published };
  if (item.kind === 'case') return { field: 'stage-date', day: item['stage-date'] };
  return { field: '' };
}

/** What stands just before the date of a document, and what would make it one to come. */
const words: Readonly<Record<DatedLanguage, { pattern(): RegExp; future(): RegExp }>> = {
  en: {
    pattern: () => /\b(?:[Pp]ublished|[Dd]ated|[Rr]eleased|[Ii]ssued|[Aa]dopted|[Ss]igned)(?: on)?(?: the)?\s$/,
    future: () => /\b(?:will|shall|would|should|may|might|can|must|be|is|are|being|if|when|once|until)\b/i,
  },
  fr: {
    pattern: () => /(?:[Pp]ublié|[Dd]até|[Pp]aru|[Aa]dopté|[Ss]igné|[Rr]endu)e?s?(?: le| du)?\s$|en date du\s$/,
    future: () => /\b(?:sera|seront|serait|seraient|être|est|sont|doit|doivent|devrait|si|quand|lorsque|une fois)(?![\wà-ÿ])/i,
  },
};

function* inText({ days, month, year, passage, span, text, language }: WrittenDate, last: string, said: { message: string; help: string }): Generator<Fault> {
  // A correction is newer than what it corrects.
  if (year === undefined || passage.path[0] === 'errata' || isoOf(year, month, days[0]!.day) <= last) return;
  const before = sentenceBefore(passage.text, span.offset);
  const { pattern, future } = words[language];
  if (!pattern().test(before) || future().test(before)) return;
  yield { path: passage.path, span, message: `${quote(text)} ${said.message}`, help: said.help };
}
