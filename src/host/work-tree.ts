// The work tree of git around a folder, found without asking git: most runs need to know no more than that nothing was
// committed.

import { lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { WorkTree } from './host.ts';

/** Undefined where there is none. The folder is absolute, with every link followed. */
export function workTreeAround(folder: string, env: NodeJS.ProcessEnv): WorkTree | undefined {
  // Hooks and some habits say where the repository is; then only git knows what is committed in it.
  if (env['GIT_WORK_TREE'] !== undefined) return { top: resolve(env['GIT_WORK_TREE']) };
  for (let top = folder; ; top = dirname(top)) {
    const place = join(top, '.git');
    const found = attempt(() => lstatSync(place, { throwIfNoEntry: false }));
    if (found !== undefined) {
      const stamp = found.isDirectory() && env['GIT_DIR'] === undefined ? attempt(() => stampOf(place)) : undefined;
      return { top, ...(stamp === undefined ? {} : { stamp }) };
    }
    // Hooks in a worktree start with GIT_DIR, with which git takes the folder it is started in for the top.
    if (dirname(top) === top) return env['GIT_DIR'] === undefined ? undefined : { top: folder };
  }
}

/** Changes with whatever HEAD is. Undefined where commits are kept in a way that only git knows. */
function stampOf(place: string): string | undefined {
  const head = readFileSync(join(place, 'HEAD'), 'latin1').trim();
  if (/^[\da-f]{40,64}$/.test(head)) return head;
  const [, branch] = /^ref: (refs\/heads\/(?!\.)[^\0]+)$/.exec(head) ?? [];
  if (branch === undefined) return undefined;
  return [branch, ...['packed-refs', branch].map((name) => stampOfFile(join(place, name)))].join(' ');
}

/** git never writes into such a file, but puts another in its place. */
function stampOfFile(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '-' : `${found.ino}-${found.size}-${found.mtimeMs}-${found.ctimeMs}`;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
