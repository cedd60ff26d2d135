// What several issues of a build need, made once: the checker, themes, folders, pictures, the newest texts.

import { remember } from '../../base/memoize.ts';
import type { CheckHost } from '../../check/check-options.ts';
import { createChecker } from '../../check/checker.ts';
import { isPicture, type ReadImage } from '../../content/issue/images.ts';
import { fitPicture } from '../../content/issue/pictures/fit-picture.ts';
import type { PublicationFolder } from '../../content/publication/find-publication.ts';
import { outFolder } from '../../content/publication/out-folder.ts';
import type { Host } from '../../host/host.ts';
import { createNewest } from '../../output/archive/collect.ts';
import type { Format } from '../../output/formats/format.ts';
import { formats, wantedFormats } from '../../output/formats/index.ts';
import type { Press } from '../../press/press.ts';
import { readDressedTheme } from '../../theme/dress-theme.ts';
import type { Theme } from '../../theme/theme.ts';
import type { BuildOptions } from './build-options.ts';

/** What a build needs of the host, beside the browser. */
export type BuildHost = CheckHost & Pick<Host, 'now'>;

export interface Workshop {
  readonly host: BuildHost;
  readonly options: BuildOptions;
  /** Starts the browser on first use. */
  readonly press: () => Promise<Press>;
  readonly checker: ReturnType<typeof createChecker>;
  readonly themeOf: (publicationFolder: PublicationFolder) => Promise<Theme>;
  /** The folder of all outputs, absolute. */
  readonly outOf: (publicationFolder: PublicationFolder) => Promise<string>;
  /** The folder of the outputs of one issue, absolute. */
  readonly folderOf: (publicationFolder: PublicationFolder, slug: string) => Promise<string>;
  /** A picture as large as a page can use; each once, however many issues show it. */
  readonly fitOnce: (image: ReadImage) => Promise<ReadImage>;
  readonly logoOf: (publicationFolder: PublicationFolder) => Promise<ReadImage | undefined>;
  readonly newest: ReturnType<typeof createNewest>;
  /** Whether the pages of a publication lead to calendar files. */
  readonly hasCalendar: (publicationFolder: PublicationFolder) => boolean;
  /** By the folders of publications: the formats that their bulletin.yaml spoils. */
  readonly spoilt: Map<string, ReadonlyMap<string, string>>;
}

/** Themes that were read, by the publications that they are for. */
export type Themes = Map<PublicationFolder, Promise<Theme>>;

export function createWorkshop(
  host: BuildHost,
  options: BuildOptions,
  press: () => Promise<Press>,
  themes: Themes = new Map(),
): Workshop {
  const checker = createChecker(host, {
    formats: formats.map(({ name }) => name),
    looked: options.looked,
    ...(options.formats === undefined ? {} : { wanted: options.formats }),
    ...(options.theme === undefined ? {} : { theme: options.theme }),
  });
  const outs = new Map<PublicationFolder, Promise<string>>();
  const small = new Map<ReadImage, Promise<ReadImage>>();
  const folderOf = (one: PublicationFolder, slug: string) =>
    outFolder(options.out, one.publication!.out, slug, one, host);
  const fitOnce = (image: ReadImage) =>
    isPicture(image) ? remember(small, image, () => fitPicture(image)) : Promise.resolve(image);
  return {
    host,
    options,
    press,
    checker,
    themeOf: (one) =>
      remember(themes, one, () => readDressedTheme(host, themeName(one, options), one.folder, one.publication ?? {})),
    outOf: (one) => remember(outs, one, () => folderOf(one, '.')),
    folderOf,
    fitOnce,
    async logoOf({ publication, folder }) {
      const logo = publication && (await checker.logoOf(publication, folder));
      return logo && fitOnce(logo);
    },
    newest: createNewest(),
    hasCalendar: (one) => hasCalendar(one, options),
    spoilt: new Map(),
  };
}

/** The name of the theme in which a publication is built. */
export function themeName({ publication }: PublicationFolder, { theme }: Pick<BuildOptions, 'theme'>): string {
  return theme ?? publication!.theme;
}

/** The formats in which the issues of a publication are wanted. */
export function wantedIn(
  { publication }: PublicationFolder,
  { formats: asked }: Pick<BuildOptions, 'formats'>,
): readonly Format[] {
  return wantedFormats(asked ?? publication?.formats);
}

/**
 * Whether the pages of a publication lead to calendar files: it builds them, also where this run was asked for others, or
 * this run was asked for them.
 */
export function hasCalendar(
  { publication }: PublicationFolder,
  { formats: asked }: Pick<BuildOptions, 'formats'>,
): boolean {
  return [...wantedFormats(publication?.formats), ...wantedFormats(asked ?? [])].some(({ name }) => name === 'ics');
}
