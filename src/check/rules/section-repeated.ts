// section/repeated: one section in two places.

import { slugOf } from '../../content/issue/slug.ts';
import { placedSectionsOf } from './reading/sections.ts';
import type { Rule } from './rule.ts';

export const sectionRepeated: Rule = {
  id: 'section/repeated',
  severity: 'error',
  isNeeded: true,
  what: 'The same section is in the issue twice.',
  why: 'Readers who have read the first do not expect a second, and links to the section lead to the first only.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: In the news
    intro: Nothing in the daily press.
  - title: Events
    intro: Nothing this time.
  - title: In the news
    intro: Nothing on the radio.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: In the news
    intro: Nothing in the daily press, and nothing on the radio.
  - title: Events
    intro: Nothing this time.
`,
  *check(subject) {
    const seen = new Set<string>();
    for (const { section, index, entry } of placedSectionsOf(subject)) {
      const key = entry?.id ?? section.id ?? nameOf(section.title ?? '');
      if (seen.has(key)) {
        const message = `The section "${section.title ?? section.id}" is already in the issue`;
        const help = 'Move its items to the first one, or give it an id and a title of its own';
        yield { path: ['sections', index, section.id === undefined ? 'title' : 'id'], message, help };
      }
      seen.add(key);
    }
  },
};

/** A title without letters is compared as a whole. */
function nameOf(title: string): string {
  return slugOf(title) || title.trim();
}
