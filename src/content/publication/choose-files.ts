// Which issues `validate` is asked for, and the world that they are read from: the disk, git's index, or the disk with
// standard input.

import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { Files, Host, Memory } from '../../host/host.ts';
import { sizeLimit } from '../issue/decode.ts';
import { isInside } from '../issue/inside.ts';
import { shownPath } from '../../base/shown-path.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { findPublicationFile, publicationFile } from './find-publication.ts';
import { indexFiles } from './index-files.ts';
import { issuesFolder, parseIssueName } from './issue-files.ts';
import { overlay } from './overlay.ts';
import { readOperands } from './read-operands.ts';
import { findRepository } from './repository.ts';
import { issuesIn } from './issues-in.ts';
import { noneLeft, selectIssues, strayNote, type Selection } from './select-issues.ts';

export interface Wish {
  readonly operands: readonly string[];
  /** What the next commit would hold. */
  readonly isStaged: boolean;
  /** What has changed since a commit. */
  readonly since?: string | undefined;
  /** The name of the file that standard input stands for. */
  readonly stdinName?: string | undefined;
  /** Whether files are to be fixed. */
  readonly isFix: boolean;
}

/** What an issue is read from, checked against and written to. */
export type World = Pick<Host, 'cwd' | 'files' | 'git' | 'memory' | 'system' | 'tool' | 'within' | 'workElsewhere'>;

type StandardInput = Pick<Host, 'readStdin'>;

export interface Choice extends Selection {
  /** What the issues are read from. */
  readonly world: World;
  /** Where fixed files are written. */
  readonly disk: World;
  /** What the user should know about files that are not checked. */
  readonly notes: readonly string[];
}

/** Throws UserError where what is asked for is not there, or makes no sense together. */
export async function chooseFiles(wish: Wish, host: World & StandardInput): Promise<Choice> {
  const { operands, isStaged, since, stdinName } = wish;
  const fromStdin = operands.includes('-');
  if ([isStaged, since !== undefined, fromStdin].filter(Boolean).length > 1)
    throw new UserError('Use only one of --staged, --since and - (standard input)');
  if (fromStdin) return chooseStdin(wish, host);
  if (stdinName !== undefined) throw new UserError('--stdin-filename needs - (standard input) as the file');
  if (isStaged) return chooseStaged(wish, host);
  if (since !== undefined) return chooseSince(since, operands, host);
  return chosen(await selectIssues(operands, host), host, host);
}

function chosen(selection: Selection, world: World, disk: World, notes: readonly string[] = []): Choice {
  const ignored = selection.ignored.map(
    (path) => `${terminalSafe(shownPath(path, world.cwd))} is left out: bulletin.yaml says to ignore it`,
  );
  const { emptiedBy } = selection;
  const none = emptiedBy.length === 0 ? [] : [noneLeft('check', emptiedBy)];
  return {
    ...selection,
    world,
    disk,
    notes: [...notes, ...ignored, ...none, ...selection.strays.map((path) => strayNote(path, world.cwd))],
  };
}

async function chooseStdin({ operands, stdinName, isFix }: Wish, host: World & StandardInput): Promise<Choice> {
  if (operands.length > 1) throw new UserError('- (standard input) cannot be combined with other files');
  if (stdinName === undefined)
    throw new UserError('- needs --stdin-filename', {
      hint: 'Say which file the text is for: --stdin-filename issues/028.en.yaml',
    });
  if (isFix)
    throw new UserError('--fix cannot change standard input', { hint: 'Use --diff to see what it would change' });
  const path = resolve(host.cwd, stdinName);
  const { workElsewhere: _, ...rest } = host;
  const world = { ...rest, files: overlay(host.files, new Map([[path, await host.readStdin(sizeLimit)]])) };
  return chosen(await selectIssues([path], world), world, host);
}

async function chooseSince(commit: string, operands: readonly string[], host: World): Promise<Choice> {
  const disk = await withRealFolder(host);
  const repository = await findRepository(disk);
  const changed = await repository.since(commit);
  const selection = await selectChanged(changed, operands, disk, disk.files);
  const note = `No issue has changed since ${terminalSafe(commit)}`;
  return chosen(selection, disk, disk, selection.issues.length === 0 ? [note] : []);
}

async function chooseStaged({ operands, isFix }: Wish, host: World): Promise<Choice> {
  const disk = await withRealFolder(host);
  const repository = await findRepository(disk);
  const ownFolders = ['templates', 'schema'].map((name) => join(host.tool.folder, name));
  const files = await indexFiles(repository, disk, ownFolders);
  // A second thread reads the disk.
  const { workElsewhere: _, memory, ...rest } = disk;
  const world = { ...rest, files, ...(memory === undefined ? {} : { memory: ofIndex(memory) }) };
  // A file that is named need not be staged, but a slip in its name is reported.
  const either: Files = { ...files, stat: async (path) => (await files.stat(path)) ?? disk.files.stat(path) };
  const selection = await selectChanged(await repository.staged(), operands, world, either);
  if (isFix) await refusePartlyStaged(selection, await repository.unstaged(), world);
  return chosen(selection, world, disk, selection.issues.length === 0 ? ['No issue is staged'] : []);
}

/** What is kept of the index: apart from what is kept of the disk, which may have other text at the same paths. */
function ofIndex({ recall, stampOf, keep }: Memory): Memory {
  const nameOf = (name: string) => `index-${name}`;
  return {
    recall: (name) => recall(nameOf(name)),
    stampOf: (name) => stampOf(nameOf(name)),
    keep: (name, text) => keep(nameOf(name), text),
  };
}

/** git follows every link in a path: then so must what is compared with its paths. */
async function withRealFolder(host: World): Promise<World> {
  return { ...host, cwd: await host.files.realpath(host.cwd) };
}

/**
 * The issues among changed files, and all those of a publication whose bulletin.yaml has changed. Operands narrow them
 * down.
 */
async function selectChanged(
  changed: readonly string[],
  operands: readonly string[],
  world: World,
  files: Files,
): Promise<Selection> {
  const places = await Promise.all(
    (await readOperands(operands, { ...world, files })).map(async ({ path, kind }) => ({
      kind,
      path: await realPlace(path, kind, files),
    })),
  );
  const isAsked = (path: string) =>
    operands.length === 0 ||
    places.some((place) => place.path === path || (place.kind === 'folder' && isInside(path, place.path)));
  const wanted: string[] = [];
  for (const path of changed) if (isAsked(path) && (await isOfPublication(path, world))) wanted.push(path);
  if (wanted.length === 0) return { issues: [], publicationFolders: [], ignored: [], emptiedBy: [], strays: [] };
  // Nobody named them: nothing is said of those that are left out.
  return { ...(await selectIssues(wanted, world)), ignored: [], emptiedBy: [], strays: [] };
}

async function realPlace(path: string, kind: 'file' | 'folder', files: Files): Promise<string> {
  if (kind === 'folder') return files.realpath(path);
  return join(await files.realpath(dirname(path)), basename(path));
}

/**
 * Whether a file is a bulletin.yaml, or is where a publication has its issues; without a bulletin.yaml, that is a
 * folder `issues`.
 */
async function isOfPublication(path: string, world: World): Promise<boolean> {
  if ((await world.files.stat(path))?.kind !== 'file') return false;
  if (basename(path) === publicationFile) return true;
  if (parseIssueName(basename(path)) === undefined) return false;
  const file = await findPublicationFile(dirname(path), world);
  if (file === undefined) return basename(dirname(path)) === issuesFolder;
  return (await issuesIn(dirname(file), world)).includes(path);
}

/** A fix would be made in a text that is not the one that was checked. */
async function refusePartlyStaged(
  { issues }: Selection,
  unstaged: readonly string[],
  { cwd }: Pick<World, 'cwd'>,
): Promise<void> {
  const partly = issues.map(({ path }) => path).filter((path) => unstaged.includes(path));
  if (partly.length === 0) return;
  const names = partly.map((path) => shownPath(path, cwd)).join(' and ');
  throw new UserError(
    `--fix needs files without unstaged changes, but ${names} ${partly.length === 1 ? 'has' : 'have'} some`,
    {
      hint: 'Stage or stash them, and run it again',
    },
  );
}
