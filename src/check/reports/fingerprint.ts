// What a finding is known by from run to run: the same wherever its lines move to, and another for every finding of a
// run.

import { fnv1a } from '../../base/hash.ts';
import type { Finding } from '../../content/issue/fault.ts';

/**
 * The fingerprint of each finding. All findings of a run go in together, since the same thing said twice is counted.
 */
export function fingerprintsOf(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const counts = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const { rule, file, place } = finding;
      const said = [rule, file, place, pointedAt(finding)].join('\0');
      const count = (counts.get(said) ?? 0) + 1;
      counts.set(said, count);
      return [finding, fnv1a(`${said}\0${count}`)];
    }),
  );
}

/** The text that a finding points at; of several lines, the first. */
function pointedAt({ excerpt, line, column, endLine, endColumn }: Finding): string {
  const text = excerpt.find(({ line: number }) => number === line)?.text ?? '';
  return text.slice(column - 1, endLine === line ? endColumn - 1 : undefined);
}
