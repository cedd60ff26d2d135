// text/too-deep: lists or quotations that are nested too deeply.

import { oddities } from './reading/oddities.ts';
import type { Rule } from './rule.ts';

export const textTooDeep: Rule = {
  id: 'text/too-deep',
  severity: 'error',
  isNeeded: true,
  what: 'Lists or quotations are nested so deeply that bulletin does not read their inner part.',
  why: 'The inner part would be printed with its marks.',
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
      const message = 'Lists or quotations are nested too deeply here';
      yield { path, span, message, help: 'Use at most three levels' };
    }
  },
};
