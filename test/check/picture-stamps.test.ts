// Whether pictures are what they were: by what the system says of them, else by their content.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { sha256Of } from '../../src/base/seal.ts';
import {
  areAsTheyWere,
  haveSamePictures,
  pictureStampsOf,
  type PictureStamps,
} from '../../src/check/picture-stamps.ts';
import type { Picture, ReadImage } from '../../src/content/issue/images.ts';
import type { PublicationFolder } from '../../src/content/publication/find-publication.ts';
import type { Files } from '../../src/host/host.ts';
import { createMemoryHost, type MemoryOptions } from '../support/memory-host.ts';

const selected = {
  path: '/publication/issues/001.en.yaml',
  publicationFolder: { folder: '/publication' } as PublicationFolder,
};

type Disk = Readonly<Record<string, string>>;
type Change = (files: Files) => Partial<Files>;

function filesOf(disk: Disk, change: Change = () => ({}), options: MemoryOptions = {}): Files {
  const { host } = createMemoryHost(disk, options);
  return { ...host.files, ...change(host.files) };
}

const start: Disk = { 'issues/dot.png': 'a dot', 'images/line.png': 'a line' };
const names = ['dot.png', 'images/line.png'];

/** The pictures of an issue as they were just read, each at the first place where it is. */
async function readOf(files: Files, of: readonly string[] = names): Promise<Map<string, ReadImage>> {
  const picture = { bytes: new Uint8Array(), type: 'image/png', width: 1, height: 1 } satisfies Picture;
  const read = new Map<string, ReadImage>();
  for (const name of of) {
    const places = ['/publication/issues', '/publication'].map((folder) => join(folder, name));
    const stamps = await Promise.all(places.map((place) => files.stampOf(place)));
    read.set(name, { ...picture, stamp: stamps.find((stamp) => stamp !== undefined) });
  }
  return read;
}

async function stampsIn(files: Files, of?: readonly string[]) {
  return pictureStampsOf(await readOf(files, of), selected, files);
}

/** Whether they are what they were, in a later run. */
async function afterwards(disk: Disk, change?: Change, of?: readonly string[]): Promise<boolean> {
  return areAsTheyWere(await stampsIn(filesOf(start), of), selected, filesOf(disk, change));
}

const refuse = (error: Error) => () => Promise.reject(error);

describe('pictures are known by name', () => {
  test('with what the system says of each place, and a digest', async () => {
    const files = filesOf(start);
    expect(await stampsIn(files)).toEqual({
      'dot.png': {
        stamps: [await files.stampOf('/publication/issues/dot.png'), null],
        digest: sha256Of('a dot').toString('base64'),
      },
      'images/line.png': {
        stamps: [null, await files.stampOf('/publication/images/line.png')],
        digest: sha256Of('a line').toString('base64'),
      },
    });
    expect(await stampsIn(files, [])).toEqual({});
  });

  const unread: Change = () => ({ read: refuse(new Error('It was read')) });

  test('not where one is no picture, and that is not read again', async () => {
    const read = new Map<string, ReadImage>([['dot.png', { what: 'is a pipe', help: 'Name the picture itself' }]]);
    expect(await pictureStampsOf(read, selected, filesOf(start, unread))).toBeUndefined();
  });

  test('not where the system does not tell a changed file from the one before, and nothing is read', async () => {
    expect(await stampsIn(filesOf(start, unread, { hasStamps: false }))).toBeUndefined();
  });

  test.each<[string, Disk]>([
    ['another was read', { ...start, 'issues/dot.png': 'another' }],
    ['one is gone', { 'images/line.png': 'a line' }],
  ])('not where %s', async (_, now) => {
    expect(await pictureStampsOf(await readOf(filesOf(start)), selected, filesOf(now))).toBeUndefined();
  });

  test('not where one changes while it is looked at', async () => {
    const { host, files: disk } = createMemoryHost(start);
    const read = async (path: string) => {
      const bytes = await host.files.read(path);
      disk.set(path, Buffer.from('another'));
      return bytes;
    };
    expect(await pictureStampsOf(await readOf(host.files), selected, { ...host.files, read })).toBeUndefined();
  });

  test('not where one cannot be read any more', async () => {
    const files = filesOf(start, () => ({ read: refuse(new UserError('No')) }));
    expect(await stampsIn(files)).toBeUndefined();
    const broken = filesOf(start, () => ({ read: refuse(new TypeError('a bug')) }));
    await expect(stampsIn(broken)).rejects.toThrow('a bug');
  });
});

describe('they are what they were', () => {
  test('by what the system says alone', async () => {
    expect(await afterwards(start, () => ({ read: refuse(new Error('It was read')) }))).toBe(true);
  });

  test('where the system says something else, and their content is the same', async () => {
    const { 'images/line.png': line, ...others } = start;
    expect(await afterwards({ ...others, 'issues/images/line.png': line! })).toBe(true);
  });

  test('where there are none', async () => {
    expect(await areAsTheyWere({}, selected, filesOf({}))).toBe(true);
  });

  test.each<[string, Disk]>([
    ['one is another', { ...start, 'images/line.png': 'another' }],
    ['one is gone', { 'issues/dot.png': 'a dot' }],
    ['another one is nearer', { ...start, 'issues/images/line.png': 'another' }],
    ['one is a folder', { ...start, 'issues/dot.png/a': 'x', 'issues/dot.png': undefined! }],
  ])('not where %s', async (_, now) => {
    const there = Object.fromEntries(Object.entries(now).filter(([, text]) => text !== undefined));
    expect(await afterwards(there)).toBe(false);
  });

  test('not where nothing is known of them', async () => {
    expect(await areAsTheyWere(undefined, selected, filesOf(start))).toBe(false);
  });

  test('not where the place may not be looked at, and the run ends where bulletin is at fault', async () => {
    const other = { ...start, 'issues/dot.png': 'another' };
    expect(await afterwards(other, () => ({ stat: refuse(new UserError('No')) }))).toBe(false);
    await expect(afterwards(other, () => ({ stat: refuse(new TypeError('a bug')) }))).rejects.toThrow('a bug');
  });

  test('whatever is outside the publication, of which nothing is read', async () => {
    const read: string[] = [];
    const watch: Change = (files) => ({
      stampOf: (path) => (read.push(path), files.stampOf(path)),
      read: (path, limit) => (read.push(path), files.read(path, limit)),
    });
    const place = { ...start, 'dot.png': 'a dot' };
    const pictures = await stampsIn(filesOf(place), ['../dot.png']);
    expect(pictures).toBeDefined();
    expect(await areAsTheyWere(pictures, selected, filesOf({ '/dot.png': 'a dot' }, watch))).toBe(false);
    expect(read).toEqual(['/publication/dot.png']);
  });

  test('one that is too large for a picture now is not read to its end', async () => {
    let asked = 0;
    const watch: Change = (files) => ({
      read: (path, limit = Infinity) => ((asked = Math.max(asked, limit)), files.read(path, limit)),
    });
    expect(await afterwards({ ...start, 'issues/dot.png': 'another' }, watch)).toBe(false);
    expect(asked).toBeLessThan(20_000_000);
  });
});

test('two issues have the same pictures where their names and contents are the same', () => {
  const of = (pictures: Readonly<Record<string, string>>, stamp = 'now'): PictureStamps =>
    Object.fromEntries(Object.entries(pictures).map(([name, digest]) => [name, { stamps: [stamp], digest }]));
  const one = of({ 'a.png': 'A', 'b.png': 'B' });
  expect(haveSamePictures(one, of({ 'a.png': 'A', 'b.png': 'B' }, 'later'))).toBe(true);
  expect(haveSamePictures(of({}), of({}))).toBe(true);
  for (const other of [{}, { 'a.png': 'A' }, { 'a.png': 'A', 'b.png': 'A' }, { 'a.png': 'A', 'c.png': 'B' }])
    expect(haveSamePictures(one, of(other)), JSON.stringify(other)).toBe(false);
});
