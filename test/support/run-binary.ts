// Runs the real program, as installed: bin/bulletin.js with the bundle that the build made.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toolFolder } from './memory-host.ts';

export { temporaryFolder } from './temporary-folder.ts';

export const binary = join(toolFolder, 'bin', 'bulletin.js');

/** What a run left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another program than this one's binary. */
  readonly program?: readonly [command: string, ...args: readonly string[]];
  /** Milliseconds after which the run is killed. */
  readonly timeout?: number;
  readonly nodeArgs?: readonly string[];
}

/** The same cache for every run: compiled code, and the browser that comes with the package, once unpacked. */
export const cacheFolder = join(toolFolder, 'node_modules', '.cache', 'bulletin-test');

/** Nothing of the machine's own settings but where its programs are. */
export function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: join(cacheFolder, 'home'),
    XDG_CACHE_HOME: cacheFolder,
    NO_COLOR: '1',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    ...more,
  };
}

/** Runs `bulletin` with these arguments, without a terminal. */
export function runBinary(
  args: readonly string[],
  { cwd, env, program, timeout = 600_000, nodeArgs = [] }: RunOptions,
): Promise<Outcome> {
  if (program === undefined && !existsSync(join(toolFolder, 'lib', 'bulletin.cjs'))) {
    throw new Error('There is no lib/bulletin.cjs: run `node scripts/build.mjs` first, as `npm test` does');
  }
  const [command, ...before] = program ?? [process.execPath, ...nodeArgs, binary];
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...before, ...args], {
      cwd,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      killSignal: 'SIGKILL',
    });
    const reported = { stdout: '', stderr: '' };
    // Bytes as they are: a test looks for control characters in them.
    child.stdout.setEncoding('utf8').on('data', (text: string) => (reported.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (reported.stderr += text));
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve({ ...reported, code, signal, milliseconds: performance.now() - start }),
    );
  });
}
