// The fonts of scripts that are installed: in the node_modules of a publication, or of bulletin.

import { dirname, join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { once, remember } from '../base/memoize.ts';
import type { ThemeHost } from './find-theme.ts';
import { readFont } from './read-font.ts';
import type { Script } from './scripts.ts';
import type { Font } from './theme.ts';

const scope = '@fontsource';
const fontLimit = 4 * 1024 * 1024;
const weights = [400, 700] as const;

export type InstalledFonts = ReturnType<typeof createInstalledFonts>;

/** `folder` is that of bulletin.yaml: its packages come before those of bulletin. */
export function createInstalledFonts(host: ThemeHost, folder: string) {
  const read = new Map<string, Promise<readonly Font[]>>();
  const packages = once(() => findPackages(host, folder));
  return {
    /** Those of some scripts, as far as they are installed; their files are read when their data is asked for. */
    async fontsOf(scripts: readonly Script[]): Promise<readonly Font[]> {
      const found = await packages();
      const fonts = scripts.map((script) => {
        const place = found.get(script.package);
        return place === undefined ? [] : remember(read, place, () => readPackage(script, place, host));
      });
      return (await Promise.all(fonts)).flat();
    },

    /** Another one where other packages are installed. */
    stamp: once(async () =>
      JSON.stringify(
        await Promise.all(
          [...(await packages())].map(async ([name, place]) => [
            name,
            await host.files.stampOf(join(place, 'package.json')),
          ]),
        ),
      ),
    ),
  };
}

/** The folders of packages by their names: where Node would look, from both folders upwards. */
async function findPackages({ files, tool }: ThemeHost, publication: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const start of [publication, tool.folder]) {
    for (let folder = start, above = ''; folder !== above; above = folder, folder = dirname(folder)) {
      const home = join(folder, 'node_modules', scope);
      for (const { name } of await files.list(home).catch(ignoreUnreadable)) {
        const key = `${scope}/${name}`;
        if (!found.has(key)) found.set(key, join(home, name));
      }
      if (dirname(folder) === folder) break;
    }
  }
  return found;
}

function ignoreUnreadable(error: unknown): readonly never[] {
  if (error instanceof UserError) return [];
  throw error;
}

async function readPackage(script: Script, place: string, { files }: ThemeHost): Promise<readonly Font[]> {
  const id = script.package.slice(scope.length + 1);
  const pathOf = (part: string, weight: number) => join(place, 'files', `${id}-${part}-${weight}-normal.woff2`);
  const fonts = script.parts.map(async (part): Promise<readonly Font[]> => {
    const path = pathOf(part, 400);
    if ((await files.stat(path))?.kind !== 'file') return [];
    const font = readFont(await files.read(path, fontLimit));
    if (font === undefined) return [];
    const there = await Promise.all(weights.map((weight) => files.stat(pathOf(part, weight))));
    return weights
      .filter((_, index) => there[index]?.kind === 'file')
      .map((weight) => ({
        ...{ family: script.family, weight, style: 'normal' as const, characters: font.characters },
        data: once(async () => Buffer.from(await files.read(pathOf(part, weight), fontLimit)).toString('base64')),
      }));
  });
  return (await Promise.all(fonts)).flat();
}
