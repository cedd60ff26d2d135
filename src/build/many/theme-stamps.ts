// What every issue of a publication shows, its theme, its logo and its fonts: whether it is what it was when a build began.

import { join } from 'node:path';
import { remember } from '../../base/memoize.ts';
import type { PublicationFolder } from '../../content/publication/find-publication.ts';
import type { Host } from '../../host/host.ts';
import { foldersOf } from '../../theme/find-theme.ts';
import type { BuildOptions } from '../make/build-options.ts';
import { themeName } from '../make/workshop.ts';

type StampHost = Pick<Host, 'files' | 'tool'>;

export function createThemeStamps(options: BuildOptions, host: StampHost) {
  const noted = new Map<PublicationFolder, Promise<string>>();
  const stampOf = (one: PublicationFolder) => remember(noted, one, () => currentStamp(one, options, host));
  return {
    /** Another one for every other theme, logo or font: as it was when it was first asked for. */
    stampOf,

    /** Whether it is still the same. */
    isSteady: async (one: PublicationFolder) => (await currentStamp(one, options, host)) === (await stampOf(one)),
  };
}

/** What the system says of the files that every issue of a publication shows: those of its theme, its logo and its fonts. */
async function currentStamp(
  publicationFolder: PublicationFolder,
  options: BuildOptions,
  host: StampHost,
): Promise<string> {
  const { publication, folder: home } = publicationFolder;
  const stamps: unknown[] = [];
  for (const file of [publication?.logo?.file, ...(publication?.fonts?.files ?? [])])
    stamps.push(file === undefined ? undefined : await host.files.stampOf(join(home, file)));
  for await (const { folder } of foldersOf(host, themeName(publicationFolder, options), home)) {
    for (const inner of [folder, join(folder, 'fonts')])
      for (const { name } of await host.files.list(inner))
        stamps.push([inner, name, await host.files.stampOf(join(inner, name))]);
  }
  const { createInstalledFonts } = await import('../../theme/installed-fonts.ts');
  stamps.push(await createInstalledFonts(host, home).stamp());
  const { sha256Of } = await import('../../base/seal.ts');
  return sha256Of(JSON.stringify(stamps)).toString('base64');
}
