// Breaks text into lines of a given width, and lays out lines: under a mark, a heading, one below the other.

import { displayWidth } from './display-width.ts';
import { cut, piecesOf } from './pieces.ts';
import { printable } from './printable.ts';

/**
 * The lines of a text, `first` in front of the first one and `rest` in front of the others. A line break in the text
 * stays one. A web address starts a line and is never broken, so that it can be clicked and copied, however long it is.
 */
export function wrap(text: string, width: number, first = '', rest = first): readonly string[] {
  const lines: string[] = [];
  const room = width - displayWidth(rest);
  let lead = first;
  let line = '';
  let free = width - displayWidth(first);
  const flush = (): void => {
    lines.push(`${lead}${line}`.trimEnd());
    lead = rest;
    line = '';
    free = room;
  };
  for (const paragraph of printable(text).split('\n')) {
    for (const piece of piecesOf(paragraph)) {
      const size = displayWidth(piece.text);
      let gap = piece.spaced && line !== '' ? ' ' : '';
      if (line !== '' && (piece.address || gap.length + size > free)) {
        flush();
        gap = '';
      }
      const fits = size <= free || piece.address;
      const [start = '', ...others] = fits ? [piece.text] : cut(piece.text, free, room);
      line += gap + start;
      free -= gap.length + (fits ? size : displayWidth(start));
      for (const part of others) {
        flush();
        line = part;
        free -= displayWidth(part);
      }
    }
    if (line !== '') flush();
  }
  return lines;
}

/** Lines put under a mark: `first` in front of the first one, `rest` in front of the others. */
export function prefix(lines: readonly string[], first: string, rest: string): readonly string[] {
  return lines.map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd());
}

/** A heading with its underline. */
export function underline(title: string, mark: string, width: number): readonly string[] {
  const lines = wrap(title, width);
  return lines.length === 0 ? [] : [...lines, mark.repeat(Math.max(3, ...lines.map(displayWidth)))];
}

/** Groups of lines, those that have any, with blank lines between them. */
export function stack(groups: readonly (readonly string[])[], blankLines = 1): readonly string[] {
  const lines: string[] = [];
  for (const group of groups) {
    if (group.length > 0 && lines.length > 0) for (let blank = 0; blank < blankLines; blank += 1) lines.push('');
    for (const line of group) lines.push(line);
  }
  return lines;
}
