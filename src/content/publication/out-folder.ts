// Where built files go: the folder that was asked for, else the publication's own.

import { join, resolve } from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { Host } from '../../host/host.ts';
import { isInside, staysInside } from '../issue/inside.ts';
import type { PublicationFolder } from './find-publication.ts';

/** Throws UserError if the folder holds a whole disk, or the home folder of the user: `--out /` is a slip. */
export function checkOut(folder: string, { HOME, USERPROFILE }: Host['env']): void {
  const isRoot = resolve(folder, '..') === folder;
  const isHome = [HOME, USERPROFILE].some(
    (home) => home !== undefined && home !== '' && isInside(resolve(home), folder),
  );
  if (!isRoot && !isHome) return;
  throw new UserError(
    `bulletin does not write into ${folder}, which holds ${isRoot ? 'the whole disk' : 'a home folder'}`,
    {
      hint: `Give the built files a folder of their own, for example --out ${join(folder, 'bulletin')}`,
    },
  );
}

/**
 * The folder, or one in it, absolute. A stranger's bulletin.yaml, or a link in its folder, must not lead out of the
 * publication.
 */
export async function outFolder(
  asked: string | undefined,
  own: string,
  inner: string,
  publicationFolder: PublicationFolder,
  { files }: Pick<Host, 'files'>,
): Promise<string> {
  const limit = asked ?? publicationFolder.folder;
  const folder = join(asked ?? resolve(publicationFolder.folder, own), inner);
  let existing = folder;
  while ((await files.stat(existing)) === undefined) existing = resolve(existing, '..');
  // A folder that was asked for may not be there yet: then the one that exists is above it.
  const isLinkedOut = isInside(existing, limit) && !(await staysInside(existing, limit, files));
  if (isInside(folder, limit) && !isLinkedOut) return folder;
  throw new UserError(`The output folder is outside the publication: ${folder}`, {
    hint: 'If that is what you want, set it with --out',
  });
}
