// text/glued: a word and the parenthesis before or after it, a word and a number, or two hours, without a space between
// them.

import { quote } from './reading/names.ts';
import { hitsOf, readingsOf, type Hit } from './reading/passages.ts';
import { bareOf } from './reading/bare-text.ts';
import { everywhere, searchText } from './reading/search.ts';
import { faultsOf, fixedSpot } from './reading/spots.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const textGlued: Rule = {
  id: 'text/glued',
  severity: 'warning',
  what: 'A word and the parenthesis before or after it, a word and a number, or two hours have no space between them.',
  why: 'The two read as one word, and a line cannot break there.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: She works in Riverbend(now for the library).
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: She works in Riverbend (now for the library).
`,
  *check(subject) {
    yield* faultsOf(
      hits(subject),
      (hit) => fixedSpot(hit, ' ', hit.match[1]!.length, 0),
      'unsafe',
      ({ match }, more) => ({
        message: `${quote(match[0])} has no space before the parenthesis${more}`,
        help: 'Put a space before it',
      }),
    );
    yield* faultsOf(
      behind(subject),
      (hit) => fixedSpot(hit, ' ', hit.match[0].length, 0),
      'unsafe',
      ({ match }, more) => ({
        message: `${quote(match[0])} has no space after the parenthesis${more}`,
        help: 'Put a space after it',
      }),
    );
    yield* faultsOf(
      searchText(subject, numbers),
      (hit) => fixedSpot(hit, ' ', (hit.match[1] ?? hit.match[2])!.length, 0),
      'unsafe',
      ({ match }, more) => ({
        message: `${quote(match[0])} has no space between the word and the number${more}`,
        help: 'Put a space between the two',
      }),
    );
    // A dash, a "to" or a full stop may be missing.
    yield* faultsOf(
      searchText(subject, hours),
      (hit) => hit,
      'unsafe',
      ({ match }, more) => ({
        message: `${quote(match[0])} has nothing between two times of day${more}`,
        help: 'Put what is missing between them, for example "to"',
      }),
    );
  },
};

const hours = everywhere({
  signs: [
    ...[...'0123456789'].flatMap((digit) => [`am${digit}`, `pm${digit}`, `m.${digit}`]),
    ...['00', '15', '30', '45'].flatMap((minute) => [`h ${minute}`, `h${minute}`, `h\u00a0${minute}`]),
  ],
  pattern: () =>
    /(?<![\w.:/-])\d{1,2}[ \u00a0]?h[ \u00a0]?[0-5]\d{2,3}[ \u00a0]?h(?![\w/])|(?<![\w.:/-])\d{1,2}(?:[:.]\d\d)?[ \u00a0\u202f]?(?:[ap]m|[ap]\.m\.)\d{1,2}(?:[:.]\d\d)?(?![\w/])/gi,
});

const units = [
  'percent',
  'years',
  'days',
  'weeks',
  'months',
  'people',
  'members',
  'women',
  'families',
  'beds',
  'places',
  'participants',
  'personnes',
  'femmes',
  'familles',
  'lits',
  'semaines',
  'jours',
  'membres',
];
const beforeYear = (
  'in since until of en depuis january february march april may june july august september october november december ' +
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'
).split(' ');

/** `60percent`, `In2026`, `mai2027`: `20minutes` and `24heures` are newspapers. */
const numbers = everywhere({
  signs: [
    ...units.flatMap((unit) => [...'0123456789'].map((digit) => `${digit}${unit}`)),
    ...beforeYear.flatMap((word) => [`${word}19`, `${word}20`]),
  ],
  pattern: () =>
    new RegExp(
      `(?<![\\wà-ÿ@#/.,_-])(?:(\\d{1,4})(?:${units.join('|')})|(${beforeYear.join('|')})(?:19|20)\\d\\d)(?![\\w/@-]|\\.\\w)`,
      'gi',
    ),
});

/**
 * Several words in the parenthesis, or capitals only: `member(s)`, `directeur(trice)`, `f(x)` and `45(2)` are written
 * so.
 */
function* hits(subject: Subject): Generator<Hit> {
  for (const reading of readingsOf(subject)) {
    if (!hasGluedSign(reading.text)) continue;
    yield* hitsOf(
      /([A-Za-zÀ-ÿ]{0,40}[a-zà-ÿ]{3})\((?:[A-Z]{2,10}\)|[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’'-]{1,19} [A-Za-zÀ-ÿ\d]{1,20})/g,
      bareOf(reading),
    );
  }
}

/** `(behind the library)answers`: of several words, since `(re)build` and `employé(e)s` are written so. */
function* behind(subject: Subject): Generator<Hit> {
  for (const reading of readingsOf(subject)) {
    if (!/\)[a-zà-ÿ]{3}/i.test(reading.text)) continue;
    for (const hit of hitsOf(/\([^()\n\0\u0001]{3,200}\)(?=[A-Za-zà-ÿ]{3})/g, bareOf(reading)))
      if (hit.match[0].includes(' ')) yield hit;
  }
}

/** Whether a letter is before some parenthesis. */
function hasGluedSign(text: string): boolean {
  for (let at = text.indexOf('(', 1); at !== -1; at = text.indexOf('(', at + 1)) {
    if (text.charAt(at - 1) >= 'a' && text.charAt(at + 2) !== ')') return true;
  }
  return false;
}
