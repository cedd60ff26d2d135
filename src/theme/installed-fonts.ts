// The fonts of scripts that are installed: in the node_modules of a publication, or of bulletin.

import { once, remember } from '../base/memoize.ts';
import type { ThemeHost } from './find-theme.ts';
import { findPackages, manifestOf, pathOf, readFace, versionOf, weights, type Weight } from './font-packages.ts';
import type { LargeFont } from './large-fonts.ts';
import { scripts, type Script } from './scripts.ts';
import type { Font, Medium } from './theme.ts';

export type InstalledFonts = ReturnType<typeof createInstalledFonts>;

/** What is there of the package of a script. */
export type PackageState =
  | { readonly state: 'missing' }
  | {
      readonly state: 'installed' | 'damaged';
      /** Its folder, absolute. */
      readonly place: string;
      readonly version: string | undefined;
    };

/** `folder` is that of bulletin.yaml: its packages come before those of bulletin. */
export function createInstalledFonts(host: ThemeHost, folder: string) {
  const read = new Map<string, Promise<readonly Font[]>>();
  const large = new Map<string, Promise<LargeFont>>();
  const packages = once(() => findPackages(host, folder));
  return {
    /**
     * Those of some scripts, as far as they are installed. Of large ones, a page has what is in the text, and on a screen
     * one weight: the browser makes bold characters itself. Those that it makes on paper are drawings of three times the
     * size.
     */
    async fontsOf(scripts: readonly Script[], text: string, medium: Medium): Promise<readonly Font[]> {
      const found = await packages();
      const fonts = scripts.map(async (script) => {
        const place = found.get(script.package);
        if (place === undefined) return [];
        if (script.isLarge !== true) return remember(read, place, () => readPackage(script, place, host));
        const { readLarge } = await import('./large-fonts.ts');
        const cut = async (weight: Weight) =>
          (await remember(large, `${weight} ${place}`, () => readLarge(script, place, weight, host)))(text);
        return (await Promise.all(medium === 'screen' ? [cut(400)] : weights.map(cut))).flat();
      });
      return (await Promise.all(fonts)).flat();
    },

    async stateOf(script: Script): Promise<PackageState> {
      const place = (await packages()).get(script.package);
      if (place === undefined) return { state: 'missing' };
      const faces = await Promise.all(filesOf(script, place).map((path) => readFace(path, place, host.files)));
      const state = faces.includes(undefined) ? 'damaged' : 'installed';
      return { state, place, version: await versionOf(place, host.files) };
    },

    /** Another one where other fonts are installed. */
    stamp: once(async () => {
      const found = await packages();
      const paths = scripts.flatMap((script) => {
        const place = found.get(script.package);
        return place === undefined ? [] : [manifestOf(place), ...filesOf(script, place)];
      });
      return JSON.stringify(await Promise.all(paths.map(async (path) => [path, await host.files.stampOf(path)])));
    }),
  };
}

/** The files of a package that are read. */
function filesOf({ parts, isLarge, ...script }: Script, place: string): readonly string[] {
  const faces = weights.map((weight) => `${weight}-normal.${isLarge === true ? 'woff' : 'woff2'}`);
  return parts.flatMap((part) => faces.map((face) => pathOf(script, place, `${part}-${face}`)));
}

async function readPackage(script: Script, place: string, { files }: ThemeHost): Promise<readonly Font[]> {
  const { family } = script;
  const from = { package: script.package, version: await versionOf(place, files) };
  const ofPart = async (part: string): Promise<readonly Font[]> => {
    const faces = weights.map(async (weight): Promise<readonly Font[]> => {
      const face = await readFace(pathOf(script, place, `${part}-${weight}-normal.woff2`), place, files);
      if (face === undefined) return [];
      const data = once(() => Promise.resolve(Buffer.from(face.bytes).toString('base64')));
      return [{ family, weight, style: 'normal', characters: face.characters, from, data }];
    });
    const [regular = [], bold = []] = await Promise.all(faces);
    return regular.length === 0 ? [] : [...regular, ...bold];
  };
  return (await Promise.all(script.parts.map(ofPart))).flat();
}
