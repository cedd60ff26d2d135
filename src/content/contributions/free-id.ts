// The id of a new item, where its issue has or may have translations.

import { conformIssue } from '../issue/conform-issue.ts';
import { itemsOf } from '../issue/items.ts';
import type { Tree } from '../issue/read-tree.ts';
import { toDo } from '../issue/field.ts';
import { longestId, slugOf } from '../issue/slug.ts';
import type { Answered } from './item-value.ts';

/** Those of the items of an issue, as links name them; none where it does not conform. */
export function idsIn(issue: Tree): ReadonlySet<string> {
  const { issue: read } = conformIssue(issue);
  return new Set(read === undefined ? [] : itemsOf(read).map(({ id }) => id));
}

/** Made from its title, and not the id of another item; undefined where it has no title with letters, or none yet. */
export function freeId({ title }: Answered, issue: Tree): string | undefined {
  const slug = typeof title === 'string' && title !== toDo ? slugOf(title) : '';
  if (slug === '') return undefined;
  const taken = idsIn(issue);
  let id = slug;
  for (let count = 2; taken.has(id); count += 1) {
    const end = `-${count}`;
    id = `${slug.slice(0, longestId - end.length).replace(/[-\ud800-\udbff]+$/, '')}${end}`;
  }
  return id;
}
