// Builds many issues, in two threads where there are enough of them to be worth it.

import { UserError } from '../base/errors.ts';
import { remember } from '../base/memoize.ts';
import type { CheckManyHost } from '../check/check-options.ts';
import { checkMany, createQueue, worthAThread } from '../check/check-many.ts';
import type { BuiltIssue } from '../check/reports/build-report.ts';
import { rules } from '../check/rules/index.ts';
import { comparesForErrors } from '../check/rules/run-rules.ts';
import { spoiltBy } from '../check/spoiled-formats.ts';
import type { PublicationFolder } from '../content/publication/find-publication.ts';
import { inGroups, selectIssues, type Selected } from '../content/publication/select-issues.ts';
import type { Host, Shared, Terminal } from '../host/host.ts';
import { newestOf, type Collected } from '../output/archive/collect.ts';
import type { Press } from '../press/press.ts';
import type { Made } from './build-issue.ts';
import { createBuilder, type Builder } from './builder.ts';
import type { BuildOptions } from './build-options.ts';
import { createHands } from './hands.ts';
import type { PastBuilds } from './past-builds.ts';
import { planBuild, type Placed, type Plan } from './plan-build.ts';
import type { BuildHost } from './workshop.ts';
import { wantedFormats } from './write-formats.ts';

/** What each of two threads needs of the host. */
type ManyHost = BuildHost & Pick<Host, 'startLongRun' | 'terminal'>;
type BuildManyHost = ManyHost & Pick<Host, 'workElsewhere'>;

export interface BuiltMany {
  readonly issues: readonly BuiltIssue[];
  /** By their publications: what the archives need. */
  readonly collected: ReadonlyMap<PublicationFolder, readonly Collected[]>;
}

/** Builds issues of publications without faults, in the order given. `tabs` says how many pages are printed at once. */
export async function buildMany(
  issues: readonly Selected[],
  builder: Builder,
  past: PastBuilds,
  options: BuildOptions,
  host: BuildManyHost,
  tabs: () => Promise<number>,
): Promise<BuiltMany> {
  const stopped = await stoppedBetween(issues, host);
  const plan = await planBuild(inGroups(issues), issues, stopped, builder, past, options);
  const { groups, upToDate } = plan;
  const queue = createQueue(groups);
  const task: SharedBuild = {
    ...{ paths: issues.map(({ path }) => path), groups, cwd: host.cwd, taken: queue.taken },
    ...{ options, upToDate, stopped: [...stopped] },
  };
  const isShared = groups.flat().length >= worthAThread && !issues.some((issue) => needsPress(issue, options));
  const elsewhere = isShared ? host.workElsewhere?.<readonly SentPlaced[]>('build', task) : undefined;
  const own = buildFrom(queue, issues, builder, upToDate, stopped, host.terminal, tabs);
  const [here, sent] = await Promise.all([own, elsewhere ?? []]);
  host.terminal.progress(undefined);
  const placed = [...here, ...sent.map(received)];
  await plan.keep(placed);
  return finish([...plan.left, ...placed], issues, builder);
}

/** What only all issues together show: how they go with those before and after. */
async function finish(unsorted: readonly Placed[], issues: readonly Selected[], builder: Builder): Promise<BuiltMany> {
  const placed = unsorted.toSorted((a, b) => a.index - b.index);
  const compared = await builder.checker.compareIssues(
    placed.map(({ alone }) => alone),
    issues,
  );
  const built: BuiltIssue[] = [];
  const archived = new Map<PublicationFolder, Archived[]>();
  for (const [index, { made }] of placed.entries()) {
    if (made === undefined) continue;
    const { publicationFolder } = issues[index]!;
    const { late, collected, slug: _, formats: __, ...rest } = made;
    const isFirst = !archived.has(publicationFolder) && rest.language !== undefined;
    const lacks = isFirst ? await builder.whatLacks(issues[index]!) : [];
    const { file, findings } = compared[index]!;
    built.push({ ...rest, file, findings: [...findings, ...lacks, ...late] });
    const ofPublication = remember(archived, publicationFolder, () => []);
    if (collected !== undefined) ofPublication.push({ selected: issues[index]!, collected });
  }
  const complete = new Map<PublicationFolder, readonly Collected[]>();
  for (const [publicationFolder, all] of archived) complete.set(publicationFolder, await withTexts(all, builder));
  return { issues: built, collected: complete };
}

interface Archived {
  readonly selected: Selected;
  readonly collected: Collected;
}

/** Where an earlier build did not need the text of an issue that is among the newest now, it is read. */
function withTexts(archived: readonly Archived[], builder: Builder): Promise<readonly Collected[]> {
  const newest = newestOf(archived.map(({ collected }) => collected));
  return Promise.all(
    archived.map(async ({ selected, collected }) =>
      collected.text === undefined && newest.has(collected)
        ? ((await builder.collect(selected)) ?? collected)
        : collected,
    ),
  );
}

/**
 * The paths of issues that an error beside those before and after stops. Only a publication that makes an error of a
 * warning has them; all others are compared when they are built, so that none is read twice.
 */
async function stoppedBetween(issues: readonly Selected[], host: CheckManyHost): Promise<ReadonlySet<string>> {
  const isStrict = ({ publicationFolder: { publication } }: Selected) =>
    publication !== undefined && comparesForErrors(rules, publication);
  const strict = issues.filter(isStrict);
  if (strict.length === 0) return new Set();
  const checked = await checkMany(strict, host, undefined, () => {});
  return new Set(strict.flatMap(({ path }, index) => (spoiltBy(checked[index]!.findings) === 'all' ? [path] : [])));
}

function needsPress({ publicationFolder: { publication } }: Selected, { formats }: BuildOptions): boolean {
  return wantedFormats(formats ?? publication?.formats).some((format) => format.needsPress);
}

interface SharedBuild extends Shared {
  readonly options: BuildOptions;
  readonly upToDate: Plan['upToDate'];
  readonly stopped: readonly string[];
}

/** The second thread's part. */
export async function buildShared(
  { paths, groups, taken, options, upToDate, stopped }: SharedBuild,
  host: ManyHost,
): Promise<readonly SentPlaced[]> {
  const { issues, publicationFolders } = await selectIssues(paths, host);
  const noPress = (): Promise<Press> => Promise.reject(new UserError('The second thread has no browser'));
  const builder = createBuilder(host, options, noPress);
  for (const publicationFolder of publicationFolders) await builder.checkPublication(publicationFolder);
  host.startLongRun?.();
  const stops = new Set(stopped);
  const placed = await buildFrom(createQueue(groups, taken), issues, builder, upToDate, stops, host.terminal, noTabs);
  return placed.map(sent);
}

/** The second thread prints nothing. */
const noTabs = () => Promise.resolve(0);

/** How many issues are in work at once, beside those that are printed: while a page is printed, the next is composed. */
const beside = 2;

async function buildFrom(
  queue: Iterable<readonly number[]>,
  issues: readonly Selected[],
  builder: Builder,
  upToDate: Plan['upToDate'],
  stopped: ReadonlySet<string>,
  terminal: Pick<Terminal, 'progress'>,
  tabs: () => Promise<number>,
): Promise<readonly Placed[]> {
  const placed: Placed[] = [];
  const groups = queue[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = groups.next(); next.done !== true; next = groups.next()) {
      const group = next.value;
      terminal.progress(`Building ${group[0]! + 1} of ${issues.length}`);
      const found = await builder.checker.checkAlone(
        group.map((index) => issues[index]!),
        upToDate[group[0]!] !== undefined,
      );
      for (const [at, index] of group.entries()) {
        const alone = found[at]!;
        const { path } = issues[index]!;
        const made = await builder.buildIssue(issues[index]!, alone, upToDate[index], stopped.has(path));
        const { issue: _, ...rest } = alone;
        placed.push({ index, alone: rest, made });
      }
      hands.atLeast(beside + (await tabs()));
    }
  };
  const hands = createHands(work);
  hands.atLeast(beside);
  await hands.done();
  return placed.map(({ made, ...one }) => ({ ...one, made: made && builder.withText(made) }));
}

/** What goes from thread to thread: an error loses its class on the way. */
interface SentPlaced extends Omit<Placed, 'made'> {
  readonly made:
    | (Omit<Made, 'failures'> & { readonly failures: readonly { readonly message: string; readonly hint?: string }[] })
    | undefined;
}

function sent({ made, ...placed }: Placed): SentPlaced {
  const failures = made?.failures.map(({ message, hint }) => ({ message, ...(hint === undefined ? {} : { hint }) }));
  return { ...placed, made: made && { ...made, failures: failures ?? [] } };
}

function received({ made, ...placed }: SentPlaced): Placed {
  const failures = made?.failures.map(({ message, ...more }) => new UserError(message, more)) ?? [];
  return { ...placed, made: made && { ...made, failures } };
}
