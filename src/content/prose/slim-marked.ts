// marked's lexer with rules that compile faster: compiling them is most of what reading one short text costs.

import { Lexer, Tokenizer, type Token, type Tokens } from 'marked';
import { endOfAddress } from './end-of-address.ts';
import familiar from './familiar-signs.json' with { type: 'json' };
import type { Meter } from './steps.ts';

type Rules = Tokenizer['rules'];

/** The tokens of GitHub's Markdown, but for what `ProseTokenizer` leaves out. The work on it is counted by the meter. */
export function lexMarked(source: string, meter?: Meter): readonly Token[] {
  const tokenizer = meter === undefined ? new ProseTokenizer() : new CountingTokenizer(meter);
  const lexer = new Lexer({ gfm: true, tokenizer });
  if (unfamiliar.test(source)) tokenizer.rules = manyScripts ??= wideRules(tokenizer.rules);
  else tokenizer.rules = familiarScripts ??= slimRules(tokenizer.rules);
  if (meter !== undefined) tokenizer.rules = countingRules(tokenizer.rules, meter);
  return lexer.lex(source);
}

let familiarScripts: Rules | undefined;
let manyScripts: Rules | undefined;

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

// The inline rules know every mark of Unicode, and merely making those patterns costs a tenth of a short run. Most
// texts are written in Latin, Greek or Cyrillic script: for these a list of their marks, letters and numbers does. The
// bundle holds marked with that list in the first place (scripts/build.mjs); a text with any other character is read
// with all of Unicode.
const unfamiliar =
  /[^\0-\u052f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20c0\u2116\u2122\u2190-\u2429\u2500-\u2775\u2794-\u2b73]/;
const { marks, lettersAndNumbers } = familiar;
const nothing = /(?!)/;
const unicodeMarks = String.raw`\p{P}\p{S}`;
const rulesWithMarks = [
  'anyPunctuation',
  'anyPunctuationOutsideCode',
  'delLDelim',
  'delRDelim',
  'emStrongLDelim',
  'emStrongRDelimAst',
  'emStrongRDelimUnd',
  'punctuation',
] as const satisfies readonly (keyof Rules['inline'])[];

// Where the address of a link may go on to the next blank, each of many without blanks between them costs all the rest
// of the text. So it has at most 8,000 characters, as many as web servers know (RFC 9110), and is looked for in two
// ways: with parentheses in pairs, and, where that finds nothing, any way and shorter. A parenthesis in a bare address
// closes soon, or ends it. The 2 of H~2~O is not struck out: that takes two tildes. (A method that says so instead would
// have marked mask each text, whether there is a tilde in it or not.)
const plain = String.raw`[^ \t\n\x00-\x1f()\\]|\\[^\s]`;
const paired = String.raw`(?:${plain}|\((?:${plain}|\((?:${plain}){0,300}\)){0,300}\)){1,8000}(?=[ \t\n)])`;
const changes = [
  ['link', String.raw`(?!<)[^ \t\n\x00-\x1f]+`, String.raw`(?!<)(?:${paired}|[^ \t\n\x00-\x1f]{1,2000})`],
  ['url', String.raw`\.?)+[^\s<]*`, String.raw`\.?)+(?:[^\s<(]|\((?=[^)\s<]{0,300}\))){0,8000}`],
  ['delLDelim', '^~~?', '^~~'],
] as const satisfies readonly (readonly [name: keyof Rules['inline'], from: string, to: string])[];

/** marked's rules for texts in familiar scripts. Throws where they are not what this was written for. */
export function slimRules(rules: Rules): Rules {
  return withSigns(rules, marks, lettersAndNumbers);
}

/** marked's rules for texts in any script. */
function wideRules(rules: Rules): Rules {
  return withSigns(rules, unicodeMarks, String.raw`\p{L}\p{N}`);
}

function withSigns({ block, inline, other }: Rules, itsMarks: string, itsLetters: string): Rules {
  const marked = rulesWithMarks.map((name) => [name, withMarks(name, inline[name], itsMarks)]);
  const signed: Rules['inline'] = { ...inline, ...Object.fromEntries(marked) };
  const changed = changes.map(([name, from, to]) => {
    const { source, flags } = signed[name];
    if (!source.includes(from)) throw unknown(name, from);
    return [
      name,
      new RegExp(
        source.replace(from, () => to),
        flags,
      ),
    ];
  });
  const unicodeAlphaNumeric = new RegExp(`[${itsLetters}]`, 'u');
  // As in the blocks: there is no HTML that could end an entry of a list.
  const htmlBeginRegex = () => nothing;
  return {
    block: slimBlock(block),
    inline: { ...signed, ...Object.fromEntries(changed) },
    other: { ...other, unicodeAlphaNumeric, htmlBeginRegex },
  };
}

/** A rule as marked or the bundle has it, with other marks. */
function withMarks(name: string, { source, flags }: RegExp, wanted: string): RegExp {
  const made = source.replaceAll(unicodeMarks, marks);
  if (!made.includes(marks) || made.includes(String.raw`\p{`)) throw unknown(name, unicodeMarks);
  return new RegExp(made.replaceAll(marks, wanted), flags);
}

// The block rules repeat the list of HTML's block tags: these are the first and the last part of the alternative that
// holds it.
const htmlBlocks = { from: String.raw`| {0,3}(?:<\/?(?:address|`, to: String.raw`|<!\[CDATA\[)` } as const;

function slimBlock(block: Rules['block']): Rules['block'] {
  const slim = (['paragraph', 'blockquote', 'table'] as const).map((name) => [
    name,
    withoutHtmlBlocks(name, block[name]),
  ]);
  return { ...block, ...Object.fromEntries(slim) };
}

function withoutHtmlBlocks(name: string, { source, flags }: RegExp): RegExp {
  const [first = '', ...rest] = source.split(htmlBlocks.from);
  if (rest.length === 0) throw unknown(name, htmlBlocks.from);
  const kept = rest.map((part) => {
    const end = part.indexOf(htmlBlocks.to);
    if (end === -1) throw unknown(name, htmlBlocks.to);
    return part.slice(end + htmlBlocks.to.length);
  });
  return new RegExp([first, ...kept].join(''), flags);
}

function unknown(name: string, marker: string): Error {
  return new Error(
    `marked's rule \`${name}\` is not what it was: it lacks ${marker}. See src/content/prose/slim-marked.ts`,
  );
}
