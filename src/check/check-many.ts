// Checks many issues, half of them in a second thread where there are enough to be worth its start.

import { createChecker } from './checker.ts';
import type { ReadIssue } from './check-issue.ts';
import type { Host, Shared } from '../host/host.ts';
import type { CheckedFile } from '../content/issue/fault.ts';
import { settled } from './rules/digest.ts';
import { selectIssues, type Selected } from '../content/publication/select-issues.ts';

/** A thread starts in the time that some twenty issues take. */
const worthAThread = 100;

/**
 * What is wrong with each issue, in the order given. `since` is the commit that changes are counted from; `reported`
 * gets the number of issues that are done.
 */
export async function checkMany(
  issues: readonly Selected[],
  host: Host,
  since: string | undefined,
  reported: (count: number) => void,
): Promise<readonly CheckedFile[]> {
  const isShared = host.checkElsewhere !== undefined && issues.length >= worthAThread;
  const queue = createQueue(issues.length);
  const elsewhere = isShared
    ? host.checkElsewhere?.({ paths: issues.map(({ path }) => path), cwd: host.cwd, since, taken: queue.taken })
    : undefined;
  const both = await Promise.all([readFrom(queue, issues, host, since, reported), elsewhere ?? []]);
  const read = (both.flat() as Placed[]).sort((a, b) => a.index - b.index).map((placed) => placed.read);
  // Only when all have been read can they be compared.
  const checker = createChecker(host, { formats: [], since, looked: issues.map(({ path }) => path) });
  return checker.compareIssues(read.map((one, index) => [one, issues[index]!]));
}

/** An issue with its place among the others. */
export interface Placed {
  readonly index: number;
  readonly read: ReadIssue;
}

/** The second thread's part. */
export async function readShared({ paths, taken, since }: Shared, host: Host): Promise<readonly Placed[]> {
  const { issues } = await selectIssues(paths, host);
  return readFrom(createQueue(paths.length, taken), issues, host, since, () => {});
}

/** Hands out the numbers below a count, each once, to whichever thread has its hands free. */
function createQueue(count: number, taken: Int32Array = new Int32Array(new SharedArrayBuffer(4))) {
  return {
    taken,
    *[Symbol.iterator](): Generator<number> {
      for (let index = Atomics.add(taken, 0, 1); index < count; index = Atomics.add(taken, 0, 1)) yield index;
    },
  };
}

async function readFrom(
  queue: Iterable<number>,
  issues: readonly Selected[],
  host: Host,
  since: string | undefined,
  reported: (count: number) => void,
): Promise<readonly Placed[]> {
  const checker = createChecker(host, { formats: [], since });
  const read: Placed[] = [];
  for (const index of queue) {
    reported(index);
    const { issue: _, digest, ...rest } = await checker.readIssue(issues[index]!);
    // An issue is not needed any more, and many would fill the memory. Of a single one little is asked, and that need
    // not be found out before.
    const kept = digest !== undefined && issues.length > 1 ? settled(digest) : digest;
    read.push({ index, read: kept === undefined ? rest : { ...rest, digest: kept } });
  }
  await checker.keep();
  return read;
}
