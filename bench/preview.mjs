// node bench/preview.mjs [saves]: how soon the page of `bulletin preview` shows a save of a 15 kB issue, and whether the
// program grows with the number of saves. Exit code 1 over a limit. BULLETIN_BROWSER names the browser.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer';
import { writePublication } from './issues.mjs';
import { describeMachine, median } from './run.mjs';

/** Milliseconds from the save until the words are on the page. */
const limit = 200;
const watched = 50;
/** How much larger the program may be after all saves than after the first fifth of them, when it is warm. */
const growth = 1.25;

const saves = Number(process.argv[2] ?? 1000);
const program = join(dirname(dirname(fileURLToPath(import.meta.url))), 'bin', 'bulletin.js');
const folder = mkdtempSync(join(tmpdir(), 'bulletin-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
writePublication(folder, 8);
const issue = join(folder, 'issues', '004.en.yaml');
const source = readFileSync(issue, 'utf8');
const preview = spawn(process.execPath, [program, 'preview', '--no-open', issue], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((resolve) => preview.stdout.once('data', (text) => resolve(String(text).trim())));
const browser = await puppeteer.launch({
  executablePath: process.env.BULLETIN_BROWSER ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const failures = [];
try {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector('html[data-reported]');
  console.log(describeMachine());
  const times = [];
  // The first ones compile.
  for (let number = -10; number < watched; number += 1) {
    const time = await saveAndSee(page, `Save ${number + 1000}`, number % 2 === 0 ? inPlace : byRename);
    if (number >= 0) times.push(time);
    await page.waitForFunction('document.documentElement.dataset.reported === document.documentElement.dataset.shown', {
      polling: 'raf',
    });
  }
  const sorted = times.toSorted((a, b) => a - b);
  const late = sorted[Math.ceil(0.95 * sorted.length) - 1];
  say(`From a save to the page, median of ${watched}`, `${median(times).toFixed(0)} ms`, limit, median(times) <= limit);
  say('the slowest but for one in twenty', `${late.toFixed(0)} ms`, limit, late <= limit);

  const sizes = [];
  for (let number = 1; number <= saves; number += 1) {
    byRename(source.replace(/^summary: .*$/m, `summary: "Again ${number}."`));
    await wait(25);
    if (number % (saves / 5) === 0) sizes.push(await memory(page, number));
  }
  await page.waitForFunction(shows, { polling: 'raf' }, `Again ${saves}.`);
  const grown = sizes.at(-1) / sizes[0];
  say(
    `Memory after ${saves} saves, to that after ${saves / 5}`,
    `${sizes[0].toFixed(0)} and ${sizes.at(-1).toFixed(0)} MB`,
    growth,
    grown <= growth,
  );
} finally {
  await browser.close();
  preview.kill('SIGINT');
}
process.exitCode = failures.length === 0 ? 0 : 1;

function say(what, found, most, isGood) {
  console.log(`${what.padEnd(58)} ${found.padStart(18)}   ${isGood ? 'limit' : 'over'} ${most}`);
  if (!isGood) failures.push(what);
}

function shows(text) {
  const frame = document.querySelector('.sheet iframe:not(.coming)');
  return frame?.contentDocument?.body?.textContent.includes(text) ?? false;
}

/** Milliseconds until the page shows it. */
async function saveAndSee(page, text, save) {
  const start = performance.now();
  save(source.replace(/^summary: .*$/m, `summary: "${text}."`));
  await page.waitForFunction(shows, { polling: 'raf' }, `${text}.`);
  return performance.now() - start;
}

function inPlace(text) {
  writeFileSync(issue, text);
}

/** As many editors save. */
function byRename(text) {
  writeFileSync(`${issue}~`, text);
  renameSync(`${issue}~`, issue);
}

/** Megabytes of the program, when it has shown all. */
async function memory(page, number) {
  await page.waitForFunction(shows, { polling: 'raf' }, `Again ${number}.`);
  const status = readFileSync(`/proc/${preview.pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)[1]) / 1000;
}
