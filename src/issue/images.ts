// The pictures that an issue names, read inside the publication only.

import { dirname, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../errors.ts';
import type { Files } from '../host/host.ts';
import { isInside, staysInside } from './inside.ts';
import { itemsOf } from './items.ts';
import type { Issue } from './schema.ts';

export interface Picture {
  readonly bytes: Uint8Array;
  /** `image/png` and the like, from the bytes. */
  readonly type: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture, or what is wrong with the file that was named: words that follow the field's name, and what to do. */
export type ReadImage = Picture | { readonly what: string; readonly help: string };

export function isPicture(image: ReadImage | undefined): image is Picture {
  return image !== undefined && 'bytes' in image;
}

const mimeTypes: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' };

const limits = { bytes: 10 * 1024 * 1024, pixels: 40_000_000 };

/** Reads each picture once, by the name that the issue gives it: from the issue's folder, else from the publication's. */
export async function readImages(issue: Issue, issueFile: string, root: string, files: Files): Promise<ReadonlyMap<string, ReadImage>> {
  const names = new Set(itemsOf(issue).flatMap(({ item }) => item.images?.map((image) => image.file) ?? []));
  const read = [...names].map(async (name) => [name, await readOrExplain(name, [dirname(issueFile), root], root, files)] as const);
  return new Map(await Promise.all(read));
}

/** Reads one picture, by a path from the publication's folder. */
export function readImage(name: string, root: string, files: Files): Promise<ReadImage> {
  return readOrExplain(name, [root], root, files);
}

/** What the system does not let us read is a finding in its issue, and no reason to stop. */
async function readOrExplain(...args: Parameters<typeof findImage>): Promise<ReadImage> {
  try {
    return await findImage(...args);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { what: `cannot be read: ${args[0]}`, help: error.message };
  }
}

async function findImage(name: string, folders: readonly string[], root: string, files: Files): Promise<ReadImage> {
  const outside = {
    what: `is not inside the publication's folder: ${name}`,
    help: 'Copy the picture into the folder `images` beside the issue, and name it from there: images/chart.png',
  };
  if (/^[a-z]+:|^~|\\|\0/i.test(name)) return outside;
  const candidates = folders.map((folder) => resolve(folder, name));
  if (!candidates.some((path) => isInside(path, root))) return outside;
  for (const path of candidates) {
    if (!isInside(path, root) || (await files.stat(path)) === undefined) continue;
    // A link inside the publication may still lead out of it.
    return (await staysInside(path, root, files)) ? readPicture(path, name, files) : outside;
  }
  const shown = folders.map((folder) => join(relative(root, folder) || '.', name).split(sep).join('/'));
  return { what: `names a file that is not there: ${name}`, help: `Looked for ${[...new Set(shown)].join(' and ')}` };
}

async function readPicture(path: string, name: string, files: Files): Promise<ReadImage> {
  const stat = await files.stat(path);
  const unreadable = (what: string, help: string) => ({ what: `${what}: ${name}`, help });
  if (stat?.kind !== 'file') return unreadable('is not a file', 'Name the picture itself');
  if (stat.size > limits.bytes) return unreadable('is larger than 10 MB', 'Save a smaller copy of it');
  // A copy: what is read may be a part of a larger memory, and image-size then takes sizes from its neighbours.
  const bytes = new Uint8Array(await files.read(path, limits.bytes));
  const { imageSize } = await import('image-size');
  let size: { width: number; height: number; type?: string };
  try {
    size = imageSize(bytes);
  } catch {
    return unreadable('is not a picture that can be read', 'Use a PNG, JPEG, GIF or WebP file');
  }
  const type = mimeTypes[size.type ?? ''];
  if (type === undefined) return unreadable(`is of the type ${size.type}, which readers may not see`, 'Use a PNG, JPEG, GIF or WebP file');
  if (!(size.width > 0 && size.height > 0)) return unreadable('is a picture without width or height', 'Save the picture again');
  if (!isWhole(Buffer.from(bytes.buffer), type)) return unreadable('is a picture whose end is missing', 'Copy or save the picture again');
  if (size.width * size.height > limits.pixels) return unreadable('has more than 40 million pixels', 'Save a smaller copy of it');
  return { bytes, type, width: size.width, height: size.height };
}

const pngEnd = Buffer.from('IEND\xae\x42\x60\x82', 'latin1');
const jpegScan = Buffer.from([0xff, 0xda]);
const jpegEnd = Buffer.from([0xff, 0xd9]);

/** Whether the end of a picture is there: browsers show the rest of a cut one as grey, or nothing. */
function isWhole(bytes: Buffer, type: string): boolean {
  switch (type) {
    case 'image/png':
      return bytes.includes(pngEnd);
    case 'image/jpeg':
      // A small preview inside has an end of its own, before the picture itself is scanned.
      return bytes.lastIndexOf(jpegEnd) > bytes.lastIndexOf(jpegScan);
    case 'image/gif':
      return bytes.findLast((byte) => byte !== 0) === ';'.charCodeAt(0);
    default:
      return bytes.readUInt32LE(4) + 8 <= bytes.length;
  }
}
