// i18n/untranslated: a paragraph that is the same in both languages.

import { quote } from './reading/names.ts';
import { faultAt, pairsOf, translated } from './reading/sisters.ts';
import type { Rule } from './rule.ts';

const issue = (item: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
${item}`;

export const i18nUntranslated: Rule = {
  id: 'i18n/untranslated',
  severity: 'warning',
  what: 'A paragraph of some length is the same, word for word, in two languages.',
  why: 'It was copied to be translated, and nobody came back to it.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: news, title: Nouvelles, body: We have opened a new office in the old harbour. }\n`),
  good: issue(`      - { id: news, title: Nouvelles, body: Nous avons ouvert un nouveau bureau dans le vieux port. }\n`),
  file: '028.fr.yaml',
  beside: { '028.en.yaml': issue(`      - { id: news, title: News, body: We have opened a new office in the old harbour. }\n`) },
  *compare(digest, shelf) {
    const original = shelf.original(digest);
    for (const pair of original === undefined ? [] : pairsOf(digest, original)) {
      const { own, other } = pair;
      const same = translated(pair) ? own.paragraphs.find((paragraph) => other.paragraphs.includes(paragraph)) : undefined;
      if (same === undefined) continue;
      const help = 'Translate it, or say with `language` in which language the item is';
      yield faultAt(own, own.bodyAt, `${quote(same)} stands in ${original?.file} in the same words`, help);
    }
  },
};
