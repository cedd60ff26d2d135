// Two lists side by side: which entry of a translation is which entry of its source.

import { remember } from '../../base/memoize.ts';
import type { Mark } from '../issue/marks.ts';
import type { Tree } from '../issue/read-tree.ts';
import { isMapping } from '../issue/schema-at.ts';
import { hashOfWords } from './source-words.ts';

/** An entry of a list, with what says which entry of the other list it is. */
export interface Entry {
  readonly index: number;
  readonly tree: Tree;
  /** What tells it from the others in any language, such as its id or its address. */
  readonly key: string | undefined;
  /** Whether nothing but its place and its contents says which entry it is. */
  readonly isNameless: boolean;
  /** The marks above texts of its own, in a translation. */
  readonly marks: readonly Mark[];
  /** What it says that is no language: its dates and addresses, and those of all that is in it. */
  facts(): readonly string[];
  /** The ids that are in it, but for its own. */
  innerIds(): readonly string[];
}

/** The places of an entry of the source, and of its translation. */
export type Pair = readonly [source: number, own: number];

/** A way to find pairs among the entries that have none yet. */
type Way = (source: readonly Entry[], own: readonly Entry[]) => readonly Pair[];

/** The places in the translation by those in the source: the surest way comes first. */
export function pairEntries(source: readonly Entry[], own: readonly Entry[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const way of [pairByKey, pairByMarks, pairByFacts, pairByOrder]) {
    const [left, right] = [
      source.filter(({ index }) => !pairs.has(index)),
      own.filter(({ index }) => !taken.has(index)),
    ];
    if (left.length === 0 || right.length === 0) break;
    for (const [one, other] of way(left, right)) {
      pairs.set(one, other);
      taken.add(other);
    }
  }
  return pairs;
}

/** Of several with the same key, the first is the first. */
export const pairByKey: Way = (source, own) => {
  const byKey = new Map<string, number[]>();
  for (const { key, index } of own) if (key !== undefined) remember(byKey, key, () => []).push(index);
  return source.flatMap(({ key, index }): readonly Pair[] => {
    const same = key === undefined ? undefined : byKey.get(key)?.shift();
    return same === undefined ? [] : [[index, same]];
  });
};

/** An entry whose mark names words of an entry of the source is its translation, whatever has changed besides. */
export const pairByMarks: Way = (source, own) => {
  const open = new Set(source.map(({ index }) => index));
  const known = new Map<string, ReadonlyMap<string, readonly number[]>>();
  return own.flatMap(({ index, marks }): readonly Pair[] => {
    for (const { paths, hash } of marks) {
      const names = paths.map((path) => String(path.at(-1)));
      // Braces have few combinations of texts: more than these are no evidence.
      if (!known.has(names.join()) && known.size >= 20) continue;
      const hashes = remember(known, names.join(), () => hashesOf(source, names));
      // Words that several have say nothing about which of them it is.
      const [same, another] = hashes.get(hash) ?? [];
      if (same === undefined || another !== undefined || !open.delete(same)) continue;
      return [[same, index]];
    }
    return [];
  });
};

function hashesOf(source: readonly Entry[], names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const hashes = new Map<string, number[]>();
  for (const { index, tree } of source) {
    const texts = names.map((name) => String((isMapping(tree) && tree[name]) || ''));
    if (texts.some((text) => text !== '')) remember(hashes, hashOfWords(texts), () => []).push(index);
  }
  return hashes;
}

/** Entries with the same dates and addresses, which no other entry has, unless their names say that they are two. */
export const pairByFacts: Way = (source, own) => {
  const [left, right] = [placesOfFacts(source), placesOfFacts(own)];
  const byIndex = new Map(source.map((entry) => [entry.index, entry]));
  const open = new Set(byIndex.keys());
  return own.flatMap((entry): readonly Pair[] => {
    const facts = new Set(entry.facts());
    const votes = new Map<number, number>();
    for (const fact of facts) {
      const [one, another] = left.get(fact) ?? [];
      if (one === undefined || another !== undefined || right.get(fact)!.length > 1) continue;
      votes.set(one, (votes.get(one) ?? 0) + 1);
    }
    const [[best, count] = [-1, 0], [, next] = [-1, 0]] = [...votes].sort(([, a], [, b]) => b - a);
    const other = byIndex.get(best);
    if (other === undefined || count === next || !(entry.isNameless || other.isNameless)) return [];
    const isMost = 2 * count >= Math.max(facts.size, new Set(other.facts()).size);
    return isMost && open.delete(best) ? [[best, entry.index]] : [];
  });
};

function placesOfFacts(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const entry of entries)
    for (const fact of new Set(entry.facts())) remember(places, fact, () => []).push(entry.index);
  return places;
}

/** As many nameless ones in both are the same, one after the other, unless other items are in them. */
export const pairByOrder: Way = (source, own) => {
  const left = source.filter(({ isNameless }) => isNameless);
  const right = own.filter(({ isNameless }) => isNameless);
  if (left.length !== right.length) return [];
  return left.flatMap((entry, rank): readonly Pair[] => {
    const other = right[rank]!;
    return hasOtherItems(entry.innerIds(), other.innerIds()) ? [] : [[entry.index, other.index]];
  });
};

function hasOtherItems(source: readonly string[], own: readonly string[]): boolean {
  const ids = new Set(own);
  return source.length > 0 && own.length > 0 && !source.some((id) => ids.has(id));
}
