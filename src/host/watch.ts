// Watches folders, and says what has changed in them, with the changes of one moment together.

import { dirname } from 'node:path';
import { inBatches } from './in-batches.ts';
import type { Watch } from './host.ts';

export async function watch(changed: (paths: readonly string[]) => void): Promise<Watch> {
  const { watch: startWatching } = await import('chokidar');
  const batches = inBatches(changed);
  // `atomic` would hold back every deletion for a tenth of a second: changes of one moment are together anyway.
  const watcher = startWatching([], { depth: 0, ignorePermissionErrors: true, atomic: false, alwaysStat: true });
  const followed = new Map<string, number>();
  watcher.on('all', (event, path, stats) => {
    // When it is there again, it has to be followed again.
    if (event === 'unlinkDir') followed.delete(path);
    const since = followed.get(dirname(path)) ?? followed.get(path) ?? 0;
    // What is in a folder when it begins to be followed is no change, unless it has just come there.
    if (event.startsWith('add') && stats !== undefined && stats.ctimeMs < since - justNow) return;
    batches.add(path);
  });
  // What cannot be watched is not followed; the others are.
  watcher.on('error', () => {});
  return {
    // None is left: `unwatch` would have the folder overlooked when it is deleted and made again.
    follow(folders) {
      for (const folder of folders) {
        if (followed.has(folder)) continue;
        followed.set(folder, Date.now());
        watcher.add(folder);
      }
    },
    async close() {
      batches.end();
      await watcher.close();
    },
  };
}

/** Milliseconds: what came in this time may have come after somebody looked, and before the folder was followed. */
const justNow = 2000;
