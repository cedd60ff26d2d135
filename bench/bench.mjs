// npm run bench [-- NAME...]: what bulletin costs beside the least that the same work can cost. Ends with 1 past a limit.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePublication } from './issues.mjs';
import { compare, describeMachine, median, run } from './run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'bulletin-bench-'));
const issue = join('issues', '028.en.yaml');
const publications = new Map();

/** A folder with so many made-up issues. */
function publication(count) {
  const folder = publications.get(count) ?? join(scratch, `issues-${count}`);
  if (!publications.has(count)) writePublication(folder, count);
  publications.set(count, folder);
  return folder;
}

const bulletin = (args, options) => run([join(root, 'bin', 'bulletin.js'), ...args], { cwd: root, ...options });
const build = (formats, out, ...args) => bulletin(['build', '--format', formats, '--out', join(scratch, out), ...args]);
const nothing = () => run(['-e', '0']);

/** The browser that bulletin prints with, and what it needs to start: the one that comes with bulletin brings libraries. */
async function findBrowser() {
  const { browser } = JSON.parse((await build('pdf', 'warm-up', '--json', issue)).out);
  const libraries = browser.source === 'bundled' ? { LD_LIBRARY_PATH: join(dirname(browser.path), 'lib') } : {};
  await build('html', 'warm-up', issue);
  const page = join(scratch, 'warm-up', '028', '028.en.html');
  const print = (times) => run([join(root, 'bench', 'bare-print.mjs'), browser.path, page, String(times)], { env: libraries });
  return { ...browser, print };
}

/** One more page in the bare script, in milliseconds; the first one pays for the start of the browser. */
async function onePageMore(print, pages) {
  const before = await print(1 + pages);
  const [, ...times] = JSON.parse(before.out);
  return { wall: median(times), cpu: before.cpu / (1 + pages) };
}

const each = ({ wall, cpu }, count) => ({ wall: wall / count, cpu: cpu / count });

const measures = [
  {
    name: 'validate-one',
    what: 'validate one issue / node -e 0',
    limit: 2,
    pairs: 30,
    ready: () => ({ ours: () => bulletin(['validate', issue]), theirs: nothing }),
  },
  {
    name: 'build-one',
    what: 'HTML and text of one issue / node -e 0',
    limit: 3,
    pairs: 25,
    ready: () => ({ ours: () => build('html,text', 'one', issue), theirs: nothing }),
  },
  {
    name: 'pdf-one',
    what: 'PDF of one issue / bare script that prints it',
    limit: 1.5,
    pairs: 10,
    ready: ({ browser }) => ({ ours: () => build('pdf', 'pdf-one', issue), theirs: () => browser.print(1) }),
    prints: true,
  },
  {
    name: 'pdf-100',
    what: 'PDF of 100 issues, each / one page more in that script',
    limit: 1.5,
    pairs: 2,
    ready: ({ browser }) => {
      const folder = publication(100);
      const page = join(scratch, 'pdf-100', '001', '001.en.html');
      return { ours: async () => each(await build('pdf', 'pdf-100', folder), 100), theirs: () => onePageMore(browser.print, 20), page };
    },
    prints: true,
  },
  {
    name: 'validate-1000',
    what: 'validate 1,000 issues of 15 kB / parseDocument',
    limit: 2,
    pairs: 5,
    ready: () => {
      const folder = publication(1000);
      const parse = join(root, 'bench', 'bare-parse.mjs');
      return { ours: () => bulletin(['validate', folder]), theirs: () => run([parse, join(folder, 'issues')]) };
    },
  },
];

console.log(measures.length, root, median, compare, describeMachine, existsSync, readFileSync, rmSync);
