// text/french-ordinal: "1 decembre".

import { quote } from './reading/names.ts';
import type { Hit } from './reading/passages.ts';
import { byLanguage, searchText } from './reading/search.ts';
import { faultsOf, mendedSpot, type Spot } from './reading/spots.ts';
import type { Rule } from './rule.ts';

const months = 'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre';

const search = byLanguage({
  fr: {
    signs: ['fevrier', 'decembre', ...months.split('|').flatMap((month) => [` 1 ${month}`, `\u00001 ${month}`])],
    pattern: () => new RegExp(`(?<![\\p{L}\\d.,:/-])(?:(?<one>1)(?=[ \\n\\u00a0\\u202f](?:${months})(?!\\p{L}))|(?<month>fevrier|decembre)(?!\\p{L}))(?<!(?:article|no|nº|n°|numéro|section|point|figure)[ \\u00a0]1)`, 'giu'),
  },
});

/** What is missing, by what is typed. */
const rightForms: ReadonlyMap<string, string> = new Map([
  ...[['1', '1er'], ['fevrier', 'février'], ['Fevrier', 'Février'], ['decembre', 'décembre'], ['Decembre', 'Décembre']] as const,
]);

export const textFrenchOrdinal: Rule = {
  id: 'text/french-ordinal',
  severity: 'warning',
  what: 'In French, the first of a month is typed as 1 and not 1er, or a month lacks its accent.',
  why: 'Both are misspelt, and screen readers read them wrong.',
  bad: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: La ligne ouvre le 1 decembre 2017.
`,
  good: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: La ligne ouvre le 1er décembre 2017.
`,
  *check(subject) {
    const mend = (hit: Hit): Spot | undefined => {
      const instead = rightForms.get(hit.match[0]);
      return instead === undefined ? undefined : mendedSpot(hit, instead);
    };
    yield* faultsOf(searchText(subject, search), mend, 'safe', ({ mended, passage: { text }, span }, more) => ({
      message: `${quote(text.slice(span.offset, span.offset + 15).split(/[,.;]/, 1)[0]!)} is misspelt${more}`,
      help: `Write ${mended?.text}`,
    }));
  },
};
