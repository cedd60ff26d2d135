// Dates in parts, with the names of a language's calendar.

import type { DateWords } from '../issue/date-words/date-words.ts';
import { weekday } from '../issue/dates.ts';

interface DateParts {
  readonly year: string;
  readonly month: string;
  /** Without a leading zero; absent in a date without a day. */
  readonly day?: string;
  readonly weekday?: string;
}

/** The parts of YYYY-MM or YYYY-MM-DD. */
export function dateParts(iso: string, names: DateWords): DateParts {
  const [year = '', number, day] = iso.split('-');
  const month = names.months[Number(number) - 1] ?? '';
  if (day === undefined) return { year, month };
  return { year, month, day: String(Number(day)), weekday: names.weekdays[weekday(iso)] ?? '' };
}
