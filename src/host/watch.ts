// Watches folders, and says what has changed in them, with the changes of one moment together.

import type { FSWatcher } from 'chokidar';
import { inBatches } from './in-batches.ts';
import type { Watch } from './host.ts';

export async function watch(changed: (paths: readonly string[]) => void): Promise<Watch> {
  const { watch: startWatching } = await import('chokidar');
  const batches = inBatches(changed);
  // A folder that a program writes a file into and then renames it is no concern of `atomic`, which would hold back
  // every deletion for a tenth of a second: changes of one moment are together anyway.
  const watcher = startWatching([], { depth: 0, ignoreInitial: true, ignorePermissionErrors: true, atomic: false });
  const followed = new Set<string>();
  watcher.on('all', (event, path) => {
    // When it is there again, it has to be followed again.
    if (event === 'unlinkDir') followed.delete(path);
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

function follow(wanted: ReadonlySet<string>, followed: Set<string>, watcher: FSWatcher): void {
  for (const folder of followed) {
    if (wanted.has(folder)) continue;
    watcher.unwatch(folder);
    followed.delete(folder);
  }
  for (const folder of wanted) {
    if (followed.has(folder)) continue;
    watcher.add(folder);
    followed.add(folder);
  }
}
