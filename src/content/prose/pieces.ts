// Takes a paragraph apart into the pieces that a line break must not cut.

import { displayWidth } from '../../base/display-width.ts';

export interface Piece {
  readonly text: string;
  /** False where it follows the piece before it without a space. */
  readonly spaced: boolean;
  /** It holds a web address, which is never cut. */
  readonly address: boolean;
}

// Every kind of blank at which a line may break; the no-break ones are missing on purpose.
const blanks = /[\t\v\f\r \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/;

// Notes and closing marks belong to the word before. What looks like the mark of a list, a heading or a quotation must
// not start a line, where a reader (and a mail program) would take it for one.
const clinging = /^(?:\[\d+\]|[:;!?»›%…)]+[.,]?$|[-–—*•+>|]$|#{1,6}$|\d+[.)]$)/;
const note = /^\[\d+\]/;
const opening = /^[«‹(]$/;

const webAddress = /https?:\/\//i;

// Scripts that are written without spaces, with their punctuation.
const unspaced = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\u{20000}-\u{3fffd}]/u;
const notFirst = /^[\p{Pe}\p{Pf}、。，．：；！？・ー々〜…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ!?:;,.%]/u;
const notLast = /[\p{Ps}\p{Pi}]$/u;

// A character with all that combines with it, joined emoji and flags included.
const clusters = /\p{RI}\p{RI}|[^](?:[\p{M}\p{EMod}\u200c\ufe0f]|\u200d[^])*/gu;

export function piecesOf(paragraph: string): readonly Piece[] {
  const pieces: Piece[] = [];
  // Asked of the whole first: most paragraphs have neither, and a question a word would cost as much as all the rest.
  const hasAddress = webAddress.test(paragraph);
  const hasUnspaced = unspaced.test(paragraph);
  let held = '';
  for (const word of paragraph.split(blanks)) {
    if (word === '') continue;
    const last = pieces.at(-1);
    const address = hasAddress && webAddress.test(word);
    if (held === '' && last !== undefined && (last.address ? note : clinging).test(word)) {
      pieces[pieces.length - 1] = { ...last, text: `${last.text} ${word}` };
    } else if (held === '' && opening.test(word)) {
      held = word;
    } else {
      if (held !== '' && address) pieces.push({ text: held, spaced: true, address: false });
      const whole = held === '' || address ? word : `${held} ${word}`;
      if (hasUnspaced && unspaced.test(word)) pieces.push(...unitsOf(whole));
      else pieces.push({ text: whole, spaced: true, address });
      held = '';
    }
  }
  if (held !== '') pieces.push({ text: held, spaced: true, address: false });
  return pieces;
}

/** Between two Chinese or Japanese characters a line may break without a space. */
function unitsOf(word: string): readonly Piece[] {
  const [, before = word, address = ''] = /^([^]*?)(https?:\/\/[^]*)$/i.exec(word) ?? [];
  const texts: string[] = [];
  let unit = '';
  let last = '';
  for (const cluster of before.match(clusters) ?? []) {
    const between = (unspaced.test(cluster) || unspaced.test(last)) && !notFirst.test(cluster) && !notLast.test(last);
    if (between && unit !== '') {
      texts.push(unit);
      unit = '';
    }
    unit += cluster;
    last = cluster;
  }
  if (unit !== '') texts.push(unit);
  const units = texts.map((text, index) => ({ text, spaced: index === 0, address: false }));
  return address === '' ? units : [...units, { text: address, spaced: units.length === 0, address: true }];
}

/** A word wider than a line, cut between characters: the first part for what is free, the others for a whole line. */
export function cut(word: string, free: number, room: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let left = free;
  for (const cluster of word.match(clusters) ?? []) {
    const size = displayWidth(cluster);
    if (part !== '' && size > left) {
      parts.push(part);
      part = '';
      left = room;
    }
    if (part === '' && cluster === ' ') continue;
    part += cluster;
    left -= size;
  }
  return [...parts, part];
}
