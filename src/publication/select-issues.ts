// Which issue files a command is about: those that were named, or all of the publication.

import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { findPublication, publicationFile, type Home } from './find-publication.ts';
import { issuesFolder, listIssues } from './issue-files.ts';

/** An issue file and the publication that it belongs to. */
export interface Selected {
  /** Absolute. */
  readonly path: string;
  readonly home: Home;
}

export interface Selection {
  readonly issues: readonly Selected[];
  /** The publications of those issues, and those that were named by their bulletin.yaml. */
  readonly homes: readonly Home[];
}

type World = Pick<Host, 'cwd' | 'files' | 'within'>;

/** Operands are files or folders, relative to the working folder; without any, the publication around `cwd`. Throws UserError. */
export async function selectIssues(operands: readonly string[], { cwd, files, within }: World): Promise<Selection> {
  const host = { files, within };
  const homes = new Map<string, Promise<Home>>();
  const homeOf = (folder: string): Promise<Home> => {
    const known = homes.get(folder) ?? findPublication(folder, folder === join(cwd, issuesFolder) ? cwd : folder, host);
    homes.set(folder, known);
    return known;
  };
  const issues = new Map<string, Selected>();
  for (const operand of operands.length === 0 ? [cwd] : operands) {
    const path = resolve(cwd, operand);
    const kind = (await files.stat(path))?.kind;
    if (kind === undefined) throw new UserError(`There is no file or folder ${operand}`, { hint: 'Name issue files, or folders that hold them' });
    if (kind === 'other') throw new UserError(`${operand} is neither a file nor a folder`);
    const found = kind === 'folder' ? await issuesIn(path, host) : basename(path) === publicationFile ? [] : [path];
    if (kind === 'folder' && found.length === 0) throw nothingIn(operands.length === 0 ? undefined : operand);
    if (basename(path) === publicationFile) await homeOf(dirname(path));
    for (const issue of found) issues.set(issue, { path: issue, home: await homeOf(dirname(issue)) });
  }
  const unique = new Map((await Promise.all(homes.values())).map((home) => [home.folder, home]));
  return { issues: [...issues.values()], homes: [...unique.values()] };
}

function nothingIn(folder: string | undefined): UserError {
  const hint = 'Start a publication with `bulletin init`, or an issue with `bulletin new`';
  return new UserError(folder === undefined ? 'There are no issues here' : `There are no issues in ${folder}`, { hint });
}

/** The issues straight in a folder, else in its folder of issues, else in that of the publication around it. */
async function issuesIn(folder: string, host: Omit<World, 'cwd'>): Promise<readonly string[]> {
  const { file, folder: root } = await findPublication(folder, folder, host);
  const places = folder === root ? [join(folder, issuesFolder), folder] : [folder, join(folder, issuesFolder)];
  for (const place of file === undefined || folder === root ? places : [...places, join(root, issuesFolder)]) {
    const found = await listIssues(place, host.files);
    if (found.length > 0) return found.map(({ path }) => path);
  }
  return [];
}
