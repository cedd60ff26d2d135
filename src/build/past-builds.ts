// What earlier builds made, by the folders of outputs: recalled where it is up to date, and kept for the next build.

import { join } from 'node:path';
import { once, remember } from '../base/memoize.ts';
import type { CheckedAlone } from '../check/check-issue.ts';
import { haveSamePictures } from '../check/picture-stamps.ts';
import type { PublicationFolder } from '../content/publication/find-publication.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import type { Host } from '../host/host.ts';
import { foldersOf } from '../theme/find-theme.ts';
import type { Made } from './build-issue.ts';
import type { BuildOptions } from './build-options.ts';
import { themeName, wantedIn } from './workshop.ts';
import { createMadeStore, type MadeFormat, type MadeIssue, type MadeStore } from './made.ts';

type PastHost = Pick<Host, 'files' | 'memory' | 'tool'>;

export type PastBuilds = ReturnType<typeof createPastBuilds>;

/** What earlier builds made. `pressStamp` is another one for every browser that would print. */
export function createPastBuilds(
  host: PastHost,
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
async function lookStamp(publicationFolder: PublicationFolder, options: BuildOptions, host: PastHost): Promise<string> {
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
