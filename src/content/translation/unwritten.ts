// What nobody has written yet: texts that are still a TODO, and entries that say nothing else.

import { edited } from '../edit/edited.ts';
import { removalEdits } from '../edit/removal-edits.ts';
import { remember } from '../../base/memoize.ts';
import { isOptional } from '../issue/about.ts';
import { eachField } from '../issue/each-field.ts';
import type { Path } from '../issue/fault.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { isTranslated } from '../issue/role.ts';
import { issueSchema } from '../issue/schema.ts';
import { entryOf, fieldsOf, isMapping, open, roleOf, type Schema } from '../issue/schema-at.ts';
import { isToDo } from './source-words.ts';

/**
 * Whether a value is a TODO, or has a TODO and no text that somebody has written; and a group without the text that it
 * needs, such as an item whose title is a TODO. A list is, when all of its entries are.
 */
export function isUnwritten(schema: Schema, value: Tree | undefined): boolean {
  if (typeof value === 'string') return isToDo(value);
  const entry = entryOf(schema);
  if (Array.isArray(value) && entry !== undefined)
    return value.length > 0 && value.every((one: Tree) => isUnwritten(entry, one));
  if (lacksItsText(schema, value)) return true;
  let [hasToDo, isWritten] = [false, false];
  eachField(schema, value, ({ value: text, role }) => {
    if (typeof text !== 'string' || !isTranslated(role)) return;
    if (isToDo(text)) hasToDo = true;
    else isWritten = true;
  });
  return hasToDo && !isWritten;
}

function lacksItsText(schema: Schema, value: Tree | undefined): boolean {
  if (!isMapping(value)) return false;
  const needed = Object.entries(fieldsOf(open(schema, value))).filter(([, field]) => !isOptional(field));
  return needed.some(([name, field]) => isTranslated(roleOf(field)) && isToDo(String(value[name] ?? '')));
}

/**
 * An issue without what nobody has written yet, as far as an issue can do without it. `mayGo` says which entries of lists
 * may go: the places of those behind them change.
 */
export function writtenOnly(file: YamlFile, mayGo: (entry: Path) => boolean): YamlFile {
  const { tree } = file;
  const groups = new Map<string, { readonly group: Path; readonly steps: Path[number][] }>();
  for (const path of tree === undefined ? [] : unwrittenIn(issueSchema, tree, [], mayGo)) {
    const group = path.slice(0, -1);
    remember(groups, group.join('/'), () => ({ group, steps: [] })).steps.push(path.at(-1)!);
  }
  if (groups.size === 0) return file;
  const found = [...groups.values()];
  const edits = found.flatMap(({ group, steps }) => removalEdits(file, group, steps) ?? []);
  const gone = new Map(found.map(({ group, steps }) => [group.join('/'), new Set(steps)]));
  return edited(file, edits, (before) => without(before, [], gone)) ?? file;
}

/** The outermost parts that may go. */
function unwrittenIn(schema: Schema, tree: Tree, path: Path, mayGo: (entry: Path) => boolean): readonly Path[] {
  const entry = entryOf(schema);
  if (Array.isArray(tree) && entry !== undefined)
    return tree.flatMap((one: Tree, index) => {
      const place = [...path, index];
      return mayGo(place) && isUnwritten(entry, one) ? [place] : unwrittenIn(entry, one, place, mayGo);
    });
  if (!isMapping(tree)) return [];
  const fields = fieldsOf(open(schema, tree));
  return Object.entries(tree).flatMap(([name, value]) => {
    const field = fields[name];
    if (field === undefined) return [];
    const place = [...path, name];
    if (isOptional(field) && isToDo(String(value))) return [place];
    const inside = unwrittenIn(field, value, place, mayGo);
    const isEmpty = isOptional(field) && inside.length > 0 && inside.length === sizeOf(value, inside, place);
    return isEmpty ? [place] : inside;
  });
}

/** How many parts a value has, where all of those that go are its own. */
function sizeOf(value: Tree, inside: readonly Path[], { length }: Path): number {
  const isOwn = inside.every((path) => path.length === length + 1);
  return isOwn && typeof value === 'object' && value !== null ? Object.keys(value).length : -1;
}

function without(tree: Tree, path: Path, gone: ReadonlyMap<string, ReadonlySet<Path[number]>>): Tree {
  if (typeof tree !== 'object' || tree === null) return tree;
  const steps = gone.get(path.join('/'));
  if (Array.isArray(tree))
    return tree.flatMap((one: Tree, index) => (steps?.has(index) ? [] : [without(one, [...path, index], gone)]));
  const kept = Object.entries(tree).filter(([name]) => !steps?.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, without(value, [...path, name], gone)])) as Tree;
}
