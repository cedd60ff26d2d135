// text/footnote: footnotes, which are not built.

import { slipsOf } from './reading/slips.ts';
import type { Rule } from './rule.ts';

export const textFootnote: Rule = {
  id: 'text/footnote',
  severity: 'error',
  what: 'There is a footnote, which is not built.',
  why: 'Readers see its marks as they are typed, and the note runs on in a paragraph of its own.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The harbour fee rises.^[By four per cent.]
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The harbour fee rises (by four per cent).
`,
  check: (subject) => slipsOf(subject, 'footnotes'),
};
