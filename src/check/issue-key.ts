// A key for all that decides what is found in the files of an issue, but for their pictures: the same only while none
// of it changes.

import { basename, dirname } from 'node:path';
import { remember } from '../base/memoize.ts';
import { shownPath } from '../base/shown-path.ts';
import { sizeLimit } from '../content/issue/decode.ts';
import type { PublicationFolder } from '../content/publication/find-publication.ts';
import { parseIssueName } from '../content/publication/issue-files.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import type { CheckHost, CheckOptions } from './check-options.ts';
import type { PublicationFiles } from './publication-files.ts';
import type { Published } from './published.ts';

/**
 * Makes keys of 32 bytes. Without the files themselves nobody can make one. Undefined for files that are not all there
 * is of their issue, and for what may be another than it was when it was published. Throws UserError.
 */
export function createIssueKeys(
  { cwd, files: disk, system, tool }: CheckHost,
  files: PublicationFiles,
  published: Published,
  { looked = [] }: CheckOptions,
) {
  const isLooked = new Set(looked);
  const publications = new Map<PublicationFolder, Promise<string>>();

  /** What is the same for all issues of a publication. */
  const baseOf = (publicationFolder: PublicationFolder) =>
    remember(publications, publicationFolder, async () => {
      const { source, publication, folder } = publicationFolder;
      const coverage = publication && (await files.coverageOf(publication, folder));
      return JSON.stringify([tool.build, system.node, folder, source?.text, coverage]);
    });

  /** Whether no other file may be the same issue in another language: 2027-03 may also be called 2027-03-04. */
  async function isWhole(group: readonly Selected[]): Promise<boolean> {
    const { path, publicationFolder } = group[0]!;
    const slug = parseIssueName(basename(path))?.slug;
    if (slug === undefined) return false;
    const beside = (await files.issuesIn(dirname(path), publicationFolder)).filter(
      (one) => one.slug === slug || one.slug.startsWith(`${slug}-`),
    );
    return beside.length === group.length;
  }

  return async (group: readonly Selected[]): Promise<Uint8Array | undefined> => {
    if (!(await isWhole(group))) return undefined;
    const { digestOf } = await import('../base/seal.ts');
    const each: unknown[] = [await baseOf(group[0]!.publicationFolder)];
    for (const { path } of group) {
      const bytes = await disk.read(path, sizeLimit);
      if (!(await published.isAsCommitted(path, bytes))) return undefined;
      each.push([shownPath(path, cwd), isLooked.has(path), digestOf(bytes).toString('base64')]);
    }
    return digestOf(JSON.stringify(each));
  };
}
