// What several issues of a publication need, read once: its issue files, the signs that its fonts have, its logo.

import { dirname } from 'node:path';
import { remember } from '../base/memoize.ts';
import { shownPath } from '../base/shown-path.ts';
import { readImage, type ReadImage } from '../content/issue/images.ts';
import type { PublicationFolder } from '../content/publication/find-publication.ts';
import { withoutIgnored } from '../content/publication/ignored.ts';
import { bySlug, listIssues, type IssueFile } from '../content/publication/issue-files.ts';
import type { Publication } from '../content/publication/publication.ts';
import { wantedFormats } from '../output/formats/index.ts';
import { covers } from '../theme/coverage.ts';
import { readWardrobe, type Wardrobe } from '../theme/dress-theme.ts';
import type { ReadOwnFont } from '../theme/own-fonts.ts';
import type { CheckHost, CheckOptions } from './check-options.ts';
import type { Subject } from './rules/subject.ts';

/** What rules know of fonts. */
export type Glyphs = Pick<Subject, 'covers' | 'damagedFonts'>;

export const allGlyphs: Glyphs = { covers: () => true };

export type PublicationFiles = ReturnType<typeof createPublicationFiles>;

export function createPublicationFiles(host: CheckHost, { theme: chosen, wanted }: CheckOptions) {
  const wardrobes = new Map<string, Promise<Wardrobe | undefined>>();
  const logos = new Map<string, Promise<ReadImage>>();
  const folders = new Map<string, Promise<readonly IssueFile[]>>();
  const slugs = new Map<string, Promise<ReadonlyMap<string, readonly IssueFile[]>>>();
  const beginnings = new Map<string, Promise<ReadonlyMap<string, readonly IssueFile[]>>>();

  const issuesIn = (folder: string, publicationFolder: PublicationFolder) =>
    remember(folders, folder, async () =>
      withoutIgnored(await listIssues(folder, host.files), publicationFolder, host),
    );

  /**
   * What the fonts of the theme and of the publication, and those that are installed, can show, where a PDF is built:
   * all else that readers get is shown in fonts of their own.
   */
  async function wardrobeOf(publication: Publication, folder: string): Promise<Wardrobe | undefined> {
    const { theme, formats } = publication;
    if (!wantedFormats(wanted ?? formats).some(({ needsPress }) => needsPress)) return undefined;
    const name = chosen ?? theme;
    return remember(wardrobes, `${folder}\0${name}`, () => readWardrobe(host, name, folder, publication));
  }

  return {
    /** The issue files of a folder that the publication does not ignore. */
    issuesIn,

    /** Those whose slug is this one, or begins with it: 2027-03 may also be called 2027-03-04. */
    async beginningWith(slug: string, folder: string, publicationFolder: PublicationFolder) {
      const found = await remember(beginnings, folder, async () =>
        byBeginning(await issuesIn(folder, publicationFolder)),
      );
      return found.get(slug) ?? [];
    },

    wardrobeOf,

    /** What shows a text, where a PDF is built; else, readers have fonts of their own. */
    async glyphsFor(
      { text, language }: { readonly text: string; readonly language: string },
      publication: Publication,
      folder: string,
    ): Promise<Glyphs> {
      const shown = await (await wardrobeOf(publication, folder))?.coverageFor(text, language);
      if (shown === undefined) return allGlyphs;
      const damaged = [...shown.damaged].map(([name, place]) => [name, shownPath(place, host.cwd)] as const);
      return { covers: (codePoint) => covers(shown, codePoint), damagedFonts: new Map(damaged) };
    },

    /**
     * The other files of an issue, in whatever language: of the same name, or called after what is built of it
     * (2027-03-04, where the name is 2027-03). Looked up in a table, or each of a thousand issues would go through all.
     */
    async translationsOf(
      { path, slug }: IssueFile,
      publicationFolder: PublicationFolder,
      built = slug,
    ): Promise<readonly IssueFile[]> {
      const folder = dirname(path);
      const named = await remember(slugs, folder, async () => bySlug(await issuesIn(folder, publicationFolder)));
      const others = built === slug ? [] : (named.get(built) ?? []);
      return [...(named.get(slug) ?? []), ...others].filter((other) => other.path !== path);
    },

    /** The fonts of the publication's own, or what is wrong with their files. */
    async ownFontsOf({ fonts }: Publication, folder: string): Promise<readonly ReadOwnFont[]> {
      if (fonts?.files === undefined) return [];
      return (await import('../theme/own-fonts.ts')).readOwnFonts(fonts.files, folder, host.files);
    },

    logoOf: ({ logo }: Publication, folder: string): Promise<ReadImage | undefined> =>
      logo === undefined
        ? Promise.resolve(undefined)
        : remember(logos, `${folder}\0${logo.file}`, () => readImage(logo.file, folder, host.files)),
  };
}

/** By every part of a slug that ends before a hyphen, and by the whole: each of a thousand must not go through all. */
function byBeginning(files: readonly IssueFile[]): ReadonlyMap<string, readonly IssueFile[]> {
  const found = new Map<string, IssueFile[]>();
  for (const file of files) {
    const { slug } = file;
    for (let end = slug.indexOf('-'); end !== -1; end = slug.indexOf('-', end + 1))
      remember(found, slug.slice(0, end), () => []).push(file);
    remember(found, slug, () => []).push(file);
  }
  return found;
}
