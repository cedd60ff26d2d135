// text/missing-glyph: characters that the theme's fonts do not have.

import type { Fault } from '../issue/fault.ts';
import { isBulletAt } from './reading/bullets.ts';
import { isInvisible } from './reading/invisible.ts';
import { placeName } from './reading/names.ts';
import { passageAt, readingsOf, type Passage } from './reading/passages.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const textMissingGlyph: Rule = {
  id: 'text/missing-glyph',
  severity: 'error',
  what: 'A character is in none of the fonts of the theme.',
  why: 'In the PDF there would be an empty box in its place, and readers would not know what is missing.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls 🎉
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
`,
  *check(subject) {
    const shown = new Map<number, boolean>();
    const isShown: IsShown = (codePoint) => {
      let covered = shown.get(codePoint);
      if (covered === undefined) shown.set(codePoint, (covered = subject.covers(codePoint)));
      return covered;
    };
    for (const reading of readingsOf(subject)) {
      for (let at = 0; ;) {
        const first = nextMissing(reading.text, at, isShown);
        if (first === undefined) break;
        const passage = passageAt(reading, first.offset);
        at = passage.start + passage.text.length;
        yield fault(first, reading.text.slice(0, at), passage, subject, isShown);
      }
    }
  },
};

// Whatever a font has, it has the letters of ASCII.
const unusual = /[^\0\n\t -~]/g;

interface Character {
  readonly offset: number;
  readonly codePoint: number;
}

type IsShown = (codePoint: number) => boolean;

function nextMissing(text: string, from: number, isShown: IsShown): Character | undefined {
  unusual.lastIndex = from;
  while (unusual.test(text)) {
    const offset = unusual.lastIndex - 1;
    const codePoint = text.codePointAt(offset)!;
    unusual.lastIndex = offset + lengthOf(codePoint);
    if (isShown(codePoint) || isInvisible(codePoint) || isBulletAt(text, offset) || isComposed(text, offset, isShown)) continue;
    return { offset, codePoint };
  }
  return undefined;
}

/** In UTF-16 units. */
function lengthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

/** An accent typed after its letter is drawn with it, as one character. */
function isComposed(text: string, offset: number, isShown: IsShown): boolean {
  const code = text.charCodeAt(offset);
  if (code < 0x300 || code > 0x36f || offset === 0) return false;
  const composed = text.slice(offset - 1, offset + 1).normalize('NFC');
  return composed.length === 1 && isShown(composed.charCodeAt(0));
}

/** One finding for a text, with the first three characters that it is about. */
function fault(first: Character, text: string, { path, start }: Passage, subject: Subject, isShown: IsShown): Fault {
  const characters = new Set<number>();
  for (let next: Character | undefined = first; next !== undefined && characters.size < 3;) {
    characters.add(next.codePoint);
    next = nextMissing(text, next.offset + lengthOf(next.codePoint), isShown);
  }
  const named = Array.from(
    characters,
    (code) => `${String.fromCodePoint(code)} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`,
  );
  const message = `The fonts of the theme cannot show ${named.join(', ')} in ${placeName(subject, path)}`;
  const span = { offset: first.offset - start, length: lengthOf(first.codePoint) };
  return { path, span, message, help: 'Say it in words or with another sign, or take a theme with a font that has it' };
}
