// text/mojibake: "Ã©" for "é".

import { decodeTwice, mojibakePattern, mojibakeSigns } from './reading/mojibake.ts';
import { quote } from './reading/names.ts';
import { hitsOf, readingsOf, type Hit } from './reading/passages.ts';
import { holdsTyped } from './reading/search.ts';
import { faultsOf, fixedSpot, type Spot } from './reading/spots.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const textMojibake: Rule = {
  id: 'text/mojibake',
  severity: 'error',
  what: 'Letters were garbled when the text came from another program.',
  why: 'Readers see "Ã©" where "é" was typed, and screen readers read out nonsense.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: We met in MontrÃ©al.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: We met in Montréal.
`,
  *check(subject) {
    const fix = (hit: Hit): Spot => {
      if (isLost(hit.match[0])) return hit;
      const meant = decodeTwice(hit.match[0]);
      return meant === undefined ? hit : fixedSpot(hit, meant);
    };
    yield* faultsOf(hits(subject), fix, 'unsafe', ({ match: [found], fixed }, more) => {
      if (isLost(found)) return { message: `A letter was lost here${more}`, help: 'Type it again' };
      return {
        message: `${quote(found)} is a garbled character${more}`,
        help: fixed === undefined ? 'Type the right one' : `Write ${quote(fixed.text)}`,
      };
    });
  },
};

/** The sign that a program writes where it could not read a letter. */
function isLost(text: string): boolean {
  return text.startsWith('\ufffd');
}

function* hits(subject: Subject): Generator<Hit> {
  for (const reading of readingsOf(subject))
    if (holdsTyped(reading, mojibakeSigns)) yield* hitsOf(mojibakePattern(), reading);
}
