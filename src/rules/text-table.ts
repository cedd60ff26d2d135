// text/table: a table that is none.

import { slipsOf } from './reading/slips.ts';
import type { Rule } from './rule.ts';

export const textTable: Rule = {
  id: 'text/table',
  severity: 'error',
  what: 'A table has no line of dashes below its heads, or one with another number of columns.',
  why: 'It is no table then: readers see all its lines one behind the other, with the bars.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: |
      | Month | Calls |
      |---|
      | Jan | 12 |
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: |
      | Month | Calls |
      |---|---|
      | Jan | 12 |
`,
  check: (subject) => slipsOf(subject, 'tables'),
};
