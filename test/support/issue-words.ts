// What an issue file says, read without the program's own code: its words, its link targets and its dates.

import { parse } from 'yaml';

export interface IssueWords {
  readonly language: string;
  /** Runs of text that stand together in every format, with where each comes from. */
  readonly texts: readonly { readonly from: string; readonly text: string }[];
  /** What a picture says to those who do not see it. */
  readonly alternatives: readonly string[];
  /** Addresses that lead out of the issue. */
  readonly targets: readonly string[];
  /** YYYY-MM or YYYY-MM-DD. */
  readonly dates: readonly { readonly from: string; readonly iso: string }[];
}

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** Fields that are no words for readers: names for machines, choices, and what an editor notes for later issues. */
const machineFields = new Set(['$schema', 'kind', 'language', 'languages', 'status', 'access', 'file', 'decorative', 'cancelled', 'until', 'number', 'volume', 'time', 'pages']);
const references = new Set(['follows', 'repeats']);
const dateFields = new Set(['date', 'start', 'end', 'opens', 'closes', 'published', 'from', 'to', 'stage-date']);
const proseFields = new Set(['body', 'intro', 'text']);

export function wordsOf(file: string): IssueWords {
  const issue = parse(file, { schema: 'failsafe' }) as { readonly [key: string]: Value };
  const found = { texts: [] as { from: string; text: string }[], alternatives: [] as string[], targets: [] as string[], dates: [] as { from: string; iso: string }[] };
  const walk = (value: Value, key: string, path: string): void => {
    if (Array.isArray(value)) return value.forEach((entry: Value, index) => walk(entry, key, `${path}[${index}]`));
    if (typeof value === 'object' && value !== null) {
      for (const [name, inside] of Object.entries(value)) walk(inside, name, path === '' ? name : `${path}.${name}`);
      return;
    }
    const text = String(value ?? '');
    if (machineFields.has(key) || references.has(key) || key === 'id') return;
    if (dateFields.has(key)) found.dates.push({ from: path, iso: text });
    else if (key === 'url' || key === 'online') addTarget(text);
    else if (key === 'alt') found.alternatives.push(text);
    else if (proseFields.has(key)) addProse(text, path);
    else found.texts.push({ from: path, text });
  };
  const addTarget = (url: string): void => {
    // An item's id leads to a place in the same file.
    if (url.includes(':')) found.targets.push(url);
  };
  const addProse = (markdown: string, path: string): void => {
    for (const [, url = ''] of markdown.matchAll(/\]\(([^)\s]+)\)/g)) addTarget(url);
    for (const text of piecesOf(markdown)) found.texts.push({ from: path, text });
  };
  walk(issue, '', '');
  return { language: String(issue['language']), ...found };
}

/** Markdown cut where a format may put something of its own (a mark, a number, an address), without its marks. */
function piecesOf(markdown: string): readonly string[] {
  return markdown
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)]|\||>\s*$))/)
    .flatMap((block) => block.replace(/^\s*>\s?/gm, '').replace(/^\s*(?:[-*+]|\d+[.)])\s+/gm, '').replace(/^#+\s+/gm, '').split(/\|/))
    .flatMap((piece) => piece.split(/\[([^\]]*)\]\([^)]*\)/))
    .map((piece) => piece.replace(/\*+|(?<![a-z\d])_|_(?![a-z\d])|`|\\(?=[^a-z\d\s])/gi, '').trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

const days = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** A date as readers see it: `16 October 2017`, `1er août 2017`, `August 2017`. */
export function writtenDate(iso: string, language: string): string {
  const [, , day] = iso.split('-');
  const { day: _, ...months } = days;
  const locale = language === 'en' ? 'en-GB' : language;
  const text = new Intl.DateTimeFormat(locale, day === undefined ? months : days).format(new Date(day === undefined ? `${iso}-01` : iso));
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** Of a span, the first day stands without what the last day says again: `Thursday 18 to Friday 19 October 2018`. */
export function writtenSpan(start: string, end: string, language: string): string {
  const day = writtenDate(start, language).split(' ')[0] ?? '';
  const first = start.slice(0, 7) === end.slice(0, 7) ? day : writtenDate(start, language).replace(start.slice(0, 4) === end.slice(0, 4) ? / \d{4}$/ : /$/, '');
  const [from, to] = [`${writtenWeekday(start, language)} ${first}`, `${writtenWeekday(end, language)} ${writtenDate(end, language)}`];
  return language === 'fr' ? `du ${from} au ${to}` : `${from} to ${to}`;
}

function writtenWeekday(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(iso));
}
