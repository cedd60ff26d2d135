// Which issue files a command is about: those that were named, or all of the publication.

import { basename, dirname, join } from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { Host } from '../../host/host.ts';
import { findPublication, publicationFile, type PublicationFolder } from './find-publication.ts';
import { ignoringPatterns, withoutIgnored } from './ignored.ts';
import { issuesFolder, listStrays, withoutLanguage } from './issue-files.ts';
import { issuesIn } from './issues-in.ts';
import { readOperands, type Operand } from './read-operands.ts';
import { shownPath } from '../../base/shown-path.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';

/** An issue file and the publication that it belongs to. */
export interface Selected {
  /** Absolute. */
  readonly path: string;
  readonly publicationFolder: PublicationFolder;
}

/** Why a file that looks like an issue is left out. */
export function strayNote(path: string, cwd: string): string {
  return `${terminalSafe(shownPath(path, cwd))} is left out: an issue has a name such as 001.en.yaml`;
}

/** Why nothing is done, as in `No issue is left to check`. */
export function noneLeft(todo: string, emptiedBy: readonly string[]): string {
  const patterns = emptiedBy.map((pattern) => `\`${terminalSafe(pattern)}\``).join(' and ');
  return `No issue is left to ${todo}: \`ignore\` in bulletin.yaml leaves them all out, by ${patterns}`;
}

export interface Selection {
  readonly issues: readonly Selected[];
  /** The publications of those issues, and those that were named by their bulletin.yaml. */
  readonly publicationFolders: readonly PublicationFolder[];
  /** Files that were named, and that their publication ignores; absolute. */
  readonly ignored: readonly string[];
  /** The patterns of `ignore` by which no issue is left; none where one is left, or nothing was ignored unnamed. */
  readonly emptiedBy: readonly string[];
  /** Files that look like issues in the folders that were searched, and have no name of one; absolute. */
  readonly strays: readonly string[];
}

/**
 * The files of each issue, in all its languages, by their places in the list: in work together,
 * they can be compared while they are in hand.
 */
export function inGroups(issues: readonly Selected[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  issues.forEach(({ path }, index) => {
    const key = withoutLanguage(path);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return [...groups.values()];
}

type SelectHost = Pick<Host, 'cwd' | 'files' | 'within'>;

/**
 * Operands are files, folders or patterns, relative to the working folder; a bulletin.yaml stands for itself and all
 * its issues. Without any, the publication around `cwd`. Throws UserError.
 */
export async function selectIssues(
  operands: readonly string[],
  { cwd, files, within }: SelectHost,
): Promise<Selection> {
  const host = { files, within };
  const publicationFolders = new Map<string, Promise<PublicationFolder>>();
  const homeOf = (folder: string): Promise<PublicationFolder> => {
    const known =
      publicationFolders.get(folder) ??
      findPublication(folder, folder === join(cwd, issuesFolder) ? cwd : folder, host);
    publicationFolders.set(folder, known);
    return known;
  };
  const issues = new Map<string, Selected>();
  const ignored: string[] = [];
  const strays: Selected[] = [];
  const leftOut: Selected[] = [];
  const here: Operand = { path: cwd, kind: 'folder', operand: '.', isNamed: false };
  for (const { path, kind, operand, isNamed } of operands.length === 0
    ? [here]
    : await readOperands(operands, { cwd, files, within })) {
    const isIssue = kind === 'file' && basename(path) !== publicationFile;
    const found = isIssue ? [path] : await issuesIn(kind === 'folder' ? path : dirname(path), host);
    if (kind === 'folder' && found.length === 0) {
      const [stray] = [...(await listStrays(join(path, issuesFolder), files)), ...(await listStrays(path, files))];
      throw stray === undefined ? nothingIn(isNamed ? operand : undefined) : new UserError(strayNote(stray, cwd));
    }
    // A publication may be without issues so far.
    if (kind === 'file' && !isIssue) await homeOf(dirname(path));
    if (found[0] === undefined) continue;
    const publicationFolder = await homeOf(dirname(found[0]));
    const all = found.map((issue) => ({ path: issue, publicationFolder }));
    const kept = await withoutIgnored(all, publicationFolder, host);
    for (const issue of kept) issues.set(issue.path, issue);
    if (isIssue && isNamed && kept.length === 0) ignored.push(path);
    else if (kept.length === 0) leftOut.push(...all);
    if (isIssue) continue;
    const names = await listStrays(dirname(found[0]), files);
    strays.push(
      ...(await withoutIgnored(
        names.map((name) => ({ path: name, publicationFolder })),
        publicationFolder,
        host,
      )),
    );
  }
  const unique = new Map(
    (await Promise.all(publicationFolders.values())).map((publicationFolder) => [
      publicationFolder.folder,
      publicationFolder,
    ]),
  );
  return {
    issues: [...issues.values()],
    publicationFolders: [...unique.values()],
    ignored,
    emptiedBy: issues.size === 0 ? await patternsOf(leftOut, host) : [],
    strays: [...new Set(strays.map(({ path }) => path))],
  };
}

async function patternsOf(issues: readonly Selected[], host: Omit<SelectHost, 'cwd'>): Promise<readonly string[]> {
  const folders = new Set(issues.map(({ publicationFolder }) => publicationFolder));
  const found = [...folders].map((folder) => {
    const own = issues.filter(({ publicationFolder }) => publicationFolder === folder);
    return ignoringPatterns(own, folder, host);
  });
  return [...new Set((await Promise.all(found)).flat())];
}

function nothingIn(folder: string | undefined): UserError {
  const hint = 'Start a publication with `bulletin init`, or an issue with `bulletin new`';
  return new UserError(folder === undefined ? 'There are no issues here' : `There are no issues in ${folder}`, {
    hint,
  });
}

/** All issues of a publication but those that it ignores. */
export async function allIssues(
  publicationFolder: PublicationFolder,
  host: Omit<SelectHost, 'cwd'>,
): Promise<readonly Selected[]> {
  const paths = await issuesIn(publicationFolder.folder, host);
  return withoutIgnored(
    paths.map((path) => ({ path, publicationFolder })),
    publicationFolder,
    host,
  );
}
