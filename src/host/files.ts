// The file system: reads with limits, writes whole or not at all.

import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { alone } from './alone.ts';
import { cannot, codeOf } from './cannot.ts';
import type { FileKind, Files } from './host.ts';
import { isOurs } from './is-ours.ts';
import { isRunning } from './is-running.ts';
import { pause } from '../base/pause.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Writes a temporary file beside the target; then `publish` puts it there in one step. To flush both to the disk takes
 * as long as making a page.
 */
function createWriter(goOn: () => void) {
  const swept = new Set<string>();
  return async function writeThen(
    path: string,
    bytes: Uint8Array | string,
    publish: (temporary: string) => void,
    isFlushed = true,
  ): Promise<void> {
    goOn();
    const folder = dirname(path);
    const temporary = join(folder, `.bulletin-${process.pid}-${run}-${(count += 1)}`);
    try {
      makeFolder(folder);
      if (!swept.has(folder)) sweep(folder);
      swept.add(folder);
      const file = openSync(temporary, 'wx', 0o666);
      try {
        writeFileSync(file, bytes);
        if (isFlushed) fsyncSync(file);
      } finally {
        closeSync(file);
      }
      publish(temporary);
      if (isFlushed) flushFolder(folder);
      // Nothing else waits for anything here.
      await pause();
    } catch (error) {
      removeIfPossible(temporary); // It may never have been made, or be in place already.
      throw error instanceof UserError ? error : cannot('write', path, error);
    }
  };
}

/**
 * `goOn` throws when the run is to end: then no file is read or written any more. All waits for the disk on purpose:
 * files are small and few at a time, and handing each to a thread takes longer.
 */
export function createFiles(goOn = (): void => {}): Files {
  const writeThen = createWriter(goOn);
  let reads = 0;

  const files: Files = {
    async stat(path) {
      try {
        const found = statSync(path, { throwIfNoEntry: false });
        return found && { kind: kindOf(found), size: found.size };
      } catch (error) {
        // A link that leads in a circle leads to nothing; reading it gives the error.
        if (missing.has(codeOf(error)) || codeOf(error) === 'ELOOP') return undefined;
        throw cannot('read', path, error);
      }
    },

    async stampOf(path) {
      try {
        const found = statSync(path, { throwIfNoEntry: false });
        return found && `${found.ino}-${found.size}-${found.mtimeMs}-${found.ctimeMs}`;
      } catch {
        return undefined;
      }
    },

    async read(path, limit = Number.MAX_SAFE_INTEGER) {
      if ((reads += 1) % 10 === 0) await pause();
      goOn();
      try {
        return readRegularFile(path, limit);
      } catch (error) {
        throw error instanceof UserError ? error : cannot('read', path, error);
      }
    },

    async list(folder) {
      try {
        const entries = readdirSync(folder, { withFileTypes: true });
        const listed = entries.map((entry) => ({
          name: entry.name,
          ...(entry.isSymbolicLink()
            ? { kind: kindBehind(join(folder, entry.name)), isLink: true as const }
            : { kind: kindOf(entry) }),
        }));
        return listed.sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch (error) {
        if (missing.has(codeOf(error))) return [];
        throw cannot('read', folder, error);
      }
    },

    async realpath(path) {
      try {
        return realpathSync.native(path);
      } catch (error) {
        if (codeOf(error) === 'ENOENT' && isLink(path))
          throw new UserError(`Cannot read ${path}: it is a link to a file that is not there`, { cause: error });
        throw cannot('read', path, error);
      }
    },

    write: (path, bytes) => writeThen(path, bytes, (temporary) => renameSync(temporary, path), false),

    replace: (path, bytes) => writeThen(path, bytes, (temporary) => renameSync(temporary, path)),

    async change(path, work, limit = Number.MAX_SAFE_INTEGER) {
      // A link inside the publication stays a link.
      const target = await files.realpath(path);
      await alone(target, async () => {
        const before = await files.read(target, limit);
        const after = await work(before);
        if (after === undefined) return;
        if (Buffer.compare(before, await files.read(target, limit)) !== 0)
          throw new UserError(`${path} changed while it was being written`, { hint: 'Run it again' });
        await files.replace(target, after);
      });
    },

    async remove(path) {
      try {
        unlinkSync(path);
        if (readdirSync(dirname(path)).length === 0) rmdirSync(dirname(path));
      } catch (error) {
        throw cannot('delete', path, error);
      }
    },

    create: (path, bytes) => writeThen(path, bytes, (temporary) => putNew(temporary, path)),

    isOurs: async (path) => isOurs(path),

    unpack: async (archives, folder) => (await import('./unpack.ts')).unpack(archives, folder),
  };
  return files;
}

/** A hard link is made only where nothing is yet, in one step, which a rename does not promise. */
function putNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new UserError(`${path} already exists, and was not changed`);
  }
  unlinkSync(temporary);
}

// In a container every run may have the same process id, so the id alone does not say whose a temporary file is.
const run = Math.random().toString(36).slice(2, 10);
let count = 0;

const missing = new Set(['ENOENT', 'ENOTDIR']);

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): FileKind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

/** A link in a circle, or to a place that we may not open, must not hide the rest of its folder. */
function kindBehind(path: string): FileKind {
  try {
    return kindOf(statSync(path));
  } catch {
    return 'other';
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function readRegularFile(path: string, limit: number): Uint8Array {
  // Without O_NONBLOCK, opening a named pipe would wait for someone to write into it.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = fstatSync(file);
    if (!found.isFile())
      throw new UserError(
        `Cannot read ${path}: it is ${found.isDirectory() ? 'a folder' : 'a pipe or a device'}, and not a file`,
      );
    if (found.size <= limit) return readFileSync(file);
    const start = new Uint8Array(limit + 1);
    return start.subarray(0, readSync(file, start));
  } finally {
    closeSync(file);
  }
}

/** Removes what an earlier run left behind when it was killed in the middle of a write. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid, maker] = /^\.bulletin-(\d+)-([a-z\d]+)-\d+$/.exec(name) ?? [];
    const isLeft = pid !== undefined && (Number(pid) === process.pid ? maker !== run : !isRunning(Number(pid)));
    if (isLeft) removeIfPossible(join(folder, name)); // Another run may have been faster.
  }
}

function removeIfPossible(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Nobody waits for it to go.
  }
}

/** A rename is only safe from a power cut once its folder is on the disk too; some file systems cannot do that. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP'].includes(codeOf(error))) throw error;
  } finally {
    closeSync(handle);
  }
}
