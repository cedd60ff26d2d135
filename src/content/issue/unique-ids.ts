// Ids for things in a list that do not name themselves: the same wherever in the list they are.

import { fnv1a } from '../../base/hash.ts';
import { longestId } from './slug.ts';

/** What an id is made from. */
export interface Unnamed {
  /** Of its title; empty where that has no letters. */
  readonly slug: string;
  /** All that it says. */
  content(): string;
}

const digits = 8;

/**
 * Typed ids stay. A slug that nothing else here has is an id. Where several have the same, each of them is named
 * by what it says, and none by its place: a link to one must not lead to another when something is put in above it.
 */
export function uniqueIds(wanted: readonly (string | Unnamed)[], nameless: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const one of wanted) {
    const slug = typeof one === 'string' ? one : one.slug;
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  const isAlone = ({ slug }: Unnamed): boolean => slug !== '' && counts.get(slug) === 1;
  const taken = new Set(counts.keys());
  const repeats = new Map<string, number>();
  return wanted.map((one) => {
    if (typeof one === 'string') return one;
    if (isAlone(one)) return one.slug;
    const start = (one.slug || nameless).slice(0, longestId - digits - 1).replace(/[-\ud800-\udbff]+$/, '');
    return freeId(`${start}-${fnv1a(one.content()).slice(0, digits)}`, taken, repeats);
  });
}

/** Only texts that say the very same are counted: readers cannot see which of them a link leads to. */
function freeId(base: string, taken: Set<string>, repeats: Map<string, number>): string {
  let id = base;
  // Counts on from the last one: thousands of equal ones must not take the square of the time.
  let count = repeats.get(base) ?? 2;
  while (taken.has(id)) id = `${base}-${count++}`;
  repeats.set(base, count);
  taken.add(id);
  return id;
}
