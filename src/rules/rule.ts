// What a rule is: it checks one thing of an issue that conforms to the schema. Types only.

import type { Fault, Path, Region, Severity } from '../issue/fault.ts';
import type { ReadImage } from '../issue/images.ts';
import type { PlacedItem } from '../issue/items.ts';
import type { Issue } from '../issue/schema.ts';
import type { IssueFile } from '../publication/issue-files.ts';
import type { Publication } from '../publication/schema.ts';
import type { Prose } from '../prose/prose.ts';

export interface Rule {
  /** `family/name`; the file is called `family-name.ts`. */
  readonly id: string;
  readonly severity: Severity;
  /** In a draft, where text that is not written yet is no mistake. */
  readonly draftSeverity?: Severity;
  /** What it finds, in one sentence. */
  readonly what: string;
  /** Why that harms a reader, in one or two sentences. */
  readonly why: string;
  /** A whole issue file that has the mistake once, and the same one mended. The rule's tests. */
  readonly bad: string;
  readonly good: string;
  /** The bulletin.yaml beside the two, where the rule is about both files. */
  readonly publication?: string;
  /** The name of the two, where the rule is about it. */
  readonly file?: string;
  /** Another name for the second, where the rule is about that. */
  readonly goodFile?: string;
  /** The names of other issues in the folder, where the rule is about several. */
  readonly beside?: readonly string[];
  check(subject: Subject): Iterable<Fault>;
}

/** An issue as rules see it: what several of them need is gathered once. */
export interface Subject {
  readonly issue: Issue;
  readonly publication: Publication;
  /** The issue's language: its own, else its file name's, else the publication's main one. */
  readonly language: string;
  /** What the file's name says; undefined for a name that says nothing. */
  readonly name: { readonly slug: string; readonly language?: string } | undefined;
  /** The part of file names that the issue itself asks for: `028`. */
  readonly slug: string;
  readonly items: readonly PlacedItem[];
  /** All prose: bodies, intros, greeting, boxes, corrections. */
  readonly proses: readonly { readonly prose: Prose; readonly path: Path }[];
  /** Everything that a reader reads, as typed: prose and single lines. */
  readonly texts: readonly { readonly text: string; readonly path: Path }[];
  /** All links: those of `links:` fields, and those in prose with their place in it. */
  readonly links: readonly {
    readonly label: string;
    readonly url: string;
    readonly path: Path;
    readonly span?: Region;
  }[];
  /** The other issue files in its folder. */
  readonly beside: readonly IssueFile[];
  readonly images: ReadonlyMap<string, ReadImage>;
  /** Whether some font of the theme can show a character. */
  covers(codePoint: number): boolean;
}
