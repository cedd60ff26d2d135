// The fonts of scripts that are installed: in the node_modules of a publication, or of bulletin.

import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { once, remember } from '../base/memoize.ts';
import { staysInside } from '../content/issue/inside.ts';
import type { Files } from '../host/host.ts';
import type { ThemeHost } from './find-theme.ts';
import { includes } from './coverage.ts';
import { findPackages, manifestOf, scope, versionOf } from './font-packages.ts';
import { readFont } from './read-font.ts';
import { scripts, type Script } from './scripts.ts';
import type { Font } from './theme.ts';

const fontLimit = 4 * 1024 * 1024;
const weights = [400, 700] as const;

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
  const large = new Map<string, Promise<readonly LargeFont[]>>();
  const packages = once(() => findPackages(host, folder));
  return {
    /** Those of some scripts, as far as they are installed. Of those with Chinese characters, a page has what is in the text. */
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
function filesOf({ parts, hasHan, ...script }: Script, place: string): readonly string[] {
  const faces = hasHan === true ? ['400-normal.woff'] : weights.map((weight) => `${weight}-normal.woff2`);
  return parts.flatMap((part) => faces.map((face) => pathOf(script, place, `${part}-${face}`)));
}

function pathOf(script: Pick<Script, 'package'>, place: string, name: string): string {
  return join(place, 'files', `${script.package.slice(scope.length + 1)}-${name}`);
}

/**
 * A font of a package, with its bytes; undefined where there is none. A package may come from a stranger: only what is a
 * font, and in the package, goes into a page.
 */
async function readFace(path: string, place: string, files: Files) {
  if ((await files.stat(path))?.kind !== 'file' || !(await staysInside(path, place, files))) return undefined;
  const bytes = await files.read(path, fontLimit);
  const font = readFont(bytes);
  return font && { bytes, characters: font.characters };
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

/** A font with as much of it as a text needs. */
type LargeFont = (text: string) => Font;

/** Where HarfBuzz is put when bulletin is built. */
const subsetFile = join('lib', 'harfbuzz-subset.wasm');

/** One weight: with two, a page would have twice as much. The browser makes bold characters itself. */
async function readLarge(script: Script, place: string, { files, tool }: ThemeHost): Promise<readonly LargeFont[]> {
  const { family } = script;
  const from = { package: script.package, version: await versionOf(place, files) };
  const ofPart = async (part: string): Promise<readonly LargeFont[]> => {
    const path = pathOf(script, place, `${part}-400-normal.woff`);
    const face = await readFace(path, place, files);
    if (face === undefined) return [];
    const { bytes, characters } = face;
    const subset = once(async () =>
      (await import('./subset-font.ts')).createSubset(
        await files.read(join(tool.folder, subsetFile), fontLimit),
        bytes,
      ),
    );
    const dataFor = async (text: string): Promise<string> => {
      const used = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
      const cut = await subset()
        .then((cutOut) => cutOut(used.filter((codePoint) => includes(characters, codePoint))))
        .catch((cause: unknown) => damaged(path, script, cause));
      if (cut === undefined) return damaged(path, script);
      const { packWoff } = await import('./pack-woff.ts');
      return packWoff(Buffer.from(cut)).toString('base64');
    };
    return [(text) => ({ family, weight: 400, style: 'normal', characters, from, data: once(() => dataFor(text)) })];
  };
  return (await Promise.all(script.parts.map(ofPart))).flat();
}

function damaged(path: string, script: Script, cause?: unknown): never {
  if (cause instanceof UserError) throw cause;
  throw new UserError(`${path} is damaged`, { hint: `Install ${script.package} again`, cause });
}
