// The files of a host in memory.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../src/base/errors.ts';
import type { FileKind, Host } from '../../src/host/host.ts';

/** The folder that bulletin itself is in. */
export const toolFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/**
 * Files by their absolute paths, and links by theirs. Templates, schemas and the guide are read from the real disk, which nothing
 * is written to.
 */
export function memoryFiles(
  disk: Map<string, Uint8Array>,
  cwd: string,
  links: ReadonlyMap<string, string>,
  hasStamps: boolean,
): Host['files'] {
  const isReal = (path: string): boolean =>
    ['templates', 'schema', 'preview', 'docs'].some((name) => `${path}${sep}`.startsWith(join(toolFolder, name) + sep));
  const isFolder = (path: string): boolean => {
    const inside = path === '/' ? '/' : `${path}/`;
    return path === '/' || `${cwd}/`.startsWith(inside) || [...disk.keys()].some((file) => file.startsWith(inside));
  };
  const kindOf = (path: string): FileKind => (disk.has(path) ? 'file' : isFolder(path) ? 'folder' : 'other');
  const standsInTheWay = (path: string): boolean => {
    for (let folder = dirname(path); folder !== '/'; folder = dirname(folder)) if (disk.has(folder)) return true;
    return isFolder(path);
  };
  const put = async (path: string, content: string | Uint8Array): Promise<void> => {
    if (isReal(path)) throw new Error(`A test wrote into ${path}`);
    if (standsInTheWay(path)) throw new UserError(`Cannot write ${path}: it is a folder`);
    disk.set(path, bytesOf(content));
  };
  return {
    async stat(given) {
      const path = follow(given, links);
      const file = disk.get(path);
      if (file !== undefined) return { kind: 'file', size: file.length };
      if (isFolder(path)) return { kind: 'folder', size: 0 };
      const real = isReal(path) ? statSync(path, { throwIfNoEntry: false }) : undefined;
      return real && { kind: real.isDirectory() ? 'folder' : 'file', size: real.size };
    },
    async stampOf(path) {
      const file = hasStamps ? disk.get(follow(path, links)) : undefined;
      return file && createHash('sha256').update(file).digest('hex');
    },
    async read(given, limit = Number.MAX_SAFE_INTEGER) {
      const path = follow(given, links);
      const bytes =
        disk.get(path) ??
        (isReal(path) && statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined);
      if (bytes !== undefined) return bytes.length > limit ? bytes.subarray(0, limit + 1) : bytes;
      throw isFolder(path)
        ? new UserError(`Cannot read ${path}: it is a folder, and not a file`)
        : new UserError(`Cannot read ${path}: there is no such file`);
    },
    async list(given) {
      const folder = follow(given, links);
      if (isReal(folder)) {
        const entries = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
          ? readdirSync(folder, { withFileTypes: true })
          : [];
        return entries
          .map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? ('folder' as const) : ('file' as const) }))
          .sort(byName);
      }
      const names = new Map<string, FileKind>();
      for (const path of disk.keys()) {
        if (!path.startsWith(`${folder}/`)) continue;
        const [name = '', ...below] = path.slice(folder.length + 1).split('/');
        names.set(name, below.length === 0 ? 'file' : 'folder');
      }
      for (const path of links.keys())
        if (dirname(path) === folder) names.set(path.slice(folder.length + 1), kindOf(follow(path, links)));
      const isLink = (name: string) => (links.has(`${folder}/${name}`) ? { isLink: true as const } : {});
      return [...names].map(([name, kind]) => ({ name, kind, ...isLink(name) })).sort(byName);
    },
    realpath: (path) => Promise.resolve(follow(path, links)),
    write: put,
    async remove(path) {
      disk.delete(path);
    },
    async change(path, work) {
      const after = await work(await this.read(path));
      if (after !== undefined) await this.replace(follow(path, links), after);
    },
    replace: put,
    async create(path, content) {
      if (disk.has(path) || isFolder(path)) throw new UserError(`${path} already exists, and was not changed`);
      await put(path, content);
    },
    isOurs: () => Promise.resolve(true),
    unpack: () => Promise.reject(new UserError('Nothing is unpacked in a test')),
  };
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}

/** The path with every link on its way followed. */
function follow(path: string, links: ReadonlyMap<string, string>): string {
  for (const [link, to] of links)
    if (path === link || path.startsWith(`${link}/`)) return follow(to + path.slice(link.length), links);
  return path;
}
