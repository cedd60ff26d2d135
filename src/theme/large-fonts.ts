// Installed fonts of thousands of characters -> what a text needs of them.

import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { once, remember } from '../base/memoize.ts';
import { staysInside } from '../content/issue/inside.ts';
import type { Files } from '../host/host.ts';
import { includes, joined, type Characters } from './coverage.ts';
import type { ThemeHost } from './find-theme.ts';
import { pathOf, readFace, versionOf, type Face, type Weight } from './font-packages.ts';
import type { Script } from './scripts.ts';
import type { Font } from './theme.ts';

/** As much of a font as a text needs. */
export type LargeFont = (text: string) => Promise<readonly Font[]>;

/** Where HarfBuzz is put when bulletin is built. */
const subsetFile = join('lib', 'harfbuzz-subset.wasm');
const subsetLimit = 4 * 1024 * 1024;

/**
 * The one file of a package has its usual characters. What a text has beyond them, such as the wide comma of traditional
 * Chinese and the Chinese characters of Korean, is in small files: each has about a hundred characters. One
 * weight at a time: with two, a page on a screen would have twice as much.
 */
export async function readLarge(script: Script, place: string, weight: Weight, host: ThemeHost): Promise<LargeFont> {
  const { files } = host;
  const from = { package: script.package, version: await versionOf(place, files) };
  const cutter = createCutter(script, host);
  const pieceOf = async (part: string): Promise<Piece | undefined> => {
    const path = pathOf(script, place, `${part}-${weight}-normal.woff`);
    const face = await readFace(path, place, files);
    return face && { characters: face.characters, cut: cutter(path, face) };
  };
  const whole = (await Promise.all(script.parts.map(pieceOf))).filter((piece) => piece !== undefined);
  const usual = joined(...whole.map(({ characters }) => characters));
  const slices = once(() => slicesOf(place, files));
  const read = new Map<string, Promise<Piece | undefined>>();
  const rarePieces = async (rare: readonly number[]) => {
    const all = rare.length === 0 || whole.length === 0 ? [] : await slices();
    const some = all.filter(({ characters }) => rare.some((codePoint) => includes(characters, codePoint)));
    const pieces = await Promise.all(some.map(({ name }) => remember(read, name, () => pieceOf(name))));
    return pieces.filter((piece) => piece !== undefined);
  };
  return async (text) => {
    const used = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
    const rare = used.filter((codePoint) => codePoint > 0x7f && !includes(usual, codePoint));
    const more = (await rarePieces(rare)).map((piece) => {
      const own = rare.filter((codePoint) => includes(piece.characters, codePoint));
      return { ...piece, characters: joined(own.map((codePoint) => [codePoint, codePoint] as const)) };
    });
    return [...whole, ...more].map(({ characters, cut }): Font => {
      const own = used.filter((codePoint) => includes(characters, codePoint));
      const { family } = script;
      return { family, weight, style: 'normal', characters, from, data: once(() => cut(own)) };
    });
  };
}

/** A file of a package, and what makes a font in base64 of some of its characters. */
interface Piece {
  readonly characters: Characters;
  cut(codePoints: readonly number[]): Promise<string>;
}

/** HarfBuzz is read once for all files. */
function createCutter(script: Script, { files, tool }: ThemeHost) {
  const harfbuzz = once(async () => {
    const { readSubsetter } = await import('./subset-font.ts');
    return readSubsetter(await files.read(join(tool.folder, subsetFile), subsetLimit));
  });
  return (path: string, { bytes }: Face): Piece['cut'] => {
    const subset = once(async () => (await harfbuzz())(bytes));
    return async (codePoints) => {
      const cut = await subset()
        .then((make) => make(codePoints))
        .catch((cause: unknown) => damaged(path, script, cause));
      if (cut === undefined) return damaged(path, script);
      const { packWoff } = await import('./pack-woff.ts');
      return packWoff(Buffer.from(cut)).toString('base64');
    };
  };
}

function damaged(path: string, script: Script, cause?: unknown): never {
  if (cause instanceof UserError) throw cause;
  throw new UserError(`${path} is damaged`, {
    hint: `Delete the folder of ${script.package}, and install it again`,
    cause,
  });
}

interface Slice {
  /** As in the name of its file. */
  readonly name: string;
  readonly characters: Characters;
}

const indexLimit = 1024 * 1024;

/** The small files of a package, as its `unicode.json` lists them: `{ "[98]": "U+2f,U+50-5a" }`. */
async function slicesOf(place: string, files: Files): Promise<readonly Slice[]> {
  const path = join(place, 'unicode.json');
  if ((await files.stat(path))?.kind !== 'file' || !(await staysInside(path, place, files))) return [];
  const list = indexIn(new TextDecoder().decode(await files.read(path, indexLimit)));
  return Object.entries(list ?? {}).flatMap(([key, ranges]) => {
    const name = /^\[(\d{1,4})\]$/.exec(key)?.[1];
    const characters = typeof ranges === 'string' ? rangesIn(ranges) : [];
    return name === undefined || characters.length === 0 ? [] : [{ name, characters }];
  });
}

function indexIn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The file is damaged.
    return undefined;
  }
}

function rangesIn(text: string): Characters {
  const ranges = [...text.matchAll(/U\+([0-9a-f]{1,6})(?:-([0-9a-f]{1,6}))?/gi)].map(
    ([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
  );
  return joined(ranges);
}
