// A source beside its translation: which fields, items and links of the two are the same, and what only one of them has.

import { once, remember } from '../../base/memoize.ts';
import { eachField, type Field } from '../issue/each-field.ts';
import { areInDateOrder, placesByDate } from '../issue/event-order.ts';
import type { Path } from '../issue/fault.ts';
import type { Mark } from '../issue/marks.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { Role } from '../issue/role.ts';
import { issueSchema } from '../issue/schema.ts';
import { entryOf, fieldsOf, isMapping, open, roleOf, valueAt, type Schema } from '../issue/schema-at.ts';
import { pairEntries, type Entry } from './pair-entries.ts';
import { isUnwritten } from './unwritten.ts';

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
  /** Items that are of another kind in the source: their fields have nothing to do with each other. */
  readonly otherKind: readonly { readonly path: Path; readonly source: Path }[];
}

export function keyOfPath(path: Path): string {
  return path.join('/');
}

/** Fields that are about one file, and not about what it says. */
const ownFields: ReadonlySet<string> = new Set(['$schema', 'language', 'status', 'text-of', 'id']);

/** What tells the entries of a list apart, in any language. */
const keyFields: Readonly<Record<string, string>> = { sections: 'id', links: 'url', images: 'file', errata: 'date' };

/** Pairs all that a source and its translation say. What nobody has written yet is not said, in either of them. */
export function pairIssues(source: Side, own: Side): Pairing {
  const both: Both = {
    source,
    own,
    sourceItems: byId(source.ids),
    ownItems: byId(own.ids),
    marksIn: marksByGroup(own),
  };
  const pairing: Growing = { leaves: [], lacking: [], missing: [], unsure: [], extra: [], moved: [], otherKind: [] };
  for (const { to, what } of pairGroups(both, issueSchema, { source: [], own: [] }, false))
    (pairing[to] as unknown[]).push(what);
  return pairing;
}

interface Both {
  readonly source: Side;
  readonly own: Side;
  /** The items of each by their ids. */
  readonly sourceItems: ReadonlyMap<string, Path>;
  readonly ownItems: ReadonlyMap<string, Path>;
  /** The marks whose texts are fields of one group, by the key of its path. */
  readonly marksIn: ReadonlyMap<string, readonly Mark[]>;
}

interface Place {
  readonly source: Path;
  readonly own: Path;
}

type Growing = { -readonly [K in keyof Pairing]: Pairing[K][number][] };

/** Something that was found, and the list of the pairing that it belongs to. */
type Found = { readonly [K in keyof Pairing]: { readonly to: K; readonly what: Pairing[K][number] } }[keyof Pairing];

function* pairGroups(both: Both, schema: Schema, place: Place, isForeign: boolean): Generator<Found> {
  const [source, own] = treesAt(both, place);
  if (!isMapping(source) || !isMapping(own)) return;
  const fields = fieldsOf(open(schema, source));
  for (const name of Object.keys(source)) {
    const field = fields[name];
    if (field === undefined || ownFields.has(name) || source[name] === null) continue;
    if ((typeof source[name] === 'string' || own[name] === undefined) && isUnwritten(field, source[name])) continue;
    const inside = { source: [...place.source, name], own: [...place.own, name] };
    if (own[name] === undefined) yield { to: 'lacking', what: { group: place.own, source: inside.source } };
    else yield* pairValues(both, field, inside, isForeign);
  }
  for (const name of Object.keys(own))
    if (source[name] === undefined && !ownFields.has(name) && !isUnwritten(fields[name] ?? schema, own[name]))
      yield { to: 'extra', what: [...place.own, name] };
}

function* pairValues(both: Both, schema: Schema, place: Place, isForeign: boolean): Generator<Found> {
  const entry = entryOf(schema);
  if (entry !== undefined) yield* pairLists(both, entry, place, isForeign);
  else if (Object.keys(fieldsOf(schema)).length > 0) yield* pairGroups(both, schema, place, isForeign);
  else yield { to: 'leaves', what: { path: place.own, source: place.source, role: roleOf(schema), isForeign } };
}

function* pairLists(both: Both, schema: Schema, place: Place, isForeign: boolean): Generator<Found> {
  const [source, own] = treesAt(both, place);
  // What is a list of words is left to the editor: a report may be in other languages in its translation.
  if (!Array.isArray(source) || !Array.isArray(own) || ![...source, ...own].every(isMapping)) return;
  const name = String(place.own.at(-1));
  const entries = entriesOf(both.source, schema, place.source, source, undefined);
  const ownEntries = entriesOf(both.own, schema, place.own, own, both.marksIn);
  const pairs = pairEntries(entries, ownEntries);
  const isTaken = new Set(pairs.values());
  const isElsewhere = ({ key = '' }: Entry) => name === 'items' && both.sourceItems.has(key);
  const placeOf = placing(own, source, pairs);
  const free = ownEntries.filter((entry) => !isTaken.has(entry.index) && !isElsewhere(entry));
  for (const entry of entries) {
    const path = [...place.source, entry.index];
    const at = pairs.get(entry.index);
    const elsewhere = at === undefined && name === 'items' ? both.ownItems.get(entry.key ?? '') : undefined;
    const inside = at === undefined ? elsewhere : [...place.own, at];
    if (elsewhere !== undefined) yield { to: 'moved', what: elsewhere };
    if (inside !== undefined) yield* pairTwo(both, schema, { source: path, own: inside }, isForeign);
    else if (isUnwritten(schema, entry.tree)) continue;
    else if (free.some((other) => mayBe(name, entry, other))) yield { to: 'unsure', what: path };
    else yield { to: 'missing', what: { list: place.own, index: placeOf(entry), source: path } };
  }
  for (const { index, tree } of free)
    if (!isUnwritten(schema, tree)) yield { to: 'extra', what: [...place.own, index] };
  const moved = firstMoved(pairs);
  if (moved !== undefined) yield { to: 'moved', what: [...place.own, moved] };
}

function* pairTwo(both: Both, schema: Schema, place: Place, isForeign: boolean): Generator<Found> {
  const items = place.own.at(-2) === 'items' ? treesAt(both, place).filter(isMapping) : [];
  const [kind, ownKind] = items.map((item) => item['kind']);
  if (kind !== undefined && ownKind !== undefined && kind !== ownKind)
    yield { to: 'otherKind', what: { path: place.own, source: place.source } };
  else yield* pairGroups(both, schema, place, isForeign || items.some((item) => 'language' in item));
}

/** Whether an entry of the translation that has no pair may be the one that is looked for; its id or a mark would say so. */
function mayBe(name: string, { tree }: Entry, { tree: other, isNameless, marks }: Entry): boolean {
  if (name !== 'items' && name !== 'sections') return true;
  const kindOf = (entry: Tree) => (isMapping(entry) && entry['kind']) || 'article';
  return isNameless && marks.length === 0 && kindOf(tree) === kindOf(other);
}

/** Where an entry belongs that has no pair: where the source has it; but events that are in order in both stay so. */
function placing(own: readonly Tree[], source: readonly Tree[], pairs: ReadonlyMap<number, number>) {
  const byDate = placesByDate(own);
  const isInOrder = once(() => areInDateOrder(source));
  return (entry: Entry): number => {
    const place = placeFor(entry, pairs);
    const dated = byDate(entry.tree);
    return dated === undefined || !isInOrder() ? place : Math.min(Math.max(place, dated.first), dated.last);
  };
}

/** Behind the translation of the last entry before it that has one. */
function placeFor({ index }: Entry, pairs: ReadonlyMap<number, number>): number {
  let before = index - 1;
  while (before >= 0 && !pairs.has(before)) before -= 1;
  return before < 0 ? 0 : pairs.get(before)! + 1;
}

/** The first entry of the translation that comes before one that it follows in the source. */
function firstMoved(pairs: ReadonlyMap<number, number>): number | undefined {
  const inOrder = [...pairs].sort(([a], [b]) => a - b).map(([, at]) => at);
  return inOrder.find((at, rank) => at < (inOrder[rank - 1] ?? -1));
}

function entriesOf(
  { tree, ids }: Side,
  schema: Schema,
  list: Path,
  entries: readonly Tree[],
  marksIn: Both['marksIn'] | undefined,
): readonly Entry[] {
  const name = String(list.at(-1));
  const hasNames = name === 'items' || name === 'sections';
  return entries.map((entry, index): Entry => {
    const path = [...list, index];
    const typed = valueAt(tree, [...path, keyFields[name] ?? '']);
    return {
      index,
      tree: entry,
      key: name === 'items' ? ids.get(keyOfPath(path)) : typeof typed === 'string' ? typed : undefined,
      isNameless: !hasNames || (isMapping(entry) && entry['id'] === undefined),
      marks: marksIn?.get(keyOfPath(path)) ?? [],
      facts: () => factsIn(schema, entry, ({ role }) => factRoles.has(role as Role)),
      innerIds: () => factsIn(schema, entry, ({ role, path }) => role === 'id' && path.length > 1),
    };
  });
}

/** A section is known by the ids of its items, too. */
const factRoles: ReadonlySet<Role> = new Set(['date', 'time', 'address', 'email', 'phone', 'file', 'reference', 'id']);

function factsIn(schema: Schema, entry: Tree, isMeant: (field: Field) => boolean): readonly string[] {
  const facts: string[] = [];
  eachField(schema, entry, (field) => {
    if (typeof field.value === 'string' && isMeant(field)) facts.push(field.value);
  });
  return facts;
}

function marksByGroup({ marks }: Side): ReadonlyMap<string, readonly Mark[]> {
  const found = new Map<string, Mark[]>();
  for (const mark of marks) {
    const [key = '', ...others] = mark.paths.map((path) => keyOfPath(path.slice(0, -1)));
    if (others.every((other) => other === key)) remember(found, key, () => []).push(mark);
  }
  return found;
}

function treesAt({ source, own }: Both, place: Place): [Tree | undefined, Tree | undefined] {
  return [valueAt(source.tree, place.source), valueAt(own.tree, place.own)];
}

function byId(ids: ReadonlyMap<string, string>): ReadonlyMap<string, Path> {
  return new Map(Array.from(ids, ([key, id]) => [id, pathOf(key)]));
}

/** A path from its key. */
function pathOf(key: string): Path {
  return key.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
