// Many spots of one kind in a text are one finding with one fix.

import type { Fault, Fix, Region } from '../../../content/issue/fault.ts';
import { upTo, type Hit, type Passage } from './passages.ts';

/** A place in a text, and, where it is known, which of its characters to write otherwise. */
export interface Spot extends Hit {
  readonly fixed?: { readonly span: Region; readonly text: string };
}

/** A spot of which some characters, counted from its start, are to be written otherwise. */
export function fixedSpot(hit: Hit, text: string, from = 0, length = hit.span.length - from): Spot {
  const { match, passage, span } = hit;
  return { match, passage, span, fixed: { span: { offset: span.offset + from, length }, text } };
}

// The rest is found when these are fixed. A hostile file may hold nothing else.
const most = { ofPassage: 50, ofIssue: 5_000 };

/** One finding for each passage, at its first spot, with the fix of all. A hit that is made no spot is none. */
export function* faultsOf(
  hits: Iterable<Hit>,
  fix: (hit: Hit) => Spot | undefined,
  safety: Fix['safety'],
  say: (first: Spot, more: string) => Pick<Fault, 'message' | 'help'>,
): Generator<Fault> {
  for (const [{ path }, group] of byPassage(hits, fix)) {
    const edits = group.flatMap(({ fixed }) => (fixed === undefined ? [] : [{ path, ...fixed }]));
    const first = group[0]!;
    yield {
      path,
      span: first.span,
      ...say(first, moreLikeIt(group)),
      ...(edits.length === 0 ? {} : { fix: { safety, edits } }),
    };
  }
}

function byPassage(hits: Iterable<Hit>, fix: (hit: Hit) => Spot | undefined): ReadonlyMap<Passage, readonly Spot[]> {
  const groups = new Map<Passage, Spot[]>();
  for (const hit of upTo(most.ofIssue, hits)) {
    const group = groups.get(hit.passage) ?? [];
    const spot = group.length < most.ofPassage ? fix(hit) : undefined;
    if (spot === undefined) continue;
    group.push(spot);
    groups.set(hit.passage, group);
  }
  return groups;
}

/** What a finding says of the others of its kind that it is about, too. */
export function moreLikeIt({ length }: readonly unknown[]): string {
  if (length === 1) return '';
  return length === 2
    ? '; there is 1 more like it in this text'
    : `; there are ${length - 1} more like it in this text`;
}
