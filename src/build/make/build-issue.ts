// One issue -> the files that its readers get: composed, rendered and written.

import { basename } from 'node:path';
import type { CheckedAlone, CheckedIssue } from '../../check/check-issue.ts';
import { decidedAlone } from '../../check/compare-issue.ts';
import type { BuiltIssue } from '../../check/reports/build-report.ts';
import { spoiltBy } from '../../check/spoiled-formats.ts';
import { compose } from '../../content/edition/compose.ts';
import type { Edition } from '../../content/edition/edition.ts';
import type { Finding, NamedFault } from '../../content/issue/fault.ts';
import { parseIssueName } from '../../content/publication/issue-files.ts';
import type { Selected } from '../../content/publication/select-issues.ts';
import type { Collected } from '../../output/archive/collect.ts';
import { entryOf } from '../../output/archive/entry.ts';
import { fullText } from '../../output/archive/full-text.ts';
import type { Format } from '../../output/formats/format.ts';
import type { Parity } from '../../output/verify/compare.ts';
import type { BuildOptions } from './build-options.ts';
import type { MadeFormat } from '../kept/made.ts';
import { wantedIn, type Workshop } from './workshop.ts';
import { writeFormats, type Target, type Written } from './write-formats.ts';

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

export const nothingMade: Made = { artefacts: [], unbuilt: [], failures: [], late: [], formats: {} };

/** Builds one issue; undefined when its language is not wanted. Failures are part of the result. */
export async function buildIssue(
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
  const artefacts = written.flatMap(({ artefact }) => artefact ?? []);
  const entry = written.some(hasPage) ? newest.add(edition) : undefined;
  const late = await checker.place(selected, saidOnce(written.map(({ made }) => made?.faults ?? [])));
  return {
    artefacts,
    unbuilt,
    failures,
    isEmpty: artefacts.length + unbuilt.length + failures.length === 0,
    late,
    language: edition.language,
    slug: edition.slug,
    collected: entry && { entry },
    formats: Object.fromEntries(written.flatMap(({ name, made }) => (made ? [[name, made]] : []))),
    ...(options.check ? { edition: await compareComposed(checked, edition) } : {}),
  };
}

/** The archive leads to the pages of issues. */
export const hasPage = ({ name }: Pick<Format, 'name'>) => name === 'html';

export function isPageMade({ formats }: Made): boolean {
  return Object.keys(formats).some((name) => hasPage({ name }));
}

export function isWanted(language: string | undefined, { languages }: BuildOptions): boolean {
  return languages === undefined || language === undefined || languages.includes(language);
}

export async function collect(selected: Selected, workshop: Workshop): Promise<Collected | undefined> {
  const [alone] = await workshop.checker.checkAlone([selected]);
  if (alone?.issue === undefined) return undefined;
  const edition = await editionOf(selected, alone.issue, workshop);
  return { entry: entryOf(edition), text: fullText(edition) };
}

/**
 * An issue that is ready to render: its translations, its logo and its pictures found, and these as large as a page can
 * use.
 */
export async function editionOf(selected: Selected, checked: CheckedIssue, workshop: Workshop): Promise<Edition> {
  const { checker, fitOnce } = workshop;
  const translations = await translationsOf(selected, checked, checker);
  const fitted = Promise.all([...checked.images].map(async ([name, image]) => [name, await fitOnce(image)] as const));
  const [images, logo] = await Promise.all([fitted, workshop.logoOf(selected.publicationFolder)]);
  const hasCalendar = workshop.hasCalendar(selected.publicationFolder);
  return compose({ ...checked, images: new Map(images), translations, logo, hasCalendar });
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
  const theme = await workshop.themeOf(publicationFolder);
  const out = await workshop.outOf(publicationFolder);
  const folder = await workshop.folderOf(publicationFolder, edition.slug);
  const spoilt = new Map([...(workshop.spoilt.get(publicationFolder.folder) ?? []), ...spoiltHere]);
  const wanted = wantedIn(publicationFolder, options);
  return writeFormats(wanted, { out, folder, spoilt, upToDate }, { edition, theme, press, options, host });
}

/** What an edition has of its issue. */
async function compareComposed(checked: CheckedIssue, edition: Edition): Promise<Parity> {
  const { compareEdition } = await import('../../output/verify/issue-meaning.ts');
  return compareEdition(checked.issue, edition, checked.publication.numbering);
}

/** What the forms of an issue show to be wrong: what one has shown already is not said again of the next. */
export function saidOnce(shown: readonly (readonly NamedFault[])[]): readonly NamedFault[] {
  const known = new Set<string>();
  return shown.flatMap((faults) => {
    const keys = faults.map(({ rule, path }) => `${rule} ${JSON.stringify(path)}`);
    const fresh = faults.filter((_, index) => !known.has(keys[index]!));
    for (const key of keys) known.add(key);
    return fresh;
  });
}
