// What translations need to know about a text to be compared with it: its figures, days, parts and sentences, as
// numbers and not as words.

import type { Path } from '../../../content/issue/fault.ts';
import type { Prose } from '../../../content/prose/prose.ts';
import { isProse } from '../../../content/prose/walk-prose.ts';
import { once } from '../../../base/memoize.ts';
import type { Figure } from './figures.ts';
import { isCited, isUnwritten, partsOf, placeOf, sentencesOf, type Part, type PartKind } from './parts.ts';
import { isOfOneLanguage } from './plain-words.ts';
import { foreignLanguage, countWords, type WordCounts } from './small-words.ts';
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
  /** Fields that are still to be translated: nothing in them is compared. */
  readonly leftAlone: ReadonlySet<string>;
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
  readonly leftAlone: ReadonlySet<string>;
  /** What is in the text of a path, whose steps have a / between them. */
  datesAt(key: string): readonly WrittenDate[];
  figuresAt(key: string): readonly Figure[];
}

export function textDigestOf({ path, language, prose, lines, leftAlone, datesAt, figuresAt }: Given): TextDigest {
  const figures: TextDigest['figures'][number][] = [];
  const days: TextDigest['days'][number][] = [];
  const parts: TextDigest['parts'][number][] = [];
  const sentences: Sentence[] = [];
  const place = path.join('/');
  for (const [field, text] of prose) {
    if (text === undefined) continue;
    const key = place === '' ? field : `${place}/${field}`;
    for (const { meaning, typed, offset } of figuresAt(key))
      figures.push([meaning, typed, field, offset, typed.length]);
    for (const { days: named, month, span } of datesAt(key))
      for (const { day } of named) days.push([month * 100 + day, field, span.offset, span.length]);
    if (!isProse(text)) continue;
    for (const part of partsOf(text)) {
      parts.push([part.kind, part.text.length, field, part.span.offset, part.span.length]);
      sentencesIn(part, { field, language, source: text.source }, sentences);
    }
  }
  const typed = lines.flatMap(({ field, text, need }) =>
    text === undefined ? [] : [{ field, text, key: keyOf(text), isTelling: () => saysMuch[need](text) }],
  );
  return { path, figures, days, parts, sentences, lines: typed, leftAlone };
}

/** The same without some fields. */
export function without(digest: TextDigest, fields: ReadonlySet<string>): TextDigest {
  if (fields.size === 0) return digest;
  return {
    ...digest,
    figures: digest.figures.filter(([, , field]) => !fields.has(field)),
    days: digest.days.filter(([, field]) => !fields.has(field)),
    parts: digest.parts.filter(([, , field]) => !fields.has(field)),
    sentences: digest.sentences.filter(({ field }) => !fields.has(field)),
    lines: digest.lines.filter(({ field }) => !fields.has(field)),
  };
}

/** Whether a line names a weekday, as opening hours do: no other language has it. */
const weekdays =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche)s?\b/;

interface Around {
  readonly field: string;
  readonly language: string;
  /** What the part is in. */
  readonly source: string;
}

/** Adds the sentences of a part. Hardly any is ever asked for more than its key: an issue has hundreds. */
function sentencesIn(part: Part, { field, language, source }: Around, all: Sentence[]): void {
  const { kind, own, span } = part;
  if (kind === 'row') {
    let next = span.offset;
    for (const cell of source.slice(span.offset, span.offset + span.length).split('|')) {
      const text = cell.trim();
      const offset = next + cell.indexOf(text);
      next += cell.length + 1;
      const place = (): Place => [field, offset, text.length];
      all.push({ key: keyOf(text), text, field, isTelling: () => isOfOneLanguage(text), place });
    }
    return;
  }
  const texts = sentencesOf(own);
  // Once for all sentences: a hostile part may have a hundred thousand that are all asked for.
  const isLeftAlone = once(() => kind === 'quotation' || isUnwritten(own) || isCited(own));
  const places = once(() => placesOf(texts, source, span.offset));
  texts.forEach((text, index) =>
    all.push({
      key: keyOf(text),
      text,
      field,
      isTelling: () => !isLeftAlone() && saysMuchIn(text, language),
      place: () => [field, ...places()[index]!],
    }),
  );
}

function saysMuchIn(sentence: string, language: string): boolean {
  const words = countWords(sentence);
  // What is in another language by itself is reported as such.
  return (
    words.count >= 4 &&
    (words.plain >= 2 || weekdays.test(sentence)) &&
    foreignLanguage(sentence, language, words) === undefined
  );
}

/** Where sentences are that follow each other from a place on. */
function placesOf(
  sentences: readonly string[],
  source: string,
  from: number,
): readonly (readonly [offset: number, length: number])[] {
  let next = from;
  return sentences.map((sentence) => {
    const { offset, length } = placeOf(sentence, source, next);
    next = offset + 1;
    return [offset, length];
  });
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
        (small.length > 0 && (plain > 0 || countWords(text.split(' ', 1)[0] ?? '').small.length > 0)),
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
    saysEnough(countWords(text))
  );
}

/** `Annual report`, and not `Harbour Society` or `Anna in Rome`: only the first word has a capital. */
function isSentenceCase(text: string): boolean {
  return /^[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’'-]+(?: [a-zà-öø-ÿ’'-]+)+[.!?]?$/.test(text) && countWords(text).plain > 0;
}
