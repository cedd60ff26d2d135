// What was checked -> what reports tell of it.

import type { CheckedFile, Severity } from '../issue/fault.ts';
import type { CheckResult } from './report.ts';

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** The findings of some files, from the least severity that is wanted. */
export function resultOf(checked: readonly CheckedFile[], version: string, least: Severity): CheckResult {
  const wanted = checked.flatMap(({ findings }) => findings).filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(least));
  return {
    findings: wanted.filter(({ suppressed }) => suppressed === undefined),
    suppressed: wanted.filter(({ suppressed }) => suppressed !== undefined),
    files: checked.map(({ file }) => file),
    version,
  };
}
