// A queue that two threads take from: each entry goes once, to whichever thread asks next.

export function createQueue<T>(entries: readonly T[], taken: Int32Array = new Int32Array(new SharedArrayBuffer(4))) {
  return {
    /** How many are taken; the same memory in both threads. */
    taken,
    *[Symbol.iterator](): Generator<T> {
      for (let next = Atomics.add(taken, 0, 1); next < entries.length; next = Atomics.add(taken, 0, 1))
        yield entries[next]!;
    },
  };
}
