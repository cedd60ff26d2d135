// i18n/order: items that stand in another order than in the original.

import { quote } from './reading/names.ts';
import { faultAt, pairsOf } from './reading/sisters.ts';
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
  what: 'The items stand in another order than in the other language.',
  why: 'Someone who follows both languages, or cites an item by its place, loses the thread.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: forum, title: Le forum }\n      - { id: permits, title: Les permis }\n`),
  good: issue(`      - { id: permits, title: Les permis }\n      - { id: forum, title: Le forum }\n`),
  file: '028.fr.yaml',
  beside: { '028.en.yaml': issue(`      - { id: permits, title: Permits }\n      - { id: forum, title: The forum }\n`) },
  *compare(digest, shelf) {
    const original = shelf.original(digest);
    if (original === undefined) return;
    const places = new Map(original.items.map((item, index) => [item, index]));
    let last = -1;
    for (const { own, other } of pairsOf(digest, original)) {
      const place = places.get(other) ?? 0;
      if (place < last) {
        // The first one that is out of order tells the editor where to look.
        yield faultAt(own, own.at, `${quote(own.title ?? own.id)} stands further up in ${original.file}`, 'Put the items in the same order in both');
        return;
      }
      last = place;
    }
  },
};
