// Which files an issue is made of, which folders have to be watched for them, and which changes matter.

import { basename, dirname, join, sep } from 'node:path';
import { publicationFile } from '../../content/publication/find-publication.ts';

/** What the pages of a publication are made of; all paths are absolute. */
export interface Sources {
  /** The folder of bulletin.yaml, which may not be there yet. */
  readonly root: string;
  /** The folder of the issues. */
  readonly issues: string;
  /** The publication's own folder of themes. */
  readonly themes: string;
  /** The folders of the theme in use that are in it. */
  readonly themeFolders: readonly string[];
  /** The folders that pictures, the logo and fonts of the publication's own may be in. */
  readonly fileFolders: readonly string[];
}

/** The folders of all sources; those that are not there yet, too. */
export function foldersOf({ root, issues, themes, themeFolders, fileFolders }: Sources): readonly string[] {
  return [...new Set([root, issues, themes, ...themeFolders, ...fileFolders])];
}

type Kind = (path: string, sources: Sources) => boolean;

/** What a path may be that makes pages look different. All else, such as an editor's own files, is of no interest. */
const kinds: Readonly<Record<string, Kind>> = {
  publication: (path, { root }) => path === join(root, publicationFile),
  issue: (path, { issues }) => isIssueIn(issues, path),
  theme: (path, { themes }) => path.startsWith(`${themes}${sep}`) && !basename(path).startsWith('.'),
  picture: (path) => /\.(?:png|jpe?g|gif|webp)$/i.test(path),
  font: (path) => /\.(?:woff2?|ttf|otf)$/i.test(path),
  // It was deleted, or is there again, with all that is in it.
  folder: (path, sources) => foldersOf(sources).some((folder) => `${folder}${sep}`.startsWith(`${path}${sep}`)),
};

/** Whether a path may be that of an issue. */
export function isIssueIn(folder: string, path: string): boolean {
  const name = basename(path);
  return dirname(path) === folder && /^[^.].*\.ya?ml$/.test(name) && name !== publicationFile;
}

export function matters(path: string, sources: Sources): boolean {
  return Object.values(kinds).some((is) => is(path, sources));
}
