// Which of two files of an issue is the original of an item. The marks say so: where the title of an item has one, the
// item was translated. Where no mark says it, the original is in the main language.

import { remember } from '../../base/memoize.ts';
import { eachField } from '../issue/each-field.ts';
import type { Path } from '../issue/fault.ts';
import type { Tree } from '../issue/read-tree.ts';
import { isTranslated } from '../issue/role.ts';
import { issueSchema } from '../issue/schema.ts';
import { schemaAt, valueAt } from '../issue/schema-at.ts';
import { keyOfPath } from './pair-issues.ts';
import { isForeign } from './put-marks.ts';
import { isToDo, isToTranslate } from './source-words.ts';
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
 * the title can have none, those of all its texts. Any other text may come from anywhere. An issue was translated if all
 * texts outside its items were, and at least half of its items: somebody may have added one by hand.
 */
export function isTranslation(place: Path, translated: Marked, language: string): boolean {
  const marked = markedIn(translated.marks, language);
  if (marked.size === 0) return false;
  const isMarked = (path: Path) => marked.has(keyOfPath(path));
  if (place.length > 0) {
    const texts = tellingTexts(place, translated.tree);
    return texts.length > 0 && texts.every(isMarked);
  }
  return remember(issuesOf(translated.marks), language, () => {
    const [inItems, outside] = partedTexts(translated.tree);
    return outside.every(isMarked) && inItems.filter(isMarked).length >= inItems.length / 2;
  });
}

/** By the marks of an issue: whether it was translated, by languages. Each of its dates asks. */
const issues = new WeakMap<Marked['marks'], Map<string, boolean>>();
const issuesOf = (marks: Marked['marks']) => remember(issues, marks, () => new Map());

const texts = new WeakMap<Marked['marks'], Map<string, ReadonlySet<string>>>();

/** The keys of all texts with a mark that names a language. */
function markedIn(marks: Marked['marks'], language: string): ReadonlySet<string> {
  const find = () => new Set(marks.flatMap((mark) => (mark.language === language ? mark.paths.map(keyOfPath) : [])));
  const known = remember(texts, marks, () => new Map());
  return remember(known, language, find);
}

/** The title of an item; without one that can have a mark, all its texts. */
function tellingTexts(item: Path, tree: Tree): readonly Path[] {
  const all = textsIn(item, tree);
  const title = all.filter((path) => path.length === item.length + 1 && path.at(-1) === 'title');
  return title.length > 0 ? title : all;
}

/** What tells of the items of an issue, and what of the issue itself. */
function partedTexts(tree: Tree): readonly [inItems: readonly Path[], outside: readonly Path[]] {
  const all = textsIn([], tree);
  const outside = all.filter((path) => itemsAround(path)[0]!.length === 0);
  const items = new Map(all.flatMap((path) => itemsAround(path).map((item) => [keyOfPath(item), item] as const)));
  items.delete(keyOfPath([]));
  return [[...items.values()].flatMap((item) => tellingTexts(item, tree)), outside];
}

/**
 * The texts that can have a mark: an entry of a list of words has no line for one, `translate` marks no word that is the
 * same everywhere and nothing in an item of another language, and a TODO needs none.
 */
function textsIn(place: Path, tree: Tree): readonly Path[] {
  const found: Path[] = [];
  eachField(schemaAt(issueSchema, tree, place), valueAt(tree, place), ({ path, value, role }) => {
    const whole = [...place, ...path];
    const text = String(value);
    const isText = isTranslated(role) && typeof path.at(-1) === 'string' && isToTranslate(text) && !isToDo(text);
    if (isText && !isForeign(tree, whole)) found.push(whole);
  });
  return found;
}
