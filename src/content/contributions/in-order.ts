// Whether days and hours of an item are in order, as each is answered: `date/order` finds the same in a file.

import { dateProblem, firstDay, lastDay } from '../issue/dates.ts';
import type { Answered } from './item-value.ts';

/** The fields for a first day, and for the last one. */
const spans = [
  ['start', 'end'],
  ['opens', 'closes'],
  ['from', 'to'],
] as const;

/** What is wrong with a value beside the other fields: words that follow the name of what was typed. */
export function orderProblem(name: string, value: string, known: Answered): { what: string; help: string } | undefined {
  if (name === 'time') return hoursProblem(value, known);
  const dayOf = (field: string) => (field === name ? value : String(known[field] ?? ''));
  for (const [first, last] of spans) {
    if (name !== first && name !== last) continue;
    const [from, to] = [dayOf(first), dayOf(last)];
    if (dateProblem(from) !== undefined || dateProblem(to) !== undefined || lastDay(to) >= firstDay(from)) continue;
    const what = name === last ? `is before \`${first}\`, ${from}: ${to}` : `is after \`${last}\`, ${to}: ${from}`;
    return { what, help: 'Write the first day and then the last' };
  }
  return undefined;
}

/** Over several days the hours are those of the first and of the last. */
function hoursProblem(time: string, { start, end }: Answered): { what: string; help: string } | undefined {
  const [from, to] = time.split('-');
  if (from === undefined || to === undefined || to > from) return undefined;
  if (typeof end === 'string' && typeof start === 'string' && end > start) return undefined;
  return {
    what: `has an end that is not after its beginning: ${time}`,
    help: 'Write the earlier one first; if it ends on the next day, give that day as `end`, too',
  };
}
