// git, as a child process: asked, never told. It takes no locks, asks nobody, fetches nothing, and no shell stands between.

import { relative, sep } from 'node:path';
import { UserError } from '../errors.ts';
import type { Git, GitAnswer, GitObject } from './host.ts';
import { workTreeAround } from './work-tree.ts';

const patience = 30_000;
const mostBytes = 256 * 1024 * 1024;

export function createGit(env: NodeJS.ProcessEnv): Git {
  const quiet = { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };
  const readers = new Map<string, Promise<Reader>>();
  const read = async (folder: string, name: string, limit: number): Promise<GitObject | undefined> => {
    const reader = readers.get(folder) ?? startReader(folder, quiet);
    readers.set(folder, reader);
    return (await reader)(name, limit);
  };

  return {
    around: (folder) => workTreeAround(folder, env),

    async run(folder, args) {
      const { execFile } = await import('node:child_process');
      return new Promise((resolve, reject) => {
        const options = { cwd: folder, env: quiet, timeout: patience, maxBuffer: mostBytes, windowsHide: true };
        const child = execFile('git', [...settings, ...args], options, (error, stdout, stderr) => {
          if (error !== null && typeof error.code !== 'number') reject(cannotRun(error));
          else resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr } satisfies GitAnswer);
        });
        child.stdin?.end();
      });
    },

    async readObject(folder, id, limit = Number.MAX_SAFE_INTEGER) {
      const object = await read(folder, id, limit);
      if (object === undefined) throw new UserError('git has lost an object of this repository', { hint: '`git fsck` says which' });
      return object;
    },

    async readCommitted(top, commit, path, limit = Number.MAX_SAFE_INTEGER) {
      const name = `${commit}:${relative(top, path).split(sep).join('/')}`;
      // It is asked line by line, and no issue has a name of two lines.
      return name.includes('\n') ? undefined : read(top, name, limit);
    },
  };
}

/** A program that watches the file system for git is the repository's own, and would be started by asking. */
const settings = ['-c', 'core.fsmonitor=false'];

function cannotRun(error: Error & { code?: unknown; killed?: boolean | undefined }): UserError {
  if (error.code === 'ENOENT') return new UserError('git cannot be started', { hint: 'Is it installed, and on the PATH?', cause: error });
  return new UserError(error.killed === true ? 'git takes too long to answer' : 'git ended before it had answered', { cause: error });
}

/** Undefined for what is not there, or is no file. */
type Reader = (name: string, limit: number) => Promise<GitObject | undefined>;

interface Wanted {
  readonly limit: number;
  readonly patience: NodeJS.Timeout;
  resolve(object: GitObject | undefined): void;
  reject(error: UserError): void;
}

/** One child for all objects of a repository; it ends when its input closes, which is when this process does. */
async function startReader(folder: string, env: NodeJS.ProcessEnv): Promise<Reader> {
  const { spawn } = await import('node:child_process');
  const child = spawn('git', [...settings, 'cat-file', '--batch'], { cwd: folder, env, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
  const waiting: Wanted[] = [];
  let ended: UserError | undefined;
  let line = '';
  // What is being read: its size, what has come of it, and how many bytes are left, with the line end after it.
  let current: { isFile: boolean; size: number; left: number; kept: Buffer[]; room: number } | undefined;

  const end = (error: UserError): void => {
    ended ??= error;
    for (const { reject, patience } of waiting.splice(0)) {
      clearTimeout(patience);
      reject(ended);
    }
    child.kill();
  };
  const settle = (object: GitObject | undefined): void => {
    const wanted = waiting.shift();
    clearTimeout(wanted?.patience);
    wanted?.resolve(object);
  };

  child.once('error', (error) => end(cannotRun(error)));
  child.once('close', () => end(cannotRun(new Error('closed'))));
  child.stdin.on('error', () => {}); // A program that ends breaks its pipes; `close` tells.
  child.stdout.on('data', (chunk: Buffer) => {
    let rest = chunk;
    while (rest.length > 0) {
      if (current === undefined) {
        const stop = rest.indexOf(0x0a);
        line += rest.toString('latin1', 0, stop === -1 ? rest.length : stop);
        if (stop === -1) return;
        rest = rest.subarray(stop + 1);
        const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(line) ?? [];
        line = '';
        if (size === undefined) settle(undefined);
        else current = { isFile: type === 'blob', size: Number(size), left: Number(size) + 1, kept: [], room: (waiting[0]?.limit ?? 0) + 1 };
        continue;
      }
      const part = rest.subarray(0, current.left);
      rest = rest.subarray(part.length);
      const wanted = part.subarray(0, Math.min(current.room, current.left - 1));
      if (wanted.length > 0) current.kept.push(wanted);
      current.room -= wanted.length;
      current.left -= part.length;
      if (current.left > 0) continue;
      settle(current.isFile ? { size: current.size, bytes: Buffer.concat(current.kept) } : undefined);
      current = undefined;
    }
  });

  return (name, limit) =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) return reject(ended);
      const tooLong = setTimeout(() => end(new UserError('git takes too long to answer')), patience);
      waiting.push({ limit, patience: tooLong, resolve, reject });
      child.stdin.write(`${name}\n`);
    });
}
