// Composes what an item says in one line, in a section with a layout: when and where first, then the other facts.

import type { Item, Layout, SingleItem } from '../issue/schema.ts';
import { inList } from '../languages/in-a-list.ts';
import type { Words } from '../languages/words.ts';
import type { EditionEntry } from './edition.ts';
import { factsOf, recurrenceOf } from './facts.ts';
import { given } from './given.ts';

/** The fields of an event that its line of a diary begins with, or ends. */
const inLine: ReadonlySet<string> = new Set(['start', 'end', 'recurs', 'time', 'timezone', 'place']);
/** The fields that name an item of an earlier issue. */
const toEarlier: ReadonlySet<string> = new Set(['follows', 'repeats']);

export function composeEntry(item: Item | SingleItem, layout: Layout, words: Words): EditionEntry {
  const earlier = factsOf(item, words, (field) => toEarlier.has(field));
  const factsWithout = (said?: ReadonlySet<string>) =>
    factsOf(item, words, (field) => !toEarlier.has(field) && said?.has(field) !== true);
  if (layout !== 'diary' || item.kind !== 'event') return { facts: factsWithout(), earlier };
  const { start, end = start, time, timezone, recurs, place } = item;
  const isLong = end !== start;
  const days = isLong ? words.dateRange(start, end) : words.date(start, 'weekday');
  const hours = time === undefined ? undefined : words.time(time, timezone);
  return {
    when: inList(words, [days, recurrenceOf(item, words) ?? hours]),
    ...given({ datetime: isLong || recurs !== undefined ? undefined : start, place }),
    facts: factsWithout(inLine),
    earlier,
  };
}
