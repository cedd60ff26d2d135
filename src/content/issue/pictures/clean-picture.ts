// A picture's file without what nobody sees: where and when it was taken and by whom, comments, previews, and what is
// hidden after its end.

import { cleanGif } from './clean-gif.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import type { CleanPicture } from './cleaned.ts';

const cleaners: Readonly<Record<string, (bytes: Buffer) => CleanPicture | undefined>> = {
  'image/png': cleanPng,
  'image/jpeg': cleanJpeg,
  'image/gif': cleanGif,
  'image/webp': cleanWebp,
};

/** Undefined where its end is missing, which browsers show as grey, or its parts do not fit. */
export function cleanPicture(bytes: Uint8Array, type: string): CleanPicture | undefined {
  return cleaners[type]?.(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
