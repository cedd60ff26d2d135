// text/broken-link: a link whose brackets do not make one.

import { slipsOf } from './reading/slips.ts';
import type { Rule } from './rule.ts';

export const textBrokenLink: Rule = {
  id: 'text/broken-link',
  severity: 'error',
  what: 'The brackets of a link are the wrong way round, apart, of another kind, or not closed.',
  why: 'Readers see the brackets and the address, and no link.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: Read [our report] (https://example.org/report).
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: Read [our report](https://example.org/report).
`,
  check: (subject) => slipsOf(subject, 'links'),
};
