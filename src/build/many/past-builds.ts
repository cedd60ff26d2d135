// What earlier builds made, by the folders of outputs: recalled where it is up to date, and kept for the next build.

import { basename } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { once, remember } from '../../base/memoize.ts';
import type { CheckedAlone } from '../../check/check-issue.ts';
import { haveSamePictures } from '../../check/picture-stamps.ts';
import type { BuiltArchive } from '../../check/reports/build-report.ts';
import type { PublicationFolder } from '../../content/publication/find-publication.ts';
import type { Selected } from '../../content/publication/select-issues.ts';
import type { Files, Host } from '../../host/host.ts';
import type { Archived } from '../make/build-archive.ts';
import type { Made } from '../make/build-issue.ts';
import type { Builder } from '../make/builder.ts';
import type { BuildOptions } from '../make/build-options.ts';
import { createThemeStamps } from './theme-stamps.ts';
import { whatsThere } from '../kept/whats-there.ts';
import { hasCalendar, wantedIn } from '../make/workshop.ts';
import { createMadeStore, type MadeFormat, type MadeIssue, type MadeStore } from '../kept/made.ts';

type PastHost = Pick<Host, 'files' | 'memory' | 'tool'>;

export type PastBuilds = ReturnType<typeof createPastBuilds>;

/** Where a builder writes. */
type Folders = Pick<Builder, 'outOf' | 'folderOf'>;

/** What earlier builds made. `pressStamp` is another one for every browser that would print. */
export function createPastBuilds(
  host: PastHost,
  options: BuildOptions,
  { outOf, folderOf }: Folders,
  pressStamp: () => Promise<string>,
) {
  const stores = new Map<string, MadeStore>();
  const themeStamps = createThemeStamps(options, host);
  const pending = new Map<PublicationFolder, (() => Promise<void>)[]>();
  const mayBeWritten = createFolderCheck({ outOf, folderOf }, host.files);
  const printer = once(pressStamp);
  const wanted = ({ publicationFolder }: Selected) => wantedIn(publicationFolder, options);

  async function storeOf(publicationFolder: PublicationFolder): Promise<MadeStore> {
    const out = await outOf(publicationFolder);
    return remember(stores, out, () => createMadeStore(out, host));
  }

  /** Of each publication once: 1 % of a build of a thousand issues, if each asked again. */
  const places = new Map<PublicationFolder, Promise<{ readonly store: MadeStore; readonly look: string }>>();
  const placeOf = async ({ publicationFolder: one }: Selected, key: Uint8Array) => {
    const find = async () => ({ store: await storeOf(one), look: await lookOf(one, themeStamps, options) });
    const { store, look } = await remember(places, one, find);
    return { store, of: { key, look } };
  };

  async function keepNow(selected: Selected, key: Uint8Array, made: MadeIssue): Promise<void> {
    const { store, of } = await placeOf(selected, key);
    const formats: Record<string, MadeFormat> = {};
    for (const { name, needsPress } of wanted(selected)) {
      const one = made.formats[name];
      if (one !== undefined) formats[name] = { ...one, ...(needsPress ? { press: await printer() } : {}) };
    }
    await store.keep(selected.path, of, { ...made, formats });
  }

  /** What changes while a build runs is not kept: nobody knows which of the two a page shows. */
  async function settle(): Promise<void> {
    const all = [...pending];
    pending.clear();
    for (const [publicationFolder, keeps] of all)
      if (await themeStamps.isSteady(publicationFolder)) for (const keep of keeps) await keep();
  }

  return {
    wanted,

    /** Notes the theme and the logo, before anything is read. */
    async begin(selected: Selected): Promise<void> {
      await themeStamps.stampOf(selected.publicationFolder);
      if (wanted(selected).some(({ needsPress }) => needsPress)) await printer();
    },

    /** What was made of an issue, as far as it is wanted and up to date. */
    async recall(selected: Selected, key: Uint8Array, { pictures }: CheckedAlone): Promise<MadeIssue | undefined> {
      const { store, of } = await placeOf(selected, key);
      const made = await store.recall(selected.path, of);
      if (made === undefined || pictures === undefined || !haveSamePictures(made.pictures, pictures)) return undefined;
      // A link may lead its folder elsewhere by now: who writes there says so.
      if (!(await mayBeWritten(selected.publicationFolder, made.slug))) return undefined;
      const formats: Record<string, MadeFormat> = {};
      for (const { name, needsPress } of wanted(selected)) {
        const one = made.formats[name];
        const isSame = one !== undefined && one.press === (needsPress ? await printer() : undefined);
        if (isSame && (await store.isThere(one))) formats[name] = one;
      }
      return { ...made, formats };
    },

    /** Of some formats of an issue, those whose files were made of an earlier text of it. */
    async outdated(selected: Selected, key: Uint8Array, some: readonly string[]): Promise<readonly string[]> {
      const { store, of } = await placeOf(selected, key);
      return store.outdated(selected.path, of, some);
    },

    /** Keeps what was made of an issue; it is only saved with the others. */
    keep(selected: Selected, key: Uint8Array, { pictures }: CheckedAlone, made: Made | undefined): void {
      if (made?.slug === undefined || made.language === undefined || pictures === undefined) return;
      const { slug, language, collected, formats } = made;
      remember(pending, selected.publicationFolder, () => []).push(() =>
        keepNow(selected, key, { slug, language, collected, pictures, formats }),
      );
    },

    /** Keeps which issues the files of an archive are there for. */
    keepArchive: async (publicationFolder: PublicationFolder, archived: readonly Archived[], made: BuiltArchive) =>
      keepArchive(await storeOf(publicationFolder), archived, made),

    /** Files of these publications that no issue has any more; absolute. */
    leftovers: (publicationFolders: readonly PublicationFolder[], selected: readonly Selected[]) =>
      leftoversOf(publicationFolders, selected, storeOf, host),

    /** Puts into the records what is kept, which is only saved with the others. */
    settle,

    async save(): Promise<void> {
      await settle();
      for (const store of stores.values()) await store.save();
    },
  };
}

/** What an issue is made to look like, besides what is in its own file. */
async function lookOf(
  one: PublicationFolder,
  stamps: ReturnType<typeof createThemeStamps>,
  options: BuildOptions,
): Promise<string> {
  return JSON.stringify([await stamps.stampOf(one), hasCalendar(one, options)]);
}

async function keepArchive(
  store: MadeStore,
  archived: readonly Archived[],
  { artefacts }: Pick<BuiltArchive, 'artefacts'>,
): Promise<void> {
  for (const { selected, collected } of archived) {
    const own = artefacts.filter(({ language }) => language === collected?.entry.language);
    const names = own.map(({ path }) => basename(path));
    await store.keepArchive(selected.path, names);
  }
}

async function leftoversOf(
  publicationFolders: readonly PublicationFolder[],
  selected: readonly Selected[],
  storeOf: (publicationFolder: PublicationFolder) => Promise<MadeStore>,
  { files }: Pick<Host, 'files'>,
): Promise<readonly string[]> {
  const byStore = new Map<MadeStore, PublicationFolder[]>();
  for (const one of publicationFolders) remember(byStore, await storeOf(one), () => []).push(one);
  const all: string[] = [];
  for (const [store, own] of byStore) all.push(...(await store.leftovers(await whatsThere(own, selected, files))));
  return all;
}

/** Whether the folder of an issue may be written to: it has the files of all its languages, and is asked about once. */
function createFolderCheck({ outOf, folderOf }: Folders, files: Files) {
  const known = new Map<string, Promise<boolean>>();
  const plain = new Map<PublicationFolder, Promise<ReadonlySet<string>>>();
  return async (one: PublicationFolder, slug: string): Promise<boolean> => {
    // Most are folders where they seem to be: nothing else leads out.
    if ((await remember(plain, one, () => plainFolders(outOf(one), files))).has(slug)) return true;
    return remember(known, `${one.folder}\0${slug}`, () => isAllowed(folderOf(one, slug)));
  };
}

/** The folders straight in one that may be written to, but for links. */
async function plainFolders(out: Promise<string>, files: Files): Promise<ReadonlySet<string>> {
  const entries = out.then((folder) => files.list(folder));
  if (!(await isAllowed(entries))) return new Set();
  return new Set((await entries).flatMap(({ name, kind, isLink }) => (kind === 'folder' && !isLink ? [name] : [])));
}

async function isAllowed(looking: Promise<unknown>): Promise<boolean> {
  try {
    await looking;
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
