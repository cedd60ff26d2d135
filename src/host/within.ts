// Ends work that takes too long on this thread: V8 stops it wherever it is, in a regular expression too.

import { Script } from 'node:vm';

const key = Symbol.for('bulletin.work');
const call = new Script(`globalThis[Symbol.for('bulletin.work')]()`);

/** The value of the work; undefined where it took longer than so many milliseconds. The work must not wait for anything. */
export function within<T>(milliseconds: number, work: () => T): { readonly value: T } | undefined {
  const place = globalThis as unknown as Record<symbol, unknown>;
  const outer = place[key];
  place[key] = work;
  try {
    return { value: call.runInThisContext({ timeout: milliseconds }) as T };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  } finally {
    place[key] = outer;
  }
}
