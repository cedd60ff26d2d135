// Where an event belongs among others that are in the order of their dates.

import type { Tree } from './read-tree.ts';
import { isMapping } from './schema-at.ts';

/** The places of a list that an item may have so that its events stay in order: none where they are in no order. */
export function placesByDate(
  items: readonly Tree[],
  item: Tree,
): { readonly first: number; readonly last: number } | undefined {
  const own = momentOf(item);
  if (own === undefined || !areInDateOrder(items)) return undefined;
  const moments = items.map(momentOf);
  const later = moments.findIndex((moment) => moment !== undefined && moment > own);
  const earlier = moments.findLastIndex((moment) => moment !== undefined && moment <= own);
  return { first: earlier + 1, last: later === -1 ? items.length : later };
}

export function areInDateOrder(items: readonly Tree[]): boolean {
  const known = items.map(momentOf).filter((moment) => moment !== undefined);
  return known.every((moment, index) => index === 0 || known[index - 1]! <= moment);
}

/** When an event begins, as a text that sorts. */
function momentOf(item: Tree): string | undefined {
  const { kind, start, time = '' } = isMapping(item) ? item : {};
  return kind === 'event' && typeof start === 'string' ? `${start} ${String(time)}` : undefined;
}
