// Writes the archive of a publication of which all issues are built.

import { UserError } from '../../base/errors.ts';
import { shownPath } from '../../base/shown-path.ts';
import type { BuiltArchive } from '../../check/reports/build-report.ts';
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
}

export async function buildArchive(
  publicationFolder: PublicationFolder,
  archived: readonly Archived[],
  workshop: Workshop,
): Promise<BuiltArchive> {
  const { host, options } = workshop;
  const { publication } = publicationFolder;
  const collected = archived.flatMap((one) => one.collected ?? []);
  if (publication?.name === undefined || collected.length === 0) return { artefacts: [], failures: [] };
  const start = host.now();
  const theme = await workshop.themeOf(publicationFolder);
  const folder = await workshop.outOf(publicationFolder);
  const logo = await workshop.logoOf(publicationFolder);
  const written = await writeArchive(collected, { ...options, publication, theme, folder, logo }, host).catch(
    asFailure,
  );
  if (written instanceof UserError) return { artefacts: [], failures: [written] };
  const milliseconds = Math.round((host.now() - start) / Math.max(1, written.length));
  const artefacts = written.map(({ path, ...artefact }) => ({
    ...artefact,
    path: shownPath(path, host.cwd),
    ...(artefact.bytes === undefined ? {} : { milliseconds }),
  }));
  return { artefacts, failures: [] };
}
