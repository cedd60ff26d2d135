// What links inside an issue lead to, in words.

import type { EditionSection } from '../../content/edition/edition.ts';

/** The titles of sections and items, by anchor. */
export function titlesByAnchor(sections: readonly EditionSection[]): ReadonlyMap<string, string> {
  const places = sections.flatMap((section) => [section, ...section.items.flatMap((item) => [item, ...item.items])]);
  return new Map(places.flatMap(({ anchor, title }) => (title === undefined ? [] : [[anchor, title] as const])));
}
