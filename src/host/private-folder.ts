// Folders of our own in the system's temporary folder.

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import type { PrivateFolder } from '../press/machine.ts';
import { isOurs } from './is-ours.ts';
import { isRunning } from './is-running.ts';

export async function makePrivateFolder(): Promise<PrivateFolder> {
  const parent = tmpdir();
  await sweep(parent);
  const path = await mkdtemp(join(parent, `${prefix}${process.pid}-`)).catch((cause: unknown) => {
    throw new UserError(`Cannot make a folder in ${parent}`, {
      hint: 'TMPDIR sets the folder for temporary files',
      cause,
    });
  });
  // A browser that was just killed may still be writing its last file.
  return {
    path,
    remove: () => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }).catch(() => {}),
  };
}

// Process numbers mean something on one machine only, and containers may share this folder.
const prefix = `bulletin-${hostname()
  .replace(/[^A-Za-z0-9]/g, '')
  .slice(0, 12)}-`;

/** Removes what runs of ours left behind that were killed. */
async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const pid = name.startsWith(prefix) ? /^(\d+)-[A-Za-z0-9]{6}$/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (pid === undefined || isRunning(Number(pid))) continue;
    const path = join(parent, name);
    // Another run may sweep at the same time.
    if (isOurs(path)) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
