// Prints pages, as many at once as its places have tabs, and again where a page was too much for a browser.

import { UserError } from '../base/errors.ts';
import { BrowserGone, whileAlive, type RunningBrowser } from './launch-browser.ts';
import { seconds } from './launch-failure.ts';
import type { Place } from './place.ts';
import { printPage, TabCrashed } from './print-page.ts';
import { createPool } from './pool.ts';
import { TimeIsOver, withTimeout } from './with-timeout.ts';

type Trouble = 'crashed' | 'disturbed';

export interface Printer {
  /** Starts every browser, and says the version of each that can be used. Throws UserError where none can. */
  versions(): Promise<readonly string[]>;
  print(html: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface PrinterOptions {
  /** Milliseconds that a page may take. */
  readonly timeout: number;
  readonly tries: Tries;
  /** Gets why a place cannot be used any more, where others are left. */
  lost(why: UserError): void;
}

/** How often a page is printed where the browser is lost in the middle of it, and what is said then. */
export interface Tries {
  readonly most: number;
  readonly message: string;
  readonly hint: string;
}

/** A browser of our own that dies twice on a page does so because of the page. */
export const triesHere: Tries = {
  most: 2,
  message: 'The browser crashed twice while printing the page',
  hint: 'It may have run out of memory: large pictures are the usual reason. --browser chooses another browser',
};

/** Elsewhere, sessions end for reasons of their own. */
export const triesElsewhere: Tries = {
  most: 5,
  message: 'The browser was lost five times while printing the page',
  hint: 'The page may be too large for it, or it ends sessions early (browserless: TIMEOUT). --browser chooses another browser',
};

export function createPrinter(places: readonly Place[], { timeout, tries, lost }: PrinterOptions): Printer {
  const pool = createPool(inTurn(places));
  /** Why places cannot be used any more. */
  const failures = new Map<Place, UserError>();
  /** Browsers ended because one page took too long: the other pages in them are not to blame. */
  const condemned = new WeakSet<RunningBrowser>();
  let isClosed = false;

  function lose(place: Place, why: UserError): void {
    if (failures.has(place)) return;
    failures.set(place, why);
    if (failures.size < places.length) lost(why);
  }

  /** A free tab, with its browser at work. */
  async function takeTab(): Promise<{ readonly place: Place; readonly browser: RunningBrowser }> {
    for (;;) {
      const place = await pool.acquire();
      if (isClosed) throw new UserError('The press is closed');
      if (place === undefined) throw noneLeft([...failures.values()]);
      try {
        return { place, browser: await place.enter() };
      } catch (error) {
        pool.remove();
        if (!(error instanceof UserError)) throw error;
        lose(place, error);
      }
    }
  }

  /** `crashed` where the browser or its tab ends in the middle of the page, `disturbed` where another page is to blame. */
  async function printIn(browser: RunningBrowser, place: Place, html: string): Promise<Uint8Array | Trouble> {
    try {
      return await withTimeout(timeout, whileAlive(printPage(browser.tabs, html), browser));
    } catch (error) {
      if (error instanceof TimeIsOver) {
        if (condemned.has(browser)) return 'disturbed'; // The other page has taken the time of both.
        condemned.add(browser);
        await place.retire(browser);
        throw new UserError(`The PDF was not ready after ${seconds(timeout)}`, { hint: tooLongHint });
      }
      if (error instanceof UserError) throw error;
      const isGone = error instanceof BrowserGone || !browser.puppet.connected;
      if (!isGone && !(error instanceof TabCrashed)) throw refusal(error);
      if (isGone) await place.retire(browser);
      return condemned.has(browser) ? 'disturbed' : 'crashed';
    }
  }

  async function versionOf(place: Place): Promise<readonly string[]> {
    try {
      return [(await place.browser()).version];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      lose(place, error);
      return [];
    }
  }

  return {
    async versions() {
      const found = (await Promise.all(places.map(versionOf))).flat();
      if (found.length === 0) throw noneLeft([...failures.values()]);
      return found;
    },
    async print(html) {
      for (let crashes = 0; crashes < tries.most; ) {
        const { place, browser } = await takeTab();
        const outcome = await printIn(browser, place, html).finally(async () => {
          await place.leave(browser);
          pool.release(place);
        });
        if (outcome instanceof Uint8Array) return outcome;
        if (outcome === 'crashed') crashes += 1;
      }
      throw new UserError(tries.message, { hint: tries.hint });
    },
    async close() {
      isClosed = true;
      await Promise.all(places.map((place) => place.close()));
    },
  };
}

/** One tab of each place, then a second one of each: the first pages are for all of them. */
function inTurn(places: readonly Place[]): readonly Place[] {
  const most = Math.max(...places.map(({ tabs }) => tabs));
  return Array.from({ length: most }, (_, tab) => places.filter(({ tabs }) => tab < tabs)).flat();
}

/** What is said when no place is left. */
function noneLeft(failures: readonly UserError[]): UserError {
  const [first] = failures;
  if (first !== undefined && failures.length === 1) return first;
  const hints = new Set(failures.flatMap(({ hint }) => hint ?? []));
  return new UserError('No browser is left to print the PDF', {
    hint: [...failures.map(({ message }) => message), ...hints].join('\n'),
  });
}

const tooLongHint =
  'A very large or deeply nested page takes long, and so does a page on a busy machine. --timeout gives it more seconds';
const paperHint = 'Check that the paper has a usual size and that the margins are smaller than the paper';
const fullHint = 'Make room in the temporary folder, or name another one in TMPDIR';

function refusal(cause: unknown): UserError {
  const said = cause instanceof Error ? cause.message.replace(/^Protocol error \(.*?\): /, '') : String(cause);
  // The browser hands a PDF over through a temporary file, and says no more than this where the file cannot grow.
  if (said === 'Read failed')
    return new UserError('The browser could not save the PDF: the temporary folder is full', { hint: fullHint, cause });
  const isPaper = cause instanceof Error && cause.message.includes('(Page.printToPDF)');
  const hint = isPaper ? paperHint : 'Run it again. If it says the same, --browser chooses another browser';
  return new UserError(`The browser ${isPaper ? 'refused to' : 'could not'} print the page: ${said}`, { hint, cause });
}
