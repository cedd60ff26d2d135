// npm run pictures: the pictures of the README and of docs/, taken of what bulletin makes now. Needs Chromium (PUPPETEER_EXECUTABLE_PATH
// names another one) and pdftoppm.

import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer';

const root = fileURLToPath(new URL('..', import.meta.url));
const samples = join(root, 'scripts', 'pictures');
const scratch = mkdtempSync(join(tmpdir(), 'bulletin-pictures-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** Of a window, in pixels. */
const phone = { width: 390, height: 760 };
const desk = { width: 760, height: 760 };

/** By their names in docs/: the panels of each, beside each other. `at` is what a window shows first. */
const pictures = {
  result: [
    { pdf: 'classic/028/028.en', page: 1 },
    { pdf: 'classic/028/028.en', page: 2 },
    { html: 'classic/029/029.en', ...phone, at: '#helpline-year' },
    { html: 'classic/029/029.en', ...phone, at: '#helpline-year', isDark: true },
  ],
  themes: [
    { html: 'classic/028/028.en', ...desk },
    { html: 'civic/028/028.en', ...desk },
  ],
  pdf: [
    { pdf: 'classic/029/029.en', page: 2 },
    { pdf: 'civic/029/029.en', page: 2 },
  ],
  languages: [
    { html: 'classic/028/028.en', ...phone },
    { html: 'classic/028/028.fr', ...phone },
  ],
  texts: [{ html: 'samples/012/012.en', ...desk, height: 1080, at: 'main' }],
  calendar: [{ html: 'samples/013/013.en', ...desk, height: 620, at: 'main' }],
  fonts: ['ar', 'he', 'zh-Hans'].map((language) => ({ html: `samples/014/014.${language}`, ...phone })),
};

function build(publication, out, ...more) {
  const args = [join(root, 'bin', 'bulletin.js'), 'build', publication, '--format', 'html,pdf,ics', '--force'];
  execFileSync(process.execPath, [...args, '--out', join(scratch, out), ...more], { stdio: 'inherit' });
}

function buildSamples() {
  const folder = join(scratch, 'publication');
  mkdirSync(join(folder, 'issues', 'images'), { recursive: true });
  for (const name of readdirSync(samples)) {
    const number = { texts: '012', calendar: '013', letter: '014' }[name.split('.')[0]];
    copyFileSync(
      join(samples, name),
      join(folder, number === undefined ? name : name.replace(/^\w+/, `issues/${number}`)),
    );
  }
  copyFileSync(join(root, 'issues/images/helpline-calls.png'), join(folder, 'issues/images/chart.png'));
  // The fonts of other scripts are beside a publication.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  build(folder, 'samples');
}

/** The same issues in another theme. */
function buildIn(theme) {
  const folder = join(scratch, `in-${theme}`);
  cpSync(join(root, 'issues'), join(folder, 'issues'), { recursive: true });
  copyFileSync(join(root, 'bulletin.yaml'), join(folder, 'bulletin.yaml'));
  build(folder, theme, '--theme', theme);
}

/** A panel as PNG. */
async function shoot({ pdf, page, html, width, height, at, isDark = false }, browser) {
  if (pdf !== undefined)
    return execFileSync(
      'pdftoppm',
      ['-r', '66', '-f', page, '-l', page, '-png', join(scratch, `${pdf}.pdf`)].map(String),
    );
  const tab = await browser.newPage();
  await tab.setViewport({ width, height });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]);
  await tab.goto(`file://${join(scratch, `${html}.html`)}`);
  if (at !== undefined) await tab.evaluate((place) => document.querySelector(place).scrollIntoView(), at);
  const taken = await tab.screenshot();
  await tab.close();
  return taken;
}

/** Puts panels beside each other. */
async function putTogether(panels, path, browser) {
  const images = panels.map((bytes) => `<img src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}">`);
  const tab = await browser.newPage();
  await tab.setViewport({ width: 2400, height: 1200 });
  await tab.setContent(`<style>
    body { margin: 0 }
    div { display: inline-flex; gap: 24px; padding: 16px; background: #e9e9ef }
    img { height: 760px; border: 1px solid #c9c9d2 }
  </style><div>${images.join('')}</div>`);
  await (await tab.$('div')).screenshot({ path, type: 'webp', quality: 75 });
  await tab.close();
}

buildSamples();
for (const theme of ['classic', 'civic']) buildIn(theme);
const browser = await launch({
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const [name, panels] of Object.entries(pictures)) {
  const taken = [];
  for (const panel of panels) taken.push(await shoot(panel, browser));
  const path = join(root, 'docs', `${name}.webp`);
  await putTogether(taken, path, browser);
  console.log(`docs/${name}.webp ${(readFileSync(path).length / 1000).toFixed(0)} kB`);
}
await browser.close();
