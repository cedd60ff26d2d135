// What every issue of a publication shows, its theme, its logo and its fonts: whether it is what it was when a build began.

import { join } from 'node:path';
import { remember } from '../../base/memoize.ts';
import type { PublicationFolder } from '../../content/publication/find-publication.ts';
import type { Host } from '../../host/host.ts';
import { foldersOf } from '../../theme/find-theme.ts';
import type { BuildOptions } from '../make/build-options.ts';
import { themeName } from '../make/workshop.ts';

type StampHost = Pick<Host, 'files' | 'tool'>;

/** What the system says of the files that every issue of a publication shows, and of the folders of its theme. */
interface Noted {
  readonly stamp: string;
  /** By their paths. */
  readonly folders: ReadonlyMap<string, string | undefined>;
}

export function createThemeStamps(options: BuildOptions, host: StampHost) {
  const noted = new Map<PublicationFolder, Promise<Noted>>();
  const note = (one: PublicationFolder) => remember(noted, one, () => currentStamp(one, options, host));
  return {
    /** Another one for every other theme, logo or font: as it was when it was first asked for. */
    stampOf: async (one: PublicationFolder) => (await note(one)).stamp,

    /**
     * Whether it is what it was, or will never be again: a file that was changed has another stamp for ever, but one that
     * came and went shows in its folder alone.
     */
    async isSteady(one: PublicationFolder): Promise<boolean> {
      for (const [folder, before] of (await note(one)).folders)
        if ((await host.files.stampOf(folder)) !== before) return false;
      return true;
    },
  };
}

/** As it is now: of the files of the theme, the logo and the fonts. */
async function currentStamp(
  publicationFolder: PublicationFolder,
  options: BuildOptions,
  host: StampHost,
): Promise<Noted> {
  const { publication, folder: home } = publicationFolder;
  const { files } = host;
  const stamps: unknown[] = [];
  const folders = new Map<string, string | undefined>();
  for (const file of [publication?.logo?.file, ...(publication?.fonts?.files ?? [])])
    stamps.push(file === undefined ? undefined : await files.stampOf(join(home, file)));
  for await (const { folder } of foldersOf(host, themeName(publicationFolder, options), home)) {
    for (const inner of [folder, `${folder}/fonts`]) {
      folders.set(inner, await files.stampOf(inner));
      for (const { name } of await files.list(inner))
        stamps.push([inner, name, await files.stampOf(`${inner}/${name}`)]);
    }
  }
  const { createInstalledFonts } = await import('../../theme/installed-fonts.ts');
  stamps.push(await createInstalledFonts(host, home).stamp());
  const { sha256Of } = await import('../../base/seal.ts');
  return { stamp: sha256Of(JSON.stringify(stamps)).toString('base64'), folders };
}
