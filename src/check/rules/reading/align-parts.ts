// Which parts of a text its translation lacks, by their kinds and lengths (after Gale and Church, 1993): a long text
// has a long translation.

import type { PartKind } from './parts.ts';
import type { TextDigest } from './text-digest.ts';

export type Parts = TextDigest['parts'];

export interface Alignment {
  /** Parts of the first that the second lacks. */
  readonly extra: readonly number[];
  /** Parts of the second that the first lacks, with the number of parts of the first that are before each. */
  readonly lacking: readonly { readonly index: number; readonly before: number }[];
}

/** Longer texts are not aligned: it would take the square of their length. */
const most = 150;

/**
 * What it costs to leave a part out, and to make one paragraph of several. Two lengths cost the logarithm of their
 * ratio. Where paragraphs became one, it counts twice: all of what they say must be in it, else a short one beside a
 * long one would seem to be.
 */
const costs = { missing: 0.85, joined: 0.3, joinedRatio: 2, otherKind: 1.2 };

/** How many letters a language needs for what English says in one. */
const lengths: Readonly<Record<string, number>> = { en: 1, fr: 1.17, es: 1.12, de: 1.15, pt: 1.1, it: 1.12, nl: 1.1 };

/** So many paragraphs of one language become one of the other, and no more. */
const mostJoined = 4;

/** How many parts of each language it takes: one of each, one that the other lacks, or several that became one. */
type Step = readonly [ours: number, theirs: number];

export function alignParts(ours: Parts, theirs: Parts, [own, other]: readonly [string, string]): Alignment {
  if (ours.length > most || theirs.length > most || isAlike(ours, theirs)) return { extra: [], lacking: [] };
  const [ownLength, otherLength] = [lengthIn(own), lengthIn(other)];
  const first = ours.map(([kind, letters]) => ({ kind, letters: letters / ownLength }));
  const second = theirs.map(([kind, letters]) => ({ kind, letters: letters / otherLength }));
  return readBack(bestSteps(first, second), first.length, second.length);
}

/** Most translations have the same parts, and need not be looked at any further. */
function isAlike(ours: Parts, theirs: Parts): boolean {
  return ours.length === theirs.length && ours.every(([kind], index) => kind === theirs[index]![0]);
}

function lengthIn(language: string): number {
  return lengths[language.split('-', 1)[0] ?? ''] ?? 1;
}

interface Measured {
  readonly kind: PartKind;
  readonly letters: number;
}

/** The cheapest step that leads to each pair of places. */
function bestSteps(first: readonly Measured[], second: readonly Measured[]): readonly (readonly Step[])[] {
  const total: number[][] = [];
  const steps: Step[][] = [];
  for (let a = 0; a <= first.length; a += 1) {
    total.push([]);
    steps.push([]);
    for (let b = 0; b <= second.length; b += 1) {
      let best = a + b === 0 ? 0 : Infinity;
      steps[a]!.push([0, 0]);
      for (const [ours, theirs, cost] of stepsTo(first, a, second, b)) {
        const sum = total[a - ours]![b - theirs]! + cost;
        if (sum >= best) continue;
        best = sum;
        steps[a]![b] = [ours, theirs];
      }
      total[a]!.push(best);
    }
  }
  return steps;
}

/** The steps that end before two places, and what each costs. */
function* stepsTo(
  first: readonly Measured[],
  a: number,
  second: readonly Measured[],
  b: number,
): Generator<readonly [...Step, cost: number]> {
  const [one, two] = [first[a - 1], second[b - 1]];
  if (one && two) yield [1, 1, ratio(one.letters, two.letters) + (one.kind === two.kind ? 0 : costs.otherKind)];
  if (one) yield [1, 0, costs.missing];
  if (two) yield [0, 1, costs.missing];
  if (one === undefined || two === undefined || one.kind !== two.kind || !isJoined(one)) return;
  for (let [count, ours, theirs] = [2, one.letters, two.letters]; count <= mostJoined; count += 1) {
    const [before, next] = [first[a - count], second[b - count]];
    ours += before?.kind === one.kind ? before.letters : NaN;
    theirs += next?.kind === two.kind ? next.letters : NaN;
    if (ours > 0) yield [count, 1, joinedCost(ours, two.letters)];
    if (theirs > 0) yield [1, count, joinedCost(one.letters, theirs)];
  }
}

function joinedCost(one: number, other: number): number {
  return costs.joined + costs.joinedRatio * ratio(one, other);
}

/** Entries and headings are never joined. */
function isJoined({ kind }: Measured): boolean {
  return kind === 'paragraph' || kind === 'quotation';
}

/** Short texts differ more than long ones. */
function ratio(one: number, other: number): number {
  return Math.abs(Math.log((one + 15) / (other + 15)));
}

function readBack(steps: readonly (readonly Step[])[], ours: number, theirs: number): Alignment {
  const extra: number[] = [];
  const lacking: { index: number; before: number }[] = [];
  let [a, b] = [ours, theirs];
  while (a + b > 0) {
    const [ofOurs, ofTheirs] = steps[a]![b]!;
    if (ofTheirs === 0) extra.unshift(a - 1);
    if (ofOurs === 0) lacking.unshift({ index: b - 1, before: a });
    a -= ofOurs;
    b -= ofTheirs;
  }
  return { extra, lacking };
}
