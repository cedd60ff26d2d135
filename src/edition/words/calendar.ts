// Names of months, weekdays and languages, from the runtime's own tables.

interface DateParts {
  readonly year: string;
  readonly month: string;
  /** Without a leading zero; absent in a date without a day. */
  readonly day?: string;
  readonly weekday?: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function nameOf(iso: string, locale: string, part: 'month' | 'weekday'): string {
  const key = `${locale} ${part}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { [part]: 'long', timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(new Date(`${iso}T00:00:00Z`));
}

/** The parts of YYYY-MM or YYYY-MM-DD, with its names in a locale. */
export function dateParts(iso: string, locale: string): DateParts {
  const [year = '', , day] = iso.split('-');
  const month = nameOf(`${iso.slice(0, 7)}-01`, locale, 'month');
  if (day === undefined) return { year, month };
  return { year, month, day: String(Number(day)), weekday: nameOf(iso, locale, 'weekday') };
}

/** The name of a language in a locale; the tag itself where it is unknown. */
export function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
