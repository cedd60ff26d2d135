// Files as they would be: those of the disk, with other bytes at some paths.

import { basename, dirname, join } from 'node:path';
import type { Files } from '../../host/host.ts';

/** Reads see the other bytes; writes go to the disk. Paths are absolute. */
export function overlay(files: Files, changed: ReadonlyMap<string, Uint8Array>): Files {
  return {
    ...files,
    async stat(path) {
      const bytes = changed.get(path);
      return bytes === undefined ? files.stat(path) : { kind: 'file', size: bytes.length };
    },
    // Nothing that is found out about other bytes may be kept.
    stampOf: async (path) => (changed.has(path) ? undefined : files.stampOf(path)),
    async read(path, limit = Number.MAX_SAFE_INTEGER) {
      return changed.get(path)?.subarray(0, limit + 1) ?? files.read(path, limit);
    },
    async list(folder) {
      const names = new Map((await files.list(folder)).map((entry) => [entry.name, entry]));
      for (const path of changed.keys())
        if (dirname(path) === folder) names.set(basename(path), { name: basename(path), kind: 'file' });
      return [...names.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    realpath: (path) => realpathOf(path, files, changed),
  };
}

/** A file that is not on the disk is in a folder that is, or that would be made. */
async function realpathOf(path: string, files: Files, changed: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const isMade = [...changed.keys()].some((made) => made === path || made.startsWith(join(path, '/')));
  if (!isMade || (await files.stat(path)) !== undefined) return files.realpath(path);
  return join(await realpathOf(dirname(path), files, changed), basename(path));
}
