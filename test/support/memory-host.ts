// A host in memory: files as a map, a terminal that keeps what was written to it, answers that are known beforehand.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fitLines } from '../../src/base/fit-lines.ts';
import { Interrupted, UserError } from '../../src/base/errors.ts';
import type { Host, Palette, Question, WebAnswer, WebAnswerer, WebRequest } from '../../src/host/host.ts';
import type { Press, PressOptions } from '../../src/press/press.ts';
import { bytesOf, memoryFiles, toolFolder } from './memory-files.ts';

export { toolFolder };

export const toolVersion = (JSON.parse(readFileSync(join(toolFolder, 'package.json'), 'utf8')) as { version: string })
  .version;

/** What a person would answer; an Error is thrown instead, as when Ctrl-C is pressed. */
export type Answer = string | readonly string[] | boolean | Error;

export interface MemoryOptions {
  readonly cwd?: string;
  readonly today?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly system?: Partial<Host['system']>;
  /** One after the other, as the questions come; or one for each question. */
  readonly answers?: readonly Answer[] | ((question: Question) => Answer);
  /** Whether somebody sits at the terminal; by default, when there are answers. */
  readonly isInteractive?: boolean;
  /** Whether stdout is a terminal; by default it is not. */
  readonly isScreen?: boolean;
  /** Of the terminal. */
  readonly columns?: number;
  readonly stdin?: string | Uint8Array;
  readonly openPress?: (options: PressOptions) => Promise<Press>;
  /** Which browser would print. */
  readonly press?: string;
  /** Links, by their paths: where each leads. All paths from `cwd`, or absolute. */
  readonly links?: Readonly<Record<string, string>>;
  /** False where the system does not tell a changed file from the one before. */
  readonly hasStamps?: boolean;
  /** What is kept from run to run: the same map for two hosts is two runs. Without one, nothing can be kept. */
  readonly memory?: Map<string, string>;
  /** What the last commit holds, where `cwd` is a work tree of git. */
  readonly committed?: Readonly<Record<string, string>>;
  /** A clock, in milliseconds, which otherwise never moves. */
  readonly now?: () => number;
  /** A clock by which all work that is watched takes too long. */
  readonly isTimeUp?: boolean;
  /** Which build of bulletin it is. */
  readonly build?: string;
  /** When the user presses Ctrl-C, where the program waits for that; by default, at once. */
  readonly interruption?: Promise<void>;
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
  /** The places that were opened in the editor. */
  readonly edited: string[];
  /** Writes a file, or deletes it, and tells who watches its folder. */
  change(path: string, content: string | Uint8Array | undefined): void;
  /** The folders that are watched. */
  readonly watched: Set<string>;
  /** Asks the server of the program, as a browser would. */
  ask(request: Partial<WebRequest> & { readonly target: string }): Promise<WebAnswer>;
}

const plain = (text: string): string => text;
export const noColours: Palette = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, cyan: plain };

/** What the server of a program gets. */
export const memoryPort = 4321;
export const memorySecret = 'a-secret';

const noGit = (): Promise<never> =>
  Promise.reject(new UserError('git cannot be started', { hint: 'There is none in a test' }));

/**
 * A host whose files are those given, by absolute path or from `cwd`. Bulletin's own templates and schemas are the real
 * ones.
 */
export function createMemoryHost(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: MemoryOptions = {},
): MemoryHost {
  const cwd = options.cwd ?? '/publication';
  const absolute = (path: string): string => (path.startsWith('/') ? path : join(cwd, path));
  const disk = new Map(Object.entries(files).map(([path, content]) => [absolute(path), bytesOf(content)]));
  const links = new Map(Object.entries(options.links ?? {}).map(([path, to]) => [absolute(path), absolute(to)]));
  const reported = { out: '', note: '' };
  const watchers = new Set<(paths: readonly string[]) => void>();
  const answerTo = answersOf(options.answers);
  let answerer: WebAnswerer | undefined;
  const memory: MemoryHost = {
    host: {
      cwd,
      env: options.env ?? {},
      today: options.today ?? '2026-05-20',
      now: options.now ?? (() => 0),
      within: (_, work) => (options.isTimeUp === true ? undefined : { value: work() }),
      tool: { folder: toolFolder, version: toolVersion, build: options.build ?? 'one' },
      system: { node: 'v20.20.2', platform: 'linux', arch: 'x64', isRoot: false, ...options.system },
      files: memoryFiles(disk, cwd, links, options.hasStamps ?? true),
      ...memoryOf(options.memory),
      terminal: {
        out: (text) => void (reported.out += text),
        say: (text) => void (reported.out += options.isScreen === true ? fitLines(text, options.columns ?? 80) : text),
        note: (text) => void (reported.note += text.endsWith('\n') ? text : `${text}\n`),
        progress: (text) => void (text !== undefined && memory.progress.push(text)),
        isInteractive: options.isInteractive ?? options.answers !== undefined,
        isScreen: options.isScreen ?? false,
        columns: options.columns ?? 80,
        palette: noColours,
        notePalette: noColours,
      },
      git: gitOf(cwd, options.committed),
      readStdin: (limit) => Promise.resolve(bytesOf(options.stdin ?? '').subarray(0, limit + 1)),
      prompts: { ask: (question) => ask(question, memory, answerTo) },
      openPress:
        options.openPress ??
        (() => Promise.reject(new UserError('No browser was found', { hint: 'There is none in a test' }))),
      pressStamp: () => Promise.resolve(options.press ?? 'a browser'),
      open: (path) => {
        memory.opened.push(path);
        return Promise.resolve();
      },
      editor: async () => {
        const open = async (...place: readonly unknown[]) => void memory.edited.push(place.join(':'));
        return options.env?.['EDITOR'] === undefined ? undefined : { name: options.env['EDITOR'], open };
      },
      async serve(port, answer) {
        answerer = answer;
        const close = async () => void (answerer = undefined);
        return { port: port === 0 ? memoryPort : port, close };
      },
      async watch(changed) {
        watchers.add(changed);
        const follow = (folders: readonly string[]) => {
          memory.watched.clear();
          for (const folder of folders) memory.watched.add(folder);
        };
        return { follow, close: async () => void watchers.delete(changed) };
      },
      secret: () => Promise.resolve(memorySecret),
      async untilInterrupted() {
        await options.interruption;
        throw new Interrupted();
      },
    },
    files: disk,
    text: (path) => {
      const bytes = disk.get(absolute(path));
      return bytes && new TextDecoder().decode(bytes);
    },
    stdout: () => reported.out,
    stderr: () => reported.note,
    questions: [],
    refusals: [],
    progress: [],
    opened: [],
    edited: [],
    change(path, content) {
      if (content === undefined) disk.delete(absolute(path));
      else disk.set(absolute(path), bytesOf(content));
      if (memory.watched.has(dirname(absolute(path)))) for (const changed of watchers) changed([absolute(path)]);
    },
    watched: new Set(),
    ask({ method = 'GET', headers = {}, body = '', target }) {
      if (answerer === undefined) throw new Error('Nobody serves');
      return answerer({ method, target, headers: { host: `127.0.0.1:${memoryPort}`, ...headers }, body });
    },
  };
  return memory;
}

type AnswerTo = (question: Question) => Answer | undefined;

function answersOf(given: MemoryOptions['answers'] = []): AnswerTo {
  if (typeof given === 'function') return given;
  const left = [...given];
  return () => left.shift();
}

/** What Enter alone answers. */
export function enterAt(question: Question): Answer {
  if (question.type === 'checkbox') return question.choices.filter(({ checked }) => checked).map(({ value }) => value);
  return question.default ?? '';
}

/** As inquirer does it: a refused answer gets a reason, and the question is asked again. */
async function ask(question: Question, memory: MemoryHost, answerTo: AnswerTo): Promise<Exclude<Answer, Error>> {
  memory.questions.push(question);
  for (;;) {
    const answer = answerTo(question);
    if (answer === undefined) throw new Error(`Nobody answered: ${question.message}`);
    if (answer instanceof Error) throw answer;
    const verdict = verdictOn(answer, question);
    if (verdict === true) return answer;
    memory.refusals.push(verdict);
  }
}

function verdictOn(answer: Answer, question: Question): string | true {
  if (question.type === 'input' && typeof answer === 'string') return question.validate?.(answer) ?? true;
  return question.type === 'checkbox' && Array.isArray(answer) ? (question.validate?.(answer) ?? true) : true;
}

function memoryOf(texts: Map<string, string> | undefined): Pick<Host, 'memory'> {
  if (texts === undefined) return {};
  const keep = async (name: string, text: string) => void texts.set(name, text);
  const recall = (name: string) => texts.get(name);
  return { memory: { recall, stampOf: recall, keep } };
}

/** A work tree with one commit, or no git at all. */
function gitOf(cwd: string, committed: MemoryOptions['committed']): Host['git'] {
  const none = { run: noGit, readObject: noGit };
  if (committed === undefined) return { ...none, around: () => undefined, readCommitted: noGit };
  return {
    ...none,
    around: (folder) =>
      `${folder}/`.startsWith(`${cwd}/`) ? { top: cwd, stamp: JSON.stringify(committed) } : undefined,
    async readCommitted(top, _commit, path, limit = Number.MAX_SAFE_INTEGER) {
      const text = committed[path.slice(top.length + 1)];
      const bytes = text === undefined ? undefined : bytesOf(text);
      return bytes && { size: bytes.length, bytes: bytes.subarray(0, limit + 1) };
    },
  };
}
