// A theme with its bases -> the files of a theme without a base.

import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { formatCharacters } from './coverage.ts';
import { allFoldersOf, designFile, designOf, readBytes, type ThemeHost } from './find-theme.ts';
import type { ListedFont } from './parse-fonts.ts';
import { coverageFile, fontLimit, fontList, listFonts } from './read-theme.ts';
import { writeDesign } from './write-design.ts';

/** Contents by their paths in the theme's folder: templates, styles, theme.yaml, and the fonts with their licences. */
export async function filesToEject(
  host: ThemeHost,
  name: string,
  publication: string,
): Promise<ReadonlyMap<string, Uint8Array | string>> {
  const folders = await allFoldersOf(host, name, publication);
  const files = new Map<string, Uint8Array | string>();
  const fonts: ListedFont[] = [];
  for (const place of folders.toReversed()) {
    const copy = async (file: string): Promise<void> => {
      const bytes = await readBytes(host, place, file, fontLimit);
      if (bytes !== undefined) files.set(file, bytes);
    };
    for (const { name: file } of await host.files.list(place.folder)) if (/\.(?:hbs|css)$/.test(file)) await copy(file);
    for (const { name: file } of await host.files.list(join(place.folder, 'fonts')))
      if (file.endsWith('.txt')) await copy(join('fonts', file));
    await copy(designFile);
    await copy(coverageFile);
    for (const font of await listFonts(host, place)) {
      const path = join('fonts', font.file);
      // Two folders may call two fonts the same: in one folder, one would be lost.
      if (files.has(path))
        throw new UserError(`${join(place.folder, path)} has the same name as a font of its base`, {
          hint: 'Give the file another name, also in fonts.json',
        });
      await copy(path);
      fonts.push(font);
    }
  }
  // Without a base there is nothing to join, and its comments may stay.
  if (folders.length > 1 || !files.has(designFile)) files.set(designFile, writeDesign(designOf(folders)));
  if (fonts.length > 0) files.set(fontList, writeFonts(fonts));
  return files;
}

function writeFonts(fonts: readonly ListedFont[]): string {
  const lines = fonts.map(
    ({ characters, ...font }) => `  ${JSON.stringify({ ...font, characters: formatCharacters(characters) })}`,
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}
