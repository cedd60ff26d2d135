// JPEG (ITU-T T.81, annex B): segments that begin with FF and a marker; after the header of a scan, its data up to the
// next marker.

import type { CleanPicture } from './cleaned.ts';
import { exifOf, orientationOf } from './exif-orientation.ts';

const [startOfImage, endOfImage, startOfScan, comment] = [0xd8, 0xd9, 0xda, 0xfe];
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;

/**
 * Of what programs write for themselves, by marker, what the colours depend on: JFIF, a colour profile, Adobe's kind of
 * colours.
 */
const kept: Readonly<Record<number, string>> = { 224: 'JFIF\0', 226: 'ICC_PROFILE\0', 238: 'Adobe' };

export function cleanJpeg(bytes: Buffer): CleanPicture | undefined {
  const parts: Buffer[] = [];
  let [at, orientation, scans] = [2, 1, 0];
  while (at < bytes.length) {
    at = bytes.indexOf(0xff, at);
    if (at === -1) return undefined;
    const marker = bytes[at + 1] ?? 0xff;
    if (marker === 0xff || marker === 0) {
      at += 1;
    } else if (marker === endOfImage) {
      return {
        bytes: Buffer.concat([
          Buffer.from([0xff, startOfImage]),
          ...turned(orientation),
          ...parts,
          Buffer.from([0xff, endOfImage]),
        ]),
        isAnimated: false,
        orientation,
        scans,
      };
    } else if (isRestart(marker) || marker === startOfImage || marker === 1) {
      at += 2;
    } else {
      if (at + 4 > bytes.length) return undefined;
      const end = at + 2 + bytes.readUInt16BE(at + 2);
      if (end > bytes.length) return undefined;
      const data = bytes.subarray(at + 4, end);
      if (marker === 0xe1 && startsWith(data, 'Exif\0\0')) orientation = orientationOf(data.subarray(6));
      const stop = marker === startOfScan ? endOfScan(bytes, end) : end;
      if (marker === startOfScan) scans += 1;
      if (isKept(marker, data)) parts.push(bytes.subarray(at, stop));
      at = stop;
    }
  }
  return undefined;
}

function isKept(marker: number, data: Buffer): boolean {
  if (marker === comment) return false;
  if (!isApplication(marker)) return true;
  const name = kept[marker];
  // A preview inside of JFIF makes it longer.
  return name !== undefined && startsWith(data, name) && (marker !== 0xe0 || data.length === 14);
}

/** Within a scan, FF is before a zero or a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return bytes.length;
}

function turned(orientation: number): readonly Buffer[] {
  if (orientation === 1) return [];
  const data = exifOf(orientation);
  return [Buffer.from([0xff, 0xe1, 0, data.length + 2]), data];
}

function startsWith(data: Buffer, name: string): boolean {
  return data.toString('latin1', 0, name.length) === name;
}
