// text/unclosed: "(HEC reported", "“yes" to it".

import { bareOf } from './reading/bare-text.ts';
import { quote } from './reading/names.ts';
import { passageAt, readingsOf, type Hit, type Reading } from './reading/passages.ts';
import { isInSlip } from './reading/slips.ts';
import { faultsOf } from './reading/spots.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const textUnclosed: Rule = {
  id: 'text/unclosed',
  severity: 'warning',
  what: 'A parenthesis or quotation mark is not closed in its paragraph, closes nothing, or is closed by a mark of another kind.',
  why: 'Readers look for its end, and do not know what is quoted and what is not.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The committee (HEC reported in June.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The committee (HEC) reported in June.
`,
  *check(subject) {
    yield* faultsOf(
      hits(subject),
      (hit) => hit,
      'unsafe',
      ({ match, passage: { text }, span }, more) => {
        const note = (match[1] ?? '') as Note;
        return {
          message: `The ${match[0].charAt(0)} in ${wordsAround(text, span.offset, note)} ${note}${more}`,
          help: helpFor(note),
        };
      },
    );
  },
};

type Note = 'is not closed' | 'closes nothing' | `is closed by ${string}`;

function helpFor(note: Note): string {
  if (note === 'closes nothing') return 'Add the mark that opens, or delete this one';
  return note === 'is not closed' ? 'Close it, or delete it' : 'Use the same kind of mark at both ends';
}

/** The words after an opening mark, or before a closing one. */
function wordsAround(text: string, at: number, note: Note): string {
  const line = {
    from: text.lastIndexOf('\n', at) + 1,
    to: text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at),
  };
  const before =
    at - 30 > line.from ? text.slice(at - 30, at + 1).replace(/^\S{0,25}\s(?=\S)/, '') : text.slice(line.from, at + 1);
  const after = at + 30 < line.to ? text.slice(at, at + 30).replace(/(?<=\S)\s\S{0,25}$/, '') : text.slice(at, line.to);
  const words = note === 'closes nothing' ? before : after;
  // Marks inside marks are hard to tell apart.
  return words.includes('"') ? `… ${words.trim()} …` : quote(words);
}

interface Mark {
  readonly kind: Kind;
  readonly at: number;
}

type Kind = '(' | '“' | '«' | '"';

const closerOf: Readonly<Record<Kind, string>> = { '(': ')', '“': '”', '«': '»', '"': '"' };

function* hits(subject: Subject): Generator<Hit> {
  for (const reading of readingsOf(subject)) {
    // German, Polish and others close with what opens elsewhere.
    const isKnown = reading.language === 'en' || reading.language === 'fr';
    yield* unmatched(bareOf(reading).text, reading, isKnown, (at) => {
      const { path, start } = passageAt(reading, at);
      return isInSlip(subject, path, at - start);
    });
  }
}

// No smileys and no tags; `\u0001` stands for code and addresses, which may have marks of their own.
const pattern =
  /\u0001+|&(?:[lr]dquo|[lr]aquo|quot|#822[01]|#171|#187|#34);|<[a-zA-Z/!][^<>\0]{0,500}>?|(?<!(?<=[\s\0])[:;=]-?)[()]|[“”«»"]|\n[ \t]*(?=\n)|\n(?=[ \t]*(?:(?:[-*+]|\d{1,9}[.)]) |\|))|\0/g;

/** They are findings of their own, and open and close as the marks do that they stand for. */
const entities: Readonly<Record<string, string>> = {
  ...{ '&ldquo;': '“', '&#8220;': '“', '&rdquo;': '”', '&#8221;': '”', '&quot;': '"', '&#34;': '"' },
  ...{ '&laquo;': '«', '&#171;': '«', '&raquo;': '»', '&#187;': '»' },
};

/** Of a hostile text, the first ones do. */
const deepest = 30;

/** One pass over a reading: what is open at the end of a paragraph, a row or an entry of a list has no end. */
function* unmatched(
  bare: string,
  reading: Reading,
  isKnown: boolean,
  isInSlip: (at: number) => boolean,
): Generator<Hit> {
  let open: Mark[] = [];
  const source = (at: number): string => passageAt(reading, at).text.charAt(at - passageAt(reading, at).start);
  for (const { 0: found, index } of bare.matchAll(pattern)) {
    const first = entities[found] ?? found.charAt(0);
    // Elsewhere than in French they are arrows.
    if (first === '<' || ((first === '«' || first === '»') && reading.language !== 'fr')) continue;
    // The brackets of a broken link are a finding already.
    if ((first === '(' || first === ')') && isInSlip(index)) continue;
    if (first === '\u0001') {
      if (source(index) !== '`' && source(index) !== '~') open = afterAddress(open, reading, index, found.length);
    } else if (first === '\n' || first === '\0') {
      for (const mark of open)
        if (!goesOn(mark, bare, index)) yield hitAt(reading, mark.at, mark.kind, 'is not closed');
      open = [];
    } else if (first === '(' || (isKnown && (first === '“' || first === '«'))) {
      if (open.length < deepest) open.push({ kind: first, at: index });
    } else if (first === ')' || isKnown) {
      const closed = closes(open, first, bare, index);
      if (closed === 'opens' && open.length < deepest) open.push({ kind: first === '»' ? '«' : '"', at: index });
      else if (closed === 'nothing') yield hitAt(reading, index, first, 'closes nothing');
      else if (typeof closed === 'object') {
        const { mark, isOther } = closed;
        open = open.slice(0, open.indexOf(mark));
        if (isOther) yield hitAt(reading, mark.at, mark.kind, `is closed by ${first}`, index + 1 - mark.at);
      }
    }
  }
}

type Closing = 'opens' | 'nothing' | 'right' | { readonly mark: Mark; readonly isOther: boolean };

/** What a closing mark does; a straight one may open too, or stand for inches. */
function closes(open: readonly Mark[], mark: string, bare: string, at: number): Closing {
  const own = open.findLast(({ kind }) => closerOf[kind] === mark);
  const [before, after] = [bare.charAt(at - 1), bare.charAt(at + 1)];
  if (own !== undefined) return { mark: own, isOther: false };
  if (mark === ')') return isListMark(bare, at) ? 'right' : 'nothing';
  const opens = /[\s\0(\[*_«“—–’'/]/.test(before || ' ') && !/[\s\0]/.test(after || ' ');
  if (mark === '"' && opens) return 'opens';
  if (mark === '"' && /[\s\0]/.test(before || ' ')) return 'right';
  const other = open.findLast(({ kind }) => kind !== '(');
  if (other !== undefined) return mark === '"' && /\d/.test(before) ? 'right' : { mark: other, isOther: true };
  if (before === '[') return 'right';
  // In some houses, each paragraph of a long quotation begins with ».
  if (mark === '»' && /(?:^|[\n\0>])[ \t]*$/.test(bare.slice(Math.max(0, at - 4), at))) return 'opens';
  // Inches, also typed round.
  if (mark !== '»' && /[\d=]/.test(before)) return 'right';
  return 'nothing';
}

/** `a)`, `12)`, `iv)`, `(1` is none. */
function isListMark(bare: string, at: number): boolean {
  return /(?:^|[\s\0*_(,;:«])(?:[a-zA-Z]|\d{1,3}[a-z]?|[ivxIVX]{1,5}|\d{1,2}[.:]\d{1,2})$/.test(
    bare.slice(Math.max(0, at - 8), at),
  );
}

/** A quotation over several paragraphs begins each with its mark, and is closed in the last. */
function goesOn({ kind }: Mark, bare: string, end: number): boolean {
  if (kind === '(' || bare.charAt(end) !== '\n') return false;
  return /^[\s>*_-]{1,20}["“«»]/.test(bare.slice(end, end + 22));
}

/** An address ends with the parenthesis around it, and has some of its own. */
function afterAddress(open: Mark[], reading: Reading, at: number, length: number): Mark[] {
  const { text, start } = passageAt(reading, at);
  const left = [...open];
  for (const [sign] of text.slice(at - start, at - start + length).matchAll(/[()”»]/g)) {
    if (sign === '(') left.push({ kind: '(', at });
    else {
      const last = left.findLastIndex(({ kind }) => closerOf[kind] === sign);
      if (last !== -1) left.splice(last);
    }
  }
  // What an address opens, nobody has to close.
  return left.filter((mark) => mark.at !== at);
}

function hitAt(reading: Reading, at: number, mark: string, note: Note, length = 1): Hit {
  const passage = passageAt(reading, at);
  const match = Object.assign([mark, note], { index: at, input: reading.text }) as unknown as RegExpExecArray;
  return { match, passage, span: { offset: at - passage.start, length } };
}
