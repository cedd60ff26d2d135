// WebP (RFC 9649): RIFF, then chunks of type, length and data, each filled up to an even length.

import type { CleanPicture } from './cleaned.ts';
import { orientationOf } from './exif-orientation.ts';

const headerLength = 12;
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** In the flags of VP8X: that there is Exif, and XMP. */
const metadata = 0x08 | 0x04;
const animated = 0x02;

export function cleanWebp(bytes: Buffer): CleanPicture | undefined {
  const length = bytes.readUInt32LE(4) + 8;
  if (length > bytes.length) return undefined;
  const parts: Buffer[] = [];
  let [isAnimated, orientation] = [false, 1];
  for (let at = headerLength; at + 8 <= length; ) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size;
    if (end > length) return undefined;
    const [type, data] = [bytes.toString('latin1', at, at + 4), bytes.subarray(at + 8, end)];
    if (type === 'EXIF')
      orientation = orientationOf(data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data);
    if (kept.has(type)) {
      const chunk = Buffer.concat([bytes.subarray(at, end), Buffer.alloc(size % 2)]);
      const flags = chunk[8] ?? 0;
      if (type === 'VP8X') [isAnimated, chunk[8]] = [(flags & animated) !== 0, flags & ~metadata];
      parts.push(chunk);
    }
    at = end + (size % 2);
  }
  const body = Buffer.concat(parts);
  const header = Buffer.from(bytes.subarray(0, headerLength));
  header.writeUInt32LE(body.length + 4, 4);
  return parts.length === 0 ? undefined : { bytes: Buffer.concat([header, body]), isAnimated, orientation };
}
