// Checks many issues, half of them in a second thread where there are enough to be worth its start.

import { createChecker } from './check.ts';
import type { Host } from './host/host.ts';
import type { CheckedFile } from './issue/fault.ts';
import { selectIssues, type Selected } from './publication/select-issues.ts';

/** A thread starts in the time that some twenty issues take. */
const worthAThread = 100;

/** What is wrong with each issue, in the order given. `told` hears how many of them this thread has behind it. */
export async function checkMany(issues: readonly Selected[], host: Host, told: (count: number) => void): Promise<readonly CheckedFile[]> {
  const middle = host.checkElsewhere === undefined || issues.length < worthAThread ? issues.length : Math.ceil(issues.length / 2);
  const rest = issues.slice(middle);
  const elsewhere = rest.length === 0 ? undefined : host.checkElsewhere?.(rest.map(({ path }) => path), host.cwd);
  const both = await Promise.all([checkHere(issues.slice(0, middle), host, told), elsewhere ?? []]);
  return both.flat();
}

/** The second thread's part: files by their absolute paths. */
export async function checkPaths(paths: readonly string[], host: Host): Promise<readonly CheckedFile[]> {
  const { issues } = await selectIssues(paths, host.cwd, host.files);
  return checkHere(issues, host, () => {});
}

async function checkHere(issues: readonly Selected[], host: Host, told: (count: number) => void): Promise<readonly CheckedFile[]> {
  // The files of publications are checked before.
  const checker = createChecker(host, { formats: [] });
  const checked: CheckedFile[] = [];
  for (const [index, issue] of issues.entries()) {
    told(index);
    // Nothing else waits for anything here: without a pause, nobody would hear of Ctrl-C.
    if (index % 10 === 9) await new Promise((resolve) => setImmediate(resolve));
    const { file, findings } = await checker.checkIssue(issue);
    checked.push({ file, findings });
  }
  return checked;
}
