// PNG (ISO/IEC 15948): a signature, then chunks of length, type, data and checksum.

import type { CleanPicture } from './cleaned.ts';
import { orientationOf } from './exif-orientation.ts';

const signatureLength = 8;
/** Beside the data of a chunk: its length, type and checksum. */
const frame = 12;

/** What makes the picture, its transparency, its colours, and its movement (APNG). */
const kept = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
  'acTL',
  'fcTL',
  'fdAT',
]);

export function cleanPng(bytes: Buffer): CleanPicture | undefined {
  const parts: Buffer[] = [bytes.subarray(0, signatureLength)];
  let [isAnimated, orientation] = [false, 1];
  for (let at = signatureLength; at + frame <= bytes.length; ) {
    const end = at + frame + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'acTL') isAnimated = true;
    if (type === 'eXIf') orientation = orientationOf(bytes.subarray(at + 8, end - 4));
    if (type === 'IEND') return { bytes: Buffer.concat(parts), isAnimated, orientation };
    at = end;
  }
  return undefined;
}
