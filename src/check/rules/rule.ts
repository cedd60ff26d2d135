// What a rule is: it checks one thing of an issue that conforms to the schema, alone or beside the others. What the
// reader, the schema and the comments find is explained in the same way. Types only.

import type { Fault, Severity } from '../../content/issue/fault.ts';
import type { Digest } from './digest.ts';
import type { IssueHead } from './issue-head.ts';
import type { IssueIndex } from './issue-index.ts';
import type { Subject } from './subject.ts';
import type { Translations } from './translations.ts';

/** What can be said of a kind of finding. The finding of its bad example says how to fix it. */
export interface Explanation {
  /** `family/name`; the file of a rule is called `family-name.ts`. */
  readonly id: string;
  /**
   * `off` where a rule is not for everyone: a publication that wants it switches it on, at the level that its example
   * shows.
   */
  readonly severity: Severity | 'off';
  /** In a draft, where text that is not written yet is not a mistake. */
  readonly draftSeverity?: Severity;
  /** Where it needs words: the languages that it has them for. Without it, it works in any. */
  readonly languages?: readonly string[];
  /** What it finds, in one sentence. */
  readonly what: string;
  /** Why that harms a reader, in one or two sentences. */
  readonly why: string;
  /** A whole issue file that has the mistake once, and the same one fixed. The rule's tests. */
  readonly bad: string;
  readonly good: string;
  /** The bulletin.yaml beside the two, where the rule is about both files. */
  readonly publication?: string;
  /** The name of the two, where the rule is about it; `bulletin.yaml` if they are not issues. */
  readonly file?: string;
  /** Another name for the second, where the rule is about that. */
  readonly goodFile?: string;
  /** True where the two cannot be shown, for example bytes: then they are described in words. */
  readonly isDescribed?: boolean;
  /** Other issues in the folder, by their names, where the rule is about several. */
  readonly beside?: Readonly<Record<string, string>>;
  /** What git holds of the file, where the rule is about what has changed since. */
  readonly committed?: string;
  /**
   * True where it finds what is so today, and not what is in the file: a comment that switches it off may stay when
   * nothing is found any more.
   */
  readonly isOfItsTime?: boolean;
  /** True where what is built would be wrong without it: then nothing switches it off. */
  readonly isNeeded?: boolean;
  /**
   * The fields of an item that it reads beside its own place: while one of them is wrong or missing, it says nothing.
   */
  readonly restsOn?: readonly string[];
  /** The names of the formats that an error of it keeps from being built; without them, nothing is built. */
  readonly spoils?: readonly string[];
}

export interface Rule extends Explanation {
  /** Looks at one issue. */
  check?(subject: Subject): Iterable<Fault>;
  /** Looks at an issue beside the same one in other languages. */
  compareTranslations?(issue: Digest, translations: Translations): Iterable<Fault>;
  /** Looks at an issue beside all others of the publication. */
  compareIssues?(issue: IssueHead, issueIndex: IssueIndex): Iterable<Fault>;
}
