// Searching an issue's text for what is rare. Compiling a pattern costs more than all else that a rule does, and looking for
// a plain string next to nothing: so a pattern is made only where one of its signs stands in the text.

import type { Subject } from '../subject.ts';
import { bareOf } from './bare-text.ts';
import { hitsOf, readingsOf, type Hit, type Reading } from './passages.ts';

export interface Search {
  /** Strings in lower case, one of which stands in or around whatever the pattern finds. */
  readonly signs: readonly string[];
  /** What is searched for in the bare text; it has the flag g, and never matches U+0000. */
  pattern(): RegExp;
}

/** What is found in each language; nothing where there is no search for it. */
export function* searchText(subject: Subject, searchFor: (language: string) => Search | undefined): Generator<Hit> {
  for (const reading of readingsOf(subject)) {
    const search = searchFor(reading.language);
    if (search !== undefined && holdsAny(lowerOf(reading), search.signs)) yield* hitsOf(search.pattern(), bareOf(reading));
  }
}

/** The same search in every language. */
export function everywhere(search: Search): (language: string) => Search {
  return () => search;
}

/** A search for each language that is in a table. */
export function byLanguage(searches: Readonly<Record<string, Search>>): (language: string) => Search | undefined {
  return (language) => (Object.hasOwn(searches, language) ? searches[language] : undefined);
}

export function holdsAny(text: string, signs: readonly string[]): boolean {
  return signs.some((sign) => text.includes(sign));
}

const known = new WeakMap<Reading, string>();

/** A reading in lower case, with its lines joined: good for finding out whether something stands there, and not where. */
export function lowerOf(reading: Reading): string {
  let lower = known.get(reading);
  if (lower === undefined) known.set(reading, (lower = reading.text.toLowerCase().replaceAll('\n', ' ')));
  return lower;
}
