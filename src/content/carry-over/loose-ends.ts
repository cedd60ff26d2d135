// What a carried item leads to that may not be there any more: its pictures, and other items of the last issue.

import type { Item, SingleItem } from '../issue/schema.ts';

export interface LooseEnds {
  /** As typed: paths from the file. */
  readonly pictures: readonly string[];
  /** Ids of items that the next issue does not have. */
  readonly items: readonly string[];
}

/** `kept` are the ids of all items that the next issue has. */
export function looseEnds(item: Item | SingleItem, kept: ReadonlySet<string>): LooseEnds {
  const inside = 'items' in item ? (item.items ?? []) : [];
  const all = [item, ...inside];
  const targets = all.flatMap(({ links = [] }) => links.map(({ url }) => url)).filter((url) => !url.includes(':'));
  return {
    pictures: all.flatMap(({ images = [] }) => images.map(({ file }) => file)),
    items: targets.filter((id) => !kept.has(id)),
  };
}
