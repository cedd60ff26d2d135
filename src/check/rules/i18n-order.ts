// i18n/order: items in a different order from the original.

import { quote } from './reading/names.ts';
import { fieldFault, itemPairs } from './reading/sisters.ts';
import type { Rule } from './rule.ts';

const issue = (item: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
${item}`;

export const i18nOrder: Rule = {
  id: 'i18n/order',
  severity: 'note',
  isOfItsTime: true,
  what: 'The items are in a different order than in the other language.',
  why: 'Readers who compare the two languages, or cite an item by its place, get lost.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: forum, title: Le forum }\n      - { id: permits, title: Les permis }\n`),
  good: issue(`      - { id: permits, title: Les permis }\n      - { id: forum, title: Le forum }\n`),
  file: '028.fr.yaml',
  beside: {
    '028.en.yaml': issue(`      - { id: permits, title: Permits }\n      - { id: forum, title: The forum }\n`),
  },
  *compareTranslations(digest, translations) {
    for (const counterpart of translations.counterparts(digest)) {
      const places = new Map(counterpart.items.map((item, index) => [item, index]));
      let last = -1;
      for (const pair of itemPairs(digest, counterpart)) {
        const place = places.get(pair.other) ?? 0;
        if (place < last) {
          // The first one that is out of order shows where to look.
          const { own, file } = pair;
          yield fieldFault(
            pair,
            'title',
            `${quote(own.title ?? own.id)} is further up in ${file}`,
            'Put the items in the same order in both',
          );
          break;
        }
        last = place;
      }
    }
  },
};
