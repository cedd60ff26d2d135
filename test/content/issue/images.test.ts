// The pictures of an issue: read inside the publication only, and known by their bytes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import type { Files } from '../../../src/host/host.ts';
import { conform } from '../../../src/content/issue/conform.ts';
import { isPicture, readImages } from '../../../src/content/issue/images.ts';
import { exifOf } from '../../../src/content/issue/pictures/exif-orientation.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import { issueSchema } from '../../../src/content/issue/schema.ts';
import { createMemoryHost, toolFolder } from '../../support/memory-host.ts';

const png = readFileSync(join(toolFolder, 'issues/images/riverbend.png'));

/** The least of a JPEG with these bytes of picture, and of a WebP with these after its header. */
const jpeg = (...scan: readonly number[]): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0xff,
    0xd9,
    0xff,
    0xc0,
    0,
    11,
    8,
    0,
    20,
    0,
    30,
    1,
    1,
    0x11,
    0,
    0xff,
    0xda,
    0,
    2,
    ...scan,
  ]);
const webp = (length: number): Uint8Array => {
  const bytes = Buffer.from('RIFF____WEBPVP8L\x0d\0\0\0\x2f\x1d\xc0\x04\0\0\0\0\0\0\0\0\0\0', 'latin1');
  bytes.writeUInt32LE(length - 8, 4);
  return bytes;
};

/** A GIF of a size that it only claims to have. */
const gif = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
};

async function read(name: string, disk: Readonly<Record<string, string | Uint8Array>>, change: Partial<Files> = {}) {
  const source = `date: 2026-05\nsections:\n  - title: A\n    items:\n      - title: One\n        images: [{ file: ${JSON.stringify(name)}, alt: x }]\n`;
  const issue = conform(issueSchema, readYaml(new TextEncoder().encode(source)).tree ?? null).value!;
  const { files } = createMemoryHost(disk, { cwd: '/p' }).host;
  return (await readImages(issue, '/p/issues/001.en.yaml', '/p', { ...files, ...change })).get(name)!;
}

describe('a picture', () => {
  test('is read from the folder of the issue, else of the publication', async () => {
    const beside = await read('images/a.png', { '/p/issues/images/a.png': png, '/p/images/a.png': gif(1, 1) });
    expect(isPicture(beside) && beside.type).toBe('image/png');
    const above = await read('images/a.png', { '/p/images/a.png': png });
    expect(isPicture(above) && above.bytes.length).toBe(png.length);
    const up = await read('../logo.png', { '/p/logo.png': png });
    expect(isPicture(up) && [up.width > 0, up.height > 0]).toEqual([true, true]);
  });

  test.each([
    ['image/png', png],
    ['image/gif', gif(30, 20)],
    ['image/jpeg', jpeg(1, 2, 3, 0xff, 0xd9)],
    ['image/webp', webp(34)],
  ])(
    'of the type %s is read whole, also from a part of a larger memory, and with something after it',
    async (type, bytes) => {
      const memory = Buffer.concat([gif(7, 7), bytes, new Uint8Array(4)]);
      const image = await read(
        'a',
        { '/p/issues/a': bytes },
        { read: () => Promise.resolve(memory.subarray(gif(7, 7).length)) },
      );
      expect(image).toMatchObject({ type });
      expect(isPicture(image) && image.width).toBe(type === 'image/png' ? 1200 : 30);
    },
  );

  test('is what its bytes say, whatever its name', async () => {
    const image = await read('a.jpg', { '/p/issues/a.jpg': gif(30, 20) });
    expect(image).toMatchObject({ type: 'image/gif', width: 30, height: 20 });
  });
});

describe('what its file says beside the picture', () => {
  /** A JPEG of 30 by 20 points with this in front, and so many scans. */
  const photo = (before: readonly number[], scans = 1): Uint8Array => {
    const scan = [0xff, 0xda, 0, 2, 1, 2, 3];
    return Uint8Array.from([
      0xff,
      0xd8,
      ...before,
      0xff,
      0xc0,
      0,
      11,
      8,
      0,
      20,
      0,
      30,
      1,
      1,
      0x11,
      0,
      ...Array.from({ length: scans }, () => scan).flat(),
      0xff,
      0xd9,
    ]);
  };
  const exif = (orientation: number): readonly number[] => [0xff, 0xe1, 0, 34, ...exifOf(orientation)];

  test.each([
    [1, 30, 20, undefined],
    [3, 30, 20, true],
    [6, 20, 30, true],
    [8, 20, 30, true],
  ])('held as %i, it has the width and height that browsers show', async (orientation, width, height, isTurned) => {
    const image = await read('a.jpg', { '/p/issues/a.jpg': photo(exif(orientation)) });
    expect(isPicture(image) && [image.width, image.height, image.isTurned]).toEqual([width, height, isTurned]);
    expect(isPicture(image) && [...image.bytes]).toEqual([...photo(isTurned ? exif(orientation) : [])]);
  });

  test('a comment is not read into the files that are built', async () => {
    const image = await read('a.jpg', { '/p/issues/a.jpg': photo([0xff, 0xfe, 0, 5, 65, 100, 97]) });
    expect(isPicture(image) && [...image.bytes]).toEqual([...photo([])]);
  });

  test('one that would keep a browser busy for minutes is refused', async () => {
    expect(isPicture(await read('a.jpg', { '/p/issues/a.jpg': photo(exif(1), 100) }))).toBe(true);
    expect(await read('a.jpg', { '/p/issues/a.jpg': photo(exif(1), 101) })).toMatchObject({
      what: 'is drawn in 101 passes, which takes browsers minutes: a.jpg',
    });
  });
});

describe('refused', () => {
  test.each(['../../a.png', '/etc/passwd', 'images/../../../a.png', 'C:\\a.png', '~/a.png', '/publication2/a.png'])(
    '%s leads out of the publication',
    async (name) => {
      const files = { '/p/issues/a.png': png, '/a.png': png, '/publication2/a.png': png, '/etc/passwd': 'x' };
      expect(await read(name, files)).toMatchObject({ what: `is not inside the publication's folder: ${name}` });
    },
  );

  test.each([
    ['https://example.org/a.png', 'is an address, not a file: https://example.org/a.png', 'images/chart.png'],
    ['data:image/png;base64,xxxx', 'is an address, not a file: data:image/png;base64,xxxx', 'images/chart.png'],
    ['file:///p/issues/a.png', 'is an address, not a file: file:///p/issues/a.png', 'images/chart.png'],
    ['images\\a.png', 'has \\ where paths have /: images\\a.png', 'Write images/a.png'],
    ['..\\..\\a.png', 'has \\ where paths have /: ..\\..\\a.png', 'Write ../../a.png'],
  ])('%s', async (name, what, help) => {
    expect(await read(name, { '/p/issues/a.png': png, '/p/issues/images/a.png': png, '/a.png': png })).toEqual({
      what,
      help: expect.stringContaining(help),
    });
  });

  test.each([
    ['images/upper.png', 'images/UPPER.PNG'],
    ['images/the%20quay.png', 'images/the quay.png'],
    ['images/the_quay.png', 'images/the quay.png'],
    ['images/the-quay.PNG', 'images/the quay.png'],
    ['images/map.jpeg', 'images/map.jpg'],
    ['images/cafe.png', 'images/Cafe\u0301.png'],
    ['images/charts.png', 'images/chart.png'],
    ['chart.png', 'images/chart.png'],
    ['photos/chart.png', 'images/chart.png'],
    ['images/chart.png', 'chart.png'],
  ])('%s, where there is %s', async (name, there) => {
    const image = await read(name, { [`/p/issues/${there}`]: png, '/p/issues/images/notes.txt': 'x' });
    expect(image).toEqual({ what: `names a file that is not there: ${name}`, help: `Did you mean \`${there}\`?` });
  });

  test.each([
    ['Caf\u00e9.png', 'Cafe\u0301.png'],
    ['Cafe\u0301.png', 'Caf\u00e9.png'],
  ])('an accent that the disk writes in another way is the same name: %j', async (name, there) => {
    const image = await read(`images/${name}`, { [`/p/issues/images/${there}`]: png });
    expect(isPicture(image) && image.width).toBe(1200);
  });

  test('what is nearly so called outside is not looked for', async () => {
    const files = { '/p/bulletin.yaml': 'name: x', '/UPPER.PNG': png };
    expect(await read('../../upper.png', files)).toMatchObject({
      what: "is not inside the publication's folder: ../../upper.png",
    });
  });

  test('a link that leads out', async () => {
    const realpath = (path: string) => Promise.resolve(path === '/p/issues/a.png' ? '/secret/a.png' : path);
    expect(await read('a.png', { '/p/issues/a.png': png }, { realpath })).toMatchObject({
      what: "is not inside the publication's folder: a.png",
    });
  });

  test.each([
    ['not there', {}, 'names a file that is not there: a.png', 'Put it there: issues/a.png or a.png'],
    ['a folder', { '/p/issues/a.png/b': 'x' }, 'is not a file: a.png', 'Name the picture itself'],
    [
      'text',
      { '/p/issues/a.png': 'not a picture' },
      'is not a picture that can be read: a.png',
      'Use a PNG, JPEG, GIF or WebP file',
    ],
    [
      'nothing',
      { '/p/issues/a.png': '' },
      'is not a picture that can be read: a.png',
      'Use a PNG, JPEG, GIF or WebP file',
    ],
    [
      'cut off',
      { '/p/issues/a.png': png.subarray(0, 10) },
      'is not a picture that can be read: a.png',
      'Use a PNG, JPEG, GIF or WebP file',
    ],
    [
      'an SVG',
      { '/p/issues/a.png': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>' },
      'is an SVG drawing: a.png',
      'Save it as a PNG',
    ],
    [
      'an SVG after a comment',
      { '/p/issues/a.png': '\ufeff<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg width="1"/>' },
      'is an SVG drawing: a.png',
      'Save it as a PNG',
    ],
    [
      'a PNG cut off',
      { '/p/issues/a.png': png.subarray(0, -1) },
      'is cut off before its end: a.png',
      'Copy or save the picture again',
    ],
    [
      'a GIF cut off',
      { '/p/issues/a.png': gif(30, 20).subarray(0, -1) },
      'is cut off before its end: a.png',
      'Copy or save the picture again',
    ],
    [
      'a JPEG cut off after its preview',
      { '/p/issues/a.png': jpeg(1, 2, 3) },
      'is cut off before its end: a.png',
      'Copy or save the picture again',
    ],
    [
      'a WebP cut off',
      { '/p/issues/a.png': webp(35) },
      'is cut off before its end: a.png',
      'Copy or save the picture again',
    ],
    [
      'a picture without height',
      { '/p/issues/a.png': gif(30, 0) },
      'is a picture without width or height: a.png',
      'Save the picture again',
    ],
    [
      'too many pixels',
      { '/p/issues/a.png': gif(65_000, 65_000) },
      'has more than 40 million pixels: a.png',
      'Save a smaller copy of it',
    ],
    [
      'too many bytes',
      { '/p/issues/a.png': new Uint8Array(10 * 1024 * 1024 + 1) },
      'is larger than 10 MB: a.png',
      'Save a smaller copy of it',
    ],
  ])('%s', async (_, files, what, help) => {
    const image = await read('a.png', files as Record<string, string | Uint8Array>);
    expect(image).toMatchObject({ what });
    expect('help' in image && image.help).toContain(help);
  });

  test('a picture cut off before its size, whatever is behind it in memory', async () => {
    const part = () => Promise.resolve(Buffer.from(gif(30, 20)).subarray(0, 8));
    expect(await read('a.png', { '/p/issues/a.png': png }, { read: part })).toMatchObject({
      what: 'is not a picture that can be read: a.png',
    });
  });

  test('what the system does not let us read is reported in its words', async () => {
    const stat = () => Promise.reject(new UserError('Cannot read /p/issues/a.png: permission denied'));
    expect(await read('a.png', {}, { stat })).toEqual({
      what: 'cannot be read: a.png',
      help: 'Cannot read /p/issues/a.png: permission denied',
    });
  });
});
