// An id that no item of an issue has: which one was meant, and what to write instead.

import { nearest } from './nearest.ts';

/** `ids` are those of the issue; `typed` may have `#` in front of the id. */
export function meantItem(
  typed: string,
  id: string,
  ids: ReadonlySet<string>,
): { readonly meant: string | undefined; readonly help: string } {
  const meant = nearest(id, ids) ?? Array.from(ids).find((one) => one.startsWith(`${id}-`));
  const help = meant
    ? `Write ${typed.startsWith('#') ? '#' : ''}${meant}`
    : `Write the id of an item${known(ids)}, or a whole address such as https://example.org`;
  return { meant, help };
}

const most = 8;

/** The first of them, for authors who do not know the id. */
function known(ids: ReadonlySet<string>): string {
  const first = Array.from(ids).slice(0, most).join(', ');
  return ids.size === 0 ? '' : ` (here: ${first}${ids.size > most ? ', ...' : ''})`;
}
