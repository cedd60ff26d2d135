// text/footnote: a footnote without its mark, or a mark without its note.

import { slipsOf } from './reading/slips.ts';
import type { Rule } from './rule.ts';

export const textFootnote: Rule = {
  id: 'text/footnote',
  severity: 'error',
  what: 'A footnote has no mark in the text, a mark has no note, or both are written in the way of another tool.',
  why: 'Readers see the marks as typed, and nothing leads from one to the other.',
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
    intro: |
      The harbour fee rises.[^1]

      [^1]: By four per cent.
`,
  check: (subject) => slipsOf(subject, 'footnotes'),
};
