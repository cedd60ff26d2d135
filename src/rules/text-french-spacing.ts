// text/french-spacing: "Pourquoi?" for "Pourquoi ?".

import { bareOf } from './reading/bare-text.ts';
import { itemAt } from './reading/item-at.ts';
import { quote } from './reading/names.ts';
import { hitsOf, readingsOf, type Hit } from './reading/passages.ts';
import { faultsOf, mendedSpot } from './reading/spots.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const textFrenchSpacing: Rule = {
  id: 'text/french-spacing',
  severity: 'warning',
  what: 'In a French text, the space before ; : ! or ? is missing, or the one inside « ».',
  why: 'French sets a space there. What is built has it where that is sure, but in a title in emphasis it is not, and the next one who takes the text from this file misses it.',
  bad: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: Voulez-vous aider? Écrivez-nous.
`,
  good: `date: 2017-08
title: Bulletin
language: fr
sections:
  - title: Nouvelles
    intro: Voulez-vous aider ? Écrivez-nous.
`,
  *check(subject) {
    yield* faultsOf(hits(subject), (hit) => mendedSpot(hit, ' ', hit.match[0].length - 1, 0), 'safe', ({ match, passage: { text }, span }, more) => {
      const around = text.slice(Math.max(0, text.lastIndexOf(' ', span.offset) + 1), span.offset + match[0].length + 1).split('\n', 1)[0]!;
      return { message: `${quote(around)} has no space where French sets one${more}`, help: 'Put a space there' };
    });
  },
};

/** The last character of a hit is the one that wants a space before it. */
function* hits(subject: Subject): Generator<Hit> {
  for (const reading of readingsOf(subject)) {
    if (reading.language !== 'fr' || !hasSign(reading.text)) continue;
    for (const hit of hitsOf(/[\p{L}\p{N})%*_”’][;:!?](?=[\s\0*_)”»])|«[^\s\u00a0\u202f\0]|[^\s\u00a0\u202f\0«]»/gu, bareOf(reading))) {
      if (!isForeign(hit, subject)) yield hit;
    }
  }
}

const closing = new Set([' ', '\n', '\0', '*', '_', ')', '»', '”']);
const blanks = new Set([' ', '\n', '\u00a0', '\u202f', '\0']);

/** A mark at the end of a word with nothing before it, or a quotation mark that touches its word. */
function hasSign(text: string): boolean {
  for (const mark of ';:!?«»') {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
      const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
      if (mark === '«' ? !blanks.has(after) : !blanks.has(before) && (mark === '»' || closing.has(after))) return true;
    }
  }
  return false;
}

/** Titles of foreign works keep their punctuation: they stand in emphasis, in foreign quotation marks, or in the label of a foreign link. */
function isForeign({ passage: { text, path }, span: { offset } }: Hit, { issue }: Subject): boolean {
  if (path.at(-3) === 'links') {
    const language = itemAt(issue, path).item?.links?.[Number(path.at(-2))]?.language;
    if (language !== undefined && !language.startsWith('fr')) return true;
  }
  const start = Math.max(text.lastIndexOf('\n\n', offset), offset - 500) + 1;
  const before = text.slice(Math.max(0, start), offset + 1);
  const isOpen = (open: string, close: string) => before.lastIndexOf(open) > before.lastIndexOf(close);
  return isOpen('“', '”') || isOdd(before, '*') || isOdd(before, '_');
}

/** Whether single marks of emphasis are open at the end of a text; doubled ones count for nothing. */
function isOdd(text: string, mark: string): boolean {
  return text.replaceAll(mark + mark, '').split(mark).length % 2 === 0;
}
