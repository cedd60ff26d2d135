// text/ordinal: "13thCanadian".

import { quote } from './reading/names.ts';
import { byLanguage, searchText } from './reading/search.ts';
import type { Hit } from './reading/passages.ts';
import { faultsOf, fixedSpot, type Spot } from './reading/spots.ts';
import type { Rule } from './rule.ts';

const digits = [...'0123456789'];

// A capital, or four letters more: `1stly` and `5e` are words, `10thousand` and `1station` have lost another space.
const search = byLanguage({
  en: {
    signs: ['1st', '2nd', '3rd', ...digits.map((digit) => `${digit}th`)],
    pattern: () =>
      /(?<![\w#@./-])(\d{1,4}(?:st|nd|rd|th))(?:[A-Z][a-z]{2,40}|(?!ousand|ation|udent|reet|ories)[a-z]{4,40})/g,
  },
  fr: {
    signs: ['1er', '1re', ...digits.flatMap((digit) => [`${digit}e`, `${digit}è`])],
    pattern: () =>
      /(?<![\w#@./-])(\d{1,4}(?:er|re|e|ème))(?:[A-ZÀ-Þ][a-zà-ÿ]{2,40}|(?<=er|ème)[a-zà-ÿ]{4,40}|(?<=\de)[bcdfghjklpqrtvwz][a-zà-ÿ]{4,40})/g,
  },
});

/** `2th`, `1rst` and `12 th`; `11 st` is a weight, and `2 nd` may be short for two things. */
const wrong = byLanguage({
  en: {
    signs: ['1rst', '1th', '2th', '3th', '1nd', '3nd', '1rd', '2rd', ...digits.map((digit) => `${digit} th `)],
    pattern: () =>
      /(?<![\w#@./,-])(?:(?<number>\d{1,4})(?:(?<=(?<!1)1)(?:rst|th|[nr]d)|(?<=(?<!1)2)(?:th|rd)|(?<=(?<!1)3)(?:th|nd))(?![\w/-])|(?<apart>\d{1,4}) th(?= [a-z]))/g,
  },
});

function rightOrdinal(number: string): string {
  const last = /1[123]$/.test(number) ? '0' : number.slice(-1);
  return number + ({ 1: 'st', 2: 'nd', 3: 'rd' }[last] ?? 'th');
}

export const textOrdinal: Rule = {
  id: 'text/ordinal',
  severity: 'warning',
  languages: ['en', 'fr'],
  what: 'A number such as 13th runs into the next word, or has the wrong letters or a space before them.',
  why: 'The space got lost with a raised "th". Screen readers spell such a word out, and searches miss it.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: We went to the 4thRiverbend fair.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: We went to the 4th Riverbend fair.
`,
  *check(subject) {
    yield* faultsOf(
      searchText(subject, search),
      (hit) => fixedSpot(hit, ' ', hit.match[1]!.length, 0),
      'safe',
      ({ match }, more) => ({
        message: `${quote(match[0])} has no space after the number${more}`,
        help: 'Put a space between the two',
      }),
    );
    const fix = (hit: Hit): Spot =>
      fixedSpot(hit, rightOrdinal(hit.match.groups!['number'] ?? hit.match.groups!['apart'] ?? ''));
    yield* faultsOf(searchText(subject, wrong), fix, 'unsafe', ({ match, fixed }, more) => ({
      message: `${quote(match[0])} is not how the number is written${more}`,
      help: `Write ${fixed?.text}`,
    }));
  },
};
