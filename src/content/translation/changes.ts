// What an update changes in a translation: edits of its text, and the same in what it says.

import { edited } from '../edit/edited.ts';
import type { TextEdit } from '../edit/text-edits.ts';
import type { Path } from '../issue/fault.ts';
import type { Tree } from '../issue/read-tree.ts';
import { valueAt } from '../issue/schema-at.ts';
import { wholeIssue, type WholeIssue } from './whole-issue.ts';

export interface Change {
  readonly edits: readonly TextEdit[];
  readonly says?: Said;
}

type Said =
  | { readonly path: Path; readonly value: Tree }
  | { readonly list: Path; readonly index: number; readonly entries: readonly Tree[] };

/** A translation, and the draft that its source would begin today: the values of the draft have the paths of the source. */
export interface Both {
  readonly own: WholeIssue;
  readonly draft: WholeIssue['file'];
}

/** The translation with its changes; undefined where it would not say what they say. */
export function changed(own: WholeIssue, changes: readonly Change[]): WholeIssue | undefined {
  const file = edited(
    own.file,
    changes.flatMap(({ edits }) => edits),
    (tree) => meantTree(tree, changes),
  );
  return file && wholeIssue(file);
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
