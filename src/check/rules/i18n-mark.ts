// i18n/mark: a comment that is meant to say how far a text is translated, and does not.

import { quote } from './reading/names.ts';
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

function inList(languages: readonly string[]): string {
  return languages.map((one) => `\`${one}\``).join(' or ');
}

export const i18nMark: Rule = {
  id: 'i18n/mark',
  severity: 'warning',
  what: 'A comment `# untranslated` or `# translated` is incomplete, is above no text, or names no other language of the publication.',
  why: 'Nobody can say what is still to be translated, or which texts of the source have changed since.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue('en'),
  good: issue('en 3e66f3b6'),
  file: '028.fr.yaml',
  *check({ marks, publication: { languages }, language: own }) {
    for (const { region, message, help } of marks.slips) yield { path: [], region, message, help };
    const others = languages.filter((one) => one !== own);
    for (const { language, region } of marks.marks) {
      // Where there is one language, nothing is compared with a source.
      if (others.length === 0 || others.includes(language)) continue;
      const what = language === own ? 'that of this file' : 'no language of the publication';
      yield {
        ...{ path: [], region },
        message: `This comment names ${quote(language)} as the language of the source, which is ${what}`,
        help: `Write the language that the text below was translated from, which can be ${inList(others)}. If it was not translated, delete the comment`,
      };
    }
  },
};
