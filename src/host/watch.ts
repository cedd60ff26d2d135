// Watches folders, and says what has changed in them, with the changes of one moment together.

import { dirname } from 'node:path';
import type { FSWatcher } from 'chokidar';
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
    follow: (folders) => follow(new Set(folders), followed, watcher),
    async close() {
      batches.end();
      await watcher.close();
    },
  };
}

/** Milliseconds: what came in this time may have come after somebody looked, and before the folder was followed. */
const justNow = 2000;

/** `followed` are the folders, each with the time from which it is. */
function follow(wanted: ReadonlySet<string>, followed: Map<string, number>, watcher: FSWatcher): void {
  for (const folder of followed.keys()) {
    if (wanted.has(folder)) continue;
    watcher.unwatch(folder);
    followed.delete(folder);
  }
  for (const folder of wanted) {
    if (followed.has(folder)) continue;
    followed.set(folder, Date.now());
    watcher.add(folder);
  }
}
