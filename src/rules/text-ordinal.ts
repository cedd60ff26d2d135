// text/ordinal: "13thCanadian".

import { quote } from './reading/names.ts';
import { byLanguage, searchText } from './reading/search.ts';
import { faultsOf, mendedSpot } from './reading/spots.ts';
import type { Rule } from './rule.ts';

const digits = [...'0123456789'];

// A capital, or four letters more: `1stly` and `5e` are words, `10thousand` and `1station` have lost another space.
const search = byLanguage({
  en: {
    signs: ['1st', '2nd', '3rd', ...digits.map((digit) => `${digit}th`)],
    pattern: () => /(?<![\w#@./-])(\d{1,4}(?:st|nd|rd|th))(?:[A-Z][a-z]{2,40}|(?!ousand|ation|udent|reet|ories)[a-z]{4,40})/g,
  },
  fr: {
    signs: ['1er', '1re', ...digits.flatMap((digit) => [`${digit}e`, `${digit}è`])],
    pattern: () => /(?<![\w#@./-])(\d{1,4}(?:er|re|e|ème))(?:[A-ZÀ-Þ][a-zà-ÿ]{2,40}|(?<=er|ème)[a-zà-ÿ]{4,40}|(?<=\de)[bcdfghjklpqrtvwz][a-zà-ÿ]{4,40})/g,
  },
});

export const textOrdinal: Rule = {
  id: 'text/ordinal',
  severity: 'warning',
  what: 'A number such as 13th runs into the next word.',
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
    yield* faultsOf(searchText(subject, search), (hit) => mendedSpot(hit, ' ', hit.match[1]!.length, 0), 'safe', ({ match }, more) => ({
      message: `${quote(match[0])} has no space after the number${more}`,
      help: 'Put a space between the two',
    }));
  },
};
