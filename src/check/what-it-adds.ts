// What an issue would be found to have after a change, and has not before.

import { createChecker } from './checker.ts';
import type { CheckHost } from './check-options.ts';
import type { Finding } from '../content/issue/fault.ts';
import { overlay } from '../content/publication/overlay.ts';
import type { Selected } from '../content/publication/select-issues.ts';

/** Findings in the changed text that the text before does not have; nothing is written. */
export async function whatItAdds(selected: Selected, after: string, host: CheckHost): Promise<readonly Finding[]> {
  const changed = new Map([[selected.path, new TextEncoder().encode(after)]]);
  const [now, before] = [
    await findingsIn(selected, { ...host, files: overlay(host.files, changed) }),
    await findingsIn(selected, host),
  ];
  const known = new Map<string, number>();
  for (const finding of before) known.set(nameOf(finding), (known.get(nameOf(finding)) ?? 0) + 1);
  return now.filter((finding) => {
    const left = known.get(nameOf(finding)) ?? 0;
    known.set(nameOf(finding), left - 1);
    return left <= 0;
  });
}

async function findingsIn(selected: Selected, host: CheckHost): Promise<readonly Finding[]> {
  const { findings } = await createChecker(host, { formats: [] }).checkIssue(selected);
  return findings.filter(({ suppressed }) => suppressed === undefined);
}

/** The same wherever it moves. */
function nameOf({ rule, place, message }: Finding): string {
  return [rule, place, message].join('\n');
}
