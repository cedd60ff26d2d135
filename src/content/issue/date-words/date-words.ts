// What a language calls days, months and hours, and the small words around them. Types only.

/** What a word between dates and hours does there. */
export type WordRole =
  | 'from'
  /** In front of two hours that `and` joins to a span. */
  | 'between'
  /** Between the first and the last of a span, where it may also say where something is, as the French `à` does. */
  | 'to'
  /** In front of an end alone, too. */
  | 'until'
  | 'and'
  | 'at'
  | 'noon'
  | 'midnight'
  /** Behind the figures of an hour: `14 h`. */
  | 'hour'
  /** The sign behind a day in figures, which is first: `12.05.2027`. */
  | 'day'
  /** Says nothing more. */
  | 'small'
  /** Makes a day depend on when somebody reads it: `next Tuesday`. */
  | 'relative';

export interface DateWords {
  /** As they are printed. */
  readonly months: readonly string[];
  /** From Monday. */
  readonly weekdays: readonly string[];
  /** Shorter names, as people type them, apart by blanks; several of one month are apart by a bar. */
  readonly shortMonths: string;
  readonly shortWeekdays: string;
  /** Each list of words apart by blanks, without accents and apostrophes. */
  readonly roles: Readonly<Partial<Record<WordRole, string>>>;
}
