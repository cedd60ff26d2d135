// Calendars of the languages that have no patterns of their own here: made from their names in CLDR and from short lists.

import { languageFor } from '../../../content/languages/index.ts';
import type { Language, ReadingWords } from '../../../content/languages/language.ts';
import { calendars, monthKey, type Calendar, type DatedLanguage } from './calendars.ts';

const made = new Map<string, Calendar | undefined>();

/** How dates are written in a language; undefined where nobody has said it. */
export function calendarFor(language: string): Calendar | undefined {
  if (Object.hasOwn(calendars, language)) return calendars[language as DatedLanguage];
  if (!made.has(language)) made.set(language, make(languageFor(language)));
  return made.get(language);
}

function make(language: Language | undefined): Calendar | undefined {
  if (language?.reading === undefined) return undefined;
  return language.reading.days === undefined
    ? namedMonths(language, language.reading)
    : numbered(language, language.reading);
}

const space = '[ \\n\\t\\u00a0\\u202f]{1,20}';
const year = '(?<year>(?:1[89]|2[01])\\d\\d)(?!\\d)';

/** `4. Oktober 2027`, `4 de octubre de 2027`. */
function namedMonths({ locale }: Language, reading: ReadingWords): Calendar {
  const { months, ownMonths, shortMonths, weekdays, shortWeekdays } = locale();
  const {
    otherMonths,
    otherWeekdays,
    joints,
    ordinal = '',
    beforeDay = '',
    beforeMonth = '',
    beforeYear = '',
  } = reading;
  const monthNames = numbers([months, ownMonths, shortMonths], otherMonths);
  const weekdayNames = numbers([weekdays, shortWeekdays], otherWeekdays);
  // The full stop of a month may be that of the sentence, where nothing goes on behind it.
  const anyMonth = anyName(
    monthNames,
    '(?=\\.[ \\u00a0\\u202f]?[\\d\\p{Ll},;)]|[ \\u00a0\\u202f](?:19|2[01])\\d\\d(?!\\d))',
  );
  const anyWeekday = anyName(weekdayNames, '(?=\\.)');
  const day = `(?<![\\d.,:/])(?<day>\\d{1,2})${ordinal}`;
  const between = `(?:[-–—&,،]|(?:${joints})(?!\\p{L}))`;
  return {
    weekdays,
    weekdayNumbers: weekdayNames,
    weekdayBefore: new RegExp(`(?<!\\p{L})(${anyWeekday})\\.?[,،]?\\s{1,20}(?:${beforeDay})?$`, 'iu'),
    weekdayBehind: new RegExp(`^\\s?\\((${anyWeekday})\\.?[,،)]`, 'iu'),
    months: new Map([...monthNames].map(([name, index]) => [monthKey(name), index + 1])),
    dayMonth: new RegExp(
      `${day}${space}(?:${beforeMonth})?(?<month>${anyMonth})(?![\\p{L}\\p{M}])\\.?(?:[,،]?${space}(?:${beforeYear})?${year})?`,
      'giu',
    ),
    dayBefore: new RegExp(`(?<![\\d:.])(\\d{1,2})${ordinal}\\s?${between}\\s{0,20}$`, 'iu'),
    joint: new RegExp(`^\\s{0,20}[,،]? ?${between}\\s{0,20}(?:${beforeDay})?$`, 'iu'),
    betweenWeekdays: new RegExp(`\\s?${between}\\s{0,5}$`, 'iu'),
  };
}

const never = /^(?!)/;

/** `2027年10月4日（月）`. */
function numbered({ locale }: Language, { days, joints }: ReadingWords): Calendar {
  const { pattern, weekdayBehind, weekdays } = days!;
  return {
    weekdays: locale().weekdays,
    weekdayNumbers: numbers([], weekdays),
    weekdayBefore: never,
    weekdayBehind: new RegExp(weekdayBehind, 'u'),
    months: new Map(
      Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => [
        [String(month), month],
        [String(month).padStart(2, '0'), month],
      ]),
    ),
    dayMonth: new RegExp(pattern, 'gu'),
    dayBefore: never,
    joint: new RegExp(`^\\s?(?:[-–—~～〜、,]|${joints})\\s?$`, 'u'),
    betweenWeekdays: never,
  };
}

/** The place of each name in its list, in small letters and without full stops. */
function numbers(lists: readonly (readonly string[])[], others = ''): ReadonlyMap<string, number> {
  const typed =
    others === '' ? [] : others.split(' ').map((names) => names.split('|').map((name) => name.replace(/\\s/g, ' ')));
  const all = [...lists.map((names) => names.map((name) => [name])), typed];
  return new Map(
    all.flatMap((names) =>
      names.flatMap((forms, index) =>
        forms.map((form) => [form.toLowerCase().replace(/\.$/, '').replace(/[ʼ’]/g, "'"), index] as const),
      ),
    ),
  );
}

/** Short names that are words as well, such as the German `so` and the Italian `set`: no dates without their full stop. */
const ordinary = new Set('so zo set mar ter ago lis лис сер'.split(' '));

/** The longest first: `mar` begins `marzo`. */
function anyName(names: ReadonlyMap<string, number>, withStop: string): string {
  return [...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      name
        .replace(/[.*+?()[\]{}|\\^$]/g, '\\$&')
        .replaceAll(' ', '\\s')
        .replace(/[ʼ’']/g, "[ʼ’']")
        .concat(ordinary.has(name) ? withStop : ''),
    )
    .join('|');
}
