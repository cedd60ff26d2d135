// A glyph that two characters share says the one that the page means: a font may draw U+02BC and the apostrophe alike,
// and the browser writes into the PDF whichever it meets first. People who copy or search the text would not find it.

/** What a glyph may say, and what is meant where the page has only that. */
const twins: readonly (readonly [said: string, meant: string])[] = [
  ['\u02bc', '\u2019'],
  ['\u2019', '\u02bc'],
  ['\u00b5', '\u03bc'],
  ['\u03bc', '\u00b5'],
  ['\u2126', '\u03a9'],
  ['\u2206', '\u0394'],
  ['\u2215', '\u2044'],
  ['\u2010', '\u2011'],
  ['\u2011', '\u2010'],
  ['\u02c9', '\u00af'],
];

/** The twins that a page, as HTML, leaves no doubt about. */
export function twinsOf(html: string): ReadonlyMap<string, string> {
  return new Map(twins.filter(([said, meant]) => !html.includes(said) && html.includes(meant)));
}

/** A ToUnicode map that says what is meant. */
export function resolveTwins(cmap: string, meant: ReadonlyMap<string, string>): string {
  if (meant.size === 0) return cmap;
  return cmap.replace(/(<[\da-f]+>\s*)<([\da-f]{4})>(?=\s*\n)/gi, (whole, code: string, text: string) => {
    const twin = meant.get(String.fromCharCode(Number.parseInt(text, 16)));
    return twin === undefined ? whole : `${code}<${twin.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
