// Finds a theme's folder and reads it: the publication's own themes come first, then those that come with bulletin.

import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { staysInside } from '../issue/inside.ts';
import type { Coverage } from './coverage.ts';
import { parseCoverage, parseFonts } from './parse-fonts.ts';
import type { Font, Theme } from './theme.ts';

type World = Pick<Host, 'files' | 'tool'>;

/** A theme may come from a stranger: what is no text or font of a sane size is not read. */
const limits = { text: 256 * 1024, font: 4 * 1024 * 1024 } as const;

const namePattern = /^[a-z0-9][a-z0-9-]*$/;

/** A theme's folder, and the folder that its files, with every link followed, must stand in. */
interface Place {
  readonly folder: string;
  readonly root: string;
}

/** `publication` is the folder of bulletin.yaml. */
export async function readTheme(host: World, name: string, publication: string): Promise<Theme> {
  const place = await findTheme(host, name, publication);
  const names = (await host.files.list(place.folder)).map((entry) => entry.name);
  const [templates, styles, fonts] = await Promise.all([
    readTexts(host, place, names, '.liquid'),
    readTexts(host, place, names, '.css'),
    readFonts(host, place),
  ]);
  if (templates['page'] === undefined) {
    throw new UserError(`the theme \`${name}\` has no page.liquid`, { hint: place.folder });
  }
  return { name, folder: place.folder, templates, styles, fonts };
}

/** Which characters the theme's fonts have; undefined where it brings none. Reads that one file only. */
export async function readCoverage(host: World, name: string, publication: string): Promise<Coverage | undefined> {
  const text = await readText(host, await findTheme(host, name, publication), join('fonts', 'coverage.json'));
  return text === undefined ? undefined : parseCoverage(text, `${name}/fonts/coverage.json`);
}

/** The names of all themes that a publication can use. */
export async function listThemes(host: World, publication: string): Promise<readonly string[]> {
  const lists = await Promise.all(
    [join(publication, 'themes'), join(host.tool.folder, 'templates')].map((place) => host.files.list(place)),
  );
  const names = lists.flat().filter((entry) => entry.kind === 'folder' && namePattern.test(entry.name));
  return [...new Set(names.map((entry) => entry.name))].sort();
}

async function findTheme(host: World, name: string, publication: string): Promise<Place> {
  const places = [
    { folder: join(publication, 'themes', name), root: publication },
    { folder: join(host.tool.folder, 'templates', name), root: host.tool.folder },
  ];
  for (const place of namePattern.test(name) ? places : []) {
    if ((await host.files.stat(place.folder))?.kind === 'folder') return place;
  }
  const themes = (await listThemes(host, publication)).join(', ') || 'none';
  throw new UserError(`there is no theme \`${name}\``, {
    hint: `themes here: ${themes}; your own stand in ${join(publication, 'themes')}`,
  });
}

async function readTexts(
  host: World,
  place: Place,
  names: readonly string[],
  suffix: string,
): Promise<Record<string, string>> {
  const files = names.filter((name) => name.endsWith(suffix));
  const texts = await Promise.all(files.map((name) => readText(host, place, name)));
  return Object.fromEntries(files.map((name, index) => [name.slice(0, -suffix.length), texts[index] ?? '']));
}

async function readFonts(host: World, place: Place): Promise<readonly Font[]> {
  const path = join(place.folder, 'fonts', 'fonts.json');
  const text = await readText(host, place, join('fonts', 'fonts.json'));
  if (text === undefined) return [];
  return parseFonts(text, path).map(({ file, ...font }) => {
    let reading: Promise<string> | undefined;
    return { ...font, data: () => (reading ??= readFont(host, place, file, path)) };
  });
}

async function readFont(host: World, place: Place, file: string, list: string): Promise<string> {
  const bytes = await readBytes(host, place, join('fonts', file), limits.font);
  if (bytes === undefined) throw new UserError(`${list} names ${file}, which is not there`);
  return Buffer.from(bytes).toString('base64');
}

async function readText(host: World, place: Place, file: string): Promise<string | undefined> {
  const bytes = await readBytes(host, place, file, limits.text);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

async function readBytes(host: World, place: Place, file: string, limit: number): Promise<Uint8Array | undefined> {
  const path = join(place.folder, file);
  const stat = await host.files.stat(path);
  if (stat?.kind !== 'file') return undefined;
  if (!(await staysInside(path, place.root, host.files))) throw new UserError(`${path} is a link that leads out of ${place.root}`);
  if (stat.size > limit) {
    throw new UserError(`${path} is too large for a file of a theme: ${stat.size} bytes, at most ${limit}`);
  }
  return host.files.read(path, limit);
}
