// Whether an issue has an item already: a run that was ended between two steps must not place it twice.

import { isSame, treeOf } from '../edit/edited.ts';
import type { Value } from '../edit/written-value.ts';
import type { Path } from '../issue/fault.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { isMapping } from '../issue/schema-at.ts';
import type { Answered } from './item-value.ts';
import { plainly } from './labels.ts';
import { itemsIn, sectionsIn } from './put-item.ts';

export interface There {
  readonly path: Path;
  /** Whether it says the same in every field, but for an id that it got here. */
  readonly isSame: boolean;
}

/** The item itself, else one with its title and its first day. */
export function alreadyThere(issue: Tree, item: Answered): There | undefined {
  const wanted = treeOf(item as Value);
  const all = sectionsIn(issue).flatMap((section, index) =>
    itemsIn(section).map((found, at) => ({ found, path: ['sections', index, 'items', at] })),
  );
  const same = all.find(({ found }) => isSame(withId(found, item), wanted));
  if (same !== undefined) return { path: same.path, isSame: true };
  const like = all.find(({ found }) => isLike(found, wanted));
  return like && { path: like.path, isSame: false };
}

/** Its lines, from 1; the last one is that of its last words. */
export function linesOf(
  { locator }: YamlFile,
  { path }: There,
): { readonly line: number; readonly endLine: number } | undefined {
  const part = locator.partAt(path);
  if (part === undefined) return undefined;
  const [line, endLine] = [part.from, Math.max(part.from, part.to - 1)].map((at) => locator.position(at).line);
  return { line: line!, endLine: endLine! };
}

/** Without an id that was made for it. */
function withId(found: Tree, { id }: Answered): Tree {
  if (!isMapping(found) || id !== undefined) return found;
  return Object.fromEntries(Object.entries(found).filter(([name]) => name !== 'id'));
}

function isLike(found: Tree, wanted: Tree): boolean {
  if (!isMapping(found) || !isMapping(wanted)) return false;
  const { title, start } = wanted;
  return (
    typeof title === 'string' &&
    typeof found['title'] === 'string' &&
    plainly(found['title']) === plainly(title) &&
    found['start'] === start
  );
}
