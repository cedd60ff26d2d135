// Walking an issue: its items with their paths, and the ids that name them.

import type { Path } from './fault.ts';
import type { Issue, Item, SingleItem } from './schema.ts';

export interface PlacedItem {
  readonly item: Item | SingleItem;
  readonly path: Path;
  /** The item's id, typed or made from its title; unique in the issue as long as typed ids are. */
  readonly id: string;
  readonly section: number;
}

/** Every item of an issue in reading order, nested ones after the one that holds them. */
export function itemsOf(issue: Issue): readonly PlacedItem[] {
  const placed: Omit<PlacedItem, 'id'>[] = [];
  issue.sections.forEach((section, index) => {
    section.items?.forEach((item, position) => {
      const path = ['sections', index, 'items', position];
      placed.push({ item, path, section: index });
      item.items?.forEach((inner, at) => placed.push({ item: inner, path: [...path, 'items', at], section: index }));
    });
  });
  const taken = new Set(placed.flatMap(({ item }) => item.id ?? []));
  const counts = new Map<string, number>();
  return placed.map((place) => ({ ...place, id: place.item.id ?? freeId(place.item.title ?? place.item.kind ?? 'item', taken, counts) }));
}

function freeId(title: string, taken: Set<string>, counts: Map<string, number>): string {
  const base = slugOf(title);
  let id = base;
  // Counts on from the last one of the same title: thousands of equal titles must not take the square of the time.
  let count = counts.get(base) ?? 2;
  while (taken.has(id)) id = `${base}-${count++}`;
  counts.set(base, count);
  taken.add(id);
  return id;
}

/** An id made from a title: `Évaluation des PST` is `evaluation-des-pst`. */
export function slugOf(title: string): string {
  const plain = title.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const slug = plain.replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/[^a-z0-9]+/g, '-').slice(0, 60).replace(/^-+|-+$/g, '');
  return slug === '' ? 'item' : slug;
}
