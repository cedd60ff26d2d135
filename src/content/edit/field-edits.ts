// Writes a field of an author's file: a new value for one that is there, or one that is not there yet.

import type { Path } from '../issue/fault.ts';
import type { Part } from '../issue/locator.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { afterPart, columnOf } from './line-places.ts';
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
  const lineEnd = lineEndOf(text);
  const opening = place === 0 || /[\r\n]/.test(text[place - 1]!) ? '' : lineEnd;
  const lines = indented(fieldLines(name, value), column).map((line) => `${line}${lineEnd}`);
  return [{ offset: place, length: 0, text: `${opening}${lines.join('')}` }];
}

/** A comment behind the old value stays where it is. */
function replaced(
  text: string,
  { key, to }: Part & { key: NonNullable<Part['key']> },
  name: string,
  value: Value,
  isInBraces: boolean,
): TextEdit {
  const end = key.from + text.slice(key.from, Math.max(to, key.to + 1)).trimEnd().length;
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
