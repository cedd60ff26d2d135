// A source beside its translation: which fields, items and links of the two are the same, and what only one of them has.

import { remember } from '../../base/memoize.ts';
import type { Path } from '../issue/fault.ts';
import type { Mark } from '../issue/marks.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { Role } from '../issue/role.ts';
import { issueSchema } from '../issue/schema.ts';
import { entryOf, fieldsOf, isMapping, open, roleOf, valueAt, type Schema } from '../issue/schema-at.ts';
import { hashOfWords } from './words-of.ts';

/** One of the two. */
export interface Side {
  readonly tree: Tree;
  /** The ids of its items, typed or made from their titles, by the keys of their paths. */
  readonly ids: ReadonlyMap<string, string>;
  readonly marks: readonly Mark[];
}

/** A value that both have. */
export interface Leaf {
  readonly path: Path;
  readonly source: Path;
  readonly role: Role;
  /** Whether its item says that it is in a language of its own. */
  readonly isForeign: boolean;
}

export interface Pairing {
  readonly leaves: readonly Leaf[];
  /** Fields of the source that a group of the translation lacks. */
  readonly lacking: readonly { readonly group: Path; readonly source: Path }[];
  /** Entries of lists of the source that the translation lacks; `index` is where they belong in its list. */
  readonly missing: readonly { readonly list: Path; readonly index: number; readonly source: Path }[];
  /** Entries of the source that may be among those of the translation, which nobody can tell. */
  readonly unsure: readonly Path[];
  /** What only the translation has. */
  readonly extra: readonly Path[];
  /** Entries of the translation that are elsewhere in the source. */
  readonly moved: readonly Path[];
}

export function keyOfPath(path: Path): string {
  return path.join('/');
}

/** Fields that are about one file, and not about what it says. */
const ownFields: ReadonlySet<string> = new Set(['$schema', 'language', 'status', 'text-of', 'id']);

/** What tells the entries of a list apart, in any language. */
const keyFields: Readonly<Record<string, string>> = { sections: 'id', links: 'url', images: 'file', errata: 'date' };

/** Pairs all that a source and its translation say. */
export function pairIssues(source: Side, own: Side): Pairing {
  const pairing = { leaves: [], lacking: [], missing: [], unsure: [], extra: [], moved: [] };
  new Pairer(source, own, pairing).group(issueSchema, { source: [], own: [] }, false);
  return pairing;
}

interface Place {
  readonly source: Path;
  readonly own: Path;
}

type Growing = { -readonly [K in keyof Pairing]: Pairing[K][number][] };

class Pairer {
  readonly #source: Side;
  readonly #own: Side;
  readonly #found: Growing;
  /** The items of each by their ids. */
  readonly #sourceItems: ReadonlyMap<string, Path>;
  readonly #ownItems: ReadonlyMap<string, Path>;
  /** The marks whose texts are fields of one group, by the key of its path. */
  readonly #marksIn = new Map<string, Mark[]>();

  constructor(source: Side, own: Side, found: Growing) {
    this.#source = source;
    this.#own = own;
    this.#found = found;
    this.#sourceItems = byId(source.ids);
    this.#ownItems = byId(own.ids);
    for (const mark of own.marks) {
      const [key = '', ...others] = mark.paths.map((path) => keyOfPath(path.slice(0, -1)));
      if (others.every((other) => other === key)) remember(this.#marksIn, key, () => []).push(mark);
    }
  }

  group(schema: Schema, place: Place, isForeign: boolean): void {
    const [source, own] = this.#trees(place);
    if (!isMapping(source) || !isMapping(own)) return;
    const fields = fieldsOf(open(schema, source));
    for (const name of Object.keys(source)) {
      const field = fields[name];
      if (field === undefined || ownFields.has(name) || source[name] === null) continue;
      const inside = { source: [...place.source, name], own: [...place.own, name] };
      if (own[name] === undefined) this.#found.lacking.push({ group: place.own, source: inside.source });
      else this.#value(field, name, inside, isForeign);
    }
    for (const name of Object.keys(own))
      if (source[name] === undefined && !ownFields.has(name)) this.#found.extra.push([...place.own, name]);
  }

  #value(schema: Schema, name: string, place: Place, isForeign: boolean): void {
    const entry = entryOf(schema);
    if (entry !== undefined) this.#list(entry, name, place, isForeign);
    else if (Object.keys(fieldsOf(schema)).length > 0) this.group(schema, place, isForeign);
    else this.#found.leaves.push({ path: place.own, source: place.source, role: roleOf(schema), isForeign });
  }

  #list(entry: Schema, name: string, place: Place, isForeign: boolean): void {
    const [source, own] = this.#trees(place);
    // What is a list of words is left to the editor: a report may be in other languages in its translation.
    if (!Array.isArray(source) || !Array.isArray(own) || ![...source, ...own].every(isMapping)) return;
    const pairs = this.#pairsOf(name, place, source, own);
    const isTaken = new Set(pairs.values());
    source.forEach((_, index) => {
      const path = [...place.source, index];
      const at = pairs.get(index);
      const elsewhere = at === undefined && name === 'items' ? this.#ownItems.get(this.#idOf(path) ?? '') : undefined;
      const inside = at === undefined ? elsewhere : [...place.own, at];
      if (inside === undefined) this.#miss(name, path, { place, pairs, own, isTaken });
      else {
        if (elsewhere !== undefined) this.#found.moved.push(elsewhere);
        const [theirs, ours] = this.#trees({ source: path, own: inside });
        const hasLanguage = name === 'items' && [theirs, ours].some((item) => isMapping(item) && 'language' in item);
        this.group(entry, { source: path, own: inside }, isForeign || hasLanguage);
      }
    });
    own.forEach((_, index) => {
      const path = [...place.own, index];
      const isElsewhere = name === 'items' && this.#sourceItems.has(this.#own.ids.get(keyOfPath(path)) ?? '');
      if (!isTaken.has(index) && !isElsewhere) this.#found.extra.push(path);
    });
    const firstMoved = [...pairs]
      .sort(([a], [b]) => a - b)
      .find(([, at], rank, all) => at < (all[rank - 1]?.[1] ?? -1));
    if (firstMoved !== undefined) this.#found.moved.push([...place.own, firstMoved[1]]);
  }

  #miss(name: string, path: Path, { place, pairs, own, isTaken }: Around): void {
    const hasNames = name === 'items' || name === 'sections';
    if (!hasNames && isTaken.size < own.length) {
      this.#found.unsure.push(path);
      return;
    }
    let before = Number(path.at(-1)) - 1;
    while (before >= 0 && !pairs.has(before)) before -= 1;
    const index = before < 0 ? 0 : pairs.get(before)! + 1;
    this.#found.missing.push({ list: place.own, index, source: path });
  }

  /** The entries of the source that the translation has, and where. */
  #pairsOf(name: string, place: Place, source: readonly Tree[], own: readonly Tree[]): Map<number, number> {
    const pairs = new Map<number, number>();
    const free = new Set(own.keys());
    const pair = (one: number, other: number) => {
      pairs.set(one, other);
      free.delete(other);
    };
    const open = () => [...source.keys()].filter((index) => !pairs.has(index));
    const byKey = new Map<string, number[]>();
    for (const index of own.keys()) {
      const key = this.#keyOf(name, this.#own, [...place.own, index]);
      if (key !== undefined) remember(byKey, key, () => []).push(index);
    }
    for (const index of source.keys()) {
      const same = byKey.get(this.#keyOf(name, this.#source, [...place.source, index]) ?? '')?.shift();
      if (same !== undefined) pair(index, same);
    }
    this.#pairByMarks(place, open(), [...free], pair);
    const left = open().filter((index) => followsOrder(name, source[index]!));
    const right = [...free].filter((index) => followsOrder(name, own[index]!));
    if (left.length === right.length) left.forEach((index, rank) => pair(index, right[rank]!));
    return pairs;
  }

  /** An entry whose mark names words of an entry of the source is its translation, whatever has changed besides. */
  #pairByMarks(place: Place, left: readonly number[], right: readonly number[], pair: (a: number, b: number) => void) {
    if (left.length === 0) return;
    const open = new Set(left);
    const known = new Map<string, Map<string, number[]>>();
    for (const index of right) {
      const path = [...place.own, index];
      for (const { paths, hash } of this.#marksIn.get(keyOfPath(path)) ?? []) {
        const names = paths.map((one) => String(one.at(-1)));
        // Braces have few combinations of texts: more than these are no evidence.
        if (!known.has(names.join()) && known.size >= 20) continue;
        const hashes = remember(known, names.join(), () => this.#hashesOf(place.source, left, names));
        // Words that several have say nothing about which of them it is.
        const [same, another] = hashes.get(hash) ?? [];
        if (same === undefined || another !== undefined || !open.has(same)) continue;
        open.delete(same);
        pair(same, index);
        break;
      }
    }
  }

  #hashesOf(list: Path, indexes: readonly number[], names: readonly string[]): Map<string, number[]> {
    const hashes = new Map<string, number[]>();
    for (const index of indexes) {
      const texts = names.map((name) => String(valueAt(this.#source.tree, [...list, index, name]) ?? ''));
      if (texts.some((text) => text !== '')) remember(hashes, hashOfWords(texts), () => []).push(index);
    }
    return hashes;
  }

  #keyOf(name: string, { tree, ids }: Side, path: Path): string | undefined {
    if (name === 'items') return ids.get(keyOfPath(path));
    const value = valueAt(tree, [...path, keyFields[name] ?? '']);
    return typeof value === 'string' ? value : undefined;
  }

  #idOf(path: Path): string | undefined {
    return this.#source.ids.get(keyOfPath(path));
  }

  #trees({ source, own }: Place): [Tree | undefined, Tree | undefined] {
    return [valueAt(this.#source.tree, source), valueAt(this.#own.tree, own)];
  }
}

interface Around {
  readonly place: Place;
  readonly pairs: ReadonlyMap<number, number>;
  readonly own: readonly Tree[];
  readonly isTaken: ReadonlySet<number>;
}

/** Whether nothing but its place says which entry it is. */
function followsOrder(name: string, entry: Tree): boolean {
  return (name !== 'items' && name !== 'sections') || (isMapping(entry) && entry['id'] === undefined);
}

function byId(ids: ReadonlyMap<string, string>): ReadonlyMap<string, Path> {
  return new Map(Array.from(ids, ([key, id]) => [id, pathOf(key)]));
}

/** A path from its key. */
function pathOf(key: string): Path {
  return key.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
