// Text -> HTML: where all text of a page is escaped, for elements and for attributes alike.

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Most texts have none, which is soon seen.
const special = /[&<>"']/;
const odd = /[&<>"'\t\r\n\f]| {2}/;
/** All runs of blanks but a single space, of which a text has hundreds. */
const blanks = /[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+/g;

/** No character of the text can end an element or an attribute. */
export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? '') : text;
}

// What every column has room for.
const shortAddress = 24;

/**
 * The same for an address, which may break after a slash or before a dot, but not before its last piece (`.org`):
 * elsewhere it would lose its last letter to the next line.
 */
export function escapeAddress(text: string): string {
  if (text.length <= shortAddress) return escapeText(text);
  return text
    .split(/(?<=[^/\s]\/|@)(?=[^/\s])|(?<=\w)(?=\.\w)(?!\.[a-z]{2,24}(?:[/:?#)]|$))/)
    .map(escapeText)
    .join('<wbr>');
}

/**
 * The same with its blanks and line ends as single spaces: print keeps white space as it is, and what a source
 * file was wrapped at means nothing to a reader. No-break spaces stay.
 */
export function escapeText(text: string): string {
  return odd.test(text) ? escapeHtml(text.replace(blanks, ' ')) : text;
}
