// What is not language: the dates, hours and numbers of the source, put into a translation; and what differs and stays.

import { fieldEdits } from '../edit/field-edits.ts';
import type { Path } from '../issue/fault.ts';
import type { Role } from '../issue/role.ts';
import { hasTexts } from './add-new.ts';
import type { Both, Change } from './changes.ts';
import { isOriginal, type PlaceInBoth } from './originals.ts';
import type { Leaf, Pairing } from './pair-issues.ts';
import { textAt, type Languages, type Translated } from './units.ts';

/** What is not language: the same in both. */
const facts: ReadonlySet<Role> = new Set(['date', 'time', 'zone', 'number', 'flag', 'reference']);

export function isFact(role: Role): boolean {
  return facts.has(role);
}

/** What may lead to a page in the other language, or to a picture with words in it. */
const leadingRoles: ReadonlySet<Role> = new Set(['address', 'email', 'phone', 'file']);

export function leadsSomewhere({ role }: Leaf): boolean {
  return leadingRoles.has(role);
}

export function isOther({ role, path }: Leaf): boolean {
  return role === 'choice' || (role === 'flag' && path.includes('images'));
}

/** Facts that differ, and those that only the source has: of an original, nothing is changed, and nothing comes back. */
export interface Facts {
  readonly changed: readonly Leaf[];
  readonly kept: readonly Leaf[];
  /** By the paths of the source. */
  readonly left: readonly Path[];
}

export function factsOf(
  both: Both,
  translated: Pick<Translated, 'tree' | 'marks'>,
  pairing: Pairing,
  { from, to, main = from }: Languages,
): Facts {
  // What is only there may as well be new, where no mark says which is the original.
  const isKept = (place: PlaceInBoth, unmarked: string) =>
    isOriginal(place, both.own, translated, { from, to, main: unmarked });
  const facts = unequal(both, pairing, (leaf) => isFact(leaf.role) && !isOther(leaf));
  return {
    changed: facts.filter((leaf) => !isKept(leaf, main)),
    kept: facts.filter((leaf) => isKept(leaf, main)),
    left: pairing.lacking.flatMap(({ group, source: path }) =>
      path.includes('items') && isKept({ path: group, source: path }, from) && !hasTexts(both.draft, path)
        ? [path]
        : [],
    ),
  };
}

export function unequal({ draft, own }: Both, { leaves }: Pairing, isMeant: (leaf: Leaf) => boolean): readonly Leaf[] {
  return leaves.filter((leaf) => isMeant(leaf) && textAt(own.tree, leaf.path) !== textAt(draft.tree, leaf.source));
}

export function factChange({ own, draft }: Both, { path, source: from }: Leaf): Change {
  const value = textAt(draft.tree, from);
  const [ours, theirs] = [own.file.locator.partAt(path), draft.locator.partAt(from)];
  const typed = theirs === undefined ? '' : draft.text.slice(theirs.from, theirs.to);
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
