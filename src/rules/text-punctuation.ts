// text/punctuation: "..", ",,", "!!".

import { quote } from './reading/names.ts';
import { everywhere, searchText } from './reading/search.ts';
import { faultsOf, mendedSpot } from './reading/spots.ts';
import type { Rule } from './rule.ts';

// Not `...`, `?!`, `etc.,` and `a.m.;`, which are written so.
const search = everywhere({
  signs: ['..', ',,', ';;', '!!', '??', ',.', ';.', ',;', ';,', '.…'],
  pattern: () => /(?<=[\p{L}\p{N})\]"”’»%*_ \u00a0\u202f])(?:(?<![ .])\.\.(?![./\\\w])|,{2,5}|;{2,5}|!{2,9}|(?<![ \n])\?{2,9}|(?<=[^:(\n –—] )\?{2,9}(?!\s[a-zà-ÿ])|,\.(?!\d)|;\.|,;|;,|\.…)(?![.,;:!?…])/gu,
});

export const textPunctuation: Rule = {
  id: 'text/punctuation',
  severity: 'warning',
  what: 'Marks of punctuation are doubled, or two stand where one belongs.',
  why: 'They are slips of the key or of cutting, and readers stumble over them.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The desk is open,, also on Mondays..
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The desk is open, also on Mondays.
`,
  *check(subject) {
    yield* faultsOf(searchText(subject, search), (hit) => mendedSpot(hit, markFor(hit.match[0])), 'unsafe', ({ match, mended }, more) => ({
      message: `${quote(match[0])} is one mark too many${more}`,
      help: `Write ${quote(mended?.text ?? '')}, if that is what is meant`,
    }));
  },
};

/** The stronger one of two marks. */
function markFor(marks: string): string {
  return ['…', '.', ';'].find((mark) => marks.includes(mark)) ?? marks.charAt(0);
}
