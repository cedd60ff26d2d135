// Text -> the words that can be told apart in every format: letters and digits, whatever stands between them.

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** What print makes one sign of is taken apart; soft hyphens and marks without width go. */
export function wordsOf(text: string): readonly string[] {
  // Fonts have one glyph for the apostrophe and the letter that looks like it.
  return text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replaceAll('\u02bc', '’').normalize('NFKC').match(word) ?? [];
}
