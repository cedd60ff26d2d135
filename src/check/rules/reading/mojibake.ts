// UTF-8 that was read as Windows-1252: what it looks like, and what it was.

/** One of them is in all garbled text; the last is what programs put in place of what they cannot read. */
export const mojibakeSigns = ['Ã', 'Â', 'â€', 'Å', 'ðŸ', '\ufffd'];

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Only what no language writes: a capital Ã or Â before a sign, â before €. After Å only what makes œ and Š, and only
 * inside a word, since a quotation may end in Å. Letters that are lost leave U+FFFD.
 */
export function mojibakePattern(): RegExp {
  const rest = `[\u00a1-\u00bf${windows}]`;
  return new RegExp(
    `(?<!\\p{Lu})Ã${rest}|(?<!\\p{Lu})Â[\u00a0-\u00bf](?!\\p{Lu})|â€${rest}?|Å(?:[\u00a1¡¾½¸]|[“](?=\\p{Ll}))|ðŸ${rest}{2}|\ufffd+`,
    'gu',
  );
}

/** What a garbled text was; undefined where that is not certain. */
export function decodeTwice(garbled: string): string | undefined {
  const bytes = Array.from(garbled, (character) => {
    const at = windows.indexOf(character);
    return at === -1 ? character.charCodeAt(0) : 0x80 + at;
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
