// section/unknown: the id of a section that the catalogue does not have.

import { placedSectionsOf } from './reading/sections.ts';
import type { Rule } from './rule.ts';

export const sectionUnknown: Rule = {
  id: 'section/unknown',
  severity: 'error',
  isNeeded: true,
  what: 'A section has an id that is not in bulletin.yaml, and no title of its own.',
  why: 'Without either, nothing says what the heading of the section is.',
  publication: 'name: Bulletin\nsections:\n  - { id: policy, title: Policy developments }\n',
  bad: `number: 28
date: 2017-08
sections:
  - id: polcy
    intro: Nothing this time.
`,
  good: `number: 28
date: 2017-08
sections:
  - id: policy
    intro: Nothing this time.
`,
  *check(subject) {
    const ids = subject.publication.sections.map(({ id }) => id);
    for (const { section, index, entry, meant } of placedSectionsOf(subject)) {
      if (section.id === undefined || section.title !== undefined || entry !== undefined) continue;
      const message =
        ids.length === 0
          ? `The section "${section.id}" has no title, and no bulletin.yaml lists sections to take it from`
          : `There is no section "${section.id}" in bulletin.yaml${meant ? `. Did you mean "${meant.id}"?` : ''}`;
      const listed =
        ids.length === 0
          ? 'Add a `title` to the section'
          : `Write one of ${ids.join(', ')}, or add a \`title\` to the section`;
      yield { path: ['sections', index, 'id'], message, help: meant ? `Write \`id: ${meant.id}\`` : listed };
    }
  },
};
