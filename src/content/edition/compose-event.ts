// Composes what programs need of an event: when and where it is, and by what calendars know it again.

import type { Issue, Item, SingleItem } from '../issue/schema.ts';
import { slugOf } from '../issue/slug.ts';
import { localised } from '../publication/per-language.ts';
import type { Publication } from '../publication/publication.ts';
import type { EditionEvent } from './edition.ts';
import { given } from './given.ts';

/** What the events of an issue have in common. */
export interface EventNaming {
  /** What the names of its files begin with: `028.en`. */
  readonly start: string;
  readonly timezone?: string | undefined;
  /** What calendars know an event by: another one for each. */
  uidOf(id: string, repeats: Item['repeats']): string;
}

export function eventNamingOf(issue: Issue, publication: Publication, start: string): EventNaming {
  const { url, name, languages, timezone, numbering } = publication;
  const place =
    url?.replace(/^https?:\/\/|\/$/gi, '') ??
    slugOf(name === undefined ? (issue.title ?? '') : localised(name, languages[0] ?? ''));
  const volume = numbering === 'volume+number' && issue.volume !== undefined ? `${issue.volume}-` : '';
  const keyOf = (number: number | undefined) => (number === undefined ? issue.date : `${volume}${number}`);
  const uidAs = (id: string, number: number | undefined) => `${id}.${keyOf(number)}@${place}`;
  const taken = new Set<string>();
  return {
    start,
    timezone,
    uidOf(id, repeats) {
      const earlier = repeats && uidAs(repeats.item, repeats.number);
      // Of two events that repeat the same one, calendars would keep one only.
      const uid = earlier === undefined || taken.has(earlier) ? uidAs(id, issue.number) : earlier;
      taken.add(uid);
      return uid;
    },
  };
}

/** Of an item that is no event, nothing. `id` is the one that it has in its issue. */
export function composeEvent(item: Item | SingleItem, id: string, naming: EventNaming): EditionEvent | undefined {
  if (item.kind !== 'event') return undefined;
  const { start, end, recurs, time, timezone = naming.timezone, place, online, cancelled, repeats } = item;
  return {
    uid: naming.uidOf(id, repeats),
    file: `${naming.start}.${id}.ics`,
    start,
    ...given({ end, recurs, time, timezone, place, online }),
    isCancelled: cancelled === true,
  };
}
