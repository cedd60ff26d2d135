// One issue -> the files that its readers get: checked, composed, rendered and written. The road behind `build`.

import { basename, join } from 'node:path';
import { createChecker } from '../check/checker.ts';
import type { Checked } from '../check/compare-issue.ts';
import { spoiltBy } from '../check/spoiled-formats.ts';
import type { CheckedIssue } from '../check/check-issue.ts';
import { shownPath } from '../base/shown-path.ts';
import { compose } from '../content/edition/compose.ts';
import type { Edition } from '../content/edition/edition.ts';
import { UserError } from '../base/errors.ts';
import type { Format, FormatTools, Rendered } from '../output/formats/format.ts';
import { formats } from '../output/formats/index.ts';
import type { Host } from '../host/host.ts';
import type { Finding, NamedFault } from '../content/issue/fault.ts';
import { isPicture, type ReadImage } from '../content/issue/images.ts';
import { fitPicture } from '../content/issue/pictures/fit-picture.ts';
import { mailNotes } from '../output/mail/mail-notes.ts';
import type { Press } from '../press/press.ts';
import type { PublicationFolder } from '../content/publication/find-publication.ts';
import { parseIssueName } from '../content/publication/issue-files.ts';
import type { Publication } from '../content/publication/schema.ts';
import { outFolder } from '../content/publication/out-folder.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import type { Parity } from '../output/verify/compare.ts';
import type { PartParity } from '../output/verify/parity-table.ts';
import { remember } from '../base/memoize.ts';
import { pause } from '../base/pause.ts';
import type { BuiltArtefact, BuiltIssue, BuiltArchive, Unbuilt } from '../check/reports/build-report.ts';
import { createArchive } from '../output/archive/build-archive.ts';
import { readTheme } from '../theme/read-theme.ts';
import type { Theme } from '../theme/theme.ts';

export interface BuildOptions {
  /** The formats asked for; otherwise the publication's, otherwise all. */
  readonly formats?: readonly string[];
  /** The folder asked for, absolute; otherwise the publication's. */
  readonly out?: string;
  readonly theme?: string;
  readonly languages?: readonly string[];
  /** The absolute paths of the issues that are built. */
  readonly looked: readonly string[];
  /** Render and write nothing. */
  readonly dryRun: boolean;
  /** Read the written files back, and compare them with the edition. */
  readonly check: boolean;
  press(): Promise<Press>;
}

/** What several issues need, made once. */
interface Workshop {
  readonly host: Host;
  readonly options: BuildOptions;
  readonly checker: ReturnType<typeof createChecker>;
  readonly themeOf: (name: string, publicationFolder: PublicationFolder) => Promise<Theme>;
  /** A picture as large as a page can use; each once, however many issues show it. */
  readonly fitOnce: (image: ReadImage) => Promise<ReadImage>;
  readonly archives: Map<string, ReturnType<typeof createArchive>>;
  /** By the folders of publications: the formats that their bulletin.yaml spoils. */
  readonly spoilt: Map<string, ReadonlyMap<string, string>>;
  /** Folders without a bulletin.yaml of which an issue was built. */
  readonly lonely: Set<string>;
}

/** Builds issues; what several of them need is read once. */
export function createBuilder(host: Host, options: BuildOptions) {
  const checker = createChecker(host, {
    formats: formats.map(({ name }) => name),
    looked: options.looked,
    ...(options.formats === undefined ? {} : { wanted: options.formats }),
    ...(options.theme === undefined ? {} : { theme: options.theme }),
  });
  const themes = new Map<string, Promise<Theme>>();
  const small = new Map<ReadImage, Promise<ReadImage>>();
  const workshop: Workshop = {
    host,
    options,
    checker,
    themeOf: (name, { folder }) => remember(themes, `${folder}\0${name}`, () => readTheme(host, name, folder)),
    fitOnce: (image) => (isPicture(image) ? remember(small, image, () => fitPicture(image)) : Promise.resolve(image)),
    archives: new Map(),
    spoilt: new Map(),
    lonely: new Set(),
  };
  return {
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
    /** What is wrong with the files of one issue, in all its languages. */
    checkIssues: checker.checkIssues,
    buildIssue: (selected: Selected, checked: Checked) => buildIssue(selected, checked, workshop),
    buildArchive: (publicationFolder: PublicationFolder) => buildArchive(publicationFolder, workshop),
  };
}

/** Builds one issue. Findings and failures are part of the result; undefined when its language is not wanted. */
async function buildIssue(
  selected: Selected,
  { file, findings, issue: checked }: Checked,
  workshop: Workshop,
): Promise<BuiltIssue | undefined> {
  const { checker, options, archives, lonely } = workshop;
  const { publicationFolder } = selected;
  const language = checked?.language ?? parseIssueName(file.split('/').at(-1) ?? '')?.language;
  if (options.languages !== undefined && language !== undefined && !options.languages.includes(language))
    return undefined;
  const spoilt = spoiltBy(findings);
  if (checked === undefined || spoilt === 'all') return { file, findings, artefacts: [], unbuilt: [], failures: [] };
  const edition = await editionOf(selected, checked, workshop);
  const { written, unbuilt, failures } = await writeFormats(edition, checked.publication, selected, spoilt, workshop);
  if (written.some(({ format }) => format === 'html'))
    remember(archives, publicationFolder.folder, () => createArchive(workshop.host)).add(edition);
  // Without a bulletin.yaml, what it lacks is reported at the first issue.
  const lacks =
    publicationFolder.file === undefined && !lonely.has(publicationFolder.folder)
      ? notesOf(publicationFolder, options)
      : [];
  lonely.add(publicationFolder.folder);
  const late = await checker.place(selected, [...lacks, ...once(written.map(({ faults = [] }) => faults))]);
  const artefacts = written.map(({ faults: _, ...artefact }) => artefact);
  const compared = options.check ? { edition: await compareComposed(checked, edition) } : {};
  return {
    file,
    findings: [...findings, ...late],
    ...compared,
    artefacts,
    unbuilt,
    failures,
    language: edition.language,
  };
}

/**
 * An issue that is ready to render: its translations, its logo and its pictures found, and these as large as a page can
 * use.
 */
async function editionOf(selected: Selected, checked: CheckedIssue, { checker, fitOnce }: Workshop): Promise<Edition> {
  const translations = await translationsOf(selected, checked, checker);
  const logo = await checker.logoOf(checked.publication, selected.publicationFolder.folder);
  const fitted = Promise.all([...checked.images].map(async ([name, image]) => [name, await fitOnce(image)] as const));
  const [images, fittedLogo] = await Promise.all([fitted, logo === undefined ? undefined : fitOnce(logo)]);
  return compose({ ...checked, images: new Map(images), translations, logo: fittedLogo });
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

interface Written {
  readonly written: readonly (BuiltArtefact & Pick<Rendered, 'faults'>)[];
  readonly unbuilt: readonly Unbuilt[];
  readonly failures: readonly UserError[];
}

/** Writes an edition in every format that is wanted and that no error spoils. */
async function writeFormats(
  edition: Edition,
  publication: Publication,
  { publicationFolder }: Selected,
  spoilt: ReadonlyMap<string, string>,
  workshop: Workshop,
): Promise<Written> {
  const { host, options } = workshop;
  const theme = await workshop.themeOf(options.theme ?? publication.theme, publicationFolder);
  const folder = await outFolder(options.out, publication.out, edition.slug, publicationFolder, host);
  const pathOf = ({ suffix }: Format) => join(folder, `${edition.slug}.${edition.language}${suffix}`);
  const reasonFor = ({ name }: Format) => spoilt.get(name) ?? workshop.spoilt.get(publicationFolder.folder)?.get(name);
  const wanted = wantedFormats(options.formats ?? publication.formats).map((format) => ({
    format,
    why: reasonFor(format),
  }));
  const unbuilt = wanted.flatMap(({ format, why }) =>
    why === undefined ? [] : [leftOut(format, pathOf(format), why, host)],
  );
  // All forms at once: while the disk takes one, the next is rendered, and the browser starts.
  const sound = wanted.filter(({ why }) => why === undefined);
  const made = await Promise.all(
    sound.map(({ format }) => buildArtefact(format, edition, theme, pathOf(format), workshop).catch(asFailure)),
  );
  return {
    written: made.flatMap((one) => (one instanceof UserError ? [] : [one])),
    unbuilt: await Promise.all(unbuilt),
    failures: made.filter((one) => one instanceof UserError),
  };
}

async function buildArtefact(
  format: Format,
  edition: Edition,
  theme: Theme,
  path: string,
  { host, options }: Workshop,
): Promise<BuiltArtefact & Pick<Rendered, 'faults'>> {
  const start = host.now();
  const artefact = { format: format.name, path: shownPath(path, host.cwd) };
  if (options.dryRun) return artefact;
  // A large page takes seconds.
  await pause();
  const { content, beside = [], faults = [] } = await format.render(edition, { theme, press: options.press });
  // Files that another file names are written before it.
  for (const one of beside) await host.files.write(join(path, '..', one.name), one.content);
  await host.files.write(path, content);
  const milliseconds = Math.round(host.now() - start);
  const parity = options.check ? { parity: await compareWritten(format, edition, path, host, options) } : {};
  return { ...artefact, bytes: Buffer.byteLength(content), milliseconds, faults, ...parity };
}

/** A file that is not made, and whether an older one exists, which is now out of date. */
async function leftOut(format: Format, path: string, why: string, host: Host): Promise<Unbuilt> {
  return {
    format: format.name,
    path: shownPath(path, host.cwd),
    why,
    isOutdated: (await host.files.stat(path)) !== undefined,
  };
}

/** The findings about the mails of a publication, once each. */
function notesOf({ publication }: PublicationFolder, { formats: asked }: BuildOptions) {
  return publication === undefined
    ? []
    : mailNotes(
        publication,
        wantedFormats(asked ?? publication.formats).map(({ name }) => name),
      );
}

/** Writes the archive of a publication whose issues are all built. */
async function buildArchive(
  publicationFolder: PublicationFolder,
  { host, options, archives, themeOf }: Workshop,
): Promise<BuiltArchive> {
  const { publication } = publicationFolder;
  const archive = archives.get(publicationFolder.folder);
  if (publication?.name === undefined || archive === undefined) return { artefacts: [], failures: [] };
  const start = host.now();
  const theme = await themeOf(options.theme ?? publication.theme, publicationFolder);
  const folder = await outFolder(options.out, publication.out, '.', publicationFolder, host);
  const written = await archive.write({ publication, theme, folder, dryRun: options.dryRun }).catch(asFailure);
  if (written instanceof UserError) return { artefacts: [], failures: [written] };
  const milliseconds = Math.round((host.now() - start) / Math.max(1, written.length));
  const artefacts = written.map(({ format, language, path, content }) => ({
    format,
    language,
    path: shownPath(path, host.cwd),
    ...(content === undefined ? {} : { bytes: Buffer.byteLength(content), milliseconds }),
  }));
  return { artefacts, failures: [] };
}

/** What an edition has of its issue. */
async function compareComposed(checked: CheckedIssue, edition: Edition): Promise<Parity> {
  const { compareIssue } = await import('../output/verify/issue-meaning.ts');
  return compareIssue(checked.issue, edition, checked.publication.numbering);
}

/** What a written file has of its edition. */
async function compareWritten(
  format: Format,
  edition: Edition,
  path: string,
  { files }: Host,
  tools: Pick<FormatTools, 'press'>,
): Promise<readonly PartParity[]> {
  const [{ meaningOf }, { compareReading }] = await Promise.all([
    import('../output/verify/meaning.ts'),
    import('../output/verify/compare.ts'),
  ]);
  const readings = await format.read(await files.read(path), tools);
  return readings.map((reading) => ({
    name: [format.name, reading.part].filter(Boolean).join(' '),
    parity: compareReading(meaningOf(edition, reading.isPlain), reading),
  }));
}

/** The contents of one form without those of another form of the same place. */
function once(shown: readonly (readonly NamedFault[])[]): readonly NamedFault[] {
  const known = new Set<string>();
  return shown.flatMap((faults) => {
    const keys = faults.map(({ rule, path }) => `${rule} ${JSON.stringify(path)}`);
    const fresh = faults.filter((_, index) => !known.has(keys[index]!));
    for (const key of keys) known.add(key);
    return fresh;
  });
}

/** If one form cannot be made (no browser, say), the others are. */
function asFailure(error: unknown): UserError {
  if (error instanceof UserError) return error;
  throw error;
}

function wantedFormats(names: readonly string[] | undefined): readonly Format[] {
  if (names === undefined) return formats;
  return formats.filter(({ name }) => names.includes(name));
}
