// A stranger's folder may hold a repository whose settings name programs. No run of ours starts one of them.

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { gitEnvironment, makeRepository, type Repository } from '../../support/repository.ts';
import { runBinary, temporaryFolder } from '../../support/run-binary.ts';

const issue = (title: string, status = 'ready') =>
  `number: 1\ndate: 2026-01\nlanguage: en\nstatus: ${status}\nsections:\n  - title: News\n    items:\n      - title: ${title}\n        body: Ships come in.\n`;
const files = { 'bulletin.yaml': 'name: Harbour News\nlanguages: [en]\n' };
const commands = [['--staged'], ['--staged', '--fix'], ['--since', 'HEAD'], ['issues/001.en.yaml'], []];

let mark: string;
let program: string;

/** A program that leaves a mark where it was run. */
function makeProgram(): void {
  const folder = temporaryFolder();
  mark = join(folder, 'was-run');
  program = join(folder, 'post-index-change');
  writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\ncat\n`, { mode: 0o755 });
}

const validate = (cwd: string, args: readonly string[]) =>
  runBinary(['validate', ...args], { cwd, env: gitEnvironment });

/** A repository with an issue that was published, and that another text of the same length has replaced. */
function changedRepository(): Repository {
  const repository = makeRepository();
  repository.stage({
    ...files,
    'issues/001.en.yaml': issue('Open', 'published'),
    '.gitattributes': '*.yaml filter=evil diff=evil\n',
  });
  repository.commit();
  repository.write({ 'issues/001.en.yaml': issue('Shut', 'published') });
  return repository;
}

function loseObjects(repository: Repository): void {
  const blob = repository.git('rev-parse', 'HEAD:issues/001.en.yaml').trim();
  rmSync(join(repository.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
}

beforeEach(makeProgram);

describe('a repository whose own settings name a program', () => {
  // PROGRAM stands for its path, FOLDER for where it is.
  const settings: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['a filter', { 'filter.evil.clean': 'PROGRAM', 'filter.evil.smudge': 'PROGRAM', 'filter.evil.required': 'true' }],
    ['a filter process', { 'filter.evil.process': 'PROGRAM' }],
    ['a filter with an odd name', { 'filter.e=v.i.clean': 'PROGRAM' }],
    ['a watcher', { 'core.fsmonitor': 'PROGRAM' }],
    ['a folder of hooks', { 'core.hooksPath': 'FOLDER' }],
    ['a comparison', { 'diff.evil.command': 'PROGRAM', 'diff.evil.textconv': 'PROGRAM', 'diff.external': 'PROGRAM' }],
    ['a pager', { 'core.pager': 'PROGRAM', 'pager.status': 'true' }],
    [
      'a remote to fetch from',
      {
        'core.repositoryFormatVersion': '1',
        'extensions.partialClone': 'origin',
        'remote.origin.promisor': 'true',
        'remote.origin.url': 'ssh://example.org/x',
        'core.sshCommand': 'PROGRAM',
      },
    ],
  ];

  test.each(settings)('%s', async (name, named) => {
    const repository = changedRepository();
    repository.write({ '.gitattributes': '*.yaml filter=evil diff=evil\n"issues/*" filter=e=v.i\n' });
    for (const [key, value] of Object.entries(named)) {
      repository.git('config', '--local', key, value.replace('PROGRAM', program).replace('FOLDER', dirname(program)));
    }
    if (name === 'a remote to fetch from') loseObjects(repository);
    for (const args of commands) await validate(repository.folder, args);
    expect(existsSync(mark)).toBe(false);
  });

  test('would have started it when git is asked in the usual way', () => {
    const repository = changedRepository();
    repository.git('config', '--local', 'filter.evil.clean', program);
    repository.git('status');
    expect(existsSync(mark)).toBe(true);
  });

  test('and what has changed is still found', async () => {
    const repository = changedRepository();
    repository.git('config', '--local', 'filter.evil.clean', program);
    expect(await validate(repository.folder, ['--since', 'HEAD'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('issue/published'),
    });
  });
});

describe('a bare repository in a folder of the work tree', () => {
  /** `issues/` is a folder of issues, and a bare repository with a work tree of its own. */
  function plant(repository: Repository): string {
    const folder = join(repository.folder, 'issues');
    repository.git('init', '--quiet', '--bare', folder);
    repository.git('--git-dir', folder, '--work-tree', folder, 'add', '--', '001.en.yaml');
    repository.write({ 'issues/001.en.yaml': issue('Late', 'published') });
    for (const [key, value] of [
      ['core.bare', 'false'],
      ['core.worktree', folder],
      ['filter.evil.clean', program],
      ['core.fsmonitor', program],
    ] as const) {
      repository.git('config', '--file', join(folder, 'config'), key, value);
    }
    mkdirSync(join(folder, 'info'), { recursive: true });
    writeFileSync(join(folder, 'info/attributes'), '* filter=evil\n');
    return folder;
  }

  test.each(commands)('is not taken for the repository: %s %s', async (...args) => {
    const repository = changedRepository();
    const folder = plant(repository);
    const inFolder = args.map((arg) => arg.replace('issues/', ''));
    await validate(folder, inFolder);
    await validate(repository.folder, args);
    expect(existsSync(mark)).toBe(false);
  });

  test('with no repository around it, is none either', async () => {
    const folder = temporaryFolder();
    const repository = makeRepository(folder, false);
    repository.write({ ...files, 'issues/001.en.yaml': issue('Open') });
    const bare = plant(repository);
    expect(await validate(bare, ['--staged'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not in a git repository'),
    });
    expect(existsSync(mark)).toBe(false);
  });

  test('beside a `.git` that is empty, is none either', async () => {
    const folder = temporaryFolder();
    const repository = makeRepository(folder, false);
    repository.write({ ...files, 'issues/001.en.yaml': issue('Open') });
    const bare = plant(repository);
    mkdirSync(join(bare, '.git'));
    expect(await validate(bare, ['--staged'])).toMatchObject({ code: 2 });
    expect(existsSync(mark)).toBe(false);
  });
});
