// Watches folders, and says what has changed in them, with the changes of one moment together.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FSWatcher } from 'chokidar';
import { inBatches } from './in-batches.ts';
import type { Watch } from './host.ts';

interface Followed {
  /** Another one for a folder that was made again under the same name: its watcher would look at the old one for ever. */
  readonly stamp: string;
  readonly watcher: FSWatcher;
}

/** `began` is when the program did: what changed before that is no news to it. */
export async function watch(
  changed: (paths: readonly string[]) => void,
  began = performance.timeOrigin,
): Promise<Watch> {
  const { watch: startWatching } = await import('chokidar');
  const batches = inBatches(changed);
  const followed = new Map<string, Followed>();
  let closing: Promise<unknown> = Promise.resolve();

  function begin(folder: string): FSWatcher {
    const since = Math.max(Date.now() - justNow, began - clockStep);
    const watcher = startWatching(folder, options);
    watcher.on('all', (event, path, stats) => {
      // What is in a folder when it begins to be followed is no change, unless it has just come there.
      if (event.startsWith('add') && stats !== undefined && stats.ctimeMs < since) return;
      batches.add(path);
    });
    // It leaves out what changes again within a twentieth of a second, and may never look at a file again that was
    // deleted twice in a tenth. What the system itself says of a folder has it all.
    watcher.on('raw', (_, name: string | null, details) => {
      const { watchedPath } = details as { readonly watchedPath?: string };
      if (watchedPath === folder && name !== null) batches.add(join(folder, name));
    });
    // What cannot be watched is not followed; the others are.
    return watcher.on('error', () => {});
  }

  function leave(folder: string): void {
    closing = Promise.all([closing, followed.get(folder)?.watcher.close()]);
    followed.delete(folder);
  }

  return {
    follow(folders) {
      for (const folder of followed.keys()) if (!folders.includes(folder)) leave(folder);
      for (const folder of folders) {
        const stamp = stampOf(folder);
        if (followed.get(folder)?.stamp === stamp) continue;
        leave(folder);
        if (stamp !== undefined) followed.set(folder, { stamp, watcher: begin(folder) });
      }
    },
    async close() {
      batches.end();
      for (const folder of followed.keys()) leave(folder);
      await closing;
    },
  };
}

// `atomic` would hold back every deletion for a tenth of a second: changes of one moment are together anyway.
const options = { depth: 0, ignorePermissionErrors: true, atomic: false, alwaysStat: true } as const;

/** Milliseconds: what came in this time may have come after somebody looked, and before the folder was followed. */
const justNow = 2000;
/** How far a time of the disk may be behind. */
const clockStep = 10;

function stampOf(folder: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() ? `${found.dev}-${found.ino}-${found.birthtimeMs}` : undefined;
}
