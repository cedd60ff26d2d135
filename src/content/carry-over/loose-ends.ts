// What a new issue leads to that is not there: pictures of carried items, and items of the last issue.

import { itemsOf } from '../issue/items.ts';
import type { Issue } from '../issue/schema.ts';
import { parseAddress } from '../prose/address.ts';
import { linksOf } from '../prose/walk-prose.ts';

/** An item or a box, by its title, and what it names. */
export interface LooseEnd {
  readonly title: string;
  readonly target: string;
}

/** The pictures of the items: paths from the issue's file. */
export function picturesIn(issue: Issue): readonly LooseEnd[] {
  return itemsOf(issue).flatMap(({ item: { title, images = [] }, id }) =>
    images.map(({ file }) => ({ title: title ?? id, target: file })),
  );
}

/** The ids that a link of an item or a box leads to, and that no item of the issue has. */
export function missingTargets(issue: Issue): readonly LooseEnd[] {
  const items = itemsOf(issue);
  const ids = new Set(items.map(({ id }) => id));
  const parts = [
    ...items.map(({ item, id }) => ({ title: item.title ?? id, links: item.links, body: item.body })),
    ...(issue.boxes ?? []),
  ];
  return parts.flatMap(({ title, links = [], body }) => {
    const urls = [...links, ...(body === undefined ? [] : linksOf(body))].map(({ url }) => parseAddress(url));
    const targets = urls.flatMap((address) => (address.kind === 'item' ? [address.id] : []));
    return [...new Set(targets)].filter((id) => !ids.has(id)).map((target) => ({ title, target }));
  });
}
