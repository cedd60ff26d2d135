// Which parts of a text its translation lacks, by their kinds and lengths (after Gale and Church, 1993): a long text has a long translation.

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

/** What it costs to leave a part out, and to make one paragraph of two. Two lengths cost the logarithm of their ratio. */
const costs = { missing: 0.85, joined: 0.3, otherKind: 1.2 };

/** How many letters a language needs for what English says in one. */
const lengths: Readonly<Record<string, number>> = { en: 1, fr: 1.17, es: 1.12, de: 1.15, pt: 1.1, it: 1.12, nl: 1.1 };

type Step = 'both' | 'extra' | 'lacking' | 'two-one' | 'one-two';

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
      if (a + b === 0) {
        total[a]!.push(0);
        steps[a]!.push('both');
        continue;
      }
      const options: (readonly [Step, number])[] = [];
      const [one, two] = [first[a - 1], second[b - 1]];
      const [before, next] = [first[a - 2], second[b - 2]];
      if (one && two) options.push(['both', total[a - 1]![b - 1]! + ratio(one.letters, two.letters) + (one.kind === two.kind ? 0 : costs.otherKind)]);
      if (one) options.push(['extra', total[a - 1]![b]! + costs.missing]);
      if (two) options.push(['lacking', total[a]![b - 1]! + costs.missing]);
      if (one && before && two && areParagraphs(one, before, two)) options.push(['two-one', total[a - 2]![b - 1]! + costs.joined + ratio(one.letters + before.letters, two.letters)]);
      if (one && two && next && areParagraphs(one, two, next)) options.push(['one-two', total[a - 1]![b - 2]! + costs.joined + ratio(one.letters, two.letters + next.letters)]);
      const [step, cost] = options.reduce((best, option) => (option[1] < best[1] ? option : best));
      total[a]!.push(cost);
      steps[a]!.push(step);
    }
  }
  return steps;
}

/** Entries and headings are never joined. */
function areParagraphs(...parts: readonly Measured[]): boolean {
  const kind = parts[0]?.kind;
  return (kind === 'paragraph' || kind === 'quotation') && parts.every((part) => part.kind === kind);
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
    const step = steps[a]![b]!;
    if (step === 'extra') extra.unshift(a - 1);
    if (step === 'lacking') lacking.unshift({ index: b - 1, before: a });
    a -= step === 'lacking' ? 0 : step === 'two-one' ? 2 : 1;
    b -= step === 'extra' ? 0 : step === 'one-two' ? 2 : 1;
  }
  return { extra, lacking };
}
