// Findings with fixes -> the fixed text: every character that no fix names stays as it is.

import { applyEdits } from '../../content/edit/text-edits.ts';
import type { Finding, Fix, Path, Replacement } from '../../content/issue/fault.ts';
import type { Tree } from '../../content/issue/read-tree.ts';
import type { YamlFile } from '../../content/issue/read-yaml.ts';

export interface FixedText {
  readonly text: string;
  /** The findings whose fixes are in it. */
  readonly fixed: readonly Finding[];
}

/**
 * Makes the fixes that are safe enough, one finding after the other; one that would touch another's characters waits
 * for the next round.
 */
export function fix(text: string, findings: readonly Finding[], safety: Fix['safety']): FixedText {
  const fixed: Finding[] = [];
  const edits: Replacement[] = [];
  for (const finding of findings) {
    const { fix } = finding;
    if (fix === undefined || finding.suppressed !== undefined || (fix.safety === 'unsafe' && safety === 'safe'))
      continue;
    if (fix.edits.some((edit) => edits.some((other) => overlap(edit, other)))) continue;
    edits.push(...fix.edits);
    fixed.push(finding);
  }
  return { text: applyEdits(text, edits), fixed };
}

function overlap(a: Replacement, b: Replacement): boolean {
  return a.offset <= b.offset + b.length && b.offset <= a.offset + a.length;
}

/**
 * Whether some rule finds more after a fix than before. What the next round fixes does not count; and whatever did not
 * fit the schema was not looked at before.
 */
export function saysMore(before: readonly Finding[], after: readonly Finding[], safety: Fix['safety']): boolean {
  const isLeft = ({ suppressed, fix }: Finding) =>
    suppressed === undefined && (fix === undefined || (fix.safety === 'unsafe' && safety === 'safe'));
  const [was, is] = [
    countByRule(before.filter((one) => one.suppressed === undefined)),
    countByRule(after.filter(isLeft)),
  ];
  const misfits = (counts: ReadonlyMap<string, number>) =>
    [...counts].reduce((sum, [rule, count]) => (rule.startsWith('schema/') ? sum + count : sum), 0);
  return misfits(is) >= misfits(was) && [...is].some(([rule, count]) => count > (was.get(rule) ?? 0));
}

function countByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Whether a fixed file says the same as before wherever nothing was fixed. */
export function saysTheSame(before: YamlFile, after: YamlFile, fixed: readonly Finding[]): boolean {
  if (before.tree === undefined) return true;
  if (after.tree === undefined) return false;
  const edits = fixed.flatMap(({ fix }) => fix?.edits ?? []);
  const isNew = (name: string) => edits.some(({ length, text }) => length === 0 && text.startsWith(`${name}: `));
  return changes(before.tree, after.tree, [], isNew).every((path) => {
    if (path === undefined) return false;
    const { locator } = before;
    // A text over many lines is shown by its first, and fixed in any.
    const regions = [
      locator.locateEdit({ path, text: '' }) ?? locator.locate({ path, message: '' }),
      locator.locate({ path, message: '', atKey: true }),
    ];
    return regions.some((region) => edits.some((edit) => overlap({ ...edit, ...region }, edit)));
  });
}

/**
 * The paths in the first tree at which the second says something else; undefined for more or fewer fields than are
 * meant.
 */
function changes(
  before: Tree | undefined,
  after: Tree | undefined,
  path: Path,
  isNew: (name: string) => boolean,
): readonly (Path | undefined)[] {
  if (!isGroup(before) || !isGroup(after)) return before === after ? [] : [path];
  const names = Object.keys(before);
  const added = Object.keys(after).filter((name) => !Object.hasOwn(before, name) && isNew(name));
  if (names.length + added.length !== Object.keys(after).length) return [undefined];
  return names.flatMap((name) =>
    changes(before[name], after[name], [...path, Array.isArray(before) ? Number(name) : name], isNew),
  );
}

function isGroup(tree: Tree | undefined): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null;
}
