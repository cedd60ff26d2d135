// One run at a time changes a file: the others wait until it is done.

import { linkSync, readdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { cannot, codeOf } from './cannot.ts';
import { isRunning } from './is-running.ts';

/** Milliseconds: nobody works on a file that long, and who was killed is found out at once. */
const patience = 20_000;

/** Does the work while no other run does any on this file. UserError where another one does not end. */
export async function alone<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = join(dirname(path), `.bulletin-lock-${basename(path)}`);
  const end = performance.now() + patience;
  while (!take(lock, path)) {
    if (performance.now() > end)
      throw new UserError(`Another run of bulletin is changing ${path}`, { hint: `If there is none, delete ${lock}` });
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 20));
  }
  try {
    clear(lock);
    return await work();
  } finally {
    remove(lock);
  }
}

/** Takes away what runs left that were killed while they took the lock. */
function clear(lock: string): void {
  const start = `${basename(lock)}-`;
  for (const name of namesIn(dirname(lock))) {
    const owner = name.startsWith(start) ? name.slice(start.length) : '';
    // `a.yaml-old` is another file, and may have a lock of its own.
    if (/^\d+-[a-z\d]+(?:-left)?$/.test(owner) && isOfKilled(owner)) remove(join(dirname(lock), name));
  }
}

/** A folder that may be written to, and not listed, keeps what was left. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

// In a container every run may have the same process id.
const me = `${process.pid}-${Math.random().toString(36).slice(2, 10)}`;

/** Whether the lock is ours now. It has our name from its first moment on: it is linked, and not written. */
function take(lock: string, path: string): boolean {
  const mine = `${lock}-${me}`;
  try {
    writeFileSync(mine, me, { flag: 'wx' });
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw cannot('write', path, error);
    breakIfLeft(lock);
    return false;
  } finally {
    remove(mine);
  }
}

/** Takes away the lock of a run that was killed. */
function breakIfLeft(lock: string): void {
  const owner = ownerOf(lock);
  if (owner === undefined || !isOfKilled(owner)) return;
  const taken = `${lock}-${me}-left`;
  try {
    renameSync(lock, taken);
    // Somebody else may have been faster, and have the lock by now: it goes back.
    if (ownerOf(taken) !== owner) linkSync(taken, lock);
  } catch {
    // It is gone already.
  } finally {
    remove(taken);
  }
}

/** No other run beside this one has its process id: who had that, with another name, is gone. */
function isOfKilled(owner: string): boolean {
  const pid = Number.parseInt(owner, 10);
  return pid === process.pid ? owner !== me : !isRunning(pid);
}

function ownerOf(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made, or is gone already.
  }
}
