// One line of a YAML file as its author sees it: a field and its value, and how the value would be in quotes.

import type { Region } from './fault.ts';
import { unquotedInBraces } from './in-braces.ts';

export interface Line {
  readonly text: string;
  /** Where the line starts in the file. */
  readonly offset: number;
  /** The field on the line, if there is one, and its value; without a field, the value of an entry. */
  readonly key?: string;
  readonly value?: string;
}

export function lineAround(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start).split(/\r?\n/, 1)[0] ?? '';
  const [, key, value] = /^\s*(?:- +)*([\w$-]+):\s+(.+?)\s*$/.exec(line) ?? [];
  const [, entry] = key === undefined ? (/^\s*(?:- +)+([^\s-].*?)\s*$/.exec(line) ?? []) : [];
  return {
    text: line,
    offset: start,
    ...(value === undefined ? {} : { key: key!, value }),
    ...(entry === undefined ? {} : { value: entry }),
  };
}

export function regionOfValue({ text, offset, value = '' }: Line): Region {
  return { offset: offset + text.lastIndexOf(value), length: value.length };
}

/** The text of a line, without its indentation. */
export function wholeLine({ text, offset }: Line): Region {
  const start = text.length - text.trimStart().length;
  return { offset: offset + start, length: Math.max(1, text.trimEnd().length - start) };
}

// A line or two of a terminal; of a longer value, its start is enough.
const longestShown = 160;

/** What to type instead of a value that needs quotes. */
export function quoteIt({ key, value }: Line): string {
  if (value === undefined) return 'Put the whole value in quotes';
  if (value.length > longestShown)
    return unquotedInBraces(value).length > 0
      ? 'Put this text in quotes, and not the whole value'
      : 'Put the whole value in quotes';
  const name = key === undefined ? '-' : `${key}:`;
  // A word processor, or a phone, makes them of the straight ones that somebody types.
  const [, inner] = /^(?:[“”]([^“”]+)[“”]|[‘’]([^‘’]+)[‘’])$/.exec(value)?.filter((part) => part !== undefined) ?? [];
  if (inner !== undefined)
    return `Type straight quotation marks, as YAML knows no curly ones: ${name} ${inQuotes(inner)}`;
  return `Put the value in quotes: ${name} ${quotedInBraces(value) ?? inQuotes(value)}`;
}

/** In a group of fields, only the texts that need them get quotation marks; undefined where there are none. */
function quotedInBraces(group: string): string | undefined {
  const texts = unquotedInBraces(group);
  if (texts.length === 0) return undefined;
  return texts.reduceRight(
    (whole, { value, at }) => whole.slice(0, at) + inQuotes(value) + whole.slice(at + value.length),
    group,
  );
}

/** A value of one line in the quotation marks that it needs. */
export function inQuotes(value: string): string {
  return value.includes('"') && !/['\\]/.test(value) ? `'${value}'` : JSON.stringify(value);
}

/** The next line that says something. */
export function nextLine(text: string, offset: number): Region {
  const end = text.indexOf('\n', offset);
  if (end === -1) return wholeLine(lineAround(text, offset));
  const rest = /[^\s]/.exec(text.slice(end))?.index ?? 0;
  return wholeLine(lineAround(text, end + rest));
}
