// Walking an issue: its items with their paths, and the ids that name them.

import { isProse, plainParagraphs } from '../prose/walk-prose.ts';
import type { Path } from './fault.ts';
import type { Issue, Item, SingleItem } from './schema.ts';
import { slugOf } from './slug.ts';
import { uniqueIds } from './unique-ids.ts';

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
  const ids = uniqueIds(
    placed.map(({ item }) => item.id ?? { slug: itemSlug(item), content: () => contentOf(item) }),
    'item',
  );
  return placed.map((place, index) => ({ ...place, id: ids[index]! }));
}

/**
 * What the page calls each section. With `section-` in front, it is not the id of an item, unless somebody types such
 * an id.
 */
export function sectionAnchors({ sections }: Issue): readonly string[] {
  const ids = uniqueIds(
    sections.map(({ id, title = '' }) => id ?? { slug: slugOf(title), content: () => title }),
    'untitled',
  );
  return ids.map((id) => `section-${id}`);
}

const firstWords = 40;

/** Of its title; a note without one begins with what it is about. */
function itemSlug({ title, body }: Item | SingleItem): string {
  if (title !== undefined) return slugOf(title);
  const [start = ''] = body === undefined ? [] : plainParagraphs(body);
  const slug = slugOf(start);
  return slug.length <= firstWords
    ? slug
    : slug
        .slice(0, firstWords + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, firstWords);
}

/** What an item says; what is in it has ids of its own. */
function contentOf(item: Item | SingleItem): string {
  return JSON.stringify({ ...item, items: undefined, 'text-of': undefined }, (_, value: unknown) =>
    isProse(value) ? value.source : value,
  );
}
