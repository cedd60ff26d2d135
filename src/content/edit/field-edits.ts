// Writes a field of an author's file: a new value for one that is there, or one that is not there yet.

import type { Path } from '../issue/fault.ts';
import type { Part } from '../issue/locator.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { afterPart, columnOf, isBlockField } from './line-places.ts';
import { lineEndOf, type TextEdit } from './text-edits.ts';
import { fieldLines, flowOf, indented, type Value } from './written-value.ts';

/**
 * The edits that give a field of the group at `path` a value; a new field comes last. Undefined where there is no such
 * group.
 */
export function fieldEdits(source: YamlFile, path: Path, name: string, value: Value): readonly TextEdit[] | undefined {
  const { text, locator } = source;
  const group = locator.partAt(path);
  if (group?.form !== 'fields' && group?.form !== 'braces') return undefined;
  const there = locator.partAt([...path, name]);
  const isInBraces = group.form === 'braces';
  if (there?.key !== undefined) return [replaced(text, { ...there, key: there.key }, name, value, isInBraces)];
  if (isInBraces) return [inBraces(group, name, value)];
  const column = columnOf(text, group.from);
  const place = afterPart(text, group, column);
  return [{ offset: place, length: 0, text: asLines(text, place, indented(fieldLines(name, value), column)) }];
}

/** Lines for a place of a text; what the text lacks before another line comes first. */
function asLines(text: string, place: number, lines: readonly string[]): string {
  const lineEnd = lineEndOf(text);
  const opening = place === 0 || /[\r\n]/.test(text[place - 1]!) ? '' : lineEnd;
  return `${opening}${lines.map((line) => `${line}${lineEnd}`).join('')}`;
}

function endOfValue(text: string, key: NonNullable<Part['key']>, to: number): number {
  return key.from + text.slice(key.from, Math.max(to, key.to + 1)).trimEnd().length;
}

/**
 * The edits that put a field that is written already, as lines, into the group at `path`, behind the field `after`.
 * Undefined where the group is in braces.
 */
export function writtenFieldEdits(
  { text, locator }: YamlFile,
  path: Path,
  after: string,
  lines: readonly string[],
): readonly TextEdit[] | undefined {
  const group = locator.partAt(path);
  if (group?.form !== 'fields') return undefined;
  const column = columnOf(text, group.from);
  const sibling = locator.partAt([...path, after]);
  if (sibling === undefined) return undefined;
  const place = afterPart(text, sibling, column);
  return [{ offset: place, length: 0, text: asLines(text, place, indented(lines, column)) }];
}

/**
 * The edits that write a field anew, from its name to the end of its value, as lines that are written already.
 * Undefined where it is in braces.
 */
export function writtenValueEdits(
  { text, locator }: YamlFile,
  path: Path,
  lines: readonly string[],
): readonly TextEdit[] | undefined {
  const part = locator.partAt(path);
  if (part?.key === undefined || !isBlockField(text, part.key.from)) return undefined;
  const { key, to } = part;
  const [first = '', ...more] = lines;
  const written = [first, ...indented(more, columnOf(text, key.from))].join(lineEndOf(text));
  return [{ offset: key.from, length: endOfValue(text, key, to) - key.from, text: written }];
}

/** A comment behind the old value stays where it is. */
function replaced(
  text: string,
  { key, to }: Part & { key: NonNullable<Part['key']> },
  name: string,
  value: Value,
  isInBraces: boolean,
): TextEdit {
  const end = endOfValue(text, key, to);
  const [first = '', ...more] = isInBraces ? [`${name}: ${flowOf(value)}`] : fieldLines(name, value);
  const lines = [first, ...indented(more, columnOf(text, key.from))];
  return { offset: key.from, length: end - key.from, text: lines.join(lineEndOf(text)) };
}

function inBraces(group: Part, name: string, value: Value): TextEdit {
  const written = `${name}: ${flowOf(value)}`;
  return group.lastTo === undefined
    ? { offset: group.from + 1, length: 0, text: ` ${written} ` }
    : { offset: group.lastTo, length: 0, text: `, ${written}` };
}
