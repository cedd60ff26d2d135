// Pictures that are larger than a page can use.

import { PhotonImage } from '@silvia-odwyer/photon-node';
import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import type { Picture } from '../../../src/content/issue/images.ts';
import { fitPicture, isBeyondFitting, isTooLarge } from '../../../src/content/issue/pictures/fit-picture.ts';
import { exifOf } from '../../../src/content/issue/pictures/exif-orientation.ts';

/** Stripes that no two pixels in a row share. */
function painted(width: number, height: number, alpha = 255): PhotonImage {
  const pixels = new Uint8Array(width * height * 4);
  for (let at = 0; at < pixels.length; at += 4) {
    pixels[at] = at * 7;
    pixels[at + 1] = at >> 5;
    pixels[at + 2] = at >> 9;
    pixels[at + 3] = alpha;
  }
  return new PhotonImage(pixels, width, height);
}

const jpeg = (width: number, height: number): Picture => ({
  bytes: painted(width, height).get_bytes_jpeg(90),
  type: 'image/jpeg',
  width,
  height,
});
const png = (width: number, height: number, alpha?: number): Picture => ({
  bytes: painted(width, height, alpha).get_bytes(),
  type: 'image/png',
  width,
  height,
});

describe('a picture', () => {
  test('that fits is the same one, whatever its bytes', async () => {
    for (const [width, height] of [
      [1600, 2000],
      [40, 2000],
      [1, 1],
    ] as const) {
      const picture: Picture = { bytes: new Uint8Array([1]), type: 'image/jpeg', width, height };
      expect(await fitPicture(picture)).toBe(picture);
    }
  });

  test.each([
    ['wide', jpeg(2400, 240), 1600, 160],
    ['tall', jpeg(300, 3000), 200, 2000],
    ['transparent', png(2000, 200, 100), 1600, 160],
  ] as const)('that is too %s is made smaller, with the same bytes each time', async (_, picture, width, height) => {
    const [one, other] = await Promise.all([fitPicture(picture), fitPicture(picture)]);
    expect(one).toMatchObject({ type: picture.type, width, height });
    expect(imageSize(one.bytes)).toMatchObject({ width, height });
    expect(one.bytes.length).toBeLessThan(picture.bytes.length);
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  test('keeps the note that says which side is up, and is checked by what readers see', async () => {
    const { bytes } = jpeg(2400, 240);
    const data = exifOf(6);
    const noted = Buffer.concat([
      bytes.subarray(0, 2),
      Buffer.from([0xff, 0xe1, 0, data.length + 2]),
      data,
      bytes.subarray(2),
    ]);
    const made = await fitPicture({ bytes: noted, type: 'image/jpeg', width: 240, height: 2400 });
    expect(made).toMatchObject({ width: 200, height: 2000 });
    expect(Buffer.from(made.bytes).includes(data)).toBe(true);
    expect(imageSize(made.bytes)).toMatchObject({ width: 2000, height: 200, orientation: 6 });
  });

  test('that moves, has more pixels than memory, or cannot be decoded stays as it is', async () => {
    const broken: Picture = {
      bytes: new Uint8Array([0xff, 0xd8, 1, 2, 3]),
      type: 'image/jpeg',
      width: 4000,
      height: 3000,
    };
    for (const picture of [broken, { ...broken, isAnimated: true }, { ...broken, width: 9000 }])
      expect(await fitPicture(picture)).toBe(picture);
    expect([broken, { ...broken, isAnimated: true }, { ...broken, width: 9000 }].map(isTooLarge)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test('what has more pixels than a build has memory for is left alone, and kept apart', () => {
  const camera = { bytes: new Uint8Array(), type: 'image/jpeg', width: 6000, height: 4000 };
  expect([isTooLarge(camera), isBeyondFitting(camera)]).toEqual([false, true]);
  const telephone = { ...camera, width: 4000, height: 3000 };
  expect([isTooLarge(telephone), isBeyondFitting(telephone)]).toEqual([true, false]);
});
