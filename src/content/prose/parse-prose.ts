// Markdown -> prose: marked's lexer, then a small tree of our own in which nothing unsafe can be said.

import type { Token, Tokens } from 'marked';
import { boxKinds, type Block, type BoxKind, type Inline, type Oddity, type Prose } from './prose.ts';
import { takeFootnotes, type Footnotes } from './footnotes.ts';
import { raisedIn, withRaised } from './raised.ts';
import { countsOtherwise, definedTitle, rowTrouble, typedTitle } from './lost-text.ts';
import { LeftOver } from './left-over.ts';
import { OddityNotes } from './oddity-notes.ts';
import { lexProse } from './lex-prose.ts';
import { plainText } from './walk-prose.ts';

/** Bodies longer than this are refused by the schema: marked has inputs on which its time grows with the square. */
export const proseLimit = 250_000;

const maxDepth = 20;

/**
 * Markdown (GitHub's dialect, without raw HTML, images and underlined headings) as a tree.
 * Never throws: what is not prose is kept as text and named in `oddities`.
 */
export function parseProse(source: string): Prose {
  const reader = new ProseReader(source);
  // marked goes down one level of its own stack per mark, and takes its time over each: seconds, for thousands of them.
  const deep = deepNesting.exec(source);
  if (deep !== null) return reader.refuse(deep.index);
  let blocks: readonly Block[];
  try {
    blocks = reader.readAll();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return reader.refuse(0);
  }
  const { oddities, left } = reader;
  return { source, blocks, oddities, ...(left === undefined ? {} : { left }) };
}

const deepNesting = /^(?:(?:[ \t]*>){20}|(?:[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]){20})/m;

class ProseReader {
  readonly #notes: OddityNotes;
  readonly #left: LeftOver;
  /** The addresses that links have, and those that are apart for links to refer to. */
  readonly #linked = new Set<string>();
  readonly #defined: { readonly url: string; readonly whole: Oddity; readonly title: Oddity | undefined }[] = [];
  #depth = 0;
  #hasHtml = false;
  #isInCell = false;
  readonly #footnotes: Footnotes;
  /** The numbers of the notes, in the order of their marks. */
  readonly #noted = new Map<string, number>();
  readonly #mayBeRaised: boolean;

  constructor(readonly source: string) {
    this.#notes = new OddityNotes(source);
    this.#footnotes = takeFootnotes(source);
    this.#left = new LeftOver(source, (name) => this.#footnotes.notes.has(name));
    this.#mayBeRaised = /[~^]/.test(source);
  }

  get oddities(): readonly Oddity[] {
    return this.#notes.all;
  }

  get left(): string | undefined {
    return this.#left.text;
  }

  readAll(): readonly Block[] {
    const blocks: Block[] = [];
    let offset = 0;
    let above: Token | undefined;
    for (const token of lexProse(this.#footnotes.body)) {
      // Still in the block above.
      if (token.type === 'hr' && isHeadingAbove(above) && token.raw.startsWith('-'))
        this.#notes.add('underline', above.raw.trim());
      this.#notes.startFrom(offset);
      this.#left.startFrom(offset);
      above = token;
      blocks.push(...this.#block(token));
      offset += token.raw.length;
    }
    if (this.#footnotes.notes.size > 0) blocks.push(this.#noteList());
    for (const { url, whole, title } of this.#defined) {
      const lost = this.#linked.has(url) ? title : whole;
      if (lost !== undefined) this.#notes.all.push(lost);
    }
    return blocks;
  }

  /** Notes may have marks of other notes in them; one whose mark is in code only is the last. */
  #noteList(): Block {
    const { notes } = this.#footnotes;
    const items: (readonly Block[])[] = [];
    // It grows while it is gone through.
    for (const name of this.#noted.keys()) items.push(this.#note(name));
    for (const name of notes.keys()) if (!this.#noted.has(name)) items.push(this.#note(name));
    return { type: 'list', ordered: true, start: 1, isNotes: true, items };
  }

  #note(name: string): readonly Block[] {
    const { offset, text } = this.#footnotes.notes.get(name)!;
    this.#notes.startFrom(offset);
    this.#left.goBackTo(offset);
    return this.#nested(lexProse(text));
  }

  /** Text that is nested too deeply to be read: kept as it is. */
  refuse(offset: number): Prose {
    const oddity: Oddity = { kind: 'too-deep', offset, text: this.source.slice(offset).trimStart().slice(0, 1) };
    return {
      source: this.source,
      blocks: [{ type: 'paragraph', children: [{ type: 'text', text: this.source }] }],
      oddities: [oddity],
    };
  }

  #block(token: Token): readonly Block[] {
    const read = this.#blocks[token.type];
    return read === undefined ? this.#loose([token]) : read(token as never);
  }

  #nested(tokens: readonly Token[]): readonly Block[] {
    this.#depth += 1;
    if (this.#depth === maxDepth) this.#notes.add('too-deep', tokens[0]?.raw.slice(0, 1) ?? '');
    const blocks = this.#depth >= maxDepth ? this.#loose(tokens) : tokens.flatMap((token) => this.#block(token));
    this.#depth -= 1;
    return blocks;
  }

  /** Inline tokens that are where blocks are expected, as in a tight list. */
  #loose(tokens: readonly Token[]): readonly Block[] {
    const children = this.#text(tokens);
    return children.length === 0 ? [] : [{ type: 'paragraph', children }];
  }

  readonly #blocks: Readonly<Record<string, (token: never) => readonly Block[]>> = {
    space: () => [],
    def: (token: Tokens.Def) => {
      const raw = token.raw.trimEnd();
      const title = definedTitle(token);
      const whole = this.#notes.place(raw, 'unused-address', raw);
      const offset = whole.offset + raw.lastIndexOf(title ?? '');
      this.#defined.push({
        url: token.href,
        whole,
        title: title === undefined ? undefined : { kind: 'link-title', offset, text: title },
      });
      return [];
    },
    hr: () => [{ type: 'rule' }],
    code: (token: Tokens.Code) => {
      // One word names the language.
      const [, language = '', words] = /^(\S*)(?:\s+(\S[^]*))?$/.exec(token.lang?.trim() ?? '') ?? [];
      if (words !== undefined) this.#notes.addIn(token.raw.split('\n', 1)[0] ?? '', 'code-words', words);
      const named = languageIn(language);
      return [{ type: 'code', text: token.text, ...(named === '' ? {} : { language: named }) }];
    },
    heading: (token: Tokens.Heading) => [{ type: 'heading', level: token.depth, children: this.#text(token.tokens) }],
    paragraph: (token: Tokens.Paragraph) => {
      const names = picturesIn(token.tokens);
      if (names === undefined) return this.#loose(token.tokens);
      for (const { type, raw } of token.tokens) if (type === 'image') this.#notes.add('picture', raw);
      return [{ type: 'pictures', names }];
    },
    text: (token: Tokens.Text) => this.#loose(token.tokens ?? [token]),
    blockquote: (token: Tokens.Blockquote) => {
      const [line = '', name = ''] = boxMark.exec(token.text) ?? [];
      const kind = name.toLowerCase() as BoxKind;
      if (!boxKinds.includes(kind)) return [{ type: 'quotation', children: this.#nested(token.tokens) }];
      return [{ type: 'quotation', kind, children: this.#nested(withoutStart(token.tokens, line.length)) }];
    },
    list: (token: Tokens.List) => {
      const start = token.start === '' ? 1 : token.start;
      const odd = token.ordered ? countsOtherwise(token, start) : undefined;
      const items = token.items.map((item) => {
        if (item === odd?.item) this.#notes.addIn(item.raw.split('\n', 1)[0] ?? '', 'list-number', odd.mark, 0);
        return this.#nested(withTick(item.tokens));
      });
      return [{ type: 'list', ordered: token.ordered, start, items }];
    },
    table: (token: Tokens.Table) => {
      const header = token.header.map((cell) => this.#cell(cell.tokens));
      const lines = token.raw.split('\n').slice(2);
      const rows = token.rows.map((row, index) => {
        const line = lines[index] ?? '';
        const cells = row.map((cell) => this.#cell(cell.tokens));
        const trouble = rowTrouble(line, header.length);
        if (trouble !== undefined) this.#notes.addIn(line, trouble.kind, trouble.text);
        return cells;
      });
      return [{ type: 'table', align: token.align.map((align) => align ?? undefined), header, rows }];
    },
  };

  #cell(tokens: readonly Token[]): readonly Inline[] {
    this.#isInCell = true;
    const inlines = this.#inline(tokens);
    this.#isInCell = false;
    this.#left.add(tokens, true);
    return inlines;
  }

  /** A whole piece of text: what is left over of it is looked for, too. */
  #text(tokens: readonly Token[]): readonly Inline[] {
    const inlines = this.#inline(tokens);
    this.#left.add(tokens);
    return inlines;
  }

  #inline(tokens: readonly Token[], isAddress = false): readonly Inline[] {
    const inlines: Inline[] = [];
    for (const token of tokens) {
      const read = this.#inlines[token.type];
      for (const inline of read === undefined ? [{ type: 'text', text: token.raw } as const] : read(token as never)) {
        const last = inlines.at(-1);
        // marked cuts text at every character that might have started something.
        if (inline.type === 'text' && last?.type === 'text')
          inlines[inlines.length - 1] = { type: 'text', text: last.text + inline.text };
        else inlines.push(inline);
      }
    }
    return this.#mayBeRaised && !isAddress
      ? inlines.flatMap((inline, at) => this.#raised(inline, inlines[at - 1]))
      : inlines;
  }

  /** What is above or below the line, in a text behind another part of the same. */
  #raised(inline: Inline, previous: Inline | undefined): readonly Inline[] {
    if (inline.type !== 'text' || !/[~^]/.test(inline.text)) return [inline];
    const found = raisedIn(inline.text, previous === undefined ? '' : plainText([previous]), (name) =>
      this.#markOf(name),
    );
    return found.length === 0 ? [inline] : withRaised(inline.text, found);
  }

  #markOf(name: string): Inline | undefined {
    if (!this.#footnotes.notes.has(name)) return undefined;
    const known = this.#noted.get(name);
    const number = known ?? this.#noted.size + 1;
    this.#noted.set(name, number);
    return { type: 'note', number, isFirst: known === undefined };
  }

  readonly #inlines: Readonly<Record<string, (token: never) => readonly Inline[]>> = {
    text: (token: Tokens.Text) => (token.tokens ? this.#inline(token.tokens) : [{ type: 'text', text: token.text }]),
    escape: (token: Tokens.Escape) => [{ type: 'text', text: token.text }],
    strong: (token: Tokens.Strong) => [{ type: 'strong', children: this.#inline(token.tokens) }],
    em: (token: Tokens.Em) => [{ type: 'emphasis', children: this.#inline(token.tokens) }],
    del: (token: Tokens.Del) => [{ type: 'strike', children: this.#inline(token.tokens) }],
    codespan: (token: Tokens.Codespan) => [{ type: 'code', text: token.text }],
    checkbox: (token: Tokens.Checkbox) => [{ type: 'text', text: token.checked ? '[x] ' : '[ ] ' }],
    br: () => [{ type: 'break' }],
    link: (token: Tokens.Link) => {
      this.#linked.add(token.href);
      const children = this.#inline(token.tokens, /^(?:https?:|www\.)/i.test(token.text));
      const title = typedTitle(token);
      if (title !== undefined) this.#notes.addIn(token.raw, 'link-title', title);
      return [{ type: 'link', url: token.href, children }];
    },
    image: (token: Tokens.Image) => {
      this.#linked.add(token.href);
      this.#notes.add('image', token.raw);
      return [{ type: 'text', text: token.text }];
    },
    html: (token: Tokens.Tag) => {
      // A cell is one line in the source: nothing else can break it.
      if (this.#isInCell && /^<br\s*\/?>$/i.test(token.raw)) return [{ type: 'break' }];
      // A closing tag belongs to the opening one that was noted already: one cause, one finding.
      if (!token.raw.startsWith('</') || !this.#hasHtml) this.#notes.add('raw-html', token.raw.trimEnd());
      this.#hasHtml = true;
      return [{ type: 'text', text: token.raw }];
    },
  };
}

/** A line of text with a line of dashes right below it, which other tools read as a heading. */
function isHeadingAbove(token: Token | undefined): token is Tokens.Paragraph {
  return token?.type === 'paragraph' && /^[^\n]{1,80}[^\n.,;:!?…]\n$/.test(token.raw);
}

/** The names of the pictures in a paragraph that has nothing else; on the web, a file is no picture of the item. */
function picturesIn(tokens: readonly Token[]): readonly string[] | undefined {
  const images = tokens.filter(({ type }) => type === 'image') as Tokens.Image[];
  const isAlone = images.length > 0 && tokens.every(({ type, raw }) => type === 'image' || raw.trim() === '');
  const isOwn = images.every(({ href, title }) => href !== '' && title == null && !/^[a-z]+:|^\/\//i.test(href));
  return isAlone && isOwn ? images.map(({ href }) => decodeName(href)) : undefined;
}

function decodeName(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** `js` of `js,ignore`, and `r` of `{r}` and `{.r}`, as other tools have it. */
function languageIn(typed: string): string {
  return typed.replace(/^\{?\.?/, '').replace(/[,}].*/, '');
}

const boxMark = /^\[!([a-z]{3,9})\][ \t]*(?:\n|$)/i;

/** What is in a quotation, without the first characters of its first paragraph. */
function withoutStart([first, ...rest]: readonly Token[], length: number): readonly Token[] {
  if (first?.type !== 'paragraph') return rest;
  let left = length;
  const tokens = (first as Tokens.Paragraph).tokens.flatMap((token) => {
    const { raw } = token;
    const cut = Math.min(left, raw.length);
    left -= cut;
    if (cut === raw.length) return [];
    return cut === 0 ? [token] : [{ ...token, raw: raw.slice(cut), text: raw.slice(cut) } as Token];
  });
  return tokens.length === 0 ? rest : [{ ...first, raw: first.raw.slice(length), tokens } as Token, ...rest];
}

/** In a tight list the tick of a task is before its text, and not in it. */
function withTick([tick, text, ...rest]: readonly Token[]): readonly Token[] {
  if (tick?.type !== 'checkbox' || text?.type !== 'text')
    return [tick, text, ...rest].filter((token) => token !== undefined);
  return [{ ...text, tokens: [tick, ...((text as Tokens.Text).tokens ?? [text])] }, ...rest];
}
