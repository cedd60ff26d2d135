// Ends work that takes too long on this thread: V8 stops it wherever it is, in a regular expression too.

import { Script } from 'node:vm';
import { Interrupted } from '../base/errors.ts';

const key = Symbol.for('bulletin.work');
const call = new Script(`globalThis[Symbol.for('bulletin.work')]()`);

/** How often work is tried again that had less of the processor than its time. */
const tries = 3;

/**
 * The value of the work; undefined where it took longer than so many milliseconds of the processor. The clock alone
 * would blame the work for what else the machine does. The work waits for nothing, and may be done twice. Only `long` work is ended by Ctrl-C: V8 takes the signal from the program
 * while it listens, and what comes as it starts or ends is lost, which matters where there are many short ones.
 */
export function within<T>(milliseconds: number, work: () => T, isLong = false): { readonly value: T } | undefined {
  let allowed = milliseconds;
  for (let count = 0; count < tries; count += 1) {
    const start = process.cpuUsage();
    const done = attempt(allowed, work, isLong);
    if (done !== undefined) return done;
    const { user, system } = process.cpuUsage(start);
    const used = (user + system) / 1000;
    if (used > 0.8 * milliseconds) return undefined;
    // The time that the work would have needed on a machine that is as busy.
    allowed *= Math.max(1.5, milliseconds / used);
  }
  return undefined;
}

function attempt<T>(timeout: number, work: () => T, breakOnSigint: boolean): { readonly value: T } | undefined {
  const place = globalThis as unknown as Record<symbol, unknown>;
  const outer = place[key];
  place[key] = work;
  try {
    return { value: call.runInThisContext({ timeout: Math.ceil(timeout), breakOnSigint }) as T };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    if (code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw new Interrupted();
    throw error;
  } finally {
    place[key] = outer;
  }
}
