// Starts a program in a process group of its own, with the two extra pipes that a browser is driven over.

import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { PassThrough } from 'node:stream';
import type { Readable, Writable } from 'node:stream';
import type { Child, ChildCommand, ChildEnd } from '../press/machine.ts';

export function startChild({ path, args, env }: ChildCommand): Child {
  const program = trySpawn(path, args, env);
  if (typeof program === 'string') return neverStarted(program);
  const { pid } = program;
  let said = '';
  program.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-mostSaid)));

  let isOver = false;
  const kill = (): void => {
    // Once it is over, the number may belong to somebody else.
    if (pid !== undefined && !isOver) killGroup(pid);
  };
  // A last resort: after process.exit, no browser stays behind.
  process.once('exit', kill);

  const ended = new Promise<ChildEnd>((resolve) => {
    let waiting: NodeJS.Timeout | undefined;
    const end = (how: ChildEnd): void => {
      clearTimeout(waiting);
      process.off('exit', kill);
      resolve(how);
    };
    program.once('error', (error: NodeJS.ErrnoException) =>
      end({ error: error.code ?? error.message, code: null, signal: null }),
    );
    program.once('close', (code, signal) => end({ code, signal }));
    // 'close' comes when stderr is read to its end, which a child of the program may hold open.
    program.once('exit', (code, signal) => {
      kill(); // Nothing that it started outlives it.
      isOver = true;
      waiting = setTimeout(() => end({ code, signal }), lastWords);
    });
  });

  const [, , , to, from] = program.stdio;
  for (const pipe of [to, from]) pipe?.on('error', () => {}); // A program that ends breaks its pipes; `ended` says so.
  return {
    to: (to ?? new PassThrough()) as Writable,
    from: (from ?? new PassThrough()) as Readable,
    said: () => said,
    ended,
    kill,
  };
}

const mostSaid = 16_384;
const lastWords = 200;

function trySpawn(path: string, args: readonly string[], env: ChildCommand['env']): ChildProcess | string {
  try {
    return spawn(path, args, {
      env,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // A group of its own, so that Ctrl-C in the terminal reaches us alone, and all of it can be killed.
      // On Windows, it would get a window of its own.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

function neverStarted(error: string): Child {
  return {
    to: new PassThrough(),
    from: new PassThrough(),
    said: () => '',
    ended: Promise.resolve({ error, code: null, signal: null }),
    kill: () => {},
  };
}

function killGroup(pid: number): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}
