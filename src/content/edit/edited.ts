// An edited file, read again: nothing is taken for written that does not read back as it was meant.

import { readYaml, type YamlFile } from '../issue/read-yaml.ts';
import type { Tree } from '../issue/read-tree.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';
import { isList, pairsOf, type Value } from './written-value.ts';

/**
 * The file after the edits; undefined where it does not then say what it should. `meant` makes of what the file said
 * what it is to say.
 */
export function edited(
  source: YamlFile,
  edits: readonly TextEdit[] | undefined,
  meant: (before: Tree) => Tree,
): YamlFile | undefined {
  if (edits === undefined || source.tree === undefined) return undefined;
  const after = readYaml(new TextEncoder().encode(applyEdits(source.text, edits)));
  return after.tree !== undefined && isSame(after.tree, meant(source.tree)) ? after : undefined;
}

/** What a file that has the value says. Texts below `|` end in a line end. */
export function treeOf(value: Value): Tree {
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.map(treeOf);
  return Object.fromEntries(pairsOf(value).map(([name, inner]) => [name, treeOf(inner)]));
}

/** Whether two values say the same: the order of fields means nothing. */
export function isSame(a: Tree | undefined, b: Tree | undefined): boolean {
  if (!isGroup(a) || !isGroup(b)) return (a ?? null) === (b ?? null);
  const names = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    names.length === Object.keys(b).length &&
    names.every((name) => isSame(a[name], b[name]))
  );
}

function isGroup(tree: Tree | undefined): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null;
}
