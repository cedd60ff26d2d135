// bulletin preview in a real browser: the page follows what editors do to files, and survives what they break.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toolFolder } from './support/memory-host.ts';
import { browserForPreview, openPreview, type OpenPreview } from './support/open-preview.ts';

const program = await browserForPreview();
const publication = readFileSync(join(toolFolder, 'bulletin.yaml'), 'utf8');
const sample = readFileSync(join(toolFolder, 'issues/028.en.yaml'), 'utf8');
const withSummary = (text: string) => sample.replace(/^summary: .*$/m, `summary: ${text}.`);

let opened: OpenPreview;
let page: Page;
const said: string[] = [];

beforeAll(async () => {
  if (program === undefined) return;
  opened = await openPreview(program);
  ({ folder, issue, address, page } = opened);
  page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
  page.on('pageerror', (error) => said.push(String(error)));
});

let folder: string;
let issue: string;
let address: string;

afterAll(() => opened?.close());

/** Waits until the frames on the page have this text. */
async function shows(text: string, among = page): Promise<void> {
  await among.waitForFunction(
    `[...document.querySelectorAll('.sheet iframe:not(.coming)')].some((frame) => frame.contentDocument?.body?.textContent.includes(${JSON.stringify(text)}))`,
    { timeout: 40_000 },
  );
}

async function says(selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    `document.querySelector(${JSON.stringify(selector)})?.textContent.includes(${JSON.stringify(text)})`,
    { timeout: 40_000 },
  );
}

const inPlace = (text: string) => writeFileSync(issue, text);

function byRename(text: string): void {
  writeFileSync(`${issue}.new`, text);
  renameSync(`${issue}.new`, issue);
}

const broken = (text: string) => writeFileSync(issue, `${text}\n  - [`);

function again(text: string): void {
  unlinkSync(issue);
  writeFileSync(issue, text);
}

const choose = (name: string, value: string) => page.click(`input[name="${name}"][value="${value}"]`);

describe.skipIf(program === undefined)('the page follows', () => {
  test('a save in place', async () => {
    writeFileSync(issue, withSummary('Saved in place'));
    await shows('Saved in place');
  });

  test('a save by rename', async () => {
    byRename(withSummary('Saved by rename'));
    await shows('Saved by rename');
  });

  test('a file that breaks, and that is fixed: the last good page stays, with what is wrong', async () => {
    broken(withSummary('Never seen'));
    await says('#notice', '028.en.yaml has errors');
    await says('#findings', 'issues/028.en.yaml:');
    await shows('Saved by rename');
    writeFileSync(issue, withSummary('Fixed'));
    await shows('Fixed');
    await page.waitForFunction('document.querySelector("#notice").hidden');
    await says('#count', 'No findings');
  });

  test('a file that is deleted and made again', async () => {
    unlinkSync(issue);
    await says('#notice', 'or is gone');
    await shows('Fixed');
    writeFileSync(issue, withSummary('Made again'));
    await shows('Made again');
  });

  test('a folder of issues that is deleted and made again, as git does it', async () => {
    rmSync(join(folder, 'issues'), { recursive: true });
    await says('#notice', 'or is gone');
    mkdirSync(join(folder, 'issues'));
    copyFileSync(join(toolFolder, 'issues/028.fr.yaml'), join(folder, 'issues/028.fr.yaml'));
    writeFileSync(issue, withSummary('From another branch'));
    await shows('From another branch');
    writeFileSync(issue, withSummary('And on it'));
    await shows('And on it');
  });

  test('bulletin.yaml, and a theme of its own', async () => {
    writeFileSync(join(folder, 'bulletin.yaml'), publication.replace('Trafficking Bulletin', 'Another Name'));
    await shows('Another Name');
    writeFileSync(join(folder, 'bulletin.yaml'), publication.replace('theme: classic', 'theme: ours'));
    await says('#findings', 'ours');
    mkdirSync(join(folder, 'themes/ours'), { recursive: true });
    writeFileSync(join(folder, 'themes/ours/theme.yaml'), 'base: classic\n');
    await says('#count', 'No findings');
    writeFileSync(join(folder, 'themes/ours/extra.css'), 'body { letter-spacing: 7px; }\n');
    await page.waitForFunction(
      '(() => { const frame = document.querySelector(".sheet iframe:not(.coming)"); const body = frame?.contentDocument?.body; return body && frame.contentWindow.getComputedStyle(body).letterSpacing === "7px"; })()',
    );
    writeFileSync(join(folder, 'bulletin.yaml'), publication);
  });

  test('an issue that is added', async () => {
    copyFileSync(join(toolFolder, 'issues/029.en.yaml'), join(folder, 'issues/029.en.yaml'));
    await page.waitForFunction('[...document.querySelectorAll("select option")].some(({ value }) => value === "029")');
  });

  test('a thousand saves of every kind, of which it shows the last, without growing', async () => {
    const open = () => (existsSync('/proc/self/fd') ? readdirSync(`/proc/${opened.preview.pid}/fd`).length : 0);
    const openBefore = open();
    const ways = [inPlace, byRename, broken, again];
    for (let number = 1; number <= 1000; number += 1) {
      ways[number % ways.length]!(withSummary(`Save number ${number}`));
      // As soon as this, several are of one moment, and most are not.
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    await shows('Save number 1000');
    await says('#count', 'No findings');
    const status = existsSync('/proc/self/status') ? readFileSync(`/proc/${opened.preview.pid}/status`, 'utf8') : '';
    const megabytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1000;
    // One state of an issue takes more than half a megabyte.
    expect(megabytes).toBeLessThan(400);
    // The browser may open some connections more.
    expect(open() - openBefore).toBeLessThan(10);
  });

  test.each(['html', 'email', 'text'])(
    '%s without loading it anew, and then it is what a new page shows',
    async (form) => {
      await choose('form', form);
      await page.waitForSelector(`.sheet iframe:not(.coming)[data-form="${form}"]`);
      const styled = `(() => { const { body } = document.querySelector('.sheet iframe:not(.coming)').contentDocument; const [start] = body.querySelectorAll('h1, td, pre'); const { fontFamily, fontSize, color, padding } = getComputedStyle(start); return [body.outerHTML, fontFamily, fontSize, color, padding].join('\\n'); })()`;
      await page.evaluate("document.querySelector('.sheet iframe:not(.coming)').contentWindow.isStillHere = true");
      writeFileSync(issue, withSummary(`Into the ${form}`));
      await shows(`Into the ${form}`);
      expect(
        await page.evaluate("document.querySelector('.sheet iframe:not(.coming)').contentWindow.isStillHere"),
      ).toBe(true);
      const put = await page.evaluate(styled);
      await page.reload();
      await shows(`Into the ${form}`);
      expect(await page.evaluate(styled)).toBe(put);
      await choose('form', 'html');
      await page.waitForSelector('.sheet iframe:not(.coming)[data-form="html"]');
    },
  );

  test('and keeps its place', async () => {
    const scroll = 'document.querySelector(".sheet iframe:not(.coming)").contentWindow';
    await page.evaluate(`${scroll}.scrollTo(0, 500)`);
    writeFileSync(issue, withSummary('Below'));
    await shows('Below');
    expect(await page.evaluate(`${scroll}.scrollY`)).toBe(500);
  });
});

describe.skipIf(program === undefined)('the page shows', () => {
  test('both languages side by side, the mail, the text and the PDF', async () => {
    await choose('language', 'all');
    await shows('Bulletin sur la traite');
    expect(await page.$$eval('.sheet', (sheets) => sheets.length)).toBe(2);
    await choose('language', 'en');
    await choose('form', 'email');
    await shows('Read this issue on the web');
    await choose('form', 'text');
    await shows('=====');
    await choose('form', 'pdf');
    await says('#sizes', 'pages; the last one is');
    await choose('form', 'html');
  });

  test('light and dark, whatever the machine is set to', async () => {
    const background =
      'getComputedStyle(document.querySelector(".sheet iframe:not(.coming)").contentDocument.body.parentElement).colorScheme';
    const dark = `document.querySelector(".sheet iframe:not(.coming)").contentWindow.matchMedia("(prefers-color-scheme: dark)").matches`;
    await shows('Below');
    expect(await page.evaluate(dark)).toBe(false);
    await choose('colours', 'dark');
    await page.waitForFunction(dark);
    await choose('colours', 'light');
    await page.waitForFunction(`!${dark}`);
    expect(await page.evaluate(background)).toBe('light dark');
  });

  test('nothing that runs: a link opens nothing in its frame', async () => {
    const frames = await page.$$eval('.sheet iframe', (all) => all.map((frame) => frame.getAttribute('sandbox')));
    expect(frames).toEqual(['allow-same-origin']);
  });

  test('the place of a finding, which a click opens in the editor', async () => {
    writeFileSync(issue, `${withSummary('With a mistake')}\nunknown: 1\n`);
    await page.waitForSelector('#findings button');
    await page.click('#findings button');
    await expect.poll(opened.openedInEditor).toMatch(/^--goto \S+issues\/028\.en\.yaml:\d+:1\n$/);
    writeFileSync(issue, withSummary('Below'));
    await says('#count', 'No findings');
  });

  test('without an error of the browser', () => {
    expect(said).toEqual([]);
  });

  test('to everyone: axe finds nothing, in light and dark, wide and narrow', async () => {
    const tester = await opened.browser.newPage();
    await tester.setBypassCSP(true);
    writeFileSync(issue, `${withSummary('With a finding')}\nunknown: 1\n`);
    for (const scheme of ['light', 'dark'])
      for (const width of [1280, 480]) {
        await tester.setViewport({ width, height: 900 });
        await tester.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await tester.goto('about:blank');
        await tester.goto(address);
        await tester.waitForSelector('#findings li');
        await tester.evaluate(readFileSync(join(toolFolder, 'node_modules/axe-core/axe.min.js'), 'utf8'));
        const violations = await tester.evaluate(
          'axe.run(document, { iframes: false, resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html].join(": ")))',
        );
        expect(violations, `${scheme}, ${width}`).toEqual([]);
      }
    await tester.close();
    writeFileSync(issue, withSummary('Without'));
  });
});

test.skipIf(program === undefined)('Ctrl-C ends it, with every page that is open', async () => {
  const code = new Promise((resolve) => opened.preview.once('exit', resolve));
  opened.preview.kill('SIGINT');
  expect(await code).toBe(130);
  await says('#notice', 'The preview has ended');
});
