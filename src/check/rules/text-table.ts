// text/table: a table that Markdown does not read as one.

import { slipsOf } from './reading/slips.ts';
import type { Rule } from './rule.ts';

export const textTable: Rule = {
  id: 'text/table',
  severity: 'error',
  what: 'A table has no line of dashes below its headings, or one with a different number of columns.',
  why: 'Then it is not a table: readers see all its lines one after another, with the bars.',
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
