// Blanks that look like a space and are none, or that nobody sees, as web pages, word processors and layout programs
// bring them.

/** Each with its name, and what to type instead of it. */
const blanks: ReadonlyMap<string, { readonly name: string; readonly instead: string }> = new Map([
  ['\u00a0', { name: 'no-break space', instead: ' ' }],
  ['\u1680', { name: 'Ogham space', instead: ' ' }],
  ['\u2000', { name: 'en quad', instead: ' ' }],
  ['\u2001', { name: 'em quad', instead: ' ' }],
  ['\u2002', { name: 'en space', instead: ' ' }],
  ['\u2003', { name: 'em space', instead: ' ' }],
  ['\u2004', { name: 'three-per-em space', instead: ' ' }],
  ['\u2005', { name: 'four-per-em space', instead: ' ' }],
  ['\u2006', { name: 'six-per-em space', instead: ' ' }],
  ['\u2007', { name: 'figure space', instead: ' ' }],
  ['\u2008', { name: 'punctuation space', instead: ' ' }],
  ['\u2009', { name: 'thin space', instead: ' ' }],
  ['\u200a', { name: 'hair space', instead: ' ' }],
  ['\u202f', { name: 'narrow no-break space', instead: ' ' }],
  ['\u205f', { name: 'mathematical space', instead: ' ' }],
  // As wide as two letters.
  ['\u3000', { name: 'ideographic space', instead: '  ' }],
  ['\u2028', { name: 'line separator', instead: '' }],
  ['\u2029', { name: 'paragraph separator', instead: '' }],
  ['\u00ad', { name: 'soft hyphen', instead: '' }],
  ['\u200b', { name: 'zero-width space', instead: '' }],
  ['\u200c', { name: 'zero-width non-joiner', instead: '' }],
  ['\u200d', { name: 'zero-width joiner', instead: '' }],
  ['\u200e', { name: 'left-to-right mark', instead: '' }],
  ['\u200f', { name: 'right-to-left mark', instead: '' }],
  ['\u2060', { name: 'word joiner', instead: '' }],
  ['\ufeff', { name: 'byte order mark', instead: '' }],
]);

/** For a pattern, between [ and ]. */
export const oddBlanks = [...blanks.keys()].join('');

/** `no-break space (U+00A0)`. */
export function blankName(character: string): string {
  return `${blanks.get(character)?.name ?? 'invisible character'} (${codePointOf(character)})`;
}

/** `U+00A0`. */
export function codePointOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What to type instead: an ordinary space, or nothing. */
export function plainBlank(character: string): string {
  return blanks.get(character)?.instead ?? ' ';
}

/** `a no-break space`; `an em space`. */
export function withArticle(name: string): string {
  return `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`;
}
