// A real git repository in a temporary folder, and what is in it, to see that nothing has changed.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { binary, environment, runBinary, temporaryFolder, type Outcome } from './run-binary.ts';

export type Content = string | Uint8Array;

export interface Repository {
  readonly folder: string;
  git(...args: readonly string[]): string;
  write(files: Readonly<Record<string, Content>>): void;
  /** Writes files and stages them. */
  stage(files: Readonly<Record<string, Content>>): void;
  commit(): void;
  /** Runs `bulletin`, and fails where the run has changed anything in the repository. */
  check(...args: readonly string[]): Promise<Outcome>;
  /** Everything in the work tree and in .git, by its content. */
  state(): string;
}

const identity = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

/** The settings of the machine and its user are not those of a test. */
export const gitEnvironment = { ...identity, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

export function makeRepository(folder = temporaryFolder(), isNew = true): Repository {
  const git = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: folder,
      env: environment(gitEnvironment),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  };
  if (isNew) git('init', '--quiet');
  const repository: Repository = {
    folder,
    git,
    write(files) {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
    },
    stage(files) {
      repository.write(files);
      git('add', '--', ...Object.keys(files));
    },
    commit: () => void git('commit', '--quiet', '--no-verify', '--message', 'x'),
    async check(...args) {
      const before = repository.state();
      const outcome = await runBinary(args, { cwd: folder, env: gitEnvironment });
      if (repository.state() !== before) throw new Error(`bulletin ${args.join(' ')} has changed the repository`);
      return outcome;
    },
    state() {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
      return paths.map((path) => `${createHash('sha256').update(readFileSync(path)).digest('hex')} ${path}`).join('\n');
    },
  };
  return repository;
}

/** Has `git commit` run bulletin first, from the folder that git starts hooks in. */
export function installHook(repository: Repository, command: string): void {
  const hooks = repository.git('rev-parse', '--path-format=absolute', '--git-path', 'hooks').trim();
  mkdirSync(hooks, { recursive: true });
  writeFileSync(
    join(hooks, 'pre-commit'),
    `#!/bin/sh\n${command.replaceAll('bulletin', `'${process.execPath}' '${binary}'`)}\n`,
    { mode: 0o755 },
  );
}

/** A commit as people make it, hooks and all. */
export function tryCommit(repository: Repository, ...args: readonly string[]) {
  return spawnSync('git', ['commit', '--message', 'x', ...args], {
    cwd: repository.folder,
    env: environment(gitEnvironment),
    encoding: 'utf8',
  });
}
