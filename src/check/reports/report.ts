// What a report is: findings as text. Types only.

import type { Palette } from '../../host/host.ts';
import type { Finding, Fix, Severity } from '../../content/issue/fault.ts';

export interface Report {
  /** The value of `--report`. */
  readonly name: string;
  /** One line for the help. */
  readonly summary: string;
  /** True where a program reads it, and needs it also when there is nothing to say. */
  readonly isForPrograms: boolean;
  /** The whole report, ending in a newline; empty when there is nothing to say. */
  render(result: CheckResult, palette: Palette): string;
}

export interface CheckResult {
  /** Sorted by file, then by position. */
  readonly findings: readonly Finding[];
  /** Those that are switched off where they are, each with its reason. */
  readonly suppressed: readonly Finding[];
  /**
   * What one of these findings is known by from run to run; no two of a run have the same. They are made at the first
   * call, since the report for people does without.
   */
  readonly fingerprintOf: (finding: Finding) => string;
  /** How many more there are that a baseline knows. */
  readonly known: number;
  /** The files that were checked, as findings name them. */
  readonly files: readonly string[];
  /** The version of bulletin. */
  readonly version: string;
  /** Everything that can be found; a function, since most reports do without. */
  readonly rules: () => readonly KnownRule[];
  /** What to type for the safe fixes. */
  readonly fixCommand: string;
  /** The fixes that this run has made: one that is left would have made another mistake. */
  readonly made?: Fix['safety'] | undefined;
}

/** What reports say about a rule. */
export interface KnownRule {
  readonly id: string;
  readonly severity: Severity | 'off';
  readonly what: string;
  readonly why: string;
  readonly bad: string;
  readonly good: string;
  /** True where the two are described in words. */
  readonly isDescribed?: boolean;
}
