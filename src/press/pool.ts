// A pool: hands out what is there in a small number, such as tabs to print in; who finds none free waits.

export interface Pool<T> {
  /** Undefined where none is left to wait for. */
  acquire(): Promise<T | undefined>;
  /** What was taken is free again. */
  release(one: T): void;
  /** What was taken is of no use any more. */
  remove(): void;
}

export function createPool<T>(all: readonly T[]): Pool<T> {
  const free = [...all];
  const waiting: ((one: T | undefined) => void)[] = [];
  let left = free.length;
  return {
    async acquire() {
      if (free.length > 0 || left === 0) return free.shift();
      return new Promise((resolve) => waiting.push(resolve));
    },
    release(one) {
      const next = waiting.shift();
      if (next === undefined) free.push(one);
      else next(one);
    },
    remove() {
      left -= 1;
      if (left === 0) for (const next of waiting.splice(0)) next(undefined);
    },
  };
}
