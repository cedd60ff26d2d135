// The days that the fields of an item give.

import { itemFields } from '../../../content/issue/item-fields.ts';
import type { Item, SingleItem } from '../../../content/issue/schema.ts';

/** What lasts from one day to another, by its first field; any other date is a day by itself. */
const spans: Readonly<Record<string, readonly string[]>> = { start: ['recurs.to', 'end'], from: ['to'] };

/** From the first to the last day of each. `until` is for editors, and no reader sees it. */
export function datesOfItem(item: Item | SingleItem): readonly (readonly [string, string])[] {
  const dates = itemFields(item).filter(({ role, path }) => role === 'date' && path[0] !== 'until');
  return dates.map(({ value, path }) => {
    const names = spans[path.join('.')] ?? [];
    const last = names.flatMap((name) => dates.find((other) => other.path.join('.') === name) ?? [])[0];
    return [value as string, (last ?? { value }).value as string];
  });
}
