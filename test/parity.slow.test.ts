// Every word, link, date and mark of the sample issues is in each of the files that are made of them.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBuilt, readHtml, readText, squash, type Reading } from './support/built-files.ts';
import { wordsOf, writtenDate, writtenSpan, type IssueWords } from './support/issue-words.ts';
import { toolFolder } from './support/memory-host.ts';
import { requireBrowser, requireTool } from './support/requires.ts';
import { runBinary, temporaryFolder } from './support/run-binary.ts';

const issues = ['028.en', '028.fr', '029.en'] as const;

let out: string;

const suffixes = { html: '.html', text: '.txt', pdf: '.pdf' } as const;
type Format = keyof typeof suffixes;
const fileOf = (issue: string, format: Format): string => join(out, issue.slice(0, 3), `${issue}${suffixes[format]}`);

/** Every few words that are together, as one. */
function runsOf(text: string): readonly string[] {
  const words = text.split(/\s+/).filter((word) => squash(word) !== '');
  const length = Math.min(4, words.length);
  return Array.from({ length: words.length - length + 1 }, (_, index) =>
    squash(words.slice(index, index + length).join('')),
  );
}

function lostWords({ texts }: IssueWords, { text }: Reading): readonly string[] {
  const squashed = squash(text);
  return texts.flatMap(({ from, text: piece }) =>
    runsOf(piece)
      .filter((run) => !squashed.includes(run))
      .map((run) => `${from}: ${run}`),
  );
}

function lostTargets({ targets }: IssueWords, reading: Reading, format: Format): readonly string[] {
  return targets.filter((url) => !(url.startsWith('#') && format === 'text') && !reading.targets.has(url));
}

/** Links whose label leads elsewhere, or says less of what they open than it should. */
function lostLinks({ links, items }: IssueWords, reading: Reading, format: Format): readonly string[] {
  const text = squash(reading.text);
  const isThere = (label: string, notes: string, url: string): boolean => {
    if (!url.startsWith('#') || format !== 'text')
      return reading.leads(`${label} ${notes}`, url) && text.includes(squash(label + notes));
    // In plain text nothing leads to a place but its heading.
    const title = items.find(({ id }) => `#${id}` === url)?.title ?? '?';
    return text.includes(squash(label.includes(title) ? label : `${label}(${title})`));
  };
  return links
    .filter(({ label, notes, url }) => !isThere(label, notes, url))
    .map(({ label, notes, url }) => `${label} ${notes} -> ${url}`);
}

/** An address as paper shows it, for one who types it. */
function bare(url: string): string {
  return squash(decodeURIComponent(url.replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)/, '').replace(/\/$/, '')));
}

/** On paper nothing can be followed: the addresses have to be there to read. */
function unprinted({ targets }: IssueWords, { text }: Reading): readonly string[] {
  const squashed = squash(text);
  return targets.filter(
    (url) =>
      !url.startsWith('#') &&
      !squashed.includes(bare(url)) &&
      !(url.startsWith('tel:') && text.replace(/[^\d+]/g, '').includes(bare(url))),
  );
}

/** Marks that do not be with their item's heading, and facts that are not between it and the next. */
function lostMarks({ items, numberLabel }: IssueWords, { text }: Reading, format: Format): readonly string[] {
  // A heading is made large, a label has a colon or is in a column of its own: neither is of account.
  const squashed = squash(text).toLowerCase().replaceAll(':', '');
  const same = (piece: string): string => squash(piece).toLowerCase().replaceAll(':', '');
  const lost = squashed.includes(same(numberLabel)) ? [] : [numberLabel];
  // The list of contents has the titles too: the headings come after the last of its entries.
  let from = Math.max(
    ...items.filter(({ isInner }) => !isInner).map(({ title }) => squashed.indexOf(same(title)) + same(title).length),
  );
  const starts = items.map(({ title }) => {
    const start = squashed.indexOf(same(title), from);
    from = start === -1 ? from : start + same(title).length;
    return start;
  });
  items.forEach(({ title, marks, facts }, index) => {
    const start = starts[index]!;
    const own = squashed.slice(
      start,
      starts.slice(index + 1).find((next) => next !== -1),
    );
    const beside =
      format === 'text'
        ? own
            .slice(same(title).length)
            .replace(/^[~^]+/, '')
            .startsWith(marks.map((mark) => `[${same(mark)}]`).join(''))
        : squashed.slice(0, start).endsWith(same(marks.join('')));
    if (start === -1 || !beside) lost.push(`${title}: ${marks.join(', ')}`);
    lost.push(...facts.filter((fact) => !own.includes(same(fact.text))).map((fact) => `${fact.from}: ${fact.text}`));
  });
  return lost;
}

function lostDates({ dates, language }: IssueWords, { text }: Reading): readonly string[] {
  const squashed = squash(text);
  return dates
    .filter(({ from, iso }) => {
      const end = from.endsWith('.start')
        ? dates.find((date) => date.from === from.replace(/start$/, 'end'))
        : undefined;
      return !squashed.includes(
        squash(end === undefined ? writtenDate(iso, language) : writtenSpan(iso, end.iso, language)),
      );
    })
    .map(({ from, iso }) => `${from}: ${iso}`);
}

function expectNothingLost(words: IssueWords, reading: Reading, format: Format): void {
  expect(lostWords(words, reading)).toEqual([]);
  expect(lostTargets(words, reading, format)).toEqual([]);
  expect(lostLinks(words, reading, format)).toEqual([]);
  expect(lostDates(words, reading)).toEqual([]);
  expect(lostMarks(words, reading, format)).toEqual([]);
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
    expect(words.links.length).toBeGreaterThan(10);
    expect(words.dates.length).toBeGreaterThan(3);
    expect(words.items.length).toBeGreaterThan(10);
    expect(words.items.flatMap(({ marks, facts }) => [...marks, ...facts]).length).toBeGreaterThan(4);
  });

  test.each(['html', 'text'] as const)('nothing is lost in %s', (format) => {
    const reading = readBuilt[format](fileOf(issue, format));
    expectNothingLost(words, reading, format);
    const said = squash(reading.alternatives);
    expect(words.alternatives.filter((text) => !said.includes(squash(text)))).toEqual([]);
  });

  test('nothing is lost in pdf', async (context) => {
    requireTool(context, 'pdftotext');
    requireTool(context, 'qpdf');
    await requireBrowser(context);
    const { code, stderr } = await runBinary(
      ['build', '--format', 'pdf', '--out', out, join('issues', `${issue}.yaml`)],
      { cwd: toolFolder },
    );
    expect(code, stderr).toBe(0);
    const reading = readBuilt.pdf(fileOf(issue, 'pdf'));
    expectNothingLost(words, reading, 'pdf');
    expect(unprinted(words, reading)).toEqual([]);
  });
});

test('no column of a table is lost, however many it has', async (context) => {
  requireTool(context, 'pdftotext');
  await requireBrowser(context);
  const folder = temporaryFolder();
  const tables = [3, 6, 9, 12, 20, 30].flatMap((columns) => {
    const row = (text: (column: number) => string) =>
      `| ${Array.from({ length: columns }, (_, column) => text(column)).join(' | ')} |`;
    return [
      '',
      row((column) => `Average waiting time ${columns}h${column}.`),
      row(() => '--'),
      row((column) => `value ${columns}v${column}.`),
    ];
  });
  const item = ['  - title: Tables', '    body: |', ...tables.map((line) => `      ${line}`)];
  writeFileSync(
    join(folder, '001.en.yaml'),
    ['date: 2026-05', 'number: 1', 'title: B', 'sections:', '- title: S', '  items:', ...item, ''].join('\n'),
  );
  const { code, stderr } = await runBinary(['build', '--format', 'html,text,pdf', '001.en.yaml'], { cwd: folder });
  expect(code, stderr).toBe(0);
  for (const [format, suffix] of Object.entries(suffixes)) {
    const { text } = readBuilt[format as keyof typeof suffixes](join(folder, `dist/001/001.en${suffix}`));
    const cells = [3, 6, 9, 12, 20, 30]
      .flatMap((columns) =>
        Array.from({ length: columns }, (_, column) => [`${columns}h${column}.`, `${columns}v${column}.`]),
      )
      .flat();
    expect(
      cells.filter((cell) => !text.includes(cell)),
      format,
    ).toEqual([]);
  }
});

describe('what is lost is found', () => {
  const read = (issue: string): IssueWords =>
    wordsOf(readFileSync(join(toolFolder, 'issues', `${issue}.yaml`), 'utf8'));
  const [old, recent] = [read('028.en'), read('029.en')];
  const html = (issue: string): string => readFileSync(fileOf(issue, 'html'), 'utf8');
  const text = (issue: string): string => readFileSync(fileOf(issue, 'text'), 'utf8');

  test('a word and a date', () => {
    const reading = readHtml(html('028.en'));
    expect(lostWords(old, { ...reading, text: reading.text.replace('still needed', 'still') }).length).toBeGreaterThan(
      0,
    );
    expect(lostDates(old, { ...reading, text: reading.text.replaceAll('August 2017', '') })).not.toEqual([]);
  });

  // Each of the two addresses is the beginning of the other.
  const address = 'https://example.org/tip-report-2017';

  test('an address that another begins with', () => {
    const page = readHtml(html('028.en').replaceAll(`href="${address}"`, `href="${address}/canada"`));
    expect(lostTargets(old, page, 'html')).toEqual([address]);
    expect(lostLinks(old, page, 'html')).toEqual([
      `Visit the page of the Trafficking in Persons Report 2017  -> ${address}`,
    ]);
    const plain = readText(text('028.en').replace(new RegExp(`^(\\[\\d+\\] ${address})$`, 'm'), '$1/canada'));
    expect(lostTargets(old, plain, 'text')).toEqual([address]);
    const pdf: Reading = { ...page, targets: new Set([...page.targets].filter((url) => url !== address)) };
    expect(lostTargets(old, pdf, 'pdf')).toEqual([address]);
  });

  test('a number in the text that leads to another address, and one that nothing in the text has', () => {
    const swapped = readText(
      text('029.en')
        .replace(/^\[5\]/m, '[0]')
        .replace(/^\[6\]/m, '[5]')
        .replace(/^\[0\]/m, '[6]'),
    );
    expect(lostTargets(recent, swapped, 'text')).toEqual([]);
    expect(lostLinks(recent, swapped, 'text').length).toBe(2);
    expect(lostTargets(recent, readText(text('029.en').replace('X-12 [5]', 'X-12')), 'text')).toEqual([
      'https://example.org/bills/x-12',
    ]);
  });

  test('a place that is not in the page', () => {
    expect(lostTargets(recent, readHtml(html('029.en').replace('id="helpline-standards"', '')), 'html')).toEqual([
      '#helpline-standards',
    ]);
  });

  const marks = [
    ['time', '9:30', '9'],
    ['time zone', 'p.m., Toronto time\nPlace', 'p.m.\nPlace'],
    ['pages', '164 pages', '64 pages'],
    ['number', 'Issue No. 29', 'Issue No. 2'],
    ['languages', 'Languages: English, French', 'Languages: English'],
    ['language', '[in Spanish]\n\nPublisher', '\nPublisher'],
    ['access', '[members only]\n\nPublisher', '\nPublisher'],
    ['cancelled', '[Cancelled]\n\nDate', '\nDate'],
    ['follows', 'Continues from: Issue No. 28', ''],
    ['repeats', 'First printed in: Issue No. 28', ''],
  ] as const;

  test.each(marks)('%s', (_, piece, instead) => {
    const plain = text('029.en');
    expect(plain).toContain(piece);
    expect(lostMarks(recent, readText(plain), 'text')).toEqual([]);
    expect(lostMarks(recent, readText(plain.replace(piece, instead)), 'text')).toHaveLength(1);
  });

  test('the note of a link', () => {
    expect(
      lostLinks(recent, readText(text('029.en').replace('interpreters (members only)', 'interpreters')), 'text'),
    ).toHaveLength(1);
    expect(
      lostLinks(
        recent,
        readHtml(html('029.en').replace('(PDF, 420 kB)', '(PDF)').replace('(PDF, 420\u00a0kB)', '(PDF)')),
        'html',
      ),
    ).toHaveLength(1);
  });
});
