// Two columns on paper: their lines, and the tables in them.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFParser } from '@cantoo/pdf-lib';
import { beforeEach, expect, test } from 'vitest';
import { readTagged } from '../../src/press/finish/finish-pdf.ts';
import { measurePages } from '../../src/press/finish/measure-pages.ts';
import { readPainted } from '../../src/press/finish/read-painted.ts';
import { allElements, textOf } from '../../src/press/finish/tree.ts';
import { fixedBrowser } from '../support/fixed-browser.ts';
import { requireBrowser, requireTool } from '../support/requires.ts';
import { runBinary, temporaryFolder } from '../support/run-binary.ts';

/** The PDF of an issue with one item, and nothing lost in it. */
async function build(body: readonly string[]): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'issues'));
  writeFileSync(join(folder, 'bulletin.yaml'), 'name: Quay\nlanguages: [en]\ntheme: classic\nprint: { columns: 2 }\n');
  const item = ['      - title: Boats', '        body: |', ...body.map((line) => `          ${line}`)];
  const head = ['number: 1', 'date: 2026-11', 'sections:', '  - title: News', '    items:'];
  writeFileSync(join(folder, 'issues', '001.en.yaml'), [...head, ...item, ''].join('\n'));
  const { code, stdout, stderr } = await runBinary(['build', '--check', '--format', 'pdf'], {
    cwd: folder,
    env: fixedBrowser,
  });
  expect(code, `${stdout}${stderr}`).toBe(0);
  return join(folder, 'dist', '001', '001.en.pdf');
}

const tableOf = (rows: number): readonly string[] => [
  '| Berth | Boats |',
  '|---|---|',
  ...Array.from({ length: rows }, (_, row) => `| Berth ${row} | ${row * 3} |`),
];

const paged = (file: string, ...options: readonly string[]): readonly string[] =>
  execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);

beforeEach(async (context) => {
  requireTool(context, 'pdftotext');
  await requireBrowser(context);
});

test('each line of each column counts', async () => {
  const file = await build(Array.from({ length: 40 }, () => `${'The council met in the old hall. '.repeat(12)}\n`));
  const context = await PDFParser.forBytesWithOptions(readFileSync(file)).parseDocument();
  const { lines } = measurePages(context, readPainted(context));
  const shown = paged(file, '-raw').map((page) => page.split('\n').filter((line) => line.includes(' ')));
  const body = shown.map((page) => page.filter((line) => !/^\d+ \/ \d+$|^Quay/.test(line)).length);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines[1]).toBeGreaterThan(80);
  for (const [index, count] of lines.slice(1).entries()) expect(Math.abs(count - body[index + 1]!)).toBeLessThan(4);
});

test('a short table stays whole; a long one repeats its head, which is said once', async () => {
  const counts = await Promise.all(
    [8, 80].map(async (rows) => {
      const file = await build(tableOf(rows));
      const heads = paged(file, '-raw')
        .join(' ')
        .match(/\bBerth\s+Boats\b/g)!.length;
      const { root } = (await readTagged(readFileSync(file)))!;
      const cells = allElements(root).filter(({ type }) => type === 'TH');
      return { heads, said: cells.slice(0, 2).map((cell) => textOf(cell)) };
    }),
  );
  const [short, long] = counts;
  expect(counts.map(({ said }) => said)).toEqual([
    ['Berth', 'Boats'],
    ['Berth', 'Boats'],
  ]);
  expect(short!.heads).toBe(1);
  expect(long!.heads).toBeGreaterThan(1);
});
