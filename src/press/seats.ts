// Hands out what is there in a small number, such as tabs to print in; who finds none free waits.

export interface Seats<T> {
  /** Undefined where none is left to wait for. */
  take(): Promise<T | undefined>;
  /** What was taken is free again. */
  give(seat: T): void;
  /** What was taken is of no use any more. */
  drop(): void;
}

export function createSeats<T>(all: readonly T[]): Seats<T> {
  const free = [...all];
  const waiting: ((seat: T | undefined) => void)[] = [];
  let left = free.length;
  return {
    async take() {
      if (free.length > 0 || left === 0) return free.shift();
      return new Promise((resolve) => waiting.push(resolve));
    },
    give(seat) {
      const next = waiting.shift();
      if (next === undefined) free.push(seat);
      else next(seat);
    },
    drop() {
      left -= 1;
      if (left === 0) for (const next of waiting.splice(0)) next(undefined);
    },
  };
}
