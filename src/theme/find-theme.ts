// Finds the folders that a theme is made of: its own, and below it those of its bases. A publication's themes come
// before bulletin's.

import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import type { Host } from '../host/host.ts';
import { conform } from '../content/issue/conform.ts';
import { staysInside } from '../content/issue/inside.ts';
import { readYaml } from '../content/issue/read-yaml.ts';
import { laidOver, noDesign, type Design, type ThemeFile } from './design.ts';

export type ThemeHost = Pick<Host, 'files' | 'tool'>;

/**
 * A theme may come from a stranger: a file that is too large or not text is not read, and the number of bases is
 * limited.
 */
const limits = { text: 256 * 1024, design: 16 * 1024, folders: 5 } as const;

export const namePattern = /^[a-z0-9][a-z0-9-]*$/;
export const designFile = 'theme.yaml';

/** A folder of a theme, and the folder that its files, with every link followed, must be in. */
export interface ThemeFolder {
  readonly name: string;
  readonly folder: string;
  readonly root: string;
}

/** A folder of a theme with what its theme.yaml says. */
export interface PlacedTheme extends ThemeFolder {
  readonly file: ThemeFile;
}

/** The folder that a theme is looked for in first. `publication` is the folder of bulletin.yaml. */
export async function findTheme(host: ThemeHost, name: string, publication: string): Promise<ThemeFolder> {
  const [found] = await placesOf(host, name, publication);
  if (found !== undefined) return found;
  throw new UserError(`There is no theme \`${name}\``, { hint: await whereThemesAre(host, publication) });
}

/** The names of all themes that a publication can use. */
export async function listThemes(host: ThemeHost, publication: string): Promise<readonly string[]> {
  const lists = await Promise.all(
    [join(publication, 'themes'), join(host.tool.folder, 'templates')].map((place) => host.files.list(place)),
  );
  const names = lists.flat().filter((entry) => entry.kind === 'folder' && namePattern.test(entry.name));
  return [...new Set(names.map((entry) => entry.name))].sort();
}

/** The theme's own folder first, then that of its base, and so on; each is found when it is asked for. */
export async function* foldersOf(host: ThemeHost, name: string, publication: string): AsyncGenerator<PlacedTheme> {
  const seen: ThemeFolder[] = [];
  let place: ThemeFolder | undefined = await findTheme(host, name, publication);
  while (place !== undefined) {
    seen.push(place);
    const current: ThemeFolder = place;
    const file = await readDesignFile(host, current);
    yield { ...current, file };
    if (file.base === undefined) return;
    // A folder is passed over where it is being read already: a publication's own `classic` may be based on the one of
    // bulletin.
    const others = (await placesOf(host, file.base, publication)).filter(
      ({ folder }) => !seen.some((one) => one.folder === folder),
    );
    place = others[0];
    const from = join(current.folder, designFile);
    if (place === undefined) await refuseBase(host, file.base, from, seen, publication);
    if (seen.length === limits.folders)
      throw new UserError(`${from}: the theme \`${name}\` has more than ${limits.folders - 1} bases`, {
        hint: 'Base it directly on one of them',
      });
  }
}

export async function allFoldersOf(
  host: ThemeHost,
  name: string,
  publication: string,
): Promise<readonly [PlacedTheme, ...PlacedTheme[]]> {
  const folders: PlacedTheme[] = [];
  for await (const folder of foldersOf(host, name, publication)) folders.push(folder);
  return folders as [PlacedTheme, ...PlacedTheme[]];
}

/** The design of a theme, with that of its bases under it. */
export function designOf(folders: readonly { readonly file: ThemeFile }[]): Design {
  return folders.reduceRight((base, { file }) => laidOver(file, base), noDesign);
}

export async function readDesign(host: ThemeHost, name: string, publication: string): Promise<Design> {
  return designOf(await allFoldersOf(host, name, publication));
}

async function refuseBase(
  host: ThemeHost,
  base: string,
  file: string,
  seen: readonly ThemeFolder[],
  publication: string,
): Promise<never> {
  if (seen.some(({ name }) => name === base)) {
    throw new UserError(`${file}: ${circleOf(seen)}`, { hint: 'Delete `base:` from one of them' });
  }
  throw new UserError(`${file}: there is no theme \`${base}\` to base it on`, {
    hint: await whereThemesAre(host, publication),
  });
}

function circleOf(seen: readonly ThemeFolder[]): string {
  const names = seen.map(({ name }) => `\`${name}\``);
  return names.length === 1
    ? `the theme ${names[0]} is based on itself`
    : `the themes ${names.join(' and ')} are based on each other`;
}

async function whereThemesAre(host: ThemeHost, publication: string): Promise<string> {
  const themes = (await listThemes(host, publication)).join(', ');
  return `${themes === '' ? 'There are no themes' : `Choose from ${themes}`}. Your own themes go into ${join(publication, 'themes')}`;
}

async function placesOf(host: ThemeHost, name: string, publication: string): Promise<readonly ThemeFolder[]> {
  if (!namePattern.test(name)) return [];
  const places = [
    { name, folder: join(publication, 'themes', name), root: publication },
    { name, folder: join(host.tool.folder, 'templates', name), root: host.tool.folder },
  ];
  const stats = await Promise.all(places.map(({ folder }) => host.files.stat(folder)));
  return places.filter((_, index) => stats[index]?.kind === 'folder');
}

/** What the theme.yaml of a folder says; nothing where there is none. UserError with its line where it is wrong. */
async function readDesignFile(host: ThemeHost, place: ThemeFolder): Promise<ThemeFile> {
  const bytes = await readBytes(host, place, designFile, limits.design);
  if (bytes === undefined) return {};
  const known = (await knownDesigns(host)).get(new TextDecoder().decode(bytes));
  if (known !== undefined) return known;
  const { themeSchema } = await import('./design-schema.ts');
  const { tree, faults: unread, locator } = readYaml(bytes);
  const { value, faults } = tree === undefined ? { faults: unread } : conform(themeSchema, tree);
  const [fault] = faults;
  if (fault === undefined) return value ?? {};
  const { line, column } = locator.position(locator.locate(fault).offset);
  throw new UserError(
    `${join(place.folder, designFile)}:${line}:${column}: ${fault.message}`,
    fault.help === undefined ? {} : { hint: fault.help },
  );
}

/** Below the folder of bulletin: what its own themes say, by the text of their theme.yaml. */
export const designsFile = 'lib/designs.json';

/** They are read when bulletin is built: to read one took 3 % of the build of one issue. */
async function knownDesigns({ files, tool }: ThemeHost): Promise<ReadonlyMap<string, ThemeFile>> {
  const path = join(tool.folder, designsFile);
  if ((await files.stat(path))?.kind !== 'file') return new Map();
  return new Map(JSON.parse(new TextDecoder().decode(await files.read(path))) as [string, ThemeFile][]);
}

export async function readText(host: ThemeHost, place: ThemeFolder, file: string): Promise<string | undefined> {
  const bytes = await readBytes(host, place, file, limits.text);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** A file of a theme; undefined where there is none. */
export async function readBytes(
  host: ThemeHost,
  place: ThemeFolder,
  file: string,
  limit: number,
): Promise<Uint8Array | undefined> {
  const path = join(place.folder, file);
  const stat = await host.files.stat(path);
  if (stat?.kind !== 'file') return undefined;
  if (!(await staysInside(path, place.root, host.files)))
    throw new UserError(`${path} is a link that leads outside ${place.root}`);
  if (stat.size > limit) {
    throw new UserError(
      `${path} is too large for a theme: it has ${stat.size} bytes, and at most ${limit} are allowed`,
    );
  }
  return host.files.read(path, limit);
}
