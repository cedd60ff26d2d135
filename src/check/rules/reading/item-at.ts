// The item that a path leads into.

import type { Path } from '../../../content/issue/fault.ts';
import type { Issue, Item, SingleItem } from '../../../content/issue/schema.ts';

/** The innermost item on the way to a value, and the one that holds it where it is nested. */
export function itemAt(issue: Issue, path: Path): { readonly item?: Item | SingleItem; readonly outer?: Item } {
  if (path[0] !== 'sections' || path[2] !== 'items') return {};
  const item = issue.sections[Number(path[1])]?.items?.[Number(path[3])];
  if (item === undefined) return {};
  const inner = path[4] === 'items' ? item.items?.[Number(path[5])] : undefined;
  return inner === undefined ? { item } : { item: inner, outer: item };
}
