// One issue -> the files that its readers get: composed, rendered and written. What several issues need is made once.

import { basename } from 'node:path';
import { UserError } from '../base/errors.ts';
import { remember } from '../base/memoize.ts';
import { shownPath } from '../base/shown-path.ts';
import type { CheckedAlone, CheckedIssue } from '../check/check-issue.ts';
import { createChecker } from '../check/checker.ts';
import { decidedAlone } from '../check/compare-issue.ts';
import type { BuiltArchive, BuiltIssue } from '../check/reports/build-report.ts';
import { spoiltBy } from '../check/spoiled-formats.ts';
import { compose } from '../content/edition/compose.ts';
import type { Edition } from '../content/edition/edition.ts';
import type { Finding, NamedFault } from '../content/issue/fault.ts';
import { isPicture, type ReadImage } from '../content/issue/images.ts';
import { fitPicture } from '../content/issue/pictures/fit-picture.ts';
import type { PublicationFolder } from '../content/publication/find-publication.ts';
import { parseIssueName } from '../content/publication/issue-files.ts';
import { outFolder } from '../content/publication/out-folder.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import type { Host } from '../host/host.ts';
import { writeArchive } from '../output/archive/build-archive.ts';
import { createNewest, type Collected } from '../output/archive/collect.ts';
import { entryOf } from '../output/archive/entry.ts';
import { fullText } from '../output/archive/full-text.ts';
import type { Format } from '../output/formats/format.ts';
import { formats } from '../output/formats/index.ts';
import { mailNotes } from '../output/mail/mail-notes.ts';
import type { Parity } from '../output/verify/compare.ts';
import type { Press } from '../press/press.ts';
import { readTheme } from '../theme/read-theme.ts';
import type { Theme } from '../theme/theme.ts';
import type { BuildOptions } from './build-options.ts';
import type { MadeFormat, MadeIssue } from './made.ts';
import { asFailure, leftAsItIs, wantedFormats, writeFormats, type Target, type Written } from './write-formats.ts';

/** What was made of one issue. */
export interface Made extends Omit<BuiltIssue, 'findings' | 'file'> {
  /** Findings from what only the finished files have shown. */
  readonly late: readonly Finding[];
  readonly slug?: string;
  /** What the archive needs of it. */
  readonly collected?: Collected | undefined;
  /** By their names, for the next build. */
  readonly formats: Readonly<Record<string, MadeFormat>>;
}

const nothingMade: Made = { artefacts: [], unbuilt: [], failures: [], late: [], formats: {} };

export type Builder = ReturnType<typeof createBuilder>;

/** What several issues need, made once. */
interface Workshop {
  readonly host: Host;
  readonly options: BuildOptions;
  readonly press: () => Promise<Press>;
  readonly checker: ReturnType<typeof createChecker>;
  readonly themeOf: (publicationFolder: PublicationFolder) => Promise<Theme>;
  /** The folder of all outputs, absolute. */
  readonly outOf: (publicationFolder: PublicationFolder) => Promise<string>;
  /** A picture as large as a page can use; each once, however many issues show it. */
  readonly fitOnce: (image: ReadImage) => Promise<ReadImage>;
  readonly newest: ReturnType<typeof createNewest>;
  /** By the folders of publications: the formats that their bulletin.yaml spoils. */
  readonly spoilt: Map<string, ReadonlyMap<string, string>>;
}

/** Builds issues. `press` starts the browser on first use. */
export function createBuilder(host: Host, options: BuildOptions, press: () => Promise<Press>) {
  const checker = createChecker(host, {
    formats: formats.map(({ name }) => name),
    looked: options.looked,
    ...(options.formats === undefined ? {} : { wanted: options.formats }),
    ...(options.theme === undefined ? {} : { theme: options.theme }),
  });
  const themes = new Map<PublicationFolder, Promise<Theme>>();
  const outs = new Map<PublicationFolder, Promise<string>>();
  const small = new Map<ReadImage, Promise<ReadImage>>();
  const workshop: Workshop = {
    host,
    options,
    press,
    checker,
    themeOf: (one) => remember(themes, one, () => readTheme(host, themeName(one, options), one.folder)),
    outOf: (one) => remember(outs, one, () => outFolder(options.out, one.publication!.out, '.', one, host)),
    fitOnce: (image) => (isPicture(image) ? remember(small, image, () => fitPicture(image)) : Promise.resolve(image)),
    newest: createNewest(),
    spoilt: new Map(),
  };
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

    /** What is said of an issue of which all files are up to date. */
    async leave(selected: Selected, { collected, language, formats: made }: MadeIssue): Promise<Made> {
      const folder = await workshop.outOf(selected.publicationFolder);
      const wanted = wantedIn(selected.publicationFolder, options);
      return {
        ...nothingMade,
        artefacts: wanted.map((format) => leftAsItIs(format, made[format.name]!, folder, host)),
        late: await checker.place(selected, withoutRepeats(wanted.map(({ name }) => made[name]!.faults))),
        language,
        // Without its page, nothing leads to it.
        collected: wanted.some(hasPage) ? collected : undefined,
        formats: made,
      };
    },

    /** The absolute folder of all outputs of a publication. */
    outOf: workshop.outOf,

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

    /** Adds the full text where an issue is among the newest, now that all are built. */
    withText: ({ collected, ...made }: Made): Made => ({
      ...made,
      collected: collected && workshop.newest.collected(collected.entry),
    }),

    /** Writes the archive of a publication of which all issues are built. */
    buildArchive: (publicationFolder: PublicationFolder, collected: readonly Collected[]) =>
      buildArchive(publicationFolder, collected, workshop),
  };
}

/** Builds one issue; undefined when its language is not wanted. Failures are part of the result. */
async function buildIssue(
  selected: Selected,
  alone: CheckedAlone,
  upToDate: Target['upToDate'],
  workshop: Workshop,
): Promise<Made | undefined> {
  const { checker, options, newest } = workshop;
  const { issue: checked, file } = alone;
  const language = checked?.language ?? parseIssueName(basename(file))?.language;
  if (!isWanted(language, options)) return undefined;
  const spoilt = spoiltBy(decidedAlone(alone));
  if (checked === undefined || spoilt === 'all') return nothingMade;
  const edition = await editionOf(selected, checked, workshop);
  const { written, unbuilt, failures } = await writeEdition(edition, selected, spoilt, upToDate, workshop);
  const artefacts = written.map(({ artefact }) => artefact);
  const entry = written.some(({ artefact }) => hasPage({ name: artefact.format })) ? newest.add(edition) : undefined;
  const late = await checker.place(selected, withoutRepeats(written.map(({ made }) => made?.faults ?? [])));
  return {
    artefacts,
    unbuilt,
    failures,
    late,
    language: edition.language,
    slug: edition.slug,
    collected: entry && { entry },
    formats: Object.fromEntries(written.flatMap(({ artefact, made }) => (made ? [[artefact.format, made]] : []))),
    ...(options.check ? { edition: await compareComposed(checked, edition) } : {}),
  };
}

/** The archive leads to the pages of issues. */
const hasPage = ({ name }: Pick<Format, 'name'>) => name === 'html';

function isWanted(language: string | undefined, { languages }: BuildOptions): boolean {
  return languages === undefined || language === undefined || languages.includes(language);
}

async function collect(selected: Selected, workshop: Workshop): Promise<Collected | undefined> {
  const [alone] = await workshop.checker.checkAlone([selected]);
  if (alone?.issue === undefined) return undefined;
  const edition = await editionOf(selected, alone.issue, workshop);
  return { entry: entryOf(edition), text: fullText(edition) };
}

/**
 * An issue that is ready to render: its translations, its logo and its pictures found, and these as large as a page can
 * use.
 */
async function editionOf(selected: Selected, checked: CheckedIssue, workshop: Workshop): Promise<Edition> {
  const { checker, fitOnce } = workshop;
  const translations = await translationsOf(selected, checked, checker);
  const fitted = Promise.all([...checked.images].map(async ([name, image]) => [name, await fitOnce(image)] as const));
  const [images, logo] = await Promise.all([fitted, logoOf(selected.publicationFolder, workshop)]);
  return compose({ ...checked, images: new Map(images), translations, logo });
}

async function logoOf(
  { publication, folder }: PublicationFolder,
  { checker, fitOnce }: Workshop,
): Promise<ReadImage | undefined> {
  const logo = publication && (await checker.logoOf(publication, folder));
  return logo && fitOnce(logo);
}

/** The languages of the same issue that are beside it. */
async function translationsOf(
  { path, publicationFolder }: Selected,
  { publication, language }: CheckedIssue,
  checker: Workshop['checker'],
): Promise<readonly string[]> {
  const name = parseIssueName(basename(path));
  const files = name === undefined ? [] : await checker.translationsOf({ ...name, path }, publicationFolder);
  const languages = files.map((file) => file.language ?? publication.languages[0] ?? '');
  return publication.languages.filter((other) => other !== language && languages.includes(other));
}

/** Writes an edition in every format that is wanted and that no error spoils. */
async function writeEdition(
  edition: Edition,
  { publicationFolder }: Selected,
  spoiltHere: ReadonlyMap<string, string>,
  upToDate: Target['upToDate'],
  workshop: Workshop,
): Promise<Written> {
  const { host, options, press } = workshop;
  const { publication, folder: home } = publicationFolder;
  const theme = await workshop.themeOf(publicationFolder);
  const out = await workshop.outOf(publicationFolder);
  const folder = await outFolder(options.out, publication!.out, edition.slug, publicationFolder, host);
  const spoilt = new Map([...(workshop.spoilt.get(home) ?? []), ...spoiltHere]);
  const wanted = wantedIn(publicationFolder, options);
  return writeFormats(edition, wanted, { out, folder, spoilt, upToDate }, { theme, press }, options, host);
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

/** The findings about the mails of a publication, once each. */
function notesOf(publicationFolder: PublicationFolder, options: BuildOptions) {
  return publicationFolder.publication === undefined
    ? []
    : mailNotes(
        publicationFolder.publication,
        wantedIn(publicationFolder, options).map(({ name }) => name),
      );
}

async function buildArchive(
  publicationFolder: PublicationFolder,
  collected: readonly Collected[],
  workshop: Workshop,
): Promise<BuiltArchive> {
  const { host, options } = workshop;
  const { publication } = publicationFolder;
  if (publication?.name === undefined || collected.length === 0) return { artefacts: [], failures: [] };
  const start = host.now();
  const theme = await workshop.themeOf(publicationFolder);
  const folder = await workshop.outOf(publicationFolder);
  const logo = await logoOf(publicationFolder, workshop);
  const written = await writeArchive(collected, { ...options, publication, theme, folder, logo }, host).catch(
    asFailure,
  );
  if (written instanceof UserError) return { artefacts: [], failures: [written] };
  const milliseconds = Math.round((host.now() - start) / Math.max(1, written.length));
  const artefacts = written.map(({ path, ...artefact }) => ({
    ...artefact,
    path: shownPath(path, host.cwd),
    ...(artefact.bytes === undefined ? {} : { milliseconds }),
  }));
  return { artefacts, failures: [] };
}

/** What an edition has of its issue. */
async function compareComposed(checked: CheckedIssue, edition: Edition): Promise<Parity> {
  const { compareIssue } = await import('../output/verify/issue-meaning.ts');
  return compareIssue(checked.issue, edition, checked.publication.numbering);
}

/** The contents of one form without those of another form of the same place. */
function withoutRepeats(shown: readonly (readonly NamedFault[])[]): readonly NamedFault[] {
  const known = new Set<string>();
  return shown.flatMap((faults) => {
    const keys = faults.map(({ rule, path }) => `${rule} ${JSON.stringify(path)}`);
    const fresh = faults.filter((_, index) => !known.has(keys[index]!));
    for (const key of keys) known.add(key);
    return fresh;
  });
}
