// Reads a theme: the files of its folder, and those of its base that it does not have.

import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import type { Coverage } from './coverage.ts';
import {
  designOf,
  findTheme,
  foldersOf,
  readBytes,
  readText,
  type ThemeFolder,
  type PlacedTheme,
  type ThemeHost,
} from './find-theme.ts';
import { parseCoverage, parseFonts, type ListedFont } from './parse-fonts.ts';
import { refuseLoading } from './read-style.ts';
import type { Font, Source, Theme } from './theme.ts';

export const fontLimit = 4 * 1024 * 1024;

export const fontList = join('fonts', 'fonts.json');
export const coverageFile = join('fonts', 'coverage.json');

/** `publication` is the folder of bulletin.yaml. */
export async function readTheme(host: ThemeHost, name: string, publication: string): Promise<Theme> {
  const folders: (PlacedTheme & Pick<Theme, 'templates' | 'styles' | 'fonts'>)[] = [];
  const parsed = await parsedOf(host);
  for await (const folder of foldersOf(host, name, publication)) folders.push(await readFolder(host, folder, parsed));
  // The base's first: what comes later takes the place of what has the same name.
  const fromBase = folders.toReversed();
  const templates = Object.assign({}, ...fromBase.map((folder) => folder.templates)) as Theme['templates'];
  const styles = Object.assign({}, ...fromBase.map((folder) => folder.styles)) as Theme['styles'];
  const folder = folders[0]?.folder ?? '';
  if (templates['page'] === undefined) throw new UserError(`The theme \`${name}\` has no page.hbs`, { hint: folder });
  return { name, folder, templates, styles, fonts: fromBase.flatMap((one) => one.fonts), design: designOf(folders) };
}

/**
 * Which characters the theme's fonts have; undefined where it brings none. Reads no other file where its own folder
 * says it.
 */
export async function readCoverage(host: ThemeHost, name: string, publication: string): Promise<Coverage | undefined> {
  const own = await coverageIn(host, await findTheme(host, name, publication));
  if (own !== undefined) return own;
  for await (const place of foldersOf(host, name, publication)) {
    const coverage = await coverageIn(host, place);
    if (coverage !== undefined) return coverage;
  }
  return undefined;
}

async function coverageIn(host: ThemeHost, place: ThemeFolder): Promise<Coverage | undefined> {
  const text = await readText(host, place, coverageFile);
  return text === undefined ? undefined : parseCoverage(text, `${place.name}/fonts/coverage.json`);
}

async function readFolder<P extends ThemeFolder>(
  host: ThemeHost,
  place: P,
  parsed: ParsedOf,
): Promise<P & Pick<Theme, 'templates' | 'styles' | 'fonts'>> {
  const names = (await host.files.list(place.folder)).map((entry) => entry.name);
  refuseOthers(names, place);
  const [templates, styles, fonts] = await Promise.all([
    readTexts(host, place, names, '.hbs', parsed),
    readTexts(host, place, names, '.css', parsed),
    readFonts(host, place),
  ]);
  for (const { path, text } of Object.values(styles)) refuseLoading(text, path);
  return { ...place, templates, styles, fonts };
}

/** The tree of a template as the build has it, where it has one. */
type ParsedOf = (source: Source) => Pick<Source, 'parsed'>;

/** To load what hashes takes a tenth of the check of one issue, which needs no templates. */
async function parsedOf({ files, tool }: ThemeHost): Promise<ParsedOf> {
  const { keyOf, parsedFile, readParsed } = await import('./parsed-templates.ts');
  const path = join(tool.folder, parsedFile);
  if ((await files.stat(path))?.kind !== 'file') return () => ({});
  const parsed = readParsed(new TextDecoder().decode(await files.read(path)));
  return (source) => ({ parsed: parsed.get(keyOf(source)) });
}

/** Templates in the languages of other programs would be passed over in silence. */
const otherTemplates = /\.(?:liquid|handlebars|mustache|njk|jinja2?|ejs)$/;

function refuseOthers(names: readonly string[], { folder }: ThemeFolder): void {
  const other = names.find((name) => otherTemplates.test(name));
  if (other === undefined) return;
  const own = other.replace(otherTemplates, '.hbs');
  throw new UserError(`${join(folder, other)} is not read: the templates of a theme are Handlebars, in .hbs files`, {
    hint: `Write it as ${own}, with the tags of docs/themes.md, and delete ${other}`,
  });
}

async function readTexts(
  host: ThemeHost,
  place: ThemeFolder,
  names: readonly string[],
  suffix: string,
  parsed: ParsedOf,
): Promise<Record<string, Source>> {
  const files = names.filter((name) => name.endsWith(suffix));
  const texts = await Promise.all(files.map((name) => readText(host, place, name)));
  const sources = files.map((name, index) => {
    const source = { path: join(place.folder, name), text: texts[index] ?? '' };
    return { ...source, ...parsed(source) };
  });
  return Object.fromEntries(files.map((name, index) => [name.slice(0, -suffix.length), sources[index]!]));
}

async function readFonts(host: ThemeHost, place: ThemeFolder): Promise<readonly Font[]> {
  return (await listFonts(host, place)).map(({ file, ...font }) => {
    let reading: Promise<string> | undefined;
    return { ...font, data: () => (reading ??= readFont(host, place, file)) };
  });
}

/** The fonts that a folder's list names; none where there is no list. */
export async function listFonts(host: ThemeHost, place: ThemeFolder): Promise<readonly ListedFont[]> {
  const text = await readText(host, place, fontList);
  return text === undefined ? [] : parseFonts(text, join(place.folder, fontList));
}

async function readFont(host: ThemeHost, place: ThemeFolder, file: string): Promise<string> {
  const bytes = await readBytes(host, place, join('fonts', file), fontLimit);
  if (bytes === undefined) throw new UserError(`${join(place.folder, fontList)} names ${file}, which is not there`);
  return Buffer.from(bytes).toString('base64');
}
