// Figures in groups: a telephone number, a date such as 2027-03-20, a version. In a text from the right, their order
// would be turned round.

const between = '[ \\u00a0\\u202f.\\u2011/-]';
const inBrackets = `\\(\\p{Nd}+\\)${between}?`;

/** One number, or some in groups; the source of a pattern with the flag `u`. */
export const figureGroups = `(?<![\\p{L}\\p{Nd}])\\+?(?:${inBrackets})?\\p{Nd}+(?:(?:${between}|${between}?${inBrackets})\\p{Nd}+)*`;

/**
 * Whether what was found by that pattern is to stay as it was typed. Hours and years from one to another go with the text:
 * the first is on the right.
 */
export function keepsItsOrder(figures: string): boolean {
  const found = figures.match(/\p{Nd}+/gu) ?? [];
  if (figures.startsWith('+') || found.length > 2) return true;
  return found.length === 2 && found.join('').length > 6 && !found.every((group) => group.length === 4);
}
