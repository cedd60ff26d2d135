// How a camera was held: the one thing in Exif that says how a picture looks. Exif 3.0, 4.6.5; TIFF 6.0, section 2.

const tag = 0x0112;
const entryLength = 12;

/** From the TIFF data of Exif: 1 to 8; 1 where it is missing or does not make sense. */
export function orientationOf(tiff: Buffer): number {
  if (tiff.length < 8) return 1;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = short(first);
  for (let index = 0; index < count; index += 1) {
    const at = first + 2 + index * entryLength;
    if (at + entryLength > tiff.length) return 1;
    if (short(at) !== tag) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The Exif of a JPEG that says this and nothing else, with its name in front. */
export function exifOf(orientation: number): Buffer {
  const [oneEntry, isShort, oneValue] = [
    [0, 1],
    [0, 3],
    [0, 0, 0, 1],
  ] as const;
  return Buffer.from([
    ...Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'),
    ...oneEntry,
    tag >> 8,
    tag & 0xff,
    ...isShort,
    ...oneValue,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
}
