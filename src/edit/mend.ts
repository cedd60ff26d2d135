// Findings with fixes -> the mended text: every character that no fix names stays as it is.

import type { Finding, Fix, Replacement } from '../issue/fault.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { YamlFile } from '../issue/read-yaml.ts';

export interface Mended {
  readonly text: string;
  /** The findings whose fixes are in it. */
  readonly fixed: readonly Finding[];
}

/** Makes the fixes that are safe enough, one finding after the other; one that would touch another's characters waits for the next round. */
export function mend(text: string, findings: readonly Finding[], safety: Fix['safety']): Mended {
  const fixed: Finding[] = [];
  const edits: Replacement[] = [];
  for (const finding of findings) {
    const { fix } = finding;
    if (fix === undefined || finding.suppressed !== undefined || (fix.safety === 'unsafe' && safety === 'safe')) continue;
    if (fix.edits.some((edit) => edits.some((other) => overlap(edit, other)))) continue;
    edits.push(...fix.edits);
    fixed.push(finding);
  }
  edits.sort((a, b) => b.offset - a.offset);
  const mended = edits.reduce((sum, { offset, length, text: instead }) => sum.slice(0, offset) + instead + sum.slice(offset + length), text);
  return { text: mended, fixed };
}

function overlap(a: Replacement, b: Replacement): boolean {
  return a.offset <= b.offset + b.length && b.offset <= a.offset + a.length;
}

/** Whether a mended file says the same as before wherever nothing was mended. */
export function saysTheSame(before: YamlFile, after: YamlFile, fixed: readonly Finding[]): boolean {
  if (before.tree === undefined) return true;
  if (after.tree === undefined) return false;
  const edits = fixed.flatMap(({ fix }) => fix?.edits ?? []);
  return changes(before.tree, after.tree, []).every((path) => {
    const regions = [before.locator.locate({ path, message: '' }), before.locator.locate({ path, message: '', atKey: true })];
    return regions.some((region) => edits.some((edit) => overlap({ ...edit, ...region }, edit)));
  });
}

/** The paths in the first tree at which the second says something else; what only the second has, at what holds it. */
function changes(before: Tree | undefined, after: Tree | undefined, path: readonly (string | number)[]): readonly (readonly (string | number)[])[] {
  if (!isGroup(before) || !isGroup(after)) return before === after ? [] : [path];
  const names = Object.keys(before);
  const known = new Set(names);
  const added = Object.keys(after).filter((name) => !known.has(name)).length;
  const removed = names.filter((name) => !Object.hasOwn(after, name)).length;
  const inside = names.flatMap((name) => changes(before[name], after[name], [...path, Array.isArray(before) ? Number(name) : name]));
  return added > removed ? [...inside, path] : inside;
}

function isGroup(tree: Tree | undefined): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null;
}
