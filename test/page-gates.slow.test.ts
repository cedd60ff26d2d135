// Web pages as others judge them: the checker of the W3C, html-validate, and axe in a real browser. Issues and lists,
// in every theme.

import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate';
import puppeteer, { type Page } from 'puppeteer';
import { beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../src/press/find-browser.ts';
import { isRoot, realGround } from './press/real-press.ts';
import { toolFolder } from './support/memory-host.ts';
import { lack, requireBrowser, requireTool } from './support/requires.ts';
import { runBinary, temporaryFolder } from './support/run-binary.ts';
import { fullIssue, fullPublication } from './support/full-issue.ts';

const themes = readdirSync(join(toolFolder, 'templates'));
const modules = join(toolFolder, 'node_modules');

let out: string;
let pages: readonly string[];
/** Without those that are copies of another, as the list is of the one in its first language. */
let different: readonly string[];

beforeAll(async () => {
  out = temporaryFolder();
  const whole = temporaryFolder();
  writeFileSync(join(whole, 'bulletin.yaml'), fullPublication);
  mkdirSync(join(whole, 'issues'));
  copyFileSync(join(toolFolder, 'issues/images/helpline-calls.png'), join(whole, 'issues/chart.png'));
  writeFileSync(join(whole, 'issues/12-3.en.yaml'), fullIssue('chart.png'));
  for (const theme of themes) {
    for (const cwd of [toolFolder, whole]) {
      const { code, stdout, stderr } = await runBinary(
        ['build', '--quiet', '--format', 'html,ics', '--theme', theme, '--out', join(out, theme)],
        { cwd },
      );
      expect(code, stdout + stderr).toBe(0);
    }
  }
  pages = (readdirSync(out, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(out, name))
    .sort();
  different = [...new Map(pages.map((page) => [readFileSync(page, 'utf8'), page])).values()];
});

test('there are pages of every theme to judge', () => {
  const names = ['028/028.en', '028/028.fr', '029/029.en', '12-3/12-3.en', 'index', 'index.en', 'index.fr'];
  expect(pages.map((page) => relative(out, page))).toEqual(
    themes.flatMap((theme) => names.map((name) => `${theme}/${name}.html`)).sort(),
  );
  expect(different).toHaveLength(pages.length - themes.length);
});

interface Judged {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

async function judge(page: Page, scheme: 'light' | 'dark', width: number): Promise<readonly string[]> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width, height: 900 });
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as Judged;
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html}`);
  return [...found, ...(overflow === 0 ? [] : [`${String(overflow)} pixels too wide`])].map(
    (what) => `${scheme}, ${width} pixels: ${what}`,
  );
}

// These two take the longest, each in a program of its own.
test.concurrent('the checker of the W3C has nothing to say', async (context) => {
  requireTool(context, 'java');
  // One machine for all pages: it takes longer to start than to read them.
  const args = [
    '-Xss16m',
    '-XX:TieredStopAtLevel=1',
    '-jar',
    join(modules, 'vnu-jar/build/dist/vnu.jar'),
    '--format',
    'json',
    '--stdout',
    '--exit-zero-always',
    ...different,
  ];
  const { stdout } = await promisify(execFile)('java', args, { encoding: 'utf8', maxBuffer: 1e8 });
  const { messages } = JSON.parse(stdout) as { messages: readonly { url: string; message: string }[] };
  // It does not know that `data:` in the policy lets pictures in, which every browser shows.
  const meant = messages.filter(
    ({ message }) => !/^Resource violates Content Security Policy \(meta tag\): image “data:/.test(message),
  );
  expect(meant.map(({ url, message }) => `${url}: ${message}`)).toEqual([]);
});

test.concurrent('axe finds nothing, in light and dark, on a telephone and on a desk; nothing is loaded, nothing fails', async (context) => {
  await requireBrowser(context);
  const found = await findBrowser(undefined, realGround());
  if (!('path' in found)) lack(context, 'this machine has no browser of its own');
  const axe = readFileSync(join(modules, 'axe-core/axe.min.js'), 'utf8');
  const browser = await puppeteer.launch({ executablePath: found.path, args: isRoot ? ['--no-sandbox'] : [] });
  try {
    for (const file of different) {
      const page = await browser.newPage();
      // It is axe that the policy would keep out.
      await page.setBypassCSP(true);
      const url = pathToFileURL(file).href;
      const said: string[] = [];
      page.on(
        'request',
        (request) => request.url() !== url && !request.url().startsWith('data:') && said.push(request.url()),
      );
      page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
      await page.goto(url);
      await page.evaluate(axe);
      for (const width of [1280, 320])
        for (const scheme of ['light', 'dark'] as const) said.push(...(await judge(page, scheme, width)));
      expect(said, file).toEqual([]);
      if (file === different[0]) {
        await page.evaluate(
          'document.querySelector("main p").outerHTML = "<p style=width:2000px><img src=data:,>x</p>"',
        );
        expect(await judge(page, 'light', 320)).toEqual([
          expect.stringContaining('image-alt'),
          expect.stringContaining('pixels too wide'),
        ]);
      }
      await page.close();
    }
  } finally {
    await browser.close();
  }
});

test('html-validate has nothing to say', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    // It wants no-break spaces, which readers would copy; that no number is on two lines is in test/screens.slow.test.ts.
    rules: { 'tel-non-breaking': 'off' },
  });
  for (const page of different) {
    const { results } = await validator.validateString(readFileSync(page, 'utf8'));
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${page}:${line} ${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  }
  expect((await validator.validateString('<p>x</i>')).valid).toBe(false);
});

test('pages weigh little, and their style as well', () => {
  const withoutData = (text: string): number => Buffer.byteLength(text.replace(/data:[^"')]+/g, ''));
  for (const page of pages) {
    const text = readFileSync(page, 'utf8');
    expect(withoutData(text), page).toBeLessThan(100 * 1024);
    expect(withoutData(/<style>(.*)<\/style>/s.exec(text)?.[1] ?? ''), page).toBeLessThan(16 * 1024);
  }
});

test('what a page leads to in itself and beside it is there', () => {
  for (const page of pages) {
    const text = readFileSync(page, 'utf8');
    const targets = [...text.matchAll(/<a\s[^>]*href="([^":]*)"/g)].map(([, href = '']) => href);
    const ids = new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => `#${id}`));
    expect(
      targets.filter((target) =>
        target.startsWith('#') ? !ids.has(target) : !existsSync(join(dirname(page), target)),
      ),
      page,
    ).toEqual([]);
  }
});
