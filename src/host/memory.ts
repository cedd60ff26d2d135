// What was found out, kept from run to run in the user's own cache folder. Losing it costs time, and nothing else.

import { closeSync, constants, fstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Memory } from './host.ts';
import { isOurs } from './is-ours.ts';
import { makeFolder } from './make-folder.ts';

export function createMemory(env: Readonly<Record<string, string | undefined>>): Memory {
  /** Undefined where there is no home, or where others could put files. */
  const folder = (): string | undefined => {
    const named = env['XDG_CACHE_HOME'] ?? '';
    const cache = isAbsolute(named) ? named : join(homedir(), '.cache');
    return isAbsolute(cache) ? join(cache, 'bulletin', 'memory') : undefined;
  };

  return {
    recall: (name) =>
      attempt(() => {
        const place = folder();
        if (place === undefined || !isOurs(place)) return undefined;
        // Neither through a link, nor waiting for someone to write into a pipe.
        const descriptor = openSync(join(place, name), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
        try {
          return fstatSync(descriptor).isFile() ? readFileSync(descriptor, 'utf8') : undefined;
        } finally {
          closeSync(descriptor);
        }
      }),

    async keep(name, text) {
      const place = attempt(folder);
      if (place === undefined) return;
      attempt(() => {
        makeFolder(place, 0o700);
        if (!isOurs(place)) return;
        const temporary = join(place, `${name}.${process.pid}`);
        try {
          writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' });
          renameSync(temporary, join(place, name));
        } finally {
          rmSync(temporary, { force: true });
        }
      });
    },
  };
}

/** Nothing that goes wrong here (no home, a full disk, the first run) is worth a word. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
