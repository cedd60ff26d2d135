// What is taken out of the files of pictures, and what stays. The bytes are made here, part by part, as the standards
// have them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cleanPicture } from '../../../src/content/issue/pictures/clean-picture.ts';
import { exifOf, orientationOf } from '../../../src/content/issue/pictures/exif-orientation.ts';
import { toolFolder } from '../../support/memory-host.ts';

const secret = 'GPS 45.5019 N, 73.5674 W, taken by Ada';
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const big = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};
const little = (value: number): Buffer => Buffer.from(big(value, 4)).reverse();
/** TIFF with one tag before the orientation, in either order of bytes. */
const tiff = (orientation: number, order: 'II' | 'MM' = 'MM'): Buffer => {
  const short = (value: number) => (order === 'MM' ? big(value, 2) : Buffer.from(big(value, 2)).reverse());
  const long = (value: number) => (order === 'MM' ? big(value, 4) : Buffer.from(big(value, 4)).reverse());
  const entry = (tag: number, value: number) => Buffer.concat([short(tag), short(3), long(1), short(value), short(0)]);
  return Buffer.concat([
    latin(order),
    short(42),
    long(8),
    short(2),
    entry(0x0100, 7),
    entry(0x0112, orientation),
    long(0),
    latin(secret),
  ]);
};

const pngChunk = (type: string, data: Buffer): Buffer =>
  Buffer.concat([big(data.length, 4), latin(type), data, big(crc32(Buffer.concat([latin(type), data])), 4)]);
const signature = latin('\x89PNG\r\n\x1a\n');
const header = pngChunk('IHDR', Buffer.concat([big(1, 4), big(1, 4), Buffer.from([8, 0, 0, 0, 0])]));
const pixels = pngChunk('IDAT', deflateSync(Buffer.from([0, 128])));
const png = (...between: readonly Buffer[]): Buffer =>
  Buffer.concat([signature, header, ...between, pixels, pngChunk('IEND', Buffer.alloc(0))]);

const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), big(data.length + 2, 2), data]);
const jfif = segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'));
const profile = segment(0xe2, latin('ICC_PROFILE\0\x01\x01a profile'));
const adobe = segment(0xee, latin('Adobe\0d\0\0\0\0\x01'));
const frame = segment(0xc0, Buffer.from([8, 0, 20, 0, 30, 1, 1, 0x11, 0]));
// FF 00 and restarts are data, and so is what looks like a segment after FF 00.
const scan = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 0xff, 0, 0xfe, 0xff, 0xd0, 2, 0xff, 0, 3]),
]);
const jpeg = (...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.from([0xff, 0xd9])]);

const gifHead = latin('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff');
const gifControl = latin('!\xf9\x04\x01\x0a\0\0\0');
const gifFrame = latin(',\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0');
const gifLoop = latin('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0');
const gifXmp = Buffer.concat([latin('!\xff\x0bXMP DataXMP'), Buffer.from([secret.length]), latin(`${secret}\0`)]);
const gifComment = Buffer.concat([latin('!\xfe'), Buffer.from([secret.length]), latin(`${secret}\0`)]);
const gif = (...blocks: readonly Buffer[]): Buffer => Buffer.concat([gifHead, ...blocks, latin(';')]);

const riff = (...chunks: readonly (readonly [string, Buffer])[]): Buffer => {
  const body = Buffer.concat(
    chunks.flatMap(([type, data]) => [latin(type), little(data.length), data, Buffer.alloc(data.length % 2)]),
  );
  return Buffer.concat([latin('RIFF'), little(body.length + 4), latin('WEBP'), body]);
};
const vp8x = (flags: number): readonly [string, Buffer] => ['VP8X', Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0])];
const lossless: readonly [string, Buffer] = ['VP8L', latin('\x2f\x1d\xc0\x04\0\0\0\0\0\0\0\0\0')];

const cases: readonly (readonly [string, string, Buffer, Buffer])[] = [
  [
    'PNG',
    'image/png',
    png(
      pngChunk('tEXt', latin(`Author\0${secret}`)),
      pngChunk('gAMA', big(45455, 4)),
      pngChunk('iTXt', latin(secret)),
      pngChunk('zTXt', latin(secret)),
      pngChunk('tIME', latin(secret)),
      pngChunk('prVt', latin(secret)),
    ),
    png(pngChunk('gAMA', big(45455, 4))),
  ],
  [
    'JPEG',
    'image/jpeg',
    jpeg(
      jfif,
      segment(0xe1, Buffer.concat([latin('Exif\0\0'), tiff(1)])),
      segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
      segment(0xed, latin(`Photoshop 3.0\0${secret}`)),
      segment(0xfe, latin(secret)),
      profile,
      segment(0xe2, latin(`MPF\0${secret}`)),
      adobe,
      segment(0xef, latin(secret)),
      frame,
      scan,
    ),
    jpeg(jfif, profile, adobe, frame, scan),
  ],
  [
    'JPEG with a preview in JFIF',
    'image/jpeg',
    jpeg(segment(0xe0, latin(`JFIF\0\x01\x01\0\0\x01\0\x01\x0c\x01${secret}`)), frame, scan),
    jpeg(frame, scan),
  ],
  [
    'JPEG of several scans, with filling',
    'image/jpeg',
    jpeg(frame, Buffer.from([0xff, 0xff]), scan, segment(0xfe, latin(secret)), scan),
    jpeg(frame, scan, scan),
  ],
  ['GIF', 'image/gif', gif(gifComment, gifLoop, gifXmp, gifControl, gifFrame), gif(gifLoop, gifControl, gifFrame)],
  [
    'WebP',
    'image/webp',
    riff(
      vp8x(0x0c | 0x10),
      ['ICCP', latin('abc')],
      lossless,
      ['EXIF', tiff(1)],
      ['XMP ', latin(secret)],
      ['priv', latin(secret)],
    ),
    riff(vp8x(0x10), ['ICCP', latin('abc')], lossless),
  ],
];

describe.each(cases)('%s', (_, type, whole, clean) => {
  test('keeps what it is made of, and loses who, when and where', () => {
    expect(whole.includes(secret)).toBe(true);
    const { bytes, isAnimated, orientation } = cleanPicture(whole, type)!;
    expect(Buffer.from(bytes).toString('latin1')).toBe(clean.toString('latin1'));
    expect([isAnimated, orientation]).toEqual([false, 1]);
  });

  test('is the same after a second time, and loses what is after its end', () => {
    expect(Buffer.from(cleanPicture(clean, type)!.bytes).equals(clean)).toBe(true);
    const polyglot = Buffer.concat([clean, latin(`<script>alert(1)</script>PK\x03\x04${secret}`)]);
    expect(Buffer.from(cleanPicture(polyglot, type)!.bytes).equals(clean)).toBe(true);
  });

  test('is refused wherever it is cut, and never throws', () => {
    for (let length = 13; length < clean.length; length += 1)
      expect(cleanPicture(clean.subarray(0, length), type), String(length)).toBeUndefined();
  });

  test('does no harm with any byte changed', () => {
    for (let at = 12; at < whole.length; at += 1)
      for (const value of [0, 0xff, 0x80]) {
        const broken = Buffer.from(whole);
        broken[at] = value;
        const bytes = cleanPicture(broken, type)?.bytes;
        expect(bytes === undefined || bytes.length <= broken.length + 36).toBe(true);
      }
  });
});

test('a real picture from a drawing program has the same points as before', () => {
  const whole = readFileSync(join(toolFolder, 'issues/images/riverbend.png'));
  const { bytes } = cleanPicture(whole, 'image/png')!;
  const data = (png: Buffer): string => png.toString('latin1').slice(png.indexOf('IDAT'));
  expect(data(Buffer.from(bytes))).toBe(data(whole));
});

describe('which side is up', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('%i stays in a JPEG, and nothing else of its Exif', (orientation) => {
    for (const order of ['II', 'MM'] as const) {
      const { bytes, orientation: read } = cleanPicture(
        jpeg(jfif, segment(0xe1, Buffer.concat([latin('Exif\0\0'), tiff(orientation, order)])), frame, scan),
        'image/jpeg',
      )!;
      expect(read).toBe(orientation);
      const expected =
        orientation === 1 ? jpeg(jfif, frame, scan) : jpeg(segment(0xe1, exifOf(orientation)), jfif, frame, scan);
      expect(Buffer.from(bytes).equals(expected)).toBe(true);
    }
  });

  test('what makes no sense is upright', () => {
    expect(
      [tiff(0), tiff(9), tiff(6).subarray(0, 20), Buffer.alloc(0), latin('MM\0*\xff\xff\xff\xff')].map(orientationOf),
    ).toEqual([1, 1, 1, 1, 1]);
    expect(orientationOf(exifOf(6).subarray(6))).toBe(6);
  });

  test('it is read from PNG and WebP too', () => {
    expect(cleanPicture(png(pngChunk('eXIf', tiff(3))), 'image/png')?.orientation).toBe(3);
    expect(cleanPicture(riff(vp8x(0x08), lossless, ['EXIF', tiff(8, 'II')]), 'image/webp')?.orientation).toBe(8);
  });
});

test.each([
  ['image/gif', gif(gifFrame, gifControl, gifFrame)],
  ['image/png', png(pngChunk('acTL', Buffer.alloc(8)))],
  ['image/webp', riff(vp8x(0x02), ['ANIM', Buffer.alloc(6)], ['ANMF', Buffer.alloc(20)])],
])('%s that moves is known, and goes on moving', (type, bytes) => {
  const clean = cleanPicture(bytes, type)!;
  expect(clean.isAnimated).toBe(true);
  expect(Buffer.from(clean.bytes).equals(bytes)).toBe(true);
});
