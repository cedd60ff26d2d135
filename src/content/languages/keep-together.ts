// A number and its unit, or its month, on one line, in any language.

import { once } from '../../base/memoize.ts';

const units = ['%', '‰', '$', '€', '£', '°', '°C', 'min', 'mm', 'cm', 'm', 'km', 'g', 'kg'];

/**
 * Puts a no-break space between a number and a unit, and between what announces a number and that: `20 km`, `3 May`,
 * `No. 28`. A day may have something behind its number, such as `er`.
 */
export function keepTogether(
  ownUnits: () => readonly string[],
  before: readonly string[],
  ordinal = 'er',
): (text: string) => string {
  const any = (words: readonly string[]): string => words.map((word) => word.replace(/[.$]/g, '\\$&')).join('|');
  // A check sets no text.
  const patterns = once(() => ({
    unit: new RegExp(
      `(?<=\\d(?:${ordinal})?)[ \\n\u00a0](?=(?:${any([...units, ...ownUnits()])})(?![\\p{L}\\d’']))`,
      'gu',
    ),
    number: new RegExp(`(?<=(?<![\\p{L}\\d.])(?:${any(before)}))[ \\n\u00a0](?=\\d)`, 'gu'),
  }));
  return (text) => {
    if (!/\d/.test(text)) return text;
    const { unit, number } = patterns();
    const joined = text.replace(unit, '\u00a0');
    return before.length === 0 ? joined : joined.replace(number, '\u00a0');
  };
}
