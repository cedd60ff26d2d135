// Figures in a text: amounts, counts and shares, but neither dates nor hours, which languages write in ways of their own.

import type { Region } from '../../issue/fault.ts';

const figure = /(?<![\w.,#/-])\d[\d.,\u00a0\u202f]*(?: \d{3}(?!\d))*(?!\w)/g;
const hour = /^\s?(?:[ap]\.?m\.?\b|h\b|h\s?\d\d|heures?\b|o'clock|:\d\d)/i;
const ordinal = /^(?:st|nd|rd|th|er|re|e|ème|es)\b/i;

/** The figures of a text, as digits with a point: `1 200` and `1,200` are 1200. Dates stand in `skip`. */
export function figuresIn(text: string, skip: readonly Region[]): readonly string[] {
  const found: string[] = [];
  for (const { 0: typed, index } of text.matchAll(figure)) {
    const after = text.slice(index + typed.length, index + typed.length + 10);
    if (skip.some(({ offset, length }) => index < offset + length && index + typed.length > offset)) continue;
    if (hour.test(after) || ordinal.test(after)) continue;
    const digits = typed.replace(/[.,]$/, '').replace(/[\s\u00a0\u202f]|[.,](?=\d{3}(?!\d))/g, '').replace(',', '.');
    // One digit is as often a word.
    if (digits.length > 1) found.push(digits);
  }
  return found;
}
