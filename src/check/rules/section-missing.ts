// section/missing: a section that every issue has, but this one does not.

import { catalogueTitle, placedSectionsOf } from './reading/sections.ts';
import type { Rule } from './rule.ts';

export const sectionMissing: Rule = {
  id: 'section/missing',
  severity: 'error',
  draftSeverity: 'warning',
  what: 'A section that bulletin.yaml requires is not in the issue.',
  why: 'Readers who turn to it first cannot tell whether there was no news or somebody forgot it.',
  publication: `name: Bulletin
sections:
  - { id: policy, title: Policy developments, required: true }
  - { id: news, title: In the news }
`,
  bad: `number: 28
date: 2017-08
sections:
  - id: news
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
    const required = publication.sections.filter((entry) => entry.required);
    if (required.length === 0) return;
    // A misspelt one is there: that it is misspelt is another finding.
    const present = new Set(placedSectionsOf(subject).map(({ entry, meant }) => entry ?? meant));
    for (const entry of required) {
      if (present.has(entry)) continue;
      const title = catalogueTitle(entry, language, publication);
      const message = `The section "${title ?? entry.id}" is missing, and bulletin.yaml requires it`;
      const help = `Add \`- id: ${entry.id}\` with its items, or with an \`intro\` that says why there are none`;
      yield { path: ['sections'], message, help, atKey: true };
    }
  },
};
