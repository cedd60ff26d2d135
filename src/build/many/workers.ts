// Does work in several workers at once, all in this thread, and in more of them when it turns out that there is enough to
// do.

export interface Workers {
  /** From now on, there are at least so many. */
  atLeast(count: number): void;
  /** Resolves when none has anything left to do. */
  done(): Promise<void>;
}

/** Each worker does `work` once: it takes what is to be done from where all take it, until nothing is left. */
export function createWorkers(work: () => Promise<void>): Workers {
  const working: Promise<void>[] = [];
  return {
    atLeast(count) {
      while (working.length < count) {
        const worker = work();
        worker.catch(() => {}); // It is waited for below, and by then others may be at work.
        working.push(worker);
      }
    },
    async done() {
      for (const worker of working) await worker;
    },
  };
}
