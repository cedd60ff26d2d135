// Makes the real host, runs the command line, and closes the press whatever happens.

import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { checkShared } from './check/check-many.ts';
import { run } from './cli/cli.ts';
import { commands } from './cli/commands/index.ts';
import { ExitCode, Interrupted, UserError } from './base/errors.ts';
import { createFiles } from './host/files.ts';
import { createGit } from './host/git.ts';
import type { Host, Shared, SharedWork, Terminal } from './host/host.ts';
import { openInViewer } from './host/open-in-viewer.ts';
import { createMemory } from './host/memory.ts';
import { createPrompts } from './host/prompts.ts';
import { readStdin } from './host/read-stdin.ts';
import { startLongRun } from './host/long-run.ts';
import { runInThread } from './host/run-in-thread.ts';
import { createTerminal } from './host/terminal.ts';
import { within } from './host/within.ts';
import { workingFolder } from './host/working-folder.ts';
import { pause } from './base/pause.ts';
import type { Press, PressOptions } from './press/press.ts';

/**
 * What compiled code is kept for, each by itself: every command, all else on the command line, and the second thread.
 */
export const purposes = [...commands.map(({ name }) => name), 'other', 'thread'];

/** Runs `bulletin` with the arguments after its name. Never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  const presses: Promise<Press>[] = [];
  const closePresses = () => Promise.allSettled(presses.map(async (press) => (await press).close()));
  const terminal = await createTerminal();
  let interruption: number | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const interrupted: (() => void)[] = [];
  const goOn = (): void => {
    if (interruption !== undefined) throw new Interrupted();
  };
  const untilInterrupted = () =>
    new Promise<never>((_, reject) => void interrupted.push(() => reject(new Interrupted())));
  const host = createHost(presses, terminal, goOn, untilInterrupted);
  for (const [signal, code] of Object.entries(signals)) {
    process.once(signal, () => {
      interruption ??= code;
      terminal.silence(); // What fails from now on fails because the press closes.
      for (const end of interrupted) end();
      // A browser that does not answer is killed at exit; nobody who pressed Ctrl-C waits for it. A run ends as soon as
      // it asks for a file, and has kept then what it has made.
      const ends = [atMost(3000, closePresses()), atMost(1000, running)];
      void Promise.all(ends).then(() => process.exit(code));
    });
  }
  const ended = run(argv, host).finally(closePresses);
  running = ended;
  const code = await ended;
  // A signal may have come while the last work was done.
  await pause();
  return interruption ?? code;
}

/** Resolves when work has ended in whatever way, or after so many milliseconds. */
function atMost(patience: number, work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work.catch(() => {}), new Promise((resolve) => setTimeout(resolve, patience))]);
}

const works: Readonly<Record<SharedWork, (shared: never, host: Host, send: Send) => Promise<unknown>>> = {
  check: checkShared,
  build: async (shared, host, send) => (await import('./build/many/build-part.ts')).buildShared(shared, host, send),
};

/** A second thread's part of the work: its result, or why there is none. `send` takes what it has before that. */
export async function workInThread({ work, shared }: ThreadTask, send: Send): Promise<ThreadResult> {
  try {
    const host = { ...createHost([], await createTerminal()), cwd: shared.cwd };
    return { done: await works[work](shared as never, host, send) };
  } catch (error) {
    if (error instanceof Interrupted) return { done: undefined };
    if (!(error instanceof UserError)) throw error;
    return { failure: error.message, hint: error.hint };
  }
}

type Send = (batch: unknown) => void;

interface ThreadTask {
  readonly work: SharedWork;
  readonly shared: Shared;
}

/** Nothing is done where Ctrl-C came. */
type ThreadResult = { readonly done: unknown } | { readonly failure: string; readonly hint: string | undefined };

async function workElsewhere<Result, Batch = never>(
  work: SharedWork,
  shared: Shared,
  heard?: (batch: Batch) => void,
): Promise<Result> {
  const task: ThreadTask = { work, shared };
  const result = await runInThread<ThreadResult, Batch>(join(toolFolder, 'bin', 'work-thread.js'), task, heard);
  if ('failure' in result) throw new UserError(result.failure, result.hint === undefined ? {} : { hint: result.hint });
  if (result.done === undefined) throw new Interrupted();
  return result.done as Result;
}

const signals = { SIGINT: ExitCode.interrupted, SIGTERM: 143, SIGHUP: 129 } as const;

/** Node's `performance` would load a dozen modules for one number. */
function milliseconds(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** `goOn` throws when the run is to end. */
function createHost(
  presses: Promise<Press>[],
  terminal: Terminal,
  goOn = (): void => {},
  untilInterrupted: Host['untilInterrupted'] = () => new Promise(() => {}),
): Host {
  const now = new Date();
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  const host: Host = {
    // Asked for when it is needed: the folder may be gone, which is reported as any other mistake of the user.
    get cwd() {
      return workingFolder();
    },
    env: process.env,
    today: `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`,
    now: milliseconds,
    within,
    tool: { folder: toolFolder, version: VERSION, build: BUILD },
    system: {
      node: process.version,
      platform: process.platform,
      arch: process.arch,
      isRoot: process.getuid?.() === 0,
    },
    ...(availableParallelism() > 1 ? { workElsewhere } : {}),
    files: createFiles(goOn),
    memory: createMemory(process.env),
    startLongRun,
    git: createGit(process.env),
    terminal,
    readStdin,
    prompts: createPrompts(),
    openPress(options) {
      const press = startPress(options, host);
      presses.push(press);
      return press;
    },
    async pressStamp({ browsers }) {
      const { pressStamp } = await import('./press/press-stamp.ts');
      return pressStamp(browsers, host);
    },
    open: openInViewer,
    // What only goes on until Ctrl-C is loaded when it begins.
    editor: async () => (await import('./host/find-editor.ts')).findEditor(process.env),
    serve: async (...asked) => (await import('./host/serve.ts')).serve(...asked),
    watch: async (changed) => (await import('./host/watch.ts')).watch(changed),
    secret: async () => (await import('node:crypto')).randomBytes(18).toString('base64url'),
    untilInterrupted,
  };
  return host;
}

/** What only the press needs is loaded with it: the programs that a hook runs must start fast. */
async function startPress(options: PressOptions, host: Host): Promise<Press> {
  const [{ openPress }, { makePrivateFolder }, { startChild }] = await Promise.all([
    import('./press/open-press.ts'),
    import('./host/private-folder.ts'),
    import('./host/start-child.ts'),
  ]);
  return openPress(options, host, { makePrivateFolder, startChild, cores: availableParallelism() });
}

/** The bundle is in lib/, under the tool's folder. */
const toolFolder = dirname(__dirname);

/** Set by the build from package.json. */
declare const VERSION: string;
declare const BUILD: string;
