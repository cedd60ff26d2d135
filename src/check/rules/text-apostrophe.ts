// text/apostrophe: "l´école", "d’ Edmundston", "s ’est".

import { once } from '../../base/memoize.ts';
import { bareOf } from './reading/bare-text.ts';
import { quote } from './reading/names.ts';
import { hitsOf, readingsOf, type Hit } from './reading/passages.ts';
import { faultsOf, fixedSpot } from './reading/spots.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const textApostrophe: Rule = {
  id: 'text/apostrophe',
  severity: 'warning',
  what: 'An accent (´) is written for an apostrophe, or an apostrophe of a French text has a space beside it.',
  why: 'Screen readers spell the accent out, and a line can end at the space, in the middle of what is one word.',
  bad: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: La ligne va jusqu’à l’ école.
`,
  good: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: La ligne va jusqu’à l’école.
`,
  *check(subject) {
    yield* faultsOf(
      hits(subject),
      (hit) => fixedSpot(hit, fixed(hit.match[0])),
      'unsafe',
      ({ match }, more) => ({
        message: `${quote(match[0])} has ${match[0].includes('´') ? 'an accent for an apostrophe' : 'a space beside its apostrophe'}${more}`,
        help: `Write ${quote(fixed(match[0]))}`,
      }),
    );
  },
};

function fixed(typed: string): string {
  return typed.replaceAll('´', '’').replaceAll(' ', '');
}

// Matches wherever the large one does: most texts have no such place.
const spaced = /[lLdDsSnNjJmMtTcCuU](?: [’']|[’'] )/;

const patterns = once(() => {
  const accent = String.raw`(?<!\p{L})\p{L}{1,12}´\p{L}{1,40}`;
  const short = String.raw`(?:[LlDdSsNnJjMmTtCc]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)`;
  return {
    accent: new RegExp(accent, 'gu'),
    french: new RegExp(String.raw`(?<![\p{L}\d’'"(«])${short}(?: [’']|[’'] )\p{L}{2,40}`, 'gu'),
  };
});

function* hits(subject: Subject): Generator<Hit> {
  for (const reading of readingsOf(subject)) {
    if (reading.text.includes('´')) yield* hitsOf(patterns().accent, bareOf(reading));
    if (reading.language === 'fr' && spaced.test(reading.text)) yield* hitsOf(patterns().french, bareOf(reading));
  }
}
