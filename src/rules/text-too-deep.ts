// text/too-deep: lists or quotations inside one another without end.

import { oddities } from './reading/oddities.ts';
import type { Rule } from './rule.ts';

export const textTooDeep: Rule = {
  id: 'text/too-deep',
  severity: 'error',
  isNeeded: true,
  what: 'Lists or quotations are nested so deeply that their inner part is not read as such.',
  why: 'What is deeper than the reader goes would be printed with its marks.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: "${'> '.repeat(24)}Somebody quotes somebody."
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: "> > Somebody quotes somebody."
`,
  *check({ proses }) {
    for (const { path, span } of oddities(proses, 'too-deep')) {
      const message = 'The text is too deep here: lists or quotations inside one another';
      yield { path, span, message, help: 'Write it with at most three levels' };
    }
  },
};
