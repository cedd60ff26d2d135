// What is wrong with an author's text: a fault says it, a finding says also where, and how bad. Types only.

/** Where a value is in a file: keys and list positions from the root. */
export type Path = readonly (string | number)[];

/** Characters of a file: offset and length in UTF-16 units. */
export interface Region {
  readonly offset: number;
  readonly length: number;
}

export interface Fault {
  readonly path: Path;
  readonly message: string;
  readonly help?: string;
  /** Points at the key instead of the value. */
  readonly atKey?: boolean;
  /** Points at a part of the value: offset and length in characters of the value. */
  readonly span?: Region;
  /** The place itself, where the file was not read into a tree. */
  readonly region?: Region;
  /** The item and the place by names, where they are known already and no tree is at hand to find them. */
  readonly known?: { readonly item?: string; readonly place: string };
  readonly fix?: Fix;
  /** Other places with the same slip, of which nothing more is said. */
  readonly also?: readonly Path[];
  /** The other end of a difference between two files: a comment there switches it off too. */
  readonly twin?: { readonly file: string } & Pick<Fault, 'path' | 'span'>;
}

/** How the text can be fixed: safe, when it says the same as before; unsafe, when someone should look at it. */
export interface Fix {
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly Edit[];
}

/** New characters for a value, a key, or a part of a value, each found as a fault's place is. */
export interface Edit extends Pick<Fault, 'path' | 'atKey' | 'span' | 'region'> {
  readonly text: string;
  /** The name of a field that is put in front of the one at `path`, with `text` as its value. */
  readonly newField?: string;
}

/**
 * A fault that names its own rule, as the reader and the schema make them; a rule's faults get their name from the
 * runner.
 */
export interface NamedFault extends Fault {
  readonly rule: string;
}

export type Severity = 'error' | 'warning' | 'note';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string | undefined;
  /** Relative to the working folder, with `/`. */
  readonly file: string;
  /** From 1; columns in UTF-16 units. The end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The item that it is in: its title or id. */
  readonly item?: string | undefined;
  /** Where it is in the issue, by names and not by numbers: the same wherever the item moves. */
  readonly place: string;
  readonly fix?: { readonly safety: Fix['safety']; readonly edits: readonly Replacement[] } | undefined;
  /** Why it is switched off where it is; such a finding counts for nothing. */
  readonly suppressed?: string;
  /** The line itself and one either side, for a code frame. */
  readonly excerpt: readonly { readonly line: number; readonly text: string }[];
}

/** Characters of a file and what to write instead of them. */
export interface Replacement extends Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** What is wrong with one file. */
export interface CheckedFile {
  /** Relative to the working folder, with `/`. */
  readonly file: string;
  /** Sorted by position. */
  readonly findings: readonly Finding[];
  /** False for an issue that has to be right by itself before it can be compared with the others. */
  readonly isCompared?: false;
}
