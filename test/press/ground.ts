// The ground a browser is looked for on: files that are only names, with an environment and a system.

import type { Host } from '../../src/host/host.ts';
import type { SearchGround } from '../../src/press/find-browser.ts';
import { UserError } from '../../src/base/errors.ts';

export interface GroundOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly platform?: string;
  readonly arch?: string;
  /** Folders that may not be entered. */
  readonly closed?: readonly string[];
  /** Files and folders that others may write. */
  readonly strange?: readonly string[];
}

export interface Ground extends SearchGround {
  /** What was unpacked, into which folder. */
  readonly unpacked: { readonly archives: readonly string[]; readonly folder: string }[];
}

const program = new Uint8Array([1]);

/** The files are named by their paths, with `\` in Windows; a text is their content. */
export function createGround(
  files: readonly string[] | Readonly<Record<string, string>>,
  options: GroundOptions = {},
): Ground {
  const { env = {}, platform = 'linux', arch = 'x64', closed = [], strange = [] } = options;
  const texts = Array.isArray(files) ? {} : (files as Readonly<Record<string, string>>);
  const disk = new Set(Array.isArray(files) ? (files as string[]) : Object.keys(texts));
  const unpacked: Ground['unpacked'] = [];
  const refuse = (path: string): void => {
    if (closed.some((folder) => path.startsWith(folder))) throw new UserError(`Cannot read ${path}: permission denied`);
  };
  const inMemory: Pick<Host['files'], 'stat' | 'read' | 'list' | 'isOurs' | 'unpack'> = {
    async stat(path) {
      refuse(path);
      if (disk.has(path)) return { kind: 'file', size: 1 };
      return [...disk].some((file) => file.startsWith(`${path}/`)) ? { kind: 'folder', size: 0 } : undefined;
    },
    read: (path) => Promise.resolve(texts[path] === undefined ? program : new TextEncoder().encode(texts[path])),
    async list(folder) {
      refuse(folder);
      const inside = [...disk]
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1).split('/')[0]!);
      return [...new Set(inside)].sort().map((name) => ({ name, kind: 'folder' as const }));
    },
    isOurs: (path) => Promise.resolve(!strange.includes(path)),
    async unpack(archives, folder) {
      refuse(folder);
      unpacked.push({ archives, folder });
      disk.add(`${folder}/chromium`);
    },
  };
  return {
    cwd: '/work',
    env,
    files: inMemory as Host['files'],
    system: { node: 'v20.20.2', platform, arch, isRoot: false },
    tool: { folder: '/opt/lib/node_modules/bulletin', version: '0.1.0', build: 'one' },
    unpacked,
  };
}

const home = '/opt/lib/node_modules/bulletin/node_modules/@sparticuz/chromium';

/** The package with the browser that comes with bulletin. */
export const bundledFiles = {
  [`${home}/package.json`]: '{"version":"147.0.0"}',
  [`${home}/bin/chromium.br`]: '',
  [`${home}/bin/al2023.tar.br`]: '',
  [`${home}/bin/fonts.tar.br`]: '',
};
