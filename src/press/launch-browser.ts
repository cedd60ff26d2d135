// Starts a browser and connects to it; ends it again, if need be by force.

import type { Browser, ConnectOptions } from 'puppeteer';
import type { ChildCommand, ChildEnd, Machine } from './machine.ts';
import { createPipeTransport } from './pipe-transport.ts';
import type { Tabs } from './print-page.ts';
import { TimeIsOver, withTimeout } from './with-timeout.ts';

export interface RunningBrowser {
  readonly version: string;
  readonly puppet: Pick<Browser, 'connected'>;
  readonly tabs: Tabs;
  /** Resolves when the browser is gone, however that came. Never rejects. */
  readonly ended: Promise<unknown>;
  /** Resolves when it is gone, or when we have left it. `gently` gives it a few seconds to leave by itself. */
  end(how: 'gently' | 'at once'): Promise<void>;
}

/** The browser ended before it answered. */
export class StillBorn extends Error {
  readonly end: ChildEnd;
  readonly said: string;

  constructor(end: ChildEnd, said: string) {
    super('the browser ended while it was starting');
    this.end = end;
    this.said = said;
  }
}

const patience = 5000;

/** How puppeteer drives a browser, wherever it runs. The press has a clock of its own. */
export const connectOptions: ConnectOptions = {
  defaultViewport: null,
  networkEnabled: false,
  issuesEnabled: false,
  protocolTimeout: 0,
};

/** puppeteer gives each new tab 30 seconds, whatever is asked of it: on a busy machine, that is too short. */
export function patient(puppet: Browser): Browser {
  const wait = puppet.waitForTarget.bind(puppet);
  puppet.waitForTarget = (isMeant, options) => wait(isMeant, { timeout: 0, ...options });
  return puppet;
}

/** Throws StillBorn or TimeIsOver; then nothing of the browser is left. */
export async function launchBrowser(command: ChildCommand, timeout: number, machine: Machine): Promise<RunningBrowser> {
  const loading = import('puppeteer'); // Takes as long as the browser takes to start, so both go at once.
  const child = machine.startChild(command);
  let talksNonsense = false;

  async function end(how: 'gently' | 'at once', puppet?: Browser): Promise<void> {
    if (how === 'gently') await withTimeout(patience, Promise.all([puppet?.close(), child.ended])).catch(() => {});
    child.kill();
    await withTimeout(patience, child.ended).catch(() => {});
  }

  const { default: puppeteer } = await loading.catch(async (error: unknown) => {
    await end('at once');
    throw error;
  });
  try {
    const transport = createPipeTransport(child.to, child.from, () => {
      talksNonsense = true;
      child.kill();
    });
    const connecting = puppeteer.connect({ transport, ...connectOptions });
    const puppet = await withTimeout(timeout, whileAlive(connecting, child));
    const version = await withTimeout(timeout, whileAlive(puppet.version(), child));
    return { version, puppet, tabs: patient(puppet), ended: child.ended, end: (how) => end(how, puppet) };
  } catch (error) {
    // A dying browser breaks its pipes a moment before its end is known.
    const ending =
      error instanceof TimeIsOver ? undefined : await withTimeout(patience, child.ended).catch(() => noBrowser);
    await end('at once');
    throw ending === undefined ? error : new StillBorn(talksNonsense ? noBrowser : ending, child.said());
  }
}

const noBrowser: ChildEnd = { error: 'it does not answer like a browser', code: null, signal: null };

/** The browser ended while it was at work. */
export class BrowserGone extends Error {}

/** Not all that puppeteer waits for is given up when the browser ends. */
export function whileAlive<T>(work: Promise<T>, { ended }: Pick<RunningBrowser, 'ended'>): Promise<T> {
  const end = ended.then((): never => {
    throw new BrowserGone();
  });
  return Promise.race([work, end]);
}
