// What a slip in Markdown is: how it is found in what the reader left over, and what to write instead. Types, and signs
// of patterns.

import type { Fix } from '../../../../content/issue/fault.ts';
import { understood } from '../../../../content/prose/left-over.ts';

/** One place where a pattern matches. */
export interface Found {
  readonly match: RegExpExecArray;
  /** The characters of the match as typed. */
  readonly typed: string;
  /** The same of a group; empty where it took no part. */
  group(index: number): string;
  /** What is left of the whole text, and the text itself. */
  readonly left: string;
  readonly source: string;
  readonly at: number;
  /** All that readers read in the issue, in which a mark may have its other half. */
  readonly everything: () => string;
}

export interface SlipMessage {
  readonly message: string;
  readonly help: string;
  /** The characters to point at, counted from where the match starts; all of it where nothing is said. */
  readonly part?: { readonly from?: number; readonly length: number };
  /** What to type instead of these. */
  readonly instead?: { readonly text: string; readonly safety: Fix['safety'] };
}

export interface Slip {
  /** A string that is in whatever the pattern matches, so that most texts need no pattern. */
  readonly sign: string;
  /** Made on first use: its flags are d, g, m and u, and it runs over what is left of a text. */
  pattern(): RegExp;
  /** Undefined if it is not a slip. */
  say(found: Found): SlipMessage | undefined;
}

/** Characters that the reader understood, for patterns. */
export const signs = understood;

/** The start of a line, behind the marks of lists and quotations around it. */
export const lineStart = `(?<=^[${signs.markup} \\t]{0,40})`;
