// The files that the issues of a publication are made of, but for their own pictures.

import { dirname, join } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { isInside } from '../../content/issue/inside.ts';
import type { PublicationFolder } from '../../content/publication/find-publication.ts';
import { foldersOf, type ThemeHost } from '../../theme/find-theme.ts';
import type { Sources } from './sources.ts';

/** `issues` is the folder of the issues; `theme` is used instead of the publication's. */
export async function sourcesOf(
  { folder: root, publication }: PublicationFolder,
  issues: string,
  theme: string | undefined,
  host: ThemeHost,
): Promise<Sources> {
  const themes = join(root, 'themes');
  const shown = [publication?.logo?.file, ...(publication?.fonts?.files ?? [])].filter((file) => file !== undefined);
  const fileFolders = [...new Set(shown.map((file) => dirname(join(root, file))))];
  return {
    root,
    issues,
    themes,
    themeFolders: await themeFolders(theme ?? publication?.theme, themes, root, host),
    fileFolders: fileFolders.filter((folder) => isInside(folder, root)),
  };
}

/** The folders of a theme and its bases that belong to the publication, as far as they can be found. */
async function themeFolders(
  theme: string | undefined,
  themes: string,
  root: string,
  host: ThemeHost,
): Promise<readonly string[]> {
  const found: string[] = [];
  try {
    if (theme !== undefined) for await (const { folder } of foldersOf(host, theme, root)) found.push(folder);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // It is a theme with a mistake in it, or one that is not there yet.
    found.push(join(themes, theme!));
  }
  return found.filter((folder) => dirname(folder) === themes).flatMap((folder) => [folder, join(folder, 'fonts')]);
}
