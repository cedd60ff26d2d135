// What is in the place of an issue and cannot be read is one of the issues, and is said.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFiles } from '../../../src/host/files.ts';
import { readSource } from '../../../src/content/issue/read-source.ts';
import { listIssues } from '../../../src/content/publication/issue-files.ts';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'bulletin-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const outside = join('..', '..', '..', '..', 'etc', 'passwd');

test.each<[string, (path: string) => void, string]>([
  [
    'a link to nothing',
    (path) => symlinkSync('gone.yaml', path),
    'Cannot read the file: it is a link to a file that is not there',
  ],
  [
    'a link to itself',
    (path) => symlinkSync('001.en.yaml', path),
    'Cannot read the file: its links go round in a circle',
  ],
  [
    'a link that leads out',
    (path) => symlinkSync(outside, path),
    'The file is a link that leads out of the publication',
  ],
  [
    'a pipe',
    (path) => execFileSync('mkfifo', [path]),
    'Cannot read the file: it is a pipe or a device, and not a file',
  ],
  ['a folder', (path) => mkdirSync(path), 'Cannot read the file: it is a folder, and not a file'],
])('%s', async (_, make, message) => {
  const path = join(folder, '001.en.yaml');
  make(path);
  writeFileSync(join(folder, '002.en.yaml'), 'date: 2027-03\n');
  const files = createFiles();
  expect((await listIssues(folder, files)).map(({ slug }) => slug)).toEqual(['001', '002']);
  const { tree, faults } = await readSource(path, folder, { files, within: (_, work) => ({ value: work() }) });
  expect(tree).toBeUndefined();
  expect(faults.map(({ rule, message }) => ({ rule, message }))).toEqual([{ rule: 'yaml/unreadable', message }]);
  expect(faults[0]?.help).toBeTruthy();
});

test('a name that is not UTF-8', async () => {
  try {
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xe9]), Buffer.from('.en.yaml')]),
      'date: 2027-03\n',
    );
  } catch {
    // Some systems refuse to make such a name.
    return;
  }
  const files = createFiles();
  const path = (await listIssues(folder, files))[0]!.path;
  const { faults } = await readSource(path, folder, { files, within: (_, work) => ({ value: work() }) });
  expect(faults).toMatchObject([
    { message: 'The name of the file cannot be read as UTF-8', help: expect.stringMatching(/^Rename/) },
  ]);
});
