// A number and its unit on one line, in any language.

const units = ['%', '‰', '$', '€', '£', '°', '°C', 'min', 'mm', 'cm', 'm', 'km', 'g', 'kg'];

/** Puts a no-break space between a number and a unit, and between what announces a number and that: `20 km`, `No. 28`. */
export function keepTogether(text: string, ownUnits: readonly string[], before: readonly string[]): string {
  if (!/\d/.test(text)) return text;
  const any = (words: readonly string[]): string => words.map((word) => word.replace(/[.$]/g, '\\$&')).join('|');
  return text
    .replace(new RegExp(`(?<=\\d)[ \\n\u00a0](?=(?:${any([...units, ...ownUnits])})(?![\\p{L}\\d’']))`, 'gu'), '\u00a0')
    .replace(new RegExp(`(?<=(?<![\\p{L}\\d.])(?:${any(before)}))[ \\n\u00a0](?=\\d)`, 'gu'), '\u00a0');
}
