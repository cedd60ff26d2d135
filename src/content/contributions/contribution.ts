// What a contribution is: an item, where it belongs, and what keeps it from being placed. Types only.

import type { Kind } from '../issue/kinds.ts';
import type { Answered } from './item-value.ts';

/** Something about a file that its editor has to see. */
export interface Remark {
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly help?: string;
}

export interface Contribution {
  /** It conforms. */
  readonly item: Answered;
  readonly kind: Kind;
  /** From 1. */
  readonly line: number;
  /** Where its fields are, as far as they have lines of their own, from 1. */
  readonly lines: ReadonlyMap<string, number>;
  /** What it says of its section, as it was typed. */
  readonly section?: { readonly name: string; readonly line: number };
  /** The language of the publication that it is in, where it says so. */
  readonly language?: string;
  /** Whether a line of its own says so, and not only the words of its labels. */
  readonly isLanguageTyped?: true;
}

/** All that a file has, or why nothing of it can be placed. */
export interface ReadContributions {
  readonly contributions: readonly Contribution[];
  /** What is missing or doubtful; then nothing of the file is placed. */
  readonly doubts: readonly Remark[];
  /** What was read in a way that somebody should know of. */
  readonly notes: readonly Remark[];
}

/** What a contribution is read for. */
export interface ReadFor {
  readonly languages: readonly string[];
  /** The date of the open issue: a day without a year is after it. */
  readonly after: string;
  /** Of the items in the open issue, to which links can lead. */
  readonly ids?: () => ReadonlySet<string>;
  /** The kind, where somebody has said it: it holds, whatever the file says. */
  readonly kind?: Kind | undefined;
  /** What somebody has said about the item besides: it holds, whatever the file says. It conforms. */
  readonly given?: Answered;
  /** The kind of the items of a section, by whatever name somebody gives it; without a name, of the one that is meant. */
  readonly kindOfSection: (name?: string) => Kind | undefined;
  /** Whether it was a mail as a file: its first lines are the head of that, and not somebody's words. */
  readonly isMail?: true;
  /** Whether a section has that name; without it, none has. */
  readonly isSection?: (name: string) => boolean;
}
