// What days and hours are called in the languages of a publication, and in those that people write besides.

import { remember } from '../../base/memoize.ts';
import { dateWords, lexiconOf, type Lexicon } from '../issue/date-words/index.ts';
import type { DateWords } from '../issue/date-words/date-words.ts';
import { languageFor } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';

const made = new Map<string, Lexicon>();

/** English and French are always read: the form is in English where a language has none. */
export function lexiconFor(tags: readonly string[]): Lexicon {
  return remember(made, tags.join(), () => {
    const others = tags.filter((tag) => !Object.hasOwn(dateWords, tag.split('-')[0]!));
    const found = others.flatMap((tag) => languageFor(tag) ?? []);
    return lexiconOf([...Object.values(dateWords), ...found.map(wordsOf)]);
  });
}

/** From CLDR, and from what the language says of itself. */
function wordsOf({ locale, when = {} }: Language): DateWords {
  const dates = locale();
  const templates = [dates.full, dates.long, dates.month, ...Object.values(dates.ranges)].join(' ');
  // What is joined to a month, such as the Hebrew `ב`.
  const [, prefix = ''] = /(\p{L}+)\{M\}/u.exec(dates.long) ?? [];
  const months = dates.months
    .map((_, at) => [dates.months[at]!, dates.ownMonths[at]!, dates.shortMonths[at]!])
    .map((names) => (prefix === '' ? names : [...names, ...names.map((name) => prefix + name)]));
  const weekdays = dates.weekdays.map((_, at) => [dates.weekdays[at]!, dates.shortWeekdays[at]!]);
  const shared = sharedBy([...dates.weekdays, ...dates.shortWeekdays]);
  const nameIn = (name: string): string => nameBut(shared, name);
  const parts = [...months, ...weekdays]
    .flat()
    .flatMap((name) => lettersIn(name).filter((part) => part !== nameIn(name)));
  const small = [...lettersIn(templates.replace(/\{\w+\}/g, ' ')), ...parts, when.small ?? ''];
  return {
    months: months.map(([name]) => nameIn(name!)),
    weekdays: weekdays.map(([name]) => nameIn(name!)),
    shortMonths: inOneText(months, nameIn),
    shortWeekdays: inOneText(weekdays, nameIn),
    roles: { ...when, small: small.filter((word) => word !== '').join(' ') },
  };
}

function lettersIn(text: string): readonly string[] {
  return text.match(/\p{L}(?:[\p{L}\p{M}]|\u200c(?=\p{L}))*/gu) ?? [];
}

/** The parts that several have, such as the Hebrew word for day: none of them is a name, where there is another. */
function sharedBy(names: readonly string[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const parts = names.map(lettersIn).filter(({ length }) => length > 1);
  for (const part of parts.flat()) seen.set(part, (seen.get(part) ?? 0) + 1);
  return new Set([...seen].flatMap(([part, count]) => (count > 2 ? [part] : [])));
}

/** Of `segunda-feira`, the first part; of `п’ятниця`, the last one. */
function nameBut(shared: ReadonlySet<string>, name: string): string {
  // A month that is called by its number has no name.
  if (/\p{N}/u.test(name)) return '';
  return lettersIn(name)
    .filter((part) => !shared.has(part))
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

function inOneText(names: readonly (readonly string[])[], nameIn: (name: string) => string): string {
  return names.map((forms) => forms.map(nameIn).join('|')).join(' ');
}
