// An edition beside what a written file says: what is found there, and what is lost.

import { aspects, type Aspect, type Meaning, type Said } from './meaning.ts';
import type { Reading } from './reading.ts';
import { wordsOf } from './words-of.ts';

/** How much of one aspect a file has. Words are counted one by one, all else as wholes. */
export interface Tally {
  readonly found: number;
  readonly total: number;
  readonly lost: readonly Said[];
}

export type Parity = Readonly<Record<Aspect, Tally>>;

export function compareReading(meaning: Meaning, reading: Reading): Parity {
  const text = indexOf(reading.text);
  const alternatives = indexOf(reading.alternatives.join('\n'));
  const headings = reading.headings.map((heading) => indexOf(heading));
  const addresses = new Set(reading.links.map(plainAddress));
  const isWhole = (said: string, place: Index) => matched(wordsOf(said), place).length === wordsOf(said).length;
  const leadsTo = (address: string) => addresses.has(plainAddress(address)) || (reading.isPlain && isWritten(address, reading.text));
  const tests: Readonly<Record<Exclude<Aspect, 'words'>, (said: string) => boolean>> = {
    links: leadsTo,
    dates: (said) => isWhole(said, text),
    headings: (said) => headings.some((heading) => isWhole(said, heading)),
    contacts: (said) => (/^(?:https?|mailto|tel):/.test(said) ? leadsTo(said) || isWritten(said, reading.text) : isWhole(said, text)),
    images: (said) => isWhole(said, reading.isPlain ? text : alternatives),
  };
  const tallies = aspects.map((aspect) => [aspect, aspect === 'words' ? tallyWords(meaning.words, text, wordsOf(reading.text).join('')) : tally(meaning[aspect], tests[aspect])] as const);
  return Object.fromEntries(tallies) as Record<Aspect, Tally>;
}

/** Whether anything of an edition is lost in a file. */
export function isComplete(parity: Parity): boolean {
  return aspects.every((aspect) => parity[aspect].lost.length === 0);
}

function tally(all: readonly Said[], isFound: (said: string) => boolean): Tally {
  const lost = all.filter(({ text }) => !isFound(text));
  return { found: all.length - lost.length, total: all.length, lost };
}

function tallyWords(all: readonly Said[], text: Index, letters: string): Tally {
  let [found, total] = [0, 0];
  const lost = all.flatMap(({ text: said, where }) => {
    const words = wordsOf(said);
    const kept = new Set(matched(words, text));
    for (const index of words.keys()) if (!kept.has(index) && isBroken(words, index, letters)) kept.add(index);
    const missing = words.filter((_, index) => !kept.has(index));
    found += kept.size;
    total += words.length;
    return missing.length === 0 ? [] : [{ text: missing.join(' '), where }];
  });
  return { found, total, lost };
}

/** Whether a word stands where it should, but was broken in two: a long address has no better place. */
function isBroken(words: readonly string[], index: number, letters: string): boolean {
  const around = [index - 2, index - 1, index].map((first) => words.slice(Math.max(0, first), first + 3));
  return around.some((three) => three.length > 1 && letters.includes(three.join('')));
}

/** Words in order, and where each of them stands. */
type Index = ReadonlyMap<string, readonly number[]>;

function indexOf(text: string): Index {
  const places = new Map<string, number[]>();
  for (const [place, word] of wordsOf(text).entries()) {
    const known = places.get(word);
    if (known === undefined) places.set(word, [place]);
    else known.push(place);
  }
  return places;
}

/** So many foreign words may stand in between: the number of a note, a printed address, what is at the foot of a page. */
const gap = 40;
const starts = 3;

/**
 * The words of a text that stand together and in their order in a file, by their places in the text. It may start anywhere;
 * where it is not found whole, what counts is the start that gives the most.
 */
function matched(words: readonly string[], places: Index): readonly number[] {
  let best: readonly number[] = [];
  for (let first = 0; first < Math.min(starts, words.length); first += 1) {
    for (const start of places.get(words[first]!) ?? []) {
      const found = follow(words, first, start, places);
      if (found.length > best.length) best = found;
      if (best.length === words.length) return best;
    }
  }
  return best;
}

function follow(words: readonly string[], first: number, start: number, places: Index): readonly number[] {
  const found = [first];
  let place = start;
  for (let index = first + 1; index < words.length; index += 1) {
    const next = nextAfter(places.get(words[index]!) ?? [], place);
    if (next === undefined || next - place > gap) continue;
    place = next;
    found.push(index);
  }
  return found;
}

function nextAfter(sorted: readonly number[], place: number): number | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}

/** Addresses that lead to the same place are one. */
function plainAddress(address: string): string {
  const trimmed = address.replace(/[.,;:!?)»”\u00a0\u202f]+$/, '');
  return URL.canParse(trimmed) ? new URL(trimmed).href : trimmed;
}

/** In words alone, an e-mail address or a telephone number is its own link. A number is read by its digits, however they are grouped. */
function isWritten(address: string, text: string): boolean {
  const [scheme, rest = ''] = address.split(':', 2);
  if (scheme === 'mailto') return text.includes(rest.split('?', 1)[0]!);
  return scheme === 'tel' && text.replace(/[^\d\n]/g, '').includes(rest.replace(/\D/g, ''));
}
