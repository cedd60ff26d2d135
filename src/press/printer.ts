// Prints pages one after the other, and starts the browser again when a page was too much for it.

import { UserError } from '../base/errors.ts';
import { BrowserGone, whileAlive, type RunningBrowser } from './launch-browser.ts';
import { seconds } from './launch-failure.ts';
import { printPage, TabCrashed } from './print-page.ts';
import { createQueue } from './queue.ts';
import { TimeIsOver, withTimeout } from './with-timeout.ts';

export interface Printer {
  /** The browser at work; started where there is none. */
  browser(): Promise<RunningBrowser>;
  print(html: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** On two processors, two pages at once took a quarter less time than one by one; three gained nothing more. */
const pagesAtOnce = 2;

export function createPrinter(launch: () => Promise<RunningBrowser>, timeout: number): Printer {
  const queue = createQueue(pagesAtOnce);
  /** Browsers ended because one page took too long: the other page in them is not to blame. */
  const condemned = new WeakSet<RunningBrowser>();
  let running: Promise<RunningBrowser> | undefined;
  let isClosed = false;

  function browser(): Promise<RunningBrowser> {
    if (isClosed) return Promise.reject(new UserError('The press is closed'));
    if (running !== undefined) return running;
    const launching = launch();
    const forget = (): void => {
      if (running === launching) running = undefined;
    };
    launching.then(({ ended }) => ended.then(forget), forget);
    return (running = launching);
  }

  async function retire(browser: RunningBrowser): Promise<void> {
    const latest = running;
    if ((await latest?.catch(() => undefined)) === browser && running === latest) running = undefined;
    await browser.end('at once');
  }

  async function print(html: string): Promise<Uint8Array> {
    let crashes = 0;
    while (crashes < 2) {
      const current = await browser();
      try {
        return await withTimeout(timeout, whileAlive(printPage(current.puppet, html), current));
      } catch (error) {
        if (error instanceof TimeIsOver) {
          if (condemned.has(current)) continue; // The other page has taken the time of both: this one starts again.
          condemned.add(current);
          await retire(current);
          throw new UserError(`The PDF was not ready after ${seconds(timeout)}`, { hint: tooLongHint });
        }
        if (error instanceof UserError) throw error;
        const isGone = error instanceof BrowserGone || !current.puppet.connected;
        if (!isGone && !(error instanceof TabCrashed)) throw refusal(error);
        if (isGone) await retire(current);
        if (!condemned.has(current)) crashes += 1;
      }
    }
    throw new UserError('The browser crashed twice while printing the page', { hint: brokenHint });
  }

  return {
    browser,
    print: (html) => queue(() => print(html)),
    async close() {
      const last = running;
      isClosed = true;
      await (await last?.catch(() => undefined))?.end('gently');
    },
  };
}

const tooLongHint = 'A very large or deeply nested page takes long. --timeout gives it more seconds';
const fullHint = 'Make room in the temporary folder, or name another one in TMPDIR';
const brokenHint =
  'It may have run out of memory: large pictures are the usual reason. --browser chooses another browser';

function refusal(cause: unknown): UserError {
  const said = cause instanceof Error ? cause.message.replace(/^Protocol error \(.*?\): /, '') : String(cause);
  // The browser hands a PDF over through a temporary file, and says no more than this where the file cannot grow.
  if (said === 'Read failed')
    return new UserError('The browser could not save the PDF: the temporary folder is full', { hint: fullHint, cause });
  const hint = 'Check that the paper has a usual size and that the margins are smaller than the paper';
  return new UserError(`The browser refused to print the page: ${said}`, { hint, cause });
}
