// Packages of fonts: where each is installed, as Node would look for it, in which version, and the fonts in it.

import { dirname, join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { staysInside } from '../content/issue/inside.ts';
import type { Files } from '../host/host.ts';
import type { Characters } from './coverage.ts';
import type { ThemeHost } from './find-theme.ts';
import { readFont } from './read-font.ts';
import type { Script } from './scripts.ts';

const scope = '@fontsource';

/** The folders of packages by their names: those of the publication and above come before those of bulletin. */
export async function findPackages(
  { files, tool }: ThemeHost,
  publication: string,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const folder of [publication, tool.folder].flatMap(upwards)) {
    const home = join(folder, 'node_modules', scope);
    for (const { name } of await files.list(home).catch(ignoreUnreadable)) {
      const key = `${scope}/${name}`;
      if (!found.has(key)) found.set(key, join(home, name));
    }
  }
  return found;
}

/** A folder, and those that it is in. */
function upwards(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
}

function ignoreUnreadable(error: unknown): readonly never[] {
  if (error instanceof UserError) return [];
  throw error;
}

export const manifestOf = (place: string): string => join(place, 'package.json');

/** A package may come from a stranger. */
const manifestLimit = 64 * 1024;
const versionPattern = /^\d[\w.+-]{0,60}$/;

/** What the package says of itself; undefined where it does not. */
export async function versionOf(place: string, files: Files): Promise<string | undefined> {
  const path = manifestOf(place);
  if ((await files.stat(path))?.kind !== 'file' || !(await staysInside(path, place, files))) return undefined;
  const version = versionIn(new TextDecoder().decode(await files.read(path, manifestLimit)));
  return typeof version === 'string' && versionPattern.test(version) ? version : undefined;
}

function versionIn(manifest: string): unknown {
  try {
    return (JSON.parse(manifest) as { readonly version?: unknown } | null)?.version;
  } catch {
    // The file is damaged.
    return undefined;
  }
}

/** Where a file of a font is in a package. */
export function pathOf(script: Pick<Script, 'package'>, place: string, name: string): string {
  return join(place, 'files', `${script.package.slice(scope.length + 1)}-${name}`);
}

/** Those that are read. */
export const weights = [400, 700] as const;
export type Weight = (typeof weights)[number];

export interface Face {
  readonly bytes: Uint8Array;
  readonly characters: Characters;
}

const fontLimit = 4 * 1024 * 1024;

/**
 * A font of a package, with its bytes; undefined where there is none. A package may come from a stranger: only what is a
 * font, and in the package, goes into a page.
 */
export async function readFace(path: string, place: string, files: Files): Promise<Face | undefined> {
  if ((await files.stat(path))?.kind !== 'file' || !(await staysInside(path, place, files))) return undefined;
  const bytes = await files.read(path, fontLimit);
  const font = readFont(bytes);
  return font && { bytes, characters: font.characters };
}
