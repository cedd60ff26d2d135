// text/loose-mark: marks without a meaning.

import { slipsOf } from './reading/slips.ts';
import type { Rule } from './rule.ts';

export const textLooseMark: Rule = {
  id: 'text/loose-mark',
  severity: 'warning',
  what: 'A mark of Markdown has no effect: ** with a space inside or without its other half, # or * without a space after it, [words][] without an address.',
  why: 'Readers see the mark as typed, not what it means.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: We ** really ** mean it.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: We **really** mean it.
`,
  check: (subject) => [...slipsOf(subject, 'marks'), ...slipsOf(subject, 'emphasis')],
};
