// Fields and entries as an author wrote them, with their comments, so that another file can have them in the same way.

import type { Path } from '../issue/fault.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { hyphenOf } from './entry-edits.ts';
import { afterPart, beforeComments, columnOf, isBlockField, lineStart } from './line-places.ts';

/**
 * The lines of a field without their indentation, from the comments straight above it on. Undefined where it is in
 * braces.
 */
export function writtenField(source: YamlFile, path: Path): readonly string[] | undefined {
  const { text, locator } = source;
  const part = locator.partAt(path);
  if (part?.key === undefined || !isBlockField(text, part.key.from)) return undefined;
  const { from } = part.key;
  const [column, line] = [columnOf(text, from), lineStart(text, from)];
  // Behind a hyphen, the comments above are about the whole entry.
  const isFirst = text.slice(line, from).trim() !== '';
  const above = isFirst ? '' : text.slice(beforeComments(text, line, column), line);
  return unindented(`${above}${' '.repeat(column)}${text.slice(from, afterPart(text, part, column))}`, column);
}

/** A field from its name to the last character of its value; undefined where it is in braces. */
export function writtenValue({ text, locator }: YamlFile, path: Path): readonly string[] | undefined {
  const part = locator.partAt(path);
  if (part?.key === undefined || !isBlockField(text, part.key.from)) return undefined;
  const column = columnOf(text, part.key.from);
  return unindented(`${' '.repeat(column)}${text.slice(part.key.from, part.to).trimEnd()}`, column);
}

/** The lines of an entry, from the comments straight above its hyphen on; undefined where the list is in brackets. */
export function writtenEntry(source: YamlFile, list: Path, index: number): readonly string[] | undefined {
  const { text, locator } = source;
  const [whole, entry] = [locator.partAt(list), locator.partAt([...list, index])];
  if (whole?.form !== 'entries' || entry === undefined) return undefined;
  const column = columnOf(text, whole.from);
  const hyphen = hyphenOf(source, [...list, index], column);
  const start = beforeComments(text, lineStart(text, hyphen), column);
  return unindented(text.slice(start, afterPart(text, entry, column)), column);
}

/** Lines with so many spaces less; undefined where one has fewer, and is no comment. */
function unindented(text: string, spaces: number): readonly string[] | undefined {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const found: string[] = [];
  for (const line of lines) {
    const own = /^ */.exec(line)![0].length;
    if (own < spaces && line.trim() !== '' && line[own] !== '#') return undefined;
    found.push(line.slice(Math.min(own, spaces)));
  }
  return found;
}
