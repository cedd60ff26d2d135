// A place to print in: a browser, and the next one when that is gone or has printed much.

import type { RunningBrowser } from './launch-browser.ts';

export interface Place {
  /** How many pages are printed in it at once. */
  readonly tabs: number;
  /** The browser at work; started where there is none. What keeps it from starting is thrown ever after. */
  browser(): Promise<RunningBrowser>;
  /** Takes the browser at work for a page. It stays until `leave` is called, if nothing goes wrong. */
  enter(): Promise<RunningBrowser>;
  leave(browser: RunningBrowser): Promise<void>;
  /** Ends a browser at once, with all work in it. The next one starts when it is needed. */
  retire(browser: RunningBrowser): Promise<void>;
  close(): Promise<void>;
}

/**
 * A browser needs 440 MB for two pages at once, and no more after 300 pages than after 10. All the same, it ends after
 * so many, long before what it may not give back can grow to a gigabyte.
 */
export const pagesOfABrowser = 200;

/** Milliseconds. A browser that was there a moment ago may be starting again, if it is not ours to start. */
const patience = [500, 1000, 2000];

/** A browser, and the pages that it was given. */
interface Shift {
  readonly browser: Promise<RunningBrowser>;
  pages: number;
  open: number;
}

export function createPlace(start: () => Promise<RunningBrowser>, tabs: number): Place {
  /** The last one is at work; those before it finish their pages. */
  const shifts = new Set<Shift>();
  let current: Shift | undefined;
  let hasWorked = false;

  async function startPatiently(): Promise<RunningBrowser> {
    for (const milliseconds of hasWorked ? patience : []) {
      const started = await start().catch(() => undefined);
      if (started !== undefined) return started;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    }
    const started = await start();
    hasWorked = true;
    return started;
  }

  function shift(): Shift {
    if (current !== undefined && current.pages < pagesOfABrowser) return current;
    const next: Shift = { browser: startPatiently(), pages: 0, open: 0 };
    shifts.add(next);
    next.browser.then(
      ({ ended }) => ended.then(() => forget(next)),
      () => {},
    );
    return (current = next);
  }

  function forget(gone: Shift): void {
    shifts.delete(gone);
    if (current === gone) current = undefined;
  }

  async function shiftOf(browser: RunningBrowser): Promise<Shift | undefined> {
    for (const one of shifts) if ((await one.browser.catch(() => undefined)) === browser) return one;
    return undefined;
  }

  return {
    tabs,
    browser: () => shift().browser,
    enter() {
      const mine = shift();
      mine.pages += 1;
      mine.open += 1;
      return mine.browser;
    },
    async leave(browser) {
      const mine = await shiftOf(browser);
      if (mine === undefined) return; // It is gone.
      mine.open -= 1;
      if (mine.open === 0 && mine.pages >= pagesOfABrowser) await browser.end('gently');
    },
    async retire(browser) {
      const mine = await shiftOf(browser);
      if (mine !== undefined) forget(mine);
      await browser.end('at once');
    },
    async close() {
      const last = [...shifts];
      await Promise.all(last.map(async ({ browser }) => (await browser.catch(() => undefined))?.end('gently')));
    },
  };
}
