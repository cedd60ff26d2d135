// Printing on browsers that run already: two that are started here, and servers that are no browsers.

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { once } from '../../src/base/memoize.ts';
import { findBundledBrowser, unpackBundledBrowser } from '../../src/press/bundled-browser.ts';
import { renderFontConfig } from '../../src/press/font-config.ts';
import { createMemoryHost } from '../support/memory-host.ts';
import { runBinary, temporaryFolder } from '../support/run-binary.ts';
import type { Printed } from '../../src/press/press.ts';
import * as real from './real-press.ts';
import { bomb, browsers, imprint, isRoot, latin, open, pagesOf, slowPage } from './real-press.ts';
import { trickPage } from './tricks.ts';

/** What puppeteer speaks web sockets with, as far as it is used here: it comes without types. */
interface WebSocket {
  on(event: 'message' | 'error', listener: (message: Buffer) => void): void;
  send(message: string | Buffer): void;
  terminate(): void;
}

const { WebSocketServer } = (await import('ws' as string)) as {
  WebSocketServer: new (options: {
    server: Server;
  }) => { on(event: 'connection', listener: (socket: WebSocket) => void): void };
};

interface Chromium {
  readonly address: string;
  readonly pid: number;
  /** The tabs of it, by their addresses. */
  tabs(): Promise<readonly string[]>;
  kill(): void;
}

/** Printing with the one that comes with bulletin takes half the time, and it is the same on every machine. */
const own = browsers.at(-1);
const started: ChildProcess[] = [];

/** A browser that anyone on this machine may use, by the address that it prints. */
async function startChromium(browser = own!): Promise<Chromium> {
  const folder = temporaryFolder();
  const sandbox = isRoot ? ['--no-sandbox'] : [];
  const args = ['--headless=new', ...sandbox, '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'];
  const { path, env } = browser === 'bundled' ? await unpack(folder) : { path: browser, env: {} };
  const child = spawn(path, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  started.push(child);
  let said = '';
  const address = await new Promise<string>((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      const [found] = /ws:\/\/\S+/.exec((said += text)) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const list = `http://${new URL(address).host}/json/list`;
  return {
    address,
    pid: child.pid!,
    async tabs() {
      const tabs = (await (await fetch(list)).json()) as readonly { url: string; type: string }[];
      return tabs.filter(({ type }) => type === 'page').map(({ url }) => url);
    },
    kill: () => void process.kill(-child.pid!, 'SIGKILL'),
  };
}

/** The program that comes with bulletin, and what it needs of its surroundings. */
async function unpack(folder: string) {
  const ground = real.realGround();
  const bundled = await findBundledBrowser(ground);
  const { path, libraries, fonts } = await unpackBundledBrowser(bundled!, folder, ground, () => {});
  const fontConfig = join(folder, 'fonts.conf');
  writeFileSync(fontConfig, renderFontConfig(undefined, fonts, folder));
  return { path, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontConfig } };
}

function killAll(): void {
  for (const { pid } of started.splice(0)) {
    try {
      process.kill(-pid!, 'SIGKILL');
    } catch {
      // The test has killed it.
    }
  }
}

afterAll(async () => {
  killAll();
  // They may write to their folders until they are gone.
  await pause(500);
});

/** A ground that keeps what is noted. */
function notingGround() {
  const { host, stderr } = createMemoryHost();
  return { ground: { ...real.realGround(), terminal: host.terminal }, stderr };
}

const pages = Array.from({ length: 12 }, (_, index) => `<html lang="en"><h1>Page ${index}</h1>${slowPage(10 + index)}`);
const printAll = (press: { print(html: string, by: typeof imprint): Promise<Printed> }) =>
  Promise.all(pages.map(async (html) => latin(await press.print(html, imprint))));

const printedByOurs = once(async () => printAll(await open(own!)));

describe.skipIf(own === undefined)('browsers that run already', () => {
  let one: Chromium;
  let other: Chromium;

  beforeAll(async () => {
    [one, other] = await Promise.all([startChromium(), startChromium()]);
  }, 60_000);

  it('print the same bytes as a browser of our own, and share the pages', async () => {
    const expected = await printedByOurs();
    const press = await open([one.address, other.address]);
    expect(press.tabs).toBe(4);
    const seen = [0, 0];
    const watch = setInterval(async () => {
      const counts = await Promise.all([one.tabs(), other.tabs()]);
      counts.forEach((tabs, index) => (seen[index] = Math.max(seen[index]!, tabs.length)));
    }, 50);
    const printed = await printAll(press).finally(() => clearInterval(watch));
    expect(printed).toEqual(expected);
    // A tab of its own, and two of ours.
    expect(seen).toEqual([3, 3]);
  });

  it('are named by machine and port alone, and keep their own tabs when we are done', async () => {
    const press = await open([one.address, other.address]);
    const shown = [one, other].map(({ address }) => `ws://${new URL(address).host}`).join(', ');
    expect(press.browser).toMatchObject({ path: shown, source: 'option', version: expect.stringMatching(/^\S+$/) });
    expect(press.browser.sandbox).toBeUndefined();
    await press.print('<p>x', imprint);
    await press.close();
    expect(await one.tabs()).toEqual(['about:blank']);
    expect(await other.tabs()).toEqual(['about:blank']);
  });

  it('lose a page that never ends, with its tab, and print the others', async () => {
    const press = await open(one.address, 8000);
    const [slow, innocent] = await Promise.allSettled([
      press.print(bomb, imprint),
      press.print('<p>innocent', imprint),
    ]);
    expect(slow).toMatchObject({ reason: { message: 'The PDF was not ready after 8 seconds' } });
    expect(innocent.status).toBe('fulfilled');
    await expect.poll(() => one.tabs(), { timeout: 20_000 }).toEqual(['about:blank']);
  });

  it('take away the tabs of a run that was cut off', async () => {
    const { between, address, sockets } = await standBetween(one);
    const press = await open(address);
    const printing = press.print(bomb, imprint).catch((error: unknown) => error);
    await expect.poll(async () => (await one.tabs()).length, { timeout: 20_000 }).toBe(2);
    between.close();
    for (const socket of sockets) socket.destroy();
    await expect.poll(() => one.tabs(), { timeout: 20_000 }).toEqual(['about:blank']);
    expect(await printing).toMatchObject({ message: expect.stringContaining('nobody listens there') });
  });

  it('are of use while a page of somebody else hangs in them', async () => {
    const stranger = await open(one.address);
    const hanging = stranger.print(bomb, imprint).catch((error: unknown) => error);
    await expect.poll(async () => (await one.tabs()).length, { timeout: 20_000 }).toBe(2);
    await pause(1000);
    const press = await open(one.address, 20_000);
    expect(latin(await press.print('<p>x', imprint)).slice(0, 5)).toBe('%PDF-');
    await stranger.close();
    expect(await hanging).toMatchObject({ name: 'UserError' });
  });

  it('fetch nothing for a page, read no file, and go nowhere', async () => {
    const hits: string[] = [];
    let connections = 0;
    const server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.end('fetched');
    }).on('connection', () => (connections += 1));
    const address = await listen(server);
    const secret = join(temporaryFolder(), 'secret.txt');
    writeFileSync(secret, 'SWORDFISH');
    const press = await open(other.address);
    const pdf = await press.print(trickPage(`http://${address}`, `file://${secret}`), imprint);
    await pause(1500);
    await press.close();
    server.close();
    expect(hits).toEqual([]);
    expect(connections).toBe(0);
    if (real.canReadPdf) expect(real.textOf(pdf)).not.toMatch(/SWORDFISH|fetched/);
  });

  it('may die in the middle of a page: the other one prints it', async () => {
    const expected = await printedByOurs();
    const victim = await startChromium();
    const { ground, stderr } = notingGround();
    const press = await open([victim.address, one.address], undefined, ground);
    const printing = printAll(press);
    await expect.poll(async () => (await victim.tabs()).length, { interval: 10 }).toBeGreaterThan(1);
    victim.kill();
    expect(await printing).toEqual(expected);
    const shown = new URL(victim.address).host;
    expect(stderr()).toContain(`The browser at ws://${shown} cannot be used: nobody listens there`);
    expect(stderr()).toContain('The other browsers print its pages');
    expect(stderr().match(/cannot be used/g)).toHaveLength(1);
    expect(stderr()).not.toContain('devtools');
  });

  it('may all be gone: the error says what to do, and later pages do not wait for it', async () => {
    const [first, second] = await Promise.all([startChromium(), startChromium()]);
    const press = await open([first.address, second.address]);
    first.kill();
    second.kill();
    const error: unknown = await press.print('<p>x', imprint).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'UserError',
      message: 'No browser is left to print the PDF',
      hint: expect.stringContaining('nobody listens there\nIs the browser running'),
    });
    const start = performance.now();
    await expect(press.print('<p>x', imprint)).rejects.toThrow('No browser is left');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('are connected to again when only the connection was lost', async () => {
    const { address, sockets, connections } = await standBetween(one);
    const press = await open(address);
    const printing = press.print(slowPage(600), imprint);
    await pause(400);
    for (const socket of sockets) socket.destroy();
    expect(pagesOf(await printing)).toBeGreaterThan(10);
    expect(connections()).toBe(2);
  });

  it('may end the session after each page: every page is printed still', async () => {
    const { address, sockets, connections } = await standBetween(one);
    const press = await open(address);
    const printing = pages.slice(0, 6).map(async (html) => {
      const pdf = await press.print(html, imprint);
      for (const socket of sockets.splice(0)) socket.destroy();
      return latin(pdf).slice(0, 5);
    });
    expect(await Promise.all(printing)).toEqual(Array.from({ length: 6 }, () => '%PDF-'));
    expect(connections()).toBeGreaterThan(2);
  });
});

/** Somebody between us and a browser, as a service is, who can end sessions. */
async function standBetween({ address }: Chromium) {
  const { hostname, port, pathname } = new URL(address);
  const sockets: Socket[] = [];
  let connections = 0;
  const between = createTcpServer((socket) => {
    connections += 1;
    const onward = connect(Number(port), hostname);
    sockets.push(socket, onward);
    for (const end of [socket, onward]) end.on('error', () => {});
    socket.pipe(onward).pipe(socket);
  });
  return { between, sockets, connections: () => connections, address: `ws://${await listen(between)}${pathname}` };
}

const openServers: (Server | ReturnType<typeof createTcpServer>)[] = [];
const openSockets = new Set<Socket>();

function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<string> {
  openServers.push(server);
  server.on('connection', (socket: Socket) => openSockets.add(socket));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

afterEach(() => {
  for (const socket of openSockets) socket.destroy();
  for (const server of openServers.splice(0)) server.close();
});

/** A server that takes web sockets, and answers as it is asked to. */
async function webSockets(answer: (socket: WebSocket, message: string) => void): Promise<string> {
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    socket.on('error', () => {});
    socket.on('message', (message: Buffer) => answer(socket, message.toString()));
  });
  return listen(server);
}

const replyTo = (message: string, result: unknown) =>
  JSON.stringify({ id: (JSON.parse(message) as { id: number }).id, result });

describe('servers that are no browsers', () => {
  const servers: Readonly<Record<string, () => Promise<string>>> = {
    'takes the call and says nothing': () => listen(createTcpServer(() => {})),
    'hangs up at once': () => listen(createTcpServer((socket) => void socket.destroy())),
    'speaks no HTTP': () => listen(createTcpServer((socket) => void socket.end('swordfish\r\n\r\n'))),
    'is a web page': () => listen(createServer((_, response) => void response.end('<p>swordfish'))),
    'wants another token': () => listen(createServer((_, response) => void response.writeHead(401).end('swordfish'))),
    'leads elsewhere': () =>
      listen(
        createServer((_, response) => void response.writeHead(302, { location: 'ws://127.0.0.1:1/swordfish' }).end()),
      ),
    'takes web sockets and says nothing': () => webSockets(() => {}),
    'hangs up at the first question': () => webSockets((socket) => void socket.terminate()),
    'answers nonsense': () => webSockets((socket) => void socket.send('swordfish')),
    'answers nothing': () => webSockets((socket) => void socket.send('')),
    'answers in bytes': () => webSockets((socket) => void socket.send(Buffer.from([0, 255, 1]))),
    'answers a list': () => webSockets((socket) => void socket.send('[1,2]')),
    'answers null': () => webSockets((socket) => void socket.send('null')),
    'answers every question with no': () =>
      webSockets(
        (socket, message) =>
          void socket.send(
            JSON.stringify({
              id: (JSON.parse(message) as { id: number }).id,
              error: { code: 1, message: 'swordfish' },
            }),
          ),
      ),
    'answers every question with nothing': () =>
      webSockets((socket, message) => void socket.send(replyTo(message, {}))),
    'knows the first answer only': () =>
      webSockets(
        (socket, message) =>
          void socket.send(
            message.includes('createBrowserContext') ? replyTo(message, { browserContextId: 'a' }) : 'swordfish',
          ),
      ),
    'tells of tabs that are none': () =>
      webSockets((socket, message) => {
        socket.send(replyTo(message, { browserContextId: 'a', browserContextIds: ['a'], product: 'swordfish' }));
        socket.send('{"method":"Target.attachedToTarget","params":{}}');
        socket.send('{"method":"Target.targetCreated","params":{"targetInfo":null}}');
      }),
  };

  it.each(Object.keys(servers))('one that %s', async (name) => {
    const address = `ws://me:swordfish@${await servers[name]!()}/swordfish?token=swordfish#swordfish`.replace(
      '#swordfish',
      '',
    );
    const { ground, stderr } = notingGround();
    const outcome = await open([address], 1500, ground).then(
      (press) => press.print('<p>x', imprint).catch((error: unknown) => error),
      (error: unknown) => error,
    );
    expect(outcome).toMatchObject({ name: 'UserError' });
    const { message, hint, cause } = outcome as { message: string; hint?: string; cause?: unknown };
    expect(message).toMatch(/cannot be used|was lost five times|was not ready|refused/);
    expect(`${message}\n${hint}\n${String(cause)}\n${stderr()}`).not.toContain('swordfish');
  });

  it.skipIf(own === undefined)('does not keep a good one from its work', async () => {
    const good = await startChromium();
    const { ground, stderr } = notingGround();
    const silent = await servers['takes the call and says nothing']!();
    const press = await open([`ws://${silent}?token=swordfish`, good.address], 3000, ground);
    expect(latin(await press.print('<p>x', imprint)).slice(0, 5)).toBe('%PDF-');
    expect(stderr()).toContain(`The browser at ws://${silent} cannot be used: it gave no answer for 3 seconds`);
    expect(stderr()).not.toContain('swordfish');
    expect(press.browser.path).toContain(new URL(good.address).host);
  });
});

describe('the program', () => {
  const issue =
    'number: 1\ndate: 2026-05\nlanguage: en\nsections:\n  - title: News\n    items:\n      - title: A bridge\n        body: It is new.\n';
  let cwd = '';

  beforeAll(() => {
    cwd = temporaryFolder();
    mkdirSync(join(cwd, 'issues'));
    writeFileSync(join(cwd, 'bulletin.yaml'), 'name: News\n');
    writeFileSync(join(cwd, 'issues', '001.en.yaml'), issue);
  });

  it.each([
    ['build', '--verbose'],
    ['build', '--json', '--verbose'],
    ['doctor', '--verbose'],
    ['doctor', '--json'],
  ])('%s %s never shows a token, whoever is behind the address', async (...args) => {
    const refuses = await listen(createServer((_, response) => void response.writeHead(401).end()));
    const silent = await listen(createTcpServer(() => {}));
    const nonsense = await webSockets((socket) => void socket.send('swordfish'));
    const address = (host: string) => `ws://me:swordfish@${host}/swordfish?token=swordfish`;
    const named = [refuses, silent, nonsense, '127.0.0.1:1', 'no.such.machine.invalid'].map(address);
    const asked = { cwd, env: { BULLETIN_BROWSER: named.join(','), DEBUG: '*' } };
    const namings = [[], named.flatMap((one) => ['--browser', one])];
    // At once: they wait for the silent one most of the time.
    const runs = namings.map((flags) => runBinary([...args, '--timeout', '2', ...flags], asked));
    for (const { code, stdout, stderr } of await Promise.all(runs)) {
      expect(code).toBe(2);
      expect(stdout + stderr).not.toContain('swordfish');
      for (const host of [refuses, silent, nonsense]) expect(stdout + stderr).toContain(`ws://${host}`);
    }
  });

  it.skipIf(own === undefined)('builds on browsers elsewhere, and names them by machine and port', async () => {
    const { address } = await startChromium(browsers[0]);
    const env = { BULLETIN_BROWSER: `${address}?token=swordfish` };
    const { code, stdout, stderr } = await runBinary(['build', '--format', 'pdf', '--json', '--verbose'], { cwd, env });
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      browser: { path: `ws://${new URL(address).host}`, source: 'environment' },
      issues: [{ artefacts: [{ format: 'pdf' }] }],
    });
    const { code: checked, stdout: said } = await runBinary(['doctor'], { cwd, env });
    expect(checked).toBe(0);
    expect(said).toMatch(/ok {7}browser {6}\S+, elsewhere, ws:\/\/127\.0\.0\.1:\d+ \(environment\)/);
  });
});
