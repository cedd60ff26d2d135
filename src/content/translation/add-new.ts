// What is new in a source: its fields and entries, put into the translation with a mark above each text.

import { remember } from '../../base/memoize.ts';
import { writtenEntryEdits } from '../edit/entry-edits.ts';
import { fieldEdits, writtenFieldEdits } from '../edit/field-edits.ts';
import { writtenEntry, writtenField } from '../edit/written-part.ts';
import type { Path } from '../issue/fault.ts';
import { placedTexts } from '../issue/marks.ts';
import { isMapping, valueAt } from '../issue/schema-at.ts';
import type { Both, Change } from './changes.ts';
import { keyOfPath, type Pairing } from './pair-issues.ts';
import type { WholeIssue } from './whole-issue.ts';

/** What the source has and the translation lacks: its paths there, and the change; undefined where people must add it. */
export type Added = { readonly change: readonly Change[] | undefined; readonly sources: readonly Path[] };

/** All that only the source has. */
export function addedOf(both: Both, pairing: Pairing): readonly Added[] {
  return [...pairing.lacking.map((one) => fieldAdded(both, one)), ...entriesAdded(both, pairing)];
}

/** A field that only the source has; in braces, one that needs a mark above it is left to people. */
function fieldAdded(both: Both, { group, source }: Pairing['lacking'][number]): Added {
  const { own, draft } = both;
  const name = String(source.at(-1));
  const value = valueAt(draft.tree, source) ?? null;
  const lines = writtenField(draft, source);
  const sibling = siblingOf(both, group, source);
  const written =
    lines === undefined || sibling === undefined ? undefined : writtenFieldEdits(own.file, group, sibling, lines);
  const isFact = typeof value === 'string' && !textKeysOf(draft).has(keyOfPath(source));
  const edits = written ?? (isFact ? fieldEdits(own.file, group, name, value) : undefined);
  return { change: edits && [{ edits, says: { path: [...group, name], value } }], sources: [source] };
}

/** The field of a group that a new one is put behind: the last of those before it in the source. */
function siblingOf({ own, draft }: Both, group: Path, source: Path): string | undefined {
  const [ours, theirs] = [valueAt(own.file.tree, group), valueAt(draft.tree, source.slice(0, -1))];
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

/** Whether there is something to translate at a place, or in it. */
export function hasTexts(file: WholeIssue['file'], place: Path): boolean {
  const key = keyOfPath(place);
  return [...textKeysOf(file)].some((one) => one === key || one.startsWith(`${key}/`));
}

/** Entries that only the source has, those of one place together. */
function entriesAdded({ own, draft }: Both, { missing }: Pairing): readonly Added[] {
  const places = new Map<string, Pairing['missing'][number][]>();
  for (const one of missing) remember(places, keyOfPath([...one.list, one.index]), () => []).push(one);
  return Array.from(places.values(), (here): Added => {
    const { list, index } = here[0]!;
    const sources = here.map(({ source }) => source);
    const written = sources.map((path) => writtenEntry(draft, path.slice(0, -1), Number(path.at(-1))));
    if (written.some((lines) => lines === undefined)) return { change: undefined, sources };
    const isList = own.file.locator.partAt(list)?.form === 'entries';
    // A list that is not on lines yet is made of all of them at once.
    const parts = (isList ? written : [written.flat()]) as readonly (readonly string[])[];
    const edits = parts.map((lines) => writtenEntryEdits(own.file, list, index, lines));
    if (edits.some((some) => some === undefined)) return { change: undefined, sources };
    const entries = sources.map((path) => valueAt(draft.tree, path) ?? null);
    return { change: [{ edits: edits.flatMap((some) => some ?? []), says: { list, index, entries } }], sources };
  });
}
