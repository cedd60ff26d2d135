// Files as they would be: those of the disk, with other bytes at some paths.

import type { Files } from '../host/host.ts';

/** Reads see the other bytes; writes go to the disk. Paths are absolute. */
export function overlay(files: Files, changed: ReadonlyMap<string, Uint8Array>): Files {
  return {
    ...files,
    async stat(path) {
      const bytes = changed.get(path);
      // Without a stamp: nothing that is found out about it may be kept.
      return bytes === undefined ? files.stat(path) : { kind: 'file', size: bytes.length };
    },
    async read(path, limit = Number.MAX_SAFE_INTEGER) {
      return changed.get(path)?.subarray(0, limit + 1) ?? files.read(path, limit);
    },
    async realpath(path) {
      return changed.has(path) && (await files.stat(path)) === undefined ? path : files.realpath(path);
    },
  };
}
