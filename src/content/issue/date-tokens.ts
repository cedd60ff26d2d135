// What people write for days and hours, cut into tokens: figures, hours, words and signs. What they mean together is a
// matter of date-in-words.ts and time-in-words.ts.

import { remember } from '../../base/memoize.ts';
import { inPlainFigures } from './plain-dates.ts';
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
  const named = String.raw`\s?${hour}(?:\s?\d{2}(?!\d)(?::\d{2}(?!\d))?|(?!\p{L}))`;
  const figures = String.raw`(?:\s?:\s?\d{2}(?!\d)(?::\d{2}(?!\d))?|\.\d{2}(?![.\d]))`;
  return [
    ['iso', /\d{4}-\d{2}(?:-\d{2})?(?!\d)(?:T(?=\d{2}:))?/iuy],
    // As programs write it, behind a date and an hour.
    ['zone', /(?<=\dT\d{2}:\d{2}(?::\d{2})?)(?:Z(?!\p{L})|[+-]\d{2}:?\d{2}(?!\d))/iuy],
    [
      'clock',
      new RegExp(String.raw`(?<!\d\.?)\d{1,2}(?:${named}|${figures}(?:${half}|\s?${hour}(?!\p{L}))?|${half})`, 'iuy'),
    ],
    ['number', /\d+/uy],
    // In Persian, parts of one word may be apart by a sign without width.
    ['word', /\p{L}(?:[\p{L}\p{M}]|\u200c(?=\p{L}))*/uy],
    // In front of an hour alone, a tilde makes it a rough one.
    ['dash', /[-‐‑‒–—−]|(?<=[\p{L}\p{N})]\s?)[~〜]/uy],
    ['sign', /[^\s’'ʼ]/uy],
  ];
}

const patterns = new Map<Lexicon, Patterns>();

/** A long text is none of these, and has no tokens. */
export function tokensOf(typed: string, longest: number, lexicon: Lexicon = usualLexicon()): readonly Token[] {
  if (typed.length > longest) return [];
  const text = inPlainFigures(typed.normalize('NFKC'));
  const tokens: Token[] = [];
  let place = 0;
  while (place < text.length) {
    const found = tokenAt(text, place, lexicon);
    if (found !== undefined) tokens.push(found);
    place += found?.text.length ?? 1;
  }
  return tokens.flatMap((token, at) => {
    if (token.kind === 'iso') return yearAt(tokens, at);
    return token.kind === 'clock' ? clockAt(tokens, at, lexicon) : [token];
  });
}

/** The year of a first day, and the number of the last one: `12 May 2027-14 May 2027`. */
function yearAt(tokens: readonly Token[], at: number): readonly Token[] {
  const token = tokens[at]!;
  const [, year, day] = /^(\d{4})-(\d\d)$/.exec(token.text) ?? [];
  if (year === undefined || !isDayOf(tokens.slice(at + 1))) return [token];
  return [
    { ...token, kind: 'number', text: year },
    { kind: 'dash', text: '-', isApart: false },
    { kind: 'number', text: day!, isApart: false },
  ];
}

/** A blank may part an hour from what is no part of it: the day in `14 h 12 mai`, and a German `am`. */
function clockAt(tokens: readonly Token[], at: number, lexicon: Lexicon): readonly Token[] {
  const token = tokens[at]!;
  const [, hour, day] = /^(\d+\s?\p{L}+)\s(\d\d)$/u.exec(token.text) ?? [];
  if (hour !== undefined && isDayOf(tokens.slice(at + 1)))
    return [
      { ...token, text: hour },
      { kind: 'number', text: day!, isApart: true },
    ];
  const meaning = lexicon.get('am');
  const [, figures, am] = /^(.+?)\s(am)$/i.exec(token.text) ?? [];
  if (meaning === undefined || figures === undefined) return [token];
  const first = Number.parseInt(figures, 10);
  if (first === 12) return [{ ...token, meaning }];
  if (first > 0 && first < 12) return [token];
  return [
    { ...token, text: figures },
    { kind: 'word', text: am!, isApart: true, meaning },
  ];
}

/** Whether a number in front of them is a day: they name a month, or are the rest of a date in figures. */
function isDayOf(behind: readonly Token[]): boolean {
  const words = behind.slice(0, 8).filter(({ text, meaning }) => text !== '.' && meaning?.roles.has('small') !== true);
  const isMonth = (token: Token | undefined): boolean => token?.meaning?.month !== undefined;
  const isJoint = words[0]?.kind === 'dash' || words[0]?.text === '&' || (words[0]?.meaning?.roles.size ?? 0) > 0;
  const figures = behind.slice(0, 4).map(({ text }) => text);
  return (
    isMonth(words[0]) ||
    (isJoint && words[1]?.kind === 'number' && words.slice(2, 4).some(isMonth)) ||
    /^([-./])\d{1,2}\1\d{2,4}$/.test(figures.join(''))
  );
}

const unit: WordMeaning = { roles: new Set(['small']) };

/** In Japanese, `月` behind a number is a month, and elsewhere Monday. */
function isUnit(text: string, place: number, word: string): boolean {
  return /^[年月日년월일]$/.test(word) && /\d\s?$/.test(text.slice(Math.max(0, place - 2), place));
}

function tokenAt(text: string, place: number, lexicon: Lexicon): Token | undefined {
  for (const [kind, pattern] of remember(patterns, lexicon, () => patternsFor(lexicon))) {
    pattern.lastIndex = place;
    const [found] = pattern.exec(text) ?? [];
    if (found === undefined) continue;
    const named = kind === 'word' || kind === 'sign' ? lexicon.get(plainWord(found)) : undefined;
    const meaning = kind === 'word' && isUnit(text, place, found) ? unit : named;
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
