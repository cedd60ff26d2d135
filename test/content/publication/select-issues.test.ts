// Which issues a command is about.

import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { selectIssues } from '../../../src/content/publication/select-issues.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

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
  const { issues, publicationFolders, ignored } = await selectIssues(operands, { ...host, cwd });
  return {
    issues: issues.map(({ path, publicationFolder }) => `${path} of ${publicationFolder.folder}`),
    publicationFolders: publicationFolders.map(({ folder }) => folder),
    ignored,
  };
};

const ofA = ['001.en.yaml', '001.fr.yaml', '002.en.yml'].map((name) => `/a/issues/${name} of /a`);

describe('without operands', () => {
  test.each(['/a', '/a/issues', '/a/empty'])('all issues of the publication around %s', async (cwd) => {
    expect(await select(cwd)).toEqual({ issues: ofA, publicationFolders: ['/a'], ignored: [] });
  });

  test('the issues in a folder without a publication', async () => {
    expect((await select('/b')).issues).toEqual(['/b/005.yaml of /b']);
  });

  test('none is an error that says what to do', async () => {
    const selecting = select('/c');
    await expect(selecting).rejects.toBeInstanceOf(UserError);
    await expect(selecting).rejects.toMatchObject({
      message: 'There are no issues here',
      hint: expect.stringContaining('bulletin new'),
    });
  });
});

describe('a file that looks like an issue, and has no name of one', () => {
  const strays = ['001.english.yaml', '001.en (copy).yaml', '001.en.yaml.txt', '002.en.YAML', '003.en.old.yml'];
  const files = {
    '/a/bulletin.yaml': 'name: A\nignore: [issues/003*]\n',
    '/a/issues/001.en.yaml': 'x',
    '/a/docker.override.yaml': 'x',
    '/a/issues/001.en.yaml~': 'x',
    '/a/issues/1.notes.txt': 'x',
    '/a/issues/.001.en.yaml.swp': 'x',
  };
  const all = createMemoryHost(
    { ...files, ...Object.fromEntries(strays.map((name) => [`/a/issues/${name}`, 'x'])) },
    { cwd: '/' },
  ).host;

  test.each([
    ['/a', []],
    ['/a/issues', []],
    ['/', ['a']],
  ])('is named where a folder is searched: %s %j', async (cwd, operands) => {
    const found = await selectIssues(operands, { ...all, cwd });
    expect(found.strays.toSorted()).toEqual(
      strays
        .slice(0, 4)
        .map((name) => `/a/issues/${name}`)
        .toSorted(),
    );
    expect(found.issues.map(({ path }) => path)).toEqual(['/a/issues/001.en.yaml']);
  });

  test('is nothing where files are named', async () => {
    expect((await selectIssues(['issues/001.en.yaml'], { ...all, cwd: '/a' })).strays).toEqual([]);
  });

  test('may be all that there is', async () => {
    const only = createMemoryHost(
      { '/a/bulletin.yaml': 'name: A\n', '/a/issues/001.en.yaml.txt': 'x' },
      { cwd: '/a' },
    ).host;
    await expect(selectIssues([], only)).rejects.toMatchObject({
      message: 'issues/001.en.yaml.txt is left out: an issue has a name such as 001.en.yaml',
    });
  });
});

describe('with operands', () => {
  test('files, from the working folder', async () => {
    expect((await select('/a', 'issues/002.en.yml', './issues/001.en.yaml')).issues).toEqual([
      '/a/issues/002.en.yml of /a',
      '/a/issues/001.en.yaml of /a',
    ]);
  });

  test('folders, also the publication’s own', async () => {
    expect((await select('/', 'a')).issues).toEqual(ofA);
    expect((await select('/', 'a/more')).issues).toEqual([
      '/a/more/004.en.yaml of /a',
      '/a/more/my-bulletin.yaml of /a',
    ]);
  });

  test('a file that is named twice is taken once', async () => {
    expect((await select('/a', 'issues/001.en.yaml', 'issues', '../a')).issues).toEqual(ofA);
  });

  test('a bulletin.yaml stands for all issues of its publication', async () => {
    expect(await select('/', 'a/bulletin.yaml')).toEqual({ issues: ofA, publicationFolders: ['/a'], ignored: [] });
    expect(await select('/a/issues', '../bulletin.yaml', '001.fr.yaml')).toEqual({
      issues: ofA,
      publicationFolders: ['/a'],
      ignored: [],
    });
  });

  test('a bulletin.yaml may be without issues so far', async () => {
    expect(await select('/', 'c/bulletin.yaml')).toEqual({ issues: [], publicationFolders: ['/c'], ignored: [] });
  });

  test('a file whose name only ends like that is an issue', async () => {
    expect((await select('/a', 'more/my-bulletin.yaml')).issues).toEqual(['/a/more/my-bulletin.yaml of /a']);
  });

  test('issues of several publications each have their own', async () => {
    expect(await select('/', 'a/more/004.en.yaml', 'b/005.yaml')).toEqual({
      issues: ['/a/more/004.en.yaml of /a', '/b/005.yaml of /b'],
      publicationFolders: ['/a', '/b'],
      ignored: [],
    });
  });

  test.each([
    ['nowhere.yaml', 'There is no file or folder nowhere.yaml'],
    ['c', 'There are no issues in c'],
    ['a/**/9*.yaml', 'No issue matches a/**/9*.yaml'],
    ['b/*.txt', 'No issue matches b/*.txt'],
  ])('%s is an error', async (operand, message) => {
    await expect(select('/', operand)).rejects.toThrow(message);
  });
});

describe('a missing file', () => {
  const failing = (...operands: readonly string[]) => selectIssues(operands, { ...host, cwd: '/a/issues' });

  test('is reported with all others that are missing', async () => {
    await expect(failing('8.yaml', '001.en.yaml', '9.yaml')).rejects.toMatchObject({
      message: 'There is no file or folder 8.yaml or 9.yaml',
      hint: 'Name issue files, or folders that contain them. Until then, the other one is not checked either',
    });
  });

  test('by itself needs no word on others', async () => {
    await expect(failing('8.yaml')).rejects.toMatchObject({ hint: 'Name issue files, or folders that contain them' });
  });
});

describe('the name of an issue in place of its file', () => {
  const canada = createMemoryHost(
    {
      '/p/bulletin.yaml':
        'name: { en-CA: P, fr-CA: P }\nlanguages: [en-CA, fr-CA]\nsections: [{ id: a, title: { en-CA: A, fr-CA: A } }]\n',
      '/p/issues/001.yaml': 'x',
      '/p/issues/002.en-CA.yaml': 'x',
      '/p/issues/002.fr-CA.yaml': 'x',
    },
    { cwd: '/p' },
  ).host;
  const hintOf = (cwd: string, ...operands: readonly string[]) =>
    selectIssues(operands, { ...canada, cwd }).then(
      () => 'none',
      ({ hint }) => hint,
    );

  test.each([
    ['/p', '2', ['002.en-CA.yaml', '002.fr-CA.yaml']],
    ['/p', '002.fr', ['002.fr-CA.yaml']],
    ['/p', '002.fr-CA', ['002.fr-CA.yaml']],
    ['/p', '1.en-CA', ['001.yaml']],
    ['/p/issues', '2.fr', ['002.fr-CA.yaml']],
  ])('in %s, %s means %j', async (cwd, operand, names) => {
    const { issues } = await selectIssues([operand], { ...canada, cwd });
    expect(issues.map(({ path }) => path)).toEqual(names.map((name) => `/p/issues/${name}`));
  });

  test.each([
    ['/p', '002.fr-CA.yaml', 'issues/002.fr-CA.yaml'],
    ['/p', 'issues/2.fr.yaml', 'issues/002.fr-CA.yaml'],
    ['/', 'p/2.fr', 'p/issues/002.fr-CA.yaml'],
  ])('in %s, %s gets the hint %s', async (cwd, operand, files) => {
    expect(await hintOf(cwd, operand)).toBe(`Name an issue by its file: ${files}`);
  });

  test.each(['3', '2.de', 'issues/002.en.txt', 'en-CA', 'nowhere/else'])('%s means none', async (operand) => {
    expect(await hintOf('/p', operand)).toBe('Name issue files, or folders that contain them');
  });

  test('several get one hint, which says what else is not checked', async () => {
    expect(await hintOf('/p', '1.yaml', 'issues/001.yaml', '2.fr.yml')).toBe(
      'Name an issue by its file: issues/001.yaml or issues/002.fr-CA.yaml. Until then, the other one is not checked either',
    );
  });
});

describe('a pattern', () => {
  const globbed = createMemoryHost(
    {
      ...disk,
      '/a/issues/[x].en.yaml': 'x',
      '/a/issues/x.en.yaml': 'x',
      '/a/.hidden/001.en.yaml': 'x',
      '/a/node_modules/001.en.yaml': 'x',
      '/a/deep/er/001.en.yaml': 'x',
    },
    { cwd: '/a' },
  ).host;
  const find = async (operand: string, cwd = '/a') =>
    (await selectIssues([operand], { ...globbed, cwd })).issues.map(({ path }) => path);

  test.each([
    ['issues/*.fr.yaml', ['/a/issues/001.fr.yaml']],
    ['./issues/00{1,2}.en.{yaml,yml}', ['/a/issues/001.en.yaml', '/a/issues/002.en.yml']],
    ['**/001.en.yaml', ['/a/deep/er/001.en.yaml', '/a/issues/001.en.yaml']],
    ['*/001.*.yaml', ['/a/issues/001.en.yaml', '/a/issues/001.fr.yaml']],
    ['/a/issues/?01.fr.yaml', ['/a/issues/001.fr.yaml']],
    ['*s/i*s/003.*', ['/a/issues/images/003.en.yaml']],
  ])('%s', async (operand, paths) => {
    expect(await find(operand)).toEqual(paths);
  });

  test('is no pattern where a file has that very name', async () => {
    expect(await find('issues/[x].en.yaml')).toEqual(['/a/issues/[x].en.yaml']);
  });

  test.each(['../b/*.yaml', '/b/*.yaml', 'issues/../../b/*.yaml'])(
    '%s does not lead out of the folder',
    async (operand) => {
      await expect(find(operand)).rejects.toThrow(`The pattern ${operand} leads outside this folder`);
    },
  );

  test('that takes too long is ended', async () => {
    const slow = createMemoryHost(disk, { cwd: '/a', isTimeUp: true }).host;
    await expect(selectIssues(['**/*.yaml'], slow)).rejects.toThrow('takes too long');
  });
});

describe('ignored files', () => {
  const ignoring = (ignore: string) =>
    createMemoryHost({ ...disk, '/a/bulletin.yaml': `name: A\nignore: ${ignore}\n` }, { cwd: '/a' }).host;
  const find = async (ignore: string, ...operands: readonly string[]) => {
    const { issues, ignored, emptiedBy } = await selectIssues(operands, ignoring(ignore));
    return { issues: issues.map(({ path }) => path), ignored, emptiedBy };
  };

  test('are left out of folders and patterns, and nothing is said', async () => {
    const rest = { issues: ['/a/issues/001.en.yaml', '/a/issues/001.fr.yaml'], ignored: [], emptiedBy: [] };
    expect(await find('["issues/002*"]')).toEqual(rest);
    expect(await find('["issues/002*"]', 'issues')).toEqual(rest);
    expect(await find('["issues/002*"]', 'issues/00*')).toEqual(rest);
    expect(await find('["issues/002*"]', 'bulletin.yaml')).toEqual(rest);
  });

  test('are reported when they are named', async () => {
    expect(await find('["**/004.*"]', 'more/004.en.yaml', 'issues/002.en.yml')).toEqual({
      issues: ['/a/issues/002.en.yml'],
      ignored: ['/a/more/004.en.yaml'],
      emptiedBy: [],
    });
  });

  test.each([[], ['issues'], ['bulletin.yaml'], ['issues/00*'], ['issues/001*', 'issues']])(
    'may be all that there are: then the patterns are known, by %j',
    async (...operands) => {
      const none = { issues: [], ignored: [] };
      expect(await find('["issues/*", "more/*"]', ...operands)).toEqual({ ...none, emptiedBy: ['issues/*'] });
      const two = await find('["issues/001*", "issues/002*"]', ...operands);
      expect(two).toEqual({
        ...none,
        emptiedBy: ['issues/001*', 'issues/002*'],
      });
    },
  );

  test('are named from the folder of bulletin.yaml', async () => {
    expect((await find('["002*", "!issues/*"]', 'issues')).issues).toHaveLength(3);
  });

  test('by patterns that take too long end the run', async () => {
    await expect(
      selectIssues([], {
        ...ignoring('["*a*a*a*a"]'),
        within: (_, work) => (String(work).includes('isIgnored') ? undefined : { value: work() }),
      }),
    ).rejects.toThrow('take too long');
  });
});
