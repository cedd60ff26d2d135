// Decides whether the archive is due once issues are built, and reports what was written and left out.

import { basename, join } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { shownPath } from '../../base/shown-path.ts';
import type { BuiltArchive } from '../../check/reports/build-report.ts';
import { archiveName } from '../../content/edition/compose.ts';
import { parseIssueName } from '../../content/publication/issue-files.ts';
import type { PublicationFolder } from '../../content/publication/find-publication.ts';
import type { Selected } from '../../content/publication/select-issues.ts';
import type { Collected } from '../../output/archive/collect.ts';
import { writeArchive } from '../../output/archive/write-archive.ts';
import type { Workshop } from './workshop.ts';
import { asFailure } from './write-formats.ts';

/** An issue whose page is built; without what the archive needs, it is not in it. */
export interface Archived {
  readonly selected: Selected;
  readonly collected: Collected | undefined;
  /** The formats whose files are not of this text, if they are there. */
  readonly outdated: readonly string[];
}

/** An issue that was to be built, and has no page. */
export interface Unlisted {
  readonly file: string;
  readonly language?: string | undefined;
  /** A clause. */
  readonly why: string;
}

export async function buildArchive(
  publicationFolder: PublicationFolder,
  archived: readonly Archived[],
  unlisted: readonly Unlisted[],
  workshop: Workshop,
): Promise<BuiltArchive> {
  const { host, options } = workshop;
  const { publication } = publicationFolder;
  const collected = archived.flatMap((one) => one.collected ?? []);
  if (publication?.name === undefined) return { artefacts: [], failures: [], leftOut: [] };
  const leftOut = await leftOutOf(publicationFolder, collected, unlisted, workshop);
  if (collected.length === 0) return { artefacts: [], failures: [], leftOut };
  const start = host.now();
  const theme = await workshop.themeOf(publicationFolder);
  const folder = await workshop.outOf(publicationFolder);
  const logo = await workshop.logoOf(publicationFolder);
  const outdated = new Map(archived.map((one) => [one.collected, one.outdated]));
  const isOutdated = (one: Collected, format: string) => outdated.get(one)?.includes(format) === true;
  const archiveOptions = { ...options, publication, theme, folder, logo, isOutdated };
  const written = await writeArchive(collected, archiveOptions, host).catch(asFailure);
  if (written instanceof UserError) return { artefacts: [], failures: [written], leftOut: [] };
  const milliseconds = Math.round((host.now() - start) / Math.max(1, written.length));
  const artefacts = written.map(({ path, ...artefact }) => ({
    ...artefact,
    path: shownPath(path, host.cwd),
    ...(artefact.bytes === undefined ? {} : { milliseconds }),
  }));
  return { artefacts, failures: [], leftOut };
}

/**
 * What readers of the archive will miss. A language of which no issue is left keeps the list that an earlier build
 * made, if there is one.
 */
async function leftOutOf(
  publicationFolder: PublicationFolder,
  collected: readonly Collected[],
  unlisted: readonly Unlisted[],
  workshop: Workshop,
): Promise<BuiltArchive['leftOut']> {
  const { cwd, files } = workshop.host;
  const all: BuiltArchive['leftOut'][number][] = [];
  for (const { file, language: known, why } of unlisted) {
    const language = known ?? parseIssueName(basename(file))?.language ?? publicationFolder.publication?.languages[0];
    if (language === undefined) continue;
    const isMade = collected.some(({ entry }) => entry.language === language);
    const list = join(await workshop.outOf(publicationFolder), archiveName(language));
    if (isMade) all.push({ file, why });
    else if ((await files.stat(list)) !== undefined) all.push({ file, why, list: shownPath(list, cwd) });
  }
  return all;
}
