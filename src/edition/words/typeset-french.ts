// The spaces of French print: narrow no-break ones (U+202F) before ; : ! ? and inside « », and numbers that stay in one piece.

import { keepTogether } from './keep-together.ts';

const narrow = '\u202f';
const blank = '[ \\n\u00a0\u202f]';

// A run of spaces is looked at from its first one only: from each, thousands of them would take their time.
const run = `(?<!${blank})${blank}`;
const beforeMark = new RegExp(`${run}+(?=[;:!?»])`, 'g');
const insideQuotes = new RegExp(`«${blank}*|${run}*»`, 'g');
/** A word that ends in a mark without a space between the two. */
const touching = /(?<=^|\s)(\S*[\p{L}\p{N})%”’])([;:!?]+)(?=[\s)»”]|$)/gu;
const digitGroups = new RegExp(`(?<![\\d,.])\\d+(?:${blank}\\d+)+(?![\\d.-])`, 'g');
const minutes = new RegExp(`(?<=\\d\u00a0h)${blank}(?=[0-5]\\d(?!\\d))`, 'g');

/** As the Imprimerie nationale sets it, with the narrow space throughout. Quotation marks are left as they are typed. */
export function typesetFrench(text: string, isTitle = false): string {
  const spaced = text.replace(insideQuotes, (mark) => (mark.startsWith('«') ? `«${narrow}` : `${narrow}»`)).replace(beforeMark, narrow);
  const marked = isTitle ? spaced : spaced.replace(touching, (whole, word: string, marks: string, offset: number) => (isForeign(word, spaced, offset) ? whole : word + narrow + marks));
  const counted = marked.replace(digitGroups, (digits) => (thousands.test(digits) ? digits.replace(/[^\d]/g, narrow) : digits));
  return keepTogether(counted, ['h', 'ko', 'Mo', 'Go', 'ans'], ['no', 'nos', 'No', 'n°', 'nº', 'p.', 'art.']).replace(minutes, '\u00a0');
}

const thousands = new RegExp(`^\\d{1,3}(?:${blank}\\d{3})+$`);

/** An address, and what stands in the quotation marks of another language. */
function isForeign(word: string, text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 500), offset + word.length);
  return /[/@]|^www\./i.test(word) || before.lastIndexOf('“') > before.lastIndexOf('”');
}
