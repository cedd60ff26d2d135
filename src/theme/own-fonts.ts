// The font files that a publication brings, read inside its folder only.

import { dirname, extname, join, resolve } from 'node:path';
import { UserError } from '../base/errors.ts';
import { isInside, staysInside } from '../content/issue/inside.ts';
import { nearest } from '../content/issue/nearest.ts';
import type { Files } from '../host/host.ts';
import { readFont, type FontFile } from './read-font.ts';

export interface OwnFont extends FontFile {
  readonly bytes: Uint8Array;
}

/** A font, or what is wrong with the file that was named: words that follow the field's name, and what to do. */
export type ReadOwnFont = OwnFont | { readonly what: string; readonly help: string };

export function isOwnFont(font: ReadOwnFont): font is OwnFont {
  return 'bytes' in font;
}

/** Every page that needs the font has all of it inside. */
const limit = 4 * 1024 * 1024;

/** Each by its path from the publication's folder. */
export function readOwnFonts(names: readonly string[], root: string, files: Files): Promise<readonly ReadOwnFont[]> {
  return Promise.all(
    names.map(async (name) => {
      try {
        return await findFont(name, root, files);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return { what: `cannot be read: ${name}`, help: error.message };
      }
    }),
  );
}

async function findFont(name: string, root: string, files: Files): Promise<ReadOwnFont> {
  const toCopy = 'in the folder `fonts` beside bulletin.yaml, and name it from there: fonts/Ours.woff2';
  const outside = { what: `is not inside the publication's folder: ${name}`, help: `Put a copy of the font ${toCopy}` };
  if (/^[a-z]{2,}:/i.test(name)) return { what: `is an address, not a file: ${name}`, help: `Save the font ${toCopy}` };
  if (/^[a-z]:|^~|\0/i.test(name)) return outside;
  if (name.includes('\\'))
    return { what: `has \\ where paths have /: ${name}`, help: `Write ${name.replaceAll('\\', '/')}` };
  const path = resolve(root, name);
  if (!isInside(path, root)) return outside;
  // A link may lead out of the publication. Messages do not say what is there.
  if ((await files.stat(dirname(path))) !== undefined && !(await staysInside(dirname(path), root, files)))
    return outside;
  const found = await files.stat(path);
  if (found === undefined) return { what: `is not there: ${name}`, help: await whatIsThere(path, name, files) };
  if (!(await staysInside(path, root, files))) return outside;
  if (found.kind !== 'file') return { what: `is not a file: ${name}`, help: 'Name a font, such as fonts/Ours.woff2' };
  if (found.size > limit) {
    const size = `${(found.size / 1024 / 1024).toFixed(1)} MB`;
    const help =
      'Every page would have all of it inside. Up to 4 MB are allowed: take a WOFF2 file, or one with fewer characters';
    return { what: `is too large: ${name} has ${size}`, help };
  }
  const bytes = await files.read(path, limit);
  const font = readFont(bytes);
  if (font !== undefined) return { ...font, bytes };
  return { what: `is not a font that bulletin can read: ${name}`, help: helpFor(extname(name).toLowerCase()) };
}

function helpFor(ending: string): string {
  if (ending === '.ttc' || ending === '.otc')
    return 'It has several fonts in it. Take the file of one: WOFF2, WOFF, TTF or OTF';
  return 'It must be a whole WOFF2, WOFF, TTF or OTF file. Open it on your computer: if no letters appear, get it again';
}

async function whatIsThere(path: string, name: string, files: Files): Promise<string> {
  const folder = dirname(path);
  const entries = (await files.stat(folder))?.kind === 'folder' ? await files.list(folder) : [];
  const names = entries.filter(({ kind }) => kind === 'file').map((entry) => join(dirname(name), entry.name));
  const meant = nearest(name, names);
  return meant === undefined
    ? 'Copy the font there, or delete the entry'
    : `Write \`${meant}\`, which is there, or delete the entry`;
}
