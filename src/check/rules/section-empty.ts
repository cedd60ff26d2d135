// section/empty: a heading with nothing under it.

import type { Rule } from './rule.ts';

export const sectionEmpty: Rule = {
  id: 'section/empty',
  severity: 'error',
  draftSeverity: 'warning',
  what: 'A section has neither items nor an intro.',
  why: 'Readers look for what is missing, and a screen reader announces a heading that leads nowhere.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: In the news
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: In the news
    intro: Nothing this time.
`,
  *check({ issue }) {
    for (const [index, section] of issue.sections.entries()) {
      if ((section.items?.length ?? 0) > 0 || section.intro !== undefined) continue;
      const name = section.title ?? section.id;
      const help = 'Add an item, say in `intro` why there is none, or delete the section';
      yield { path: ['sections', index], message: `The section "${name}" is empty`, help };
    }
  },
};
