// What git knows about the repository around the working folder: what is staged, what has changed, and the files of its
// index.

import { join } from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { FileKind, GitAnswer, Host } from '../../host/host.ts';

export interface Repository {
  /** The top of its work tree, absolute, with every link followed. */
  readonly top: string;
  /** Files whose staged text is new or changed. */
  staged(): Promise<readonly string[]>;
  /** Files that are new or changed since a commit, staged or not, and those that git does not know yet. */
  since(commit: string): Promise<readonly string[]>;
  /** Files whose text on the disk is not the staged one. */
  unstaged(): Promise<readonly string[]>;
  /** The files that the next commit would hold. Links are neither files nor folders; submodules are not there. */
  index(): Promise<readonly IndexEntry[]>;
}

export interface IndexEntry {
  /** Absolute. */
  readonly path: string;
  readonly id: string;
  readonly kind: FileKind;
}

/**
 * The repository around the working folder. Throws UserError where there is none, or no git. All paths are absolute.
 */
export async function findRepository({ cwd, files, git }: Pick<Host, 'cwd' | 'files' | 'git'>): Promise<Repository> {
  const found = git.around(cwd)?.top;
  if (found === undefined)
    throw new UserError('This folder is not in a git repository', { hint: '`git init` makes one' });
  const top = await files.realpath(found);
  const list = async (...args: readonly string[]) => split(wordsOf(await git.run(top, args)));
  const place = (name: string) => join(top, name);
  const differing = (...args: readonly string[]) =>
    list(
      'diff',
      '--cached',
      '--name-only',
      '--no-ext-diff',
      '--ignore-submodules',
      '--diff-filter=ACMRT',
      '-z',
      ...args,
      '--',
    );

  /** Where the disk is not what the index says. `git diff` would write into the index to find out; this does not. */
  const onDisk = async (): Promise<readonly { readonly path: string; readonly isKnown: boolean }[]> => {
    const lines = await list(
      'status',
      '--porcelain',
      '--no-renames',
      '--untracked-files=all',
      '--ignore-submodules=all',
      '-z',
    );
    return lines
      .filter((line) => line[1] !== ' ')
      .map((line) => ({ path: place(line.slice(3)), isKnown: !line.startsWith('??') }));
  };

  return {
    top,
    staged: async () => (await differing()).map(place),
    unstaged: async () => (await onDisk()).filter(({ isKnown }) => isKnown).map(({ path }) => path),

    async since(commit) {
      // Neither a flag nor a span of commits is one commit.
      if (commit.startsWith('-') || commit.includes('..'))
        throw new UserError(`--since needs one commit, but it is \`${commit}\``, {
          hint: 'For example HEAD, main or v1.0',
        });
      const changed = [...(await differing(commit)).map(place), ...(await onDisk()).map(({ path }) => path)];
      const there: string[] = [];
      for (const path of new Set(changed)) if ((await files.stat(path))?.kind === 'file') there.push(path);
      return there.sort();
    },

    async index() {
      return (await list('ls-files', '--stage', '-z')).flatMap((line) => {
        const [, mode = '', id = '', stage = '', name = ''] = /^(\d+) ([0-9a-f]+) (\d)\t([^]*)$/.exec(line) ?? [];
        if (stage !== '0') throw new UserError(`${name} is in conflict`, { hint: 'Finish the merge, and stage it' });
        return mode === '160000'
          ? []
          : [{ path: place(name), id, kind: mode.startsWith('100') ? ('file' as const) : ('other' as const) }];
      });
    },
  };
}

function split(text: string): readonly string[] {
  return text.split('\0').filter((name) => name !== '');
}

/** What git says, or why it says nothing: the first of its lines, without what it puts before it. */
function wordsOf({ code, stdout, stderr }: GitAnswer): string {
  if (code === 0) return stdout;
  const [line = ''] = stderr.split('\n').filter((words) => /^(fatal|error): /.test(words));
  throw new UserError(`git says: ${line.replace(/^\w+: /, '') || `it ended with ${code}`}`);
}
