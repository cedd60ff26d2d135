// A theme with the fonts of a publication's own and those of scripts that are installed: what pages are set in, and
// which characters that has.

import { once, remember } from '../base/memoize.ts';
import { joined, type Characters, type Coverage } from './coverage.ts';
import type { ThemeHost } from './find-theme.ts';
import type { InstalledFonts, PackageState } from './installed-fonts.ts';
import type { Settings } from './look.ts';
import type { OwnFont } from './own-fonts.ts';
import { readCoverage, readTheme } from './read-theme.ts';
import { scriptsIn, type Script } from './scripts.ts';
import type { Font, Medium, Theme } from './theme.ts';

/** The fonts under `files` of a publication, without those that cannot be read: the check of bulletin.yaml names them. */
async function ownFontsOf({ fonts }: Settings, folder: string, { files }: ThemeHost): Promise<readonly OwnFont[]> {
  if (fonts?.files === undefined) return [];
  const { isOwnFont, readOwnFonts } = await import('./own-fonts.ts');
  return (await readOwnFonts(fonts.files, folder, files)).filter(isOwnFont);
}

/** What is installed is looked up for the first text that needs it. */
const installedIn = (host: ThemeHost, folder: string): (() => Promise<InstalledFonts>) =>
  once(async () => (await import('./installed-fonts.ts')).createInstalledFonts(host, folder));

/** `folder` is that of bulletin.yaml. */
export async function readDressedTheme(
  host: ThemeHost,
  name: string,
  folder: string,
  settings: Settings,
): Promise<Theme> {
  const [bare, own] = await Promise.all([readTheme(host, name, folder), ownFontsOf(settings, folder, host)]);
  const ofTheme = (await readCoverage(host, name, folder))?.characters;
  const { text, headings } = settings.fonts ?? {};
  const chosen = [text, headings].filter((one) => one !== undefined);
  const theme = own.length === 0 ? bare : await added(bare, own.map(inPages), ofTheme ?? [], chosen);
  // A theme without fonts is set in those of the machine.
  if (ofTheme === undefined) return theme;
  const covered = joined(ofTheme, ...own.map(({ characters }) => characters));
  const installed = installedIn(host, folder);
  const dressed = new Map<string, Promise<Theme>>();
  const dress = async (scripts: readonly Script[], text: string, medium: Medium): Promise<Theme> => {
    const fonts = await (await installed()).fontsOf(scripts, text, medium);
    // A digit in a frame is one emoji, and comes as a whole from one font: that has the digit, too.
    const whole = scripts.filter(({ signs }) => signs !== undefined).map(({ family }) => family);
    return fonts.length === 0 ? theme : added(theme, fonts, covered, whole);
  };
  return {
    ...theme,
    async forText(shown, language, medium) {
      const all = scriptsIn(shown, covered, language);
      const scripts = medium === 'screen' ? all.filter(({ isForPaper }) => isForPaper !== true) : all;
      if (scripts.length === 0) return theme;
      // Every page has characters of its own.
      if (scripts.some(({ isLarge }) => isLarge)) return dress(scripts, shown, medium);
      return remember(dressed, scripts.map(({ family }) => family).join(), () => dress(scripts, shown, medium));
    },
  };
}

async function added(
  theme: Theme,
  fonts: readonly Font[],
  covered: Characters,
  chosen: readonly string[],
): Promise<Theme> {
  return (await import('./add-fonts.ts')).withFonts(theme, fonts, { covered, chosen });
}

function inPages({ bytes, ...font }: OwnFont): Font {
  return { ...font, data: once(() => Promise.resolve(Buffer.from(bytes).toString('base64'))) };
}

/** What shows a text. */
export interface Shown extends Coverage {
  /** The folders of packages that are damaged, by the names of these packages. */
  readonly damaged: ReadonlyMap<string, string>;
}

/** What a publication has to show texts with. */
export interface Wardrobe {
  /** Without the fonts of scripts that are installed. */
  readonly coverage: Coverage;
  /** With those that a text needs. */
  coverageFor(text: string, language: string): Promise<Shown>;
  stateOf(script: Script): Promise<PackageState>;
  /** Another one where other fonts of scripts are installed. */
  stamp(): Promise<string>;
}

/** Undefined where the theme brings no fonts. */
export async function readWardrobe(
  host: ThemeHost,
  name: string,
  folder: string,
  settings: Settings,
): Promise<Wardrobe | undefined> {
  const [ofTheme, own] = await Promise.all([readCoverage(host, name, folder), ownFontsOf(settings, folder, host)]);
  if (ofTheme === undefined) return undefined;
  const coverage = own.length === 0 ? ofTheme : withAll(ofTheme, own);
  const installed = installedIn(host, folder);
  return {
    coverage,
    async coverageFor(text, language) {
      const scripts = scriptsIn(text, coverage.characters, language);
      if (scripts.length === 0) return { ...coverage, damaged: new Map() };
      const packages = await installed();
      return {
        ...withAll(coverage, await packages.fontsOf(scripts, text, 'screen')),
        damaged: await damagedOf(scripts, packages),
      };
    },
    stateOf: async (script) => (await installed()).stateOf(script),
    stamp: async () => (await installed()).stamp(),
  };
}

async function damagedOf(scripts: readonly Script[], packages: InstalledFonts): Promise<ReadonlyMap<string, string>> {
  const states = await Promise.all(
    scripts.map(async (script) => [script.package, await packages.stateOf(script)] as const),
  );
  return new Map(states.flatMap(([name, one]) => (one.state === 'damaged' ? [[name, one.place]] : [])));
}

function withAll(coverage: Coverage, fonts: readonly Pick<Font, 'family' | 'characters'>[]): Coverage {
  return {
    families: [...new Set([...coverage.families, ...fonts.map(({ family }) => family)])],
    characters: joined(coverage.characters, ...new Set(fonts.map(({ characters }) => characters))),
  };
}
