// Checks the bad example of an explanation as if it were a file of a publication: what is reported of a finding is what
// is found.

import { basename, dirname, join, relative } from 'node:path';
import { createChecker } from './checker.ts';
import { UserError } from '../base/errors.ts';
import type { Files, Host } from '../host/host.ts';
import type { Finding } from '../content/issue/fault.ts';
import { isInside } from '../content/issue/inside.ts';
import { publicationFile } from '../content/publication/find-publication.ts';
import { issuesFolder } from '../content/publication/issue-files.ts';
import { selectIssues } from '../content/publication/select-issues.ts';
import { examplePicture } from './rules/explained/example-pictures.ts';
import type { Explanation } from './rules/rule.ts';

export interface Example {
  /** From the folder of the publication. */
  readonly file: string;
  readonly text: string;
  /** The files beside it, by their paths. */
  readonly beside: Readonly<Record<string, string>>;
  /** What git holds of it. */
  readonly committed?: string;
}

type ExampleHost = Pick<Host, 'files' | 'system' | 'tool' | 'within'>;

/** An example where it would be. Without a name of its own, it has that of its number. */
export function exampleOf(
  { bad, good, file, goodFile, publication, committed, beside = {} }: Explanation,
  which: 'bad' | 'good',
): Example {
  const text = which === 'bad' ? bad : good;
  const [, number] = /^number: *(\d+)/m.exec(text) ?? [];
  const name = (which === 'good' ? goodFile : undefined) ?? file ?? `${number?.padStart(3, '0') ?? 'example'}.yaml`;
  const placed = (other: string) => (other === publicationFile ? other : `${issuesFolder}/${other}`);
  const others = Object.entries(beside).map(([other, content]) => [placed(other), content]);
  return {
    file: placed(name),
    text,
    ...(committed === undefined ? {} : { committed }),
    beside: Object.fromEntries(publication === undefined ? others : [[publicationFile, publication], ...others]),
  };
}

/** Everything that is found in an example. */
export async function checkExample(
  { file, text, beside, committed }: Example,
  { files, system, tool, within }: ExampleHost,
): Promise<readonly Finding[]> {
  // Nothing but the themes is taken from the disk.
  const cwd = join(dirname(tool.folder), 'example');
  const texts = new Map(
    Object.entries({ ...beside, [file]: text }).map(([path, content]) => [
      join(cwd, path),
      new TextEncoder().encode(content),
    ]),
  );
  const world = {
    cwd,
    system,
    tool,
    within,
    git: gitWith(committed, cwd),
    files: examplesAnd(texts, files, tool.folder),
  };
  const { issues, publicationFolders } = await selectIssues([file], world);
  const checker = createChecker(world, { formats: [] });
  const found = [
    ...(await Promise.all(publicationFolders.map((publicationFolder) => checker.checkPublication(publicationFolder)))),
    ...(await Promise.all(issues.map(checker.checkIssue))),
  ];
  return found.flatMap((one) => one?.findings ?? []).filter(({ suppressed }) => suppressed === undefined);
}

/** A repository in which one file was committed, or none at all. */
function gitWith(committed: string | undefined, top: string): Host['git'] {
  const bytes = new TextEncoder().encode(committed);
  const nothing = () => Promise.reject(new UserError('There is no git in an example'));
  return {
    around: () => (committed === undefined ? undefined : { top }),
    readCommitted: async () => ({ size: bytes.length, bytes }),
    run: nothing,
    readObject: nothing,
  };
}

/**
 * The examples, the pictures that they name, and what is in bulletin's own folder of templates; nothing else of the
 * disk is seen.
 */
function examplesAnd(texts: ReadonlyMap<string, Uint8Array>, files: Files, tool: string): Files {
  const isReal = (path: string): boolean => isInside(path, join(tool, 'templates'));
  const contentOf = (path: string) =>
    texts.get(path) ?? (basename(dirname(path)) === 'images' ? examplePicture(basename(path)) : undefined);
  const isFolder = (path: string): boolean =>
    [...texts.keys()].some((other) => other !== path && isInside(other, path));
  return {
    ...files,
    async stat(path) {
      const bytes = contentOf(path);
      if (bytes !== undefined) return { kind: 'file', size: bytes.length };
      if (isFolder(path)) return { kind: 'folder', size: 0 };
      return isReal(path) ? files.stat(path) : undefined;
    },
    stampOf: async () => undefined,
    read: async (path, limit) => contentOf(path) ?? files.read(path, limit),
    async list(folder) {
      if (isReal(folder)) return files.list(folder);
      const names = [...texts.keys()].filter((path) => dirname(path) === folder).map((path) => relative(folder, path));
      return names.sort().map((name) => ({ name, kind: 'file' }));
    },
    realpath: async (path) => path,
  };
}
