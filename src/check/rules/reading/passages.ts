// All text of an issue as one string per language: a rule searches once, and still knows the place of what it finds.

import type { Path, Region } from '../../../content/issue/fault.ts';
import type { Subject } from '../subject.ts';
import { itemAt } from './item-at.ts';

export interface Passage {
  readonly text: string;
  readonly path: Path;
  /** Where it starts in its reading. */
  readonly start: number;
  /** True for Markdown, which has paragraphs; false for a single line. */
  readonly isProse: boolean;
}

/** The passages in one language and region, one after the other, with U+0000 (which no file may hold) after each. */
export interface Reading {
  /** Without its region: `fr` also for fr-CA. */
  readonly language: string;
  /** With its region. */
  readonly tag: string;
  readonly text: string;
  readonly passages: readonly Passage[];
}

export interface Hit {
  readonly match: RegExpExecArray;
  readonly passage: Passage;
  /** The match in its passage. */
  readonly span: Region;
}

const known = new WeakMap<Subject, readonly Reading[]>();

export function readingsOf(subject: Subject): readonly Reading[] {
  let readings = known.get(subject);
  if (readings === undefined) known.set(subject, (readings = read(subject)));
  return readings;
}

function read(subject: Subject): readonly Reading[] {
  const prose = new Set(subject.proses.map(({ path }) => path));
  const drafts = new Map<string, { passages: Passage[]; end: number }>();
  for (const { text, path } of subject.texts) {
    const tag = tagAt(subject, path);
    const draft = drafts.get(tag) ?? { passages: [], end: 0 };
    drafts.set(tag, draft);
    draft.passages.push({ text, path, start: draft.end, isProse: prose.has(path) });
    draft.end += text.length + 1;
  }
  return Array.from(drafts, ([tag, { passages }]) => {
    return { tag, language: baseOf(tag), passages, text: `${passages.map(({ text }) => text).join('\0')}\0` };
  });
}

function baseOf(language: string): string {
  return language.split('-', 1)[0] ?? language;
}

/** The language of the text at a path, without its region: an item may be in another than its issue. */
export function languageAt(subject: Subject, path: Path): string {
  return baseOf(tagAt(subject, path));
}

function tagAt({ issue, language }: Subject, path: Path): string {
  const { item, outer } = itemAt(issue, path);
  return item?.language ?? outer?.language ?? language;
}

/** Everything that a pattern finds in a reading. The pattern has the flag g, and never matches U+0000. */
export function* hitsOf(pattern: RegExp, reading: Reading): Generator<Hit> {
  const { text } = reading;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const next = pattern.lastIndex;
    const passage = passageAt(reading, match.index);
    yield { match, passage, span: { offset: match.index - passage.start, length: match[0].length } };
    // Whoever takes the hits may search with the same pattern in between.
    pattern.lastIndex = next;
  }
}

/** The passage around a place of a reading. */
export function passageAt({ passages }: Reading, offset: number): Passage {
  let [low, high] = [0, passages.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passages[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return passages[low]!;
}

/** The first ones of what may be too many. */
export function* upTo<T>(most: number, all: Iterable<T>): Generator<T> {
  let count = 0;
  for (const one of all) {
    if (++count > most) return;
    yield one;
  }
}
