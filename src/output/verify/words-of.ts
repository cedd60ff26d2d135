// Text -> the words that can be distinguished in every format: letters and digits, whatever is between them.

// Scripts that write without spaces have no words to see: each letter is one, and a line may end behind any of them.
const spaceless =
  '\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}';
const word = new RegExp(`[[${spaceless}]&&[\\p{L}\\p{N}]]\\p{M}*|[[\\p{L}\\p{M}\\p{N}\\ufffd]--[${spaceless}]]+`, 'gv');

/** What print makes one sign of is taken apart; soft hyphens, marks of direction and marks without width go. */
export function wordsOf(text: string): readonly string[] {
  // Fonts have one glyph for the apostrophe and the letter that looks like it.
  return (
    text
      .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
      .replaceAll('\u02bc', '’')
      .normalize('NFKC')
      .match(word) ?? []
  );
}
