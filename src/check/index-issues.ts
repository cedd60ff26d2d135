// Which issues there are in a folder, and what those before and after need to know of each: from what is in hand, from
// earlier runs, or read.

import { basename, dirname, join } from 'node:path';
import { remember } from '../base/memoize.ts';
import type { PublicationFolder } from '../content/publication/find-publication.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import type { CheckedAlone, ReadIssue } from './check-issue.ts';
import type { CheckHost, CheckOptions } from './check-options.ts';
import { createHeadCache, type KeptHeads } from './head-cache.ts';
import type { PublicationFiles } from './publication-files.ts';
import { headOf, type IssueHead } from './rules/issue-head.ts';
import { IssueIndex, sealed, type AnyHead } from './rules/issue-index.ts';
import { linkEarlier } from './rules/link-earlier.ts';
import { isOff } from './rules/run-rules.ts';

interface Noted {
  readonly stamp: string | undefined;
  /** Undefined for a file that does not conform. */
  readonly head: AnyHead | undefined;
}

/** `readDigest` reads an issue that is not in hand, as far as its head needs. */
export function createIssueIndexes(
  host: CheckHost,
  files: PublicationFiles,
  readDigest: (selected: Selected) => Promise<ReadIssue>,
  { looked }: CheckOptions,
) {
  const noted = new Map<string, Noted>();
  const indexes = new Map<string, Promise<IssueIndex>>();

  async function headAt(selected: Selected): Promise<IssueHead | undefined> {
    const { digest } = await readDigest(selected);
    return digest && headOf(digest, hasLinks(selected.publicationFolder));
  }

  async function indexOf(folder: string, publicationFolder: PublicationFolder): Promise<IssueIndex> {
    const publication = publicationFolder.publication!;
    const cache = createHeadCache(publication, host);
    const known = cache.recall(folder);
    const kept: Record<string, KeptHeads[string]> = {};
    const found: AnyHead[] = [];
    const broken: string[] = [];
    for (const { path } of await files.issuesIn(folder, publicationFolder)) {
      const name = basename(path);
      const own = noted.get(path);
      const stamp = own === undefined ? await host.files.stampOf(path) : own.stamp;
      const isKnown = stamp !== undefined && known[name]?.stamp === stamp;
      const read = () => (isKnown ? (known[name]!.head ?? undefined) : headAt({ path, publicationFolder }));
      const head = own === undefined ? await read() : own.head;
      if (head === undefined) broken.push(name);
      else found.push(head);
      if (isKnown) kept[name] = known[name]!;
      else if (stamp !== undefined) kept[name] = { stamp, head: head === undefined ? null : sealed(head) };
    }
    await cache.keep(folder, known, kept);
    const ofFolder = new Set(looked?.filter((path) => dirname(path) === folder).map((path) => basename(path)));
    return new IssueIndex(found, publication, ofFolder, broken);
  }

  return {
    /** Notes an issue that has been read. */
    note({ path, stamp, head }: Pick<CheckedAlone, 'path' | 'stamp' | 'head'>): void {
      noted.set(path, { stamp, head });
    },

    /** The issues of a folder, side by side; what the rules read of others for this one is open. */
    async around(issue: IssueHead, folder: string, publicationFolder: PublicationFolder): Promise<IssueIndex> {
      const index = await remember(indexes, folder, () => indexOf(folder, publicationFolder));
      for (const file of index.toOpen(issue)) {
        const head = await headAt({ path: join(folder, file), publicationFolder });
        if (head !== undefined) index.open(head);
      }
      return index;
    },
  };
}

/** Only the rule that is off where nobody switched it on asks for the links of other issues. */
export function hasLinks({ publication }: PublicationFolder): boolean {
  return publication !== undefined && !isOff(linkEarlier, publication);
}
