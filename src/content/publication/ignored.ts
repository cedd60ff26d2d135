// Files that a publication leaves out of its issues: the patterns under `ignore` in its bulletin.yaml.

import { UserError } from '../../base/errors.ts';
import type { Host } from '../../host/host.ts';
import { timeLimit } from '../issue/read-source.ts';
import { shownPath } from '../../base/shown-path.ts';
import type { PublicationFolder } from './find-publication.ts';

/** Those files that the publication does not leave out. Paths are absolute. */
export async function withoutIgnored<T extends { readonly path: string }>(
  files: readonly T[],
  { folder, publication }: PublicationFolder,
  host: Pick<Host, 'within'>,
): Promise<readonly T[]> {
  return without(files, publication?.ignore ?? [], folder, host);
}

/** The patterns that leave out one of the files at least. */
export async function ignoringPatterns(
  files: readonly { readonly path: string }[],
  { folder, publication }: PublicationFolder,
  host: Pick<Host, 'within'>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const pattern of publication?.ignore ?? [])
    if ((await without(files, [pattern], folder, host)).length < files.length) found.push(pattern);
  return found;
}

async function without<T extends { readonly path: string }>(
  files: readonly T[],
  patterns: readonly string[],
  folder: string,
  { within }: Pick<Host, 'within'>,
): Promise<readonly T[]> {
  if (patterns.length === 0) return files;
  const { default: picomatch } = await import('picomatch');
  // A pattern is a stranger's: one can be written that takes longer than anyone waits.
  const kept = within(timeLimit, () => {
    const isIgnored = picomatch([...patterns], plainGlobs);
    return files.filter(({ path }) => !isIgnored(shownPath(path, folder)));
  });
  if (kept === undefined)
    throw new UserError('The patterns under `ignore` in bulletin.yaml take too long', { hint: 'Use fewer stars' });
  return kept.value;
}

/** Stars, question marks, brackets and braces, on paths with `/`: no more than people know from other tools. */
export const plainGlobs = { windows: false, noextglob: true, nonegate: true } as const;
