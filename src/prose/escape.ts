// Text -> HTML: where all text of a page is escaped, for elements and for attributes alike.

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** No character of the text can end an element or an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/**
 * The same with its blanks and line ends as single spaces: print keeps white space as it stands, and what a source
 * file was wrapped at means nothing to a reader. No-break spaces stay.
 */
export function escapeText(text: string): string {
  return escapeHtml(text.replace(/[ \t\r\n\f]+/g, ' '));
}
