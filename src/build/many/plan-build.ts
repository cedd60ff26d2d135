// Which issues a build has to make: what an earlier one made of the same sources is left as it is. What this one makes
// is kept while it goes on.

import type { CheckedAlone } from '../../check/check-issue.ts';
import { decidedAlone } from '../../check/compare-issue.ts';
import type { Earlier } from '../../check/earlier-findings.ts';
import { hasErrors } from '../../check/spoiled-formats.ts';
import { inGroups, type Selected } from '../../content/publication/select-issues.ts';
import type { Made } from '../make/build-issue.ts';
import type { Builder } from '../make/builder.ts';
import type { BuildOptions } from '../make/build-options.ts';
import type { MadeFormat } from '../kept/made.ts';
import type { PastBuilds } from './past-builds.ts';

/** The issues of one run of build, and what makes them. */
export interface BuildRun {
  readonly issues: readonly Selected[];
  readonly builder: Builder;
  readonly past: PastBuilds;
  readonly options: BuildOptions;
}

/** An issue with its place among the others: what is wrong with it, and what was made of it. */
export interface Placed {
  readonly index: number;
  readonly alone: CheckedAlone;
  readonly made: Made | undefined;
}

/** By their names: the formats of an issue that are up to date. Undefined where nothing is kept for the next build. */
export type UpToDate = Readonly<Record<string, MadeFormat>> | undefined;

export interface Plan {
  /** Of these, nothing has to be made. */
  readonly left: readonly Placed[];
  /** The others, by their places, those of one issue together. */
  readonly groups: readonly (readonly number[])[];
  /** Of the others, by their places, as far as it is known before they are checked. */
  readonly upToDate: Readonly<Record<number, UpToDate>>;
  /** The same, now that one of them is checked. */
  upToDateOf(index: number, alone: CheckedAlone): Promise<UpToDate>;
  /**
   * Keeps what was made of some of the others for the next build: whole groups of them. The last are only saved with the
   * archive, which follows.
   */
  keep(placed: readonly Placed[], isLast: boolean): Promise<void>;
  /** Of some formats of an issue, those whose files are known to be of an earlier text of it. */
  outdated(index: number, some: readonly string[]): Promise<readonly string[]>;
  /** Keeps the text of an issue that turned out to be among the newest; it is only saved with others. */
  keepText(placed: Placed): Promise<void>;
}

/** The files of one issue. */
interface Group {
  readonly group: readonly number[];
  readonly earlier: Earlier | undefined;
}

/** `stopped` are the paths of issues that must not be built. */
export async function planBuild(run: BuildRun, stopped: ReadonlySet<string>): Promise<Plan> {
  const { issues, builder, past } = run;
  const { dryRun, check, force } = run.options;
  // What is there already is not compared with its issue: a check makes all files.
  const makesAll = force || check;
  const left: Placed[] = [];
  const upToDate: Record<number, UpToDate> = {};
  const all: Group[] = [];
  const rest: Group[] = [];
  for (const group of inGroups(issues)) {
    const selected = group.map((index) => issues[index]!);
    const earlier = dryRun ? undefined : await builder.checker.earlier(selected);
    if (earlier !== undefined) await past.begin(selected[0]!);
    all.push({ group, earlier });
    const isStopped = selected.some(({ path }) => stopped.has(path));
    const found = makesAll || isStopped ? undefined : earlier?.found;
    const states: (State | undefined)[] = [];
    for (const [at, one] of selected.entries())
      states.push(found && (await stateOf(one, found[at]!, earlier!.madeKey, run)));
    if (states.every((state) => state?.left !== undefined)) {
      for (const [at, index] of group.entries())
        left.push({ index, alone: found![at]!, made: await states[at]!.left!() });
      continue;
    }
    rest.push(all.at(-1)!);
    if (earlier !== undefined) for (const [at, index] of group.entries()) upToDate[index] = states[at]?.formats ?? {};
  }
  const groupOf = new Map(all.flatMap((one) => one.group.map((index) => [index, one] as const)));
  return {
    left,
    groups: rest.map(({ group }) => group),
    upToDate,

    async upToDateOf(index, alone) {
      const earlier = groupOf.get(index)?.earlier;
      // Another run may have made it of the same sources, and not have been asked for all of them.
      if (earlier === undefined || earlier.found !== undefined || makesAll) return upToDate[index];
      return (await past.recall(issues[index]!, earlier.madeKey, alone))?.formats ?? {};
    },

    async keep(placed, isLast) {
      const byIndex = new Map(placed.map((one) => [one.index, one]));
      for (const { group, earlier } of new Set(placed.map(({ index }) => groupOf.get(index)!))) {
        if (earlier === undefined) continue;
        const files = group.map((index) => byIndex.get(index)!);
        if (!(await earlier.keep(files.map(({ alone }) => alone)))) continue;
        for (const { index, alone, made } of files) past.keep(issues[index]!, earlier.madeKey, alone, made);
      }
      await builder.checker.keep();
      await (isLast ? past.settle() : past.save());
    },

    async outdated(index, some) {
      const earlier = groupOf.get(index)?.earlier;
      return earlier === undefined ? [] : past.outdated(issues[index]!, earlier.madeKey, some);
    },

    async keepText({ index, alone, made }) {
      const earlier = groupOf.get(index)?.earlier;
      if (await earlier?.isSteady([alone])) past.keep(issues[index]!, earlier!.madeKey, alone, made);
    },
  };
}

/** How far the files of an issue are up to date. */
interface State {
  readonly formats: Readonly<Record<string, MadeFormat>>;
  /** What is said of it, where nothing has to be made. */
  readonly left?: () => Promise<Made | undefined>;
}

async function stateOf(
  selected: Selected,
  alone: CheckedAlone,
  key: Uint8Array,
  { builder, past }: BuildRun,
): Promise<State | undefined> {
  if (!builder.isWanted(alone.head?.language)) return { formats: {}, left: () => Promise.resolve(undefined) };
  if (hasErrors(decidedAlone(alone)) || builder.isSpoilt(selected.publicationFolder)) return undefined;
  const made = await past.recall(selected, key, alone);
  if (made === undefined) return undefined;
  const isWhole = past.wanted(selected).every(({ name }) => Object.hasOwn(made.formats, name));
  return { formats: made.formats, ...(isWhole ? { left: () => builder.leave(selected, made) } : {}) };
}
