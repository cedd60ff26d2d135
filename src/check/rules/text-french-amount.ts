// text/french-amount: "$310", "4,000 $" and "212,000" in a French text.

import { quote } from './reading/names.ts';
import { byLanguage, searchText } from './reading/search.ts';
import { faultsOf, fixedSpot, type Spot } from './reading/spots.ts';
import type { Hit } from './reading/passages.ts';
import type { Rule } from './rule.ts';

const search = byLanguage({
  fr: {
    signs: ['$', ',000'],
    pattern: () =>
      /(?<![\w$.,/]|\d[ \u00a0\u202f])\$ ?(?<dollars>\d{1,3}(?:[,\u00a0\u202f ]\d{3}(?!\d)){0,4}(?:[.,]\d\d(?!\d))?)(?![\w$/-]|[.,]\d| ?[$€])|(?<![\w$.,/])(?<commas>\d{1,3}(?:,\d{3}){0,4},000(?![\w/]|[.,]\d)|\d{1,3}(?:,\d{3}){1,4}(?=[ \u00a0\u202f]?[$€]))/g,
  },
});

export const textFrenchAmount: Rule = {
  id: 'text/french-amount',
  severity: 'warning',
  languages: ['fr'],
  what: 'In a French text, the dollar sign is before its amount, or commas separate the thousands of a number.',
  why: 'French writes 310 $ and 4 000: a comma starts the decimals, so that 4,000 is four.',
  bad: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: La soirée a coûté $310.
`,
  good: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: La soirée a coûté 310 $.
`,
  *check(subject) {
    yield* faultsOf(searchText(subject, search), fix, 'unsafe', ({ match, fixed }, more) => ({
      message: `${quote(match[0])} is written as in English${more}`,
      help: `Write ${quote(fixed?.text ?? '')}`,
    }));
  },
};

/** Spaces that no line ends at. */
const space = '\u00a0';

function fix(hit: Hit): Spot {
  const { dollars, commas = '' } = hit.match.groups!;
  const number = (dollars ?? commas)
    .replace(/\.(?=\d\d$)/, '\0')
    .replaceAll(/[, ]/g, space)
    .replace('\0', ',');
  return fixedSpot(hit, dollars === undefined ? number : `${number}${space}$`);
}
