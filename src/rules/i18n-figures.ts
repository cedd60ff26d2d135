// i18n/figures: a number in the text that differs from the original.

import { faultAt, pairsOf } from './reading/sisters.ts';
import type { Rule } from './rule.ts';

const issue = (item: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
${item}`;

export const i18nFigures: Rule = {
  id: 'i18n/figures',
  severity: 'warning',
  what: 'A number in the text of an item differs from that in the other language.',
  why: 'An amount or a count was mistyped, or corrected in one language only.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: fund, title: Le fonds, body: Le fonds compte 1 200 dossiers. }\n`),
  good: issue(`      - { id: fund, title: Le fonds, body: Le fonds compte 2 100 dossiers. }\n`),
  file: '028.fr.yaml',
  beside: { '028.en.yaml': issue(`      - { id: fund, title: The fund, body: "The fund has 2,100 files." }\n`) },
  *compare(digest, shelf) {
    const original = shelf.original(digest);
    for (const { own, other } of original === undefined ? [] : pairsOf(digest, original)) {
      const odd = without(own.figures, other.figures);
      const missing = without(other.figures, own.figures);
      // A number on one side only may be a word on the other.
      if (odd.length === 0 || missing.length === 0) continue;
      const message = `The text says ${odd.join(', ')} here, but ${missing.join(', ')} in ${original?.file}`;
      yield faultAt(own, own.bodyAt, message, 'Mend the one that is wrong');
    }
  },
};

/** The figures of the first that the second has not, or not as often. */
function without(figures: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return figures.filter((figure) => {
    const index = left.indexOf(figure);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}
