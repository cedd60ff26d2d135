// The spaces of French print: narrow no-break ones (U+202F) before ; : ! ? and inside « », and numbers that stay in one piece.

import { once } from '../../once.ts';
import { keepTogether } from './keep-together.ts';

const narrow = '\u202f';
const blank = '[ \\n\u00a0\u202f]';

// A run of spaces is looked at from its first one only: from each, thousands of them would take their time.
const run = `(?<!${blank})${blank}`;

/** A check sets no text, and does without them. */
const patterns = once(() => ({
  beforeMark: new RegExp(`${run}+(?=[;:!?»])`, 'g'),
  insideQuotes: new RegExp(`«${blank}*|${run}*»`, 'g'),
  /** A word that ends in a mark without a space between the two. */
  touching: /(?<=^|\s)(\S*[\p{L}\p{N})%”’])([;:!?]+)(?=[\s)»”]|$)/gu,
  digitGroups: new RegExp(`(?<![\\d,.])\\d+(?:${blank}\\d+)+(?![\\d.-])`, 'g'),
  minutes: new RegExp(`(?<=\\d\u00a0h)${blank}(?=[0-5]\\d(?!\\d))`, 'g'),
  thousands: new RegExp(`^\\d{1,3}(?:${blank}\\d{3})+$`),
}));

const withUnits = keepTogether(['h', 'ko', 'Mo', 'Go', 'ans'], ['no', 'nos', 'No', 'n°', 'nº', 'p.', 'art.']);

/** As the Imprimerie nationale sets it, with the narrow space throughout. Quotation marks are left as they are typed. */
export function typesetFrench(text: string, isTitle = false): string {
  const { insideQuotes, beforeMark, touching, digitGroups, thousands, minutes } = patterns();
  const spaced = text.replace(insideQuotes, (mark) => (mark.startsWith('«') ? `«${narrow}` : `${narrow}»`)).replace(beforeMark, narrow);
  const marked = isTitle ? spaced : spaced.replace(touching, (whole, word: string, marks: string, offset: number) => (isForeign(word, spaced, offset) ? whole : word + narrow + marks));
  const counted = marked.replace(digitGroups, (digits) => (thousands.test(digits) ? digits.replace(/[^\d]/g, narrow) : digits));
  return withUnits(counted).replace(minutes, '\u00a0');
}

/** An address, and what stands in the quotation marks of another language. */
function isForeign(word: string, text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 500), offset + word.length);
  return /[/@]|^www\./i.test(word) || before.lastIndexOf('“') > before.lastIndexOf('”');
}
