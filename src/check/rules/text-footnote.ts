// text/footnote: footnotes, which bulletin does not build.

import { slipsOf } from './reading/slips.ts';
import type { Rule } from './rule.ts';

export const textFootnote: Rule = {
  id: 'text/footnote',
  severity: 'error',
  what: 'The text has a footnote, which bulletin does not build.',
  why: 'Readers see its marks as typed, and the note as a paragraph of its own.',
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
