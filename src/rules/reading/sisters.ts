// An issue beside its original: which of its items are the same, and faults that name the other file.

import { firstDay } from '../../issue/dates.ts';
import type { Fault, Region } from '../../issue/fault.ts';
import type { Digest, ItemDigest } from '../digest.ts';

export interface Pair {
  readonly own: ItemDigest;
  readonly other: ItemDigest;
}

/** The items that both have: by their ids, else, where neither has one, by their order in the section. */
export function pairsOf(issue: Digest, original: Digest): readonly Pair[] {
  const byKey = new Map(keyed(original).map(([key, item]) => [key, item]));
  return keyed(issue).flatMap(([key, own]) => {
    const other = byKey.get(key);
    return other === undefined ? [] : [{ own, other }];
  });
}

/** The items of the first that the second lacks. */
export function lacking(issue: Digest, other: Digest): readonly ItemDigest[] {
  const known = new Set(keyed(other).map(([key]) => key));
  return keyed(issue).flatMap(([key, item]) => (known.has(key) ? [] : [item]));
}

/** Pairs that readers of both languages should find the same things in. */
export function translated({ own, other }: Pair): boolean {
  return own.language === undefined && other.language === undefined;
}

/** Whether an item is still news when the issue comes out: what lies ahead is rightly told again. */
export function isAhead({ lasts }: ItemDigest, { date }: Digest): boolean {
  return lasts !== undefined && lasts >= firstDay(date).slice(0, lasts.length);
}

/** A fault at a place that is known already. */
export function faultAt(item: ItemDigest, region: Region, message: string, help: string): Fault {
  return { path: [], region, message, help, known: { item: item.title ?? item.id, place: `sections/${item.section}/items/${item.id}` } };
}

function keyed({ items }: Digest): readonly (readonly [string, ItemDigest])[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    if (item.isNamed) return [`#${item.id}`, item];
    const count = (counts.get(item.section) ?? 0) + 1;
    counts.set(item.section, count);
    return [`${item.section} ${count}`, item];
  });
}
