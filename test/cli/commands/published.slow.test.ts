// issue/published with real git: what was committed as published, whichever way the text in hand is read.

import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gitEnvironment, installHook, makeRepository, tryCommit, type Repository } from '../../support/repository.ts';
import { binary, runBinary, temporaryFolder } from '../../support/run-binary.ts';

const publication = 'name: Harbour News\nlanguages: [en]\n';
const file = 'issues/001.en.yaml';
const issue = (status: string | undefined, title = 'Open', more = '') =>
  `number: 1\ndate: 2026-01\n${status === undefined ? '' : `status: ${status}\n`}sections:\n  - title: News\n    items:\n      - title: ${title}\n        body: Ships come in.\n${more}`;
const published = issue('published');
const changed = issue('published', 'Closed');
const reported = `${file}:7:16 error issue/published \`title\` was changed from "Open" after the issue was published`;

function started(files: Parameters<Repository['stage']>[0] = { [file]: published }): Repository {
  const repository = makeRepository();
  repository.stage({ 'bulletin.yaml': publication, ...files });
  repository.commit();
  return repository;
}

describe('a published issue', () => {
  test('may get corrections and comments, and nothing else', async () => {
    const repository = started();
    expect(await repository.check('validate')).toMatchObject({ code: 0, stdout: 'No findings in 1 file\n' });
    repository.write({
      [file]: `# Sent on the 5th.\n${published}errata:\n  - { date: 2026-02, text: Ships go out too. }\n`,
    });
    expect(await repository.check('validate')).toMatchObject({ code: 0, stdout: 'No findings in 1 file\n' });
    repository.write({ [file]: changed });
    expect(await repository.check('validate')).toMatchObject({ code: 1, stdout: expect.stringContaining(reported) });
    // It is not forgotten, nor remembered once it is put back.
    expect(await repository.check('validate')).toMatchObject({ code: 1, stdout: expect.stringContaining(reported) });
    repository.write({ [file]: published });
    expect(await repository.check('validate')).toMatchObject({ code: 0 });
  });

  test('is judged by the last commit: what a commit made of it holds', async () => {
    const repository = started();
    repository.stage({ [file]: changed });
    expect(await repository.check('validate')).toMatchObject({ code: 1 });
    repository.commit();
    expect(await repository.check('validate')).toMatchObject({ code: 0 });
    repository.git('reset', '--quiet', '--soft', 'HEAD~1');
    expect(await repository.check('validate')).toMatchObject({ code: 1 });
    repository.git('reset', '--quiet', '--soft', 'ORIG_HEAD');
    repository.git('gc', '--quiet');
    expect(await repository.check('validate')).toMatchObject({ code: 0 });
    repository.git('checkout', '--quiet', '--detach');
    expect(await repository.check('validate')).toMatchObject({ code: 0 });
    repository.git('reset', '--quiet', '--soft', 'HEAD~1');
    expect(await repository.check('validate')).toMatchObject({ code: 1 });
  });

  test('is read by git as it is staged', async () => {
    const repository = started();
    repository.stage({ [file]: changed });
    repository.write({ [file]: published });
    expect(await repository.check('validate', '--staged')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(reported),
    });
    expect(await repository.check('validate')).toMatchObject({ code: 0 });
    installHook(repository, 'bulletin validate --staged');
    expect(tryCommit(repository).status).toBe(1);
  });

  test('is a draft again: reported where git is asked anyway', async () => {
    const repository = started();
    repository.stage({ [file]: issue('draft') });
    const again = `${file}:3:9 error issue/published The issue has already been published, but its \`status\` is \`draft\` here`;
    expect(await repository.check('validate', '--staged')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(again),
    });
    expect(await repository.check('validate', '--since', 'HEAD')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(again),
    });
    // Issues in work start no git.
    expect(await repository.check('validate')).toMatchObject({ code: 0 });
  });

  test('has changed since a commit, though it was committed', async () => {
    const repository = started();
    repository.stage({ [file]: changed });
    repository.commit();
    expect(await repository.check('validate', '--since', 'HEAD~1')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(reported),
    });
    expect(await repository.check('validate', '--since', 'HEAD')).toMatchObject({ code: 0 });
  });

  test('comes in by standard input', async () => {
    const repository = started();
    writeFileSync(join(repository.folder, 'typed'), changed);
    const program = [
      'sh',
      '-c',
      `'${process.execPath}' '${binary}' validate - --stdin-filename ${file} < typed`,
    ] as const;
    expect(await runBinary([], { cwd: repository.folder, env: gitEnvironment, program })).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(reported),
    });
  });

  test('cannot be built', async () => {
    const repository = started();
    repository.write({ [file]: changed });
    const outcome = await runBinary(['build', '--format', 'text'], { cwd: repository.folder, env: gitEnvironment });
    expect(outcome).toMatchObject({ code: 1, stderr: expect.stringContaining(reported) });
  });

  test('is changed with a reason', async () => {
    const repository = started();
    const reasoned = changed.replace(
      '      - title',
      '      # bulletin-disable-next-line issue/published -- a name that must not be read any more\n      - title',
    );
    repository.stage({ [file]: reasoned });
    expect(await repository.check('validate')).toMatchObject({
      code: 0,
      stdout: expect.not.stringContaining('meta/unused'),
    });
    repository.commit();
    expect(await repository.check('validate')).toMatchObject({
      code: 0,
      stdout: expect.not.stringContaining('meta/unused'),
    });
  });

  test('in a worktree, by a name of its own there, and behind a link', async () => {
    const repository = started();
    const folder = join(temporaryFolder(), 'tree');
    repository.git('worktree', 'add', '--quiet', '-b', 'other', folder);
    const worktree = makeRepository(folder, false);
    worktree.write({ [file]: changed });
    expect(await worktree.check('validate')).toMatchObject({ code: 1, stdout: expect.stringContaining(reported) });
    installHook(worktree, 'bulletin validate');
    worktree.git('add', '.');
    expect(tryCommit(worktree).status).toBe(1);
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    expect(await runBinary(['validate', '-C', link], { cwd: temporaryFolder(), env: gitEnvironment })).toMatchObject({
      code: 1,
    });
  });
});

describe('nothing is said, and nothing fails', () => {
  test.each([
    ['in a folder that is no repository', (folder: string) => makeRepository(folder, false)],
    ['before the first commit', (folder: string) => makeRepository(folder)],
    [
      'where .git is none',
      (folder: string) => (writeFileSync(join(folder, '.git'), 'x'), makeRepository(folder, false)),
    ],
  ])('%s', async (_, make) => {
    const repository = make(temporaryFolder());
    repository.write({ 'bulletin.yaml': publication, [file]: published });
    expect(await repository.check('validate')).toMatchObject({
      code: 0,
      stdout: 'No findings in 1 file\n',
      stderr: '',
    });
  });

  test('of a file that git does not know, that was no file, or that could not be read', async () => {
    const repository = started({ 'issues/002.en.yaml': 'a: [', 'issues/003.en.yaml/x': 'x' });
    repository.git('rm', '--quiet', '-r', 'issues/003.en.yaml');
    const other = (number: number) =>
      published
        .replace('number: 1', `number: ${number}`)
        .replace('2026-01', `2026-0${number}`)
        .replace('Open', `Open ${number}`);
    repository.write({
      'issues/001.en.yaml': other(1),
      'issues/002.en.yaml': other(2),
      'issues/003.en.yaml': other(3),
    });
    expect(await repository.check('validate')).toMatchObject({ code: 0, stdout: 'No findings in 3 files\n' });
  });

  test('without git', async () => {
    const repository = started();
    repository.write({ [file]: changed });
    expect(
      await runBinary(['validate'], { cwd: repository.folder, env: { ...gitEnvironment, PATH: '/nowhere' } }),
    ).toMatchObject({ code: 0, stderr: '' });
  });
});

test('git is started once for all issues of a run, and not at all for those in work or that are known', async () => {
  const names = [1, 2, 3].map((number) => `issues/00${number}.en.yaml`);
  const of = (status: string, number: number) =>
    issue(status, `Open ${number}`).replace('number: 1', `number: ${number}`).replace('2026-01', `2026-0${number}`);
  const filesOf = (status: string) => Object.fromEntries(names.map((name, index) => [name, of(status, index + 1)]));
  const repository = started(filesOf('published'));
  const log = join(temporaryFolder(), 'log');
  const bin = temporaryFolder();
  const real = repository.git('--exec-path').trim();
  writeFileSync(join(bin, 'git'), `#!/bin/sh\necho "$@" >> ${log}\nexec ${join(real, 'git')} "$@"\n`, { mode: 0o755 });
  const cache = temporaryFolder();
  // The subcommand alone: how git is kept from starting programs has tests of its own.
  const asked = () =>
    Array.from(readFileSync(log, 'utf8').matchAll(/ (cat-file|status|diff|config) .*/g), ([line]) => line.trim()).join(
      ', ',
    );
  const run = async () => {
    writeFileSync(log, '');
    const outcome = await runBinary(['validate'], {
      cwd: repository.folder,
      env: { ...gitEnvironment, PATH: `${bin}:${process.env['PATH']}`, XDG_CACHE_HOME: cache },
    });
    return `${outcome.code}: ${asked()}`;
  };
  expect(await run()).toBe('0: cat-file --batch');
  expect(await run()).toBe('0: ');
  repository.write({ [names[1]!]: of('published', 2).replace('Ships', 'Boats') });
  expect(await run()).toBe('1: cat-file --batch');
  repository.write(filesOf('ready'));
  expect(await run()).toBe('0: ');
});
