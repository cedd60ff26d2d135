// Figures in a text: amounts, counts, shares, hours and telephone numbers, each at its place. What days there are is another matter:
// written-dates.ts.

import type { Region } from '../../../content/issue/fault.ts';
import { once, remember } from '../../../base/memoize.ts';
import type { Subject } from '../subject.ts';
import { bareOf } from './bare-text.ts';
import { passageAt, readingsOf, type Passage } from './passages.ts';
import { writtenDatesOf } from './written-dates.ts';

/** What can be the same thing said otherwise: an hour is never an amount, and a small count is often a word. */
export type FigureKind = 'year' | 'hour' | 'ordinal' | 'small' | 'large' | 'telephone';

export interface Figure {
  readonly typed: string;
  readonly offset: number;
  /** Its kind and its value: the same for `1 200` and `1,200`, and for `2 p.m.` and `14 h`. */
  readonly meaning: `${FigureKind} ${string}`;
}

const blanks = '[ \\u00a0\\u2009\\u202f]';
/** A space that is typed by its HTML name is one, which another rule says. */
const named = '&(?:nbsp|thinsp);';
const number = `\\d+(?:(?:${blanks}{1,2}|${named}|[.,'’])\\d{3}(?!\\d))*(?:[.,]\\d+)*`;

/** Small numbers as words, which the other language may give in digits. `one` is as often an article or a pronoun. */
const numberWords: Readonly<Record<string, readonly string[]>> = {
  en: 'two three four five six seven eight nine ten eleven twelve'.split(' '),
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze'.split(' '),
};

/** What stands for an hour behind a number: its minutes, its half of the day. */
const hourAfter: Readonly<Record<string, RegExp>> = {
  en: /^(?:[:.](\d\d))?\s?([APap])\.?\s?[Mm]\b\.?|^:(\d\d)(?!\d)/,
  fr: /^\s?[Hh](?:eures?\b)?(?:\s?(\d\d)(?!\d))?(?![A-Za-zà-ÿ])|^:(\d\d)(?!\d)/,
};
const otherHour = /^:(\d\d)(?!\d)/;

/** The start of a range that ends in an hour: `2 to 4 p.m.`, `de 14 à 16 h`. */
const rangeAfter = /^(?:[:.h](\d\d))?\s?(?:[-–—]|to|and|until|à|et)\s?(?=\d)/;

const ordinalAfter = /^(?:st|nd|rd|th|er|re|ère|e|ème|ST|ND|RD|TH|ER|RE|ÈRE|E|ÈME|ᵉ|ᵉʳ)(?![A-Za-zà-ÿ])/;
/** A number that another country measures with another one. */
const unitAfter =
  /^[\s-]?(?:[Mm]iles?|mi|[Kk]m|[Kk]ilom|feet|foot|ft|[Mm]et(?:er|re)s?|m(?:ètres?)?|inch|inches|po|pounds?|lbs?|kg|acres?|[Hh]ectares?|ha|°|[Dd]egrees?|[Dd]egrés?)(?![A-Za-zà-ÿ])/;

/** The figures in each passage of an issue. */
export function figuresOf(subject: Subject): ReadonlyMap<Passage, readonly Figure[]> {
  const found = new Map<Passage, Figure[]>();
  const dates = writtenDatesOf(subject);
  for (const reading of readingsOf(subject)) {
    const own = new Set(reading.passages);
    const ofReading = dates.filter(({ passage }) => own.has(passage));
    const skip = ofReading.map(({ passage, span }) => ({ offset: passage.start + span.offset, length: span.length }));
    const bare = bareOf(reading).text;
    for (const { typed, offset, meaning } of [...figuresIn(bare, reading.language, skip), ...telephonesIn(bare)]) {
      const passage = passageAt(reading, offset);
      remember(found, passage, () => []).push({ typed, offset: offset - passage.start, meaning });
    }
  }
  return found;
}

/** The figures of a bare text, without telephone numbers and dates: the dates are in `skip`, in their order. */
function figuresIn(bare: string, language: string, skip: readonly Region[]): readonly Figure[] {
  const found: Figure[] = [];
  let end = 0;
  let skipped = 0;
  let range: { readonly at: number; readonly hour: number; readonly minutes: string } | undefined;
  for (const { 0: typed, index } of numbersIn(bare, language)) {
    while (skipped < skip.length && endOf(skip[skipped]!) <= index) skipped += 1;
    if (skipped < skip.length && skip[skipped]!.offset < index + typed.length) continue;
    const after = bare.slice(index + typed.length, index + typed.length + 14);
    if (nameAfter.test(after)) continue;
    // The minutes of an hour are part of it.
    if (index < end) continue;
    if (!/^\d/.test(typed)) {
      const word = numberWords[language]!.indexOf(typed.toLowerCase());
      found.push({ typed, offset: index, meaning: `small ${word + 2}` });
      continue;
    }
    const hour = /^\d\d?(?:[.,]\d\d)?$/.test(typed) ? hourOf(typed, after, language) : undefined;
    if (hour !== undefined) {
      if (range !== undefined)
        found[range.at] = {
          ...found[range.at]!,
          meaning: `hour ${range.hour + (hour.isLate && range.hour + 12 <= hour.hour ? 12 : 0)}:${range.minutes}`,
        };
      found.push({
        typed: bare.slice(index, index + typed.length + hour.length),
        offset: index,
        meaning: `hour ${hour.hour}:${hour.minutes}`,
      });
      range = undefined;
      end = index + typed.length + hour.length;
      continue;
    }
    range =
      /^\d\d?$/.test(typed) && rangeAfter.test(after)
        ? { at: found.length, hour: Number(typed), minutes: rangeAfter.exec(after)?.[1] ?? '00' }
        : undefined;
    if (unitAfter.test(after)) {
      range = undefined;
      continue;
    }
    found.push({ typed, offset: index, meaning: meaningOf(typed, after) });
  }
  return found;
}

function endOf({ offset, length }: Region): number {
  return offset + length;
}

function meaningOf(typed: string, after: string): Figure['meaning'] {
  const value = valueOf(typed);
  if (ordinalAfter.test(after)) return `ordinal ${value}`;
  if (/^(?:19|20)\d\d$/.test(typed)) return `year ${value}`;
  return `${value.length <= 2 && Number(value) <= 12 ? 'small' : 'large'} ${value}`;
}

const digits = new RegExp(`(?<![\\w.,/_+]|[A-Za-zÀ-ÿ]['’‑-]|&#)${number}(?![\\d/_])`, 'g');

/** The small numbers of a language, also with a capital or in capitals. */
const numberPatterns = new Map(
  Object.entries(numberWords).map(([language, words]) => {
    const typed = words.flatMap((word) => [
      `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`,
      word.toUpperCase(),
    ]);
    return [language, once(() => new RegExp(`(?<![\\wÀ-ÿ'’-])(?:${typed.join('|')})(?![\\wÀ-ÿ-])`, 'g'))];
  }),
);

/**
 * Numbers in digits and in words, in their order. Each is searched for by itself, and only where there is one: together
 * they cost twice as much.
 */
function numbersIn(text: string, language: string): readonly RegExpExecArray[] {
  const inDigits = /\d/.test(text) ? [...withoutNumbersOfPlaces(text).matchAll(digits)] : [];
  const pattern = numberPatterns.get(language)?.();
  const inWords = pattern === undefined ? [] : [...text.matchAll(pattern)];
  return inWords.length === 0 ? inDigits : [...inDigits, ...inWords].sort((one, other) => one.index - other.index);
}

/** `COVID-19`, `4x4` and `3D` are names; `1990s`, `14h`, `2pm` and `3e` are numbers. */
const nameAfter =
  /^(?!s\b|[APap][Mm]\b|[Hh](?![A-Za-z])|[Hh]?\d\d\b|(?:st|nd|rd|th|er|re|e|ST|ND|RD|TH|ER|RE|E)\b|ère|ème|ÈRE|ÈME|[Kk]m|kg|ha\b|lbs?|ft)-?[A-Za-zÀ-ÿ]/;

/** A number as every language has it: digits, and a point before its decimals. */
function valueOf(typed: string): string {
  if (/^[1-9]\d*$/.test(typed)) return typed;
  const plain = typed.replace(/[\s\u00a0\u2009\u202f'’]|&[a-z]+;/g, '');
  const [whole = '', ...groups] = plain.split(/[.,]/);
  // Three digits behind a mark are thousands in all languages, but for what begins with nothing.
  const decimals = groups.at(-1)?.length === 3 && whole !== '0' ? undefined : groups.pop();
  if (groups.some((group) => group.length !== 3)) return plain;
  const digits = [whole, ...groups].join('').replace(/^0+(?=\d)/, '');
  const rest = decimals?.replace(/0+$/, '') ?? '';
  return rest === '' ? digits : `${digits}.${rest}`;
}

function hourOf(
  typed: string,
  after: string,
  language: string,
): { hour: number; minutes: string; length: number; isLate: boolean } | undefined {
  const [whole = '', inside] = typed.split(/[.,]/);
  const match = (hourAfter[language] ?? otherHour).exec(after);
  if (match === null || Number(whole) > 24) return undefined;
  const half = language === 'en' ? match[2]?.toLowerCase() : undefined;
  const minutes = inside ?? match[1] ?? match[language === 'en' ? 3 : 2] ?? '00';
  const hour = half === undefined ? Number(whole) : (Number(whole) % 12) + (half === 'p' ? 12 : 0);
  return { hour, minutes, length: match[0].length, isLate: half === 'p' };
}

const longNumber = /\+?\(?\d[\d() .\u00a0\u202f-]{5,40}\d/g;

/** Days as machines write them, and telephone numbers, are not amounts. */
function withoutNumbersOfPlaces(text: string): string {
  return text.replace(longNumber, (found) =>
    isDayOfMachines(found) || isTelephone(found) ? '\u0001'.repeat(found.length) : found,
  );
}

function telephonesIn(text: string): readonly Figure[] {
  return Array.from(text.matchAll(longNumber), ({ 0: typed, index }): Figure => {
    return { typed, offset: index, meaning: `telephone ${typed.replace(/\D/g, '')}` };
  }).filter(({ typed }) => !isDayOfMachines(typed) && isTelephone(typed));
}

const isDayOfMachines = (found: string): boolean => /^\d{4}-\d\d-\d\d$/.test(found);

function isTelephone(found: string): boolean {
  if (found.replace(/\D/g, '').length < 7 || /^\d{1,3}(?:[ .\u00a0\u202f]\d{3})+$/.test(found)) return false;
  return /^\+|^\(|(?<!\d)\d{3}[ .)\u00a0-]{1,2}\d{3,4}(?!\d)|(?:(?<!\d)\d\d[ .\u00a0-]){3}/.test(found);
}
