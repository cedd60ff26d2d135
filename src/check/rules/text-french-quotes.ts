// text/french-quotes: "…" or “…” for « … ».

import { frenchness } from '../../content/languages/keeps-its-marks.ts';
import { quote } from './reading/names.ts';
import type { Hit } from './reading/passages.ts';
import { byLanguage, searchText } from './reading/search.ts';
import { faultsOf, fixedSpot, type Spot } from './reading/spots.ts';
import type { Rule } from './rule.ts';

// Neither inches nor what is within a word.
const search = byLanguage({
  fr: {
    signs: ['"', '“'],
    pattern: () =>
      /(?<![\p{L}\p{N}="\u0001])"(?<straight>[^\s"\0](?:(?:[^"“”«»\n\0]|\n(?!\s{0,20}\n)){0,300}[^\s"“”«»\0])?)"(?![\p{L}\p{N}"\u0001])|“(?<curly>[^\s“”«»\0](?:(?:[^“”«»"\n\0]|\n(?!\s{0,20}\n)){0,300}[^\s“”«»"\0])?)”/gu,
  },
});

export const textFrenchQuotes: Rule = {
  id: 'text/french-quotes',
  severity: 'note',
  languages: ['fr'],
  what: 'A French text has straight or English quotation marks instead of « ».',
  why: 'French uses « » for quotations, “ ” for quotations inside them, and straight marks for inches and seconds.',
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
    yield* faultsOf(searchText(subject, search), fix, 'unsafe', ({ match }, more) => {
      const { straight, curly = '' } = match.groups!;
      const message =
        straight === undefined
          ? `The quotation marks around ${quote(curly)} are English${more}`
          : `The quotation marks around ${quote(straight)} are straight${more}`;
      return { message, help: 'Write « and », with a space inside each' };
    });
  },
};

function fix(hit: Hit): Spot | undefined {
  const { straight, curly = '' } = hit.match.groups!;
  if (straight === undefined && isRight(hit, curly)) return undefined;
  const inside = straight ?? curly;
  // What goes over the end of a line is left as it is typed.
  return inside.includes('\n') ? hit : fixedSpot(hit, `« ${inside} »`);
}

/** English marks are right within « », and around what is not French. */
function isRight({ passage: { text }, span: { offset } }: Hit, inside: string): boolean {
  const before = text.slice(Math.max(0, offset - 500), offset);
  if (before.lastIndexOf('«') > before.lastIndexOf('»')) return true;
  const sum = frenchness(inside);
  return sum < 0 || (sum === 0 && /\p{Lu}.*[\s-]\p{Lu}/su.test(inside));
}
