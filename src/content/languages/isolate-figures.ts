// Figures in a text that runs from right to left: a telephone number stays as it was typed.

import { figuresInOrder } from '../../base/figure-groups.ts';
import { directionOf } from './language-name.ts';

/** The left-to-right isolate, and its end (Unicode Standard Annex #9, section 2.4.2). Nobody sees them. */
const [start, end] = ['\u2066', '\u2069'];

const isolated = new RegExp(`(${start}[^${end}]*${end})`);

/**
 * A text with isolates round telephone numbers and dates; the same text in a language that runs from left to right. What
 * has them gets no others.
 */
export function isolateFigures(text: string, language: string): string {
  if (!/\p{Nd}/u.test(text) || directionOf(language) === 'ltr') return text;
  const parts = text.split(isolated);
  return parts
    .map((part, index) => (index % 2 === 1 ? part : part.replace(figuresInOrder(part), `${start}$&${end}`)))
    .join('');
}

/** Where programs read a text, or messages quote it. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066\u2069]/g, '');
}
