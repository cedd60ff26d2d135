// What some tests need of the machine. Without it they are skipped, and say so; where everything must run, they fail.

import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import type { TestContext } from 'vitest';
import { runBinary } from './run-binary.ts';

/** Set where every test has to run, as in the checks of this repository itself. */
const mustRunAll = process.env['BULLETIN_TEST_ALL'] === '1';

/** Whether a program can be started here. */
export function hasTool(name: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', name], { stdio: 'ignore' }).status === 0;
}

/** Skips the test where a program is missing. */
export function requireTool(context: TestContext, name: string): void {
  if (!hasTool(name)) lack(context, `this machine has no ${name}`);
}

let browser: Promise<boolean> | undefined;

/** Skips the test where no browser can be had to print with. */
export async function requireBrowser(context: TestContext): Promise<void> {
  browser ??= runBinary(['doctor', '--json'], { cwd: tmpdir() }).then(({ stdout }) => {
    const { parts } = JSON.parse(stdout) as { parts: readonly { part: string; state: string }[] };
    return parts.some(({ part, state }) => part === 'browser' && state === 'good');
  });
  if (!(await browser)) lack(context, 'this machine has no browser that prints');
}

export function lack(context: TestContext, what: string): never {
  if (mustRunAll) throw new Error(`Every test must run here, but ${what}`);
  context.skip(what);
}
