// What a build is asked for, as plain data: a second thread is asked for the same. Types only.

export interface BuildOptions {
  /** The formats asked for; otherwise the publication's, otherwise all. */
  readonly formats?: readonly string[];
  /** The folder asked for, absolute; otherwise the publication's. */
  readonly out?: string;
  readonly theme?: string;
  readonly languages?: readonly string[];
  /** The absolute paths of the issues that are built. */
  readonly looked: readonly string[];
  /** Render and write nothing. */
  readonly dryRun: boolean;
  /** Make all files again, also those that are up to date. */
  readonly force: boolean;
  /** Read the written files back, and compare them with the edition. */
  readonly check: boolean;
}
