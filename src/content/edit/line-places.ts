// Places between lines: where something of our own can go without parting what belongs together.

import type { Part } from '../issue/locator.ts';

/** The start of the line that an offset is on. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The start of the next line; the end of the text on the last one. */
export function nextLine(text: string, offset: number): number {
  const end = /\r?\n|\r/g;
  end.lastIndex = offset;
  const found = end.exec(text);
  return found === null ? text.length : found.index + found[0].length;
}

/** How many characters are before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The start of the line before the one that starts at `start`. */
export function previousLine(text: string, start: number): number {
  const end = text.slice(Math.max(0, start - 2), start) === '\r\n' ? 2 : 1;
  return lineStart(text, start - end);
}

function endsLine(text: string, place: number): boolean {
  return /[\r\n]/.test(text[place - 1] ?? '');
}

/** The line at an offset, without its end. */
export function lineAt(text: string, offset: number): string {
  return text.slice(offset, nextLine(text, offset)).replace(/[\r\n]+$/, '');
}

/**
 * The start of the line after a part: comments that are indented by more than `column` belong to it, the empty lines
 * after it do not, unless it keeps them.
 */
export function afterPart(text: string, { to, keepsLines }: Pick<Part, 'to' | 'keepsLines'>, column: number): number {
  let place = to > 0 && lineStart(text, to) === to ? to : nextLine(text, to);
  // The parser counts the empty lines after a text below `|` as its own.
  while (!keepsLines && place > 0 && lineAt(text, previousLine(text, place)).trim() === '' && endsLine(text, place))
    place = previousLine(text, place);
  for (let next = place; next < text.length; next = nextLine(text, next)) {
    const line = lineAt(text, next);
    const blank = /^ */.exec(line)![0].length;
    if (line.trim() === '') continue;
    if (line[blank] !== '#' || blank <= column) break;
    place = nextLine(text, next);
  }
  return place;
}

/** The start of the first of the comment lines straight above the line at `start` that are indented like it. */
export function beforeComments(text: string, start: number, column: number): number {
  let place = start;
  while (place > 0) {
    const before = previousLine(text, place);
    if (!/^ *#/.test(lineAt(text, before)) || lineAt(text, before).indexOf('#') !== column) break;
    place = before;
  }
  return place;
}

/** Whether only hyphens and spaces are before the name of a field on its line. */
export function isBlockField(text: string, offset: number): boolean {
  return /^[ -]*$/.test(lineAt(text, lineStart(text, offset)).slice(0, columnOf(text, offset)));
}
