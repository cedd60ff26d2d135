// Makes a folder, and those above it.

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Node's own way, `recursive`, never ends where a parent cannot be made, as in /proc. */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  const make = () =>
    mkdir(path, mode).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error; // If it is a file that stands there, whoever goes on will see.
    });
  await make().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path), mode);
    await make();
  });
}
