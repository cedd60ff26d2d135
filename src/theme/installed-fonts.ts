// The fonts of scripts that are installed: in the node_modules of a publication, or of bulletin.

import { dirname, join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { once, remember } from '../base/memoize.ts';
import type { ThemeHost } from './find-theme.ts';
import { includes } from './coverage.ts';
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
  const large = new Map<string, Promise<readonly LargeFont[]>>();
  const packages = once(() => findPackages(host, folder));
  return {
    /** Those of some scripts, as far as they are installed; their files are read when their data is asked for.
     * Of those with Chinese characters, a page has what is in the text. */
    async fontsOf(scripts: readonly Script[], text: string): Promise<readonly Font[]> {
      const found = await packages();
      const fonts = scripts.map(async (script) => {
        const place = found.get(script.package);
        if (place === undefined) return [];
        if (script.hasHan !== true) return remember(read, place, () => readPackage(script, place, host));
        return (await remember(large, place, () => readLarge(script, place, host))).map((font) => font(text));
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

/** A font with as much of it as a text needs. */
type LargeFont = (text: string) => Font;

/** Where HarfBuzz is put when bulletin is built. */
const subsetFile = join('lib', 'harfbuzz-subset.wasm');

/** One weight: with two, a page would have twice as much. The browser makes bold characters itself. */
async function readLarge(script: Script, place: string, { files, tool }: ThemeHost): Promise<readonly LargeFont[]> {
  const id = script.package.slice(scope.length + 1);
  const fonts = script.parts.map(async (part): Promise<readonly LargeFont[]> => {
    const path = join(place, 'files', `${id}-${part}-400-normal.woff`);
    if ((await files.stat(path))?.kind !== 'file') return [];
    const bytes = await files.read(path, fontLimit);
    const font = readFont(bytes);
    if (font === undefined) return [];
    const subset = once(async () =>
      (await import('./subset-font.ts')).createSubset(
        await files.read(join(tool.folder, subsetFile), fontLimit),
        bytes,
      ),
    );
    const { characters } = font;
    const dataFor = async (text: string): Promise<string> => {
      const used = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
      const cut = (await subset())(used.filter((codePoint) => includes(characters, codePoint)));
      if (cut === undefined) throw new UserError(`${path} is damaged`, { hint: `Install ${script.package} again` });
      const { packWoff } = await import('./pack-woff.ts');
      return packWoff(Buffer.from(cut)).toString('base64');
    };
    const { family } = script;
    return [(text) => ({ family, weight: 400, style: 'normal', characters, data: once(() => dataFor(text)) })];
  });
  return (await Promise.all(fonts)).flat();
}
