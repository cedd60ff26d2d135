// Does work with several hands at once, and with more of them when it turns out that they have something to do.

export interface Hands {
  /** From now on, there are at least so many. */
  atLeast(count: number): void;
  /** Resolves when none has anything left to do. */
  done(): Promise<void>;
}

/** Each hand does `work` once: it takes what is to be done from where all take it, until nothing is left. */
export function createHands(work: () => Promise<void>): Hands {
  const working: Promise<void>[] = [];
  return {
    atLeast(count) {
      while (working.length < count) {
        const hand = work();
        hand.catch(() => {}); // It is waited for below, and by then others may be at work.
        working.push(hand);
      }
    },
    async done() {
      for (const hand of working) await hand;
    },
  };
}
