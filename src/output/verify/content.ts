// What a written file says to its readers, taken from its bytes and from nothing else. Types only.

export interface Content {
  /** Which part of the file it is, where it says everything more than once: `text` and `html` of a message. */
  readonly part?: string;
  /** True where there are words only: a picture is what is said of it. */
  readonly isPlain: boolean;
  /** All words, in reading order. */
  readonly text: string;
  readonly headings: readonly string[];
  /** The addresses that it leads to. */
  readonly links: readonly string[];
  /** What is said in place of pictures. */
  readonly alternatives: readonly string[];
}
