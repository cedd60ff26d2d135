// Many spots of one kind in a text are one finding with one fix.

import type { Fault, Fix, Region } from '../../issue/fault.ts';
import type { Hit, Passage } from './passages.ts';

/** A place in a text, and, where it is known, which of its characters to write otherwise. */
export interface Spot extends Hit {
  readonly mended?: { readonly span: Region; readonly text: string };
}

/** A spot of which some characters, counted from its start, are to be written otherwise. */
export function mendedSpot(hit: Hit, text: string, from = 0, length = hit.span.length - from): Spot {
  return { ...hit, mended: { span: { offset: hit.span.offset + from, length }, text } };
}

// The rest is found when these are mended.
const most = 50;

/** One finding for each passage, at its first spot, with the fix of all; the spots come in the order of the text. */
export function* faultsOf(
  spots: Iterable<Spot>,
  safety: Fix['safety'],
  say: (first: Spot, more: string, all: readonly Spot[]) => Pick<Fault, 'message' | 'help'>,
): Generator<Fault> {
  for (const [{ path }, group] of byPassage(spots)) {
    const edits = group.flatMap(({ mended }) => (mended === undefined ? [] : [{ path, ...mended }]));
    const first = group[0]!;
    yield { path, span: first.span, ...say(first, andMore(group), group), ...(edits.length === 0 ? {} : { fix: { safety, edits } }) };
  }
}

function byPassage(spots: Iterable<Spot>): ReadonlyMap<Passage, readonly Spot[]> {
  const groups = new Map<Passage, Spot[]>();
  for (const spot of spots) {
    const group = groups.get(spot.passage);
    if (group === undefined) groups.set(spot.passage, [spot]);
    else if (group.length < most) group.push(spot);
  }
  return groups;
}

function andMore({ length }: readonly Spot[]): string {
  return length === 1 ? '' : length === 2 ? ', and once more in this text' : `, and ${length - 1} more times in this text`;
}
