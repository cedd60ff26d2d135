// The table of languages.

import { en } from './en.ts';
import { fr, frCanada } from './fr.ts';
import type { Words } from './words.ts';

/** By tag, or by its first part. */
export const words: Readonly<Record<string, Words>> = { en, fr, 'fr-CA': frCanada };

/** The words of a language, by its tag or the tag's first part; English where there are none. */
export function wordsFor(tag: string): Words {
  return ownWords(tag) ?? en;
}

/** How a language is set in print; as it is typed where it is not known here. */
export function typesetterFor(tag: string): Words['typeset'] {
  return ownWords(tag)?.typeset ?? ((text) => text);
}

function ownWords(tag: string): Words | undefined {
  const [language = '', ...others] = tag.split('-');
  const known = [`${language}-${others.at(-1)}`, language].find((name) => Object.hasOwn(words, name));
  return known === undefined ? undefined : words[known];
}
