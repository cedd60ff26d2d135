// text/french-quotes: "…" for « … ».

import { quote } from './reading/names.ts';
import { byLanguage, searchText } from './reading/search.ts';
import { faultsOf, mendedSpot } from './reading/spots.ts';
import type { Rule } from './rule.ts';

// Neither inches nor what stands within a word.
const search = byLanguage({
  fr: { signs: ['"'], pattern: () => /(?<![\p{L}\p{N}="\u0001])"([^\s"\0](?:[^"\n\0]{0,300}[^\s"\0])?)"(?![\p{L}\p{N}"\u0001])/gu },
});

export const textFrenchQuotes: Rule = {
  id: 'text/french-quotes',
  severity: 'note',
  what: 'A French text has straight quotation marks, and not « ».',
  why: 'French readers know « » for quotations, and straight marks for inches and seconds.',
  bad: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: Elle a dit "bonjour" en entrant.
`,
  good: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: Elle a dit « bonjour » en entrant.
`,
  *check(subject) {
    yield* faultsOf(searchText(subject, search), (hit) => mendedSpot(hit, `« ${hit.match[1]} »`), 'unsafe', ({ match }, more) => ({
      message: `${quote(match[0].slice(0, 60))} stands in straight marks${more}`,
      help: 'Write « and », with a space inside each',
    }));
  },
};
