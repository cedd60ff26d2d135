// Figures in a text that runs from right to left: a telephone number stays as it was typed.

import { figuresInOrder } from '../../base/figure-groups.ts';
import { directionOf } from './language-name.ts';

/** The left-to-right isolate, and its end (Unicode Standard Annex #9, section 2.4.2). Nobody sees them. */
const [start, end] = ['\u2066', '\u2069'];

const figures = new RegExp(`${start}[^${end}]*${end}|${figuresInOrder}`, 'gu');

/**
 * A text with isolates round telephone numbers and dates; the same text in a language that runs from left to right. What
 * has them gets no others.
 */
export function isolateFigures(text: string, language: string): string {
  if (!/\p{Nd}/u.test(text) || directionOf(language) === 'ltr') return text;
  return text.replace(figures, (found) => (found.startsWith(start) ? found : `${start}${found}${end}`));
}

/** Where programs read a text, or messages quote it. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066\u2069]/g, '');
}
