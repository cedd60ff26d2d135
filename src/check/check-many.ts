// Checks many issues: those that have changed since an earlier run, in two threads where there are enough of them.

import { createQueue } from '../base/queue.ts';
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

/** What one thread checks, and for whom. */
interface Run {
  readonly issues: readonly Selected[];
  /** The commit that changes are counted from. */
  readonly since: string | undefined;
  /** Gets the number of issues that are done. */
  readonly reported: (count: number) => void;
}

/** What is wrong with each issue, in the order given. */
export async function checkMany(
  issues: readonly Selected[],
  host: CheckManyHost,
  since: Run['since'],
  reported: Run['reported'],
): Promise<readonly CheckedFile[]> {
  const run: Run = { issues, since, reported };
  if (issues.length > few) host.startLongRun?.();
  const checker = checkerFor(run, host);
  const alone: CheckedAlone[] = [];
  const unknown: { readonly group: Group; readonly earlier: Earlier | undefined }[] = [];
  for (const group of inGroups(issues)) {
    const earlier = issues.length > few ? await checker.earlier(group.map((index) => issues[index]!)) : undefined;
    if (earlier?.found === undefined) unknown.push({ group, earlier });
    else earlier.found.forEach((one, at) => (alone[group[at]!] = one));
  }
  const groups = unknown.map(({ group }) => group);
  for (const found of await checkNew(groups, run, host)) alone[found.index] = found.alone;
  for (const { group, earlier } of unknown) await earlier?.keep(group.map((index) => alone[index]!));
  await checker.keep();
  // Only when all have been read can they be compared.
  return checker.compareIssues(alone, issues);
}

/** Checks the issues of which nothing is known, in two threads where it is worth it. */
async function checkNew(groups: readonly Group[], run: Run, host: CheckManyHost): Promise<readonly FoundAt[]> {
  const queue = createQueue(groups);
  const isShared = groups.flat().length >= worthAThread;
  const paths = run.issues.map(({ path }) => path);
  const task = { paths, groups, cwd: host.cwd, taken: queue.taken, since: run.since };
  const elsewhere = isShared ? host.workElsewhere?.<readonly FoundAt[]>('check', task) : undefined;
  const both = await Promise.all([checkFrom(queue, run, host), elsewhere ?? []]);
  return both.flat();
}

/** What was found in an issue, with its place among the others. */
interface FoundAt {
  readonly index: number;
  readonly alone: CheckedAlone;
}

interface SharedCheck extends Shared, Pick<Run, 'since'> {}

/** The second thread's part. */
export async function checkShared(
  { paths, groups, taken, since }: SharedCheck,
  host: CheckHost,
): Promise<readonly FoundAt[]> {
  const { issues } = await selectIssues(paths, host);
  return checkFrom(createQueue(groups, taken), { issues, since, reported: () => {} }, host);
}

const checkerFor = ({ issues, since }: Run, host: CheckHost) =>
  createChecker(host, { formats: [], since, looked: issues.map(({ path }) => path) });

async function checkFrom(queue: Iterable<Group>, run: Run, host: CheckHost): Promise<readonly FoundAt[]> {
  const checker = checkerFor(run, host);
  const all: FoundAt[] = [];
  for (const group of queue) {
    run.reported(group[0]!);
    const found = await checker.checkAlone(group.map((index) => run.issues[index]!));
    // The issue itself is not needed any more, and many would fill the memory.
    found.forEach(({ issue: _, ...alone }, at) => all.push({ index: group[at]!, alone }));
  }
  await checker.keep();
  return all;
}
