// text/punctuation: "..", ",,", "!!".

import { quote } from './reading/names.ts';
import type { Hit } from './reading/passages.ts';
import { everywhere, searchText } from './reading/search.ts';
import { faultsOf, fixedSpot, type Spot } from './reading/spots.ts';
import type { Rule } from './rule.ts';

// Not `...`, `?!`, `etc.,` and `a.m.;`, which are written so.
const search = everywhere({
  signs: ['..', ',,', ';;', '!!', '??', ',.', ';.', ',;', ';,', '.…', '?.', '!.', '.,'],
  pattern: () =>
    /(?=[.,;!?])(?<=[\p{L}\p{N})\]"”’»%*_ \u00a0\u202f])(?:(?<![ .])\.\.(?![./\\\w=<])|,{2,5}|;{2,5}|!{2,9}|(?<![ \n])\?{2,9}|(?<=[^:(\n –—] )\?{2,9}(?!\s[a-zà-ÿ])|,\.(?!\d)|;\.|,;|;,|\.…|(?<=\p{Ll}{3})[!?]\.(?![\w…])|(?<=\p{Ll}{4})\.,(?=[ \t]{0,20}\n?(?:\n|\0|$)))(?![.,;:!?…])/gu,
});

export const textPunctuation: Rule = {
  id: 'text/punctuation',
  severity: 'warning',
  what: 'A punctuation mark is doubled, or there are two where one belongs.',
  why: 'Such slips happen in typing and cutting, and readers stumble over them.',
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
    yield* faultsOf(searchText(subject, search), fix, 'unsafe', ({ match, fixed }, more) => ({
      message: `${quote(match[0])} has one mark too many${more}`,
      help: fixed === undefined ? 'Write one full stop, or "…"' : `Write ${quote(fixed.text)}, if you mean that`,
    }));
  },
};

/** At the end of a list in parentheses, two full stops are as often meant for three. */
function fix(hit: Hit): Spot | undefined {
  const { 0: marks, index, input } = hit.match;
  return marks === '..' && /[)\]]/.test(input.charAt(index + marks.length)) ? hit : fixedSpot(hit, markFor(marks));
}

/** The stronger one of two marks. */
function markFor(marks: string): string {
  return ['…', '?', '!', '.', ';'].find((mark) => marks.includes(mark)) ?? marks.charAt(0);
}
