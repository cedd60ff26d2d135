// A translation brought up to date: what its source says by now, put into the file in which people have translated
// meanwhile. What they wrote stays.

import { remember } from '../../base/memoize.ts';
import { edited } from '../edit/edited.ts';
import { writtenEntryEdits } from '../edit/entry-edits.ts';
import { fieldEdits, writtenFieldEdits, writtenValueEdits } from '../edit/field-edits.ts';
import type { TextEdit } from '../edit/text-edits.ts';
import { writtenEntry, writtenField, writtenValue } from '../edit/written-part.ts';
import type { Path } from '../issue/fault.ts';
import { placedTexts } from '../issue/marks.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { Role } from '../issue/role.ts';
import { isMapping, valueAt } from '../issue/schema-at.ts';
import { keyOfTexts, takeKnown, type KnownTexts, type Taken } from './known-texts.ts';
import { newTranslation, type Languages } from './new-translation.ts';
import { keyOfPath, type Leaf, type Pairing } from './pair-issues.ts';
import { hasOtherHash, isOutdated, readUnits, textAt, type Unit, type Units } from './units.ts';
import { wholeIssue, type WholeIssue } from './whole-issue.ts';

/** What was done, and what is left to people. All paths are of the translation as it was, but for those named `source`. */
export interface Update {
  /** The translation as it is then. */
  readonly after: WholeIssue;
  /** What a new translation of the source would say: each of its items has an id. */
  readonly fresh: Tree;
  readonly edits: readonly TextEdit[];
  /** What was known of its texts already: edits of what it is after the others. */
  readonly taken: Taken;
  /** Texts that nobody had touched, in the new words of the source. */
  readonly refreshed: readonly Path[];
  readonly facts: readonly { readonly path: Path; readonly before: string; readonly after: string }[];
  /** What is new in the source, by its paths there. */
  readonly added: readonly Path[];
  /** What is new in the source, and cannot be put in by itself. */
  readonly byHand: readonly Path[];
  readonly units: readonly Unit[];
  readonly pairing: Pairing;
  /** Addresses, and files of pictures, that are other ones in the source. */
  readonly addresses: readonly Path[];
  /** Who may open something, and which pictures say nothing: the other language may have another page or picture. */
  readonly others: readonly { readonly path: Path; readonly own: string; readonly source: string }[];
}

/** Undefined where one of the two is written in a way that cannot be followed. */
export function updateTranslation(
  source: WholeIssue,
  own: WholeIssue,
  languages: Languages,
  known: KnownTexts = new Map(),
): Update | undefined {
  const fresh = newTranslation(source, languages, false);
  if (fresh?.tree === undefined) return undefined;
  const units = readUnits(source, own, languages.from);
  const both: Both = { source, own, fresh: { ...fresh, tree: fresh.tree } };
  const take = (after: WholeIssue) => takeKnown(after, known, languages.from);
  // Where a text cannot be had as a person wrote it, it is written as bulletin writes it.
  return write(both, units, asWritten, take) ?? write(both, units, () => undefined, take);
}

interface Both {
  readonly source: WholeIssue;
  readonly own: WholeIssue;
  /** What a new translation of the source would be: its values have the same paths as in the source. */
  readonly fresh: WholeIssue['file'];
}

/** A change of the text, and the same in what it says. */
interface Change {
  readonly edits: readonly TextEdit[];
  readonly says?: Said;
}

type Said =
  | { readonly path: Path; readonly value: Tree }
  | { readonly list: Path; readonly index: number; readonly entries: readonly Tree[] };

/** A text of the source as it is written there, for the place of another. */
type Rewrite = (both: Both, path: Path, source: Path) => readonly TextEdit[] | undefined;

const asWritten: Rewrite = ({ own, fresh }, path, source) => {
  const lines = writtenValue(fresh, source);
  return lines && writtenValueEdits(own.file, path, lines);
};

function write(
  both: Both,
  { units, pairing }: Units,
  rewrite: Rewrite,
  take: (after: WholeIssue) => Taken,
): Update | undefined {
  const refreshed = units.filter((unit) => isOutdated(unit) && !unit.mark.isDone && unit.isUntouched);
  const otherFacts = factsOf(both, pairing);
  const added = [...pairing.lacking.map((one) => fieldAdded(both, one)), ...entriesAdded(both, pairing)];
  const changes = [
    ...refreshed.flatMap((unit) => refreshChanges(both, unit, rewrite)),
    ...units.filter((unit) => hasOtherHash(unit) && !unit.mark.isDone && unit.isSame).map(hashChange),
    ...otherFacts.map(({ path, source }) => factChange(both, path, source)),
    ...added.flatMap(({ change }) => change ?? []),
  ];
  const edits = changes.flatMap((change) => change.edits);
  const file = edited(both.own.file, edits, (tree) => meantTree(tree, changes));
  const whole = file && wholeIssue(file);
  if (whole === undefined) return undefined;
  const taken = take(whole);
  return {
    after: taken.after,
    fresh: both.fresh.tree,
    edits,
    taken,
    refreshed: refreshed.flatMap(({ mark, now }) =>
      taken.keys.has(keyOfTexts(mark, now)) ? [] : mark.paths.slice(0, 1),
    ),
    facts: otherFacts.map(({ path, source }) => ({
      path,
      before: textAt(both.own.tree, path),
      after: textAt(both.source.tree, source),
    })),
    added: added.flatMap(({ change, sources }) => (change === undefined ? [] : sources)),
    byHand: added.flatMap(({ change, sources }) => (change === undefined ? sources : [])),
    units,
    pairing,
    addresses: unequal(both, pairing, ({ role }) => leadsSomewhere.has(role)).map(({ path }) => path),
    others: unequal(both, pairing, isOther).map(({ path, source }) => ({
      path,
      own: textAt(both.own.tree, path),
      source: textAt(both.source.tree, source),
    })),
  };
}

/** The new words of the source in the place of its old ones, which nobody has touched. */
function refreshChanges(both: Both, unit: Unit, rewrite: Rewrite): readonly Change[] {
  const texts = unit.mark.paths.flatMap((path, index): readonly Change[] => {
    const source = unit.sources[index];
    if (source === undefined || textAt(both.own.tree, path) === textAt(both.source.tree, source)) return [];
    const value = textAt(both.source.tree, source);
    const edits =
      rewrite(both, path, source) ?? fieldEdits(both.own.file, path.slice(0, -1), String(path.at(-1)), value);
    return [{ edits: edits ?? [], says: { path, value } }];
  });
  return [...texts, hashChange(unit)];
}

/** The mark names the words that the source has by now. */
function hashChange({ mark, now }: Unit): Change {
  return { edits: [{ ...mark.hashAt, text: now }] };
}

/** What is not language: the same in both. */
const facts: ReadonlySet<Role> = new Set(['date', 'time', 'zone', 'number', 'flag', 'reference']);
/** What may lead to a page in the other language, or to a picture with words in it. */
const leadsSomewhere: ReadonlySet<Role> = new Set(['address', 'email', 'phone', 'file']);

function isOther({ role, path }: Leaf): boolean {
  return role === 'choice' || (role === 'flag' && path.includes('images'));
}

function factsOf(both: Both, pairing: Pairing): readonly Leaf[] {
  return unequal(both, pairing, (leaf) => facts.has(leaf.role) && !isOther(leaf));
}

function unequal({ source, own }: Both, { leaves }: Pairing, isMeant: (leaf: Leaf) => boolean): readonly Leaf[] {
  return leaves.filter((leaf) => isMeant(leaf) && textAt(own.tree, leaf.path) !== textAt(source.tree, leaf.source));
}

function factChange({ own, source, fresh }: Both, path: Path, from: Path): Change {
  const value = textAt(source.tree, from);
  const [ours, theirs] = [own.file.locator.partAt(path), fresh.locator.partAt(from)];
  const typed = theirs === undefined ? '' : fresh.text.slice(theirs.from, theirs.to);
  // As it is typed in the source: a year in quotation marks would look like a text.
  const isPlain =
    ours?.form === 'text' && /^[\w:#+./-]+$/.test(typed) && isOneLine(own.file.text.slice(ours.from, ours.to));
  const edits = isPlain
    ? [{ offset: ours.from, length: ours.to - ours.from, text: typed }]
    : fieldEdits(own.file, path.slice(0, -1), String(path.at(-1)), value);
  return { edits: edits ?? [], says: { path, value } };
}

function isOneLine(text: string): boolean {
  return !/[\r\n]/.test(text);
}

type Added = { readonly change: readonly Change[] | undefined; readonly sources: readonly Path[] };

/** A field that only the source has; in braces, one that needs a mark above it is left to people. */
function fieldAdded(both: Both, { group, source }: Pairing['lacking'][number]): Added {
  const { own, fresh } = both;
  const name = String(source.at(-1));
  const value = valueAt(fresh.tree, source) ?? null;
  const lines = writtenField(fresh, source);
  const sibling = siblingOf(both, group, source);
  const written =
    lines === undefined || sibling === undefined ? undefined : writtenFieldEdits(own.file, group, sibling, lines);
  const isFact = typeof value === 'string' && !textKeysOf(fresh).has(keyOfPath(source));
  const edits = written ?? (isFact ? fieldEdits(own.file, group, name, value) : undefined);
  return { change: edits && [{ edits, says: { path: [...group, name], value } }], sources: [source] };
}

/** The field of a group that a new one is put behind: the last of those before it in the source. */
function siblingOf({ own, source: { file } }: Both, group: Path, source: Path): string | undefined {
  const [ours, theirs] = [valueAt(own.file.tree, group), valueAt(file.tree, source.slice(0, -1))];
  if (!isMapping(ours) || !isMapping(theirs)) return undefined;
  const names = Object.keys(theirs);
  const before = names.slice(0, names.indexOf(String(source.at(-1)))).findLast((name) => ours[name] !== undefined);
  return before ?? Object.keys(ours)[0];
}

const textKeys = new WeakMap<WholeIssue['file'], ReadonlySet<string>>();

function textKeysOf(file: WholeIssue['file']): ReadonlySet<string> {
  const found = textKeys.get(file) ?? new Set(placedTexts(file).map(({ path }) => keyOfPath(path)));
  textKeys.set(file, found);
  return found;
}

/** Entries that only the source has, those of one place together. */
function entriesAdded({ own, fresh }: Both, { missing }: Pairing): readonly Added[] {
  const places = new Map<string, Pairing['missing'][number][]>();
  for (const one of missing) remember(places, keyOfPath([...one.list, one.index]), () => []).push(one);
  return Array.from(places.values(), (here): Added => {
    const { list, index } = here[0]!;
    const sources = here.map(({ source }) => source);
    const written = sources.map((path) => writtenEntry(fresh, path.slice(0, -1), Number(path.at(-1))));
    if (written.some((lines) => lines === undefined)) return { change: undefined, sources };
    const isList = own.file.locator.partAt(list)?.form === 'entries';
    // A list that is not on lines yet is made of all of them at once.
    const parts = (isList ? written : [written.flat()]) as readonly (readonly string[])[];
    const edits = parts.map((lines) => writtenEntryEdits(own.file, list, index, lines));
    if (edits.some((some) => some === undefined)) return { change: undefined, sources };
    const entries = sources.map((path) => valueAt(fresh.tree, path) ?? null);
    return { change: [{ edits: edits.flatMap((some) => some ?? []), says: { list, index, entries } }], sources };
  });
}

/** What the translation says after the changes. */
function meantTree(tree: Tree, changes: readonly Change[]): Tree {
  const meant = structuredClone(tree) as Tree;
  const said = changes.flatMap(({ says }) => says ?? []);
  const lists = said.flatMap((one) => ('list' in one ? [{ ...one, there: valueAt(meant, one.list) as Tree[] }] : []));
  for (const one of said) {
    if ('list' in one) continue;
    const group = valueAt(meant, one.path.slice(0, -1)) as Record<string | number, Tree>;
    group[one.path.at(-1)!] = one.value;
  }
  // From the last on, so that the places of the others stay.
  for (const { there, index, entries } of lists.toSorted((a, b) => b.index - a.index))
    there.splice(index, 0, ...entries);
  return meant;
}
