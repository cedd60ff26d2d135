// The words of a source: a short name for them, and whether they are to be translated at all.

import { fnv1a } from '../../base/hash.ts';
import { once } from '../../base/memoize.ts';

/** Eight figures that are the same for the same words, wherever their lines end, and whichever spaces their marks have. */
export function hashOfWords(texts: readonly string[]): string {
  return fnv1a(texts.map(bare).join('\n')).slice(0, 8);
}

/** In one line, without the spaces that a language has at its marks, another has not, and `validate --fix` puts there. */
function bare(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.replace(/ (?=[,;:!?»]|\.(?: |$))|(?<=«) |(?<=\d) (?=[%$€–-])|(?<=\d ?[–-]) (?=\d)/g, '');
}

const letters = once(() => /\p{L}/u);

/** A year, an amount and `PDF` are the same in every language. */
export function isToTranslate(text: string): boolean {
  return letters().test(text) && !/^\s*[A-Z\d]{1,4}\s*$/.test(text);
}

/** Whether a text is still to be written. */
export function isToDo(text: string): boolean {
  return /^\s*(?:TODO|FIXME)\b/.test(text);
}

/** Whether something in a text is still to be written. */
export function hasToDo(text: string): boolean {
  return /(?<![\w/.-])(?:TODO|FIXME|TBD)(?![\w/-])/.test(text);
}
