// Texts as numbers: equal texts have the same one, and it does not say what they are.

import { crc32 } from 'node:zlib';

/**
 * What may differ between two texts that are one. Written out: a class of all letters takes a millisecond to compile.
 */
const marks = /[\s!-/:-@[-`{-~\u00a0«»“”„‘’…–—\u202f]+/g;

/** A text without capitals, marks and spaces: they make no other text. */
export function plain(text: string): string {
  return text.toLowerCase().replace(marks, ' ').trim();
}

/** A number of 32 bits. Different texts may have the same one: where that matters, compare the texts. */
export function keyOf(text: string): number {
  return crc32(text);
}
