// What people write for days and hours, cut into tokens: figures, hours, words and signs. What they mean together is a
// matter of date-in-words.ts and time-in-words.ts.

import { remember } from '../../base/memoize.ts';
import { plainWord, usualLexicon, type Lexicon, type WordMeaning } from './date-words/index.ts';

export interface Token {
  readonly kind: TokenKind;
  /** As it was typed. */
  readonly text: string;
  /** Whether a blank is in front of it. */
  readonly isApart: boolean;
  /** Of a word that says something of days and hours. */
  readonly meaning?: WordMeaning;
}

export type TokenKind = 'iso' | 'zone' | 'clock' | 'number' | 'word' | 'dash' | 'sign';

type Patterns = readonly (readonly [TokenKind, RegExp])[];

/** The first that fits is taken. */
function patternsFor(lexicon: Lexicon): Patterns {
  const hours = [...lexicon].filter(([, { roles }]) => roles.has('hour')).map(([word]) => word);
  const hour = `(?:${hours.sort((a, b) => b.length - a.length).join('|')})`;
  const half = String.raw`\s?[ap]\.?\s?m(?!\p{L})\.?`;
  const figures = String.raw`(?:\s?(?:${hour}|:)\s?\d{2}(?!\d)(?::\d{2}(?!\d))?|\.\d{2}(?![.\d])|\s?${hour}(?!\p{L}))`;
  return [
    ['iso', /\d{4}-\d{2}(?:-\d{2})?(?!\d)(?:T(?=\d{2}:))?/iuy],
    // As programs write it, behind a date and an hour.
    ['zone', /(?<=\dT\d{2}:\d{2}(?::\d{2})?)(?:Z(?!\p{L})|[+-]\d{2}:?\d{2}(?!\d))/iuy],
    ['clock', new RegExp(String.raw`(?<!\d\.?)\d{1,2}(?:${figures}(?:${half})?|${half})`, 'iuy')],
    ['number', /\d+/uy],
    ['word', /\p{L}[\p{L}\p{M}]*/uy],
    ['dash', /[-‐‑‒–—−]/uy],
    ['sign', /[^\s’'ʼ]/uy],
  ];
}

const patterns = new Map<Lexicon, Patterns>();

/** A long text is none of these, and has no tokens. */
export function tokensOf(typed: string, longest: number, lexicon: Lexicon = usualLexicon()): readonly Token[] {
  if (typed.length > longest) return [];
  const text = typed.normalize('NFKC');
  const tokens: Token[] = [];
  let place = 0;
  while (place < text.length) {
    const found = tokenAt(text, place, lexicon);
    if (found !== undefined) tokens.push(found);
    place += found?.text.length ?? 1;
  }
  return tokens;
}

function tokenAt(text: string, place: number, lexicon: Lexicon): Token | undefined {
  for (const [kind, pattern] of remember(patterns, lexicon, () => patternsFor(lexicon))) {
    pattern.lastIndex = place;
    const [found] = pattern.exec(text) ?? [];
    if (found === undefined) continue;
    const meaning = kind === 'word' ? lexicon.get(plainWord(found)) : undefined;
    const isApart = place > 0 && /\s/.test(text[place - 1]!);
    return { kind, text: found, isApart, ...(meaning === undefined ? {} : { meaning }) };
  }
  return undefined;
}

/** As they were typed, with one blank where there was any. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, isApart }, index) => (index > 0 && isApart ? ` ${text}` : text))
    .join('')
    .replace(/\s+/g, ' ');
}
