// What a place of an issue is called: by the id of its item or section, and the field. Editors type the same after
// `--done`.

import type { Path } from '../issue/fault.ts';
import type { Tree } from '../issue/read-tree.ts';
import { isMapping, valueAt } from '../issue/schema-at.ts';

/** `trp-evaluation/title`, `policy/intro`, `summary`, `boxes/2/title`: entries without an id are counted from 1. */
export function nameOf(tree: Tree, path: Path): string {
  const steps: string[] = [];
  path.forEach((step, index) => {
    const id = typeof step === 'number' ? idOf(valueAt(tree, path.slice(0, index + 1))) : undefined;
    // An id says enough: what it is in need not be named.
    if (id !== undefined) steps.splice(0, steps.length, id);
    else steps.push(typeof step === 'number' ? String(step + 1) : step);
  });
  return steps.join('/');
}

function idOf(entry: Tree | undefined): string | undefined {
  const id = isMapping(entry) ? entry['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
