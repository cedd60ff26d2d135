// Items that an issue has in one language and lacks in another: new ones, ones that were deleted there, and ones that
// are there under another id.

import { once } from '../../base/memoize.ts';
import type { Path } from '../issue/fault.ts';
import { itemsOf } from '../issue/items.ts';
import type { Mark } from '../issue/marks.ts';
import { isTranslation } from './originals.ts';
import type { Pairing } from './pair-issues.ts';
import { readUnits, type Translated } from './units.ts';
import { isUnwritten } from './unwritten.ts';
import { issueSchema } from '../issue/schema.ts';
import { schemaAt, valueAt } from '../issue/schema-at.ts';

/** An item, and what names it. */
export interface NamedItem {
  readonly id: string;
  /** Whether the id is typed, and not made from the title. */
  readonly isNamed: boolean;
  /** The id of the section, or its place. */
  readonly section: string;
  readonly path: Path;
}

/** An issue in one language. */
export interface InLanguage<T extends NamedItem = NamedItem> {
  readonly language: string;
  readonly translated: Translated;
  readonly items: readonly T[];
}

export interface LackingItem<T extends NamedItem = NamedItem> {
  /** The same for the same item of any language. */
  readonly key: string;
  readonly item: T;
  /** The item of the other that it would follow, if its section has one. */
  readonly after: T | undefined;
  /**
   * `missing` is what `bulletin translate` adds; with `unsure`, it may be there, and nobody can tell; `gone` was made from
   * one that the other does not have any more; `renamed` is there under another id.
   */
  readonly state: 'missing' | 'unsure' | 'gone' | 'renamed';
  /** What it is called there. */
  readonly twin?: T;
}

export function inLanguage(language: string, translated: Translated): InLanguage {
  const { issue } = translated;
  const items = itemsOf(issue).map(({ item, path, id, section }) => ({
    ...{ id, path, isNamed: item.id !== undefined },
    section: issue.sections[section]?.id ?? String(section),
  }));
  return { language, translated, items };
}

/** The items of the first that the second lacks, but for those that are gone from a third one of `all`. */
export function lackingItems<T extends NamedItem>(
  one: InLanguage<T>,
  other: InLanguage<T>,
  all: readonly InLanguage<T>[],
): readonly LackingItem<T>[] {
  const found = lackingIn(one, other);
  if (found.length === 0) return found;
  const others = all.filter((third) => third !== one && third !== other && isOrigin(third, one));
  const gone = new Set(others.flatMap((third) => lackingIn(one, third).flatMap(goneOf)));
  return found.filter(({ item }) => !gone.has(item));
}

function goneOf<T extends NamedItem>({ item, state }: LackingItem<T>): readonly T[] {
  return state === 'gone' ? [item] : [];
}

function isOrigin({ language }: InLanguage, { translated }: InLanguage): boolean {
  return translated.marks.some((mark) => mark.language === language);
}

function lackingIn<T extends NamedItem>(one: InLanguage<T>, other: InLanguage<T>): readonly LackingItem<T>[] {
  const known = new Map(keyed(other.items, one.items));
  const pairs = once(() => pairsOf(one, other));
  let last: T | undefined;
  return keyed(one.items, other.items).flatMap(([key, item]): readonly LackingItem<T>[] => {
    const same = known.get(key);
    if (same !== undefined) last = same;
    if (same !== undefined || isToBeWritten(item, one)) return [];
    const after = last?.section === item.section ? last : undefined;
    return [{ key, item, after, ...stateOf(item, one, other, pairs()) }];
  });
}

/** Whether nobody has written any of it yet. */
function isToBeWritten({ path }: NamedItem, { translated: { tree } }: InLanguage): boolean {
  return isUnwritten(schemaAt(issueSchema, tree, path), valueAt(tree, path));
}

function stateOf<T extends NamedItem>(
  item: T,
  one: InLanguage<T>,
  other: InLanguage<T>,
  { there, back }: ReturnType<typeof pairsOf>,
): Pick<LackingItem<T>, 'state' | 'twin'> {
  const place =
    there.leaves.find(({ source }) => isInside(item.path, source))?.path ??
    back.leaves.find(({ path }) => isInside(item.path, path))?.source;
  const twin = place && other.items.findLast(({ path }) => isInside(path, place));
  if (twin !== undefined) return { state: 'renamed', twin };
  if (isTranslation(item.path, one.translated, other.language)) return { state: 'gone' };
  return { state: there.unsure.some((path) => isInside(path, item.path)) ? 'unsure' : 'missing' };
}

/** How `bulletin translate` pairs them in either direction. */
function pairsOf(one: InLanguage, other: InLanguage): { readonly there: Pairing; readonly back: Pairing } {
  const [from, to] = [one.language, other.language];
  return {
    there: readUnits(one.translated, other.translated, { from, to }).pairing,
    back: readUnits(other.translated, one.translated, { from: to, to: from }).pairing,
  };
}

/** Whether a text at a place, or in it, has a mark that says that it was translated from a language, or is to be. */
export function isMadeFrom(language: string, marks: readonly Mark[], place: Path): boolean {
  return marks.some((mark) => mark.language === language && mark.paths.some((path) => isInside(place, path)));
}

export function isInside(place: Path, path: Path): boolean {
  return place.every((step, index) => path[index] === step);
}

/**
 * Items by what makes two of them the same: their ids, else, where neither has a typed one, their order in the section.
 * An id that is typed in one language is often the one that the other language made from its title.
 */
export function keyed<T extends Omit<NamedItem, 'path'>>(
  items: readonly T[],
  others: readonly Omit<NamedItem, 'path'>[],
): readonly (readonly [string, T])[] {
  const typed = new Set(others.filter(({ isNamed }) => isNamed).map(({ id }) => id));
  const counts = new Map<string, number>();
  return items.map((item) => {
    if (item.isNamed || typed.has(item.id)) return [`#${item.id}`, item];
    const count = (counts.get(item.section) ?? 0) + 1;
    counts.set(item.section, count);
    return [`${item.section} ${count}`, item];
  });
}
