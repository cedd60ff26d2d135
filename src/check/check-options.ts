// What a check is about, and what it needs of the host.

import type { Host } from '../host/host.ts';

export interface CheckOptions {
  /** Instead of the publication's. */
  readonly theme?: string;
  /** The names of all formats. */
  readonly formats: readonly string[];
  /** Those that are built, instead of the publication's. */
  readonly wanted?: readonly string[];
  /** The absolute paths of the issues that this run looks at. */
  readonly looked?: readonly string[];
  /** The commit that changes are counted from, where the run is about changes. */
  readonly since?: string | undefined;
}

export type CheckHost = Pick<Host, 'cwd' | 'files' | 'git' | 'system' | 'tool' | 'memory' | 'within'>;

/** Of many issues, a second thread takes its part. */
export type CheckManyHost = CheckHost & Pick<Host, 'workElsewhere' | 'startLongRun'>;
