// What is taken from CLDR for a language, by `npm run reference`. Types only.

/**
 * In a template, `{d}` is the day, `{M}` and `{L}` the month within a date and alone, `{n}` its number, `{y}` the year,
 * `{E}` the weekday; what has a 2 is of the second date.
 */
export interface Dates {
  readonly months: readonly string[];
  readonly ownMonths: readonly string[];
  readonly shortMonths: readonly string[];
  /** From Monday. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  readonly full: string;
  readonly long: string;
  readonly month: string;
  /** Within a month, a year; without them, the two dates are written in full. */
  readonly ranges: {
    readonly days?: string;
    readonly months?: string;
    readonly ofMonths: string;
    readonly ofYears: string;
  };
  /** What two dates in full are in, as {0} and {1}. */
  readonly between: string;
  readonly time: string;
  /** Two hours of one half of the day, and of both. */
  readonly times: readonly string[];
  readonly halves: readonly string[];
  readonly zone: string;
  /** From 0 to 9, where they are not those of ASCII. */
  readonly digits?: string;
}

/** By plural, the ways of being of it: a whole number that meets all conditions of one. All others are of `other`. */
export type Plurals = Readonly<Partial<Record<Intl.LDMLPluralRule, readonly (readonly Condition[])[]>>>;

interface Condition {
  /** What counts is the rest of a division by it. */
  readonly modulo?: number;
  readonly isNot?: boolean;
  /** First and last numbers. */
  readonly within: readonly (readonly number[])[];
}

export interface LocaleData extends Dates {
  /** What regions write in another way. */
  readonly regions?: Readonly<Record<string, Partial<Dates>>>;
  /** By tag, by country, by script. */
  readonly names: Readonly<Record<string, string>>;
  readonly territories: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  /** A language and its country, as {0} and {1}. */
  readonly named: string;
  /** A script and a country, as {0} and {1}. */
  readonly inList: string;
  readonly plurals: Plurals;
  /** Those that are called otherwise than in the name of their zone. */
  readonly cities: Readonly<Record<string, string>>;
}

/** A language without words here. */
export interface OtherDates extends Dates {
  /** What it calls itself. */
  readonly own: string;
}
