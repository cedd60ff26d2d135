// On screens, in a browser: no web page is wider than the screen, and no mail wider than its window, with what is hard to
// fit; on a telephone, the first item is near.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { requireBrowser } from './support/requires.ts';
import { toolFolder } from './support/memory-host.ts';
import { runBinary, temporaryFolder } from './support/run-binary.ts';

const word = 'Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichenverordnung';
const email = `${'somebody-with-a-long-name'.repeat(2)}@${'a-long-department.'.repeat(2)}example.org`;
const address = `https://example.org/${'a-page-with-a-long-name/'.repeat(4)}${word}`;

let seed = 5;
const next = (limit: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % limit;
const pick = <T>(all: readonly T[]): T => all[next(997) % all.length]!;
const cell = (): string =>
  pick([
    '',
    '12',
    'Permits',
    'representation',
    `see [the page](${address})`,
    `<${address}>`,
    word,
    '1,204.50',
    'a few words that wrap',
    '`code_with_a_long_name`',
  ]);

/** A table with empty headings, long words and addresses. */
function table(columns: number): string {
  const row = (text: () => string): string => `| ${Array.from({ length: columns }, text).join(' | ')} |`;
  return [
    row(() => pick(['', 'Year', 'Organization', word])),
    row(() => pick(['--', '--:', ':-:'])),
    ...Array.from({ length: 3 }, () => row(cell)),
  ].join('\n');
}

const bodies = [2, 3, 4, 5, 7, 9, 12].flatMap((columns) => [
  table(columns),
  `- in a list\n\n  ${table(columns).replaceAll('\n', '\n  ')}`,
  `> ${table(columns).replaceAll('\n', '\n> ')}`,
]);

const contact = { name: word, role: word, email, phone: '+1 555 010 0100', url: address };
const items = [
  ...bodies.map((body, index) => ({ title: `Item ${index}`, body })),
  {
    title: word,
    body: `${word}\n\n> - ${word}\n\n\`\`\`\n${word} ${word}\n\`\`\`\n\n<${address}>`,
    dateline: word,
    contributor: word,
    contact,
    links: [{ label: word, url: address }],
  },
  {
    kind: 'event',
    title: 'An event',
    start: '2026-06-10',
    place: word,
    online: address,
    registration: { url: address, contact },
    details: word,
    items: [{ title: 'Inside', body: table(4), contact }],
  },
];
const issue = {
  number: 1,
  date: '2026-05',
  title: word,
  summary: word,
  sections: [{ title: word, items }],
  boxes: [{ title: word, body: table(5), links: [{ label: word, url: address }] }],
};

let folder: string;
let browser: Browser | undefined;

beforeAll(async () => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'issues'));
  writeFileSync(join(folder, 'issues/001.en.yaml'), JSON.stringify(issue, undefined, 1));
  const { stdout } = await runBinary(['doctor', '--json'], { cwd: folder });
  const { parts } = JSON.parse(stdout) as { parts: readonly { part: string; found: string }[] };
  const executablePath = /(\/\S+) \(/.exec(parts.find(({ part }) => part === 'browser')?.found ?? '')?.[1];
  if (executablePath !== undefined) browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
});

beforeEach(requireBrowser);

afterAll(() => browser?.close());

test.each(['classic', 'civic'])('nothing is too wide in %s', async (theme) => {
  writeFileSync(
    join(folder, 'bulletin.yaml'),
    `name: Wide Letter\npublisher: ${word}\nlanguages: [en]\nnumbering: number\ntheme: ${theme}\nurl: https://example.org/p\ncontact: { name: ${word}, email: "${email}", url: "${address}" }\nmail: { unsubscribe: { url: https://example.org/leave } }\n`,
  );
  const { code, stderr, stdout } = await runBinary(['build', '--format', 'html,email', '--out', theme], {
    cwd: folder,
  });
  expect(code, stderr + stdout).toBe(0);
  const page = await browser!.newPage();
  const found: string[] = [];
  for (const file of ['001.en.html', '001.en.email.html']) {
    await page.goto(pathToFileURL(join(folder, theme, '001', file)).href);
    for (const width of [320, 360, 600]) {
      await page.setViewport({ width, height: 800 });
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
      if (wide > width) found.push(`${file} at ${width}: ${wide}`);
      // In a mail nothing scrolls; in a page, tables do.
      const cut = (await page.evaluate(
        '[...document.querySelectorAll("td, th, p, li, dd")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.textContent.trim().slice(0, 30))',
      )) as string[];
      if (file.includes('email')) found.push(...cut.map((text) => `${file} at ${width} cuts ${text}`));
    }
  }
  await page.close();
  expect(found).toEqual([]);
});

test.each(['classic', 'civic'])(
  'on a telephone, the first item of %s is in the first screen and a half',
  async (theme) => {
    const out = join(folder, `near-${theme}`);
    const asked = ['--theme', theme, '--format', 'html,email', '--out', out];
    const { code, stderr } = await runBinary(['build', 'issues/028.en.yaml', 'issues/028.fr.yaml', ...asked], {
      cwd: toolFolder,
    });
    expect(code, stderr).toBe(0);
    const page = await browser!.newPage();
    const screen = { width: 390, height: 844 };
    await page.setViewport(screen);
    for (const file of ['028.en.html', '028.fr.html', '028.en.email.html', '028.fr.email.html']) {
      await page.goto(pathToFileURL(join(out, '028', file)).href);
      const top = Number(await page.evaluate('document.querySelector("h3").getBoundingClientRect().top'));
      expect(top, file).toBeLessThan(1.5 * screen.height);
      // The names of sections are still there, and on a desk those of the items, too.
      const links =
        'innerWidth > 0 && [...document.querySelectorAll(".contents a")].filter((one) => one.checkVisibility()).length';
      const few = Number(await page.evaluate(links));
      await page.setViewport({ width: 1000, height: 844 });
      const many = Number(await page.evaluate(links));
      await page.setViewport(screen);
      expect([few > 2, many > 2 * few], `${file}: ${few} and ${many}`).toEqual([true, true]);
    }
    await page.close();
  },
);

test.each(['classic', 'civic'])('in a diary of %s, the contact stands apart from the text above it', async (theme) => {
  const events = ['A walk.', undefined].map((body, at) => ({
    ...{ kind: 'event', title: `Walk ${at}`, start: '2026-06-10', contact: { name: 'Mary', phone: '514 555-0123' } },
    ...(body === undefined ? {} : { body }),
  }));
  const diary = { number: 2, date: '2026-05', sections: [{ title: 'Diary', layout: 'diary', items: events }] };
  const own = temporaryFolder();
  writeFileSync(join(own, 'bulletin.yaml'), 'name: Letter\nlanguages: [en]\n');
  writeFileSync(join(own, '002.en.yaml'), JSON.stringify(diary, undefined, 1));
  const { code, stderr } = await runBinary(['build', '--format', 'html', '--theme', theme], { cwd: own });
  expect(code, stderr).toBe(0);
  const page = await browser!.newPage();
  await page.goto(pathToFileURL(join(own, 'dist/002/002.en.html')).href);
  for (const medium of ['screen', 'print']) {
    await page.emulateMediaType(medium);
    const gaps = await page.evaluate(
      '[...document.querySelectorAll(".entry .contact")].map((one) => one.getBoundingClientRect().top - one.previousElementSibling.getBoundingClientRect().bottom)',
    );
    expect(
      (gaps as number[]).map((gap) => gap > 4),
      medium,
    ).toEqual([true, true]);
  }
  await page.close();
});

/** The telephone numbers that are on two lines: each text is read letter by letter, as a reader sees it. */
const broken = `(() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const { index, 0: number } of node.data.matchAll(/514\\s555-0123/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + number.length);
      const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
      found.push(new Set(tops).size > 1 ? number : '');
    }
  }
  return found;
})()`;

test.each(['classic', 'civic'])('no telephone number is on two lines in %s', async (theme) => {
  const body = Array.from({ length: 40 }, (_, at) => `${'a'.repeat(at + 1)} call 514 555-0123`).join('. ');
  const item = { title: 'Call 514 555-0123 before you come', body, contact: { name: 'Mary', phone: '514 555-0123' } };
  const own = temporaryFolder();
  writeFileSync(join(own, 'bulletin.yaml'), 'name: Letter\nlanguages: [en]\nurl: https://example.org/p\n');
  writeFileSync(
    join(own, '003.en.yaml'),
    JSON.stringify({ number: 3, date: '2026-05', sections: [{ title: 'News', items: [item] }] }, undefined, 1),
  );
  const { code, stderr } = await runBinary(['build', '--format', 'html,email', '--theme', theme], { cwd: own });
  expect(code, stderr).toBe(0);
  const page = await browser!.newPage();
  for (const file of ['003.en.html', '003.en.email.html']) {
    await page.goto(pathToFileURL(join(own, 'dist/003', file)).href);
    for (const width of [320, 390, 1000]) {
      await page.setViewport({ width, height: 800 });
      const numbers = (await page.evaluate(broken)) as string[];
      expect(numbers.length, file).toBeGreaterThan(41);
      expect(numbers.filter(Boolean), `${file} at ${width}`).toEqual([]);
    }
  }
  await page.close();
});
