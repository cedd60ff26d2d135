// What earlier builds made: it is believed only by who has the same key, and only of files that are what they were.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { createMadeStore, madeFile, type MadeFormat, type MadeIssue } from '../../../src/build/kept/made.ts';
import type { Files } from '../../../src/host/host.ts';
import { createMemoryHost, type MemoryOptions } from '../../support/memory-host.ts';

const key = { key: new Uint8Array(32).fill(1), look: 'classic' };
/** The folder of the issues was looked at; what is there is known by itself. */
const there = { folders: new Set(['/publication/issues']), issues: new Map() };
const otherKey = { ...key, key: new Uint8Array(32).fill(2) };
const issue = '/publication/issues/001.en.yaml';
const other = '/publication/issues/002.en.yaml';

type Disk = Readonly<Record<string, string>>;
const disk: Disk = {
  'issues/001.en.yaml': 'one',
  'issues/002.en.yaml': 'two',
  'dist/001/a.html': 'a page',
  'dist/001/a.txt': 'a text',
  'dist/001/a.png': 'a picture',
};

interface Run extends MemoryOptions {
  readonly files?: Disk;
  /** The host's own files, changed. */
  readonly change?: (files: Files) => Partial<Files>;
}

/** Stores of one run after another, which all keep in the same memory. */
function createRuns(memory = new Map<string, string>()) {
  const open = ({ files: given = disk, change, ...options }: Run = {}, folder = '/publication/dist') => {
    const { host } = createMemoryHost(given, { memory, ...options });
    const files = { ...host.files, ...change?.(host.files) };
    return { files, store: createMadeStore(folder, { ...host, files }) };
  };
  return { memory, open };
}

async function formatOf(files: Pick<Files, 'stampOf'>, ...names: readonly string[]): Promise<MadeFormat> {
  const paths = names.map((name) => `/publication/dist/${name}`);
  const made = paths.map((path) =>
    madeFile(path, disk[path.slice('/publication/'.length)]!, '/publication/dist', files),
  );
  return { bytes: 6, files: await Promise.all(made), faults: [] };
}

const made = (formats: MadeIssue['formats'], rest: Partial<MadeIssue> = {}): MadeIssue => ({
  ...{ slug: '001', language: 'en', pictures: {}, formats },
  ...rest,
});

const entry = { entry: { slug: '001' } } as unknown as NonNullable<MadeIssue['collected']>;

/** A run that made a page and a text of the first issue, each with its picture or without. */
async function makeFirst(runs: ReturnType<typeof createRuns>, run?: Run) {
  const { store, files } = runs.open(run);
  const formats = {
    text: await formatOf(files, '001/a.txt'),
    html: await formatOf(files, '001/a.html', '001/a.png'),
  };
  await store.keep(issue, key, made(formats, { collected: entry }));
  await store.save();
  return formats;
}

const without = (...paths: readonly string[]) =>
  Object.fromEntries(Object.entries(disk).filter(([path]) => !paths.includes(path)));

test('a file is named from its folder, with its stamp and its digest', async () => {
  const { files } = createRuns().open();
  expect((await formatOf(files, '001/a.txt')).files).toEqual([
    {
      path: '001/a.txt',
      stamp: await files.stampOf('/publication/dist/001/a.txt'),
      digest: createHash('sha256').update('a text').digest('base64'),
    },
  ]);
});

describe('what was made is known', () => {
  test('to a later run with the same key', async () => {
    const runs = createRuns();
    const formats = await makeFirst(runs);
    expect(await runs.open().store.recall(issue, key)).toEqual(made(formats, { collected: entry }));
  });

  test('not with another key or look, not of another issue, and not in another folder', async () => {
    const runs = createRuns();
    await makeFirst(runs);
    const { store } = runs.open();
    expect(await store.recall(issue, otherKey)).toBeUndefined();
    expect(await store.recall(issue, { ...key, look: 'civic' })).toBeUndefined();
    for (const path of [other, 'constructor', '__proto__']) expect(await store.recall(path, key)).toBeUndefined();
    expect(await runs.open({}, '/publication/public').store.recall(issue, key)).toBeUndefined();
  });

  test('not where nothing can be kept', async () => {
    const { host } = createMemoryHost(disk);
    const store = createMadeStore('/publication/dist', host);
    await store.keep(issue, key, made({}));
    await store.save();
    expect(await createMadeStore('/publication/dist', host).recall(issue, key)).toBeUndefined();
  });

  test('with what an earlier run made of the same sources', async () => {
    const runs = createRuns();
    const { html, text } = await makeFirst(runs);
    const { store, files } = runs.open();
    const fresh = { ...(await formatOf(files, '001/a.txt')), bytes: 7 };
    await store.keep(issue, key, made({ text: fresh }));
    await store.save();
    const { store: later } = runs.open();
    expect(await later.recall(issue, key)).toEqual(made({ html: html!, text: fresh }, { collected: entry }));
    expect(text).not.toEqual(fresh);
  });

  test('with what another run kept while this one looked for leftovers', async () => {
    const runs = createRuns();
    const [one, another] = [runs.open(), runs.open()];
    const html = await formatOf(one.files, '001/a.html');
    const text = await formatOf(one.files, '001/a.txt');
    await one.store.keep(issue, key, made({ html }));
    await one.store.leftovers({ folders: new Set(), issues: new Map() });
    await another.store.keep(other, key, made({ text }));
    await another.store.save();
    await one.store.save();
    expect(await runs.open().store.recall(issue, key)).toEqual(made({ html }));
    expect(await runs.open().store.recall(other, key)).toEqual(made({ text }));
  });

  test('with what another run kept meanwhile', async () => {
    const runs = createRuns();
    const long = runs.open();
    const short = runs.open();
    const html = await formatOf(short.files, '001/a.html');
    const text = await formatOf(short.files, '001/a.txt');
    await short.store.keep(issue, key, made({ html }));
    await short.store.save();
    await long.store.keep(other, key, made({ text }));
    await long.store.save();
    await short.store.keep(other, key, made({ html: await formatOf(short.files, '001/a.png') }));
    await short.store.save();
    await long.store.keepArchive(other, []);
    await long.store.save();
    expect(await runs.open().store.recall(issue, key)).toEqual(made({ html }));
    const files = { ...disk };
    for (const path of ['issues/001.en.yaml', 'issues/002.en.yaml']) delete (files as Record<string, string>)[path];
    const left = await runs.open({ files }).store.leftovers(there);
    expect(left).toEqual(['a.html', 'a.png', 'a.txt'].map((name) => `/publication/dist/001/${name}`));
  });

  test('without what was made of other sources', async () => {
    const runs = createRuns();
    await makeFirst(runs);
    const { store, files } = runs.open();
    const text = await formatOf(files, '001/a.txt');
    await store.keep(issue, otherKey, made({ text }));
    await store.save();
    expect(await runs.open().store.recall(issue, otherKey)).toEqual(made({ text }));
  });

  test.each([
    'null',
    '3',
    '[1]',
    '{',
    `{"issues":{"${issue}":{"files":{"html":["001/a.html"]},"sealed":"x"}}}`,
    `{"issues":{"${issue}":3},"stamps":{}}`,
    `{"issues":{"${issue}":null},"stamps":{}}`,
    `{"issues":{"${issue}":{"sealed":"x"}},"stamps":{}}`,
    `{"issues":{"${issue}":{"files":[],"sealed":"x"}},"stamps":{}}`,
    `{"issues":{"${issue}":{"files":{"html":3},"sealed":"x"}},"stamps":{}}`,
    `{"issues":{"${issue}":{"files":{"html":{"001/a.html":"x"}},"sealed":"x"}},"stamps":{}}`,
    `{"issues":{"${issue}":{"files":{"html":[3]},"sealed":"x"}},"stamps":{}}`,
    `{"issues":{"${issue}":{"files":{"html":["001/a.html"],"text":3},"sealed":"x"}},"stamps":{}}`,
    `{"issues":{"${issue}":{"files":{"html":["001/a.html"]},"sealed":"x"}},"stamps":{"001/a.html":3}}`,
    `{"issues":{},"stamps":["001/a.html"]}`,
  ])('not where the memory holds %s, which is forgotten', async (text) => {
    const runs = createRuns();
    await makeFirst(runs);
    for (const name of runs.memory.keys()) runs.memory.set(name, text);
    const { store } = runs.open();
    expect(await store.recall(issue, key)).toBeUndefined();
    expect(await runs.open({ files: {} }).store.leftovers(there)).toEqual([]);
    await store.save();
    expect([...runs.memory.values()]).toEqual(['{"issues":{},"stamps":{}}']);
  });
});

describe('the files of a format are there', () => {
  async function isThere(run: Run, names: readonly string[] = ['001/a.html', '001/a.png']) {
    const runs = createRuns();
    const format = await formatOf(runs.open().files, ...names);
    return runs.open(run).store.isThere(format);
  }

  test('where nothing has changed', async () => {
    expect(await isThere({})).toBe(true);
  });

  test('where only what the system says has changed', async () => {
    expect(await isThere({ change: () => ({ stampOf: async () => 'new' }) })).toBe(true);
  });

  test('by their stamps alone, where those are the same', async () => {
    const read = () => Promise.reject(new Error('It was read'));
    expect(await isThere({ change: () => ({ read }) })).toBe(true);
  });

  test.each<[string, Run]>([
    ['the first is gone', { files: without('dist/001/a.html') }],
    ['another one is gone', { files: without('dist/001/a.png') }],
    ['the first is another', { files: { ...disk, 'dist/001/a.html': 'mine' } }],
    ['another one is another', { files: { ...disk, 'dist/001/a.png': 'mine' } }],
    [
      'one cannot be read',
      {
        change: () => ({ stampOf: async () => 'new', read: () => Promise.reject(new UserError('Cannot read it')) }),
      },
    ],
  ])('not where %s', async (_, run) => {
    expect(await isThere(run)).toBe(false);
  });

  test('not where the system does not tell a changed file from the one before', async () => {
    const runs = createRuns();
    const format = await formatOf(runs.open({ hasStamps: false }).files, '001/a.html');
    expect(await runs.open({ hasStamps: false }).store.isThere(format)).toBe(false);
  });

  test('or the run ends, where bulletin itself is at fault', async () => {
    const read = () => Promise.reject(new TypeError('a bug'));
    await expect(isThere({ change: () => ({ stampOf: async () => 'new', read }) })).rejects.toThrow('a bug');
  });
});

describe('of issues that are gone', () => {
  const gone = without('issues/001.en.yaml');
  const all = ['001/a.html', '001/a.png', '001/a.txt'].map((name) => `/publication/dist/${name}`);

  /** What is left of the first issue in a later run. */
  async function leftOf(run: Run, before?: (runs: ReturnType<typeof createRuns>) => unknown) {
    const runs = createRuns();
    await makeFirst(runs);
    await before?.(runs);
    return runs.open(run).store.leftovers(there);
  }

  test('the files are left, in order', async () => {
    expect(await leftOf({})).toEqual([]);
    expect(await leftOf({ files: gone })).toEqual(all);
  });

  test.each<[string, Run, left: readonly number[]]>([
    ['is gone too', { files: { ...gone, ...{ 'dist/001/a.html': undefined! } } }, [1, 2]],
    ['was changed by hand', { files: { ...gone, 'dist/001/a.png': 'mine' } }, [0, 2]],
    [
      'is a folder now',
      {
        files: { ...gone, 'dist/001/a.txt': 'a text' },
        change: (files) => ({
          stat: async (path) => (path === all[2] ? { kind: 'folder', size: 0 } : files.stat(path)),
        }),
      },
      [0, 1],
    ],
    [
      'may not be looked at',
      {
        files: gone,
        change: (files) => ({
          stampOf: (path) => (path === all[1] ? Promise.reject(new UserError('No')) : files.stampOf(path)),
        }),
      },
      [0, 2],
    ],
  ])('without one that %s', async (_, { files, ...run }, left) => {
    const there = Object.fromEntries(Object.entries(files!).filter(([, text]) => text !== undefined));
    expect(await leftOf({ ...run, files: there })).toEqual(left.map((at) => all[at]));
  });

  test('the run ends where bulletin itself is at fault', async () => {
    const change = () => ({ stampOf: () => Promise.reject(new TypeError('a bug')) });
    await expect(leftOf({ files: gone, change })).rejects.toThrow('a bug');
  });

  test('nothing is left behind a link out of the folder', async () => {
    const elsewhere = Object.fromEntries(
      Object.entries(gone).map(([path, text]) => [path.replace('dist/001', 'mine'), text]),
    );
    expect(await leftOf({ files: elsewhere, links: { 'dist/001': 'mine' } })).toEqual([]);
  });

  test('nothing is left outside the folder, whatever the memory says', async () => {
    const lie = ({ memory }: ReturnType<typeof createRuns>) => {
      for (const [name, text] of memory) memory.set(name, text.replaceAll('001/a.html', '../mine/a.html'));
    };
    expect(await leftOf({ files: { ...gone, 'mine/a.html': 'a page' } }, lie)).toEqual(all.slice(1));
  });

  test('what an issue had before is left until it is gone, however many runs that takes', async () => {
    const runs = createRuns();
    await makeFirst(runs);
    const { store, files } = runs.open();
    await store.keep(issue, otherKey, made({ html: await formatOf(files, '001/a.txt') }));
    await store.save();
    for (const _ of ['first', 'again']) {
      const { store: later } = runs.open();
      expect(await later.leftovers(there)).toEqual([all[0], all[1]]);
      await later.save();
    }
    expect(await runs.open({ files: without('dist/001/a.html') }).store.leftovers(there)).toEqual([all[1]]);
  });

  test('a file of the archive is left when the last issue is gone that it is there for', async () => {
    const runs = createRuns();
    const { store } = runs.open();
    for (const path of [issue, other]) await store.keepArchive(path, ['001/a.html']);
    await store.keepArchive(other, ['001/a.html', '001/a.txt']);
    await store.save();
    const leftWithout = (...paths: readonly string[]) => runs.open({ files: without(...paths) }).store.leftovers(there);
    expect(await leftWithout('issues/001.en.yaml')).toEqual([]);
    expect(await leftWithout('issues/002.en.yaml')).toEqual([all[2]]);
    expect(await leftWithout('issues/001.en.yaml', 'issues/002.en.yaml')).toEqual([all[0], all[2]]);
    await store.keepArchive(other, []);
    expect(await store.leftovers(there)).toEqual([all[2]]);
    expect(await store.recall(issue, key)).toBeUndefined();
  });

  test('what another issue has too is not left', async () => {
    const share = async ({ open }: ReturnType<typeof createRuns>) => {
      const { store, files } = open();
      await store.keep(other, key, made({ html: await formatOf(files, '001/a.png') }));
      await store.save();
    };
    expect(await leftOf({ files: gone }, share)).toEqual([all[0], all[2]]);
  });

  test('what the issue was made with in this run counts, also beside what it had before', async () => {
    const runs = createRuns();
    const { text } = await makeFirst(runs);
    const { store, files } = runs.open({ files: gone });
    await store.keep(other, key, made({ text: text! }));
    expect(await store.leftovers(there)).toEqual([all[0], all[1]]);
    await store.keep(issue, otherKey, made({ html: await formatOf(files, '001/a.html') }));
    expect(await store.leftovers(there)).toEqual([all[0], all[1]]);
  });

  test('an issue that may not be looked at is not gone', async () => {
    const refuse = (error: Error) => (files: Files) => ({
      stat: (path: string) => (path === issue ? Promise.reject(error) : files.stat(path)),
    });
    expect(await leftOf({ files: gone, change: refuse(new UserError('No')) })).toEqual([]);
    await expect(leftOf({ files: gone, change: refuse(new TypeError('a bug')) })).rejects.toThrow('a bug');
  });

  test('what was made is known until the last file is gone', async () => {
    const runs = createRuns();
    await makeFirst(runs);
    const keptAfter = async (files: Disk) => {
      const { store } = runs.open({ files });
      await store.leftovers(there);
      await store.save();
      return runs.open().store.recall(issue, key);
    };
    expect(await keptAfter(gone)).toBeDefined();
    expect(await keptAfter({ 'dist/001/a.txt': 'a text' })).toBeDefined();
    expect(await keptAfter(without('dist/001/a.html', 'dist/001/a.txt', 'dist/001/a.png'))).toBeDefined();
    expect(await keptAfter({})).toBeUndefined();
  });
});
