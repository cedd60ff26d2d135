// The files of git's index, as if the next commit were on the disk. Around the repository, the disk is as it is.

import { dirname, join } from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { FileKind, Files, Host } from '../../host/host.ts';
import { isInside } from '../issue/inside.ts';
import type { IndexEntry, Repository } from './repository.ts';

/** Reads see the index; nothing can be written. What is below `ownFolders` is bulletin's, and comes from the disk. */
export async function indexFiles(
  { top, index }: Repository,
  { files, git }: Pick<Host, 'files' | 'git'>,
  ownFolders: readonly string[],
): Promise<Files> {
  const entries = new Map((await index()).map((entry) => [entry.path, entry]));
  const folders = foldersOf(entries.values(), top);
  const isHeld = (path: string): boolean => isInside(path, top) && !ownFolders.some((own) => isInside(path, own));
  const nothingWritten = (path: string) => Promise.reject(new Error(`${path} was to be written into the index`));

  const read: Files['read'] = async (path, limit) => {
    if (!isHeld(path)) return files.read(path, limit);
    const entry = entries.get(path);
    if (entry?.kind === 'file') return (await git.readObject(top, entry.id, limit)).bytes;
    if (entry === undefined && !folders.has(path)) throw new UserError(`Cannot read ${path}: it is not in git’s index`);
    throw new UserError(`${path} is not a file`);
  };

  return {
    async stat(path) {
      if (!isHeld(path)) return files.stat(path);
      if (folders.has(path)) return { kind: 'folder', size: 0 };
      const entry = entries.get(path);
      if (entry?.kind !== 'file') return entry && { kind: entry.kind, size: 0 };
      return { kind: 'file', size: (await git.readObject(top, entry.id, 0)).size };
    },
    // git names each content by its hash.
    stampOf: async (path) => (isHeld(path) ? entries.get(path)?.id : files.stampOf(path)),
    read,
    async list(folder) {
      if (!isHeld(folder)) return files.list(folder);
      const names = [...(folders.get(folder) ?? [])].map(([name, kind]) => ({ name, kind }));
      return names.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    async realpath(path) {
      if (!isHeld(path)) return files.realpath(path);
      if (entries.has(path) || folders.has(path)) return path;
      throw new UserError(`Cannot read ${path}: it is not in git’s index`);
    },
    isOurs: (path) => files.isOurs(path),
    write: nothingWritten,
    remove: nothingWritten,
    replace: nothingWritten,
    create: nothingWritten,
    change: nothingWritten,
    unpack: (_, folder) => nothingWritten(folder),
  };
}

/** What is in each folder: git lists files only. */
function foldersOf(entries: Iterable<IndexEntry>, top: string): ReadonlyMap<string, ReadonlyMap<string, FileKind>> {
  const folders = new Map<string, Map<string, FileKind>>([[top, new Map()]]);
  const put = (path: string, kind: FileKind): void => {
    const folder = dirname(path);
    const known = folders.get(folder);
    const names = known ?? new Map<string, FileKind>();
    names.set(path.slice(join(folder, '/').length), kind);
    folders.set(folder, names);
    if (known === undefined) put(folder, 'folder');
  };
  for (const { path, kind } of entries) put(path, kind);
  return folders;
}
