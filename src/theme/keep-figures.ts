// Telephone numbers and dates such as 2027-03-20 stay on one line, with the very characters that were typed: readers
// copy them, and search for them.

import { figuresInOrder } from '../base/figure-groups.ts';

/** A longer one may be wider than a telephone. */
const longest = 24;

const digits = /\p{Nd}{2}/u;

// What is left as it is; a link that calls a number, and that; a tag; a text.
const parts =
  /<(head|pre|code)\b[^]*?<\/\1>|(<a\s[^<>]*href="tel:[^<>]*>)([^<]+)(?=<\/a>)|<(?:"[^"]*"|[^"<>])*>|[^<]+/g;

/** Puts each into an element that begins with the tag `open`: a `<span>` whose style forbids to break a line. */
export function keepFigures(html: string, open: string): string {
  const kept = (text: string): string => (text.length > longest || !/[ -]/.test(text) ? text : `${open}${text}</span>`);
  const within = (text: string): string => (digits.test(text) ? text.replace(figuresInOrder(text), kept) : text);
  return html.replace(parts, (part, _left?: string, link?: string, number?: string) => {
    if (link !== undefined && number !== undefined)
      return link + (number.length > longest ? within(number) : kept(number));
    return part.startsWith('<') ? part : within(part);
  });
}
