// Checks issues and their publication; what several of them need is read once.

import { dirname } from 'node:path';
import { shownPath } from '../base/shown-path.ts';
import type { Finding } from '../content/issue/fault.ts';
import { readSource } from '../content/issue/read-source.ts';
import type { PublicationFolder } from '../content/publication/find-publication.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import { createIssueReader, type CheckedAlone, type ReadIssue } from './check-issue.ts';
import type { CheckHost, CheckOptions } from './check-options.ts';
import { checkPublication, type Judged } from './check-publication.ts';
import { compareIssue, type Checked } from './compare-issue.ts';
import { createTranslationComparer, type InHand } from './compare-translations.ts';
import { createEarlierFindings } from './earlier-findings.ts';
import { findingsOf } from './findings.ts';
import { createIssueIndexes, hasLinks } from './index-issues.ts';
import { pictureStampsOf } from './picture-stamps.ts';
import { createPublicationFiles } from './publication-files.ts';
import { createPublished } from './published.ts';
import { headOf } from './rules/issue-head.ts';

/** A run that looks at more issues is a long one. */
export const few = 20;

export function createChecker(host: CheckHost, options: CheckOptions) {
  const isFew = (options.looked?.length ?? 1) <= few;
  const files = createPublicationFiles(host, options);
  const published = createPublished(host, options.since);
  const { readIssue, readDigest } = createIssueReader(host, files, published);
  const compareLanguages = createTranslationComparer(host, readDigest, options, isFew);
  const indexes = createIssueIndexes(host, files, readDigest, options);

  const earlier = createEarlierFindings(host, files, published, options);

  async function checkAlone(group: readonly Selected[], isKept = !isFew): Promise<readonly CheckedAlone[]> {
    const inHand: InHand[] = [];
    for (const selected of group) inHand.push([await readIssue(selected), selected]);
    return besideEachOther(inHand, isKept);
  }

  async function besideEachOther(inHand: readonly InHand[], isKept: boolean): Promise<readonly CheckedAlone[]> {
    const between = await compareLanguages(inHand);
    const asked = inHand.map(([{ issue }, selected]) =>
      isKept && issue !== undefined ? pictureStampsOf(issue.images, selected, host.files) : undefined,
    );
    const pictures = await Promise.all(asked);
    return inHand.map(([{ path, stamp, file, directives, findings, digest, issue }, { publicationFolder }], index) => ({
      ...{ path, stamp, file, directives, findings: [...findings, ...between[index]!] },
      // Of many, nothing must hold on to the issue; and what is kept is plain data.
      ...(digest === undefined ? {} : { head: headOf(digest, hasLinks(publicationFolder)) }),
      ...(issue === undefined ? {} : { issue }),
      ...(pictures[index] === undefined ? {} : { pictures: pictures[index] }),
    }));
  }

  async function compare(alone: CheckedAlone, selected: Selected): Promise<Checked> {
    const { head, path } = alone;
    const index = head && (await indexes.around(head, dirname(path), selected.publicationFolder));
    return compareIssue(alone, selected, index, host);
  }

  /**
   * Everything that is wrong with issues, now that those before and after are known. All that are in hand are noted
   * first, so that none is read again.
   */
  async function compareIssues(
    alone: readonly CheckedAlone[],
    issues: readonly Selected[],
  ): Promise<readonly Checked[]> {
    for (const one of alone) indexes.note(one);
    const checked: Checked[] = [];
    for (const [index, one] of alone.entries()) checked.push(await compare(one, issues[index]!));
    await published.keep();
    return checked;
  }

  return {
    logoOf: files.logoOf,
    translationsOf: files.translationsOf,

    /**
     * What is wrong with the files of one issue, by themselves and beside each other. Their publication has no faults.
     */
    checkAlone,

    /** What is wrong with an issue file by itself. `checkRead` goes on from there. */
    readAlone: readIssue,
    checkRead: async (read: ReadIssue, selected: Selected) => (await besideEachOther([[read, selected]], !isFew))[0]!,

    /** What an earlier run found in the files of an issue, where nothing has changed since. */
    earlier: earlier.of,

    /** Keeps what was found out for the next run. */
    async keep(): Promise<void> {
      await published.keep();
      await earlier.save();
    },

    compareIssues,

    /** Everything that is wrong with an issue file. */
    checkIssue: async (selected: Selected) => (await compareIssues(await checkAlone([selected]), [selected]))[0]!,

    /** What is wrong with a bulletin.yaml, with `more` that only a build asks for. */
    checkPublication: (publicationFolder: PublicationFolder, more: readonly Judged[] = []) =>
      checkPublication(publicationFolder, more, host, files, options),

    /** Findings from what only a finished file has shown; such faults are warnings, where they do not say otherwise. */
    async place({ path, publicationFolder }: Selected, faults: readonly Judged[]): Promise<readonly Finding[]> {
      if (faults.length === 0) return [];
      const source = await readSource(path, publicationFolder.folder, host);
      const judged = faults.map((fault) => ({ severity: 'warning' as const, ...fault }));
      return findingsOf(judged, source, shownPath(path, host.cwd));
    },
  };
}
