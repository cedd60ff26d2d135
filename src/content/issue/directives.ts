// Comments that switch rules off: `# bulletin-disable-next-line RULE -- reason`, and the same with -line, -item and
// -file.

import { isMap, isSeq, Lexer, type Node } from 'yaml';
import type { Region } from './fault.ts';
import type { Locator } from './locator.ts';

export interface Directive {
  /** The whole comment. */
  readonly region: Region;
  readonly rules: readonly { readonly name: string; readonly region: Region }[];
  readonly reason: string | undefined;
  /** The lines on which it switches them off, from 1, both inclusive. */
  readonly from: number;
  readonly to: number;
  /** The name of the field whose text it is a part of, by mistake: then it is shown to readers, and does nothing. */
  readonly inText?: string;
}

const word = 'bulletin-disable';
const pattern =
  /^#\s*bulletin-disable(-next-line|-line|-item|-file)?(?:\s+(?!--)([^\s,]+(?:[\s,]+(?!--)[^\s,]+)*))?(?:\s+--\s*(.*?))?\s*$/;

/** Every such comment of a file. */
export function readDirectives(text: string, locator: Locator): readonly Directive[] {
  // Most files have none, and need not be taken to pieces a second time.
  if (!text.includes(word)) return [];
  return comments(text).flatMap(({ offset, comment, isText }): readonly Directive[] => {
    if (isText) return textDirectives(offset, comment, text);
    const match = pattern.exec(comment);
    if (match === null) return [];
    const [, where = '-line', names = '', reason = ''] = match;
    const start = offset + comment.indexOf(names, comment.indexOf(word) + word.length + where.length - 1);
    const rules = [...names.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
      name,
      region: { offset: start + index, length: name.length },
    }));
    const [from, to] = scopes[where]!(offset, locator);
    const region = { offset, length: comment.length };
    return [{ region, rules, reason: reason === '' ? undefined : reason, from, to }];
  });
}

const inText = /(?<![^\s])#[ \t]*bulletin-disable(?:-next-line|-line|-item|-file)?(?![\w-])[^\r\n]*/g;

/** Comments that were typed inside a text. */
function textDirectives(offset: number, lexeme: string, text: string): readonly Directive[] {
  const [, field = 'the field'] = /([\w-]+):[^\n]*\n?$/.exec(text.slice(Math.max(0, offset - 200), offset)) ?? [];
  return [...lexeme.matchAll(inText)].map(({ 0: comment, index }) => ({
    region: { offset: offset + index, length: comment.trimEnd().length },
    rules: [],
    reason: undefined,
    from: 1,
    to: 0,
    inText: field,
  }));
}

/** The lexer knows a comment from a # inside a text. */
function comments(text: string): readonly { offset: number; comment: string; isText: boolean }[] {
  const found: { offset: number; comment: string; isText: boolean }[] = [];
  let offset = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(text)) {
    // Marks of the lexer's own, which are not in the file: document, flow error, "a text comes".
    if (lexeme === '\u0002' || lexeme === '\u0018' || lexeme === '\u001f') {
      isText = lexeme === '\u001f';
      continue;
    }
    if (isText ? lexeme.includes(word) : lexeme.startsWith('#')) found.push({ offset, comment: lexeme, isText });
    isText = false;
    offset += lexeme.length;
  }
  return found;
}

type LineRange = readonly [from: number, to: number];

const scopes: Readonly<Record<string, (offset: number, locator: Locator) => LineRange>> = {
  '-line': (offset, locator) => lineOf(offset, locator, 0),
  '-next-line': (offset, locator) => lineOf(offset, locator, 1),
  '-item': itemAround,
  '-file': () => [1, Number.MAX_SAFE_INTEGER],
};

function lineOf(offset: number, locator: Locator, further: number): LineRange {
  const line = locator.position(offset).line + further;
  let first = line;
  // Other comments may be between it and the text that it is about.
  while (further > 0 && first < line + mostComments && /^[ \t]*#/.test(locator.line(first))) first += 1;
  return [line, lastOfValue(first, locator)];
}

const mostComments = 10;

/** The last line of the value that begins on a line behind its name, such as a text of several lines. */
function lastOfValue(first: number, locator: Locator): number {
  const [, indent] = /^([ \t-]*)[\w$-]+:[ \t]+[^\s#]/.exec(locator.line(first)) ?? [];
  if (indent === undefined) return first;
  let last = first;
  for (let line = first + 1; line <= locator.lineCount; line += 1) {
    const own = locator.line(line);
    if (own.trim() === '') continue;
    if (/^[ \t]*/.exec(own)![0].length <= indent.length) break;
    last = line;
  }
  return last;
}

/** The innermost item that the comment is in, or, on a line of its own above it, the item below. */
function itemAround(offset: number, locator: Locator): LineRange {
  const own = locator.position(offset).line;
  let lines: LineRange = [own, own];
  const visit = (node: unknown, isItem: boolean): void => {
    const { range } = node as Node;
    if (isItem && range !== undefined && range !== null) {
      const [from, to] = [locator.position(range[0]).line, locator.position(Math.max(range[0], range[1] - 1)).line];
      if (own < from - 1 || own > to) return;
      lines = [from, to];
    }
    if (isSeq<Node>(node)) for (const entry of node.items) visit(entry, false);
    if (isMap<Node, Node>(node)) for (const { key, value } of node.items) visitField(String(key), value);
  };
  const visitField = (key: string, value: Node | null): void => {
    if (key === 'items' && isSeq<Node>(value)) for (const item of value.items) visit(item, true);
    else if (value !== null) visit(value, false);
  };
  visit(locator.root, false);
  return lines;
}
