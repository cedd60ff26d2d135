// i18n/links: fewer or more links than the original.

import { countOf } from './reading/names.ts';
import { fieldFault, pairsOf, translated } from './reading/sisters.ts';
import type { Rule } from './rule.ts';

const issue = (item: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
${item}`;

export const i18nLinks: Rule = {
  id: 'i18n/links',
  severity: 'warning',
  isOfItsTime: true,
  what: 'An item has fewer links, or more, than in the other language.',
  why: 'Readers of one language do not see where to read more.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: inquiry, title: L’enquête }\n`),
  good: issue(
    `      - { id: inquiry, title: L’enquête, links: [{ label: Le rapport, url: "https://example.org/fr/rapport" }] }\n`,
  ),
  file: '028.fr.yaml',
  beside: {
    '028.en.yaml': issue(
      `      - { id: inquiry, title: The inquiry, links: [{ label: The report, url: "https://example.org/en/report" }] }\n`,
    ),
  },
  *compare(digest, issueIndex) {
    for (const pair of pairsOf(digest, issueIndex)) {
      const { own, other, file } = pair;
      if (!translated(pair) || own.links.length === other.links.length) continue;
      const message = `The item has ${countOf(own.links.length, 'link')} here, but ${other.links.length || 'none'} in ${file}`;
      yield fieldFault(
        pair,
        'title',
        message,
        own.links.length < other.links.length ? 'Add what is missing' : `Add what is missing to ${file}`,
      );
    }
  },
};
