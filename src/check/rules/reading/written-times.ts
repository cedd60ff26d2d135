// Hours as people write them: `6 to 8 p.m.`, `18:00`, `14 h 30`, `de 14 à 16 h`.

import type { Region } from '../../../content/issue/fault.ts';
import type { DatedLanguage } from './calendars.ts';

/** An hour, or a span of them, in minutes from midnight. */
export interface WrittenTime {
  readonly from: number;
  readonly to?: number;
  readonly text: string;
  readonly span: Region;
  /** `ET`, `Toronto time`: whose hour it is. */
  readonly hasZone: boolean;
}

const joint = String.raw`\s{0,3}(?:[-–—]|to|until|till|and|à|et|jusqu['’]à)\s{0,3}`;
const clocks: Readonly<Record<DatedLanguage, string>> = {
  en: String.raw`(\d{1,2})(?:[:.]([0-5]\d))?(?:\s{0,2}([AaPp])\.?\s?[Mm]\b\.?)?`,
  fr: String.raw`(\d{1,2})(?::([0-5]\d))?(?:\s{0,2}(h)(?:eures)?\b(?:\s{0,2}([0-5]\d)(?!\d))?)?`,
};

/** The names of zones behind an hour. */
const zones: Readonly<Record<DatedLanguage, () => RegExp>> = {
  en: () =>
    /^[\s,(]{0,3}(?:[A-Z]{1,3}[SD]?T\b|UTC|GMT|(?:in )?(?:[A-Z][\p{L}.]{1,20} ){1,3}(?:[Ss]tandard |[Dd]aylight )?[Tt]ime\b|(?:Eastern|Central|Mountain|Pacific|Atlantic|Newfoundland)\b|(?:local|our|your) time)/u,
  fr: () =>
    /^[\s,(]{0,3}(?:H[NA][A-Z]\b|HE\b|UTC|GMT|CES?T\b|\(?(?:à l['’])?heure (?:de|du|des|d['’]|locale|avancée|normale|:))/u,
};

const made = new Map<DatedLanguage, RegExp>();

/** Every hour in a text. A bare number is none. */
export function writtenTimesIn(text: string, language: DatedLanguage): readonly WrittenTime[] {
  let pattern = made.get(language);
  // No part of a date, an address, a price or a longer number.
  if (pattern === undefined)
    made.set(
      language,
      (pattern = new RegExp(
        `(?<![\\w.,:/$€£#@-])${clocks[language]}(?:${joint}${clocks[language]})?(?![\\w/%€$]|[.,:-]\\d)`,
        'g',
      )),
    );
  return Array.from(text.matchAll(pattern), (match) => readTime(match, text, language)).filter(
    (time) => time !== undefined,
  );
}

function readTime(match: RegExpExecArray, text: string, language: DatedLanguage): WrittenTime | undefined {
  const parts = match.slice(1);
  const half = parts.length / 2;
  const [first, last] = [clockOf(parts.slice(0, half)), clockOf(parts.slice(half))];
  if (
    first === undefined ||
    (!first.isMarked && !last?.isMarked) ||
    (last !== undefined && !last.isMarked && last.minutes % 60 === 0)
  )
    return undefined;
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 80);
  let from = first.minutes;
  // In `2 to 3 p.m.` both are past noon, and in `11 to 1 p.m.` only the last.
  if (
    language === 'en' &&
    last?.half === 'p' &&
    first.half === undefined &&
    from < 12 * 60 &&
    from + 12 * 60 <= last.minutes
  )
    from += 12 * 60;
  const span = { offset: match.index, length: match[0].length };
  return {
    from,
    ...(last === undefined ? {} : { to: last.minutes }),
    text: match[0],
    span,
    hasZone: zones[language]().test(after),
  };
}

interface Clock {
  readonly minutes: number;
  readonly half?: string | undefined;
  /** True for `18:00`, `6 p.m.` and `18 h`; false for `6`. */
  readonly isMarked: boolean;
}

function clockOf([hour, minute, mark, late]: readonly (string | undefined)[]): Clock | undefined {
  if (hour === undefined) return undefined;
  const half = mark?.toLowerCase();
  const hours = half === 'p' ? (Number(hour) % 12) + 12 : half === 'a' ? Number(hour) % 12 : Number(hour);
  if (hours > 24 || ((half === 'a' || half === 'p') && Number(hour) > 12)) return undefined;
  return {
    minutes: hours * 60 + Number(minute ?? late ?? 0),
    half: half === 'h' ? undefined : half,
    isMarked: mark !== undefined || minute !== undefined,
  };
}
