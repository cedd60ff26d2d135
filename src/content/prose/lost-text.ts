// What Markdown takes for itself and shows to nobody: titles of links, cells beyond the last column, numbers of lists;
// and rows that lack cells.

import type { Tokens } from 'marked';

/**
 * The title of a link as typed, without its quotes. Undefined where it is elsewhere, with the address that the link
 * refers to.
 */
export function typedTitle({ raw, title }: Tokens.Link): string | undefined {
  return title == null || title === '' || !raw.endsWith(')') ? undefined : insideQuotes(raw.slice(0, -1), title);
}

/** The same of an address that is apart. */
export function definedTitle({ raw, title }: Tokens.Def): string | undefined {
  return title == null || title === '' ? undefined : insideQuotes(raw, title);
}

/** Backslashes make it longer as typed than it is. */
function insideQuotes(raw: string, title: string): string {
  const inner = raw.trimEnd();
  const close = inner.slice(-1);
  const start = inner.lastIndexOf(close === ')' ? '(' : close, inner.length - 2 - title.length);
  return start === -1 ? inner : inner.slice(start + 1, -1);
}

/**
 * What is wrong with a row of a table that has so many columns: cells beyond them, cells that are missing, or no bar at
 * all.
 */
export function rowTrouble(
  line: string,
  count: number,
): { readonly kind: 'extra-cell' | 'short-row' | 'stray-row'; readonly text: string } | undefined {
  const row = line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, (bar, offset, all: string) => (isEscaped(all, Number(offset)) ? bar : ''));
  let cells = 1;
  for (let at = row.indexOf('|'); at !== -1; at = row.indexOf('|', at + 1)) {
    if (isEscaped(row, at)) continue;
    if (cells === count) {
      const text = row.slice(at + 1).replace(/^[\s|]+|[\s|]+$/g, '');
      return text === '' ? undefined : { kind: 'extra-cell', text };
    }
    cells += 1;
  }
  // A row without words loses nothing.
  if (cells === count || row.replaceAll('|', '').trim() === '') return undefined;
  return { kind: line.includes('|') ? 'short-row' : 'stray-row', text: line.trim() };
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

/**
 * The first item whose number is not the one that readers see: Markdown counts on from the first. All may have the
 * same.
 */
export function countsOtherwise(
  { items }: Tokens.List,
  start: number,
): { readonly item: Tokens.ListItem; readonly mark: string } | undefined {
  const marks = items.map(({ raw }) => /^(\d+[.)])/.exec(raw.trimStart())?.[1] ?? '');
  if (marks.every((mark) => mark === marks[0])) return undefined;
  const index = marks.findIndex((mark, place) => Number.parseInt(mark, 10) !== start + place);
  const [item, mark] = [items[index], marks[index]];
  return item === undefined || mark === undefined || mark === '' ? undefined : { item, mark };
}
