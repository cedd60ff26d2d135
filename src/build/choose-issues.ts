// Which issues a build is about: those that are built, and the publications that all issues of are among them.

import { basename, resolve } from 'node:path';
import { UserError } from '../base/errors.ts';
import { shownPath } from '../base/shown-path.ts';
import { terminalSafe } from '../base/terminal-safe.ts';
import type { PublicationFolder } from '../content/publication/find-publication.ts';
import { parseIssueName } from '../content/publication/issue-files.ts';
import { allIssues, noneLeft, selectIssues, strayNote, type Selected } from '../content/publication/select-issues.ts';
import { parseShard, takeShard } from '../content/publication/shard.ts';
import type { Host } from '../host/host.ts';
import { formats } from '../output/formats/index.ts';
import type { BuildRequest } from './build-request.ts';

type ChooseHost = Pick<Host, 'cwd' | 'files' | 'terminal' | 'within'>;

/** The issues that are built, and all that were asked for, of which they may be a part. */
export async function chooseIssues({ operands, formats: names, shard: part, isQuiet }: BuildRequest, host: ChooseHost) {
  const { terminal, cwd } = host;
  await refuseFormats(operands, names ?? [], host);
  const shard = parseShard(part);
  const { issues: all, publicationFolders, ignored, emptiedBy, strays } = await selectIssues(operands, host);
  if (!isQuiet) {
    for (const path of ignored)
      terminal.note(`${terminalSafe(shownPath(path, cwd))} is left out: bulletin.yaml ignores it`);
    if (emptiedBy.length > 0) terminal.note(noneLeft('build', emptiedBy));
    for (const path of strays) terminal.note(strayNote(path, cwd));
  }
  return { issues: shard === undefined ? all : takeShard(all, shard), all, shard, publicationFolders };
}

/** `build pdf` and `build --format html pdf` name formats where files belong. Throws UserError. */
async function refuseFormats(
  operands: readonly string[],
  others: readonly string[],
  { cwd, files }: ChooseHost,
): Promise<void> {
  for (const operand of operands) {
    if (!formats.some(({ name }) => name === operand) || (await files.stat(resolve(cwd, operand))) !== undefined)
      continue;
    const named = operands.filter((one) => formats.some(({ name }) => name === one));
    throw new UserError(`\`${operand}\` is a format, not a file`, {
      hint: `Write --format ${[...others, ...named].join(',')}`,
    });
  }
}

/** The issues whose findings are reported. */
export function lookedAt(issues: readonly Selected[], languages: readonly string[] | undefined): readonly string[] {
  const paths = issues.map(({ path }) => path);
  return languages === undefined
    ? paths
    : paths.filter((path) => languages.includes(parseIssueName(basename(path))?.language ?? ''));
}

/**
 * The publications of which no issue is missing: a list of some of its issues would take the others out of the archive.
 */
export async function wholePublications(
  issues: readonly Selected[],
  host: ChooseHost,
): Promise<readonly PublicationFolder[]> {
  const chosen = new Set(issues.map(({ path }) => path));
  const publicationFolders = new Map(
    issues.map(({ publicationFolder }) => [publicationFolder.folder, publicationFolder]),
  );
  const whole = await Promise.all(
    [...publicationFolders.values()].map(async (publicationFolder) =>
      (await allIssues(publicationFolder, host)).every(({ path }) => chosen.has(path)),
    ),
  );
  return [...publicationFolders.values()].filter((_, index) => whole[index]);
}
