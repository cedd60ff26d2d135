// What was checked -> what reports say about it.

import { once } from '../../base/memoize.ts';
import type { CheckedFile, Severity } from '../../content/issue/fault.ts';
import { fingerprintsOf } from './fingerprint.ts';
import type { CheckResult } from './report.ts';

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** All findings of some files. */
export function resultOf(
  checked: readonly CheckedFile[],
  about: Pick<CheckResult, 'version' | 'rules' | 'fixCommand' | 'made'>,
): CheckResult {
  const findings = checked.flatMap((file) => file.findings);
  const fingerprints = once(() => fingerprintsOf(findings));
  return {
    findings: findings.filter(({ suppressed }) => suppressed === undefined),
    suppressed: findings.filter(({ suppressed }) => suppressed !== undefined),
    fingerprintOf: (finding) => fingerprints().get(finding)!,
    known: 0,
    files: checked.map(({ file }) => file),
    ...about,
  };
}

/** The same without the findings that are less than so bad. */
export function onlyFrom(least: Severity, result: CheckResult): CheckResult {
  const [findings, suppressed] = [result.findings, result.suppressed].map((all) =>
    all.filter(({ severity }) => isAsBadAs(severity, least)),
  );
  return { ...result, findings: findings!, suppressed: suppressed! };
}

export function isAsBadAs(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}
