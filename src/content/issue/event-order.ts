// Where an event belongs among others that are in the order of their dates.

import { once } from '../../base/memoize.ts';
import type { Tree } from './read-tree.ts';
import { isMapping } from './schema-at.ts';

interface Places {
  readonly first: number;
  readonly last: number;
}

/**
 * The places of a list that an item may have so that its events stay in order: none where they are in no order, and for
 * what is no event.
 */
export function placesByDate(items: readonly Tree[]): (item: Tree) => Places | undefined {
  const known = once(() => {
    const moments = momentsIn(items);
    return areInOrder(moments) ? moments : undefined;
  });
  return (item) => {
    const own = momentOf(item);
    const moments = own === undefined ? undefined : known();
    if (own === undefined || moments === undefined) return undefined;
    // Among those that begin with it, every place is in order.
    const before = countUntil(moments, ({ moment }) => moment >= own);
    const until = countUntil(moments, ({ moment }) => moment > own);
    return { first: (moments[before - 1]?.index ?? -1) + 1, last: moments[until]?.index ?? items.length };
  };
}

/** How many come before the first one that is behind a limit, as all after it are. */
function countUntil(moments: readonly Moment[], isBehind: (moment: Moment) => boolean): number {
  // Halves what is left to look at: a list may have thousands.
  let [from, to] = [0, moments.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBehind(moments[middle]!)) to = middle;
    else from = middle + 1;
  }
  return from;
}

export function areInDateOrder(items: readonly Tree[]): boolean {
  return areInOrder(momentsIn(items));
}

interface Moment {
  readonly index: number;
  readonly moment: string;
}

function momentsIn(items: readonly Tree[]): readonly Moment[] {
  return items.flatMap((item, index) => {
    const moment = momentOf(item);
    return moment === undefined ? [] : [{ index, moment }];
  });
}

function areInOrder(moments: readonly Moment[]): boolean {
  return moments.every(({ moment }, rank) => rank === 0 || moments[rank - 1]!.moment <= moment);
}

/** When an event begins, as a text that sorts. */
function momentOf(item: Tree): string | undefined {
  const { kind, start, time = '' } = isMapping(item) ? item : {};
  return kind === 'event' && typeof start === 'string' ? `${start} ${String(time)}` : undefined;
}
