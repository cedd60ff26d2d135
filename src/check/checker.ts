// Checks issues and their publication; what several of them need is read once.

import { dirname } from 'node:path';
import { shownPath } from '../base/shown-path.ts';
import type { Finding } from '../content/issue/fault.ts';
import { readSource } from '../content/issue/read-source.ts';
import type { PublicationFolder } from '../content/publication/find-publication.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import { createIssueReader, type ReadIssue } from './check-issue.ts';
import type { CheckHost, CheckOptions } from './check-options.ts';
import { checkPublication, type Judged } from './check-publication.ts';
import { compareIssue, type Checked } from './compare-issue.ts';
import { findingsOf } from './findings.ts';
import { createIssueIndexes } from './index-issues.ts';
import { createPublicationFiles } from './publication-files.ts';
import { createPublished } from './published.ts';
import { knownRules } from './rules/explained/known-rules.ts';
import { suppress } from './rules/suppress.ts';

/** Of more issues, keeping what the others need to know of each would take longer than it saves. */
const few = 20;

export function createChecker(host: CheckHost, options: CheckOptions) {
  const files = createPublicationFiles(host, options);
  const published = createPublished(host, options.since);
  const readIssue = createIssueReader(host, files, published);
  const indexes = createIssueIndexes(host, files, published, (selected) => readIssue(selected, false), options);

  async function compare(read: ReadIssue, selected: Selected, isOneOfFew: boolean): Promise<Checked> {
    const { path, publicationFolder } = selected;
    // Not compared, its comments may be needed all the same: none is said to be of no use.
    if (read.digest === undefined)
      return { file: read.file, findings: suppress(read.findings, read.directives, knownRules).findings };
    const digest = isOneOfFew ? ((await indexes.recall(read, publicationFolder)) ?? read.digest) : read.digest;
    const own = { ...read, digest };
    indexes.note(own);
    return compareIssue(own, selected, await indexes.indexOf(dirname(path), publicationFolder), host);
  }

  return {
    logoOf: files.logoOf,
    translationsOf: files.translationsOf,

    /** What is wrong with an issue file by itself. Its publication has no faults. */
    readIssue: (selected: Selected) => readIssue(selected, true),

    /** Keeps what was found out about the last commit for the next run. */
    keep: published.keep,

    /**
     * What is wrong with issues beside the others. All that are in hand are noted first, so that none is read again.
     */
    async compareIssues(read: readonly (readonly [own: ReadIssue, selected: Selected])[]): Promise<readonly Checked[]> {
      for (const [own] of read) indexes.note(own);
      const checked: Checked[] = [];
      for (const [own, selected] of read) checked.push(await compare(own, selected, read.length <= few));
      return checked;
    },

    /** Everything that is wrong with an issue file. */
    checkIssue: async (selected: Selected) => compare(await readIssue(selected, true), selected, true),

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
