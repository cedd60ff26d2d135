// text/french-ordinal: "1 decembre", "2ème".

import { once } from '../../base/memoize.ts';
import { frDates } from '../../content/issue/date-words/fr.ts';
import { quote } from './reading/names.ts';
import { bareOf } from './reading/bare-text.ts';
import { hitsOf, readingsOf, type Hit } from './reading/passages.ts';
import { byLanguage, holdsTyped, searchText } from './reading/search.ts';
import { faultsOf, fixedSpot, type Spot } from './reading/spots.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

const bareMonths: ReadonlyMap<string, string> = new Map([
  ['fevrier', 'février'],
  ['aout', 'août'],
  ['decembre', 'décembre'],
]);
const months = [...frDates.months, ...bareMonths.keys()];
/** What is typed behind a number, without the s of several, and what is written there instead. */
const endings: ReadonlyMap<string, string> = new Map([
  ...['ème', 'eme', 'ième', 'ieme', 'è', 'éme', 'iéme', 'iem', 'em'].map((typed) => [typed, 'e'] as const),
  ...['ère', 'ere', 'ière', 'iere', 'ére'].map((typed) => [typed, 're'] as const),
  ['ier', 'er'],
]);

// What must not be before is looked at behind the first character: a search that begins with one is three times as fast.
const inDigits = String.raw`\d(?<![\p{L}\d.,:/#-]\d)\d{0,3}`;
const inLetters = String.raw`[IVX](?<![\p{L}\d.,:/#-][IVX])[IVX]{0,6}`;

function ordinal(number: string): string {
  const ending = [...endings.keys()].sort((a, b) => b.length - a.length).join('|');
  return `(?<number>${number})(?<ending>${ending})(?<several>s?)(?![\\p{L}\\p{M}\\d@_/]|\\.\\p{L}|-\\p{Lu})`;
}

const search = byLanguage({
  fr: {
    signs: [
      ...bareMonths.keys(),
      ...months.flatMap((month) => [` 1 ${month}`, `\u00001 ${month}`]),
      ...[...'0123456789'].flatMap((digit) => ['è', 'em', 'ie', 'iè', 'ere', 'é', 'ié'].map((end) => digit + end)),
    ],
    pattern: () =>
      new RegExp(
        [
          `1(?<![\\p{L}\\d.,:/-]1)(?<!(?:[Aa]rticle|[Nn]o|[Nn]º|[Nn]°|[Nn]uméro|[Ss]ection|[Pp]oint|[Ff]igure)[ \\u00a0]1)(?<between>[ \\n\\u00a0\\u202f])(?<month>${months.join('|')})(?![\\p{L}\\p{M}])`,
          `(?<bare>${[...bareMonths.keys()].map(bareMonth).join('|')})(?![\\p{L}\\p{M}_@/]|\\.\\p{L})`,
          ordinal(inDigits),
        ].join('|'),
        'gu',
      ),
  },
});

/** `XXème`: in lower case, the letters would be in half of all French words. */
const romanSigns = [...'IVX'].flatMap((letter) => [...endings.keys()].map((ending) => letter + ending));
const romans = once(() => new RegExp(ordinal(inLetters), 'gu'));

function* hits(subject: Subject): Generator<Hit> {
  yield* searchText(subject, search);
  for (const reading of readingsOf(subject))
    if (reading.language === 'fr' && holdsTyped(reading, romanSigns)) yield* hitsOf(romans(), bareOf(reading));
}

function bareMonth(month: string): string {
  const first = `[${month[0]}${month[0]!.toUpperCase()}](?<![\\p{L}./@_-].)`;
  return `${first}(?:${month.slice(1)}|${month.slice(1).toUpperCase()})`;
}

export const textFrenchOrdinal: Rule = {
  id: 'text/french-ordinal',
  severity: 'warning',
  languages: ['fr'],
  what: 'In a French text, an ordinal number is written 2ème or 1ère, the first of a month is written 1 instead of 1er, or a month lacks its accent.',
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
    const found = [...hits(subject)];
    for (const [group, say] of Object.entries(messages)) {
      const ofGroup = found.filter(({ match }) => match.groups?.[group] !== undefined);
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
