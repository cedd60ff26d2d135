// Pages that want to run and to fetch, with every real browser of this machine: nothing runs, nothing is fetched.

import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { browsers, canReadPdf, imprint, isLinux, open, pagesOf, textOf } from './real-press.ts';
import { trickPage } from './tricks.ts';

let server: Server;
let address: string;
let connections = 0;
const hits: string[] = [];
const secret = join(temporaryFolder(), 'secret.txt');

beforeAll(async () => {
  server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('fetched');
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(secret, 'SWORDFISH');
});

afterAll(() => void server.close().closeAllConnections());

describe.each(browsers)('a page in %s', (browser) => {
  it('runs no script', async () => {
    const press = await open(browser);
    const more = "document.body.innerHTML += '<p style=break-before:page>ran'";
    const handlers = `<img src=x onerror="${more}"><svg onload="${more}"></svg><body onload="${more}">`;
    expect(pagesOf(await press.print(`<p>one page<script>${more}</script>${handlers}`, imprint))).toBe(1);
  });

  it('fetches nothing, reads no file, goes nowhere, and keeps its own text', async () => {
    [hits.length, connections] = [0, 0];
    const press = await open(browser);
    const pdf = await press.print(trickPage(address, `file://${secret}`), imprint);
    await pause(1500); // What is put off until the page is idle would come now.
    await press.close();
    expect(hits).toEqual([]);
    expect(connections).toBe(0);
    if (!canReadPdf) return;
    const text = textOf(pdf);
    expect(text).not.toMatch(/SWORDFISH|fetched/);
    for (const own of ['A page of tricks', 'that must stay', 'in place', 'own drawing']) expect(text).toContain(own);
  });

  it.skipIf(!isLinux)('would fetch plenty without the press', async () => {
    const { default: puppeteer } = await import('puppeteer');
    const press = await open(browser);
    const args = press.browser.sandbox ? [] : ['--no-sandbox'];
    const bare = await puppeteer.launch({ executablePath: press.browser.path, args, env: environmentOf(press) });
    hits.length = 0;
    const page = await bare.newPage();
    await page.setContent(trickPage(address, `file://${secret}`), { timeout: 3000 }).catch(() => {});
    await bare.close();
    expect(new Set(hits).size).toBeGreaterThan(10);
  });
});

/** The bundled browser finds its libraries by it. */
function environmentOf({ browserProcesses }: Awaited<ReturnType<typeof open>>): Record<string, string> {
  const pairs = readFileSync(`/proc/${browserProcesses()[0]}/environ`, 'utf8').split('\0').filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2) as [string, string]));
}
