// The issue that is being worked on: the newest one that is not published, or the one that somebody names.

import { basename, dirname, resolve } from 'node:path';
import { shownPath } from '../../base/shown-path.ts';
import { UserError } from '../../base/errors.ts';
import type { Host } from '../../host/host.ts';
import { readSource, type Source } from '../issue/read-source.ts';
import type { Tree } from '../issue/read-tree.ts';
import { isMapping } from '../issue/schema-at.ts';
import { commandForMissing } from './make-missing.ts';
import { noPublication, type PublicationFolder } from './find-publication.ts';
import { meantLanguage } from './meant-language.ts';
import { newestFirst, parseIssueName, type IssueFile } from './issue-files.ts';
import { meantSlug, partsOf } from './named-issue.ts';
import { allIssues } from './select-issues.ts';

/** An issue file that can be read, in one language. */
export interface OpenIssue extends IssueFile {
  readonly language: string;
  readonly source: Source;
  readonly tree: Tree;
  /** Whether somebody said which language is meant. */
  readonly isLanguageNamed: boolean;
  /** The other languages of the publication: whether the issue is there in each. */
  readonly others: readonly { readonly language: string; readonly isThere: boolean }[];
  /** Its files, in every language that it is there in. */
  readonly files: readonly (IssueFile & { readonly language: string })[];
  /** The main language of the publication. */
  readonly main: string;
}

/** The commands that bring what was added to it into its other languages, as far as it is there in them. */
export function translateCommands({ slug, language, others, main }: OpenIssue): readonly string[] {
  const from = language === main ? '' : ` --from ${language}`;
  return others.filter((one) => one.isThere).map((one) => `bulletin translate ${slug} ${one.language}${from}`);
}

/** What was typed to say which issue is meant. */
export interface Wanted {
  /** `028`, `28`, `028.fr`, or the path of a file. */
  readonly issue?: string | undefined;
  readonly language?: string | undefined;
}

type OpenHost = Pick<Host, 'cwd' | 'files' | 'within'>;

/** Throws UserError where there is none, or where nothing may be added to it. */
export async function findOpenIssue(
  wanted: Wanted,
  publicationFolder: PublicationFolder,
  host: OpenHost,
): Promise<OpenIssue> {
  const languages = publicationFolder.publication?.languages ?? ['en'];
  const main = languages[0] ?? 'en';
  const all = (await allIssues(publicationFolder, host)).flatMap(({ path }) => {
    const parsed = parseIssueName(basename(path));
    return parsed === undefined ? [] : [{ path, slug: parsed.slug, language: parsed.language ?? main }];
  });
  const isNamed = wanted.issue !== undefined;
  const slugs = isNamed ? [slugNamed(wanted.issue!, all, host.cwd)] : numbered(all.map(({ slug }) => slug));
  for (const slug of slugs) {
    const files = all.filter((one) => one.slug === slug);
    const meant = meantOf(wanted, languages);
    const file = inLanguage(files, meant, main);
    if (file === undefined) {
      const { language = main } = meant;
      const missing = { slug, language, files, main, numbering: publicationFolder.publication?.numbering ?? 'number' };
      const command = await commandForMissing(missing, publicationFolder.folder, host);
      throw new UserError(`There is no issue ${slug} in the language ${language}`, {
        hint: `Make it with \`${command}\``,
      });
    }
    const source = await readSource(file.path, publicationFolder.folder, host);
    const shown = shownPath(file.path, host.cwd);
    if (source.tree === undefined)
      throw new UserError(`${shown} cannot be read`, { hint: `See why with \`bulletin validate ${shown}\`` });
    if (!isPublished(source.tree)) {
      const others = languages
        .filter((language) => language !== file.language)
        .map((language) => ({ language, isThere: files.some((one) => one.language === language) }));
      const isLanguageNamed = meant.language !== undefined;
      return { ...file, source, tree: source.tree, isLanguageNamed, others, files, main };
    }
    if (isNamed) throw published(shown);
  }
  if (all.length === 0 && publicationFolder.file === undefined) throw noPublication();
  const start = 'Start the next one with `bulletin new`';
  if (slugs.length === 0) throw new UserError('There are no issues here', { hint: start });
  const { language = main } = meantOf(wanted, languages);
  const other = await openElsewhere(slugs, all, publicationFolder, host);
  if (other === undefined) throw new UserError('Every issue here is published', { hint: start });
  throw new UserError(`Every issue in the language ${language} is published`, {
    hint: `${shownPath(other.path, host.cwd)} is not: \`--issue ${other.slug}.${other.language}\` chooses it. Or start the next one with \`bulletin new\``,
  });
}

/** The newest file in any language that is not published. */
async function openElsewhere<T extends IssueFile>(
  slugs: readonly string[],
  all: readonly T[],
  { folder }: PublicationFolder,
  host: OpenHost,
): Promise<T | undefined> {
  for (const file of slugs.flatMap((slug) => all.filter((one) => one.slug === slug))) {
    const { tree } = await readSource(file.path, folder, host);
    if (tree !== undefined && !isPublished(tree)) return file;
  }
  return undefined;
}

export function isPublished(tree: Tree): boolean {
  return isMapping(tree) && tree['status'] === 'published';
}

export function isReady(tree: Tree): boolean {
  return isMapping(tree) && tree['status'] === 'ready';
}

/** Why nothing is added to it. */
export function published(shown: string): UserError {
  return new UserError(`${shown} is published, so nothing is added to it`, {
    hint: 'Write a correction of it under `errata`, or start the next issue with `bulletin new`',
  });
}

/** Other files, such as a template, have no number. */
function numbered(slugs: readonly string[]): readonly string[] {
  return newestFirst(slugs).filter((slug) => /^\d/.test(slug));
}

/** With the language as the publication spells it, also where it is in the name of the issue. */
function meantOf({ issue = '', language = languageNamed(issue) }: Wanted, languages: readonly string[]): Wanted {
  return { language: language === undefined ? undefined : meantLanguage(language, languages) };
}

function inLanguage<T extends IssueFile & { readonly language: string }>(
  files: readonly T[],
  { language }: Wanted,
  main: string,
): T | undefined {
  const found = files.find((one) => one.language === (language ?? main));
  // Without its main language, an issue has one that is as good.
  return found ?? (language === undefined ? files[0] : undefined);
}

function languageNamed(issue: string): string | undefined {
  return partsOf(basename(issue).replace(/\.ya?ml$/, '')).language;
}

function slugNamed(named: string, all: readonly IssueFile[], cwd: string): string {
  const path = resolve(cwd, named);
  const known = [...new Set(all.map(({ slug }) => slug))];
  const isPath = /\.ya?ml$|[/\\]/.test(named);
  const file = all.find((one) => one.path === path);
  if (file !== undefined) return file.slug;
  const slug = isPath ? undefined : meantSlug(partsOf(named).base, known);
  if (slug !== undefined) return slug;
  const newest = numbered(known).slice(0, 5);
  throw new UserError(`There is no issue ${named}${isPath ? ` in ${shownPath(dirname(path), cwd)}` : ''}`, {
    hint: newest.length === 0 ? 'Start one with `bulletin new`' : `The newest are ${newest.join(', ')}`,
  });
}
