// Counts the work of reading texts, so that the same text is too slow on every machine, or on none.

/** What reading may still cost, and the text that has cost the most. A step takes about a nanosecond. */
export interface Meter {
  /** Counts work on the text that is read. Throws where there is no more left. */
  spend(steps: number): void;
}

class TooManySteps extends Error {}

class Counter implements Meter {
  #spent = 0;
  #before = 0;
  #text = '';
  #slowest = { text: '', steps: 0 };

  constructor(readonly most: number) {}

  get slowest(): string {
    return this.#slowest.text;
  }

  start(text: string): void {
    this.#text = text;
    this.#before = this.#spent;
  }

  spend(steps: number): void {
    this.#spent += steps;
    const own = this.#spent - this.#before;
    if (own > this.#slowest.steps) this.#slowest = { text: this.#text, steps: own };
    if (this.#spent > this.most) throw new TooManySteps();
  }
}

let counter: Counter | undefined;

/** The value of the work, or the slowest of the texts that it reads, where they cost more steps than so many. */
export function inSteps<T>(most: number, work: () => T): { readonly value: T } | { readonly slowest: string } {
  const outer = counter;
  const own = new Counter(most);
  counter = own;
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof TooManySteps) return { slowest: own.slowest };
    throw error;
  } finally {
    counter = outer;
  }
}

/** What counts the steps on a text; none where nobody counts, as with the few marks of most issues. */
export function meterOf(text: string): Meter | undefined {
  counter?.start(text);
  return counter;
}
