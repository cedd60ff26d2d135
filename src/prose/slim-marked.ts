// marked's lexer with rules that compile faster: compiling them is most of what reading one short text costs.

import { Lexer, Tokenizer, type Token } from 'marked';

type Rules = Tokenizer['rules'];

/** The tokens of GitHub's Markdown, without underlined headings and blocks of HTML. */
export function lexProse(source: string): readonly Token[] {
  const tokenizer = new ProseTokenizer();
  const lexer = new Lexer({ gfm: true, tokenizer });
  if (unfamiliar.test(source)) tokenizer.rules = manyScripts ??= { ...tokenizer.rules, block: slimBlock(tokenizer.rules.block) };
  else tokenizer.rules = familiarScripts ??= slimRules(tokenizer.rules);
  return lexer.lex(source);
}

let familiarScripts: Rules | undefined;
let manyScripts: Rules | undefined;

/** Underlined headings surprise editors (a line of dashes makes one), and HTML blocks are found as inline tags just as well. */
class ProseTokenizer extends Tokenizer {
  override lheading(): undefined {}
  override html(): undefined {}
}

// The inline rules know every mark of Unicode. Most texts are written in Latin, Greek or Cyrillic script: for these a list of
// their marks, letters and numbers does. A text with any other character is read with marked's own rules, which cost a run 1.4 ms more.
const unfamiliar = /[^\0-\u052f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20c0\u2116\u2122\u2190-\u2429\u2500-\u2775\u2794-\u2b73]/;
const marks = String.raw`!-\/:-@\[-\x60{-~\xa1-\xa9\xab\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u02c2-\u02c5\u02d2-\u02df\u02e5-\u02eb\u02ed\u02ef-\u02ff\u0375\u037e\u0384\u0385\u0387\u03f6\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2116\u2122\u2190-\u2429\u2500-\u2775\u2794-\u2b73`;
const lettersAndNumbers =
  /[a-zA-Z\d\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u02c1\u02c6-\u02d1\u02e0-\u02e4\u02ec\u02ee\u0370-\u0374\u0376\u0377\u037a-\u037d\u037f\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03f5\u03f7-\u0481\u048a-\u052f\u1e00-\u1eff]/;

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

/** marked's rules for texts in familiar scripts. Throws where they are not what this was written for. */
export function slimRules({ block, inline, other }: Rules): Rules {
  const slim = rulesWithMarks.map((name) => [name, withFamiliarMarks(name, inline[name])]);
  return { block: slimBlock(block), inline: { ...inline, ...Object.fromEntries(slim) }, other: { ...other, unicodeAlphaNumeric: lettersAndNumbers } };
}

function withFamiliarMarks(name: string, { source, flags }: RegExp): RegExp {
  const slim = source.replaceAll(unicodeMarks, marks);
  if (slim === source || slim.includes(String.raw`\p{`)) throw changed(name, unicodeMarks);
  return new RegExp(slim, flags);
}

// The block rules repeat the list of HTML's block tags: these are the first and the last part of the alternative that holds it.
const htmlBlocks = { from: String.raw`| {0,3}(?:<\/?(?:address|`, to: String.raw`|<!\[CDATA\[)` } as const;

function slimBlock(block: Rules['block']): Rules['block'] {
  const slim = (['paragraph', 'blockquote', 'table'] as const).map((name) => [name, withoutHtmlBlocks(name, block[name])]);
  return { ...block, ...Object.fromEntries(slim) };
}

function withoutHtmlBlocks(name: string, { source, flags }: RegExp): RegExp {
  const [first = '', ...rest] = source.split(htmlBlocks.from);
  if (rest.length === 0) throw changed(name, htmlBlocks.from);
  const kept = rest.map((part) => {
    const end = part.indexOf(htmlBlocks.to);
    if (end === -1) throw changed(name, htmlBlocks.to);
    return part.slice(end + htmlBlocks.to.length);
  });
  return new RegExp([first, ...kept].join(''), flags);
}

function changed(name: string, marker: string): Error {
  return new Error(`marked's rule \`${name}\` is not what it was: it lacks ${marker}. See src/prose/slim-marked.ts`);
}
