// The issue files that somebody means who names an issue where a file belongs: `2`, `002.fr`, `issues/2.fr.yaml`.

import { basename, dirname, resolve } from 'node:path';
import type { Host } from '../../host/host.ts';
import { findPublication } from './find-publication.ts';
import { issuesIn } from './issues-in.ts';
import { issueNamed } from './named-issue.ts';

/** For an operand that is not there, the files of the issue of that name in the publication around it; absolute. */
export async function meantFiles(
  operand: string,
  { cwd, files, within }: Pick<Host, 'cwd' | 'files' | 'within'>,
): Promise<readonly string[]> {
  const path = resolve(cwd, operand);
  const folder = dirname(path);
  const [{ publication }, paths] = await Promise.all([
    findPublication(folder, folder, { files, within }),
    issuesIn(folder, { files }),
  ]);
  return issueNamed(basename(path).replace(/\.ya?ml$/, ''), paths, publication?.languages[0] ?? 'en').paths;
}
