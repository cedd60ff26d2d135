// One thread's part of a build: it builds what is next in the queue, until nothing is left.

import { UserError } from '../../base/errors.ts';
import { createQueue } from '../../base/queue.ts';
import { selectIssues, type Selected } from '../../content/publication/select-issues.ts';
import type { Host, Shared } from '../../host/host.ts';
import type { Collected } from '../../output/archive/collect.ts';
import type { Press } from '../../press/press.ts';
import type { Made } from '../make/build-issue.ts';
import type { BuildOptions } from '../make/build-options.ts';
import { createBuilder, type Builder } from '../make/builder.ts';
import { createWorkers } from './workers.ts';
import type { Placed, Plan } from './plan-build.ts';
import type { BuildHost } from '../make/workshop.ts';

/** What each of two threads needs of the host. */
export type PartHost = BuildHost & Pick<Host, 'startLongRun' | 'terminal'>;

/** What is to be built, and what is done with it. */
export interface Part {
  readonly queue: Iterable<readonly number[]>;
  readonly issues: readonly Selected[];
  readonly builder: Builder;
  /** The paths of issues that must not be built. */
  readonly stopped: ReadonlySet<string>;
  /** What is up to date of each, as far as it is known before they are checked; and of one that is. */
  readonly upToDate: Plan['upToDate'];
  readonly upToDateOf: Plan['upToDateOf'];
  /** How many pages are printed at once. */
  readonly tabs: () => Promise<number>;
  /** Gets what is made, a batch of whole groups every few seconds: what ends a build takes no more than that away. */
  readonly done: (batch: readonly Placed[], isLast: boolean) => Promise<void>;
}

/** By their places: what the feed needs of the newest issues. */
export type Texts = ReadonlyMap<number, Collected>;

/** How many issues are in work at once, beside those that are printed: while a page is printed, the next is composed. */
const beside = 2;

/** Milliseconds. To keep what was made of a thousand issues takes 50. */
const often = 3000;

export async function buildPart(
  { queue, issues, builder, stopped, upToDate, upToDateOf, tabs, done }: Part,
  { now, terminal }: PartHost,
): Promise<Texts> {
  const entries = new Map<number, Collected>();
  const batch: Placed[] = [];
  const groups = queue[Symbol.iterator]();
  let last = now();
  let isOnly = true;
  const buildGroup = async (group: readonly number[]): Promise<void> => {
    const selected = group.map((index) => issues[index]!);
    const found = await builder.checker.checkAlone(selected, upToDate[group[0]!] !== undefined);
    const placed: Placed[] = [];
    for (const [at, index] of group.entries()) {
      const alone = found[at]!;
      const { path } = issues[index]!;
      const made = await builder.buildIssue(issues[index]!, alone, await upToDateOf(index, alone), stopped.has(path));
      const { issue: _, ...rest } = alone;
      placed.push({ index, alone: rest, made });
      if (made?.collected !== undefined) entries.set(index, made.collected);
    }
    batch.push(...placed);
  };
  const work = async (): Promise<void> => {
    for (let next = groups.next(); next.done !== true; next = groups.next()) {
      terminal.progress(`Building ${next.value[0]! + 1} of ${issues.length}`);
      await buildGroup(next.value);
      if (now() - last >= often) {
        [last, isOnly] = [now(), false];
        await done(batch.splice(0), false);
      }
      workers.atLeast(beside + (await tabs()));
    }
  };
  const workers = createWorkers(work);
  workers.atLeast(beside);
  try {
    await workers.done();
  } finally {
    // If there is but one batch, the texts for the feed are known: they need not be kept in a second round.
    await done(isOnly ? batch.map((placed) => withText(placed, builder)) : batch, true);
  }
  return builder.textsOf(entries);
}

function withText(placed: Placed, builder: Builder): Placed {
  const { made } = placed;
  if (made?.collected === undefined) return placed;
  return { ...placed, made: { ...made, collected: builder.withText(made.collected) } };
}

export interface SharedBuild extends Shared {
  readonly options: BuildOptions;
  readonly upToDate: Plan['upToDate'];
  readonly stopped: readonly string[];
}

/** The second thread's part. */
export async function buildShared(
  { paths, groups, taken, options, upToDate, stopped }: SharedBuild,
  host: PartHost,
  send: (batch: readonly SentPlaced[]) => void,
): Promise<Texts> {
  const { issues, publicationFolders } = await selectIssues(paths, host);
  const noPress = (): Promise<Press> => Promise.reject(new UserError('The second thread has no browser'));
  const builder = createBuilder(host, options, noPress);
  for (const publicationFolder of publicationFolders) await builder.checkPublication(publicationFolder);
  host.startLongRun?.();
  const part: Part = {
    ...{ queue: createQueue(groups, taken), issues, builder, stopped: new Set(stopped), upToDate },
    upToDateOf: (index) => Promise.resolve(upToDate[index]),
    tabs: () => Promise.resolve(0),
    done: (batch) => Promise.resolve(send(batch.map(sent))),
  };
  return buildPart(part, host);
}

/** What goes from thread to thread: an error loses its class on the way. */
export interface SentPlaced extends Omit<Placed, 'made'> {
  readonly made:
    | (Omit<Made, 'failures'> & { readonly failures: readonly { readonly message: string; readonly hint?: string }[] })
    | undefined;
}

function sent({ made, ...placed }: Placed): SentPlaced {
  const failures = made?.failures.map(({ message, hint }) => ({ message, ...(hint === undefined ? {} : { hint }) }));
  return { ...placed, made: made && { ...made, failures: failures ?? [] } };
}

export function received({ made, ...placed }: SentPlaced): Placed {
  const failures = made?.failures.map(({ message, ...more }) => new UserError(message, more)) ?? [];
  return { ...placed, made: made && { ...made, failures } };
}
