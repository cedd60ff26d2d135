// The preview of a 15 kB issue in a real browser: how soon its page shows a save, and whether the program grows with
// the number of saves.

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer';
import { writePublication } from './issues.mjs';

/** Opens the preview of an issue. `folder` is made; `command` is bulletin, as its arguments to Node. */
export async function openPreview(folder, command, browserPath, libraries) {
  writePublication(folder, 8);
  const issue = join(folder, 'issues', '004.en.yaml');
  const preview = spawn(process.execPath, [...command, 'preview', '--no-open', '--quiet', issue], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((resolve) => preview.stdout.once('data', (text) => resolve(String(text).trim())));
  const browser = await puppeteer.launch({
    executablePath: browserPath,
    env: { ...process.env, ...libraries },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector('html[data-reported]');
  return {
    page,
    issue,
    id: preview.pid,
    source: readFileSync(issue, 'utf8'),
    async close() {
      await browser.close();
      preview.kill('SIGINT');
    },
  };
}

/** Milliseconds from each save to the moment when its words are on the page, the shortest first. */
export async function timeSaves({ page, issue, source }, count) {
  const times = [];
  // The first ones compile.
  for (let number = -10; number < count; number += 1) {
    const words = `Save ${number + 1000}.`;
    const start = performance.now();
    saves[number % 2 === 0 ? 'inPlace' : 'byRename'](issue, withSummary(source, words));
    await shown(page, words);
    if (number >= 0) times.push(performance.now() - start);
    await page.waitForFunction('document.documentElement.dataset.reported === document.documentElement.dataset.shown', {
      polling: 'raf',
    });
  }
  return times.toSorted((a, b) => a - b);
}

/** Saves again and again, in every way; the size of the program and its open files, after each fifth of the saves. */
export async function saveOften({ page, issue, source, id }, count) {
  const states = [];
  const ways = Object.values(saves);
  for (let number = 1; number <= count; number += 1) {
    const isLast = number % (count / 5) === 0;
    const way = isLast ? saves.inPlace : ways[number % ways.length];
    way(issue, withSummary(source, `Again ${number}.`));
    await wait(25);
    if (!isLast) continue;
    await shown(page, `Again ${number}.`);
    states.push({ megabytes: megabytesOf(id), open: readdirSync(`/proc/${id}/fd`).length });
  }
  return states;
}

/** As editors do it, and as their users do. */
const saves = {
  inPlace: (path, text) => writeFileSync(path, text),
  byRename(path, text) {
    writeFileSync(`${path}~`, text);
    renameSync(`${path}~`, path);
  },
  broken: (path, text) => writeFileSync(path, `${text}\n  - [`),
  again(path, text) {
    unlinkSync(path);
    writeFileSync(path, text);
  },
};

function withSummary(source, words) {
  return source.replace(/^summary: .*$/m, `summary: "${words}"`);
}

function shown(page, words) {
  const isThere = (text) =>
    document.querySelector('.sheet iframe:not(.coming)')?.contentDocument?.body?.textContent.includes(text) ?? false;
  return page.waitForFunction(isThere, { polling: 'raf' }, words);
}

function megabytesOf(id) {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))[1]) / 1000;
}
