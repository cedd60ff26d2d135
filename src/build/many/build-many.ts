// Builds many issues, in two threads where there are enough of them to be worth it.

import { remember } from '../../base/memoize.ts';
import { createQueue } from '../../base/queue.ts';
import type { CheckManyHost } from '../../check/check-options.ts';
import { few } from '../../check/checker.ts';
import { checkMany, worthAThread } from '../../check/check-many.ts';
import type { BuiltIssue } from '../../check/reports/build-report.ts';
import { rules } from '../../check/rules/index.ts';
import { comparesForErrors } from '../../check/rules/run-rules.ts';
import { spoiltBy } from '../../check/spoiled-formats.ts';
import type { PublicationFolder } from '../../content/publication/find-publication.ts';
import type { Selected } from '../../content/publication/select-issues.ts';
import type { Host } from '../../host/host.ts';
import { newestOf } from '../../output/archive/collect.ts';
import { linkedFormats } from '../../output/archive/write-archive.ts';
import type { Archived, Unlisted } from '../make/build-archive.ts';
import { hasPage, isPageMade, type Made } from '../make/build-issue.ts';
import type { BuildOptions } from '../make/build-options.ts';
import { buildPart, received, type PartHost, type SentPlaced, type SharedBuild, type Texts } from './build-part.ts';
import { planBuild, type BuildRun, type Placed, type Plan } from './plan-build.ts';
import { wantedIn } from '../make/workshop.ts';

type BuildManyHost = PartHost & Pick<Host, 'workElsewhere'>;

export interface BuiltMany {
  readonly issues: readonly BuiltIssue[];
  /** By their publications: the issues whose pages are there, with what the archives need. */
  readonly archived: ReadonlyMap<PublicationFolder, readonly Archived[]>;
  /** The others whose pages were wanted. */
  readonly unlisted: ReadonlyMap<PublicationFolder, readonly Unlisted[]>;
}

/**
 * Builds issues of publications without faults, in the order given. `tabs` says how many pages are printed at once. What
 * is made is kept as it goes on, also where something ends the build.
 */
export async function buildMany(run: BuildRun, host: BuildManyHost, tabs: () => Promise<number>): Promise<BuiltMany> {
  const { issues, builder, options } = run;
  const stopped = await stoppedBetween(issues, host);
  const plan = await planBuild(run, stopped);
  const { groups, upToDate, upToDateOf } = plan;
  if (groups.flat().length > few) host.startLongRun?.();
  const queue = createQueue(groups);
  const task: SharedBuild = {
    ...{ paths: issues.map(({ path }) => path), groups, cwd: host.cwd, taken: queue.taken },
    ...{ options, upToDate, stopped: [...stopped] },
  };
  const placed: Placed[] = [];
  let keeping = Promise.resolve();
  const done = (batch: readonly Placed[], isLast: boolean): Promise<void> => {
    placed.push(...batch);
    keeping = keeping.then(() => plan.keep(batch, isLast));
    keeping.catch(() => {}); // It is waited for below.
    return keeping;
  };
  const isShared = groups.flat().length >= worthAThread && !issues.some((issue) => needsPress(issue, options));
  const heard = (batch: readonly SentPlaced[]) => void done(batch.map(received), false);
  const elsewhere = isShared ? host.workElsewhere?.<Texts, readonly SentPlaced[]>('build', task, heard) : undefined;
  const own = buildPart({ queue, issues, builder, stopped, upToDate, upToDateOf, tabs, done }, host);
  const texts = await Promise.all([own, elsewhere ?? new Map()]);
  await keeping;
  host.terminal.progress(undefined);
  return finish([...plan.left, ...placed], new Map(texts.flatMap((some) => [...some])), run, plan);
}

/** What only all issues together show: how they go with those before and after, and which are the newest. */
async function finish(unsorted: readonly Placed[], texts: Texts, run: BuildRun, plan: Plan): Promise<BuiltMany> {
  const { issues, builder, options } = run;
  const placed = unsorted.toSorted((a, b) => a.index - b.index);
  const compared = await builder.checker.compareIssues(
    placed.map(({ alone }) => alone),
    issues,
  );
  const built: BuiltIssue[] = [];
  const pages = new Map<PublicationFolder, Placed[]>();
  const unlisted = new Map<PublicationFolder, Unlisted[]>();
  for (const [index, one] of placed.entries()) {
    if (one.made === undefined) continue;
    const { publicationFolder } = issues[index]!;
    const { late, collected: _, slug: __, formats: ___, ...rest } = one.made;
    const isFirst = !pages.has(publicationFolder) && rest.language !== undefined;
    const lacks = isFirst ? await builder.whatLacks(issues[index]!) : [];
    const { file, findings } = compared[index]!;
    built.push({ ...rest, file, findings: [...findings, ...lacks, ...late] });
    const ofPublication = remember(pages, publicationFolder, () => []);
    if (one.made.collected !== undefined || isPageMade(one.made)) ofPublication.push(one);
    else if (wantedIn(publicationFolder, options).some(hasPage) && !one.made.artefacts.some(isPage))
      remember(unlisted, publicationFolder, () => []).push({ file, ...whyUnlisted(one.made), language: rest.language });
  }
  const archived = new Map<PublicationFolder, readonly Archived[]>();
  for (const [publicationFolder, all] of pages) archived.set(publicationFolder, await withTexts(all, texts, run, plan));
  return { issues: built, archived, unlisted };
}

const isPage = ({ format }: { readonly format: string }) => hasPage({ name: format });

/** Why there is no page of an issue. */
function whyUnlisted({ unbuilt, failures }: Made): Pick<Unlisted, 'why'> {
  if (unbuilt.some(isPage)) return { why: 'an error spoils its web page' };
  return { why: failures.length > 0 ? 'its web page could not be made' : 'it has errors' };
}

/**
 * Adds the texts of the newest issues, and which files are of an earlier text. Where an earlier build did not need the
 * text of one of them, it is read.
 */
async function withTexts(
  placed: readonly Placed[],
  texts: Texts,
  { issues, builder, options }: BuildRun,
  plan: Plan,
): Promise<readonly Archived[]> {
  const newest = newestOf(placed.flatMap(({ made }) => made?.collected ?? []));
  const archived: Archived[] = [];
  for (const { index, alone, made } of placed) {
    const selected = issues[index]!;
    const known = made?.collected;
    const lacksText = known !== undefined && known.text === undefined && newest.has(known);
    const collected = lacksText ? (texts.get(index) ?? (await builder.collect(selected)) ?? known) : known;
    if (collected !== known) await plan.keepText({ index, alone, made: { ...made!, collected } });
    const wanted = wantedIn(selected.publicationFolder, options).map(({ name }) => name);
    const isMade = (name: string) => made!.artefacts.some(({ format }) => format === name);
    const others = linkedFormats.filter((name) => !wanted.includes(name));
    const earlier = others.length === 0 ? [] : await plan.outdated(index, others);
    archived.push({ selected, collected, outdated: [...wanted.filter((name) => !isMade(name)), ...earlier] });
  }
  return archived;
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

function needsPress({ publicationFolder }: Selected, options: BuildOptions): boolean {
  return wantedIn(publicationFolder, options).some((format) => format.needsPress);
}
