// A picture with more pixels than a page can show -> a smaller one. One that fits is not even decoded.

import type { Picture } from '../images.ts';

/**
 * Twice the widest column, for fine screens and for print; what is decoded at all, so that a build takes less than 512
 * MB.
 */
const limits = { width: 1600, height: 2000, pixels: 16_500_000 };

/** Nobody sees the difference to a higher one at this size. */
const quality = 82;

const [startOfScan, exif, profile] = [0xda, 0xe1, 0xe2];

/** Whether `fitPicture` makes it smaller. */
export function isTooLarge({ width, height, isAnimated }: Picture): boolean {
  return (width > limits.width || height > limits.height) && width * height <= limits.pixels && isAnimated !== true;
}

/** Whether it has more pixels than are decoded: it goes in as it is. */
export function isBeyondFitting({ width, height, isAnimated }: Picture): boolean {
  return width * height > limits.pixels && isAnimated !== true;
}

/**
 * The same in any run and on any machine: the library is one file of WebAssembly. (sharp would be faster, but brings
 * another program for each machine, 16 MB each, whose bytes differ; libraries in JavaScript are slower, and read fewer
 * files.)
 */
export async function fitPicture(picture: Picture): Promise<Picture> {
  if (!isTooLarge(picture)) return picture;
  const { PhotonImage, resize, SamplingFilter } = await import('@silvia-odwyer/photon-node');
  const scale = Math.min(limits.width / picture.width, limits.height / picture.height);
  const scaled = (length: number): number => Math.max(1, Math.round(length * scale));
  try {
    const whole = PhotonImage.new_from_byteslice(picture.bytes);
    const small = resize(whole, scaled(whole.get_width()), scaled(whole.get_height()), SamplingFilter.CatmullRom);
    whole.free();
    const isPhoto =
      picture.type === 'image/jpeg' || (picture.type === 'image/webp' && isOpaque(small.get_raw_pixels()));
    const bytes = isPhoto ? withNotes(small.get_bytes_jpeg(quality), picture) : small.get_bytes();
    small.free();
    // A drawing of few colours may take more room when it is smaller.
    if (bytes.length >= picture.bytes.length) return picture;
    return {
      ...picture,
      bytes,
      type: isPhoto ? 'image/jpeg' : 'image/png',
      width: scaled(picture.width),
      height: scaled(picture.height),
    };
  } catch {
    // A kind that the library cannot read, such as one in colours for print: browsers can.
    return picture;
  }
}

function isOpaque(pixels: Uint8Array): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false;
  return true;
}

/** A JPEG keeps beside its pixels which side is up and what its colours mean: both stay. */
function withNotes(made: Uint8Array, { bytes, type }: Picture): Uint8Array {
  const notes =
    type === 'image/jpeg' ? segmentsOf(bytes).filter(({ marker }) => marker === exif || marker === profile) : [];
  const [first] = segmentsOf(made);
  const at = first?.end ?? 2;
  return Buffer.concat([
    made.subarray(0, at),
    ...notes.map(({ start, end }) => bytes.subarray(start, end)),
    made.subarray(at),
  ]);
}

/** What is before the first scan of a JPEG that has been cleaned. */
function segmentsOf(
  bytes: Uint8Array,
): readonly { readonly marker: number; readonly start: number; readonly end: number }[] {
  const found: { marker: number; start: number; end: number }[] = [];
  for (let start = 2; start + 4 <= bytes.length && bytes[start] === 0xff && bytes[start + 1] !== startOfScan; ) {
    const end = start + 2 + (bytes[start + 2]! << 8) + bytes[start + 3]!;
    found.push({ marker: bytes[start + 1]!, start, end });
    start = end;
  }
  return found;
}
