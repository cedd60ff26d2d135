// The title and the description of a page, in the length that browsers and search engines show.

import { inList } from '../languages/in-a-list.ts';
import type { Words } from '../languages/words.ts';
import { escapeText } from '../prose/escape.ts';

/**
 * Characters as they are in the page's source. A tab or a list of results shows no more of a title; less of a
 * description says too little.
 */
const limits = { title: 70, description: { least: 50, most: 320 } } as const;

export interface TitleParts {
  readonly name: string;
  /** `Issue No. 28`, or the date where issues have no numbers: what is never left out. */
  readonly label: string;
  readonly title?: string | undefined;
  readonly date: string;
  /** Behind all else. */
  readonly mark?: string | undefined;
}

/** As much of the name, the issue's own title and the date as there is room for. */
export function windowTitle(words: Pick<Words, 'comma'>, { name, label, title, date, mark }: TitleParts): string {
  const end = mark === undefined ? '' : ` – ${mark}`;
  const join = (...parts: readonly (string | undefined)[]) => inList(words, new Set(parts)) + end;
  const whole = [join(name, label, title, date), join(name, label, date), join(name, label)].find(
    (text) => lengthOf(text) <= limits.title,
  );
  return whole ?? join(cut(name, limits.title - lengthOf(join('', label))), label);
}

/** The summary, with what is `before` it where it is short, and cut at a word where it is long. */
export function describe(summary: string, before: readonly string[]): string {
  let text = summary;
  for (const piece of before) if (lengthOf(text) < limits.description.least) text = `${piece}. ${text}`;
  return cut(text, limits.description.most);
}

/** The first words that there is room for, with an ellipsis. */
function cut(text: string, room: number): string {
  if (lengthOf(text) <= room) return text;
  const characters = [...text];
  let end = 0;
  for (let length = 1; end < characters.length && (length += lengthOf(characters[end]!)) <= room; end += 1);
  const start = characters.slice(0, end).join('');
  const atWord = start.replace(/[\s,;:&–-]*\s\S*$/, '');
  return `${atWord === '' ? start : atWord}…`;
}

function lengthOf(text: string): number {
  return escapeText(text).length;
}
