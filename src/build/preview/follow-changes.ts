// Follows the files that issues are made of, as long as the program runs.

import { dirname } from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { Host } from '../../host/host.ts';
import { foldersOf, matters, type Sources } from './sources.ts';

export interface Follower {
  /** Looks which files they are now. */
  again(): Promise<void>;
  end(): Promise<void>;
}

/** `changed` gets the paths that matter, those of one moment at once. */
export async function followChanges(
  find: () => Promise<readonly Sources[]>,
  changed: (paths: readonly string[]) => void,
  { watch, files }: Pick<Host, 'watch' | 'files'>,
): Promise<Follower> {
  let all = await find();
  const watching = await watch((paths) => {
    const found = paths.filter((path) => all.some((sources) => matters(path, sources)));
    if (found.length === 0) return;
    changed(found);
    // What cannot be found out now is found out with the next change.
    again().catch(() => {});
  });

  async function again(): Promise<void> {
    try {
      all = await find();
    } catch (error) {
      // While bulletin.yaml is broken, or all issues are gone, they are where they were.
      if (!(error instanceof UserError)) throw error;
    }
    const folders = all.flatMap((sources) => foldersOf(sources).map((folder) => nearestThere(folder, sources.root)));
    watching.follow([...new Set(await Promise.all(folders))]);
  }

  /** A folder that is not there yet will be made in the one above it. */
  async function nearestThere(folder: string, root: string): Promise<string> {
    for (let current = folder; ; current = dirname(current)) {
      const isThere = (await files.stat(current))?.kind === 'folder';
      if (isThere || current === root || dirname(current) === current) return current;
    }
  }

  await again();
  return { again, end: () => watching.close() };
}
