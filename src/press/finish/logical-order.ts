// The letters of a line as they are on paper, from left to right -> the order in which they are read (Unicode Annex
// 9, backwards).

import { figuresInOrder } from '../../base/figure-groups.ts';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const digit = /\p{Nd}/u;

/**
 * `glyphs` is what each glyph of one line says, from left to right. Where the text goes on in the next line
 * (`isWrapped`), a blank at the right is the end of a line from the left, whatever words are in it.
 */
export function logicalOrder(glyphs: readonly string[], isWrapped = false): string {
  if (isWrapped && glyphs.at(-1) === ' ' && glyphs[0] !== ' ') return `${logicalOrder(glyphs.slice(0, -1))} `;
  if (!glyphs.some((text) => rightToLeft.test(text))) return glyphs.join('');
  const kinds = kindsOf(glyphs);
  const isRightward = kinds.replace(/[^L]/g, '').length > kinds.replace(/[^R]/g, '').length;
  return isRightward ? turned(glyphs, kinds) : backwards(glyphs, kinds);
}

/** In a line with such letters, a hyphen parts two numbers (rules W2 and W4). */
const arabic = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;

/** The kind of each glyph; all of a telephone number is a number. */
function kindsOf(glyphs: readonly string[]): string {
  const line = glyphs.map((text) => (text.length === 1 ? text : 'x')).join('');
  const isArabic = glyphs.some((text) => arabic.test(text) && /\p{L}/u.test(text));
  let kinds = glyphs.map((text) => (isArabic && /^[-\u2011]$/.test(text) ? ' ' : kindOf(text))).join('');
  for (const { 0: found, index } of line.matchAll(figuresInOrder(line)))
    kinds = kinds.slice(0, index) + 'N'.repeat(found.length) + kinds.slice(index + found.length);
  return kinds;
}

/** A letter with its marks, a digit, what may be in a number, or anything else. */
function kindOf(text: string): 'L' | 'R' | 'N' | '-' | ' ' {
  if (digit.test(text)) return 'N';
  if (rightToLeft.test(text)) return 'R';
  if (/\p{L}/u.test(text)) return 'L';
  return /^[-.,:/\u00a0\u2011]$/.test(text) ? '-' : ' ';
}

/** A line that is read from the right: what is written from the left in it, words and numbers, keeps its order. */
function backwards(glyphs: readonly string[], kinds: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const run of kinds.matchAll(/L(?:[LN -]*[LN])?|N(?:-?N)*/g)) {
    parts.push(
      ...glyphs.slice(at, run.index).map(mirrored),
      glyphs.slice(run.index, (at = run.index + run[0].length)).join(''),
    );
  }
  return [...parts, ...glyphs.slice(at).map(mirrored)].reverse().join('');
}

/** A line that is read from the left, with words in it that are not. */
function turned(glyphs: readonly string[], kinds: string): string {
  let [text, at] = ['', 0];
  for (const run of kinds.matchAll(/R(?:[RN -]*R)?/g)) {
    const end = run.index + run[0].length;
    text += glyphs.slice(at, run.index).join('') + backwards(glyphs.slice(run.index, end), run[0]);
    at = end;
  }
  return text + glyphs.slice(at).join('');
}

const mirrors: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

const mirrored = (text: string): string => mirrors[text] ?? text;
