// What a script for a shell is made from, and what a shell is here.

export interface Word {
  readonly word: string;
  readonly summary: string;
}

/** Files that the shell itself can list: issues are `.yaml` files. Languages are those of the bulletin.yaml here. */
export type Paths = 'none' | 'folders' | 'issues' | 'files' | 'languages';

/** A place where the cursor can be: after a command, or after a flag that takes a value. */
export interface Spot {
  /**
   * The words before it, without operands and other flags: ` build`, or ` build -f` and ` build --format`. Behind its
   * first operand, ` translate` is ` translate ...`, where the next operand is another.
   */
  readonly after: readonly string[];
  /** Flags that may follow, which a shell offers after a first `-`. A flag has none. */
  readonly flags: readonly Word[];
  /** Commands, or values. */
  readonly words: readonly Word[];
  readonly paths: Paths;
  /** Several values may follow, with commas between them. */
  readonly isList: boolean;
}

export interface Spots {
  /** Words that lead on to another spot: ` theme`, ` theme list`, and ` translate ...` for any word. */
  readonly commands: readonly string[];
  /** Flags that a value follows: ` build -f`, ` build --format`. */
  readonly flags: readonly string[];
  /** All spots where there is something to offer. */
  readonly all: readonly Spot[];
}

export interface Shell {
  readonly name: string;
  readonly title: string;
  /** The line that switches completion on, and the file that it belongs in. */
  readonly line: string;
  readonly file: string;
  /** The script; shells differ in nothing else. */
  readonly script: (spots: Spots) => Promise<string>;
}

/** The command that prints the languages of the bulletin.yaml here, one a line, where they are in brackets. */
export const languagesHere = `sed -n 's/^languages: *[[]\\([^]]*\\)[]].*/\\1/p' bulletin.yaml 2>/dev/null | tr -d '"'"' " | tr , '\\n'`;
