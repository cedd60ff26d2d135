// Markdown -> prose: marked's lexer, then a small tree of our own in which nothing unsafe can be said.

import type { Token, Tokens } from 'marked';
import type { Block, Inline, Oddity, Prose } from './prose.ts';
import { lexProse } from './slim-marked.ts';

/** Bodies longer than this are refused by the schema: marked has inputs on which its time grows with the square. */
export const proseLimit = 20_000;

const maxDepth = 20;

/**
 * Markdown (GitHub's dialect, without raw HTML, images and underlined headings) as a tree.
 * Never throws: what is no prose is kept as text and named in `oddities`.
 */
export function parseProse(source: string): Prose {
  if (!markup.test(source)) return { source, blocks: paragraphsOf(source), oddities: [] };
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
  return { source, blocks, oddities: reader.oddities };
}

const deepNesting = /^(?:(?:[ \t]*>){20}|(?:[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]){20})/m;

// Whatever could mean anything in Markdown: a mark, an address, an indentation, a list's number, two spaces at a line's end.
const markup = /[*_[\]<>`#|~\\&@]|:\/\/|www\.|^[ \t\-+=]|^\d+[.)]| $/im;

/** Text without any markup, which most texts are. Reading it needs none of marked's rules. */
function paragraphsOf(source: string): readonly Block[] {
  const paragraphs = source.split(/\n{2,}/).filter((text) => text !== '');
  return paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text: text.replace(/^\n|\n$/g, '') }] }));
}

class ProseReader {
  readonly oddities: Oddity[] = [];
  #searchFrom = 0;
  #depth = 0;

  constructor(readonly source: string) {}

  readAll(): readonly Block[] {
    const blocks: Block[] = [];
    let offset = 0;
    for (const token of lexProse(this.source)) {
      this.#searchFrom = offset;
      blocks.push(...this.#block(token));
      offset += token.raw.length;
    }
    return blocks;
  }

  /** Text that is nested too deeply to be read: kept as it is. */
  refuse(offset: number): Prose {
    const oddity: Oddity = { kind: 'too-deep', offset, text: this.source.slice(offset).trimStart().slice(0, 1) };
    return { source: this.source, blocks: [{ type: 'paragraph', children: [{ type: 'text', text: this.source }] }], oddities: [oddity] };
  }

  /** Tokens carry no positions: the text is looked for from the start of its block, or after the last thing noted. */
  note(kind: Oddity['kind'], text: string): void {
    const offset = Math.max(0, this.source.indexOf(text, this.#searchFrom));
    this.#searchFrom = offset + text.length;
    this.oddities.push({ kind, offset, text });
  }

  #block(token: Token): readonly Block[] {
    const read = this.#blocks[token.type];
    return read === undefined ? this.#loose([token]) : read(token as never);
  }

  #nested(tokens: readonly Token[]): readonly Block[] {
    this.#depth += 1;
    if (this.#depth === maxDepth) this.note('too-deep', tokens[0]?.raw.slice(0, 1) ?? '');
    const blocks = this.#depth >= maxDepth ? this.#loose(tokens) : tokens.flatMap((token) => this.#block(token));
    this.#depth -= 1;
    return blocks;
  }

  /** Inline tokens that stand where blocks are expected, as in a tight list. */
  #loose(tokens: readonly Token[]): readonly Block[] {
    const children = this.#inline(tokens);
    return children.length === 0 ? [] : [{ type: 'paragraph', children }];
  }

  readonly #blocks: Readonly<Record<string, (token: never) => readonly Block[]>> = {
    space: () => [],
    def: () => [],
    hr: () => [{ type: 'rule' }],
    code: (token: Tokens.Code) => [{ type: 'code', text: token.text }],
    heading: (token: Tokens.Heading) => [{ type: 'heading', level: token.depth, children: this.#inline(token.tokens) }],
    paragraph: (token: Tokens.Paragraph) => this.#loose(token.tokens),
    text: (token: Tokens.Text) => this.#loose(token.tokens ?? [token]),
    blockquote: (token: Tokens.Blockquote) => [{ type: 'quotation', children: this.#nested(token.tokens) }],
    list: (token: Tokens.List) => [
      {
        type: 'list',
        ordered: token.ordered,
        start: token.start === '' ? 1 : token.start,
        items: token.items.map((item) => this.#nested(withTick(item.tokens))),
      },
    ],
    table: (token: Tokens.Table) => [
      {
        type: 'table',
        align: token.align.map((align) => align ?? undefined),
        header: token.header.map((cell) => this.#inline(cell.tokens)),
        rows: token.rows.map((row) => row.map((cell) => this.#inline(cell.tokens))),
      },
    ],
  };

  #inline(tokens: readonly Token[]): readonly Inline[] {
    const inlines: Inline[] = [];
    for (const token of tokens) {
      const read = this.#inlines[token.type];
      for (const inline of read === undefined ? [{ type: 'text', text: token.raw } as const] : read(token as never)) {
        const last = inlines.at(-1);
        // marked cuts text at every character that might have started something.
        if (inline.type === 'text' && last?.type === 'text') inlines[inlines.length - 1] = { type: 'text', text: last.text + inline.text };
        else inlines.push(inline);
      }
    }
    return inlines;
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
    link: (token: Tokens.Link) => [{ type: 'link', url: token.href, children: this.#inline(token.tokens) }],
    image: (token: Tokens.Image) => {
      this.note('image', token.raw);
      return [{ type: 'text', text: token.text }];
    },
    html: (token: Tokens.Tag) => {
      // A closing tag belongs to the opening one that was noted already: one cause, one finding.
      if (!token.raw.startsWith('</') || this.oddities.length === 0) this.note('raw-html', token.raw.trimEnd());
      return [{ type: 'text', text: token.raw }];
    },
  };
}

/** In a tight list the tick of a task stands before its text, and not in it. */
function withTick([tick, text, ...rest]: readonly Token[]): readonly Token[] {
  if (tick?.type !== 'checkbox' || text?.type !== 'text') return [tick, text, ...rest].filter((token) => token !== undefined);
  return [{ ...text, tokens: [tick, ...((text as Tokens.Text).tokens ?? [text])] }, ...rest];
}
