// Notes what is not prose, or reaches nobody, with its place in the source: marked's tokens carry none.

import type { Oddity } from './prose.ts';

type Kind = Oddity['kind'];

/** Each text is looked for from the start of its block, or after the last thing that was found. */
export class OddityNotes {
  readonly all: Oddity[] = [];
  readonly #source: string;
  #searchFrom = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** A block starts there. */
  startFrom(offset: number): void {
    this.#searchFrom = offset;
  }

  add(kind: Kind, text: string): void {
    this.addIn(text, kind, text);
  }

  /** Notes a part of a text, by default the last that is like it. */
  addIn(whole: string, kind: Kind, text: string, at?: number): void {
    this.all.push(this.place(whole, kind, text, at));
  }

  /** The same, without noting it yet. */
  place(whole: string, kind: Kind, text: string, at = Math.max(0, whole.lastIndexOf(text))): Oddity {
    return { kind, offset: this.#find(whole) + at, text };
  }

  /** In a list, marked takes away what the lines after the first are indented by. */
  #find(text: string): number {
    const [line = ''] = text.split('\n', 1);
    const offset = [text, line]
      .map((part) => this.#source.indexOf(part, this.#searchFrom))
      .find((found) => found !== -1);
    if (offset === undefined) return Math.min(this.#searchFrom, this.#source.length);
    this.#searchFrom = Math.min(this.#source.length, offset + text.length);
    return offset;
  }
}
