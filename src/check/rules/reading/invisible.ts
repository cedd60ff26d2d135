// Characters that are never drawn, and what they are called.

/** Each with its name. The joiners are needed in some scripts and in emoji; none is needed in Latin text. */
export const invisibles: ReadonlyMap<string, string> = new Map([
  ['\u00ad', 'soft hyphen'],
  ['\u200b', 'zero-width space'],
  ['\u200c', 'zero-width non-joiner'],
  ['\u200d', 'zero-width joiner'],
  ['\ufeff', 'byte order mark'],
  // Layout programs end lines and paragraphs with them.
  ['\u2028', 'line separator'],
  ['\u2029', 'paragraph separator'],
]);

/** The first half of each tag character, which can hide a whole text. */
export const tagSign = '\udb40';

/** Joiners and selectors change their neighbours; the others change nothing that can be seen. */
export function isInvisible(codePoint: number): boolean {
  return (
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0xe0000 && codePoint <= 0xe007f) ||
    codePoint === 0x2060 ||
    invisibles.has(String.fromCodePoint(codePoint))
  );
}
