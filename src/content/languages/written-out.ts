// Dates, hours and numbers of a language, from its templates.

import { weekday } from '../issue/dates.ts';
import type { DayParts, Language } from './language.ts';
import type { Dates } from './locale-data.ts';

/** A number in the digits of the language. */
export function inDigits(text: string, digits: string | undefined): string {
  if (digits === undefined) return text;
  const own = [...digits];
  return text.replace(/\d/g, (digit) => own[Number(digit)]!);
}

/** Fills `{name}`. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
}

function fieldsOf(iso: string, dates: Dates, second = ''): Readonly<Record<string, string>> {
  const [year = '', month = '', day = ''] = iso.split('-');
  const index = Number(month) - 1;
  const inWeek = day === '' ? 0 : weekday(iso);
  const numbers = { y: year, d: String(Number(day)), D: day, n: String(Number(month)), N: month };
  const fields = {
    ...Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, inDigits(number, dates.digits)])),
    M: dates.months[index]!,
    L: dates.ownMonths[index]!,
    m: dates.shortMonths[index]!,
    E: dates.weekdays[inWeek]!,
    e: dates.shortWeekdays[inWeek]!,
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name + second, value]));
}

export function dateIn(dates: Dates, iso: string, style?: 'weekday'): string {
  const hasDay = iso.length > '2027-05'.length;
  const template = hasDay ? (style === 'weekday' ? dates.full : dates.long) : dates.month;
  return filled(template, fieldsOf(iso, dates));
}

/** What is said of the days of something that comes again. */
export function dayPartsIn(dates: Dates, iso: string): DayParts {
  const { E = '', d = '', M = '', n = '' } = fieldsOf(iso, dates);
  // Where dates have the number of the month, such as 10月.
  const [, sign] = /\{n\}([^{]*)\{d\}/.exec(dates.long) ?? [];
  return { weekday: E, day: d, month: sign === undefined ? M : n + sign };
}

export function dateRangeIn(dates: Dates, from: string, to: string): string {
  const { ranges, between } = dates;
  const [first, last] = [from, to].map((iso) => iso.split('-')) as [string[], string[]];
  const isOneYear = first[0] === last[0];
  const isOneMonth = isOneYear && first[1] === last[1];
  const ofMonths = isOneYear ? ranges.ofMonths : ranges.ofYears;
  const ofDays = (isOneMonth ? ranges.days : undefined) ?? (isOneYear ? ranges.months : undefined);
  const template = first.length < 3 && last.length < 3 ? ofMonths : first.length === last.length ? ofDays : undefined;
  if (template !== undefined) return filled(template, { ...fieldsOf(from, dates), ...fieldsOf(to, dates, '2') });
  return between.replace('{0}', dateIn(dates, from, 'weekday')).replace('{1}', dateIn(dates, to, 'weekday'));
}

/** `midnight` is the half of the day that 24:00 is in. */
function hoursOf(
  text: string,
  dates: Dates,
  second = '',
  midnight = dates.halves[0]!,
): Readonly<Record<string, string>> {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  const two = (number: number) => String(number).padStart(2, '0');
  const numbers = {
    H: String(hours),
    HH: two(hours),
    h: String(hours % 12 || 12),
    K: String(hours % 12),
    mm: two(minutes),
  };
  return Object.fromEntries([
    ...Object.entries(numbers).map(([name, number]) => [name + second, inDigits(number, dates.digits)]),
    [`a${second}`, hours === 24 ? midnight : dates.halves[hours < 12 ? 0 : 1]!],
  ]);
}

/** HH:MM or HH:MM-HH:MM. */
export function timeIn(dates: Dates, text: string, own: Language['hours']): string {
  const [from = '', to] = text.split('-');
  const isWhole = text.split('-').every((one) => one.endsWith(':00'));
  if (to === undefined)
    return filled((isWhole ? own?.whole : undefined) ?? own?.time ?? dates.time, hoursOf(from, dates));
  const isOneHalf = to !== '24:00' && from < '12' === to < '12';
  const template = (isWhole ? own?.wholes : undefined) ?? (own?.times ?? dates.times)[isOneHalf ? 0 : 1]!;
  return filled(template, { ...hoursOf(from, dates), ...hoursOf(to, dates, '2', own?.midnight) });
}
