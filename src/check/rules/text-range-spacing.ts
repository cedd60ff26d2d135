// text/range-spacing: "7 -9".

import { quote } from './reading/names.ts';
import type { Hit } from './reading/passages.ts';
import { everywhere, searchText } from './reading/search.ts';
import { faultsOf, fixedSpot, type Spot } from './reading/spots.ts';
import type { Rule } from './rule.ts';

const dashes = ['-', '–'];
const digits = [...'0123456789'];

const search = everywhere({
  signs: dashes.flatMap((dash) => digits.flatMap((digit) => [` ${dash}${digit}`, `${digit}${dash} `])),
  pattern: () =>
    /(?<![\w.,:/–-])((?:\d{1,4}(?:[:.,]\d{1,3})?(?: ?[ap]\.?m\.?)?|K)(?:st|nd|rd|th)?)(?: ([-–])|([-–]) )(?=\d)\d{1,4}(?:[:.]\d\d)?(?![\w/–-])/g,
});

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

/** `10 May -30 June`. */
const acrossMonths = everywhere({
  signs: dashes
    .flatMap((dash) => digits.flatMap((digit) => [` ${dash}${digit}`]))
    .concat(months.split('|').flatMap((month) => dashes.map((dash) => `${month}${dash} `))),
  pattern: () =>
    new RegExp(
      `(?<=\\d(?:er|st|nd|rd|th)? )(?:${months})(?: [-–]|[-–] )(?:\\d{1,2}(?:er|st|nd|rd|th)? )(?:${months})`,
      'gi',
    ),
});

export const textRangeSpacing: Rule = {
  id: 'text/range-spacing',
  severity: 'warning',
  what: 'The dash of a range has a space on one side only.',
  why: 'It looks like a minus, and a line can break inside the range.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The desk is open from 9:00 -16:30 for ages 7- 12.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The desk is open from 9:00-16:30 for ages 7-12.
`,
  *check(subject) {
    const fix = (hit: Hit): Spot => {
      const [, start = '', before, after] = hit.match;
      return fixedSpot(hit, before ?? after ?? '', start.length, 2);
    };
    yield* faultsOf(searchText(subject, search), fix, 'safe', ({ match }, more) => ({
      message: `${quote(match[0])} has a space on one side of the dash only${more}`,
      help: 'Delete the space',
    }));
    yield* faultsOf(
      searchText(subject, acrossMonths),
      (hit) => hit,
      'unsafe',
      ({ match }, more) => ({
        message: `${quote(match[0])} has a space on one side of the dash only${more}`,
        help: 'Put a space on both sides',
      }),
    );
  },
};
