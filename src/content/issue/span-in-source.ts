// Where a part of a scalar's value is in the scalar's source: through indentation, folded lines, quotes and
// escapes.

import type { Region } from './fault.ts';

/** How a scalar is typed, in the parser's words. */
type Style = string | null | undefined;

/** Start and end of a part in the source; undefined where nobody can say that the two belong together. */
export type PlaceOf = (part: Region) => readonly [number, number] | undefined;

/** For any part of one scalar, whose lines are counted once. */
export function spanInSource(source: string, value: string, style: Style): PlaceOf {
  const isBlock = style?.startsWith('BLOCK') ?? false;
  // Most values are the same in their source.
  const verbatim = isBlock ? -1 : source.indexOf(value);
  if (verbatim !== -1) return ({ offset, length }) => [verbatim + offset, verbatim + offset + length];
  if (style === 'BLOCK_LITERAL') {
    const inSource = literalPlaces(source, value);
    return ({ offset, length }) => {
      const start = inSource(offset);
      return [start, length === 0 ? start : inSource(offset + length - 1) + 1];
    };
  }
  return (part) => placeAmongEscapes(source, value, part, style);
}

/** Character by character: in quotes and in folded lines, several of the source may be one of the value. */
function placeAmongEscapes(
  source: string,
  value: string,
  { offset, length }: Region,
  style: Style,
): ReturnType<PlaceOf> {
  const isBlock = style?.startsWith('BLOCK') ?? false;
  const last = offset + Math.max(length, 1) - 1;
  // The text starts after the line of `>`, or after the opening quote.
  let at = isBlock ? source.indexOf('\n') + 1 : style?.startsWith('QUOTE') ? 1 : 0;
  at += /^\s*/.exec(isBlock && !/^\s/.test(value) ? source.slice(at) : '')?.[0].length ?? 0;
  let start: number | undefined;
  for (let index = 0; index <= last; index += 1) {
    const taken = takenBy(value[index] ?? '', source, at, style);
    if (taken === undefined) return undefined;
    if (index === offset) start = at;
    if (index === last && start !== undefined) return [start, length === 0 ? start : at + taken];
    at += taken;
  }
  return undefined;
}

/**
 * From places in the value of a literal block to its source: each line of it is a line of the source, less the
 * indentation.
 */
function literalPlaces(source: string, value: string): (offset: number) => number {
  const rows = rowStarts(value);
  const [, ...inSource] = rowStarts(source);
  const valueRows = value.split('\n');
  const row = valueRows.findIndex((line) => line.trim() !== '');
  const typed = source.split('\n')[row + 1] ?? '';
  const indentation = row === -1 ? 0 : typed.replace(/\r$/, '').length - valueRows[row]!.length;
  return (offset) => {
    const at = rowOf(rows, offset);
    return (inSource[at] ?? source.length + 1) + indentation + offset - rows[at]!;
  };
}

function rowStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** The row that a character is in, or its end. */
function rowOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lengths of escapes; the others are two characters long. YAML 1.2, section 5.7. */
const escapes: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

const blankAround = /[ \t]*\r?\n\s*/y;

/** How many characters of the source make one of the value. */
function takenBy(character: string, source: string, at: number, style: Style): number | undefined {
  if (character === '\n' || character === ' ') {
    // Lines that are folded become one space; an empty line between them, one line end.
    blankAround.lastIndex = at;
    const blank = blankAround.exec(source)?.[0];
    if (blank !== undefined) return blank.length;
  }
  // Of several line ends, the first has taken them all.
  if (character === '\n' && /\s/.test(source[at - 1] ?? '')) return 0;
  if (source[at] === '\\' && style === 'QUOTE_DOUBLE') return escapes[source[at + 1] ?? ''] ?? 2;
  if (source[at] !== character) return undefined;
  return style === 'QUOTE_SINGLE' && source.startsWith("''", at) ? 2 : 1;
}
