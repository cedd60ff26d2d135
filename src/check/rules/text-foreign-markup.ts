// text/foreign-markup: marks of other tools.

import { slipsOf } from './reading/slips.ts';
import type { Rule } from './rule.ts';

export const textForeignMarkup: Rule = {
  id: 'text/foreign-markup',
  severity: 'error',
  what: 'The text has a mark that only other tools understand: for a box, for highlighted words, for a heading underlined with =.',
  why: 'Nothing here understands the mark, so readers see it as typed.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: '{: .lead} The pier is open.'
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The pier is open.
`,
  check: (subject) => slipsOf(subject, 'dialects'),
};
