// Whether nobody but this user can have put something in its place.

import { lstatSync } from 'node:fs';

/** True of a file or folder that belongs to this user, and that nobody else may write. */
export function isOurs(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || !(found.isFile() || found.isDirectory())) return false;
  // On Windows, the user's folders are closed to others anyway.
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0);
}
