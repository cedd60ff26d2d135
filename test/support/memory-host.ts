// A host in memory: files as a map, a terminal that keeps what was written to it, answers that are known beforehand.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../src/base/errors.ts';
import type { Host, Palette, Question } from '../../src/host/host.ts';
import type { Press, PressOptions } from '../../src/press/press.ts';

/** The folder that bulletin itself is in. */
export const toolFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

export const toolVersion = (JSON.parse(readFileSync(join(toolFolder, 'package.json'), 'utf8')) as { version: string })
  .version;

/** What a person would answer; an Error is thrown instead, as when Ctrl-C is pressed. */
export type Answer = string | readonly string[] | boolean | Error;

export interface MemoryOptions {
  readonly cwd?: string;
  readonly today?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly system?: Partial<Host['system']>;
  /** One after the other, as the questions come. */
  readonly answers?: readonly Answer[];
  /** Whether somebody sits at the terminal; by default, when there are answers. */
  readonly isInteractive?: boolean;
  readonly stdin?: string | Uint8Array;
  readonly openPress?: (options: PressOptions) => Promise<Press>;
}

export interface MemoryHost {
  readonly host: Host;
  /** Every file by its absolute path. */
  readonly files: Map<string, Uint8Array>;
  text(path: string): string | undefined;
  stdout(): string;
  stderr(): string;
  readonly questions: Question[];
  /** What an answer was refused for. */
  readonly refusals: string[];
  readonly progress: string[];
  readonly opened: string[];
}

const plain = (text: string): string => text;
export const noColours: Palette = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, cyan: plain };

const noGit = () => Promise.reject(new UserError('git cannot be started', { hint: 'There is none in a test' }));

/**
 * A host whose files are those given, by absolute path or from `cwd`. Bulletin's own templates and schemas are the real
 * ones.
 */
export function createMemoryHost(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: MemoryOptions = {},
): MemoryHost {
  const cwd = options.cwd ?? '/publication';
  const disk = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(files))
    disk.set(path.startsWith('/') ? path : join(cwd, path), bytesOf(content));
  const reported = { out: '', note: '' };
  const memory: MemoryHost = {
    host: {
      cwd,
      env: options.env ?? {},
      today: options.today ?? '2026-05-20',
      now: () => 0,
      within: (_, work) => ({ value: work() }),
      tool: { folder: toolFolder, version: toolVersion },
      system: { node: 'v20.20.2', platform: 'linux', arch: 'x64', isRoot: false, ...options.system },
      files: memoryFiles(disk, cwd),
      terminal: {
        out: (text) => void (reported.out += text),
        note: (text) => void (reported.note += text.endsWith('\n') ? text : `${text}\n`),
        progress: (text) => void (text !== undefined && memory.progress.push(text)),
        isInteractive: options.isInteractive ?? options.answers !== undefined,
        columns: 80,
        palette: noColours,
        notePalette: noColours,
      },
      git: { around: () => undefined, readCommitted: noGit, run: noGit, readObject: noGit },
      readStdin: (limit) => Promise.resolve(bytesOf(options.stdin ?? '').subarray(0, limit + 1)),
      prompts: { ask: (question) => ask(question, memory, answers) },
      openPress:
        options.openPress ??
        (() => Promise.reject(new UserError('No browser was found', { hint: 'There is none in a test' }))),
      open: (path) => {
        memory.opened.push(path);
        return Promise.resolve();
      },
    },
    files: disk,
    text: (path) => {
      const bytes = disk.get(path.startsWith('/') ? path : join(cwd, path));
      return bytes && new TextDecoder().decode(bytes);
    },
    stdout: () => reported.out,
    stderr: () => reported.note,
    questions: [],
    refusals: [],
    progress: [],
    opened: [],
  };
  const answers = [...(options.answers ?? [])];
  return memory;
}

/** As inquirer does it: a refused answer gets a reason, and the question is asked again. */
async function ask(question: Question, memory: MemoryHost, answers: Answer[]): Promise<Exclude<Answer, Error>> {
  memory.questions.push(question);
  for (;;) {
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`Nobody answered: ${question.message}`);
    if (answer instanceof Error) throw answer;
    const verdict =
      question.type === 'input' && typeof answer === 'string' ? (question.validate?.(answer) ?? true) : true;
    if (verdict === true) return answer;
    memory.refusals.push(verdict);
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function memoryFiles(disk: Map<string, Uint8Array>, cwd: string): Host['files'] {
  const isReal = (path: string): boolean =>
    ['templates', 'schema'].some((name) => `${path}${sep}`.startsWith(join(toolFolder, name) + sep));
  const isFolder = (path: string): boolean => {
    const inside = path === '/' ? '/' : `${path}/`;
    return path === '/' || `${cwd}/`.startsWith(inside) || [...disk.keys()].some((file) => file.startsWith(inside));
  };
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
    async stat(path) {
      const file = disk.get(path);
      if (file !== undefined) return { kind: 'file', size: file.length };
      if (isFolder(path)) return { kind: 'folder', size: 0 };
      const real = isReal(path) ? statSync(path, { throwIfNoEntry: false }) : undefined;
      return real && { kind: real.isDirectory() ? 'folder' : 'file', size: real.size };
    },
    async stampOf(path) {
      const file = disk.get(path);
      return file && createHash('sha256').update(file).digest('hex');
    },
    async read(path, limit = Number.MAX_SAFE_INTEGER) {
      const bytes =
        disk.get(path) ??
        (isReal(path) && statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined);
      if (bytes !== undefined) return bytes.length > limit ? bytes.subarray(0, limit + 1) : bytes;
      throw isFolder(path)
        ? new UserError(`Cannot read ${path}: it is a folder, and not a file`)
        : new UserError(`Cannot read ${path}: there is no such file`);
    },
    async list(folder) {
      if (isReal(folder)) {
        const entries = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
          ? readdirSync(folder, { withFileTypes: true })
          : [];
        return entries
          .map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? ('folder' as const) : ('file' as const) }))
          .sort(byName);
      }
      const names = new Map<string, 'file' | 'folder'>();
      for (const path of disk.keys()) {
        if (!path.startsWith(`${folder}/`)) continue;
        const [name = '', ...below] = path.slice(folder.length + 1).split('/');
        names.set(name, below.length === 0 ? 'file' : 'folder');
      }
      return [...names].map(([name, kind]) => ({ name, kind })).sort(byName);
    },
    realpath: (path) => Promise.resolve(path),
    write: put,
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
