// section/empty: a heading with nothing under it.

import { hasItems, isSectionNeeded } from './reading/sections-needed.ts';
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
  *check(subject) {
    for (const [index, section] of subject.issue.sections.entries()) {
      if (hasItems(section) || section.intro !== undefined) continue;
      const help = isSectionNeeded(subject, index)
        ? 'Add an item, or say in `intro` why there is none'
        : 'Add an item, say in `intro` why there is none, or delete the section';
      yield { path: ['sections', index], message: `The section "${section.title ?? section.id}" is empty`, help };
    }
  },
};
