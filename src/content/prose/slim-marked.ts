// marked's lexer for prose: without HTML, with a count of its steps, and with rules that compile faster.

import { Lexer, Tokenizer, type Token, type Tokens } from 'marked';
import { endOfAddress } from './end-of-address.ts';
import familiar from './familiar-signs.json' with { type: 'json' };
import type { Meter } from './steps.ts';

type Rules = Tokenizer['rules'];

/** The tokens of GitHub's Markdown, but for what `ProseTokenizer` leaves out. The work on it is counted by the meter. */
export function lexMarked(source: string, meter?: Meter): readonly Token[] {
  const tokenizer = meter === undefined ? new ProseTokenizer() : new CountingTokenizer(meter);
  const lexer = new Lexer({ gfm: true, tokenizer });
  proseRules ??= rulesForProse(tokenizer.rules);
  const rules = unfamiliar.test(source) ? (wideRules ??= withAllSigns(proseRules)) : proseRules;
  tokenizer.rules = meter === undefined ? rules : countingRules(rules, meter);
  return lexer.lex(source);
}

let proseRules: Rules | undefined;
let wideRules: Rules | undefined;

/**
 * Underlined headings surprise editors (a line of dashes makes one), and HTML blocks are found as inline tags just as
 * well. `[^1]: https://...` is a note, and no address for links to refer to.
 */
class ProseTokenizer extends Tokenizer {
  override lheading(): undefined {}
  override html(): undefined {}

  override def(source: string): Tokens.Def | undefined {
    return /^ {0,3}\[\^/.test(source) ? undefined : super.def(source);
  }

  /** An address ends before the marks of the sentence around it, of which marked knows those of ASCII. */
  override url(source: string): Tokens.Link | undefined {
    const token = super.url(source);
    if (token === undefined) return undefined;
    const end = endOfAddress(token.raw);
    if (end === token.raw.length) return token;
    const raw = token.raw.slice(0, end);
    const href = token.href.slice(0, token.href.length - token.raw.length + end);
    return { ...token, raw, href, text: raw, tokens: [{ type: 'text', raw, text: raw }] };
  }
}

/** Where marked goes back and forth, each mark may cost as much as all the text after it. */
class CountingTokenizer extends ProseTokenizer {
  constructor(readonly meter: Meter) {
    super();
  }

  /** `<!--` and its like are looked for twice, to the end of the text. */
  override tag(source: string): Tokens.Tag | undefined {
    if (/^<(?:!--|\?|![a-z[])/i.test(source)) this.meter.spend(2 * source.length);
    return super.tag(source);
  }

  /** What could be the name before an @ is gone through at each mark in it. */
  override inlineText(source: string): Tokens.Text | undefined {
    this.meter.spend(perText + perLetter * mailName.exec(source)![0].length);
    return super.inlineText(source);
  }

  /** What is emphasized is read again, with its own marks. */
  override emStrong(source: string, masked: string, before?: string): Tokens.Em | Tokens.Strong | undefined {
    const token = super.emStrong(source, masked, before);
    if (token !== undefined) this.meter.spend(perLetter * token.raw.length);
    return token;
  }

  override link(source: string): Tokens.Link | Tokens.Image | undefined {
    return this.#counted(super.link(source));
  }

  override reflink(
    source: string,
    links: Lexer['tokens']['links'],
  ): Tokens.Link | Tokens.Image | Tokens.Text | undefined {
    return this.#counted(super.reflink(source, links));
  }

  override autolink(source: string): Tokens.Link | undefined {
    return this.#counted(super.autolink(source));
  }

  override url(source: string): Tokens.Link | undefined {
    return this.#counted(super.url(source));
  }

  /** To check a link and to write it in each format takes far longer than to read it. */
  #counted<T extends Token>(token: T | undefined): T | undefined {
    if (token?.type === 'link') this.meter.spend(perLink);
    return token;
  }
}

const mailName = /^[\w.!#$%&'*+\/=?`{|}~-]*/;
const [perText, perLetter, perMark, perLink] = [300, 3, 150, 12_000];

/** A pattern that goes from mark to mark. */
class CountedPattern extends RegExp {
  constructor(
    pattern: RegExp,
    readonly meter: Meter,
  ) {
    super(pattern);
  }

  override exec(text: string): RegExpExecArray | null {
    this.meter.spend(perMark);
    return super.exec(text);
  }
}

function countingRules({ block, inline, other }: Rules, meter: Meter): Rules {
  const counted = (['emStrongRDelimAst', 'emStrongRDelimUnd', 'delRDelim'] as const).map((name) => [
    name,
    new CountedPattern(inline[name], meter),
  ]);
  return { block, inline: { ...inline, ...Object.fromEntries(counted) }, other };
}

// The rules within a line know all signs of Unicode, and without a shorter list a check of one issue takes 5 % more. Most
// texts are in Latin, Greek or Cyrillic script, and a list of their signs does. So the bundle has marked with that list
// (scripts/build.mjs), and a text with any other character is read with all signs. In the source, marked has them all.
export const unfamiliar =
  /[^\0-\u052f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20c0\u2116\u2122\u2190-\u2429\u2500-\u2775\u2794-\u2b73]/;

const { marks, lettersAndNumbers } = familiar;

/** marked's rules as they are in its source, from those that the bundle has. */
export function withAllSigns({ block, inline, other }: Rules): Rules {
  const wide = (source: string) =>
    source.replaceAll(marks, String.raw`\p{P}\p{S}`).replaceAll(lettersAndNumbers, String.raw`\p{L}\p{N}`);
  const { unicodeAlphaNumeric } = other;
  return { block, inline: rewritten(inline, wide), other: { ...other, ...rewritten({ unicodeAlphaNumeric }, wide) } };
}

function rewritten<R extends { readonly [name in keyof R]: RegExp }>(
  rules: R,
  sourceOf: (source: string, name: string) => string,
): R {
  const changed = Object.entries<RegExp>(rules).flatMap(([name, { source, flags }]) => {
    const own = sourceOf(source, name);
    return own === source ? [] : [[name, new RegExp(own, flags)]];
  });
  return { ...rules, ...Object.fromEntries(changed) };
}

// Where the address of a link may go on to the next blank, each of many without blanks between them costs all the rest
// of the text. So it has at most 8,000 characters, as many as web servers know (RFC 9110), and is looked for in two
// ways: with parentheses in pairs, and, where that finds nothing, any way and shorter. A parenthesis in a bare address
// closes soon, or ends it.
const plain = String.raw`[^ \t\n\x00-\x1f()\\]|\\[^\s]`;
const paired = String.raw`(?:${plain}|\((?:${plain}|\((?:${plain}){0,300}\)){0,300}\)){1,8000}(?=[ \t\n)])`;

// There are no blocks of HTML that could end another. With them, a check of one issue takes 6 % more.
const htmlBlock = /\| \{0,3\}\(\?:<\\\/\?\(\?:address\|.*?\|<!\\\[CDATA\\\[\)/g;

// The 2 of H~2~O is not struck out: that takes two tildes. (A method that says so instead would have marked mask each
// text, whether there is a tilde in it or not.)
const changes: readonly (readonly [name: string, from: string | RegExp, to: string])[] = [
  ['paragraph', htmlBlock, ''],
  ['blockquote', htmlBlock, ''],
  ['table', htmlBlock, ''],
  ['link', String.raw`(?!<)[^ \t\n\x00-\x1f]+`, String.raw`(?!<)(?:${paired}|[^ \t\n\x00-\x1f]{1,2000})`],
  ['url', String.raw`\.?)+[^\s<]*`, String.raw`\.?)+(?:[^\s<(]|\((?=[^)\s<]{0,300}\))){0,8000}`],
  ['delLDelim', '^~~?', '^~~'],
];

/** marked's rules with these changes. Throws where they are not what this was written for. */
export function rulesForProse({ block, inline, other }: Rules): Rules {
  const changed = (source: string, name: string): string =>
    changes.filter(([own]) => own === name).reduce((text, [, from, to]) => replaced(text, from, to, name), source);
  return {
    block: rewritten(block, changed),
    inline: rewritten(inline, changed),
    // As in the blocks: there is no HTML that could end an entry of a list.
    other: { ...other, htmlBeginRegex: () => /(?!)/ },
  };
}

function replaced(source: string, from: string | RegExp, to: string, name: string): string {
  const made = source.replace(from, () => to);
  if (made === source) throw new Error(`marked's rule \`${name}\` is not what it was: it lacks ${String(from)}`);
  return made;
}
