// text/french-ordinal: "1 decembre", "2ème".

import { frCalendar } from '../../content/edition/words/french-calendar.ts';
import { quote } from './reading/names.ts';
import type { Hit } from './reading/passages.ts';
import { byLanguage, searchText } from './reading/search.ts';
import { faultsOf, fixedSpot, type Spot } from './reading/spots.ts';
import type { Rule } from './rule.ts';

const bareMonths: ReadonlyMap<string, string> = new Map([
  ['fevrier', 'février'],
  ['aout', 'août'],
  ['decembre', 'décembre'],
]);
const months = [...frCalendar.months, ...bareMonths.keys()];
/** What is typed behind a number, without the s of several, and what is written there instead. */
const endings: ReadonlyMap<string, string> = new Map([
  ...['ème', 'eme', 'ième', 'ieme', 'è', 'éme', 'iéme', 'iem', 'em'].map((typed) => [typed, 'e'] as const),
  ...['ère', 'ere', 'ière', 'iere', 'ére'].map((typed) => [typed, 're'] as const),
  ['ier', 'er'],
]);

const number = String.raw`(?<![\p{L}\d.,:/#-])(?:\d{1,4}|[IVX]{1,7})`;

const search = byLanguage({
  fr: {
    signs: [
      ...bareMonths.keys(),
      ...months.flatMap((month) => [` 1 ${month}`, `\u00001 ${month}`]),
      ...[...'0123456789ivx'].flatMap((digit) => [
        `${digit}è`,
        `${digit}em`,
        `${digit}ie`,
        `${digit}iè`,
        `${digit}er`,
        `${digit}é`,
        `${digit}ié`,
      ]),
    ],
    pattern: () =>
      new RegExp(
        [
          `(?<![\\p{L}\\d.,:/-])1(?<!(?:[Aa]rticle|[Nn]o|[Nn]º|[Nn]°|[Nn]uméro|[Ss]ection|[Pp]oint|[Ff]igure)[ \\u00a0]1)(?<between>[ \\n\\u00a0\\u202f])(?<month>${months.join('|')})(?![\\p{L}\\p{M}])`,
          `(?<![\\p{L}./@_-])(?<bare>(?:${[...bareMonths.keys()].map((month) => `[${month[0]}${month[0]!.toUpperCase()}]${month.slice(1)}|${month.toUpperCase()}`).join('|')}))(?![\\p{L}\\p{M}_@/]|\\.\\p{L})`,
          `(?<number>${number})(?<ending>${[...endings.keys()].sort((a, b) => b.length - a.length).join('|')})(?<several>s?)(?![\\p{L}\\p{M}\\d@_/]|\\.\\p{L}|-\\p{Lu})`,
        ].join('|'),
        'gu',
      ),
  },
});

export const textFrenchOrdinal: Rule = {
  id: 'text/french-ordinal',
  severity: 'warning',
  what: 'In French, an ordinal number is written 2ème or 1ère, the first of a month is written 1 instead of 1er, or a month lacks its accent.',
  why: 'They are spelling mistakes, and screen readers read them wrong.',
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
    const hits = [...searchText(subject, search)];
    for (const [group, say] of Object.entries(messages)) {
      const ofGroup = hits.filter(({ match }) => match.groups![group] !== undefined);
      yield* faultsOf(ofGroup, fix, 'safe', ({ match, fixed }, more) => ({
        message: `${say(quote(match[0]))}${more}`,
        help: `Write ${quote(fixed?.text ?? '')}`,
      }));
    }
  },
};

/** By the group of the pattern: each is a mistake of its own. */
const messages: Readonly<Record<string, (typed: string) => string>> = {
  month: (typed) => `${typed}: in French the first of a month is "1er"`,
  bare: (typed) => `${typed} lacks its accent`,
  number: (typed) => `${typed} is not the right French form`,
};

function fix(hit: Hit): Spot | undefined {
  const { between, month, bare, number = '', ending = '', several } = hit.match.groups!;
  if (month !== undefined) return fixedSpot(hit, `1er${between}${bareMonths.get(month) ?? month}`);
  if (bare !== undefined) return fixedSpot(hit, inCaseOf(bare, bareMonths.get(bare.toLowerCase())!));
  // Only the first has another form for women.
  const isFirst = number === '1' || number === 'I';
  const right = endings.get(ending)!;
  return isFirst || right === 'e'
    ? fixedSpot(hit, `${number}${isFirst && right === 'e' ? 'er' : right}${several}`)
    : undefined;
}

/** A word with the capitals of another. */
function inCaseOf(typed: string, word: string): string {
  if (typed === typed.toUpperCase()) return word.toUpperCase();
  return typed.charAt(0) === typed.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
