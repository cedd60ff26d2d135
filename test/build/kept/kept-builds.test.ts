// What a build keeps for the next one: also where it is ended, is about one file, or where something is in its way. The
// press is counted: what is printed was not up to date.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { ExitCode, Interrupted } from '../../../src/base/errors.ts';
import type { Press } from '../../../src/press/press.ts';
import { createMemoryHost, type MemoryOptions } from '../../support/memory-host.ts';

type Disk = Readonly<Record<string, string | Uint8Array>>;

const publication = `name: { en: News, fr: Nouvelles }
languages: [en, fr]
url: https://example.org
sections: [{ id: news, title: { en: News, fr: Nouvelles } }]
`;
const issue = (number: number, body: string) =>
  `number: ${number}\ndate: ${2000 + number}-11\nsections:\n  - id: news\n    items:\n      - { id: drive, title: Bridge ${number}, body: ${body} }\n`;

const start: Disk = {
  'bulletin.yaml': publication,
  'issues/001.en.yaml': issue(1, 'It is new.'),
  'issues/001.fr.yaml': issue(1, 'Il est neuf.'),
  'issues/002.en.yaml': issue(2, 'It is old.'),
  'issues/003.en.yaml': issue(3, 'It is red.'),
  'issues/004.en.yaml': issue(4, 'It is blue.'),
};

interface Built {
  readonly code: ExitCode;
  readonly after: Disk;
  readonly noted: string;
  /** The issues that were printed, by number and language. */
  readonly printed: readonly string[];
}

/** Builds PDFs. `print` is asked before each page. */
async function build(
  disk: Disk,
  options: MemoryOptions,
  flags: readonly string[] = [],
  print: (count: number) => void = () => {},
): Promise<Built> {
  const printed: string[] = [];
  const press = {
    browser: { path: '/browser', version: 'Test/1', source: 'system', sandbox: true },
    tabs: 1,
    async print(html, { title, language }) {
      print(printed.length);
      printed.push(`${/\d+/.exec(title)?.[0]} ${language}`);
      return { content: Buffer.from(html), pages: { pages: 1, lines: [1], lastPage: 1 } };
    },
    close: () => Promise.resolve(),
  } as Partial<Press> as Press;
  const memory = createMemoryHost(disk, { openPress: () => Promise.resolve(press), ...options });
  const code = await run(
    ['build', ...(flags.includes('--format') ? [] : ['--format', 'pdf,html']), ...flags],
    memory.host,
  );
  const after = Object.fromEntries(
    [...memory.files].map(([path, bytes]) => [path.replace('/publication/', ''), bytes]),
  );
  return { code, after, noted: memory.stderr(), printed: printed.sort() };
}

const textOf = (disk: Disk, path: string) => Buffer.from(disk[path] ?? '').toString();
const replaced = (path: string, from: string, to: string) => (disk: Disk) => ({
  ...disk,
  [path]: textOf(disk, path).replace(from, to),
});
const without = (wanted: (path: string) => boolean) => (disk: Disk) =>
  Object.fromEntries(Object.entries(disk).filter(([path]) => !wanted(path)));

/** To compare every byte of a page takes seconds. */
const digests = (disk: Disk) =>
  Object.entries(disk)
    .map(([path, content]) => `${path} ${createHash('sha256').update(content).digest('hex')}`)
    .sort();

const everything = ['1 en', '1 fr', '2 en', '3 en', '4 en'];

describe('a build that is ended', () => {
  test.each([1, 2, 3, 4])('by Ctrl-C at page %i goes on from there the next time', async (last) => {
    const memory = new Map<string, string>();
    const first = await build(start, { memory }, [], (count) => {
      if (count === last) throw new Interrupted();
    });
    expect(first.code).toBe(ExitCode.interrupted);
    expect(first.printed).toHaveLength(last);
    const second = await build(first.after, { memory });
    expect(second.code).toBe(ExitCode.done);
    // Of the issues in work, some formats may be there already.
    expect(second.printed.filter((one) => first.printed.includes(one)).length).toBeLessThanOrEqual(1);
    expect([...new Set([...first.printed, ...second.printed])].sort()).toEqual(everything);
    const { after } = await build(start, {});
    expect(digests(second.after)).toEqual(digests(after));
    expect((await build(second.after, { memory })).printed).toEqual([]);
  });

  test('by no signal at all goes on from a few seconds before', async () => {
    const memory = new Map<string, string>();
    let [now, kept] = [0, new Map<string, string>()];
    const first = await build(start, { memory, now: () => now }, [], (count) => {
      now += 4000;
      if (count === 3) kept = new Map(memory);
    });
    const second = await build(first.after, { memory: kept });
    expect(second.printed.length).toBeLessThan(everything.length - 1);
    expect(digests(second.after)).toEqual(digests(first.after));
  });

  test('keeps nothing of what it did not finish', async () => {
    const memory = new Map<string, string>();
    const first = await build(start, { memory }, [], () => {
      throw new Interrupted();
    });
    expect(first.printed).toEqual([]);
    expect((await build(first.after, { memory })).printed).toEqual(everything);
  });
});

describe('one file of an issue in several languages', () => {
  const one = ['issues/001.en.yaml'];

  test('is up to date after a build of all, and after one of its own', async () => {
    const memory = new Map<string, string>();
    const all = await build(start, { memory });
    for (const _ of ['after all', 'again']) expect((await build(all.after, { memory }, one)).printed).toEqual([]);
    const alone = new Map<string, string>();
    const first = await build(start, { memory: alone }, one);
    expect(first.printed).toEqual(['1 en']);
    expect((await build(first.after, { memory: alone }, one)).printed).toEqual([]);
    expect((await build(first.after, { memory: alone })).printed).toEqual(everything.slice(1));
  });

  test.each<[string, (disk: Disk) => Disk]>([
    ['it changes', replaced('issues/001.en.yaml', 'It is new.', 'It is newer.')],
    ['its translation changes', replaced('issues/001.fr.yaml', 'Il est neuf.', 'Il est rouge.')],
    ['its translation is gone', without((path) => path === 'issues/001.fr.yaml')],
    ['another language comes', (disk) => ({ ...disk, 'issues/001.es.yaml': issue(1, 'Es nuevo.') })],
    ['the publication changes', replaced('bulletin.yaml', 'en: News,', 'en: Old News,')],
    ['its file is gone', without((path) => path === 'dist/001/001.en.pdf')],
    ['its file was changed', (disk) => ({ ...disk, 'dist/001/001.en.pdf': 'Mine' })],
  ])('is made again when %s', async (_, change) => {
    const memory = new Map<string, string>();
    await build(start, { memory });
    const { after } = await build(start, { memory }, one);
    const changed = change(after);
    const second = await build(changed, { memory }, one);
    expect(second.printed).toEqual(['1 en']);
    const full = await build(changed, {}, one);
    expect(digests(second.after)).toEqual(digests(full.after));
  });

  test('takes nothing away of what is known of all, and nor does one language', async () => {
    const memory = new Map<string, string>();
    let { after } = await build(start, { memory });
    const asked = [one, ['--lang', 'fr'], ['--lang', 'en'], []];
    for (const flags of [...asked, ...asked]) {
      const next = await build(after, { memory }, flags);
      expect([flags, next.printed]).toEqual([flags, []]);
      ({ after } = next);
    }
  });

  test('an error that only its translation shows is reported each time', async () => {
    const strict = {
      ...start,
      'bulletin.yaml': `${publication}rules: { i18n/figures: { level: error, reason: a test } }\n`,
      'issues/001.en.yaml': issue(1, 'We have 1361 tins.'),
      'issues/001.fr.yaml': issue(1, 'Nous avons 1361 boîtes.'),
    };
    const memory = new Map<string, string>();
    const { after } = await build(strict, { memory }, one);
    const changed = replaced('issues/001.fr.yaml', '1361', '1316')(after);
    for (const _ of ['new', 'known']) {
      const { code, noted } = await build(changed, { memory }, one);
      expect([code, noted]).toEqual([ExitCode.findings, expect.stringContaining('i18n/figures')]);
    }
  });
});

describe('a language without issues', () => {
  const gone = without((path) => path === 'issues/001.fr.yaml');
  const archive = (disk: Disk) => Object.keys(disk).filter((path) => /^dist\/[^/]+\.fr\./.test(path));

  test('has no list any more: it is named, and deleted where that is asked for', async () => {
    const memory = new Map<string, string>();
    const { after } = await build(start, { memory });
    expect(archive(after).sort()).toEqual(['dist/feed.fr.xml', 'dist/index.fr.html']);
    for (const _ of ['first', 'again']) {
      const named = await build(gone(after), { memory });
      expect(named.noted).toMatch(/4 files .*dist\/index\.fr\.html|4 files .*, \.\.\./);
      expect(archive(named.after)).toHaveLength(2);
    }
    const cleaned = await build(gone(after), { memory }, ['--clean']);
    expect(archive(cleaned.after)).toEqual([]);
    expect(Object.keys(cleaned.after)).toContain('dist/index.en.html');
    expect((await build(cleaned.after, { memory })).noted).not.toContain('--clean');
  });

  test.each<[string, (disk: Disk) => Disk, flags: readonly string[]]>([
    ['it still has one', (disk) => ({ ...gone(disk), 'issues/005.fr.yaml': issue(5, 'Il est vert.') }), []],
    ['its issue has an error', replaced('issues/001.fr.yaml', 'number:', 'nombre: [\nnumber:'), []],
    ['it is not built', (disk) => disk, ['--lang', 'en']],
    ['its pages are not built', (disk) => disk, ['--format', 'pdf']],
    [
      'its list was changed by hand',
      (disk) => ({ ...gone(disk), 'dist/index.fr.html': 'Mine', 'dist/feed.fr.xml': 'x' }),
      [],
    ],
  ])('keeps its list where %s', async (_, change, flags) => {
    const memory = new Map<string, string>();
    const { after } = await build(start, { memory });
    const { after: last } = await build(change(after), { memory }, ['--clean', ...flags]);
    expect(archive(last)).toHaveLength(2);
  });

  test.each<[string, (disk: Disk) => Disk]>([
    ['is a draft again', replaced('issues/001.fr.yaml', 'number: 1', 'number: 1\nstatus: draft')],
    ['is in another language now', (disk) => ({ ...gone(disk), 'issues/001.es.yaml': issue(1, 'Es nuevo.') })],
  ])('has no list either where its last issue %s', async (_, change) => {
    const memory = new Map<string, string>();
    const { after } = await build(start, { memory });
    const { after: last } = await build(change(after), { memory }, ['--clean']);
    expect(archive(last)).toEqual([]);
  });
});

describe('a folder that became a link', () => {
  const moved = (from: string, to: string) => (disk: Disk) =>
    Object.fromEntries(
      Object.entries(disk).map(([path, content]) => [path.startsWith(from) ? path.replace(from, to) : path, content]),
    );

  test.each([
    ['dist/', '/elsewhere/', { dist: '/elsewhere' }],
    ['dist/003/', '/elsewhere/', { 'dist/003': '/elsewhere' }],
  ])('%s to elsewhere is refused, as by a build that makes all', async (from, to, links) => {
    const memory = new Map<string, string>();
    const { after } = await build(start, { memory });
    const changed = moved(from, to)(after);
    const second = await build(changed, { memory, links });
    const full = await build(changed, { links });
    expect(full.code).toBe(ExitCode.failed);
    expect([second.code, second.noted]).toEqual([full.code, full.noted]);
    expect(second.noted).toContain('outside the publication');
  });

  test('inside the publication is used', async () => {
    const memory = new Map<string, string>();
    const { after } = await build(start, { memory });
    const links = { 'dist/003': 'dist/three' };
    const second = await build(moved('dist/003/', 'dist/three/')(after), { memory, links });
    expect([second.code, second.printed]).toEqual([ExitCode.done, []]);
  });
});
