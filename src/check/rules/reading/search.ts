// Searching an issue's text for what is rare. Compiling a pattern costs more than all else that a rule does, and
// looking for a plain string next to nothing: so a pattern is made only where one of its signs is in the text.

import type { Subject } from '../subject.ts';
import { bareOf } from './bare-text.ts';
import { hitsOf, readingsOf, type Hit, type Reading } from './passages.ts';

export interface Search {
  /** Strings in lower case, one of which is in or around whatever the pattern finds. */
  readonly signs: readonly string[];
  /** What is searched for in the bare text; it has the flag g, and never matches U+0000. */
  pattern(): RegExp;
}

/** What is found in each language; nothing where there is no search for it. */
export function* searchText(subject: Subject, searchFor: (language: string) => Search | undefined): Generator<Hit> {
  for (const reading of readingsOf(subject)) {
    const search = searchFor(reading.language);
    if (search === undefined) continue;
    if (holdsAny(reading, search.signs)) yield* hitsOf(patternOf(search), bareOf(reading));
  }
}

const patterns = new WeakMap<Search, RegExp>();

/** Made once, and not for each issue. */
function patternOf(search: Search): RegExp {
  let pattern = patterns.get(search);
  if (pattern === undefined) patterns.set(search, (pattern = search.pattern()));
  return pattern;
}

/** The same search in every language. */
export function everywhere(search: Search): (language: string) => Search {
  return () => search;
}

/** A search for each language that is in a table. */
export function byLanguage(searches: Readonly<Record<string, Search>>): (language: string) => Search | undefined {
  return (language) => (Object.hasOwn(searches, language) ? searches[language] : undefined);
}

/** Whether a reading has one of some strings as it is typed. */
export function holdsTyped(reading: Reading, signs: readonly string[]): boolean {
  const lower = lowerOf(reading);
  return signs.some((sign) => mayHold(lower, sign.toLowerCase()) && reading.text.includes(sign));
}

/** Whether a reading has one of some strings, which are in lower case, with or without capitals. */
function holdsAny(reading: Reading, signs: readonly string[]): boolean {
  const lower = lowerOf(reading);
  return signs.some((sign) => mayHold(lower, sign) && lower.text.includes(sign));
}

/** A text, and which strings could be in it. */
interface Searchable {
  readonly text: string;
  /** Whether a group of three characters is in the text: no for certain, yes perhaps. */
  readonly groups: Uint8Array;
  /** The characters that are not ASCII. */
  readonly others: ReadonlySet<number>;
}

const known = new WeakMap<Reading, Searchable>();

/**
 * A reading in lower case, with its lines joined: good for finding out whether something is there, and not where.
 */
function lowerOf(reading: Reading): Searchable {
  let lower = known.get(reading);
  if (lower === undefined) known.set(reading, (lower = searchableOf(reading.text.toLowerCase().replaceAll('\n', ' '))));
  return lower;
}

/** How many groups are kept apart; a long issue has a tenth as many. */
const kinds = 1 << 15;

function searchableOf(text: string): Searchable {
  const groups = new Uint8Array(kinds);
  const others = new Set<number>();
  let kind = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    kind = withNext(kind, code);
    groups[kind] = 1;
    if (code > 0x7f) others.add(code);
  }
  return { text, groups, others };
}

/**
 * The kind of the group that ends with this character: those before it are pushed on by five bits, until after three
 * nothing is left of them.
 */
function withNext(kind: number, character: number): number {
  return ((kind << 5) ^ character) & (kinds - 1);
}

/** One pass over the text does for hundreds of signs, of which hardly any is there: no for certain, yes perhaps. */
function mayHold({ groups, others }: Searchable, sign: string): boolean {
  let kind = 0;
  for (let at = 0; at < sign.length; at += 1) {
    const code = sign.charCodeAt(at);
    kind = withNext(kind, code);
    if ((code > 0x7f && !others.has(code)) || (at >= 2 && groups[kind] === 0)) return false;
  }
  return true;
}
