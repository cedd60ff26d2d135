// validate with real git: what is staged, what has changed, and that nothing in the repository is touched.

import { mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { toolFolder } from '../../support/memory-host.ts';
import { gitEnvironment, installHook, makeRepository, tryCommit, type Repository } from '../../support/repository.ts';
import { runBinary, temporaryFolder } from '../../support/run-binary.ts';

const publication = 'name: { en: Harbour News, fr: Nouvelles du port }\nlanguages: [en, fr]\n';
const issue = (number: number, language = 'en', more = '') =>
  `number: ${number}\ndate: 2026-0${number}\nlanguage: ${language}\nsections:\n  - title: News\n    items:\n      - title: Open ${number}\n        body: Ships come in.\n${more}`;
const good = issue(1);
const bad = good.replace('2026-01', '2026-13');
const badFinding = ':2:7 error schema/date';
const picture = readFileSync(join(toolFolder, 'issues', 'images', 'helpline-calls.png'));
const withPicture = issue(
  1,
  'en',
  '        images:\n          - { file: images/a.png, alt: Two ships in the harbour at noon }\n',
);

let repository: Repository;
const started = (files: Parameters<Repository['stage']>[0] = {}): Repository => {
  const made = makeRepository();
  made.stage({ 'bulletin.yaml': publication, ...files });
  made.commit();
  return made;
};

describe('--staged reads the index', () => {
  test('bad staged, good on the disk', async () => {
    repository = started();
    repository.stage({ 'issues/001.en.yaml': bad });
    repository.write({ 'issues/001.en.yaml': good });
    const { code, stdout } = await repository.check('validate', '--staged');
    expect(stdout).toContain(`issues/001.en.yaml${badFinding}`);
    expect(code).toBe(1);
  });

  test('good staged, bad on the disk', async () => {
    repository = started();
    repository.stage({ 'issues/001.en.yaml': good });
    repository.write({ 'issues/001.en.yaml': bad });
    expect(await repository.check('validate', '--staged')).toMatchObject({
      code: 0,
      stdout: 'No findings in 1 file\n',
    });
    expect(await repository.check('validate')).toMatchObject({ code: 1 });
  });

  test('staged, and gone from the disk', async () => {
    repository = started();
    repository.stage({ 'issues/001.en.yaml': bad });
    rmSync(join(repository.folder, 'issues'), { recursive: true });
    expect(await repository.check('validate', '--staged')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(badFinding),
    });
  });

  test('only what is staged, of that only issues, and nothing that was committed', async () => {
    repository = started({ 'issues/001.en.yaml': bad });
    repository.stage({
      'issues/002.en.yaml': issue(2),
      'notes.yaml': 'a: [',
      'docs/003.en.yaml': 'a: [',
      'issues/images/x.yaml': 'a: [',
    });
    repository.write({ 'issues/003.en.yaml': bad });
    expect(await repository.check('validate', '--staged')).toMatchObject({
      code: 0,
      stdout: 'No findings in 1 file\n',
      stderr: '',
    });
  });

  test('none staged is well', async () => {
    repository = started({ 'issues/001.en.yaml': bad });
    expect(await repository.check('validate', '--staged')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'No issue is staged\n',
    });
    repository.stage({ 'notes.yaml': 'a: [' });
    expect(await repository.check('validate', '--staged')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'No issue is staged\n',
    });
    const { code, stdout } = await repository.check('validate', '--staged', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ files: 0, findings: [] });
  });

  test('a staged deletion is no issue to check', async () => {
    repository = started({ 'issues/001.en.yaml': bad });
    repository.git('rm', '--quiet', 'issues/001.en.yaml');
    expect(await repository.check('validate', '--staged')).toMatchObject({ code: 0 });
  });

  test('before the first commit', async () => {
    repository = makeRepository();
    repository.stage({ 'bulletin.yaml': publication, 'issues/001.en.yaml': bad });
    expect(await repository.check('validate', '--staged')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(badFinding),
    });
  });

  test('a file that was renamed, by its new name', async () => {
    repository = started({ 'issues/001.en.yaml': good });
    repository.git('mv', 'issues/001.en.yaml', 'issues/002.en.yaml');
    const { stdout } = await repository.check('validate', '--staged');
    expect(stdout).toContain('issues/002.en.yaml:1:');
    expect(stdout).not.toContain('001.en.yaml:');
  });

  test('a staged bulletin.yaml is about all issues', async () => {
    repository = started({ 'issues/001.en.yaml': bad, 'issues/002.en.yaml': issue(2) });
    repository.stage({ 'bulletin.yaml': `${publication}paper: Letter\n` });
    expect(await repository.check('validate', '--staged')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/issues\/001[^]*1 error in 1 of 2 files/),
    });
  });

  test('bulletin.yaml as it is staged', async () => {
    repository = started();
    repository.stage({ 'bulletin.yaml': `${publication}langauge: en\n`, 'issues/001.en.yaml': good });
    repository.write({ 'bulletin.yaml': publication });
    expect(await repository.check('validate', '--staged')).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('bulletin.yaml:3:1 error schema/unknown-key'),
    });
  });

  test('what bulletin.yaml ignores is left out, as it is staged', async () => {
    repository = started();
    repository.stage({
      'bulletin.yaml': `${publication}ignore: [issues/000*]\n`,
      'issues/000.en.yaml': bad,
      'issues/001.en.yaml': good,
    });
    repository.write({ 'bulletin.yaml': publication });
    expect(await repository.check('validate', '--staged')).toMatchObject({
      code: 0,
      stdout: 'No findings in 1 file\n',
      stderr: '',
    });
  });

  test('pictures', async () => {
    repository = started();
    repository.stage({ 'issues/001.en.yaml': withPicture });
    repository.write({ 'issues/images/a.png': picture });
    expect(await repository.check('validate', '--staged')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('image/file'),
    });
    repository.git('add', '.');
    repository.write({ 'issues/images/a.png': 'no picture' });
    expect(await repository.check('validate', '--staged')).toMatchObject({
      code: 0,
      stdout: 'No findings in 1 file\n',
    });
  });

  test('the other issues', async () => {
    repository = started({ 'issues/001.en.yaml': good });
    repository.stage({ 'issues/002.en.yaml': issue(2).replace('Open 2', 'Open 1') });
    // On the disk, the issue before has another item.
    const other = good.replace('Open 1', 'Closed');
    repository.write({ 'issues/001.en.yaml': other });
    const rulesOf = async (...args: readonly string[]) => {
      const { stdout } = await repository.check('validate', 'issues/002.en.yaml', '--json', ...args);
      return (JSON.parse(stdout) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
    };
    expect(await rulesOf('--staged')).toContain('item/earlier');
    expect(await rulesOf()).not.toContain('item/earlier');
    repository.stage({ 'issues/001.en.yaml': other });
    repository.git('rm', '--quiet', '--cached', 'issues/001.en.yaml');
    repository.write({ 'issues/001.en.yaml': good });
    expect(await rulesOf('--staged')).not.toContain('item/earlier');
    expect(await rulesOf()).toContain('item/earlier');
  });

  test('links are neither files nor folders, and submodules are not there', async () => {
    repository = started();
    const other = makeRepository();
    other.stage({ 'bulletin.yaml': publication, 'issues/001.en.yaml': bad });
    other.commit();
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.folder, 'sub');
    mkdirSync(join(repository.folder, 'issues/images'), { recursive: true });
    writeFileSync(join(repository.folder, 'a.png'), picture);
    symlinkSync('../../a.png', join(repository.folder, 'issues/images/a.png'));
    symlinkSync('001.en.yaml', join(repository.folder, 'issues/002.en.yaml'));
    repository.stage({ 'issues/001.en.yaml': withPicture });
    repository.git('add', '.');
    const { code, stdout } = await repository.check('validate', '--staged');
    expect(stdout).toContain('`file` is not a file: images/a.png');
    expect(stdout).toContain('1 error in 1 of 1 file');
    expect(code).toBe(1);
  });
});

describe('--staged finds its way', () => {
  const oddNames = [
    'issues/a"b\'c\n d\té.en.yaml',
    'issues/-x.en.yaml',
    'issues/[1]*.en.yaml',
    'issues/:(top)1.en.yaml',
  ];

  test('through file names with odd characters', async () => {
    repository = started();
    repository.write(Object.fromEntries(oddNames.map((name) => [name, bad])));
    repository.git('add', '.');
    const { code, stdout } = await repository.check('validate', '--staged', '--json');
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout) as { findings: { file: string; rule: string }[] };
    expect(
      findings
        .filter(({ rule }) => rule === 'schema/date')
        .map(({ file }) => file)
        .sort(),
    ).toEqual([...oddNames].sort());
    const pretty = await repository.check('validate', '--staged');
    expect(pretty.stdout).toContain(String.raw`issues/a"b'c\u{a} d é.en.yaml:2:7`);
  });

  test('from a subfolder, with paths from there', async () => {
    repository = started();
    repository.stage({ 'issues/001.en.yaml': bad, 'more/bulletin.yaml': publication, 'more/issues/001.en.yaml': bad });
    const { stdout } = await runBinary(['validate', '--staged'], {
      cwd: join(repository.folder, 'more'),
      env: gitEnvironment,
    });
    expect(stdout).toContain(`../issues/001.en.yaml${badFinding}`);
    expect(stdout).toContain(`\nissues/001.en.yaml${badFinding}`);
    const inFolder = await repository.check('validate', '--staged', '-C', 'more', '.');
    expect(inFolder.stdout).not.toContain('../issues');
    expect(inFolder.stdout).toContain(`issues/001.en.yaml${badFinding}`);
  });

  test('through a link to the repository', async () => {
    repository = started();
    repository.stage({ 'issues/001.en.yaml': bad });
    const link = join(temporaryFolder(), 'link');
    symlinkSync(repository.folder, link);
    const outcome = await runBinary(['validate', '--staged', '-C', link, join(link, 'issues/001.en.yaml')], {
      cwd: temporaryFolder(),
      env: gitEnvironment,
    });
    expect(outcome).toMatchObject({ code: 1, stdout: expect.stringContaining(`001.en.yaml${badFinding}`) });
  });

  test('with operands, which narrow it down', async () => {
    repository = started();
    repository.stage({ 'issues/001.en.yaml': bad, 'issues/002.en.yaml': issue(2), 'issues/003.en.yaml': issue(3) });
    repository.write({ 'issues/004.en.yaml': bad });
    expect(await repository.check('validate', '--staged', 'issues/002.en.yaml')).toMatchObject({
      code: 0,
      stdout: 'No findings in 1 file\n',
    });
    expect(await repository.check('validate', '--staged', 'issues/00{2,3}.*')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/ in (\d of )?2 files\n$/),
    });
    expect(await repository.check('validate', '--staged', 'issues/004.en.yaml')).toMatchObject({
      code: 0,
      stderr: 'No issue is staged\n',
    });
    expect(await repository.check('validate', '--staged', 'issues')).toMatchObject({ code: 1 });
    expect(await repository.check('validate', '--staged', 'issues/005.en.yaml')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no file'),
    });
  });

  test('in a worktree, also from a hook in a subfolder of it', async () => {
    repository = started({ 'issues/001.en.yaml': good });
    const folder = join(temporaryFolder(), 'tree');
    repository.git('worktree', 'add', '--quiet', '-b', 'other', folder);
    const worktree = makeRepository(folder, false);
    worktree.stage({ 'issues/001.en.yaml': bad });
    expect(await worktree.check('validate', '--staged')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`issues/001.en.yaml${badFinding}`),
    });
    expect(await repository.check('validate', '--staged')).toMatchObject({ code: 0, stderr: 'No issue is staged\n' });
    for (const command of [
      'bulletin validate --staged',
      'cd issues && bulletin validate --staged',
      'bulletin validate --staged -C issues',
    ]) {
      installHook(worktree, command);
      const { status, stdout, stderr } = tryCommit(worktree);
      expect(`${stdout}${stderr}`, command).toContain(`001.en.yaml${badFinding}`);
      expect(status).toBe(1);
    }
  });

  test('with five hundred files, in one thread', async () => {
    repository = started();
    const many = Array.from({ length: 500 }, (_, index) => [
      `issues/${String(index + 1).padStart(3, '0')}.en.yaml`,
      issue(1).replace('number: 1', `number: ${index + 1}`),
    ]);
    repository.stage(Object.fromEntries(many));
    repository.write({ 'issues/400.en.yaml': bad });
    expect(await repository.check('validate', '--staged', '--quiet')).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('a hook run by git commit', () => {
  beforeAll(() => {
    repository = started();
    installHook(repository, 'bulletin validate --staged');
  });

  test('stops a commit of a bad issue, though the disk is fixed', () => {
    repository.stage({ 'issues/001.en.yaml': bad });
    repository.write({ 'issues/001.en.yaml': good });
    const { status, stdout, stderr } = tryCommit(repository);
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).toContain(`issues/001.en.yaml${badFinding}`);
  });

  test('lets a good one through', () => {
    repository.stage({ 'issues/001.en.yaml': good });
    expect(tryCommit(repository).status).toBe(0);
  });

  test('sees what `commit --all` and `commit FILE` would commit', () => {
    repository.write({ 'issues/001.en.yaml': bad });
    expect(tryCommit(repository, '--all').status).toBe(1);
    // The other file is staged and bad, but is not part of this commit.
    repository.stage({ 'issues/001.en.yaml': bad });
    repository.write({ 'bulletin.yaml': publication, 'notes.txt': 'x' });
    repository.git('add', '--intent-to-add', 'notes.txt');
    expect(tryCommit(repository, 'notes.txt').status).toBe(0);
    expect(tryCommit(repository, 'issues/001.en.yaml').status).toBe(1);
  });
});

describe('--staged --fix', () => {
  const fixable = good.replace('number: 1', 'number: 01');

  test('fixes the file, and says that it must be staged again', async () => {
    repository = started();
    repository.stage({ 'issues/001.en.yaml': fixable });
    const run = () => runBinary(['validate', '--staged', '--fix'], { cwd: repository.folder, env: gitEnvironment });
    expect(await run()).toMatchObject({
      code: 1,
      stdout: 'No findings in 1 file\n',
      stderr: 'issues/001.en.yaml: 1 fixed in the file; stage it again\n',
    });
    expect(readFileSync(join(repository.folder, 'issues/001.en.yaml'), 'utf8')).toBe(good);
    expect(repository.git('show', ':issues/001.en.yaml')).toBe(fixable);
    repository.git('add', '.');
    expect(await run()).toMatchObject({ code: 0, stdout: 'No findings in 1 file\n', stderr: '' });
  });

  test('leaves a file alone that is only partly staged, and says which', async () => {
    repository = started();
    repository.stage({ 'issues/001.en.yaml': fixable, 'issues/002.en.yaml': issue(2) });
    repository.write({ 'issues/001.en.yaml': `${fixable}# more\n` });
    const { code, stderr } = await repository.check('validate', '--staged', '--fix');
    expect(code).toBe(2);
    expect(stderr).toContain('but issues/001.en.yaml has some');
  });

  test('takes a file that was only touched for what it is', async () => {
    repository = started();
    repository.stage({ 'issues/001.en.yaml': good });
    utimesSync(join(repository.folder, 'issues/001.en.yaml'), 1, 1);
    expect(await repository.check('validate', '--staged', '--fix')).toMatchObject({ code: 0 });
  });

  test('Use --diff to see what it would change in what is staged', async () => {
    repository = started();
    repository.stage({ 'issues/001.en.yaml': fixable });
    repository.write({ 'issues/001.en.yaml': 'something else' });
    expect(await repository.check('validate', '--staged', '--diff')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('-number: 01\n+number: 1\n'),
    });
  });
});

describe('--since', () => {
  test('checks what has changed, and what is new', async () => {
    repository = started({ 'issues/001.en.yaml': bad, 'issues/002.en.yaml': issue(2), 'issues/003.en.yaml': issue(3) });
    expect(await repository.check('validate', '--since', 'HEAD')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'No issue has changed since HEAD\n',
    });
    utimesSync(join(repository.folder, 'issues/001.en.yaml'), 1, 1);
    repository.write({ 'issues/002.en.yaml': `${issue(2)}# changed\n` });
    repository.stage({ 'issues/003.en.yaml': `${issue(3)}# staged\n`, 'issues/004.en.yaml': issue(4) });
    rmSync(join(repository.folder, 'issues/004.en.yaml'));
    repository.write({ 'issues/005.en.yaml': issue(5), '.gitignore': 'issues/006*\n', 'issues/006.en.yaml': bad });
    expect(await repository.check('validate', '--since', 'HEAD')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/ in (\d of )?3 files\n$/),
    });
    repository.git('add', '.');
    repository.commit();
    expect(await repository.check('validate', '--since', 'HEAD~1')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/ in (\d of )?3 files\n$/),
    });
    expect(await repository.check('validate', '--since', 'HEAD~1', 'issues/002.en.yaml')).toMatchObject({
      code: 0,
      stdout: 'No findings in 1 file\n',
    });
    repository.write({ 'bulletin.yaml': `${publication}paper: A4\n` });
    expect(await repository.check('validate', '--since', 'HEAD')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('issues/001.en.yaml'),
    });
  });

  test.each([
    ['nowhere', "git says: bad revision 'nowhere'"],
    ['--output=x', '--since needs one commit'],
    ['a..b', '--since needs one commit'],
  ])('%s is no commit', async (ref, message) => {
    repository = started();
    expect(await repository.check('validate', `--since=${ref}`)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(message),
    });
  });

  test('before the first commit there is none', async () => {
    repository = makeRepository();
    expect(await repository.check('validate', '--since', 'HEAD')).toMatchObject({
      code: 2,
      stderr: "bulletin: git says: bad revision 'HEAD'\n",
    });
  });
});

describe('without', () => {
  test.each([['--staged'], ['--since=HEAD']])('a repository, %s says so in one sentence', async (flag) => {
    const { code, stderr } = await runBinary(['validate', flag], { cwd: temporaryFolder(), env: gitEnvironment });
    expect(stderr).toBe('bulletin: This folder is not in a git repository\nhint: `git init` makes one\n');
    expect(code).toBe(2);
  });

  test('git, --staged says so in one sentence', async () => {
    const { code, stderr } = await runBinary(['validate', '--staged'], {
      cwd: started().folder,
      env: { PATH: '/nowhere' },
    });
    expect(stderr).toMatch(/^bulletin: git cannot be started\n/);
    expect(code).toBe(2);
  });

  test('an end to a conflict, --staged says which file it is', async () => {
    repository = started({ 'issues/001.en.yaml': good });
    repository.git('switch', '--quiet', '--create', 'other');
    repository.stage({ 'issues/001.en.yaml': good.replace('Open', 'One') });
    repository.commit();
    repository.git('switch', '--quiet', '-');
    repository.stage({ 'issues/001.en.yaml': good.replace('Open', 'Two') });
    repository.commit();
    expect(() => repository.git('merge', '--quiet', 'other')).toThrow();
    expect(await repository.check('validate', '--staged')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('issues/001.en.yaml is in conflict'),
    });
  });

  test('an object of its own, the repository is reported as broken', async () => {
    repository = started();
    repository.stage({ 'issues/001.en.yaml': good });
    const id = repository.git('rev-parse', ':issues/001.en.yaml').trim();
    rmSync(join(repository.folder, '.git/objects', id.slice(0, 2), id.slice(2)));
    const { code, stdout, stderr } = await repository.check('validate', '--staged');
    expect(`${stdout}${stderr}`).toContain('An object is missing');
    expect(code).not.toBe(0);
  });
});
