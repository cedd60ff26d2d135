// An edition beside what a written file says: what is found there, and what is lost.

import { urlOf } from '../../base/url-of.ts';
import { aspects, type Aspect, type Meaning, type Said } from './meaning.ts';
import type { Content } from './content.ts';
import { wordsOf } from './words-of.ts';

/** How much of one aspect a file has. Words are counted one by one, all else as wholes. */
export interface Tally {
  readonly found: number;
  readonly total: number;
  readonly lost: readonly Said[];
}

export type Parity = Readonly<Record<Aspect, Tally>>;

export function compareReading(meaning: Meaning, reading: Content): Parity {
  const index = (said: string): Index => indexOf(said, reading.isPlain || said.includes(anyLetter));
  const text = index(reading.text);
  const alternatives = index(reading.alternatives.join('\n'));
  const headings = reading.headings.map(index);
  const addresses = new Set(reading.links.map(plainAddress));
  const isWhole = (said: string, place: Index) => matched(wordsOf(said), place).kept.length === wordsOf(said).length;
  const leadsTo = (address: string) =>
    addresses.has(plainAddress(address)) || (reading.isPlain && isWritten(address, reading.text));
  const tests: Readonly<Record<Exclude<Aspect, 'words'>, (said: string) => boolean>> = {
    links: leadsTo,
    dates: (said) => isWhole(said, { ...text, gap: gapInDates }),
    headings: (said) => headings.some((heading) => isWhole(said, heading)),
    contacts: (said) =>
      /^(?:https?|mailto|tel):/.test(said) ? leadsTo(said) || isWritten(said, reading.text) : isWhole(said, text),
    images: (said) => isWhole(said, reading.isPlain ? text : alternatives),
  };
  const tallies = aspects.map(
    (aspect) =>
      [aspect, aspect === 'words' ? tallyWords(meaning.words, text) : tally(meaning[aspect], tests[aspect])] as const,
  );
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

/**
 * A file says things in the order of the edition, nearly always: each is looked for first where the one before it
 * ended.
 */
function tallyWords(all: readonly Said[], text: Index): Tally {
  let [found, total, after] = [0, 0, -1];
  const lost = all.flatMap(({ text: said, where }) => {
    const words = wordsOf(said);
    const { kept, end } = matched(words, text, after);
    if (kept.length > 0) after = end;
    found += kept.length;
    total += words.length;
    const has = new Set(kept);
    const missing = words.filter((_, index) => !has.has(index));
    return missing.length === 0 ? [] : [{ text: missing.join(' '), where }];
  });
  return { found, total, lost };
}

/** Words in order, and where each of them is. */
interface Index {
  readonly words: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  /**
   * Whether words may be in pieces, as plain text has those that are longer than its line, or have letters that no font
   * had.
   */
  readonly isBroken: boolean;
  /** How many foreign words may be between two of a text. */
  readonly gap: number;
}

/** Painted as a box: `text/missing-glyph` reports that, so it is not reported again here. */
const anyLetter = '\ufffd';

function indexOf(text: string, isBroken: boolean): Index {
  const words = wordsOf(text);
  const places = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    const known = places.get(word);
    if (known === undefined) places.set(word, [place]);
    else known.push(place);
  }
  return { words, places, isBroken, gap: gapInText };
}

/** The number of a note, a printed address, what is at the foot of a page. */
const gapInText = 40;
/** Of an edition, a date may be one end of a range: the 3rd of October 2018 is in "3 to Friday 5 October 2018". */
const gapInDates = 8;
const starts = 3;

interface Match {
  /** The places, in the text that is looked for, of the words that are there. */
  readonly kept: readonly number[];
  /** The place of the last of them in the file. */
  readonly end: number;
}

/**
 * The words of a text that are together and in their order in a file. It may start anywhere; where it is not found
 * whole, what counts is the start that gives the most.
 */
function matched(words: readonly string[], index: Index, after = -1): Match {
  let best: Match = { kept: [], end: after };
  for (let first = 0; first < Math.min(starts, words.length); first += 1) {
    for (const all of placesOf(words[first]!, index)) {
      const next = all.findIndex((place) => place > after);
      for (const start of next < 1 ? all : [...all.slice(next), ...all.slice(0, next)]) {
        const found = follow(words, first, start, index);
        if (found.kept.length > best.kept.length) best = found;
        if (best.kept.length === words.length) return best;
      }
    }
  }
  return best;
}

/** Where a word is whole; then, where that is not enough, also where it is in pieces. */
function* placesOf(word: string, { words, places, isBroken }: Index): Generator<readonly number[]> {
  yield places.get(word) ?? [];
  if (isBroken) yield [...words.keys()].filter((place) => endOf(word, place, words) !== undefined);
}

function follow(words: readonly string[], first: number, start: number, index: Index): Match {
  const kept = [first];
  let place = endOf(words[first]!, start, index.words) ?? start;
  for (let at = first + 1; at < words.length; at += 1) {
    const end = endAfter(words[at]!, place, index);
    if (end === undefined) continue;
    place = end;
    kept.push(at);
  }
  return { kept, end: place };
}

/** The last place of the next such word behind a place, if it is near enough. */
function endAfter(word: string, place: number, { words, places, isBroken, gap }: Index): number | undefined {
  if (!isBroken) {
    const next = nextAfter(places.get(word) ?? [], place);
    return next !== undefined && next - place <= gap ? next : undefined;
  }
  for (let start = place + 1; start <= place + gap && start < words.length; start += 1) {
    const end = endOf(word, start, words);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** Where a word ends that starts at a place, whole or in pieces. */
function endOf(word: string, start: number, words: readonly string[]): number | undefined {
  let length = 0;
  for (let place = start; place < words.length; place += 1) {
    const piece = words[place]!;
    if (!word.startsWith(piece, length) && !isAlike(word.slice(length, length + piece.length), piece)) return undefined;
    length += piece.length;
    if (length === word.length) return place;
  }
  return undefined;
}

function isAlike(letters: string, piece: string): boolean {
  return (
    piece.includes(anyLetter) &&
    letters.length === piece.length &&
    [...piece].every((letter, at) => letter === anyLetter || letter === letters[at])
  );
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
  return urlOf(trimmed)?.href ?? trimmed;
}

/**
 * In words alone, an e-mail address or a telephone number is its own link. A number is read by its digits, however they
 * are grouped.
 */
function isWritten(address: string, text: string): boolean {
  const [scheme, rest = ''] = address.split(':', 2);
  // A long one is broken between lines.
  if (scheme === 'mailto') return text.replace(/\s+/g, '').includes(rest.split('?', 1)[0]!);
  return scheme === 'tel' && text.replace(/[^\d\n]/g, '').includes(rest.replace(/\D/g, ''));
}
