// Whether days and hours of an item are in order, as each is answered: `date/order` finds the same in a file.

import { dateProblem, firstDay, lastDay } from '../issue/dates.ts';
import type { Read } from './read-value.ts';

type Known = Readonly<Record<string, unknown>>;

/** The fields for a first day, and for the last one. */
const spans = [
  ['start', 'end'],
  ['opens', 'closes'],
  ['from', 'to'],
] as const;

/** A value beside the other fields: days and hours are in order with those that are known. */
export function readBeside(name: string, read: Read, known: Known): Read {
  const alone = read.problem === undefined ? read.value : undefined;
  const value = read.overMidnight !== undefined && isLonger(known) ? read.overMidnight : alone;
  if (typeof value !== 'string') return read;
  const wrong = orderProblem(name, value, known);
  if (wrong !== undefined) return { problem: wrong.what, help: wrong.help };
  return read.problem === undefined ? { ...read, value } : { value };
}

/** What is wrong with a value beside the other fields: words that follow the name of what was typed. */
export function orderProblem(name: string, value: string, known: Known): { what: string; help: string } | undefined {
  if (name === 'time') return hoursProblem(value, known);
  const dayOf = (field: string) => (field === name ? value : String(known[field] ?? ''));
  for (const [first, last] of spans) {
    if (name !== first && name !== last) continue;
    const [from, to] = [dayOf(first), dayOf(last)];
    if (dateProblem(from) !== undefined || dateProblem(to) !== undefined || lastDay(to) >= firstDay(from)) continue;
    const what = name === last ? `is before the first day, ${from}: ${to}` : `is after the last day, ${to}: ${from}`;
    return { what, help: 'Write the first day and then the last' };
  }
  return undefined;
}

/** Over several days the hours are those of the first and of the last. */
function isLonger({ start, end }: Known): boolean {
  return typeof end === 'string' && typeof start === 'string' && end > start;
}

function hoursProblem(time: string, known: Known): { what: string; help: string } | undefined {
  const [from, to] = time.split('-');
  if (from === undefined || to === undefined || to > from || isLonger(known)) return undefined;
  return {
    what: `has an end that is not after its beginning: ${time}`,
    help: 'Write the earlier one first; if it ends on the next day, write that day, too',
  };
}
