// What translations need to know about a text to be compared with it: its figures, days, parts and sentences, as
// numbers and not as words.

import type { Path, Region } from '../../../content/issue/fault.ts';
import type { Prose } from '../../../content/prose/prose.ts';
import { isProse } from '../../../content/prose/walk-prose.ts';
import { once } from '../../../base/memoize.ts';
import type { Figure } from './figures.ts';
import { isCited, isUnwritten, partsOf, placeOf, sentencesOf, type PartKind } from './parts.ts';
import { isOfOneLanguage } from './plain-words.ts';
import { foreignLanguage, wordsOf, type WordCounts } from './small-words.ts';
import { keyOf, plain } from './text-key.ts';
import type { WrittenDate } from './written-dates.ts';

/** A place in one of the fields, in characters of its value. */
export type Place = readonly [field: string, offset: number, length: number];

export interface TextDigest {
  /** What its fields are fields of. */
  readonly path: Path;
  /** Figures that are not dates, with what they mean. */
  readonly figures: readonly (readonly [meaning: string, typed: string, ...Place])[];
  /** Days, as `month * 100 + day`. */
  readonly days: readonly (readonly [day: number, ...Place])[];
  /** The parts of its prose in their order, with their length as readers see them. */
  readonly parts: readonly (readonly [kind: PartKind, letters: number, ...Place])[];
  /** Its sentences, and the cells of its tables. */
  readonly sentences: readonly Sentence[];
  /** Single lines: titles, labels, captions. Their fields are paths: `links/0/label`. */
  readonly lines: readonly (Keyed & Pick<Line, 'field'>)[];
}

/** What is read further only where the other language has the same: hardly ever. */
export interface Keyed {
  /** The same for the same words. */
  readonly key: number;
  readonly text: string;
  /** Whether it could not be the same in two languages. */
  isTelling(): boolean;
}

export interface Sentence extends Keyed {
  readonly field: string;
  place(): Place;
}

/** A single line, and how much in it must be of one language for it not to stay the same in a translation. */
export interface Line {
  readonly field: string;
  readonly text: string | undefined;
  /**
   * A name or the title of a work is the same in any language; words in place of a picture hardly ever are. In short
   * fields, some words are of one language.
   */
  readonly need: 'much' | 'some' | 'little' | 'word';
}

interface Given {
  readonly path: Path;
  readonly language: string;
  readonly prose: readonly (readonly [field: string, text: Prose | string | undefined])[];
  readonly lines: readonly Line[];
  datesAt(path: Path): readonly WrittenDate[];
  figuresAt(path: Path): readonly Figure[];
}

export function textDigestOf({ path, language, prose, lines, datesAt, figuresAt }: Given): TextDigest {
  const texts = prose.flatMap(([field, text]) =>
    text === undefined ? [] : [{ field, text, dates: datesAt([...path, field]) }],
  );
  const proses = texts.flatMap(({ field, text }) => (isProse(text) ? [{ field, text }] : []));
  return {
    path,
    figures: texts.flatMap(({ field }) =>
      figuresAt([...path, field]).map(
        ({ meaning, typed, offset }) => [meaning, typed, field, offset, typed.length] as const,
      ),
    ),
    days: texts.flatMap(({ field, dates }) =>
      dates.flatMap(({ days, month, span }) =>
        days.map(({ day }) => [month * 100 + day, ...placed(field, span)] as const),
      ),
    ),
    parts: proses.flatMap(({ field, text }) =>
      partsOf(text).map((part) => [part.kind, part.text.length, ...placed(field, part.span)] as const),
    ),
    sentences: proses.flatMap(({ field, text }) =>
      sentencesIn(text, language).map((sentence) => ({
        ...sentence,
        field,
        place: () => placed(field, sentence.region()),
      })),
    ),
    lines: lines.flatMap(({ field, text, need }) =>
      text === undefined ? [] : [{ field, text, key: keyOf(text), isTelling: () => saysMuch[need](text) }],
    ),
  };
}

/** Whether a line names a weekday, as opening hours do: no other language has it. */
const weekdays =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche)s?\b/;

const placed = (field: string, { offset, length }: Region): Place => [field, offset, length];

function sentencesIn(prose: Prose, language: string): readonly (Keyed & { region(): Region })[] {
  return partsOf(prose).flatMap((part) => {
    const isLeftAlone = once(() => part.kind === 'quotation' || isUnwritten(part.own) || isCited(part.own));
    if (part.kind === 'row') return cellsIn(prose.source.slice(part.span.offset, endOf(part.span)), part.span.offset);
    const sentences = sentencesOf(part.own);
    const regions = once(() => placesOf(sentences, prose.source, part.span.offset));
    return sentences.map((text, index) => ({
      key: keyOf(text),
      text,
      isTelling: () => !isLeftAlone() && saysMuchIn(text, language),
      region: () => regions()[index]!,
    }));
  });
}

function saysMuchIn(sentence: string, language: string): boolean {
  const words = wordsOf(sentence);
  // What is in another language by itself is reported as such.
  return (
    words.count >= 4 &&
    (words.plain >= 2 || weekdays.test(sentence)) &&
    foreignLanguage(sentence, language, words) === undefined
  );
}

/** Where sentences are that follow each other from a place on. */
function placesOf(sentences: readonly string[], source: string, from: number): readonly Region[] {
  let next = from;
  return sentences.map((sentence) => {
    const place = placeOf(sentence, source, next);
    next = place.offset + 1;
    return place;
  });
}

/** `Year` and `Members` of a table, and not the names in it. */
function cellsIn(row: string, from: number): readonly (Keyed & { region(): Region })[] {
  let next = from;
  return row.split('|').map((cell) => {
    const text = cell.trim();
    const place = { offset: next + cell.indexOf(text), length: text.length };
    next += cell.length + 1;
    return { key: keyOf(text), text, isTelling: () => isOfOneLanguage(text), region: () => place };
  });
}

function endOf({ offset, length }: Region): number {
  return offset + length;
}

/** The words of the first that the second has too, where they could not be the same in both languages. */
export function sameWords<Own extends Keyed, Other extends Keyed>(
  own: readonly Own[],
  other: readonly Other[],
): readonly (readonly [Own, Other])[] {
  const known = new Map(other.map((one) => [one.key, one]));
  return own.flatMap((one) => {
    const same = known.get(one.key);
    return same !== undefined && plain(one.text) === plain(same.text) && one.isTelling() && same.isTelling()
      ? [[one, same] as const]
      : [];
  });
}

const saysMuch: Readonly<Record<Line['need'], (text: string) => boolean>> = {
  little: (text) => isPhrase(text, ({ small, plain }) => small.length > 0 || plain > 0),
  some: (text) =>
    isPhrase(
      text,
      ({ small, plain }) =>
        isSentenceCase(text) ||
        (small.length > 0 && (plain > 0 || wordsOf(text.split(' ', 1)[0] ?? '').small.length > 0)),
    ),
  much: (text) => isPhrase(text, ({ small, plain }) => small.length > 0 && plain > 0),
  word: (text) => isOfOneLanguage(text),
};

function isPhrase(text: string, saysEnough: (words: WordCounts) => boolean): boolean {
  return (
    text.includes(' ') &&
    !isUnwritten(text) &&
    !isCited(text) &&
    !/@|:\/\/|www\./.test(text) &&
    saysEnough(wordsOf(text))
  );
}

/** `Annual report`, and not `Harbour Society` or `Anna in Rome`: only the first word has a capital. */
function isSentenceCase(text: string): boolean {
  return /^[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’'-]+(?: [a-zà-öø-ÿ’'-]+)+[.!?]?$/.test(text) && wordsOf(text).plain > 0;
}
