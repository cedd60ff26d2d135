// Builds the issues of a run, and their archives: what `bulletin build` does, without its order and its reports.

import type { CheckedAlone, CheckedIssue } from '../../check/check-issue.ts';
import { spoiltBy } from '../../check/spoiled-formats.ts';
import type { Finding } from '../../content/issue/fault.ts';
import type { PublicationFolder } from '../../content/publication/find-publication.ts';
import type { Selected } from '../../content/publication/select-issues.ts';
import type { Collected } from '../../output/archive/collect.ts';
import { mailNotes } from '../../output/mail/mail-notes.ts';
import type { Press } from '../../press/press.ts';
import { buildArchive, type Archived, type Unlisted } from './build-archive.ts';
import { buildIssue, collect, editionOf, hasPage, isWanted, nothingMade, saidOnce, type Made } from './build-issue.ts';
import type { BuildOptions } from './build-options.ts';
import type { MadeIssue } from '../kept/made.ts';
import { createWorkshop, wantedIn, type BuildHost, type Themes } from './workshop.ts';
import { leftAsItIs, type Target } from './write-formats.ts';

export type Builder = ReturnType<typeof createBuilder>;

/** Builds issues. `press` starts the browser on first use. */
export function createBuilder(host: BuildHost, options: BuildOptions, press: () => Promise<Press>, themes?: Themes) {
  const workshop = createWorkshop(host, options, press, themes);
  const { checker } = workshop;
  return {
    checker,

    /** What is wrong with a bulletin.yaml, and whether its issues can be built. */
    async checkPublication(
      publicationFolder: PublicationFolder,
    ): Promise<{ readonly findings: readonly Finding[]; readonly isSound: boolean }> {
      const { findings } = (await checker.checkPublication(publicationFolder, notesOf(publicationFolder, options))) ?? {
        findings: [],
      };
      const spoilt = spoiltBy(findings);
      if (spoilt !== 'all') workshop.spoilt.set(publicationFolder.folder, spoilt);
      return { findings, isSound: spoilt !== 'all' };
    },

    /** Builds an issue but for the formats that are up to date. `isStopped`: an error beside other issues is known. */
    buildIssue: (selected: Selected, checked: CheckedAlone, upToDate: Target['upToDate'], isStopped: boolean) =>
      isStopped ? Promise.resolve(nothingMade) : buildIssue(selected, checked, upToDate, workshop),

    /** An issue that is ready to render, and the theme that it is rendered in. */
    async compose(selected: Selected, checked: CheckedIssue) {
      const edition = await editionOf(selected, checked, workshop);
      return { edition, theme: await workshop.themeOf(selected.publicationFolder) };
    },

    /** What is said of an issue of which all files are up to date. */
    async leave(selected: Selected, { slug, collected, language, formats: made }: MadeIssue): Promise<Made> {
      const folder = await workshop.outOf(selected.publicationFolder);
      const wanted = wantedIn(selected.publicationFolder, options);
      const artefacts = wanted.flatMap((format) => {
        const one = made[format.name]!;
        return one.files.length === 0 ? [] : leftAsItIs(format, one, folder, host);
      });
      return {
        // Written out: to copy them from nothingMade takes 1 % of a build of a thousand issues.
        ...{ unbuilt: [], failures: [] },
        artefacts,
        isEmpty: artefacts.length === 0,
        late: await checker.place(selected, saidOnce(wanted.map(({ name }) => made[name]!.faults))),
        language,
        slug,
        // Without its page, nothing leads to it.
        collected: wanted.some(hasPage) ? collected : undefined,
        formats: made,
      };
    },

    /** The absolute folder of all outputs of a publication. */
    outOf: workshop.outOf,

    /** The absolute folder of the outputs of one issue. */
    folderOf: workshop.folderOf,

    /** Whether an error in bulletin.yaml spoils some format. */
    isSpoilt: ({ folder }: PublicationFolder) => (workshop.spoilt.get(folder)?.size ?? 0) > 0,

    /** Whether issues in a language are to be built. */
    isWanted: (language: string | undefined) => isWanted(language, options),

    /** What the archive needs of an issue that was not read. */
    collect: (selected: Selected) => collect(selected, workshop),

    /** What a publication without a bulletin.yaml lacks, reported at one of its issues. */
    whatLacks: (selected: Selected) =>
      selected.publicationFolder.file === undefined
        ? checker.place(selected, notesOf(selected.publicationFolder, options))
        : Promise.resolve([]),

    /** An issue that it has built, with its full text if it is among the newest so far. */
    withText: ({ entry }: Collected): Collected => workshop.newest.collected(entry),

    /** The newest of the issues that it has built, with their full texts. */
    textsOf<Place>(built: ReadonlyMap<Place, Collected>): ReadonlyMap<Place, Collected> {
      const all = [...built].map(([place, { entry }]) => [place, workshop.newest.collected(entry)] as const);
      return new Map(all.filter(([, { text }]) => text !== undefined));
    },

    /** Writes the archive of a publication of which all issues are built. */
    buildArchive: (
      publicationFolder: PublicationFolder,
      archived: readonly Archived[],
      unlisted: readonly Unlisted[] = [],
    ) => buildArchive(publicationFolder, archived, unlisted, workshop),
  };
}

/** The findings about the mails of a publication, once each. */
function notesOf(publicationFolder: PublicationFolder, options: BuildOptions) {
  const { publication, source } = publicationFolder;
  const formats = wantedIn(publicationFolder, options).map(({ name }) => name);
  return publication === undefined || source === undefined ? [] : mailNotes(publication, source, formats);
}
