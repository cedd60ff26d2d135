// A theme with the fonts of a publication's own: what pages are set in, and which characters that has.

import { joined, type Coverage } from './coverage.ts';
import type { ThemeHost } from './find-theme.ts';
import type { Settings } from './look.ts';
import type { OwnFont } from './own-fonts.ts';
import { readCoverage, readTheme } from './read-theme.ts';
import type { Font, Theme } from './theme.ts';

/** The fonts under `files` of a publication, without those that cannot be read: the check of bulletin.yaml names them. */
async function ownFontsOf({ fonts }: Settings, folder: string, { files }: ThemeHost): Promise<readonly OwnFont[]> {
  if (fonts?.files === undefined) return [];
  const { isOwnFont, readOwnFonts } = await import('./own-fonts.ts');
  return (await readOwnFonts(fonts.files, folder, files)).filter(isOwnFont);
}

/** `folder` is that of bulletin.yaml. */
export async function readDressedTheme(
  host: ThemeHost,
  name: string,
  folder: string,
  settings: Settings,
): Promise<Theme> {
  const [theme, own] = await Promise.all([readTheme(host, name, folder), ownFontsOf(settings, folder, host)]);
  if (own.length === 0) return theme;
  const { withFonts } = await import('./add-fonts.ts');
  const covered = (await readCoverage(host, name, folder))?.characters ?? [];
  const { text, headings } = settings.fonts ?? {};
  return withFonts(theme, own.map(inPages), { covered, chosen: [text, headings].filter((one) => one !== undefined) });
}

function inPages({ bytes, ...font }: OwnFont): Font {
  let data: Promise<string> | undefined;
  return { ...font, data: () => (data ??= Promise.resolve(Buffer.from(bytes).toString('base64'))) };
}

/** Which characters the fonts of the theme and of the publication have; undefined where the theme brings none. */
export async function readDressedCoverage(
  host: ThemeHost,
  name: string,
  folder: string,
  settings: Settings,
): Promise<Coverage | undefined> {
  const [ofTheme, own] = await Promise.all([readCoverage(host, name, folder), ownFontsOf(settings, folder, host)]);
  if (ofTheme === undefined || own.length === 0) return ofTheme;
  return {
    families: [...new Set([...ofTheme.families, ...own.map(({ family }) => family)])],
    characters: joined(ofTheme.characters, ...own.map(({ characters }) => characters)),
  };
}
