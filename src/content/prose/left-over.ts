// What Markdown left over: the source with all that its reader understood blanked out, so that marks without a meaning
// are found.

import type { Token, Tokens } from 'marked';
import { raisedIn } from './raised.ts';

/** What a blanked out character was. No file can hold these signs. */
export const understood = {
  markup: '\u0001',
  address: '\u0002',
  link: '\u0003',
  escape: '\u0004',
  code: '\u0005',
} as const;

/** Whatever is markup here or elsewhere. Most of it is plain text where it is, which the rules know. */
export const anyMark =
  /[*_`~[\]|^#{\\\u0004［【〔]|<[ \t]?(?:\u0002|www\.|https?:)|==|\+\+|!!!|\$[^$\n]*\$|:[a-z\d_+-]*:|^(?::[ \t]|[-+]\S|\.\. |\?\?\?|\d{1,2}[.)][A-Za-zÀ-ɏͰ-ῼ])/m;

// A line that is not found costs a search through the rest of the text; a hostile one has thousands.
const mostMisses = 50;

/** Gathers what is left of each paragraph, heading and cell, at its place in the source. */
export class LeftOver {
  readonly #source: string;
  readonly #lines: { readonly offset: number; readonly text: string }[] = [];
  #searchFrom = 0;
  #misses = 0;
  #isAny = false;

  /** `hasNote` says whether a mark of a footnote has its note. */
  constructor(
    source: string,
    readonly hasNote: (name: string) => boolean = () => false,
  ) {
    this.#source = source;
  }

  /** A part of the source that is read after what is below it. */
  goBackTo(offset: number): void {
    this.#searchFrom = offset;
  }

  /** A block starts there. */
  startFrom(offset: number): void {
    this.#searchFrom = Math.max(this.#searchFrom, offset);
  }

  /** Takes the inline tokens of one piece of text. In a cell, a bar is text: those between cells are gone already. */
  add(tokens: readonly Token[], isCell = false): void {
    const raw = tokens.map((token) => token.raw).join('');
    if (!anyMark.test(raw)) return;
    const mask = this.#withoutRaised(maskOf(tokens));
    const left = isCell ? mask.replaceAll('|', understood.markup) : mask;
    this.#isAny ||= anyMark.test(left);
    let at = 0;
    for (const line of raw.split('\n')) {
      if (line.trim() !== '') this.#place(line, left.slice(at, at + line.length));
      at += line.length + 1;
    }
  }

  /** The whole source, blanked out but for what is left; undefined where nothing is. */
  get text(): string | undefined {
    if (!this.#isAny) return undefined;
    let text = '';
    for (const line of this.#lines.toSorted((one, other) => one.offset - other.offset))
      text += blank(this.#source.slice(text.length, line.offset), understood.markup) + line.text;
    return text + blank(this.#source.slice(text.length), understood.markup);
  }

  #withoutRaised(mask: string): string {
    if (!/[~^]/.test(mask)) return mask;
    const noted = (name: string) => (this.hasNote(name) ? ({ type: 'break' } as const) : undefined);
    const parts: string[] = [];
    let from = 0;
    for (const { at, raw } of raisedIn(mask, '', noted)) {
      parts.push(mask.slice(from, at), blank(raw, understood.markup));
      from = at + raw.length;
    }
    return parts.join('') + mask.slice(from);
  }

  /** In lists and quotations a line has lost what is before it. */
  #place(line: string, text: string): void {
    const offset = this.#misses > mostMisses ? -1 : this.#source.indexOf(line, this.#searchFrom);
    if (offset === -1) {
      this.#misses += 1;
      return;
    }
    this.#searchFrom = offset + line.length;
    this.#lines.push({ offset, text });
  }
}

/** A sign for each character, and the line ends. */
function blank(text: string, sign: string): string {
  return text
    .split('\n')
    .map(({ length }) => sign.repeat(length))
    .join('\n');
}

function maskOf(tokens: readonly Token[]): string {
  return tokens.map(maskOfToken).join('');
}

function maskOfToken(token: Token): string {
  switch (token.type) {
    case 'text':
      return 'tokens' in token && token.tokens
        ? around(token.raw, maskOf(token.tokens), 0, understood.markup)
        : token.raw;
    // A task is a list's entry, and its box is printed as typed.
    case 'checkbox':
      return token.raw;
    case 'strong':
    case 'em':
    case 'del':
      return around(
        token.raw,
        maskOf(token.tokens ?? []),
        (token.raw.length - (token as Tokens.Em).text.length) >> 1,
        understood.markup,
      );
    case 'link':
      if ((token as Tokens.Link & { autolink?: boolean }).autolink) return blank(token.raw, understood.address);
      return around(token.raw, maskOf(token.tokens ?? []), 1, understood.link);
    case 'escape':
      return blank(token.raw, understood.escape);
    case 'codespan':
      return blank(token.raw, understood.code);
    default:
      return blank(token.raw, understood.markup);
  }
}

/** What is left inside a mark, with the mark around it blanked out. */
function around(raw: string, inner: string, start: number, sign: string): string {
  if (inner.length > raw.length - start) return blank(raw, sign);
  return blank(raw.slice(0, start), sign) + inner + blank(raw.slice(start + inner.length), sign);
}
