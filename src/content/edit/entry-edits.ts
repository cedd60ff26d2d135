// Puts an entry into a list of an author's file, in the way the list is written.

import type { Path } from '../issue/fault.ts';
import type { Part } from '../issue/locator.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { YamlFile } from '../issue/read-yaml.ts';
import { isMapping } from '../issue/schema-at.ts';
import { fieldEdits } from './field-edits.ts';
import {
  afterPart,
  beforeComments,
  columnOf,
  isBlockField,
  lineAt,
  lineStart,
  nextLine,
  previousLine,
} from './line-places.ts';
import { lineEndOf, type TextEdit } from './text-edits.ts';
import { entryLines, flowOf, indented, type Value } from './written-value.ts';

/**
 * The edits that put a value into the list at `path`, before the entry at `index`, or at its end. A list that is not
 * there is made, where the group around it is. Undefined where that cannot be done.
 */
export function entryEdits(source: YamlFile, path: Path, index: number, value: Value): readonly TextEdit[] | undefined {
  const list = source.locator.partAt(path);
  if (list === undefined) return fieldEdits(source, path.slice(0, -1), String(path.at(-1)), [value]);
  return waysIn[list.form]?.({ source, path, index, lines: entryLines(value), flow: flowOf(value) }, list);
}

/**
 * The same for an entry that is written already, on lines that begin with a hyphen, or with comments. Undefined also
 * where the list is in brackets, or not there.
 */
export function writtenEntryEdits(
  source: YamlFile,
  path: Path,
  index: number,
  lines: readonly string[],
): readonly TextEdit[] | undefined {
  const list = source.locator.partAt(path);
  return list === undefined ? undefined : waysIn[list.form]?.({ source, path, index, lines }, list);
}

interface Entry {
  readonly source: YamlFile;
  readonly path: Path;
  readonly index: number;
  /** Without indentation. */
  readonly lines: readonly string[];
  /** In one line; absent where it cannot be. */
  readonly flow?: string;
}

type Way = (entry: Entry, list: Part) => readonly TextEdit[] | undefined;

const waysIn: Readonly<Partial<Record<Part['form'], Way>>> = {
  entries: amongLines,
  brackets: inBrackets,
  nothing: belowName,
};

function amongLines({ source, path, index, lines }: Entry, list: Part): readonly TextEdit[] {
  const { text } = source;
  const column = columnOf(text, list.from);
  const lineEnd = lineEndOf(text);
  const written = linesAt(lines, column, lineEnd);
  // After a text that keeps the empty lines after it, one more would be a part of it.
  const gap = (index < list.steps.length || !list.keepsLines) && hasGaps(source, path, index, list) ? lineEnd : '';
  if (index < list.steps.length) {
    const place = beforeComments(text, lineStart(text, hyphenOf(source, [...path, index], column)), column);
    return [{ offset: place, length: 0, text: `${written}${gap}` }];
  }
  const place = afterPart(text, list, column);
  return [{ offset: place, length: 0, text: `${openLine(text, place, lineEnd)}${gap}${written}` }];
}

/** `[]` on a line of its own becomes lines; what is in brackets stays there. */
function inBrackets({ source, path, index, lines, flow }: Entry, list: Part): readonly TextEdit[] | undefined {
  const { text, locator } = source;
  const { key } = list;
  if (list.steps.length === 0 && key !== undefined && nothingFollows(text, list.to) && isBlockField(text, key.from)) {
    const from = text.indexOf(':', key.to) + 1;
    const lineEnd = lineEndOf(text);
    const written = linesAt(lines, columnOf(text, key.from) + 2, lineEnd).slice(0, -lineEnd.length);
    return [{ offset: from, length: list.to - from, text: `${lineEnd}${written}` }];
  }
  if (flow === undefined) return undefined;
  if (index < list.steps.length)
    return [{ offset: locator.partAt([...path, index])!.from, length: 0, text: `${flow}, ` }];
  return list.lastTo === undefined
    ? [{ offset: list.from + 1, length: 0, text: ` ${flow} ` }]
    : [{ offset: list.lastTo, length: 0, text: `, ${flow}` }];
}

/** `items:` with nothing behind it. */
function belowName({ source: { text }, lines }: Entry, { key, to }: Part): readonly TextEdit[] {
  const place = nextLine(text, to);
  const lineEnd = lineEndOf(text);
  const column = key === undefined ? 0 : columnOf(text, key.from) + 2;
  return [{ offset: place, length: 0, text: `${openLine(text, place, lineEnd)}${linesAt(lines, column, lineEnd)}` }];
}

function linesAt(lines: readonly string[], column: number, lineEnd: string): string {
  return indented(lines, column)
    .map((line) => `${line}${lineEnd}`)
    .join('');
}

/** Where the hyphen of an entry is: on its line, or above it. */
export function hyphenOf({ text, locator }: YamlFile, path: Path, column: number): number {
  let line = lineStart(text, locator.partAt(path)!.from);
  while (line > 0 && text[line + column] !== '-') line = previousLine(text, line);
  return line + column;
}

/** What a text lacks at its end before another line. */
function openLine(text: string, place: number, lineEnd: string): string {
  return place === 0 || /[\r\n]/.test(text[place - 1]!) ? '' : lineEnd;
}

/** Whether an author parts entries by empty lines there; a list of one is written as others of its name are. */
function hasGaps(source: YamlFile, path: Path, index: number, list: Part): boolean {
  const { length } = list.steps;
  if (length > 1) return hasGapBefore(source, path, Math.max(1, Math.min(index, length - 1)));
  return listsNamed(path.at(-1), source.tree ?? null).some((one) => hasGapBefore(source, one, 1));
}

function hasGapBefore(source: YamlFile, path: Path, index: number): boolean {
  const { text, locator } = source;
  const list = locator.partAt(path);
  if (list?.form !== 'entries' || index >= list.steps.length) return false;
  const column = columnOf(text, list.from);
  const place = beforeComments(text, lineStart(text, hyphenOf(source, [...path, index], column)), column);
  return place > 0 && lineAt(text, previousLine(text, place)).trim() === '';
}

/** The paths of all lists that are called so. */
function listsNamed(name: Path[number] | undefined, tree: Tree, path: Path = []): readonly Path[] {
  if (Array.isArray(tree)) {
    const inside = tree.flatMap((entry: Tree, index) => listsNamed(name, entry, [...path, index]));
    return path.at(-1) === name ? [path, ...inside] : inside;
  }
  if (!isMapping(tree)) return [];
  return Object.entries(tree).flatMap(([field, value]) => listsNamed(name, value, [...path, field]));
}

function nothingFollows(text: string, offset: number): boolean {
  return text.slice(offset, nextLine(text, offset)).trim() === '';
}
