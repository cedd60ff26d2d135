// Packages of fonts: where each is installed, as Node would look for it, and in which version.

import { dirname, join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { staysInside } from '../content/issue/inside.ts';
import type { Files } from '../host/host.ts';
import type { ThemeHost } from './find-theme.ts';

export const scope = '@fontsource';

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
