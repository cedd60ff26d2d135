// The id of a new item, where its issue has or may have translations.

import { conformIssue } from '../issue/conform-issue.ts';
import { itemsOf } from '../issue/items.ts';
import type { Tree } from '../issue/read-tree.ts';
import { longestId, slugOf } from '../issue/slug.ts';
import type { Answered } from './item-value.ts';

/** Made from its title, and not the id of another item; undefined where it has no title with letters. */
export function freeId({ title }: Answered, issue: Tree): string | undefined {
  const slug = typeof title === 'string' ? slugOf(title) : '';
  if (slug === '') return undefined;
  const { issue: read } = conformIssue(issue);
  const taken = new Set(read === undefined ? [] : itemsOf(read).map(({ id }) => id));
  let id = slug;
  for (let count = 2; taken.has(id); count += 1) {
    const end = `-${count}`;
    id = `${slug.slice(0, longestId - end.length).replace(/[-\ud800-\udbff]+$/, '')}${end}`;
  }
  return id;
}
