// The days that the fields of an item give.

import type { Item, SingleItem } from '../../../content/issue/schema.ts';

/** From the first to the last day of each. */
export function datesOfItem(item: Item | SingleItem): readonly (readonly [string, string])[] {
  switch (item.kind) {
    case 'event': {
      const { opens, closes } = item.registration ?? {};
      return [[item.start, item.end ?? item.start], ...days(opens), ...days(closes)];
    }
    case 'call':
      return [...days(item.opens), ...days(item.closes)];
    case 'news':
      return days(item.published);
    case 'case':
      return days(item['stage-date']);
    case 'notice':
      return [[item.from, item.to ?? item.from]];
    default:
      return [];
  }
}

function days(date: string | undefined): readonly (readonly [string, string])[] {
  return date === undefined ? [] : [[date, date]];
}
