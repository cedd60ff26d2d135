// i18n/mark: a comment that is meant to say how far a text is translated, and does not.

import type { Rule } from './rule.ts';

const issue = (mark: string) => `number: 28
date: 2017-08
status: draft
sections:
  - title: Nouvelles
    items:
      - id: hours
        # translated: ${mark}
        title: Les heures d’ouverture
`;

export const i18nMark: Rule = {
  id: 'i18n/mark',
  severity: 'warning',
  what: 'A comment `# untranslated` or `# translated` is incomplete, or is above no text.',
  why: 'Nobody can say what is still to be translated, or which texts of the source have changed since.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue('en'),
  good: issue('en 3e66f3b6'),
  file: '028.fr.yaml',
  *check({ marks }) {
    for (const { region, message, help } of marks.slips) yield { path: [], region, message, help };
  },
};
