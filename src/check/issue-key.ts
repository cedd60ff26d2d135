// Keys for all that decides what is made of an issue, and what is found in its files, but for pictures: each is the same
// only while none of it changes.

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

export interface IssueKeys {
  /** Of what is made of the issue, whoever asks for it. */
  readonly made: Uint8Array;
  /** Of what this run finds in those of its files that it is asked for. */
  readonly found: Uint8Array;
}

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
      const wardrobe = publication && (await files.wardrobeOf(publication, folder));
      const fonts = [wardrobe?.coverage, await wardrobe?.stamp()];
      return JSON.stringify([tool.build, system.node, folder, source?.text, fonts]);
    });

  return {
    /**
     * All files that may be the same issue, whatever the run is asked for: 2027-03 may also be called 2027-03-04.
     * Absolute; none for a file that has no name of an issue.
     */
    async filesOf(group: readonly Selected[]): Promise<readonly string[]> {
      const { path, publicationFolder } = group[0]!;
      const slug = parseIssueName(basename(path))?.slug;
      if (slug === undefined) return [];
      const beside = await files.beginningWith(slug, dirname(path), publicationFolder);
      return [...new Set([...group, ...beside].map((one) => one.path))].sort();
    },

    /**
     * Keys of 32 bytes: without all those files, nobody can make one. Undefined for what may be another than it was when
     * it was published. Throws UserError.
     */
    async of(group: readonly Selected[], paths: readonly string[]): Promise<IssueKeys | undefined> {
      const { sha256Of } = await import('../base/seal.ts');
      const asked = group.map(({ path }) => path);
      const sources: unknown[] = [await baseOf(group[0]!.publicationFolder)];
      for (const path of paths) {
        const bytes = await disk.read(path, sizeLimit);
        if (asked.includes(path) && !(await published.isAsCommitted(path, bytes))) return undefined;
        sources.push([path, sha256Of(bytes).toString('base64')]);
      }
      const made = sha256Of(JSON.stringify(sources));
      // What is found is said of files as they are called from here, and a difference where the run looks.
      const shown = asked.map((path) => shownPath(path, cwd));
      const looks = [made.toString('base64'), shown, paths.filter((path) => isLooked.has(path))];
      return { made, found: sha256Of(JSON.stringify(looks)) };
    },
  };
}
