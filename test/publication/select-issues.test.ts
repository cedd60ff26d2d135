// Which issues a command is about.

import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { selectIssues } from '../../src/publication/select-issues.ts';
import { createMemoryHost } from '../support/memory-host.ts';

const disk = {
  '/a/bulletin.yaml': 'name: A\n',
  '/a/issues/001.en.yaml': 'x',
  '/a/issues/001.fr.yaml': 'x',
  '/a/issues/002.en.yml': 'x',
  '/a/issues/notes.txt': 'x',
  '/a/issues/images/003.en.yaml': 'x',
  '/a/more/004.en.yaml': 'x',
  '/a/more/my-bulletin.yaml': 'x',
  '/a/empty/README.md': 'x',
  '/b/005.yaml': 'x',
  '/c/bulletin.yaml': 'name: C\n',
  '/c/README.md': 'x',
};
const { host } = createMemoryHost(disk, { cwd: '/' });

const select = async (cwd: string, ...operands: readonly string[]) => {
  const { issues, homes } = await selectIssues(operands, { ...host, cwd });
  return { issues: issues.map(({ path, home }) => `${path} of ${home.folder}`), homes: homes.map(({ folder }) => folder) };
};

const ofA = ['001.en.yaml', '001.fr.yaml', '002.en.yml'].map((name) => `/a/issues/${name} of /a`);

describe('without operands', () => {
  test.each(['/a', '/a/issues', '/a/empty'])('all issues of the publication around %s', async (cwd) => {
    expect(await select(cwd)).toEqual({ issues: ofA, homes: ['/a'] });
  });

  test('the issues in a folder without a publication', async () => {
    expect((await select('/b')).issues).toEqual(['/b/005.yaml of /b']);
  });

  test('none is an error that says what to do', async () => {
    const selecting = select('/c');
    await expect(selecting).rejects.toBeInstanceOf(UserError);
    await expect(selecting).rejects.toMatchObject({ message: 'There are no issues here', hint: expect.stringContaining('bulletin new') });
  });
});

describe('with operands', () => {
  test('files, from the working folder', async () => {
    expect((await select('/a', 'issues/002.en.yml', './issues/001.en.yaml')).issues).toEqual(['/a/issues/002.en.yml of /a', '/a/issues/001.en.yaml of /a']);
  });

  test('folders, also the publication’s own', async () => {
    expect((await select('/', 'a')).issues).toEqual(ofA);
    expect((await select('/', 'a/more')).issues).toEqual(['/a/more/004.en.yaml of /a', '/a/more/my-bulletin.yaml of /a']);
  });

  test('a file that is named twice is taken once', async () => {
    expect((await select('/a', 'issues/001.en.yaml', 'issues', '../a')).issues).toEqual(ofA);
  });

  test('a bulletin.yaml stands for no issue, but for its publication', async () => {
    expect(await select('/a', 'bulletin.yaml')).toEqual({ issues: [], homes: ['/a'] });
  });

  test('a file whose name only ends like that is an issue', async () => {
    expect((await select('/a', 'more/my-bulletin.yaml')).issues).toEqual(['/a/more/my-bulletin.yaml of /a']);
  });

  test('issues of several publications each have their own', async () => {
    expect(await select('/', 'a/more/004.en.yaml', 'b/005.yaml')).toEqual({
      issues: ['/a/more/004.en.yaml of /a', '/b/005.yaml of /b'],
      homes: ['/a', '/b'],
    });
  });

  test.each([
    ['nowhere.yaml', 'There is no file or folder nowhere.yaml'],
    ['c', 'There are no issues in c'],
  ])('%s is an error', async (operand, message) => {
    await expect(select('/', operand)).rejects.toThrow(message);
  });
});
