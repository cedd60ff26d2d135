// Checks many issues: those that have changed since an earlier run, in two threads where there are enough of them.

import type { CheckedAlone } from './check-issue.ts';
import { createChecker, few } from './checker.ts';
import type { Earlier } from './earlier-findings.ts';
import type { Shared } from '../host/host.ts';
import type { CheckHost, CheckManyHost } from './check-options.ts';
import type { CheckedFile } from '../content/issue/fault.ts';
import { inGroups, selectIssues, type Selected } from '../content/publication/select-issues.ts';

/** A thread starts in the time that some twenty issues take. */
export const worthAThread = 100;

/** The places of an issue's files among the others. */
type Group = readonly number[];

/**
 * What is wrong with each issue, in the order given. `since` is the commit that changes are counted from; `reported`
 * gets the number of issues that are done.
 */
export async function checkMany(
  issues: readonly Selected[],
  host: CheckManyHost,
  since: string | undefined,
  reported: (count: number) => void,
): Promise<readonly CheckedFile[]> {
  if (issues.length > few) host.startLongRun?.();
  const checker = createChecker(host, optionsFor(issues, since));
  const alone: CheckedAlone[] = [];
  const unknown: { readonly group: Group; readonly earlier: Earlier | undefined }[] = [];
  for (const group of inGroups(issues)) {
    const earlier = issues.length > few ? await checker.earlier(group.map((index) => issues[index]!)) : undefined;
    if (earlier?.found === undefined) unknown.push({ group, earlier });
    else earlier.found.forEach((one, at) => (alone[group[at]!] = one));
  }
  const groups = unknown.map(({ group }) => group);
  for (const placed of await checkNew(groups, issues, host, since, reported)) alone[placed.index] = placed.alone;
  for (const { group, earlier } of unknown) await earlier?.keep(group.map((index) => alone[index]!));
  await checker.keep();
  // Only when all have been read can they be compared.
  return checker.compareIssues(alone, issues);
}

/** Checks the issues of which nothing is known, in two threads where it is worth it. */
async function checkNew(
  groups: readonly Group[],
  issues: readonly Selected[],
  host: CheckManyHost,
  since: string | undefined,
  reported: (count: number) => void,
): Promise<readonly Placed[]> {
  const queue = createQueue(groups);
  const isShared = groups.flat().length >= worthAThread;
  const paths = issues.map(({ path }) => path);
  const task = { paths, groups, cwd: host.cwd, taken: queue.taken, since };
  const elsewhere = isShared ? host.workElsewhere?.<readonly Placed[]>('check', task) : undefined;
  const both = await Promise.all([checkFrom(queue, issues, host, since, reported), elsewhere ?? []]);
  return both.flat();
}

/** An issue with its place among the others. */
export interface Placed {
  readonly index: number;
  readonly alone: CheckedAlone;
}

interface SharedCheck extends Shared {
  /** The commit that changes are counted from. */
  readonly since: string | undefined;
}

/** The second thread's part. */
export async function checkShared(
  { paths, groups, taken, since }: SharedCheck,
  host: CheckHost,
): Promise<readonly Placed[]> {
  const { issues } = await selectIssues(paths, host);
  return checkFrom(createQueue(groups, taken), issues, host, since, () => {});
}

const optionsFor = (issues: readonly Selected[], since: string | undefined) => ({
  formats: [],
  since,
  looked: issues.map(({ path }) => path),
});

/** Hands out groups, each once, to whichever thread has nothing else to do. */
export function createQueue<T>(groups: readonly T[], taken: Int32Array = new Int32Array(new SharedArrayBuffer(4))) {
  return {
    taken,
    *[Symbol.iterator](): Generator<T> {
      for (let next = Atomics.add(taken, 0, 1); next < groups.length; next = Atomics.add(taken, 0, 1))
        yield groups[next]!;
    },
  };
}

async function checkFrom(
  queue: Iterable<readonly number[]>,
  issues: readonly Selected[],
  host: CheckHost,
  since: string | undefined,
  reported: (count: number) => void,
): Promise<readonly Placed[]> {
  const checker = createChecker(host, optionsFor(issues, since));
  const placed: Placed[] = [];
  for (const group of queue) {
    reported(group[0]!);
    const found = await checker.checkAlone(group.map((index) => issues[index]!));
    // The issue itself is not needed any more, and many would fill the memory.
    found.forEach(({ issue: _, ...alone }, at) => placed.push({ index: group[at]!, alone }));
  }
  await checker.keep();
  return placed;
}
