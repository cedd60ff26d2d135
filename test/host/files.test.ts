// The real file system: reads with limits, writes whole or not at all, in plain words where it cannot.

import {
  chmodSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { createFiles } from '../../src/host/files.ts';

let folder: string;
const at = (...parts: readonly string[]): string => join(folder, ...parts);
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process id that no system gives. */
const nobody = 2 ** 30 - 1;

describe('stat', () => {
  test('knows files, folders, other things, and nothing', async () => {
    writeFileSync(at('file'), 'four');
    symlinkSync(at('file'), at('link'));
    symlinkSync(at('nowhere'), at('broken'));
    const { stat } = createFiles();
    expect(await stat(at('file'))).toMatchObject({ kind: 'file', size: 4 });
    expect(await stat(at('link'))).toMatchObject({ kind: 'file', size: 4 });
    expect(await stat(folder)).toMatchObject({ kind: 'folder' });
    expect(await stat('/dev/null')).toMatchObject({ kind: 'other' });
    expect(await stat(at('none'))).toBeUndefined();
    expect(await stat(at('broken'))).toBeUndefined();
    expect(await stat(at('file', 'inside'))).toBeUndefined();
  });

  test('says in plain words what cannot be looked at', async () => {
    symlinkSync('loop', at('loop'));
    expect(await createFiles().stat(at('loop'))).toBeUndefined();
    await expect(createFiles().stat(at('x'.repeat(300)))).rejects.toThrow(/^Cannot read .+: the name is too long$/);
  });
});

describe('stampOf', () => {
  test('is another one after every change that is written whole, also of the same length', async () => {
    const { stampOf, write } = createFiles();
    const stamps = [await stampOf(at('file'))];
    for (const content of ['one', 'two', 'two']) {
      await write(at('file'), content);
      stamps.push(await stampOf(at('file')));
    }
    writeFileSync(at('file'), 'three');
    stamps.push(await stampOf(at('file')));
    expect(stamps[0]).toBeUndefined();
    for (const [index, stamp] of stamps.slice(1).entries()) expect(stamp).not.toBe(stamps[index]);
  });

  test('is the same as long as nothing changes, and that of the file behind a link', async () => {
    writeFileSync(at('file'), 'one');
    symlinkSync(at('file'), at('link'));
    const { stampOf, read } = createFiles();
    const before = await stampOf(at('file'));
    await read(at('file'));
    expect(await stampOf(at('file'))).toBe(before);
    expect(await stampOf(at('link'))).toBe(before);
  });

  test('is none where nothing can be found out', async () => {
    expect(await createFiles().stampOf(at('x'.repeat(300)))).toBeUndefined();
  });
});

describe('read', () => {
  test('gives the bytes as they are', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    writeFileSync(at('file'), bytes);
    expect(new Uint8Array(await createFiles().read(at('file')))).toEqual(bytes);
  });

  test('stops one byte after the limit', async () => {
    writeFileSync(at('file'), '0123456789');
    const { read } = createFiles();
    expect(text(await read(at('file'), 10))).toBe('0123456789');
    expect(text(await read(at('file'), 9))).toBe('0123456789');
    expect(text(await read(at('file'), 4))).toBe('01234');
  });

  test.each([
    ['nothing', () => at('none'), 'there is no such file'],
    [
      'a file as a folder',
      () => (writeFileSync(at('file'), ''), at('file', 'inside')),
      'there is a file where a folder is needed',
    ],
    ['a folder', () => folder, 'it is a folder, and not a file'],
    ['a device', () => '/dev/zero', 'it is a pipe or a device, and not a file'],
  ])('refuses %s', async (_, path, words) => {
    const reading = createFiles().read(path(), 100);
    await expect(reading).rejects.toBeInstanceOf(UserError);
    await expect(reading).rejects.toThrow(words);
  });

  test('does not wait for a socket', async () => {
    const server = createServer().listen(at('socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    await expect(createFiles().read(at('socket'))).rejects.toThrow('it is not a file');
    server.close();
  });

  test('keeps the system’s own error as the cause', async () => {
    const reading = createFiles().read(at('none'));
    await expect(reading).rejects.toMatchObject({ cause: { code: 'ENOENT' } });
    await expect(reading).rejects.toThrow(`Cannot read ${at('none')}: there is no such file`);
  });
});

test.skipIf(!existsSync('/proc/self/fd'))('nothing stays open, whatever happens', async () => {
  const isOpen = () => readdirSync('/proc/self/fd').length;
  const { read, write, replace } = createFiles();
  const before = isOpen();
  for (let times = 0; times < 20; times += 1) {
    await write(at('file'), 'text');
    await replace(at('file'), 'text');
    await read(at('file'));
    await read(folder).catch(() => {});
    await write(folder, 'text').catch(() => {});
  }
  expect(isOpen()).toBeLessThan(before + 10);
});

describe('list', () => {
  test('gives names in order, with what is behind links', async () => {
    mkdirSync(at('b'));
    for (const name of ['c', 'a']) writeFileSync(at(name), '');
    symlinkSync(at('b'), at('to-folder'));
    symlinkSync(at('nowhere'), at('to-nothing'));
    symlinkSync('to-itself', at('to-itself'));
    expect(await createFiles().list(folder)).toEqual([
      { name: 'a', kind: 'file' },
      { name: 'b', kind: 'folder' },
      { name: 'c', kind: 'file' },
      { name: 'to-folder', kind: 'folder', isLink: true },
      { name: 'to-itself', kind: 'other', isLink: true },
      { name: 'to-nothing', kind: 'other', isLink: true },
    ]);
  });

  test('is empty where there is no folder', async () => {
    writeFileSync(at('file'), '');
    expect(await createFiles().list(at('none'))).toEqual([]);
    expect(await createFiles().list(at('file'))).toEqual([]);
  });

  test('says what keeps it from looking', async () => {
    await expect(createFiles().list(at('x'.repeat(300)))).rejects.toThrow(/^Cannot read .+: the name is too long$/);
  });
});

describe('remove', () => {
  test('deletes a file, and its folder where nothing else is in it', async () => {
    mkdirSync(at('folder'));
    for (const name of ['one', 'two']) writeFileSync(at('folder', name), '');
    const { remove } = createFiles();
    await remove(at('folder', 'one'));
    expect(readdirSync(at('folder'))).toEqual(['two']);
    await remove(at('folder', 'two'));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('says what it cannot delete', async () => {
    mkdirSync(at('folder'));
    await expect(createFiles().remove(at('none'))).rejects.toThrow(`Cannot delete ${at('none')}: `);
    await expect(createFiles().remove(at('folder'))).rejects.toBeInstanceOf(UserError);
    expect(readdirSync(folder)).toEqual(['folder']);
  });
});

describe('write', () => {
  test('makes the folders above, and leaves no temporary file', async () => {
    await createFiles().write(at('a', 'b', 'file'), 'text');
    expect(readFileSync(at('a', 'b', 'file'), 'utf8')).toBe('text');
    expect(readdirSync(at('a', 'b'))).toEqual(['file']);
  });

  test('takes the place of an older file', async () => {
    writeFileSync(at('file'), 'an older and longer text');
    await createFiles().write(at('file'), 'new');
    expect(readFileSync(at('file'), 'utf8')).toBe('new');
  });

  test('takes the place of a link, and leaves what it leads to', async () => {
    writeFileSync(at('target'), 'not ours');
    symlinkSync(at('target'), at('link'));
    await createFiles().write(at('link'), 'ours');
    expect(readFileSync(at('target'), 'utf8')).toBe('not ours');
    expect(lstatSync(at('link')).isFile()).toBe(true);
  });

  // A thread, as mutation testing has them, cannot set the mask.
  test.runIf(isMainThread)('gives the rights that any new file gets', async () => {
    const before = process.umask(0o027);
    await createFiles().write(at('file'), '');
    process.umask(before);
    expect(statSync(at('file')).mode & 0o777).toBe(0o640);
  });

  test('at the same time from several places leaves one of them whole', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(50_000));
    await Promise.all(texts.map((content) => createFiles().write(at('file'), content)));
    expect(texts).toContain(readFileSync(at('file'), 'utf8'));
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test.each([
    ['a folder', () => (mkdirSync(at('place')), at('place')), /^Cannot write .+: it is a folder$/],
    [
      'below a file',
      () => (writeFileSync(at('place'), ''), at('place', 'file')),
      /^Cannot write .+: there is a file where a folder is needed$/,
    ],
    ['a name that is too long', () => at('x'.repeat(300)), /^Cannot write .+: the name is too long$/],
  ])('refuses %s, and leaves nothing behind', async (_, path, words) => {
    await expect(createFiles().write(path(), 'text')).rejects.toThrow(words);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test.skipIf(!existsSync('/proc'))('refuses where no folder can be made', async () => {
    await expect(createFiles().write('/proc/x/y/file', 'text')).rejects.toThrow(
      'Cannot write /proc/x/y/file: there is no such file',
    );
  });

  test.skipIf(process.getuid?.() === 0)('refuses where permission denied', async () => {
    chmodSync(folder, 0o500);
    await expect(createFiles().write(at('file'), 'text')).rejects.toThrow(
      `Cannot write ${at('file')}: permission denied`,
    );
  });
});

describe('create', () => {
  test('writes where nothing is', async () => {
    await createFiles().create(at('new', 'file'), 'text');
    expect(readFileSync(at('new', 'file'), 'utf8')).toBe('text');
    expect(readdirSync(at('new'))).toEqual(['file']);
  });

  test.each([
    ['a file', () => writeFileSync(at('place'), 'older')],
    ['a link to nothing', () => symlinkSync(at('nowhere'), at('place'))],
    ['a folder', () => mkdirSync(at('place'))],
  ])('refuses where there is %s', async (_, prepare) => {
    prepare();
    const before = lstatSync(at('place')).ino;
    await expect(createFiles().create(at('place'), 'newer')).rejects.toThrow(
      new UserError(`${at('place')} already exists, and was not changed`),
    );
    expect(lstatSync(at('place')).ino).toBe(before);
    expect(readdirSync(folder)).toEqual(['place']);
  });

  test('at the same time from several places succeeds once', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => createFiles().create(at('file'), String(index))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner = results.findIndex(({ status }) => status === 'fulfilled');
    expect(readFileSync(at('file'), 'utf8')).toBe(String(winner));
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('what killed runs left behind', () => {
  test('is swept away by the next write in the same folder', async () => {
    for (const number of [1, 23]) writeFileSync(at(`.bulletin-${nobody}-0123abcd-${number}`), 'half');
    await createFiles().write(at('file'), 'text');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('is swept away where that run had our process id, as in containers', async () => {
    writeFileSync(at(`.bulletin-${process.pid}-0123abcd-1`), 'half');
    await createFiles().write(at('file'), 'text');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('is kept where its run may still be at work, and where it is not ours', async () => {
    const kept = [
      `.bulletin-${process.ppid}-0123abcd-1`,
      `.bulletin-${nobody}-0123`,
      '.bulletin-x-0123abcd-1',
      `my.bulletin-${nobody}-0123abcd-1`,
      `.bulletin-${nobody}-0123abcd-1.yaml`,
      `bulletin-${nobody}-0123abcd-1`,
      '.gitkeep',
    ];
    for (const name of kept) writeFileSync(at(name), '');
    await createFiles().write(at('file'), 'text');
    expect(readdirSync(folder).sort()).toEqual([...kept, 'file'].sort());
  });
});

test('isOurs is true of what nobody else can have put there', async () => {
  const { isOurs } = createFiles();
  for (const path of [at('folder'), at('wide')]) mkdirSync(path);
  for (const path of [at('file'), at('open')]) writeFileSync(path, '');
  for (const [name, mode] of Object.entries({ folder: 0o755, file: 0o644, wide: 0o775, open: 0o602 }))
    chmodSync(at(name), mode);
  symlinkSync(at('file'), at('link'));
  expect(await Promise.all(['folder', 'file'].map((name) => isOurs(at(name))))).toEqual([true, true]);
  expect(await Promise.all(['wide', 'open', 'link', 'none'].map((name) => isOurs(at(name))))).toEqual([
    false,
    false,
    false,
    false,
  ]);
  // As root we can give it away; as anyone else, the root of the disk is not ours.
  if (process.getuid?.() === 0) lchownSync(at('file'), 12345, 12345);
  expect(await isOurs(process.getuid?.() === 0 ? at('file') : '/')).toBe(false);
});

test('realpath follows every link', async () => {
  mkdirSync(at('folder'));
  writeFileSync(at('folder', 'file'), '');
  symlinkSync(at('folder'), at('link'));
  expect(await createFiles().realpath(at('link', 'file'))).toBe(at('folder', 'file'));
  symlinkSync(at('none'), at('broken'));
  await expect(createFiles().realpath(at('broken'))).rejects.toThrow(
    `Cannot read ${at('broken')}: it is a link to a file that is not there`,
  );
  symlinkSync('loop', at('loop'));
  await expect(createFiles().realpath(at('loop'))).rejects.toThrow(`Cannot read ${at('loop')}: `);
  await expect(createFiles().realpath(at('loop'))).rejects.not.toThrow('a file that is not there');
  await expect(createFiles().realpath(at('none'))).rejects.toThrow(`Cannot read ${at('none')}: there is no such file`);
  expect(existsSync(at('none'))).toBe(false);
});

describe('change', () => {
  const added = (word: string) => async (bytes: Uint8Array) => `${text(bytes)}${word}`;

  test('replaces a file by what is made of it, through a link too, and leaves nothing behind', async () => {
    writeFileSync(at('file'), 'one');
    symlinkSync(at('file'), at('link'));
    await createFiles().change(at('link'), added(' two'));
    expect(readFileSync(at('file'), 'utf8')).toBe('one two');
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    await createFiles().change(at('file'), async () => undefined);
    expect(readdirSync(folder)).toEqual(['file', 'link']);
  });

  test('many at once lose nothing', async () => {
    writeFileSync(at('file'), '');
    const words = Array.from({ length: 20 }, (_, index) => `<${index}>`);
    await Promise.all(words.map((word) => createFiles().change(at('file'), added(word))));
    const left = readFileSync(at('file'), 'utf8');
    expect(left.match(/<\d+>/g)?.sort()).toEqual([...words].sort());
  });

  test('does not write over what somebody saved meanwhile', async () => {
    writeFileSync(at('file'), 'one');
    const change = createFiles().change(at('file'), async () => {
      writeFileSync(at('file'), 'saved');
      return 'lost';
    });
    await expect(change).rejects.toThrow('changed while it was being written');
    expect(readFileSync(at('file'), 'utf8')).toBe('saved');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test.each([
    ['a process that is gone', nobody],
    ['a process with the id of this one, as in a container', process.pid],
  ])('does not wait for a run that was killed: %s', async (_, pid) => {
    writeFileSync(at('file'), 'one');
    writeFileSync(at('.bulletin-lock-file'), `${pid}-abcd`);
    await createFiles().change(at('file'), added(' two'));
    expect(readFileSync(at('file'), 'utf8')).toBe('one two');
    expect(readdirSync(folder)).toEqual(['file']);
  });
});
