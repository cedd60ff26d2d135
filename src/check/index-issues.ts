// Which issues there are in a folder, and what the others need to know of each: from what is in hand, from earlier
// runs, or read.

import { basename, dirname } from 'node:path';
import { remember } from '../base/memoize.ts';
import type { PublicationFolder } from '../content/publication/find-publication.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import type { ReadIssue } from './check-issue.ts';
import type { CheckHost, CheckOptions } from './check-options.ts';
import { createDigestCache } from './digest-cache.ts';
import type { PublicationFiles } from './publication-files.ts';
import type { Published } from './published.ts';
import { settled, type Digest } from './rules/digest.ts';
import { IssueIndex } from './rules/issue-index.ts';

type ReadForDigest = (selected: Selected) => Promise<ReadIssue>;

/** `read` reads an issue that is not in hand, as far as its digest needs. */
export function createIssueIndexes(
  host: CheckHost,
  files: PublicationFiles,
  published: Published,
  read: ReadForDigest,
  { looked }: CheckOptions,
) {
  const digests = new Map<string, Digest | undefined>();
  const indexes = new Map<string, Promise<IssueIndex>>();

  const cacheOf = (publicationFolder: PublicationFolder) => createDigestCache(publicationFolder.publication!, host);

  async function digestAt(selected: Selected): Promise<Digest | undefined> {
    const { digest } = await read(selected);
    return digest && settled(digest);
  }

  async function indexOf(folder: string, publicationFolder: PublicationFolder): Promise<IssueIndex> {
    const cache = cacheOf(publicationFolder);
    const found: Digest[] = [];
    const broken: string[] = [];
    for (const { path } of await files.issuesIn(folder, publicationFolder)) {
      if (!digests.has(path)) {
        const stamp = (await host.files.stat(path))?.stamp;
        digests.set(path, await cache.recall(path, stamp, () => digestAt({ path, publicationFolder })));
      }
      const digest = digests.get(path);
      if (digest === undefined) broken.push(basename(path));
      else found.push(digest);
    }
    await published.keep();
    const ofFolder = new Set(looked?.filter((path) => dirname(path) === folder).map((path) => basename(path)));
    return new IssueIndex(found, publicationFolder.publication!, ofFolder, broken);
  }

  return {
    /**
     * Takes note of an issue that is in hand. Once a folder is indexed that is not needed, and would hold on to the
     * whole issue.
     */
    note({ path, digest }: Pick<ReadIssue, 'path' | 'digest'>): void {
      if (!indexes.has(dirname(path))) digests.set(path, digest);
    },

    /**
     * The digest of an issue that is in hand, from an earlier run where the file is the same: to read its text for one
     * takes a tenth of a check.
     */
    recall: ({ path, stamp, digest }: ReadIssue, publicationFolder: PublicationFolder): Promise<Digest | undefined> =>
      cacheOf(publicationFolder).recall(path, stamp, () => Promise.resolve(digest)),

    /** The issues of a folder, side by side. */
    indexOf: (folder: string, publicationFolder: PublicationFolder): Promise<IssueIndex> =>
      remember(indexes, folder, () => indexOf(folder, publicationFolder)),
  };
}
