// What a report is: findings as text. Types only.

import type { Palette } from '../host/host.ts';
import type { Finding } from '../issue/fault.ts';

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
  /** Those that are switched off where they stand, each with its reason. */
  readonly suppressed: readonly Finding[];
  /** The files that were checked, as findings name them. */
  readonly files: readonly string[];
  /** The version of bulletin. */
  readonly version: string;
}
