// The names of issue files, and the list of those that a publication has.

import { basename, join, sep } from 'node:path';
import type { Files } from '../../host/host.ts';
import type { Issue } from '../issue/schema.ts';
import type { Publication } from './publication.ts';

export interface IssueFile {
  /** Absolute. */
  readonly path: string;
  /** The part before the language: `028`. */
  readonly slug: string;
  /** Absent in `028.yaml`, which is in the main language. */
  readonly language?: string;
}

/** The folder of a publication that holds its issues. */
export const issuesFolder = 'issues';

const namePattern = /^([^.]+)(?:\.([a-z]{2,3}(?:-[A-Za-z]+)*))?\.ya?ml$/;

/** What a file's name says: `028.en.yaml`. Undefined if it is not the name of an issue. */
export function parseIssueName(name: string): Omit<IssueFile, 'path'> | undefined {
  const [, slug, language] = namePattern.exec(name) ?? [];
  if (slug === undefined) return undefined;
  return language === undefined ? { slug } : { slug, language };
}

/**
 * The issue files straight in a folder, sorted by name. What cannot be read, such as a link that leads nowhere, is
 * among them: to leave it out would lose an issue unseen.
 */
export async function listIssues(folder: string, files: Files): Promise<readonly IssueFile[]> {
  const entries = await files.list(folder);
  // One `join` for each of a thousand names takes longer than their patterns.
  const start = join(folder, sep);
  return entries.flatMap(({ name }) => {
    const parsed = name === 'bulletin.yaml' ? undefined : parseIssueName(name);
    return parsed === undefined ? [] : [{ ...parsed, path: start + name }];
  });
}

/**
 * Files that nobody reads as issues, and whose names begin as if they were: `001.english.yaml`, `001.en (copy).yaml`,
 * and `001.en.yaml.txt`, of which some systems hide the end.
 */
export async function listStrays(folder: string, files: Files): Promise<readonly string[]> {
  const entries = await files.list(folder);
  return entries.flatMap(({ name }) =>
    /^\d.*\.ya?ml(?:\.txt)?$/i.test(name) && parseIssueName(name) === undefined ? [join(folder, name)] : [],
  );
}

/** The files of each issue, in all its languages. */
export function bySlug(files: readonly IssueFile[]): ReadonlyMap<string, readonly IssueFile[]> {
  const found = new Map<string, IssueFile[]>();
  for (const file of files) {
    const same = found.get(file.slug);
    if (same === undefined) found.set(file.slug, [file]);
    else same.push(file);
  }
  return found;
}

/** How many issues some files are: an issue in two languages is one. */
export function countIssues(paths: readonly string[]): number {
  return new Set(paths.map(withoutLanguage)).size;
}

/** The path of an issue's file without its ending and its language: the same for all its languages. */
export function withoutLanguage(path: string): string {
  const name = basename(path);
  return path.slice(0, path.length - name.length) + (parseIssueName(name)?.slug ?? name);
}

/** Each once; those without a number come last. */
export function newestFirst(slugs: readonly string[]): readonly string[] {
  const all = [...new Set(slugs)];
  const isNumbered = (slug: string) => /^\d/.test(slug);
  const numbered = all.filter(isNumbered).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return [...numbered, ...all.filter((slug) => !isNumbered(slug))];
}

/** True where a file is called after the month of its issue, which has a day: 2027-03 for 2027-03-04. */
export function isMonthOf(slug: string, date: string): boolean {
  return slug.length === 7 && date.startsWith(`${slug}-`);
}

/** The part of file names that is an issue's own: `028`, `12-3`, `2017-08`. */
export function slugOfIssue(
  issue: Pick<Issue, 'number' | 'volume' | 'date'>,
  publication: Pick<Publication, 'numbering'>,
): string {
  const { number, volume, date } = issue;
  if (publication.numbering === 'date' || number === undefined) return date;
  if (publication.numbering === 'volume+number' && volume !== undefined) return `${volume}-${number}`;
  return String(number).padStart(3, '0');
}
