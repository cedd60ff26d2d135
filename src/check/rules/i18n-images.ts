// i18n/images: pictures that differ, or that are described in the other language.

import { countOf } from '../../base/count-of.ts';
import { declarations } from './reading/declared-same.ts';
import { fieldFault, lineFault, pairsOf, saidPairsOf, sameLines, translated } from './reading/sisters.ts';
import { waysHere, waysThere } from './reading/ways.ts';
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
  isOfItsTime: true,
  what: 'An item has fewer pictures than in the other language, or describes one in the same words.',
  why: 'Someone who cannot see the picture hears a language that they may not know, or nothing.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(
    `      - { id: map, title: La carte, images: [{ file: images/map.png, alt: A map of the six shelters }] }\n`,
  ),
  good: issue(
    `      - { id: map, title: La carte, images: [{ file: images/map.png, alt: Une carte des six refuges }] }\n`,
  ),
  file: '028.fr.yaml',
  beside: {
    '028.en.yaml': issue(
      `      - { id: map, title: The map, images: [{ file: images/map.png, alt: A map of the six shelters }] }\n`,
    ),
  },
  *compareTranslations(digest, translations) {
    for (const pair of pairsOf(digest, translations)) {
      const { own, other, file } = pair;
      if (!translated(pair)) continue;
      if (own.images !== other.images) {
        const help =
          own.images < other.images
            ? waysHere('i18n/images', pair.issues, 'Add what is missing')
            : waysThere('i18n/images', pair.issues, `Add what is missing to ${file}`);
        yield fieldFault(
          pair,
          'title',
          `The item has ${countOf(own.images, 'picture')} here, but ${other.images || 'none'} in ${file}`,
          help,
        );
      }
    }
    const isDeclared = declarations(digest, translations);
    for (const pair of saidPairsOf(digest, translations)) {
      for (const { here, there } of sameLines(pair)) {
        const part = /^images\/\d+\/(alt|caption)$/.exec(here)?.[1];
        if (part === undefined) continue;
        const message =
          part === 'alt'
            ? `The picture is described in the same words as in ${pair.file}`
            : `The caption is the same as in ${pair.file}`;
        const fault = lineFault(pair, here, there, message, `Translate the \`${part}\` of one of them`);
        if (!isDeclared(pair.file, fault.path)) yield fault;
      }
    }
  },
};
