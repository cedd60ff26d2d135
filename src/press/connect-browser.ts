// Connects to a browser on another machine. Nothing that is thrown here repeats its address: it may hold a token.

import type { BrowserContext } from 'puppeteer';
import { connectFailure, connectTookTooLong } from './connect-failure.ts';
import { connectOptions, patient, type RunningBrowser } from './launch-browser.ts';
import { ask, guarded, openSocket } from './socket-transport.ts';
import { TimeIsOver, withTimeout } from './with-timeout.ts';

/** Throws UserError. */
export async function connectBrowser(address: string, timeout: number): Promise<RunningBrowser> {
  const opening = openSocket(address);
  try {
    return await withTimeout(timeout, opening.then(takeOver));
  } catch (error) {
    void opening.then((socket) => socket.close()).catch(() => {});
    throw error instanceof TimeIsOver ? connectTookTooLong(address, timeout) : connectFailure(address, error);
  }
}

async function takeOver(socket: Awaited<ReturnType<typeof openSocket>>): Promise<RunningBrowser> {
  const [{ default: puppeteer }, { browserContextId }] = await Promise.all([
    import('puppeteer'),
    ask<{ browserContextId: string }>(socket, 'Target.createBrowserContext', ownContext),
  ]);
  const puppet = patient(await puppeteer.connect({ transport: guarded(socket), ...connectOptions }));
  const ended = new Promise<void>((resolve) => puppet.once('disconnected', () => resolve()));
  const tabs = puppet.browserContexts().find(({ id }) => id === browserContextId) as BrowserContext;
  return {
    version: await puppet.version(),
    puppet,
    tabs,
    ended,
    // It is not ours: we leave it, and take our context with us.
    end: () => puppet.disconnect(),
  };
}

/**
 * A part of the browser for this run alone, without what others left there, which the browser takes away with all its tabs
 * when the connection ends, however that comes: puppeteer does not ask for that. As in a browser of our own, whatever
 * wants to get out ends at a proxy where nobody listens.
 */
const ownContext = { disposeOnDetach: true, proxyServer: 'http://127.0.0.1:9', proxyBypassList: '<-loopback>' };
