// A file that cannot be read, line by line as its author sees it: which lines start fields and entries, and which of
// them is out of line.

import { branchesOf, entryOf, fieldsOf, type Schema } from './schema-at.ts';
import type { Line } from './yaml-line.ts';

/**
 * A line that starts a field or an entry of a list, or that should: no comment, and not part of a text under `|` or
 * `>`.
 */
export interface TypedLine extends Pick<Line, 'text' | 'offset'> {
  /** From 1. */
  readonly number: number;
}

// The signs that show where a text on lines of its own begins; its lines are indented further than its field.
const blockHead = /(?:: +|- +)[|>][-+\d]*[ \t]*(?:#.*)?$/;
// What is in front of the field or the hyphen whose text it is.
const blockStart = /^ *(?:- +)*(?=- +[|>])|^ *(?:- +)*/;

export function typedLines(text: string): readonly TypedLine[] {
  const found: TypedLine[] = [];
  /** Spaces in front of the field whose text this is, and in front of the text once it has begun. */
  let block: { readonly field: number; inside?: number } | undefined;
  let offset = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const spaces = /^ */.exec(line)![0].length;
    const isBlank = /^[ \t]*$/.test(line);
    if (block !== undefined && !isBlank) {
      if (spaces >= (block.inside ?? block.field + 1)) block.inside ??= spaces;
      else block = undefined;
    }
    if (block === undefined && !isBlank && line[spaces] !== '#') {
      found.push({ text: line, offset, number: index + 1 });
      if (blockHead.test(line)) block = { field: blockStart.exec(line)![0].length };
    }
    offset += raw.length + 1;
  }
  return found;
}

interface Level {
  /** From 0. */
  readonly column: number;
  readonly isEntry: boolean;
  readonly line: TypedLine;
}

export interface Misplaced {
  readonly line: TypedLine;
  /** What it most likely belongs to. */
  readonly like?: Level;
  /** What it may as well belong to. */
  readonly or?: Level;
}

/** The first line that starts where nothing around it does. `schema` is what the file is to be, where that is known. */
export function misplacedLine(lines: readonly TypedLine[], schema?: Schema): Misplaced | undefined {
  let levels: Level[] = [];
  let isOpen = true;
  for (const line of lines) {
    const starts = startsOf(line);
    const [first] = starts;
    const { column } = first ?? { column: line.text.search(/\S/) };
    const outer = levels.filter((level) => level.column <= column);
    const beside = outer.filter((level) => level.column === column);
    const isAsBefore = beside.some(({ isEntry }) => isEntry === first?.isEntry);
    // The entries of a list may start right under its field.
    const fits = isAsBefore || (beside.length > 0 && first?.isEntry === true && isOpen);
    if (first !== undefined && !fits && (beside.length > 0 || !isOpen || outer.length < levels.length)) {
      const near = levels
        .filter(({ isEntry }) => isEntry === first.isEntry)
        .sort((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column) || b.column - a.column);
      const has = (level: Level) => hasField(schema, level, levels, fieldOn(line));
      const like = near.find((level) => has(level) !== false) ?? near[0];
      // As near as the other, and both have a field of this name.
      const or = near.find((level) => like && level.column + like.column === 2 * column && has(level) && has(like));
      return { line, ...(like === undefined ? {} : { like }), ...(or === undefined ? {} : { or }) };
    }
    if (first === undefined) continue;
    const kept = outer.filter((level) => level.column < column || (first.isEntry && !level.isEntry));
    levels = [...kept, ...starts];
    isOpen = /(?::|-)[ \t]*(?:#.*)?$/.test(line.text);
  }
  return undefined;
}

/** Whether the group that a field or an entry is in has a field; undefined where nobody knows the group. */
function hasField(
  schema: Schema | undefined,
  { column }: Level,
  levels: readonly Level[],
  name = '',
): boolean | undefined {
  const around = levels.filter((level) => level.column < column).toSorted((a, b) => a.column - b.column);
  let inside = schema === undefined ? [] : branchesOf(schema);
  for (const { isEntry, line } of around)
    inside = inside.flatMap((branch) => {
      const next = isEntry ? entryOf(branch) : fieldsOf(branch)[fieldOn(line) ?? ''];
      return next === undefined ? [] : branchesOf(next);
    });
  const names = inside.flatMap((branch) => Object.keys(fieldsOf(branch)));
  return names.length === 0 ? undefined : names.includes(name);
}

/** Where a line starts entries and a field. */
function startsOf(line: TypedLine): readonly Level[] {
  const [, blank = '', dashes = '', key] = /^( *)((?:-(?: +|$))*)([\w$-]+ *:(?=\s|$))?/.exec(line.text) ?? [];
  const entries = [...dashes.matchAll(/-/g)].map(({ index }) => ({
    column: blank.length + index,
    isEntry: true,
    line,
  }));
  return key === undefined ? entries : [...entries, { column: blank.length + dashes.length, isEntry: false, line }];
}

/** The name of the field that a line starts. */
export function fieldOn({ text }: Pick<TypedLine, 'text'>): string | undefined {
  return /^ *(?:- +)*([\w$-]+) *:(?=\s|$)/.exec(text)?.[1];
}
