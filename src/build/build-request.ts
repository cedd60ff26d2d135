// What somebody asks `bulletin build` for.

/** Seconds that the browser has for a page. None takes minutes, but on a busy machine all of them may. */
export const defaultTimeout = 300;

/** What to build, how, and what to say of it. */
export interface BuildRequest {
  /** Issue files, folders or patterns. */
  readonly operands: readonly string[];
  readonly formats?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly theme?: string | undefined;
  /** The folder of the outputs, instead of the publication's. */
  readonly out?: string | undefined;
  readonly dryRun: boolean;
  /** Whether each output is compared with its issue. */
  readonly check: boolean;
  /** Whether all files are made again, also those that are up to date. */
  readonly force: boolean;
  /** Whether files of earlier builds are deleted that no issue has any more. */
  readonly clean: boolean;
  /** One browser, or several by their addresses. */
  readonly browsers?: readonly string[] | undefined;
  /** Which part of the issues, such as `1/4`. */
  readonly shard?: string | undefined;
  /** Seconds that the browser has for a page. */
  readonly timeout: number;
  readonly isJson: boolean;
  readonly isQuiet: boolean;
  readonly opens: boolean;
}
