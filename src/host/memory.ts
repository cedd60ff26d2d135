// Results that are kept from run to run in the user's cache folder, until nobody has used them for a season. Losing them
// only costs time.

import {
  closeSync,
  constants,
  fstatSync,
  futimesSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Memory } from './host.ts';
import { isOurs } from './is-ours.ts';
import { isRunning } from './is-running.ts';
import { makeFolder } from './make-folder.ts';

/** `now` gives milliseconds, as the times of files are counted. */
export function createMemory(env: Readonly<Record<string, string | undefined>>, now: () => number = Date.now): Memory {
  /** Undefined where there is no home, or where others could put files. */
  const folder = (): string | undefined => {
    const named = env['XDG_CACHE_HOME'] ?? '';
    const cache = isAbsolute(named) ? named : join(homedir(), '.cache');
    return isAbsolute(cache) ? join(cache, 'bulletin', 'memory') : undefined;
  };

  let isSwept = false;

  return {
    recall: (name) =>
      attempt(() => {
        const place = folder();
        if (place === undefined || !isOurs(place)) return undefined;
        // It follows no link, and does not wait for someone to write into a pipe.
        const descriptor = openSync(
          join(place, name),
          constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
        );
        try {
          const found = fstatSync(descriptor);
          if (!found.isFile()) return undefined;
          // Not every system notes when a file was read, and nobody writes what stays the same.
          if (now() - found.mtimeMs > month) attempt(() => futimesSync(descriptor, now() / 1000, now() / 1000));
          return unsealed(readFileSync(descriptor));
        } finally {
          closeSync(descriptor);
        }
      }),

    stampOf: (name) =>
      attempt(() => {
        const { ino, size, mtimeMs, ctimeMs } = lstatSync(join(folder() ?? '', name));
        return [ino, size, mtimeMs, ctimeMs].join('-');
      }),

    async keep(name, text) {
      const place = attempt(folder);
      if (place === undefined) return;
      attempt(() => {
        makeFolder(place, 0o700);
        if (!isOurs(place)) return;
        if (!isSwept) sweep(place, now());
        isSwept = true;
        const temporary = join(place, `${name}.${process.pid}-${run}`);
        try {
          writeSealed(temporary, Buffer.from(text));
          renameSync(temporary, join(place, name));
        } catch {
          rmSync(temporary, { force: true }); // Of a full disk, say.
        }
      });
    },
  };
}

// In a container every run may have the same process id.
const run = Math.random().toString(36).slice(2, 10);

const day = 24 * 60 * 60 * 1000;
const month = 30 * day;
const season = 90 * day;

/** Removes what runs left behind that were killed while they wrote; and once a day what nobody has used for long. */
function sweep(folder: string, now: number): void {
  const isDue = attempt(() => noteDay(folder, now)) === true;
  for (const name of readdirSync(folder)) {
    const [, pid, maker] = /\.(\d+)(?:-([a-z\d]+))?$/.exec(name) ?? [];
    const isLeft = pid !== undefined && (Number(pid) === process.pid ? maker !== run : !isRunning(Number(pid)));
    if (isLeft || (isDue && isOld(folder, name, now))) rmSync(join(folder, name), { force: true });
  }
}

/** Whether no run of the last day has come before. */
function noteDay(folder: string, now: number): boolean {
  const path = join(folder, 'swept');
  const last = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // A clock that was wrong may have put it into the future.
  if (Math.abs(now - last) < day) return false;
  rmSync(path, { force: true });
  const file = openSync(path, 'wx', 0o600);
  futimesSync(file, now / 1000, now / 1000);
  closeSync(file);
  return true;
}

/** Of the files that it keeps itself, and no link. */
function isOld(folder: string, name: string, now: number): boolean {
  if (!/^(?:index-)?[a-z]+-[\da-f]{16}$/.test(name)) return false;
  const found = lstatSync(join(folder, name), { throwIfNoEntry: false });
  return found?.isFile() === true && now - found.mtimeMs > season;
}

/** Writes a text after its checksum: a text that the disk has damaged is never used. */
function writeSealed(path: string, text: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, `${crc32(text)}\n`);
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

function unsealed(content: Buffer): string | undefined {
  const end = content.indexOf(0x0a);
  const text = content.subarray(end + 1);
  return end !== -1 && content.toString('latin1', 0, end) === String(crc32(text)) ? text.toString() : undefined;
}

/** No problem here (no home, a full disk, the first run) needs a message. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
