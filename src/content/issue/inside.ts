// Whether a path stays inside a folder: nothing outside a publication is read or written, whatever its files and links
// say.

import { relative, resolve, sep } from 'node:path';
import type { Files } from '../../host/host.ts';

/** Whether a path, as it is written, is the folder or below it. Both are absolute. */
export function isInside(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && resolve(folder, inside) === path;
}

/**
 * Whether what is at a path is below the folder, with every link followed. Throws UserError where nothing can be
 * found out.
 */
export async function staysInside(path: string, folder: string, files: Files): Promise<boolean> {
  return isInside(await files.realpath(path), await files.realpath(folder));
}
