// bulletin preview, and a hostile page in the same browser: it reads nothing and changes nothing, even where it knows the
// whole address, token and all. What a request can name leads to no file.

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserForPreview, openPreview, type OpenPreview } from './support/open-preview.ts';
import { temporaryFolder } from './support/run-binary.ts';

const program = await browserForPreview();
let opened: OpenPreview;
let evil: Server;
let address: string;
let hostile: Page;

/** The name of a stranger, which leads to this machine: as it is at first, and after DNS rebinding. */
const stranger = 'evil.example';

beforeAll(async () => {
  if (program === undefined) return;
  opened = await openPreview(program, [`--host-resolver-rules=MAP ${stranger} 127.0.0.1`]);
  address = opened.address;
  evil = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<title>Evil</title>'));
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
  hostile = await opened.browser.newPage();
});

afterAll(async () => {
  evil?.close();
  await opened?.close();
});

/** What a script of the hostile page gets. */
const attempt = (script: string) => hostile.evaluate(script) as Promise<unknown>;
const at = (path: string) => JSON.stringify(address + path);
const place = `{"file":"issues/028.en.yaml","line":1,"column":1}`;

// A page of another site, and one of this machine: another port is another origin, but the same site.
describe.skipIf(program === undefined).each([stranger, '127.0.0.1', 'localhost'])('a page of %s', (name) => {
  beforeAll(() => hostile.goto(`http://${name}:${(evil.address() as AddressInfo).port}/`));

  test.each(['', 'issues', 'issues/028.en.yaml', 'issues/028.en.yaml/html', 'issues/028.en.yaml/email/', 'changes'])(
    'reads nothing of /%s',
    async (path) => {
      for (const options of [{}, { mode: 'no-cors' }, { headers: { 'X-Mine': '1' } }])
        expect(
          await attempt(`fetch(${at(path)}, ${JSON.stringify(options)}).then(() => 'read', () => 'refused')`),
        ).toBe('refused');
    },
  );

  test.each([
    ['img', 'src', 'issues/028.en.yaml/html'],
    ['script', 'src', 'preview.js'],
    ['link', 'href', 'preview.css'],
    ['video', 'src', 'issues/028.en.yaml/pdf'],
  ])('loads nothing in <%s>', async (tag, attribute, path) => {
    const made = `Object.assign(document.createElement('${tag}'), { ${attribute}: ${at(path)}, rel: 'stylesheet' })`;
    const loaded = `new Promise((resolve) => { const made = ${made}; made.onload = made.onloadeddata = () => resolve('loaded'); made.onerror = () => resolve('refused'); document.body.append(made); })`;
    expect(await attempt(loaded)).toBe('refused');
  });

  test.each([
    ['iframe', 'src', ''],
    ['iframe', 'src', 'issues/028.en.yaml/html'],
    ['iframe', 'src', 'issues/028.en.yaml/pdf'],
    ['object', 'data', ''],
    ['embed', 'src', ''],
  ])('shows nothing in <%s %s="/%s">', async (tag, attribute, path) => {
    const before = hostile.frames().length;
    const shown = `new Promise((resolve) => { const frame = document.createElement('${tag}'); frame.onload = frame.onerror = () => { try { resolve(frame.contentDocument?.body?.innerHTML || 'nothing'); } catch { resolve('nothing'); } }; frame.${attribute} = ${at(path)}; document.body.append(frame); setTimeout(() => resolve('nothing'), 2000); })`;
    expect(await attempt(shown)).toBe('nothing');
    const texts = await Promise.all(
      hostile
        .frames()
        .slice(before)
        .map((frame) => frame.evaluate('document.body?.textContent ?? ""').catch(() => '')),
    );
    for (const text of texts) expect(text).not.toContain('Trafficking');
  });

  test('hears no changes, and opens no socket', async () => {
    const heard = `new Promise((resolve) => { const changes = new EventSource(${at('changes')}); changes.onmessage = () => resolve('heard'); changes.onerror = () => resolve('refused'); })`;
    expect(await attempt(heard)).toBe('refused');
    const socket = `new Promise((resolve) => { const socket = new WebSocket(${at('changes').replace('http', 'ws')}); socket.onopen = () => resolve('open'); socket.onerror = () => resolve('refused'); })`;
    expect(await attempt(socket)).toBe('refused');
  });

  test('opens no file in the editor: not with fetch, not with a beacon, not with a form', async () => {
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded'])
      for (const mode of ['cors', 'no-cors'])
        await attempt(
          `fetch(${at('open')}, { method: 'POST', mode: '${mode}', headers: { 'Content-Type': '${type}' }, body: ${JSON.stringify(place)} }).catch(() => {})`,
        );
    await attempt(`navigator.sendBeacon(${at('open')}, ${JSON.stringify(place)})`);
    const [answer] = await Promise.all([
      hostile.waitForNavigation(),
      attempt(
        `(() => { const form = Object.assign(document.createElement('form'), { method: 'post', action: ${at('open')}, enctype: 'text/plain' }); form.append(Object.assign(document.createElement('input'), { name: '{"file":"issues/028.en.yaml","line":1,"column":1,"x":"', value: '"}' })); document.body.append(form); form.submit(); })()`,
      ),
    ]);
    expect(answer?.status()).toBe(403);
    expect(opened.openedInEditor()).toBe('');
    await hostile.goBack();
  });

  test('cannot lead the browser there, nor look into its window', async () => {
    const [popup] = await Promise.all([
      new Promise<Page | null>((resolve) => void hostile.once('popup', resolve)),
      attempt(`void (window.theirs = window.open(${at('')}))`),
    ]);
    await popup!.waitForFunction('document.readyState === "complete"');
    expect(await popup!.evaluate('document.body.textContent')).not.toContain('Findings');
    expect(await attempt('(() => { try { return theirs.document.title; } catch { return "refused"; } })()')).toBe(
      'refused',
    );
    await popup!.close();
  });
});

describe.skipIf(program === undefined)('the server', () => {
  test('refuses another name, as DNS rebinding gives it one, and who has no token', async () => {
    const other = await hostile.goto(address.replace('127.0.0.1', stranger));
    expect([other?.status(), await other?.text()]).toEqual([403, 'This is not the name of this server\n']);
    const bare = await hostile.goto(new URL('/', address).href);
    expect([bare?.status(), await bare?.text()]).toEqual([403, 'Open the address that the terminal shows\n']);
    const wrong = await hostile.goto(address.replace(/\/[^/]+\/$/, '/0123456789abcdef/'));
    expect(wrong?.status()).toBe(403);
  });

  /** As no browser would ask, with the path as it is written here. */
  const ask = (path: string, headers = {}, method = 'GET') =>
    new Promise<{ readonly status: number; readonly body: string }>((resolve, reject) => {
      const { hostname, port } = new URL(address);
      request({ hostname, port, path, method, headers }, (answer) => {
        let body = '';
        answer.on('data', (text) => (body += text)).on('end', () => resolve({ status: answer.statusCode!, body }));
      })
        .once('error', reject)
        .end();
    });

  test.each([
    {},
    { Host: 'evil.example' },
    { Host: '127.0.0.1.evil.example' },
    { Host: '127.0.0.1:1' },
    { Origin: 'null' },
    { Origin: 'https://127.0.0.1' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ])('refuses what comes with %o, unless it comes with nothing', async (headers) => {
    const { status } = await ask(new URL(address).pathname, headers);
    expect(status).toBe(Object.keys(headers).length === 0 ? 200 : 403);
  });

  test('leads to no file, by whatever path, and through no link out of the publication', async () => {
    const { folder } = opened;
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'secret.yaml'), 'secret: nobody must read this\n');
    writeFileSync(join(outside, 'secret.png'), 'nobody must read this');
    mkdirSync(join(folder, 'dist'));
    symlinkSync(outside, join(folder, 'dist', 'out'));
    symlinkSync(outside, join(folder, 'issues', 'out'));
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'issues', '030.en.yaml'));
    symlinkSync(join(outside, 'secret.png'), join(folder, 'issues', 'secret.png'));
    const root = new URL(address).pathname;
    const names = ['secret.yaml', 'secret.png', 'bulletin.yaml'];
    const ways = [
      'dist/out/',
      'issues/out/',
      'issues/',
      '../',
      '../../',
      '..%2f',
      '%2e%2e/',
      '%2e%2e%2f',
      '..%5c',
      '.%2e/',
      `..${'%2f..'.repeat(9)}/`,
      '/',
      '//',
    ];
    const paths = ways.flatMap((way) => names.flatMap((name) => [`${way}${name}`, `issues/${way}${name}`]));
    for (const path of [...paths, `issues/${encodeURIComponent(join(outside, 'secret.yaml'))}`, 'issues/%00', '%ff']) {
      const { status, body } = await ask(root + path);
      expect([path, status >= 400, body]).toEqual([path, true, expect.not.stringContaining('must read this')]);
    }
    // The link is in the list as an issue, but what is behind it is not read.
    for (const path of [
      'issues',
      'issues/030.en.yaml',
      'issues/030.en.yaml/html',
      'issues/028.en.yaml/email/secret.png',
    ])
      expect((await ask(root + path)).body).not.toContain('must read this');
    expect((await ask(`${root}issues/030.en.yaml`)).body).toContain('issues/030.en.yaml');
  });
});
