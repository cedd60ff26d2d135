// Figures whose order a text from the right would turn round: telephone numbers, and dates such as 2027-03-20. Hours, years
// and prices from one to another go with the text: the first is on the right.

const gap = '[ \\u00a0.\\u2011-]';
const inBrackets = '\\(\\p{Nd}+\\)';
// Two runs of figures always have something between them: otherwise the time would grow with every way to part them.
const next = `(?:${gap}\\p{Nd}+|${gap}?${inBrackets}${gap}?\\p{Nd}+)`;
const telephone = [
  // +1 613 555 0100, +44 (0)20 7946 0958
  `\\+(?:${inBrackets}${gap}?)?\\p{Nd}+${next}*`,
  // (613) 555-0100
  `\\(\\p{Nd}{2,5}\\)${gap}?\\p{Nd}+(?:${gap}\\p{Nd}+)*`,
  // 06 12 34 56 78, 03-1234567
  `[0٠۰]\\p{Nd}+(?:${gap}\\p{Nd}{5,}|(?:${gap}\\p{Nd}{2,}){2,})`,
  // 613 555 0100, 1-800-555-0100, 555-0100
  `(?:(?:1${gap})?\\p{Nd}{3}${gap})?\\p{Nd}{3}${gap}\\p{Nd}{4}`,
];
const date = '\\p{Nd}{4}[\\u2011-]\\p{Nd}{2}[\\u2011-]\\p{Nd}{2}';

/** The source of a pattern with the flag `u`; no part of a longer number, word or address is found. */
export const figuresInOrder = `(?<![\\p{L}\\p{Nd}][-./:_\\u2011]?)(?:${date}|${telephone.join('|')})(?![-.,:/_\\u2011]?[\\p{L}\\p{Nd}])`;
