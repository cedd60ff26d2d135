// Which of two files of an issue is the original of an item. The marks say so: an item has them in the translation. What
// has none is the original in the main language.

import type { Path } from '../issue/fault.ts';
import type { Mark } from '../issue/marks.ts';
import { isInside } from './lacking-items.ts';
import type { Languages } from './units.ts';

interface Marked {
  readonly marks: readonly Mark[];
}

/** The same place in a translation and in its source. */
export interface PlaceInBoth {
  readonly path: Path;
  readonly source: Path;
}

/**
 * Whether an issue has the original of a place, and the other one what was translated from it: it has fewer marks in the
 * item of that place, or outside of items. Where there are no marks, or as many in both, the main language decides.
 */
export function isOriginal(
  { path, source: there }: PlaceInBoth,
  own: Marked,
  source: Marked,
  { from, to, main = from }: Languages,
): boolean {
  const theirs = itemsAround(there);
  for (const [index, item] of itemsAround(path).entries()) {
    const here = marksIn(item, own.marks, from);
    const back = marksIn(theirs[index] ?? [], source.marks, to);
    if (here !== back) return here < back;
  }
  return to === main;
}

/** The items that a place is in, from the innermost one on; the issue itself where it is in none. */
export function itemsAround(path: Path): readonly Path[] {
  const items = path.flatMap((step, index) =>
    typeof step === 'number' && path[index - 1] === 'items' ? [path.slice(0, index + 1)] : [],
  );
  return items.length === 0 ? [[]] : items.toReversed();
}

function marksIn(item: Path, marks: readonly Mark[], language: string): number {
  const isIn = (path: Path) => (item.length === 0 ? !path.includes('items') : isInside(item, path));
  return marks.filter((mark) => mark.language === language && mark.paths.some(isIn)).length;
}
