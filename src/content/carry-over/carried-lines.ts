// An item of the last issue as the next one has it: as its author typed it, with a reference to where it was.

import { isSame, treeOf } from '../edit/edited.ts';
import { fieldEdits } from '../edit/field-edits.ts';
import { afterPart, columnOf } from '../edit/line-places.ts';
import { removalEdits, withoutLine } from '../edit/removal-edits.ts';
import { applyEdits, type TextEdit } from '../edit/text-edits.ts';
import type { Path } from '../issue/fault.ts';
import { readMarks } from '../issue/marks.ts';
import { readYaml, type YamlFile } from '../issue/read-yaml.ts';
import type { Tree } from '../issue/read-tree.ts';
import { indented, type Value } from '../edit/written-value.ts';

export interface Change {
  /** New values for fields. */
  readonly fields: Readonly<Record<string, Value>>;
  /** The places of the items inside it that are left out. */
  readonly without: readonly number[];
}

/**
 * The lines of the entry at a path, without indentation, the first without its hyphen. Undefined where it cannot be
 * taken over as it is typed.
 */
export function carriedLines(source: YamlFile, path: Path, change: Change): readonly string[] | undefined {
  const part = source.locator.partAt(path);
  const edits = editsFor(source, path, change);
  if (part === undefined || edits === undefined || !['fields', 'braces'].includes(part.form)) return undefined;
  const { text } = source;
  const column = columnOf(text, part.from);
  const end = part.form === 'braces' ? part.to : afterPart(text, part, column - 1);
  const grown = edits.reduce((sum, edit) => sum + edit.text.length - edit.length, 0);
  const lines = applyEdits(text, edits)
    .slice(part.from, end + grown)
    .replace(/(?:\r?\n|\r)$/, '')
    .split(/\r?\n|\r/);
  const carried = lines.map((line, index) => (index === 0 ? line : withoutIndent(line, column)));
  return readsBack(carried, treeAt(source.tree, path), change) ? carried : undefined;
}

/** An author can write YAML that means something else in another place: then nothing is carried over of it. */
function readsBack(lines: readonly string[], before: Tree | undefined, { fields, without }: Change): boolean {
  if (before === undefined || before === null || typeof before === 'string' || Array.isArray(before)) return false;
  const fieldsBefore = before as { readonly [name: string]: Tree };
  const items = (fieldsBefore['items'] ?? []) as readonly Tree[];
  const kept = items.filter((_, index) => !without.includes(index));
  const meant = { ...fieldsBefore, ...(treeOf(fields) as object), ...(kept.length > 0 ? { items: kept } : {}) };
  if (kept.length === 0) Reflect.deleteProperty(meant, 'items');
  const text = `entries:\n  - ${[lines[0], ...indented(lines.slice(1), 4)].join('\n')}\n`;
  return isSame(readYaml(new TextEncoder().encode(text)).tree, { entries: [meant] });
}

function treeAt(tree: Tree | undefined, path: Path): Tree | undefined {
  return path.reduce<Tree | undefined>(
    (inner, step) => (inner as { readonly [name: string]: Tree } | undefined)?.[step],
    tree,
  );
}

function editsFor(source: YamlFile, path: Path, { fields, without }: Change): readonly TextEdit[] | undefined {
  const isAll = source.locator.partAt([...path, 'items'])?.steps.length === without.length;
  const removals = isAll ? removalEdits(source, path, ['items']) : removalEdits(source, [...path, 'items'], without);
  const edits = [
    ...Object.entries(fields).map(([name, value]) => fieldEdits(source, path, name, value)),
    ...(without.length === 0 ? [] : [removals]),
    staleMarks(source, path, Object.keys(fields)),
  ];
  return edits.includes(undefined) ? undefined : edits.flatMap((some) => some ?? []);
}

/** What a field says of its source is not so any more where it has a new text. */
function staleMarks(source: YamlFile, path: Path, names: readonly string[]): readonly TextEdit[] {
  const { text } = source;
  const changed = names.map((name) => [...path, name].join('/'));
  const stale = readMarks(source).marks.filter(({ paths }) => paths.every((one) => changed.includes(one.join('/'))));
  return stale.map(({ region }) => withoutLine(text, region.offset));
}

function withoutIndent(line: string, column: number): string {
  const blank = /^ */.exec(line)![0].length;
  return line.slice(Math.min(blank, column));
}
