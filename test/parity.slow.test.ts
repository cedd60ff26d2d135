// Every word, link target and date of the sample issues is in each of the files that are made of them.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBuilt, type Reading } from './support/built-files.ts';
import { wordsOf, writtenDate, writtenSpan, type IssueWords } from './support/issue-words.ts';
import { toolFolder } from './support/memory-host.ts';
import { requireBrowser, requireTool } from './support/requires.ts';
import { runBinary, temporaryFolder } from './support/run-binary.ts';

const issues = ['028.en', '028.fr', '029.en'] as const;

let out: string;

const suffixes = { html: '.html', text: '.txt', pdf: '.pdf' } as const;
const fileOf = (issue: string, format: keyof typeof suffixes): string => join(out, issue.slice(0, 3), `${issue}${suffixes[format]}`);

/** Without blanks, hyphens and the marks of emphasis: line breaks, hyphenation and no-break spaces do not count. */
function squash(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0\u00ad\u200b\u202f\u2010\u2011*_-]+/g, '');
}

/** Every few words that stand together, as one. */
function runsOf(text: string): readonly string[] {
  const words = text.split(/\s+/).filter((word) => squash(word) !== '');
  const length = Math.min(4, words.length);
  return Array.from({ length: words.length - length + 1 }, (_, index) => squash(words.slice(index, index + length).join('')));
}

function lostWords({ texts }: IssueWords, { text }: Reading): readonly string[] {
  const squashed = squash(text);
  return texts.flatMap(({ from, text: piece }) => runsOf(piece).filter((run) => !squashed.includes(run)).map((run) => `${from}: ${run}`));
}

/** An address as paper shows it, for one who types it. */
function bare(url: string): string {
  return squash(decodeURIComponent(url.replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)/, '').replace(/\/$/, '')));
}

function lostTargets({ targets }: IssueWords, reading: Reading): readonly string[] {
  const squashed = squash(reading.attributes);
  return targets.filter((url) => !squashed.includes(bare(url)) && !digits(squashed).includes(digits(url) || '?'));
}

/** Telephone numbers are shown as people write them. */
function digits(text: string): string {
  return text.replace(/[()./]/g, '').match(/\+\d{7,}/g)?.join(' ') ?? '';
}

function lostDates({ dates, language }: IssueWords, { text }: Reading): readonly string[] {
  const squashed = squash(text);
  return dates
    .filter(({ from, iso }) => {
      const end = from.endsWith('.start') ? dates.find((date) => date.from === from.replace(/start$/, 'end')) : undefined;
      return !squashed.includes(squash(end === undefined ? writtenDate(iso, language) : writtenSpan(iso, end.iso, language)));
    })
    .map(({ from, iso }) => `${from}: ${iso}`);
}

beforeAll(async () => {
  out = temporaryFolder();
  const { code, stderr } = await runBinary(['build', '--format', 'html,text', '--out', out], { cwd: toolFolder });
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

describe.each(issues)('%s', (issue) => {
  const source = readFileSync(join(toolFolder, 'issues', `${issue}.yaml`), 'utf8');
  const words = wordsOf(source);

  test('is long enough to prove something', () => {
    const count = words.texts.flatMap(({ text }) => text.split(/\s+/)).length;
    expect(count).toBeGreaterThan(900);
    expect(words.targets.length).toBeGreaterThan(10);
    expect(words.dates.length).toBeGreaterThan(3);
  });

  test.each(['html', 'text'] as const)('nothing is lost in %s', (format) => {
    const reading = readBuilt[format](fileOf(issue, format));
    expect(lostWords(words, reading)).toEqual([]);
    expect(lostTargets(words, reading)).toEqual([]);
    expect(lostDates(words, reading)).toEqual([]);
    const said = squash(reading.attributes);
    expect(words.alternatives.filter((text) => !said.includes(squash(text)))).toEqual([]);
  });

  test('nothing is lost in pdf', async (context) => {
    requireTool(context, 'pdftotext');
    await requireBrowser(context);
    const { code, stderr } = await runBinary(['build', '--format', 'pdf', '--out', out, join('issues', `${issue}.yaml`)], { cwd: toolFolder });
    expect(code, stderr).toBe(0);
    const reading = readBuilt.pdf(fileOf(issue, 'pdf'));
    expect(lostWords(words, reading)).toEqual([]);
    expect(lostTargets(words, reading)).toEqual([]);
    expect(lostDates(words, reading)).toEqual([]);
  });
});

test('no column of a table is lost, however many it has', async (context) => {
  requireTool(context, 'pdftotext');
  await requireBrowser(context);
  const folder = temporaryFolder();
  const tables = [3, 6, 9, 12, 20, 30].flatMap((columns) => {
    const row = (text: (column: number) => string) => `| ${Array.from({ length: columns }, (_, column) => text(column)).join(' | ')} |`;
    return ['', row((column) => `Average waiting time ${columns}h${column}.`), row(() => '--'), row((column) => `value ${columns}v${column}.`)];
  });
  const item = ['  - title: Tables', '    body: |', ...tables.map((line) => `      ${line}`)];
  writeFileSync(join(folder, '001.en.yaml'), ['date: 2026-05', 'number: 1', 'title: B', 'sections:', '- title: S', '  items:', ...item, ''].join('\n'));
  const { code, stderr } = await runBinary(['build', '--format', 'html,text,pdf', '001.en.yaml'], { cwd: folder });
  expect(code, stderr).toBe(0);
  for (const [format, suffix] of Object.entries(suffixes)) {
    const { text } = readBuilt[format as keyof typeof suffixes](join(folder, `dist/001/001.en${suffix}`));
    const cells = [3, 6, 9, 12, 20, 30].flatMap((columns) => Array.from({ length: columns }, (_, column) => [`${columns}h${column}.`, `${columns}v${column}.`])).flat();
    expect(cells.filter((cell) => !text.includes(cell)), format).toEqual([]);
  }
});

describe('what is lost is found', () => {
  const words = wordsOf(readFileSync(join(toolFolder, 'issues', '028.en.yaml'), 'utf8'));

  test('a word, an address and a date', () => {
    const { text, attributes } = readBuilt.html(fileOf('028.en', 'html'));
    expect(lostWords(words, { text: text.replace('still needed', 'still'), attributes }).length).toBeGreaterThan(0);
    expect(lostTargets(words, { text, attributes: attributes.replaceAll('https://example.org/trp', '') })).toEqual(['https://example.org/trp']);
    expect(lostDates(words, { text: text.replaceAll('August 2017', ''), attributes })).not.toEqual([]);
  });
});
