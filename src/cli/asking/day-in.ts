// A day or a month that somebody types, as in a file or in words: `January 2027`, as `add` takes it, too.

import { lexiconFor } from '../../content/contributions/date-lexicon.ts';
import { readDays } from '../../content/contributions/read-days.ts';
import { dateProblem } from '../../content/issue/dates.ts';
import { withHelp } from './fits.ts';
import { inYearOf } from '../../content/contributions/in-year-of.ts';

export interface DayRead {
  /** As in a file; what was typed, where it is no date. */
  readonly date: string;
  /** Words that follow the name of what was typed: `is not a date`. */
  readonly problem?: string;
}

/** `usual` is a date near it, and the languages are those of the publication. */
export function dayIn(typed: string, usual: string, languages: readonly string[]): DayRead {
  const text = typed.trim();
  const wrong = dateProblem(text);
  if (wrong === undefined) return { date: text };
  const read = readDays(text, usual, lexiconFor(languages));
  const { start, end, note } = read;
  if (start !== undefined && end === undefined && note === undefined) return { date: start };
  const failed = (what: string, help = wrong.help) => ({ date: text, problem: withHelp(what, inYearOf(usual, help)) });
  if (end !== undefined) return failed('has two dates, and one belongs here', 'Write one date');
  if (note !== undefined) return failed('has no year', `Write it with its year, for example ${start}`);
  // What has no words in it is said as in a file.
  return /\p{L}/u.test(text) ? failed(read.problem!, read.help) : failed(wrong.what);
}
