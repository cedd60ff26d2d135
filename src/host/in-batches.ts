// Puts what comes in one moment together: an editor that saves makes several changes, and `git switch` makes hundreds.

/** Milliseconds: how long nothing more must have come, and how long the first may wait. */
const patience = { quiet: 5, most: 150 } as const;

export interface Batches<T> {
  add(one: T): void;
  /** Drops what waits, and takes nothing more. */
  end(): void;
}

export function inBatches<T>(handOver: (all: readonly T[]) => void): Batches<T> {
  let waiting = new Set<T>();
  let isOver = false;
  let quiet: NodeJS.Timeout | undefined;
  let most: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearTimeout(quiet);
    clearTimeout(most);
    most = undefined;
  };
  const flush = (): void => {
    stop();
    const all = [...waiting];
    waiting = new Set();
    handOver(all);
  };
  return {
    add(one) {
      if (isOver) return;
      waiting.add(one);
      clearTimeout(quiet);
      quiet = setTimeout(flush, patience.quiet);
      most ??= setTimeout(flush, patience.most);
    },
    end() {
      isOver = true;
      stop();
    },
  };
}
