// Where a part of a scalar's value is in the scalar's source: through indentation, folded lines, quotes and
// escapes.

import type { Region } from './fault.ts';

/** How a scalar is typed, in the parser's words. */
type Style = string | null | undefined;

/** Start and end in the source; undefined where nobody can say that the two belong together. */
export function spanInSource(
  source: string,
  value: string,
  { offset, length }: Region,
  style: Style,
): readonly [number, number] | undefined {
  const isBlock = style?.startsWith('BLOCK') ?? false;
  // Most values are the same in their source.
  const verbatim = isBlock ? -1 : source.indexOf(value);
  if (verbatim !== -1) return [verbatim + offset, verbatim + offset + length];
  const last = offset + Math.max(length, 1) - 1;
  if (style === 'BLOCK_LITERAL') {
    const lines = literalLines(source, value);
    const [start, end] = [lines(offset), lines(last)];
    return [start, length === 0 ? start : end + 1];
  }
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
function literalLines(source: string, value: string): (offset: number) => number {
  const first = source.indexOf('\n') + 1;
  const lines = source.slice(first).split('\n');
  const valueLines = value.split('\n');
  const row = valueLines.findIndex((line) => line.trim() !== '');
  const indentation = row === -1 ? 0 : (lines[row] ?? '').replace(/\r$/, '').length - (valueLines[row] ?? '').length;
  return (offset) => {
    const before = value.slice(0, offset).split('\n');
    const rows = before.length - 1;
    return (
      lines.slice(0, rows).reduce((sum, line) => sum + line.length + 1, first) +
      indentation +
      (before[rows]?.length ?? 0)
    );
  };
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
