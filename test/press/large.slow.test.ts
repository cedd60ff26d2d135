// Large print: how large its letters are, how its lines run, and that it says what the issue says, in both themes and on both papers.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { fixedBrowser } from '../support/fixed-browser.ts';
import { requireBrowser, requireTool } from '../support/requires.ts';
import { runBinary, temporaryFolder } from '../support/run-binary.ts';
import { png } from './made-publication.ts';
import { failings } from './paper-criteria.ts';

const report = 'The council met in the old hall and heard *reports about* the harbour, and **nobody** knew H~2~O. ';
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July'];

const items = [
  {
    title: 'All that is small elsewhere',
    body: `${report.repeat(6)}[^1]\n\n> [!TIP]\n> Bring *a coat*.\n\n\`\`\`js\nconst boats = 3; // three\n\`\`\`\n\nRun \`bulletin\` at once. See [the rules of the harbour](https://example.org/harbour/rules).\n\n[^1]: A note that is long enough for two lines, said by *somebody* in the hall.`,
    images: [{ file: 'photo.png', alt: 'Hills', caption: 'The bay in May', credit: 'A. Smith' }],
    contributor: 'Ada',
    contact: { name: 'Bo', email: 'bo@example.org', phone: '+1 555 010 0100' },
  },
  {
    kind: 'event',
    title: 'A day out',
    start: '2026-05-12',
    time: '14:00',
    place: 'Montreal',
    price: '20 dollars',
    body: report.repeat(3),
  },
  {
    title: 'Tables',
    body: `| Boat | Berth |\n|---|--:|\n| Ada | 12 |\n\nA wide one:\n\n| Boat | ${months.join(' | ')} |\n|---|${months.map(() => '--:|').join('')}\n| Bo | ${months.map((_, month) => month).join(' | ')} |`,
  },
];

const publicationOf = (paper: string): string =>
  JSON.stringify({
    name: 'Harbour Letter',
    languages: ['en'],
    numbering: 'number',
    paper,
    contact: { email: 'a@example.org', postal: '1 Main Street, Montreal' },
    print: { columns: 2, pages: 1, links: 'notes' },
    sections: [{ id: 'news', title: 'News' }],
  });

const papers = { A4: 595, Letter: 612 } as const;

/** A theme like classic, in which something is smaller than large print allows. */
const own = { 'theme.yaml': 'base: classic\n', 'extra.css': '.item .contributor { font-size: 7pt; }\n' };

/** For each paper the PDF, in which --check has found everything. */
async function build(theme: string): Promise<Readonly<Record<string, string>>> {
  const folder = temporaryFolder();
  const issue = { number: 1, date: '2026-05', language: 'en', sections: [{ id: 'news', items }] };
  const photo = png(300, 200, (x, y) => [x % 256, y % 256, 128]);
  for (const paper of Object.keys(papers)) {
    for (const inside of ['issues', 'themes/own']) mkdirSync(join(folder, paper, inside), { recursive: true });
    for (const [name, text] of Object.entries(own)) writeFileSync(join(folder, paper, 'themes/own', name), text);
    writeFileSync(join(folder, paper, 'bulletin.yaml'), publicationOf(paper));
    writeFileSync(join(folder, paper, 'issues/photo.png'), photo);
    writeFileSync(join(folder, paper, 'issues/001.en.yaml'), JSON.stringify(issue, undefined, 1));
  }
  const { code, stdout, stderr } = await runBinary(
    ['build', ...Object.keys(papers), '--check', '--format', 'pdf-large', '--theme', theme, '--json'],
    { cwd: folder, env: fixedBrowser },
  );
  expect(code, `${stdout}${stderr}`).toBe(0);
  const { issues } = JSON.parse(stdout) as { issues: readonly { findings: readonly { rule: string }[] }[] };
  expect(issues).toHaveLength(2);
  expect(issues.flatMap(({ findings }) => findings).filter(({ rule }) => rule.startsWith('print/'))).toEqual([]);
  return Object.fromEntries(
    Object.keys(papers).map((paper) => [paper, join(folder, paper, 'dist/001/001.en.large.pdf')]),
  );
}

interface Run {
  readonly size: number;
  readonly isItalic: boolean;
  readonly left: number;
  readonly width: number;
  readonly text: string;
}

/** Everything that is printed, with the size of its letters in points. */
function runsOf(file: string): readonly Run[] {
  const xml = execFileSync('pdftohtml', ['-xml', '-i', '-stdout', '-zoom', '3', file], { encoding: 'utf8' });
  const fonts = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)" family="([^"]*)"/g)].map(([, id, size, family = '']) => [
      id,
      { size: Number(size) / 3, isItalic: /Italic|Oblique/.test(family) },
    ]),
  );
  return [...xml.matchAll(/<text [^>]*left="(-?\d+)" width="(-?\d+)"[^>]*font="(\d+)">(.*?)<\/text>/g)].map(
    ([, left, width, font, text = '']) => ({
      ...fonts.get(font)!,
      left: Number(left) / 3,
      width: Number(width) / 3,
      text: text.replace(/<[^>]*>/g, ''),
    }),
  );
}

beforeEach(async (context) => {
  for (const tool of ['pdftohtml', 'pdfinfo', 'qpdf', 'pdftotext']) requireTool(context, tool);
  await requireBrowser(context);
});

const wordsOf = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

function expectLarge(file: string, sheet: number): void {
  expect(failings(file)).toEqual([]);
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(
    /^Title: +Harbour Letter, Issue No. 1, May 2026 \(large print\)$/m,
  );
  const runs = runsOf(file);
  expect(runs.length).toBeGreaterThan(60);
  expect(runs.filter(({ size }) => size < 15.9)).toEqual([]);
  expect(runs.filter(({ isItalic }) => isItalic)).toEqual([]);
  const lines = runs.filter(({ text }) => /council|harbour, and/.test(text));
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter(({ size }) => size < 17.9 || size > 19.2)).toEqual([]);
  // Lines of one column start at one edge, and the longest take most of the sheet.
  const edge = Math.min(...lines.map(({ left }) => left));
  expect(edge).toBeGreaterThan(55);
  expect(runs.filter(({ text }) => /^The council/.test(text)).every(({ left }) => left < sheet / 2)).toBe(true);
  expect(Math.max(...lines.map(({ left, width }) => left + width))).toBeGreaterThan(0.8 * sheet);
  const words = wordsOf(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
  expect(words).toContain('The council met in the old hall and heard reports about the harbour and nobody knew H2O');
  expect(words.match(/knew H2O/g)).toHaveLength(9);
  // The wide table is one of records, in which each value has the heading of its column.
  expect(words).toContain('Boat Bo January 0 February 1 March 2');
}

test.each(['own', 'civic'])('in %s', async (theme) => {
  const files = await build(theme);
  for (const [paper, width] of Object.entries(papers)) expectLarge(files[paper]!, width);
});
