// What each word around dates can mean, in English and French at once: nobody says which of them a date is in.

import { once } from '../../../base/memoize.ts';
import type { DateWords, WordRole } from './date-words.ts';
import { enDates } from './en.ts';
import { frDates } from './fr.ts';

/** By language. Those of other languages are made from their files, where a publication has them. */
export const dateWords: Readonly<Record<string, DateWords>> = { en: enDates, fr: frDates };

export interface WordMeaning {
  /** From 1. */
  month?: number;
  /** 0 for Monday to 6 for Sunday. */
  weekday?: number;
  readonly roles: Set<WordRole>;
}

/** Without capitals and accents. */
export function plainWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** By plain word. */
export type Lexicon = ReadonlyMap<string, WordMeaning>;

/** Where nobody knows which language a text may be in. */
export const usualLexicon = once(() => lexiconOf(Object.values(dateWords)));

export function lexiconOf(all: readonly DateWords[]): Lexicon {
  const found = new Map<string, WordMeaning>();
  const meaningOf = (word: string): WordMeaning => {
    const plain = plainWord(word);
    const meaning = found.get(plain) ?? { roles: new Set() };
    found.set(plain, meaning);
    return meaning;
  };
  for (const words of all) {
    for (const [name, month] of monthNumbers(words)) if (name !== '') meaningOf(name).month = month;
    for (const [name, weekday] of numbered(words.weekdays, words.shortWeekdays))
      if (name !== '') meaningOf(name).weekday = weekday;
    for (const [role, list] of Object.entries(words.roles))
      for (const word of list.split(' ')) meaningOf(word).roles.add(role as WordRole);
  }
  return found;
}

/** The months of a language by plain name, long or short, from 1. */
export function monthNumbers({ months, shortMonths }: DateWords): ReadonlyMap<string, number> {
  return new Map([...numbered(months, shortMonths)].map(([name, index]) => [name, index + 1]));
}

/** The long names first. */
function numbered(names: readonly string[], short: string): ReadonlyMap<string, number> {
  const forms = short.split(' ').map((shorter) => shorter.split('|'));
  const named = [names.map((name) => [name]), forms].flatMap((all) => all.flatMap(withIndex));
  return new Map(named.map(([form, index]) => [plainWord(form), index]));
}

function withIndex(forms: readonly string[], index: number): readonly (readonly [string, number])[] {
  return forms.map((form) => [form, index]);
}
