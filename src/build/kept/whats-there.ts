// Which issues there are now: whether a file is left over is not said by what earlier builds know alone, as a publication
// may have been moved, or copied, and an issue may have another name.

import { dirname, join } from 'node:path';
import { remember } from '../../base/memoize.ts';
import { isMonthOf, issuesFolder, listIssues } from '../../content/publication/issue-files.ts';
import type { Selected } from '../../content/publication/select-issues.ts';
import type { Files } from '../../host/host.ts';
import type { PublicationFolder } from '../../content/publication/find-publication.ts';

interface IssueThere {
  /** Absolute. */
  readonly path: string;
  readonly slug: string;
  readonly language: string;
}

export interface WhatsThere {
  /** The folders that were looked at, absolute: of issues elsewhere, nobody knows whether they are gone. */
  readonly folders: ReadonlySet<string>;
  /** By their slugs. */
  readonly issues: ReadonlyMap<string, readonly IssueThere[]>;
}

/** What the publications have, in their folders of issues and in those of the issues that were asked for. */
export async function whatsThere(
  publicationFolders: readonly PublicationFolder[],
  selected: readonly Selected[],
  files: Files,
): Promise<WhatsThere> {
  const folders = new Set<string>();
  const issues = new Map<string, IssueThere[]>();
  for (const publicationFolder of publicationFolders) {
    const { folder, publication } = publicationFolder;
    const own = selected.filter((one) => one.publicationFolder.folder === folder).map(({ path }) => dirname(path));
    const main = publication?.languages[0] ?? '';
    for (const place of new Set([folder, join(folder, issuesFolder), ...own])) {
      folders.add(place);
      for (const { path, slug, language = main } of await listIssues(place, files))
        remember(issues, slug, () => []).push({ path, slug, language });
    }
  }
  return { folders, issues };
}

/**
 * Whether a file, named from the output folder, may be one of an issue that is there: a page by its slug and language,
 * a picture by its slug alone.
 */
export function mayBelong(path: string, { issues }: WhatsThere): boolean {
  const [folder = '', name = ''] = path.split('/');
  const month = folder.slice(0, 7);
  const own = [...(issues.get(folder) ?? []), ...(isMonthOf(month, folder) ? (issues.get(month) ?? []) : [])];
  return own.some(({ language }) => !isPage(path) || name.startsWith(`${folder}.${language}.`));
}

/** Whether a file may be the list or the feed of the language of an issue: they are straight in the output folder. */
export function mayList(path: string, { language }: IssueThere): boolean {
  return !path.includes('/') && (path.split('.').length === 2 || path.includes(`.${language}.`));
}

function isPage(path: string): boolean {
  const [folder = '', name = ''] = path.split('/');
  return name.startsWith(`${folder}.`);
}

/** Whether an issue in its language always has such a file: calendars are there for events that it may have no more. */
export function isAlwaysMade(path: string): boolean {
  return isPage(path) && !path.endsWith('.ics');
}
