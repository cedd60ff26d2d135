// Whether an item is over before its issue comes out: its date may be wrong.

import { lastDayOf } from '../carry-over/carry-over.ts';
import { firstDay, lastDay } from '../issue/dates.ts';
import type { Item } from '../issue/schema.ts';
import { wordsFor } from '../languages/index.ts';
import type { Answered } from './item-value.ts';

/** A question about the first day that is over; undefined where none is. `after` is the date of the issue. */
export function overBefore(item: Answered, after: string): string | undefined {
  // That of an issue without a date is none.
  if (after.startsWith('9')) return undefined;
  const known = item as unknown as Item;
  if (known.kind === 'event' && known.cancelled === true) return undefined;
  const closes = known.kind === 'event' ? known.registration?.closes : undefined;
  const over = [lastDayOf(known), closes, known.until].find(
    (day) => day !== undefined && lastDay(day) < firstDay(after),
  );
  const { date } = wordsFor('en');
  const plain = (day: string) => date(day).replaceAll('\u00a0', ' ');
  return over && `${plain(over)} is before the date of the issue, ${plain(after)}: is it right?`;
}
