// The press with every real browser of this machine: what it prints, what it refuses, and how it ends.

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasTool } from '../support/requires.ts';
import { browsersHere, familyOf, openRealPress, realGround, type RealPress } from './real-press.ts';
import { trickPage } from './tricks.ts';

const browsers = await browsersHere();
const isLinux = process.platform === 'linux';
const canReadPdf = hasTool('pdftotext');
const readsPdf = canReadPdf ? '' : ' (skipped: this machine has no pdftotext)';

let scratch: string;
const opened: RealPress[] = [];

async function open(browser: string, timeout?: number, ground?: Parameters<typeof openRealPress>[1]): Promise<RealPress> {
  const press = await openRealPress({ browser, ...(timeout === undefined ? {} : { timeout }) }, ground);
  opened.push(press);
  return press;
}

beforeAll(() => void (scratch = mkdtempSync(join(tmpdir(), 'bulletin-test-'))));
afterAll(() => rmSync(scratch, { recursive: true }));
afterEach(async () => {
  for (const press of opened.splice(0)) await press.close();
});

function textOf(pdf: Uint8Array): string {
  const file = join(scratch, 'read.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
}

const latin = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');
const pagesOf = (pdf: Uint8Array): number => latin(pdf).match(/\/Type \/Page\b/g)?.length ?? 0;

/** The killed take a moment to die. */
const expectNobody = (group: number) => expect.poll(() => familyOf(group), { timeout: 3000 }).toEqual([]);

/** Takes the browser seconds: as many cells. */
const slowPage = `<table>${`<tr>${'<td>cell'.repeat(20)}`.repeat(1200)}</table>`;

/** 1.8 kB that would take it years. */
const bomb = `<svg><defs><g id="a0"><text>x</text></g>${Array.from({ length: 30 }, (_, n) => `<g id="a${n + 1}"><use href="#a${n}"/><use href="#a${n}"/></g>`).join('')}</defs><use href="#a30"/></svg>`;

it('finds a browser on this machine', () => expect(browsers).not.toEqual([]));

describe.each(browsers)('the press with %s', (browser) => {
  it('prints a tagged PDF with an outline, and tells what printed it', async () => {
    const press = await open(browser);
    const pdf = await press.print('<html lang="fr"><title>Titre</title><style>@page{size:100mm 50mm}</style><h1>Été</h1><p>Texte</html>', '2017-08-01');
    expect(latin(pdf).slice(0, 5)).toBe('%PDF-');
    expect(latin(pdf)).toContain('/StructTreeRoot');
    expect(latin(pdf)).toContain('/Outlines');
    expect(latin(pdf)).toMatch(/\/MediaBox \[0 0 28[23]\.\d+ 14[12]\.\d+\]/);
    expect(press.browser).toMatchObject({ source: browser === 'bundled' ? 'bundled' : 'option', sandbox: process.getuid?.() !== 0 });
    expect(press.browser.version).toMatch(/^\S+\/\d+\.\d+/);
  });

  it.skipIf(!canReadPdf)(`prints the text${readsPdf}`, async () => {
    const press = await open(browser);
    const pages = ['<p>Première <b>page</b>', '<p>Second page', '<p>Third'];
    const printed = await Promise.all(pages.map((html) => press.print(html, '2017-08-01')));
    expect(printed.map((pdf) => textOf(pdf).trim())).toEqual(['Première page', 'Second page', 'Third']);
  });

  it('prints the same bytes again', async () => {
    const html = '<html lang="en"><h1>A</h1><p>b <a href="https://example.org">c</a></html>';
    const bare = async (press: RealPress) => latin(await press.print(html, '2017-08-01'));
    const [first, second] = [await open(browser), await open(browser)];
    expect(await bare(first)).toBe(await bare(second));
  });

  it('runs no script', async () => {
    const press = await open(browser);
    const more = "document.body.innerHTML += '<p style=break-before:page>ran'";
    const pdf = await press.print(`<p>one page<script>${more}</script><img src=x onerror="${more}"><svg onload="${more}"></svg><body onload="${more}">`, '2017-08-01');
    expect(pagesOf(pdf)).toBe(1);
  });

  it('ends quickly with a page that never ends, and prints the next', async () => {
    const press = await open(browser, 3000);
    const [group = 0] = press.browserProcesses();
    const start = performance.now();
    const [slow, innocent] = await Promise.allSettled([press.print(bomb, '2017-08-01'), press.print('<p>innocent', '2017-08-01')]);
    expect(slow).toMatchObject({ reason: { name: 'UserError', message: 'The PDF was not ready after 3 seconds', hint: expect.stringContaining('--timeout') } });
    expect(innocent.status).toBe('fulfilled');
    expect(performance.now() - start).toBeLessThan(8000);
    if (isLinux) await expectNobody(group);
    expect(latin(await press.print('<p>next', '2017-08-01'))).toMatch(/^%PDF-/);
  });

  it.skipIf(!isLinux)('survives one death of its browser in the middle of a print', async () => {
    const press = await open(browser);
    const [first = 0] = press.browserProcesses();
    const printing = press.print(slowPage, '2017-08-01');
    await pause(200);
    process.kill(first, 'SIGKILL');
    expect(pagesOf(await printing)).toBeGreaterThan(10);
    await expectNobody(first);
    expect(press.browserProcesses()).not.toContain(first);
  });

  it.skipIf(!isLinux)('gives up after the second death', async () => {
    const press = await open(browser);
    const printing = press.print(bomb, '2017-08-01').catch((error: unknown) => error);
    for (const _ of ['once', 'twice']) {
      await pause(1500); // Long enough for a browser to start and to have begun to print.
      for (const pid of press.browserProcesses()) process.kill(pid, 'SIGKILL');
    }
    expect(await printing).toMatchObject({ name: 'UserError', message: expect.stringContaining('broke down') });
  });

  it.skipIf(!isLinux)('prints on after its browser died while it had nothing to do', async () => {
    const press = await open(browser);
    for (const pid of press.browserProcesses()) process.kill(pid, 'SIGKILL');
    expect(latin(await press.print('<p>x', '2017-08-01'))).toMatch(/^%PDF-/);
  });

  it.skipIf(!isLinux)('leaves no process and no file behind when it is closed, also in the middle of a print', async () => {
    const press = await open(browser);
    const [group = 0] = press.browserProcesses();
    expect(familyOf(group).length).toBeGreaterThan(1);
    const printing = press.print(bomb, '2017-08-01').catch((error: unknown) => error);
    await pause(500);
    await press.close();
    expect(await printing).toMatchObject({ name: 'UserError' });
    await expectNobody(group);
    expect(existsSync(press.folder)).toBe(false);
    expect(readdirSync(tmpdir()).filter((name) => name.includes(`-${process.pid}-`) && !opened.some(({ folder }) => folder.endsWith(name)))).toEqual([]);
    await expect(press.print('<p>x', '2017-08-01')).rejects.toThrow('The press is closed');
  });

  it.skipIf(!isLinux)('keeps the user’s secrets from the browser, and starts without a home', async () => {
    const { HOME: _, ...env } = process.env;
    const press = await open(browser, undefined, realGround({ ...env, SECRET_TOKEN: 'swordfish' }));
    for (const pid of press.browserProcesses()) expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toMatch(/swordfish|^HOME=/m);
    expect(latin(await press.print('<p>x', '2017-08-01'))).toMatch(/^%PDF-/);
  });

  it.skipIf(!isLinux || process.getuid?.() === 0)('has its pages in the sandbox', async () => {
    const press = await open(browser);
    const [group = 0] = press.browserProcesses();
    const renderers = familyOf(group).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer'));
    expect(renderers).not.toEqual([]);
    for (const pid of renderers) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m);
  });
});

describe.each(browsers)('a page full of tricks in %s', (browser) => {
  let server: Server;
  let address: string;
  const hits: string[] = [];
  let connections = 0;

  beforeAll(async () => {
    server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end('fetched');
    });
    server.on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    writeFileSync(join(scratch, 'secret.txt'), 'SWORDFISH');
  });

  afterAll(() => void server.close().closeAllConnections());

  it('fetches nothing, reads no file, goes nowhere, and keeps its own text', async () => {
    const press = await open(browser);
    const pdf = await press.print(trickPage(address, `file://${join(scratch, 'secret.txt')}`), '2017-08-01');
    await pause(1500); // What is put off until the page is idle would come now.
    await press.close();
    expect(hits).toEqual([]);
    expect(connections).toBe(0);
    if (!canReadPdf) return;
    const text = textOf(pdf);
    expect(text).not.toMatch(/SWORDFISH|fetched/);
    for (const own of ['A page of tricks', 'that must stay', 'in place', 'own drawing', 'quote']) expect(text.replace(/\s+/g, ' ')).toContain(own);
  });

  it('would fetch plenty without the press', async () => {
    const { default: puppeteer } = await import('puppeteer');
    const press = await open(browser);
    const [pid = 0] = press.browserProcesses();
    const env = Object.fromEntries(readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean).map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
    const bare = await puppeteer.launch({ executablePath: press.browser.path, args: press.browser.sandbox ? [] : ['--no-sandbox'], env });
    const page = await bare.newPage();
    await page.setContent(trickPage(address, 'file:///etc/hostname'), { timeout: 3000 }).catch(() => {});
    await bare.close();
    expect(new Set(hits.splice(0)).size).toBeGreaterThan(20);
  });
});

describe('a browser that cannot start', () => {
  const program = (name: string, text: string, mode = 0o755): string => {
    const path = join(scratch, name);
    writeFileSync(path, text);
    chmodSync(path, mode);
    return path;
  };

  it('is named with the flag that named it, when it is missing', async () => {
    await expect(openRealPress({ browser: '/nowhere/chrome' })).rejects.toMatchObject({ name: 'UserError', message: '--browser names /nowhere/chrome, but there is no such program' });
  });

  it.each([
    ['that ends at once', '#!/bin/sh\nexit 3\n', 0o755, 'it ended at once, with code 3'],
    ['that lacks a library', '#!/bin/sh\necho "x: error while loading shared libraries: libnss3.so: no such file" >&2\nexit 127\n', 0o755, 'the system lacks the library libnss3.so'],
    ['that is no program', 'text', 0o644, 'it may not be run'],
  ])('is explained, for one %s', async (_, text, mode, what) => {
    await expect(openRealPress({ browser: program('browser', text, mode) })).rejects.toMatchObject({ name: 'UserError', message: expect.stringContaining(what) });
  });

  it('is stopped when it says nothing, with all that it started', async () => {
    const start = performance.now();
    const silent = program('silent', `#!/bin/sh\necho $$ > ${scratch}/pid\nsleep 60\n`);
    await expect(openRealPress({ browser: silent, timeout: 500 })).rejects.toThrow('it was not ready after 0.5 seconds');
    expect(performance.now() - start).toBeLessThan(5500);
    if (isLinux) await expectNobody(Number(readFileSync(join(scratch, 'pid'), 'utf8')));
  });
});
