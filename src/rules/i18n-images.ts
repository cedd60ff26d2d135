// i18n/images: pictures that differ, or that are described in the other language.

import { faultAt, pairsOf, translated } from './reading/sisters.ts';
import type { Rule } from './rule.ts';

const issue = (item: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
${item}`;

export const i18nImages: Rule = {
  id: 'i18n/images',
  severity: 'warning',
  what: 'An item shows fewer pictures than in the other language, or describes one in the same words.',
  why: 'Someone who cannot see the picture hears a language that they may not know, or nothing.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: map, title: La carte, images: [{ file: images/map.png, alt: A map of the six shelters }] }\n`),
  good: issue(`      - { id: map, title: La carte, images: [{ file: images/map.png, alt: Une carte des six refuges }] }\n`),
  file: '028.fr.yaml',
  beside: { '028.en.yaml': issue(`      - { id: map, title: The map, images: [{ file: images/map.png, alt: A map of the six shelters }] }\n`) },
  *compare(digest, shelf) {
    const original = shelf.original(digest);
    for (const pair of original === undefined ? [] : pairsOf(digest, original)) {
      const { own, other } = pair;
      if (!translated(pair)) continue;
      if (own.images.length !== other.images.length) {
        yield faultAt(own, own.at, `The item has ${own.images.length} pictures here, but ${other.images.length} in ${original?.file}`, 'Add what is missing');
        continue;
      }
      const same = own.images.find(({ alt }) => alt.includes(' ') && other.images.some((image) => image.alt === alt));
      if (same !== undefined) yield faultAt(own, same.at, `The picture is described in the same words as in ${original?.file}`, 'Translate its `alt`');
    }
  },
};
