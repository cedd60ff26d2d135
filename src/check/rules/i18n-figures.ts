// i18n/figures: a number in the text that differs from the original.

import type { Fault } from '../../content/issue/fault.ts';
import type { FigureKind } from './reading/figures.ts';
import { quote } from './reading/names.ts';
import { isNear, saidFault, saidPairsOf, type SaidPair } from './reading/sisters.ts';
import type { Place, TextDigest } from './reading/text-digest.ts';
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
  languages: ['en', 'fr'],
  isOfItsTime: true,
  what: 'A number in the text of an item differs from the one in the other language. Of telephone numbers, one that differs in a digit counts, or in the order of two.',
  why: 'An amount or a count was mistyped, or corrected in one language only.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: fund, title: Le fonds, body: Le fonds compte 1 200 dossiers. }\n`),
  good: issue(`      - { id: fund, title: Le fonds, body: Le fonds compte 2 100 dossiers. }\n`),
  file: '028.fr.yaml',
  beside: { '028.en.yaml': issue(`      - { id: fund, title: The fund, body: "The fund has 2,100 files." }\n`) },
  *compareTranslations(digest, translations) {
    for (const pair of saidPairsOf(digest, translations)) {
      yield* differences(pair);
      yield* mistypedTelephones(pair);
      yield* englishCommas(pair);
    }
  },
};

type Figure = TextDigest['figures'][number];

function* differences(pair: SaidPair): Generator<Fault> {
  const { own, other, file } = pair;
  const [odd, missing] = [without(own.figures, other.figures), without(other.figures, own.figures)];
  for (const kind of kinds) {
    const [here, there] = [ofKind(kind, odd), ofKind(kind, missing)];
    // A number on one side only may be a word on the other, and small ones are in many turns of speech.
    if (
      kind === 'small' &&
      (here.length + there.length > 2 || ofKind(kind, own.figures).length !== ofKind(kind, other.figures).length)
    )
      continue;
    const found = nearest(pair, here, there);
    if (found === undefined) continue;
    const [figure, meant] = found;
    yield saidFault(
      pair,
      placeOf(figure),
      placeOf(meant),
      `The text says ${figure[1]} here, but ${meant[1]} in ${file}`,
      'Fix the one that is wrong',
    );
  }
}

/** Another office has another number: only one that is nearly the same is mistyped. */
function* mistypedTelephones(pair: SaidPair): Generator<Fault> {
  const { own, other, file } = pair;
  const odd = ofKind('telephone', without(own.figures, other.figures));
  const missing = ofKind('telephone', without(other.figures, own.figures));
  for (const figure of odd.slice(0, most)) {
    const meant = missing.slice(0, most).find((one) => isSlipOf(figure[0], one[0]));
    if (meant === undefined) continue;
    yield saidFault(
      pair,
      placeOf(figure),
      placeOf(meant),
      `The telephone number is ${figure[1]} here, but ${meant[1]} in ${file}`,
      'Fix the one that is wrong',
    );
  }
}

/** One digit is another one, or two beside each other have changed places. */
function isSlipOf(meaning: string, other: string): boolean {
  if (meaning.length !== other.length) return false;
  const differing = Array.from(meaning).flatMap((digit, index) => (digit === other[index] ? [] : [index]));
  const [first = 0, second = first, ...more] = differing;
  const isSwapped = second === first + 1 && meaning[first] === other[second] && meaning[second] === other[first];
  return more.length === 0 && (differing.length === 1 || isSwapped);
}

/**
 * `2,350` in French too: there it is a little more than two. Another rule finds what ends in `,000`, without the
 * translation.
 */
function* englishCommas(pair: SaidPair): Generator<Fault> {
  const { own, other, languages } = pair;
  if (!languages[0].startsWith('fr') || !languages[1].startsWith('en')) return;
  const figure = own.figures.find(
    ([, typed]) => typed.includes(',') && /^\d{1,3}(?:,\d{3})+$/.test(typed) && !typed.endsWith(',000'),
  );
  const same = figure && other.figures.find(([, typed]) => typed === figure[1]);
  if (figure === undefined || same === undefined) return;
  const message = `${quote(figure[1])} is written as in English: in French, a comma starts the decimals`;
  yield saidFault(pair, placeOf(figure), placeOf(same), message, `Write ${quote(figure[1].replaceAll(',', '\u00a0'))}`);
}

/** The first figure that another is where it should be. */
function nearest(
  pair: SaidPair,
  here: readonly Figure[],
  there: readonly Figure[],
): readonly [Figure, Figure] | undefined {
  for (const figure of here.slice(0, most)) {
    const meant = there.slice(0, most).find((one) => isNear(pair, placeOf(figure), placeOf(one)));
    if (meant !== undefined) return [figure, meant];
  }
  return undefined;
}

/** More that differ are another text. */
const most = 50;

function placeOf([, , ...place]: Figure): Place {
  return place;
}

const kinds: readonly FigureKind[] = ['large', 'year', 'hour', 'ordinal', 'small'];

function ofKind(kind: FigureKind, figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(([meaning]) => meaning.startsWith(kind));
}

/** The figures of the first that the second does not have, or not as often. */
function without(figures: readonly Figure[], others: readonly Figure[]): readonly Figure[] {
  const left = new Map<string, number>();
  for (const [meaning] of others) left.set(meaning, (left.get(meaning) ?? 0) + 1);
  return figures.filter(([meaning]) => {
    const count = left.get(meaning) ?? 0;
    left.set(meaning, count - 1);
    return count <= 0;
  });
}
