// Which of two files of an issue is the original of an item. The marks say so: where the title of an item has one, the
// item was translated. Where no mark says it, the original is in the main language.

import { eachField } from '../issue/each-field.ts';
import type { Path } from '../issue/fault.ts';
import type { Tree } from '../issue/read-tree.ts';
import { isTranslated } from '../issue/role.ts';
import { issueSchema } from '../issue/schema.ts';
import { schemaAt, valueAt } from '../issue/schema-at.ts';
import { keyOfPath } from './pair-issues.ts';
import { isToDo } from './source-words.ts';
import type { Languages, Translated } from './units.ts';

type Marked = Pick<Translated, 'tree' | 'marks'>;

/** The same place in a translation and in its source. */
export interface PlaceInBoth {
  readonly path: Path;
  readonly source: Path;
}

/**
 * Whether an issue has the original of a place, and the other one what was translated from it: only the other says so of
 * the item of that place, or of the issue where it is in none. Where neither does, or both, the main language decides.
 */
export function isOriginal(
  { path, source: there }: PlaceInBoth,
  own: Marked,
  source: Marked,
  { from, to, main = from }: Languages,
): boolean {
  const theirs = itemsAround(there);
  for (const [index, item] of itemsAround(path).entries()) {
    const isHere = isTranslation(item, own, from);
    const isThere = isTranslation(theirs[index] ?? [], source, to);
    if (isHere !== isThere) return isThere;
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

/**
 * Whether the marks say that an item was translated from a language, or is to be: the mark of its title does, or, where
 * it has none, those of all its texts. Any other text may come from anywhere. An issue was translated if all of it was.
 */
export function isTranslation(place: Path, { tree, marks }: Marked, language: string): boolean {
  const marked = new Set(marks.flatMap((mark) => (mark.language === language ? mark.paths.map(keyOfPath) : [])));
  if (marked.size === 0) return false;
  const texts = textsIn(place, tree);
  const all = new Set(texts.map(keyOfPath));
  const telling = texts.filter((path) => {
    const item = place.length > 0 ? place : itemsAround(path).at(-1)!;
    const title = keyOfPath([...item, 'title']);
    return item.length === 0 || keyOfPath(path) === title || !all.has(title);
  });
  return telling.length > 0 && telling.every((path) => marked.has(keyOfPath(path)));
}

/** The texts that can have a mark: an entry of a list of words has no line for one, and a TODO needs none. */
function textsIn(place: Path, tree: Tree): readonly Path[] {
  const found: Path[] = [];
  eachField(schemaAt(issueSchema, tree, place), valueAt(tree, place), ({ path, value, role }) => {
    if (isTranslated(role) && typeof path.at(-1) === 'string' && !isToDo(String(value)))
      found.push([...place, ...path]);
  });
  return found;
}
