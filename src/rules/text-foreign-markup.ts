// text/foreign-markup: marks of other tools.

import { slipsOf } from './reading/slips.ts';
import type { Rule } from './rule.ts';

export const textForeignMarkup: Rule = {
  id: 'text/foreign-markup',
  severity: 'error',
  what: 'There is a mark that another tool understands: of a box, of small letters above or below the line, of a heading that is underlined with =.',
  why: 'Nothing turns it into what it means there: readers see the mark as it is typed.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: Water is H~2~O.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: Water is H₂O.
`,
  check: (subject) => slipsOf(subject, 'dialects'),
};
