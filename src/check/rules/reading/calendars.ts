// The words and patterns of dates in each language whose dates the rules can read.

import { enDates } from '../../../content/issue/date-words/en.ts';
import { monthNumbers } from '../../../content/issue/date-words/index.ts';
import { frDates } from '../../../content/issue/date-words/fr.ts';
import { anyOf } from './phrases.ts';

export interface Calendar {
  readonly weekdays: readonly string[];
  /** A weekday, or the start of one, just before a date. */
  readonly weekdayBefore: RegExp;
  /** In brackets just behind one. */
  readonly weekdayBehind: RegExp;
  /** By name or short name, lower case and without accents. */
  readonly months: ReadonlyMap<string, number>;
  /** `15 May 2018`, and, where people write so, `May 15-16, 2018`: the groups are month, day, last, year and short. */
  readonly dayMonth: RegExp;
  readonly monthDay?: RegExp;
  /** Each name and short name of a weekday, in small letters, where the first letters do not say it. */
  readonly weekdayNumbers?: ReadonlyMap<string, number>;
  /** Instead of those below. */
  readonly dayBefore?: RegExp;
  readonly joint?: RegExp;
  readonly betweenWeekdays?: RegExp;
}

/** Each has an entry in `calendars` and in the other tables of dates: the compiler says where one is missing. */
export const datedLanguages = ['en', 'fr'] as const;
export type DatedLanguage = (typeof datedLanguages)[number];

// Without its capital, a weekday is a slip, and a weekday; its short forms, such as sun, are words as well.
const enWeekday = '((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)';
// So is a month: but for three, which are words as well.
const enSlips = anyOf('january', 'february', 'april', 'june', 'july', 'september', 'october', 'november', 'december');
const enNames = `(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}|${enSlips}`;
const enMonth = `(?<month>${enNames})(?![\\wà-ÿ])`;
const frMonths = anyOf('janv', 'f[ée]v', 'ma[ir]', 'avr', 'jui', 'ao[uû]', 'sept', 'oct', 'nov', 'd[ée]c');
const frMonth = `(?<month>${frMonths}[a-zéû]{0,7})(?![\\wà-ÿ])`;
const space = '[ \\n\\t\\u00a0\\u202f]{1,20}';
const day = '(?<!\\d)(?<day>\\d{1,2})';
const ordinal = '(?:st|nd|rd|th)?';
const noHour = '(?![\\d:]|\\s?(?:[ap]\\.?m\\b|h\\b))';
const lastDay = `(?:\\s?(?:[-–—&]|to|and)\\s?(?<last>\\d{1,2})${ordinal}${noHour})?`;
const year = `(?:,?${space}(?:(?<year>(?:1[89]|2[01])\\d\\d)(?!\\d)|['’](?<short>\\d\\d)(?!\\d)))?`;

export const calendars: Readonly<Record<DatedLanguage, Calendar>> = {
  en: {
    weekdays: enDates.weekdays,
    weekdayBefore: new RegExp(`\\b${enWeekday}\\.?,?\\s{1,20}(?:the\\s{1,20})?$`),
    weekdayBehind: new RegExp(`^\\s?\\(${enWeekday}\\.?[,)]`),
    months: monthNumbers(enDates),
    dayMonth: new RegExp(`${day}${ordinal}${space}(?:of${space})?${enMonth}\\.?${year}`, 'g'),
    monthDay: new RegExp(`\\b${enMonth}\\.?${space}${day}${ordinal}${noHour}${lastDay}${year}`, 'g'),
  },
  fr: {
    weekdays: frDates.weekdays,
    weekdayBefore:
      /(?<![a-zà-ÿ])((?:[Ll]un|[Mm][ae]r|[Jj]eu|[Vv]en|[Ss]am|[Dd]im)[a-z]{0,6})\.?,?\s{1,20}(?:le\s{1,20})?$/,
    weekdayBehind: /^\s?\(((?:[Ll]un|[Mm][ae]r|[Jj]eu|[Vv]en|[Ss]am|[Dd]im)[a-z]{0,6})\.?[,)]/,
    months: monthNumbers(frDates),
    dayMonth: new RegExp(`${day}(?:er|ᵉʳ|e)?${space}${frMonth}\\.?${year}`, 'g'),
  },
};

/** A day of the month that shares the month behind it: `5 - 6 September`, `les 3, 4 et 5 mai`. */
export const dayBefore = /(?<![\d:.])(\d{1,2})(?:st|nd|rd|th|er)?\s?(?:[-–—&,]|to|and|or|au|et|ou|à)\s{0,20}$/;

/** What joins two dates so that one year does for both. */
export const joint =
  /^\s{0,20}(?:[-–—&,]|,? ?(?:to|and|or|until|through|au|et|ou|à|jusqu['’]au))\s{0,20}(?:(?:le|on)\s{1,20})?$/;

/** A month as it is looked up. */
export function monthKey(word: string): string {
  return word.toLowerCase().replace('é', 'e').replace('û', 'u').replace(/\s/g, ' ');
}

/** The number of a month, from 1; undefined for a word that only looks like one, such as `marché`. */
export function monthNumber({ months }: Calendar, word: string): number | undefined {
  return months.get(monthKey(word));
}

/** The number of a weekday, 0 for Monday, from its name or the start of it. */
export function weekdayNumber({ weekdays, weekdayNumbers }: Calendar, word: string): number | undefined {
  if (weekdayNumbers !== undefined)
    return weekdayNumbers.get(word.toLowerCase().replace(/\s/g, ' ').replace(/[ʼ’]/g, "'"));
  const found = weekdays.findIndex((name) => name.toLowerCase().startsWith(word.toLowerCase()));
  return found === -1 ? undefined : found;
}
