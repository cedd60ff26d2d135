// The events of an edition, wherever they are in it.

import type { Edition, EditionEvent, EditionItem } from './edition.ts';

export type EventItem = EditionItem & { readonly event: EditionEvent };

/** In reading order; those inside an item behind it. */
export function eventsOf({ sections }: Pick<Edition, 'sections'>): readonly EventItem[] {
  const all = sections.flatMap(({ items }) => items.flatMap((item) => [item, ...item.items]));
  return all.filter((item): item is EventItem => item.event !== undefined);
}
