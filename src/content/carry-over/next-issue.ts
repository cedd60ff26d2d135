// The number and the date of the next issue, and what there is to say of them.

import { addToDate, firstDay, isMonth, lastDay } from '../issue/dates.ts';
import type { Cadence } from '../publication/cadence.ts';

/** What an issue says of itself, as far as it can be read. */
export interface KnownIssue {
  readonly number?: number;
  readonly volume?: number;
  readonly date?: string;
  readonly status?: string;
}

/**
 * The date after the last issue's, by the cadence; today's, for a first issue. Days matter only where issues are days
 * apart.
 */
export function nextDate(last: string | undefined, { amount, unit }: Cadence, today: string): string {
  if (last === undefined) return unit === 'days' ? today : today.slice(0, 7);
  return unit === 'days' && isMonth(last) ? addToDate(`${last}-01`, amount, unit) : addToDate(last, amount, unit);
}

/** What an editor should know about the number and the date of a new issue: sentences without their full stops. */
export function remarksOn(
  issue: KnownIssue,
  last: KnownIssue,
  { cadence, today }: { readonly cadence: Cadence; readonly today: string },
  inWords: (date: string) => string,
): readonly string[] {
  const due = cadence.isTyped && last.date !== undefined ? nextDate(last.date, cadence, today) : undefined;
  return [
    ...statusRemark(last),
    ...gapRemark(issue, last),
    ...(due === undefined ? [] : dateRemark(issue, due, today, inWords)),
  ];
}

function dateRemark({ date }: KnownIssue, due: string, today: string, inWords: (date: string) => string) {
  const when = `${isMonth(due) ? 'in' : 'on'} ${inWords(due)}`;
  if (date !== undefined && firstDay(date) > lastDay(due)) return [`By \`cadence\`, an issue was due ${when}`];
  return lastDay(due) < today ? [`The issue is late: by \`cadence\`, it was due ${when}`] : [];
}

/** An issue that says nothing of its status may be out. */
function statusRemark({ number, status }: KnownIssue): readonly string[] {
  const name = number === undefined ? 'The last issue' : `No. ${number}`;
  if (status === 'draft') return [`${name} is still a draft: this is the issue after it`];
  return status === 'ready' ? [`${name} is \`ready\`, and not \`published\` yet: this is the issue after it`] : [];
}

function gapRemark({ number }: KnownIssue, { number: before }: KnownIssue): readonly string[] {
  if (number === undefined || before === undefined || number <= before + 1) return [];
  const joint = number === before + 3 ? 'and' : 'to';
  const missing = number === before + 2 ? `No. ${before + 1} is` : `Nos. ${before + 1} ${joint} ${number - 1} are`;
  return [`${missing} left out: the last issue was No. ${before}`];
}
