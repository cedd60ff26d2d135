// Which issues a build has to make: what an earlier one made of the same sources is left as it is.

import { join } from 'node:path';
import { once, remember } from '../base/memoize.ts';
import type { CheckedAlone } from '../check/check-issue.ts';
import { decidedAlone } from '../check/compare-issue.ts';
import type { Earlier } from '../check/earlier-findings.ts';
import { haveSamePictures } from '../check/picture-stamps.ts';
import { hasErrors } from '../check/spoiled-formats.ts';
import type { PublicationFolder } from '../content/publication/find-publication.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import type { Host } from '../host/host.ts';
import { foldersOf } from '../theme/find-theme.ts';
import { themeName, wantedIn, type Builder, type Made } from './build-issue.ts';
import type { BuildOptions } from './build-options.ts';
import { createMadeStore, type MadeFormat, type MadeIssue, type MadeStore } from './made.ts';

/** An issue with its place among the others: what is wrong with it, and what was made of it. */
export interface Placed {
  readonly index: number;
  readonly alone: CheckedAlone;
  readonly made: Made | undefined;
}

export interface Plan {
  /** Of these, nothing has to be made. */
  readonly left: readonly Placed[];
  /** The others, by their places, those of one issue together. */
  readonly groups: readonly (readonly number[])[];
  /** Of the others, by their places: the formats that are up to date. Without those of which nothing is kept. */
  readonly upToDate: Readonly<Record<number, Readonly<Record<string, MadeFormat>>>>;
  /** Keeps what was made of the others for the next build. */
  keep(placed: readonly Placed[]): Promise<void>;
}

/** `stopped` are the paths of issues that must not be built. */
export async function planBuild(
  groups: readonly (readonly number[])[],
  issues: readonly Selected[],
  stopped: ReadonlySet<string>,
  builder: Builder,
  past: PastBuilds,
  { dryRun, check, force }: BuildOptions,
): Promise<Plan> {
  const left: Placed[] = [];
  const upToDate: Record<number, Readonly<Record<string, MadeFormat>>> = {};
  const rest: { readonly group: readonly number[]; readonly earlier: Earlier | undefined }[] = [];
  for (const group of groups) {
    const selected = group.map((index) => issues[index]!);
    const earlier = dryRun || check ? undefined : await builder.checker.earlier(selected);
    if (earlier !== undefined) await past.begin(selected[0]!);
    const isStopped = selected.some(({ path }) => stopped.has(path));
    const found = force || isStopped ? undefined : earlier?.found;
    const states: (State | undefined)[] = [];
    for (const [at, one] of selected.entries())
      states.push(found && (await stateOf(one, found[at]!, earlier!.key, builder, past)));
    if (states.every((state) => state?.left !== undefined)) {
      for (const [at, index] of group.entries())
        left.push({ index, alone: found![at]!, made: await states[at]!.left!() });
      continue;
    }
    rest.push({ group, earlier });
    if (earlier !== undefined) for (const [at, index] of group.entries()) upToDate[index] = states[at]?.formats ?? {};
  }
  return {
    left,
    groups: rest.map(({ group }) => group),
    upToDate,
    async keep(placed) {
      const byIndex = new Map(placed.map((one) => [one.index, one]));
      for (const { group, earlier } of rest) {
        if (earlier === undefined) continue;
        const all = group.map((index) => byIndex.get(index)!);
        if (!(await earlier.keep(all.map(({ alone }) => alone)))) continue;
        for (const { index, alone, made } of all) await past.keep(issues[index]!, earlier.key, alone, made);
      }
      await builder.checker.keep();
      await past.save();
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
  builder: Builder,
  past: PastBuilds,
): Promise<State | undefined> {
  if (!builder.isWanted(alone.head?.language)) return { formats: {}, left: () => Promise.resolve(undefined) };
  if (hasErrors(decidedAlone(alone)) || builder.isSpoilt(selected.publicationFolder)) return undefined;
  const made = await past.recall(selected, key, alone);
  if (made === undefined) return undefined;
  const isWhole = past.wanted(selected).every(({ name }) => Object.hasOwn(made.formats, name));
  return { formats: made.formats, ...(isWhole ? { left: () => builder.leave(selected, made) } : {}) };
}

export type PastBuilds = ReturnType<typeof createPastBuilds>;

/** What earlier builds made. `pressStamp` is another one for every browser that would print. */
export function createPastBuilds(
  host: Host,
  options: BuildOptions,
  outOf: (publicationFolder: PublicationFolder) => Promise<string>,
  pressStamp: () => Promise<string>,
) {
  const stores = new Map<string, MadeStore>();
  const looks = new Map<PublicationFolder, Promise<string>>();
  const printer = once(pressStamp);
  const wanted = ({ publicationFolder }: Selected) => wantedIn(publicationFolder, options);
  const lookOf = (one: PublicationFolder) => remember(looks, one, () => lookStamp(one, options, host));

  async function storeOf(publicationFolder: PublicationFolder): Promise<MadeStore> {
    const out = await outOf(publicationFolder);
    return remember(stores, out, () => createMadeStore(out, host));
  }

  async function placeOf({ path, publicationFolder }: Selected, key: Uint8Array) {
    const { digestOf } = await import('../base/seal.ts');
    return {
      store: await storeOf(publicationFolder),
      seal: digestOf(JSON.stringify([Buffer.from(key).toString('base64'), await lookOf(publicationFolder), path])),
    };
  }

  const after = new Map<PublicationFolder, Promise<string>>();
  const isSteady = async (one: PublicationFolder) =>
    (await remember(after, one, () => lookStamp(one, options, host))) === (await lookOf(one));

  return {
    wanted,

    /** Notes what things look like before anything is read: what changes while a build runs is not kept. */
    async begin(selected: Selected): Promise<void> {
      await lookOf(selected.publicationFolder);
      if (wanted(selected).some(({ needsPress }) => needsPress)) await printer();
    },

    /** What was made of an issue, as far as it is wanted and up to date. */
    async recall(selected: Selected, key: Uint8Array, { pictures }: CheckedAlone): Promise<MadeIssue | undefined> {
      const { store, seal } = await placeOf(selected, key);
      const made = await store.recall(selected.path, seal);
      if (made === undefined || pictures === undefined || !haveSamePictures(made.pictures, pictures)) return undefined;
      const formats: Record<string, MadeFormat> = {};
      for (const { name, needsPress } of wanted(selected)) {
        const one = made.formats[name];
        const isSame = one !== undefined && one.press === (needsPress ? await printer() : undefined);
        if (isSame && (await store.isThere(one))) formats[name] = one;
      }
      return { ...made, formats };
    },

    async keep(selected: Selected, key: Uint8Array, { pictures }: CheckedAlone, made: Made | undefined): Promise<void> {
      if (made?.slug === undefined || made.language === undefined || pictures === undefined) return;
      if (!(await isSteady(selected.publicationFolder))) return;
      const { store, seal } = await placeOf(selected, key);
      const formats: Record<string, MadeFormat> = {};
      for (const { name, needsPress } of wanted(selected))
        if (made.formats[name] !== undefined)
          formats[name] = { ...made.formats[name], ...(needsPress ? { press: await printer() } : {}) };
      const { slug, language, collected } = made;
      await store.keep(selected.path, seal, { slug, language, collected, pictures, formats });
    },

    /** Files of issues of these publications that are gone; absolute. */
    async leftovers(publicationFolders: readonly PublicationFolder[]): Promise<readonly string[]> {
      const opened = new Set(await Promise.all(publicationFolders.map(storeOf)));
      return (await Promise.all([...opened].map((store) => store.leftovers()))).flat();
    },

    async save(): Promise<void> {
      for (const store of stores.values()) await store.save();
    },
  };
}

/** What the system says of the files that every issue of a publication shows: those of its theme, and its logo. */
async function lookStamp(publicationFolder: PublicationFolder, options: BuildOptions, host: Host): Promise<string> {
  const { publication, folder: home } = publicationFolder;
  const logo =
    publication?.logo === undefined ? undefined : await host.files.stampOf(join(home, publication.logo.file));
  const stamps: unknown[] = [logo];
  for await (const { folder } of foldersOf(host, themeName(publicationFolder, options), home)) {
    for (const inner of [folder, join(folder, 'fonts')])
      for (const { name } of await host.files.list(inner))
        stamps.push([inner, name, await host.files.stampOf(join(inner, name))]);
  }
  const { digestOf } = await import('../base/seal.ts');
  return digestOf(JSON.stringify(stamps)).toString('base64');
}
