// The line that `build --watch` says after a change.

import type { BuildResult } from '../../check/reports/build-report.ts';
import type { Finding, Severity } from '../../content/issue/fault.ts';

/** Undefined where nothing was made, and nothing is wrong. `names` are the files that have changed. */
export function changeLine(
  names: readonly string[],
  { issues, archives, milliseconds }: Pick<BuildResult, 'issues' | 'archives' | 'milliseconds'>,
  findings: readonly Pick<Finding, 'severity'>[],
): string | undefined {
  const artefacts = [...issues, ...archives].flatMap((one) => one.artefacts);
  const made = artefacts.filter(({ upToDate }) => upToDate !== true).length;
  const counted = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const wrong = (['error', 'warning'] as const).flatMap((severity) => {
    const count = counted(severity);
    return count === 0 ? [] : [plural(count, severity)];
  });
  if (made === 0 && wrong.length === 0) return undefined;
  const what = names.length === 1 ? names[0] : plural(names.length, 'change');
  const files = made === 0 ? 'no file made' : `${plural(made, 'file')} made in ${milliseconds} ms`;
  return [`${what}: ${files}`, ...wrong].join(', ');
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
