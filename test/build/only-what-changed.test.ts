// A build that follows another makes only what has changed since, and deletes only what nobody has any more.

import { describe, expect, test } from 'vitest';
import type { MemoryOptions } from '../support/memory-host.ts';
import {
  build,
  dot,
  isOutput,
  issue,
  outputsOf,
  picture,
  publication,
  replaced,
  sourcesOf,
  start,
  textOf,
  without,
  withMail,
  type Disk,
} from '../support/builds.ts';

describe('a build that follows another', () => {
  /** What a second build makes after a change. */
  async function again(change: (disk: Disk) => Disk, options: MemoryOptions = {}, ...flags: readonly string[]) {
    const memory = new Map<string, string>();
    const { after } = await build(start, { memory });
    return { memory, ...(await follow(after, memory, change, options, ...flags)) };
  }
  /** What another build makes of what one left, after a change. */
  async function follow(
    after: Disk,
    memory: Map<string, string>,
    change: (disk: Disk) => Disk,
    options: MemoryOptions = {},
    ...flags: readonly string[]
  ) {
    const second = await build(change(after), { memory, ...options }, '--json', ...flags);
    const { issues } = JSON.parse(second.said) as {
      issues: { artefacts: { path: string; upToDate?: true }[]; findings: { rule: string }[] }[];
    };
    const artefacts = issues.flatMap((one) => one.artefacts);
    const rules = issues.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    return { ...second, rules, made: artefacts.filter((one) => one.upToDate !== true).map(({ path }) => path) };
  }

  test('makes nothing where nothing has changed, and finds the same', async () => {
    const { made, rules } = await again((disk) => disk);
    expect(made).toEqual([]);
    expect(rules).toContain('text/repeated-word');
    expect(rules).toContain('image/small');
  });

  test('makes all with another logo', async () => {
    const { made } = await again((disk) => ({ ...disk, 'logo.png': dot }));
    expect(made.filter((path) => path.endsWith('.html'))).toHaveLength(4);
  });

  test('makes what was changed, and not its translation whose bytes are the same', async () => {
    const { made } = await again(replaced('issues/001.fr.yaml', 'neuf', 'rouge'));
    expect(made).toEqual(['dist/001/001.fr.html', 'dist/001/001.fr.txt']);
  });

  test('makes again what shows another picture, also where a build into another folder has seen that one', async () => {
    const shown = { ...start, 'issues/dot.png': picture('issues/images/riverbend.png') };
    const { after } = await build(start, { memory: new Map() });
    const full = await build({ ...after, ...shown }, {});
    const memory = new Map<string, string>();
    await build(start, { memory });
    const elsewhere = await build({ ...after, ...shown }, { memory }, '--out', 'public');
    const back = await build(elsewhere.after, { memory });
    const page = 'dist/002/002.en.html';
    expect(outputsOf(back.after)[page]).toBe(outputsOf(full.after)[page]);
    expect(outputsOf(back.after)[page]).not.toBe(outputsOf(after)[page]);
  });

  test('makes again what is gone, and what was changed by hand', async () => {
    const gone = await again(without((path) => path === 'dist/002/002.en.html'));
    expect(gone.made).toEqual(['dist/002/002.en.html']);
    const changed = await again((disk) => ({ ...disk, 'dist/003/003.en.txt': 'Mine' }));
    expect(changed.made).toEqual(['dist/003/003.en.txt']);
  });

  test('makes all with --force, with another build of bulletin, and into another folder', async () => {
    const all = (await again((disk) => disk, {}, '--force')).made;
    expect(all).toHaveLength(8);
    expect((await again(without(isOutput))).made).toEqual(all);
    expect((await again((disk) => disk, {}, '--out', 'public')).made.length).toBe(all.length);
    // Its bytes are the same, so nothing is written.
    expect((await again((disk) => disk, { build: 'other' })).made).toEqual([]);
  });

  test('names the files of issues that are gone, and deletes them where it is asked to', async () => {
    const gone = without((path) => path === 'issues/003.en.yaml');
    const named = await again(gone);
    expect(named.noted).toContain('that no issue has any more are still there: dist/003/003.en.');
    expect(named.noted).toContain('--clean deletes them');
    const mine = (disk: Disk) => gone({ ...disk, 'dist/003/mine.txt': 'Mine' });
    const deleted = await again(mine, {}, '--clean');
    expect(Object.keys(deleted.after).filter((path) => path.startsWith('dist/003/'))).toEqual(['dist/003/mine.txt']);
    const later = await build(deleted.after, { memory: deleted.memory });
    expect(later.noted).not.toContain('no issue has any more');
  });

  test('deletes nothing that an issue still has, whatever it is called, and in whatever formats it was built', async () => {
    const renamed = await again(
      (disk) => {
        const { 'issues/003.en.yaml': one = '', ...others } = disk;
        return { ...others, 'issues/003.yaml': one };
      },
      {},
      '--clean',
    );
    expect(renamed.noted).not.toContain('no issue has any more');
    expect(Object.keys(renamed.after)).toContain('dist/003/003.en.html');
    const text = await again((disk) => disk, {}, '--format', 'text');
    expect((await build(text.after, { memory: text.memory })).said).toContain('everything was up to date');
  });

  test('deletes no picture that a mail in another language still shows', async () => {
    const memory = new Map<string, string>();
    const { after } = await build(start, { memory }, ...withMail);
    const pictures = (disk: Disk) => Object.keys(disk).filter((path) => /^dist\/001\/image-/.test(path));
    expect(pictures(after)).toHaveLength(2);
    const fewer = await follow(after, memory, (disk) => disk, {}, '--format', 'html', '--clean');
    expect(fewer.noted).not.toContain('no issue has any more');
    expect(pictures(fewer.after)).toHaveLength(2);
    const isFrench = (path: string) => path === 'issues/001.fr.yaml';
    const translation = await follow(after, memory, without(isFrench), {}, ...withMail, '--clean');
    expect(Object.keys(translation.after)).not.toContain('dist/001/001.fr.html');
    expect(pictures(translation.after)).toHaveLength(2);
  });

  test('deletes nothing of another publication in the same folder', async () => {
    const memory = new Map<string, string>();
    const [own, other] = ['own', 'other'].map((folder) =>
      Object.fromEntries(Object.entries(start).map(([path, content]) => [`/${folder}/${path}`, content])),
    );
    let { after } = await build({ ...own, ...other }, { memory, cwd: '/own' }, '--out', '/www');
    ({ after } = await build(after, { memory, cwd: '/other' }, '--out', '/www'));
    const gone = without((path) => path === '/own/issues/003.en.yaml')(after);
    const { after: last } = await build(gone, { memory, cwd: '/own' }, '--out', '/www', '--clean');
    expect(Object.keys(last)).toContain('/www/003/003.en.html');
  });

  test('deletes nothing of a publication that was moved, and goes on in its new folder', async () => {
    const memory = new Map<string, string>();
    const at = (folder: string, disk: Disk) =>
      Object.fromEntries(Object.entries(disk).map(([path, content]) => [`/${folder}/${path}`, content]));
    const first = await build({ ...at('old', start), ...at('new', start) }, { memory, cwd: '/old' }, '--out', '/www');
    const moved = without((path) => path.startsWith('/old/'))(first.after);
    const part = ['issues/003.en.yaml', '--out', '/www', '--clean'];
    const { after, noted } = await build(moved, { memory, cwd: '/new' }, ...part);
    expect(noted).not.toContain('no issue has any more');
    const www = (disk: Disk) =>
      Object.keys(disk)
        .filter((path) => path.startsWith('/www/'))
        .sort();
    expect(www(after)).toEqual(www(first.after));
    const all = await build(after, { memory, cwd: '/new' }, '--out', '/www', '--clean');
    expect(www(all.after)).toEqual(www(first.after));
    const gone = without((path) => path === '/new/issues/003.en.yaml')(all.after);
    const last = await build(gone, { memory, cwd: '/new' }, '--out', '/www', '--clean');
    expect(www(last.after)).toEqual(www(first.after).filter((path) => !path.startsWith('/www/003/')));
  });

  test.each([
    ['003.en.yaml', '003.en.yml'],
    ['003.en.yaml', '003.yaml'],
    ['001.fr.yaml', '001.fr.yml'],
  ])('deletes nothing of an issue that was renamed from %s to %s', async (from, to) => {
    const renamed = (disk: Disk) =>
      Object.fromEntries(
        Object.entries(disk).map(([path, content]) => [path === `issues/${from}` ? `issues/${to}` : path, content]),
      );
    const memory = new Map<string, string>();
    const first = await build(start, { memory }, ...withMail);
    const asked = [
      ['issues/002.en.yaml', '--clean'],
      ['--format', 'html', '--clean'],
    ];
    let disk = renamed(first.after);
    for (const flags of asked) {
      disk = (await build(disk, { memory }, ...flags)).after;
      expect(Object.keys(outputsOf(disk)).sort()).toEqual(Object.keys(outputsOf(first.after)).sort());
    }
  });

  test('leaves a file that was changed by hand, also of an issue that is gone', async () => {
    const change = (disk: Disk) =>
      without((path) => path === 'issues/003.en.yaml')({ ...disk, 'dist/003/003.en.txt': 'Mine' });
    const { after } = await again(change, {}, '--clean');
    expect(textOf(after, 'dist/003/003.en.txt')).toBe('Mine');
    expect(Object.keys(after)).not.toContain('dist/003/003.en.html');
  });

  test('takes no word of a cache that leads out of the folder', async () => {
    const memory = new Map<string, string>();
    const { after } = await build(start, { memory });
    for (const [name, text] of memory)
      if (name.startsWith('made-')) memory.set(name, text.replaceAll('003/003.en.html', '../issues/001.en.yaml'));
    const { after: cleaned } = await build(
      without((path) => path === 'issues/003.en.yaml')(after),
      { memory },
      '--clean',
    );
    expect(Object.keys(cleaned)).toContain('issues/001.en.yaml');
  });

  test.each([
    'null',
    '[]',
    '3',
    '{',
    '{"/publication/issues/001.en.yaml":{"files":3}}',
    '{"/gone.yaml":{"files":[1]}}',
  ])('makes all where the cache holds %s', async (text) => {
    const memory = new Map<string, string>();
    const { after } = await build(start, { memory });
    for (const name of memory.keys()) memory.set(name, text);
    const { code, said } = await build(without(isOutput)(after), { memory });
    expect(code).toBe(0);
    expect(said).toContain(': 8 files in dist, and 5 files of the archive');
  });

  test('can read nothing of an issue in the cache', async () => {
    const { memory } = await again((disk) => disk);
    const all = [...memory.values()].join();
    for (const word of ['It is new', 'neuf', 'Bridge', 'A dot', 'dot.png', 'repeated-word'])
      expect(all).not.toContain(word);
  });
});

test('the feed has the full text of the newest issues, also when they were not when they were built', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 23 }, (_, index) => [
      `issues/${String(index + 1).padStart(3, '0')}.en.yaml`,
      issue(index + 1, 'It is new.'),
    ]),
  );
  const memory = new Map<string, string>();
  const { after } = await build(
    { 'bulletin.yaml': publication, 'logo.png': dot, 'issues/dot.png': dot, ...many },
    { memory },
  );
  const fewer = without((path) => /issues\/02[123]/.test(path))(after);
  const { after: last } = await build(fewer, { memory });
  const { after: full } = await build(sourcesOf(fewer), {});
  expect(textOf(last, 'dist/feed.en.xml')).toBe(textOf(full, 'dist/feed.en.xml'));
  expect(textOf(last, 'dist/feed.en.xml').match(/<content/g)?.length).toBe(20);
}, 60_000);
