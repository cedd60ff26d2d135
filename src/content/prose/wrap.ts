// Breaks text into lines of a given width, and lays out lines: under a mark, a heading, one below the other.

import { displayWidth } from '../../base/display-width.ts';
import { softBreak } from './flowed.ts';
import { cut, piecesOf, type Piece } from './pieces.ts';
import { printable } from './printable.ts';

/**
 * The lines of a text, `first` in front of the first one and `rest` in front of the others. A line break in the text
 * stays one. A web address has a line of its own and is never broken, so that it can be clicked and copied, however
 * long it is.
 */
export function wrap(text: string, width: number, first = '', rest = first): readonly string[] {
  return breakLines(text, width, first, rest, '');
}

/**
 * The lines of a paragraph that a mail program may break again: those that go on in the next one end in the mark for
 * it.
 */
export function flow(text: string, width: number): readonly string[] {
  return breakLines(text, width, '', '', softBreak);
}

// `1. Aims` as a heading, or `2017. What a year` as a sentence, is not an entry of a list: a no-break space keeps it
// from being read as one.
const listMark = /^(\d+[.)]|[-*+•]) +/gm;

function breakLines(text: string, width: number, first: string, rest: string, soft: string): readonly string[] {
  const lines: string[] = [];
  const room = width - displayWidth(rest);
  let lead = first;
  let line = '';
  let free = width - displayWidth(first);
  const flush = (end = ''): void => {
    lines.push(`${lead}${line}`.trimEnd() + end);
    lead = rest;
    line = '';
    free = room;
  };
  for (const paragraph of printable(text).replace(listMark, '$1\u00a0').split('\n')) {
    let last: Piece | undefined;
    for (const piece of piecesOf(paragraph)) {
      const size = displayWidth(piece.text);
      const isApart = piece.address || last?.address === true;
      let gap = piece.spaced && line !== '' ? ' ' : '';
      if (line !== '' && (isApart || gap.length + size > free)) {
        // A program that joins the two lines puts a space between them.
        flush(piece.spaced && !isApart ? soft : '');
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
      last = piece;
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
