// Faults -> findings: the one place where a fault gets its line, its lines around, its item, and how it can be fixed.

import type { Edit, Fault, Finding, NamedFault, Path, Replacement, Severity } from '../content/issue/fault.ts';
import type { Locator } from '../content/issue/locator.ts';
import type { Tree } from '../content/issue/read-tree.ts';
import type { YamlFile } from '../content/issue/read-yaml.ts';

/** Sorted by position. A fault without a severity is an error. */
export function findingsOf(
  faults: readonly (NamedFault & { severity?: Severity })[],
  source: Pick<YamlFile, 'locator' | 'tree'>,
  file: string,
): readonly Finding[] {
  return faults.map((fault) => makeFinding(fault, source, file)).sort(byPosition);
}

export function byPosition(a: Finding, b: Finding): number {
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}

function makeFinding(
  fault: NamedFault & { severity?: Severity },
  { locator, tree }: Pick<YamlFile, 'locator' | 'tree'>,
  file: string,
): Finding {
  const { offset, length } = locator.locate(fault);
  const start = locator.position(offset);
  const end = locator.position(offset + length);
  const item = fault.known === undefined ? itemAround(fault, tree) : fault.known.item;
  const fix = fixOf(fault, locator);
  const around = [start.line - 1, start.line, start.line + 1].filter((line) => line >= 1 && line <= locator.lineCount);
  // All findings have the same fields in the same order, also where there is nothing in one: V8 is fast with that.
  return {
    rule: fault.rule,
    severity: fault.severity ?? 'error',
    message: shortened(fault.message),
    help: fault.help === undefined ? undefined : shortened(fault.help),
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    item,
    place: fault.known?.place ?? placeOf(fault.path, tree),
    fix,
    excerpt: around.map((line) => ({ line, text: locator.line(line) })),
  };
}

/** Characters of a message. Whoever types a megabyte where an address belongs need not read all of it again. */
const longest = 600;

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

/** Undefined where one of the edits cannot be made without touching more than is meant. */
function fixOf({ fix }: Fault, locator: Locator): Finding['fix'] {
  if (fix === undefined) return undefined;
  const edits = fix.edits.map((edit) => replacementOf(edit, locator)).filter((edit) => edit !== undefined);
  return edits.length < fix.edits.length ? undefined : { safety: fix.safety, edits };
}

function replacementOf(edit: Edit, locator: Locator): Replacement | undefined {
  const place = edit.newField === undefined ? locator.locateEdit(edit) : locator.beforeField(edit.path);
  if (place === undefined) return undefined;
  const { offset, length } = place;
  const text = 'gap' in place ? `${edit.newField}: ${edit.text}${place.gap}` : edit.text;
  const [start, end] = [locator.position(offset), locator.position(offset + length)];
  return { offset, length, line: start.line, column: start.column, endLine: end.line, endColumn: end.column, text };
}

/** The title or id of the innermost item on the way to a fault. */
function itemAround({ path }: Fault, tree: Tree | undefined): string | undefined {
  let name: string | undefined;
  walk(path, tree, (step, inside, outer) => {
    if (typeof step === 'number' && outer === 'items') name = textOf(inside, ['title', 'id']);
  });
  return name;
}

/**
 * `sections/policy/items/trp-evaluation/title`: entries of lists are called by what tells them apart, wherever they
 * are.
 */
export function placeOf(path: Path, tree: Tree | undefined): string {
  const steps: string[] = [];
  walk(path, tree, (step, inside) => {
    const name =
      typeof step === 'number' ? (textOf(inside, ['id', 'title', 'label', 'url', 'file', 'name']) ?? inside) : step;
    steps.push(typeof name === 'string' || typeof name === 'number' ? String(name) : String(step));
  });
  return steps.join('/');
}

function walk(
  path: Path,
  tree: Tree | undefined,
  visit: (step: string | number, inside: Tree | undefined, outer: string | number | undefined) => void,
): void {
  let inside = tree;
  for (const [index, step] of path.entries()) {
    inside = (inside as Record<string | number, Tree> | null | undefined)?.[step];
    visit(step, inside, path[index - 1]);
  }
}

function textOf(tree: Tree | undefined, names: readonly string[]): string | undefined {
  const fields = (tree ?? {}) as Record<string, Tree>;
  return names.map((name) => fields[name]).find((text) => typeof text === 'string');
}
