// section/title: the heading of a section differs from the catalogue.

import { quote } from './reading/names.ts';
import { catalogueTitle, placedSectionsOf } from './reading/sections.ts';
import type { Rule } from './rule.ts';

export const sectionTitle: Rule = {
  id: 'section/title',
  severity: 'warning',
  what: 'The title of a section differs from its title in bulletin.yaml.',
  why: 'Readers know a section by its heading; when that changes from issue to issue, they think it is another one.',
  publication: 'name: Bulletin\nsections:\n  - { id: policy, title: Policy developments on trafficking }\n',
  bad: `number: 28
date: 2017-08
sections:
  - id: policy
    title: Important policy developments on trafficking
    intro: Nothing this time.
`,
  good: `number: 28
date: 2017-08
sections:
  - id: policy
    intro: Nothing this time.
`,
  *check(subject) {
    const { publication, language } = subject;
    for (const { section, index, entry, meant } of placedSectionsOf(subject)) {
      const wanted = entry ?? meant;
      if (section.title === undefined || wanted === undefined) continue;
      const title = catalogueTitle(wanted, language, publication);
      if (title === undefined || title === section.title) continue;
      const message = `This title is ${quote(section.title)}, but bulletin.yaml calls the section ${quote(title)}`;
      const help =
        section.id === undefined
          ? `Write \`id: ${wanted.id}\` in its place`
          : 'Delete the title: the section gets the one in bulletin.yaml';
      yield { path: ['sections', index, 'title'], message, help };
    }
  },
};
