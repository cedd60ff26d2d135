// git, as a child process that only answers questions. It takes no locks, asks nobody, fetches nothing, and starts no
// program that the repository's own settings name: a folder from a stranger may bring them.

import { dirname, relative, sep } from 'node:path';
import { UserError } from '../base/errors.ts';
import type { Git, GitAnswer, GitObject } from './host.ts';
import { workTreeAround } from './work-tree.ts';

const patience = 30_000;
const mostBytes = 256 * 1024 * 1024;

export function createGit(env: NodeJS.ProcessEnv): Git {
  const quiet = { ...env, ...quietly };
  const tamed = new Map<string, Promise<NodeJS.ProcessEnv>>();
  const readers = new Map<string, Promise<Reader>>();

  /** Where git is started, and the settings that keep it from looking elsewhere for a repository. */
  function placeOf(folder: string): Repository {
    // git itself tells a hook which repository it works for.
    if (env['GIT_DIR'] !== undefined) return { cwd: folder, env: quiet, where: [] };
    const top = workTreeAround(folder, env)?.top;
    if (top === undefined)
      throw new UserError(`${folder} is not in a git repository`, { hint: '`git init` makes one' });
    // git checks who owns a repository only if it finds it by itself, so it starts there, and does not get the name
    // of `.git`.
    return { cwd: top, env: { ...quiet, GIT_CEILING_DIRECTORIES: dirname(top) }, where: [`--work-tree=${top}`] };
  }

  const read = async (folder: string, name: string, limit: number): Promise<GitObject | undefined> => {
    const reader = readers.get(folder) ?? startReader(placeOf(folder));
    readers.set(folder, reader);
    return (await reader)(name, limit);
  };

  return {
    around: (folder) => workTreeAround(folder, env),

    async run(folder, args) {
      const place = placeOf(folder);
      const quieter = tamed.get(place.cwd) ?? withoutFilters(place);
      tamed.set(place.cwd, quieter);
      return run({ ...place, env: await quieter }, args);
    },

    async readObject(folder, id, limit = Number.MAX_SAFE_INTEGER) {
      const object = await read(folder, id, limit);
      if (object === undefined)
        throw new UserError('An object is missing from this git repository', { hint: '`git fsck` shows which one' });
      return object;
    },

    async readCommitted(top, commit, path, limit = Number.MAX_SAFE_INTEGER) {
      const name = `${commit}:${relative(top, path).split(sep).join('/')}`;
      // It is asked line by line, and no issue has a name of two lines.
      return name.includes('\n') ? undefined : read(top, name, limit);
    },
  };
}

/**
 * No locks, no questions, and nothing fetched: git before 2.45 does not know GIT_NO_LAZY_FETCH, so no protocol is
 * allowed either.
 */
const quietly = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
};

/**
 * What a repository's own settings could start: a program that watches the file system, and hooks. A folder of the work
 * tree that looks like a (bare) repository is not one.
 */
const settings = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'safe.bareRepository=explicit'].flatMap(
  (setting) => ['-c', setting],
);

interface Repository {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** The arguments that name the work tree. */
  readonly where: readonly string[];
}

async function run({ cwd, env, where }: Repository, args: readonly string[]): Promise<GitAnswer> {
  const { execFile } = await import('node:child_process');
  return new Promise((resolve, reject) => {
    const options = { cwd, env, timeout: patience, maxBuffer: mostBytes, windowsHide: true };
    const child = execFile('git', [...settings, ...where, ...args], options, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(cannotRun(error));
      else resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
    child.stdin?.end();
  });
}

/**
 * The environment in which the filters of the repository's own settings (git-config(1), `filter.<driver>`) run no
 * program.
 */
async function withoutFilters(place: Repository): Promise<NodeJS.ProcessEnv> {
  const { stdout } = await run(place, ['config', '--show-scope', '--name-only', '-z', '--get-regexp', '^filter\\.']);
  const words = stdout.split('\0');
  const own = words.filter((_, index) => index % 2 === 1 && ['local', 'worktree'].includes(words[index - 1]!));
  const drivers = new Set(own.map((name) => name.slice(0, name.lastIndexOf('.'))));
  const first = Number(place.env['GIT_CONFIG_COUNT'] ?? 0);
  const pairs = [...drivers].flatMap((driver) => [
    ...['clean', 'smudge', 'process'].map((name) => [`${driver}.${name}`, '']),
    [`${driver}.required`, 'false'],
  ]);
  const named = pairs.flatMap(([key = '', value = ''], index) => [
    [`GIT_CONFIG_KEY_${first + index}`, key],
    [`GIT_CONFIG_VALUE_${first + index}`, value],
  ]);
  return { ...place.env, GIT_CONFIG_COUNT: String(first + pairs.length), ...Object.fromEntries(named) };
}

function cannotRun(error: Error & { code?: unknown; killed?: boolean | undefined }): UserError {
  if (error.code === 'ENOENT')
    return new UserError('git cannot be started', { hint: 'Is it installed, and on the PATH?', cause: error });
  return new UserError(error.killed === true ? 'git takes too long to answer' : 'git ended before it answered', {
    cause: error,
  });
}

/** Undefined if it does not exist, or is not a file. */
type Reader = (name: string, limit: number) => Promise<GitObject | undefined>;

interface Wanted {
  readonly limit: number;
  readonly patience: NodeJS.Timeout;
  resolve(object: GitObject | undefined): void;
  reject(error: UserError): void;
}

/** One child for all objects of a repository; it ends when its input closes, which is when this process does. */
async function startReader({ cwd, env, where }: Repository): Promise<Reader> {
  const { spawn } = await import('node:child_process');
  const child = spawn('git', [...settings, ...where, 'cat-file', '--batch'], {
    cwd,
    env,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  const waiting: Wanted[] = [];
  let ended: UserError | undefined;
  let line = '';
  // The object that is being read: its size, the bytes so far, and how many are left, with the line end after them.
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
  child.stdin.on('error', () => {}); // A program that ends breaks its pipes; `close` says so.
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
        else
          current = {
            isFile: type === 'blob',
            size: Number(size),
            left: Number(size) + 1,
            kept: [],
            room: (waiting[0]?.limit ?? 0) + 1,
          };
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
