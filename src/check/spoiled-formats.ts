// What findings stop: a check, and the formats of a build.

import type { Finding } from '../content/issue/fault.ts';
import { rules } from './rules/index.ts';

/** Whether findings fail a check. */
export function hasErrors(findings: readonly Judged[]): boolean {
  return findings.some(isError);
}

/** As much of a finding as says what it stops. */
type Judged = Pick<Finding, 'rule' | 'severity' | 'suppressed'>;

function isError({ severity, suppressed }: Judged): boolean {
  return severity === 'error' && suppressed === undefined;
}

const spoils = new Map(rules.flatMap(({ id, spoils: names }) => (names === undefined ? [] : [[id, names] as const])));

/** The formats that errors keep from being built, each with the rule that says so; `all` where it is everything. */
export function spoiltBy(findings: readonly Judged[]): ReadonlyMap<string, string> | 'all' {
  const errors = findings.filter(isError);
  if (!errors.every(({ rule }) => spoils.has(rule))) return 'all';
  return new Map(errors.flatMap(({ rule }) => (spoils.get(rule) ?? []).map((format) => [format, rule] as const)));
}
