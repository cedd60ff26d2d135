// The pictures that an issue names, read inside the publication only.

import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { Files } from '../../host/host.ts';
import { isInside, staysInside } from './inside.ts';
import { itemsOf } from './items.ts';
import { nearest } from './nearest.ts';
import { cleanPicture } from './pictures/clean-picture.ts';
import type { Issue } from './schema.ts';

export interface Picture {
  /** Without metadata. */
  readonly bytes: Uint8Array;
  /** `image/png` and the like, from the bytes. */
  readonly type: string;
  /** What the system said of the file before it was read. */
  readonly stamp?: string | undefined;
  /** In pixels, as it is shown. */
  readonly width: number;
  readonly height: number;
  /** True where it moves. */
  readonly isAnimated?: boolean;
  /** True where only its metadata says which side is up. */
  readonly isTurned?: boolean;
}

/** A picture, or what is wrong with the file that was named: words that follow the field's name, and what to do. */
export type ReadImage = Picture | { readonly what: string; readonly help: string };

export function isPicture(image: ReadImage | undefined): image is Picture {
  return image !== undefined && 'bytes' in image;
}

const mimeTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

// A camera paints a picture over ten times at most; thousands of times are made to keep a browser busy.
export const pictureLimits = { bytes: 10 * 1024 * 1024, pixels: 40_000_000, scans: 100 };

/**
 * Reads each picture once, by the name that the issue gives it: from the issue's folder, else from the publication's.
 */
export async function readImages(
  issue: Issue,
  issueFile: string,
  root: string,
  files: Files,
): Promise<ReadonlyMap<string, ReadImage>> {
  const names = new Set(itemsOf(issue).flatMap(({ item }) => item.images?.map((image) => image.file) ?? []));
  const read = [...names].map(async (name) => [name, await readImageOf(name, issueFile, root, files)] as const);
  return new Map(await Promise.all(read));
}

/** Where a picture may be inside the publication, the first place first. */
export function placesOfPicture(name: string, issueFile: string, root: string): readonly string[] {
  return placesIn([dirname(issueFile), root], name).filter((path) => isInside(path, root));
}

const placesIn = (folders: readonly string[], name: string) => folders.map((folder) => resolve(folder, name));

/** Reads one picture, by the name that an issue gives it. */
export function readImageOf(name: string, issueFile: string, root: string, files: Files): Promise<ReadImage> {
  return readOrExplain(name, [dirname(issueFile), root], root, files);
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
  if (/^[a-z]{2,}:/i.test(name))
    return {
      what: `is an address, not a file: ${name}`,
      help: 'Save the picture in the folder `images` beside the issue, and name it from there: images/chart.png',
    };
  if (/^[a-z]:|^~|\0/i.test(name)) return outside;
  if (name.includes('\\'))
    return { what: `has \\ where paths have /: ${name}`, help: `Write ${name.replaceAll('\\', '/')}` };
  const candidates = placesIn(folders, name);
  if (!candidates.some((path) => isInside(path, root))) return outside;
  for (const path of candidates) {
    if (!isInside(path, root) || (await files.stat(path)) === undefined) continue;
    // A link inside the publication may still lead out of it.
    return (await staysInside(path, root, files)) ? readPicture(path, name, files) : outside;
  }
  return findNearly(name, folders, root, files);
}

/** A picture whose name on the disk is spelt a little differently; in the same letters, it is that one. */
async function findNearly(name: string, folders: readonly string[], root: string, files: Files): Promise<ReadImage> {
  for (const folder of folders) {
    const path = resolve(folder, name);
    if (
      !isInside(dirname(path), root) ||
      (await files.stat(dirname(path)))?.kind !== 'folder' ||
      !(await staysInside(dirname(path), root, files))
    )
      continue;
    const names = (await files.list(dirname(path))).filter(({ kind }) => kind === 'file').map((entry) => entry.name);
    // macOS writes an accent as a sign of its own behind its letter.
    const same = names.find((one) => one.normalize('NFC') === basename(path).normalize('NFC'));
    const found = same === undefined ? undefined : join(dirname(path), same);
    if (found !== undefined && (await staysInside(found, root, files))) return readPicture(found, name, files);
    const meant =
      names.find((one) => loosely(one) === loosely(basename(path))) ??
      nearest(
        basename(path),
        names.filter((one) => /\.(?:png|jpe?g|gif|webp)$/i.test(one)),
      );
    if (meant !== undefined)
      return {
        what: `names a file that is not there: ${name}`,
        help: `Did you mean \`${join(dirname(name), meant).split(sep).join('/')}\`?`,
      };
  }
  const elsewhere = await findElsewhere(basename(name), folders, root, files);
  if (elsewhere !== undefined)
    return { what: `names a file that is not there: ${name}`, help: `Did you mean \`${elsewhere}\`?` };
  const shown = folders.map((folder) =>
    join(relative(root, folder) || '.', name)
      .split(sep)
      .join('/'),
  );
  return { what: `names a file that is not there: ${name}`, help: `Put it there: ${[...new Set(shown)].join(' or ')}` };
}

/** The name of a picture that is in the usual folder, or in none, where the issue names another. */
async function findElsewhere(
  file: string,
  folders: readonly string[],
  root: string,
  files: Files,
): Promise<string | undefined> {
  for (const name of [`images/${file}`, file]) {
    for (const folder of folders) {
      const path = join(folder, name);
      if ((await files.stat(path))?.kind === 'file' && (await staysInside(path, root, files))) return name;
    }
  }
  return undefined;
}

/** A name without what people and systems spell differently: capitals, accents, %20, underscores. */
function loosely(name: string): string {
  const plain = name.replace(/(?:%[\da-f]{2})+/gi, (escapes) => decoded(escapes));
  return plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_+-]+/g, ' ')
    .replace(/\.jpeg$/, '.jpg');
}

function decoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}

async function readPicture(path: string, name: string, files: Files): Promise<ReadImage> {
  const [stamp, stat] = [await files.stampOf(path), await files.stat(path)];
  const unreadable = (what: string, help: string) => ({ what: `${what}: ${name}`, help });
  if (stat?.kind !== 'file') return unreadable('is not a file', 'Name the picture itself');
  if (stat.size > pictureLimits.bytes) return unreadable('is larger than 10 MB', 'Save a smaller copy of it');
  // A copy: what is read may be a part of a larger memory, and image-size then takes sizes from its neighbours.
  const bytes = new Uint8Array(await files.read(path, pictureLimits.bytes));
  if (isSvg(bytes)) {
    return unreadable(
      'is an SVG drawing',
      'Save it as a PNG, 1600 pixels wide or more: an SVG can hold a program, and mail programs do not show it',
    );
  }
  const { imageSize } = await import('image-size');
  let size: { width: number; height: number; type?: string };
  try {
    size = imageSize(bytes);
  } catch {
    return unreadable('is not a picture that can be read', 'Use a PNG, JPEG, GIF or WebP file');
  }
  const type = mimeTypes[size.type ?? ''];
  if (type === undefined)
    return unreadable(
      `is of the type ${size.type}, which some readers cannot see`,
      'Use a PNG, JPEG, GIF or WebP file',
    );
  if (!(size.width > 0 && size.height > 0))
    return unreadable('is a picture without width or height', 'Save the picture again');
  if (size.width * size.height > pictureLimits.pixels)
    return unreadable('has more than 40 million pixels', 'Save a smaller copy of it');
  const clean = cleanPicture(bytes, type);
  if (clean === undefined) return unreadable('is cut off before its end', 'Copy or save the picture again');
  if ((clean.scans ?? 1) > pictureLimits.scans)
    return unreadable(`is drawn in ${clean.scans} passes, which takes browsers minutes`, 'Save the picture again');
  const { orientation, isAnimated } = clean;
  const isTurned = orientation !== 1;
  // Browsers show a JPEG as its camera was held.
  const isOnItsSide = type === 'image/jpeg' && orientation >= 5;
  const [width, height] = isOnItsSide ? [size.height, size.width] : [size.width, size.height];
  return {
    bytes: clean.bytes,
    stamp,
    type,
    width,
    height,
    ...(isAnimated ? { isAnimated } : {}),
    ...(isTurned ? { isTurned } : {}),
  };
}

/** XML with an `svg` at its start, whatever is before that. */
function isSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  return /^[^<]{0,3}\s*</.test(start) && /<svg[\s>]/i.test(start);
}
