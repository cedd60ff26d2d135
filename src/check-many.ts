// Checks many issues, half of them in a second thread where there are enough to be worth its start.

import { createChecker, type Read } from './check.ts';
import type { Host } from './host/host.ts';
import type { CheckedFile } from './issue/fault.ts';
import { settled } from './rules/digest.ts';
import { selectIssues, type Selected } from './publication/select-issues.ts';

/** A thread starts in the time that some twenty issues take. */
const worthAThread = 100;

/** What is wrong with each issue, in the order given. `told` hears how many of them this thread has behind it. */
export async function checkMany(issues: readonly Selected[], host: Host, told: (count: number) => void): Promise<readonly CheckedFile[]> {
  const middle = host.checkElsewhere === undefined || issues.length < worthAThread ? issues.length : Math.ceil(issues.length / 2);
  const rest = issues.slice(middle);
  const elsewhere = rest.length === 0 ? undefined : host.checkElsewhere?.(rest.map(({ path }) => path), host.cwd);
  const both = await Promise.all([readHere(issues.slice(0, middle), host, told), elsewhere ?? []]);
  // Only when all have been read can they be compared.
  const read = both.flat() as readonly Read[];
  const checker = createChecker(host, { formats: [] });
  for (const one of read) checker.note(one);
  const checked: CheckedFile[] = [];
  for (const [index, one] of read.entries()) checked.push(await checker.compareIssue(one, issues[index]!));
  return checked;
}

/** The second thread's part: files by their absolute paths. */
export async function readPaths(paths: readonly string[], host: Host): Promise<readonly Read[]> {
  const { issues } = await selectIssues(paths, host);
  return readHere(issues, host, () => {});
}

async function readHere(issues: readonly Selected[], host: Host, told: (count: number) => void): Promise<readonly Read[]> {
  const checker = createChecker(host, { formats: [] });
  const read: Read[] = [];
  for (const [index, selected] of issues.entries()) {
    told(index);
    // Nothing else waits for anything here: without a pause, nobody would hear of Ctrl-C.
    if (index % 10 === 9) await new Promise((resolve) => setImmediate(resolve));
    // The issue itself is not needed any more, and would fill the memory.
    const { issue: _, digest, ...rest } = await checker.readIssue(selected);
    read.push(digest === undefined ? rest : { ...rest, digest: settled(digest) });
  }
  return read;
}
