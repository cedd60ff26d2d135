// Bad places to start from, through the real program: one sentence. What is in files is the corpus's, see
// test/corpus.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { goodIssue } from './corpus/made.ts';
import { requireBrowser } from './support/requires.ts';
import { binary, runBinary, temporaryFolder } from './support/run-binary.ts';

describe.each([['validate'], ['build', '--format', 'html,text']])('%s', (...args) => {
  test('a publication that is itself reached by a link is like any other', async () => {
    const outer = temporaryFolder();
    mkdirSync(join(outer, 'publication/issues'), { recursive: true });
    writeFileSync(
      join(outer, 'publication/bulletin.yaml'),
      'name: Harbour News\nsections: [{ id: news, title: News }]\n',
    );
    writeFileSync(join(outer, 'publication/issues/001.en.yaml'), goodIssue);
    symlinkSync('publication', join(outer, 'linked'));
    expect(await runBinary(args, { cwd: join(outer, 'linked') })).toMatchObject({ code: 0, stderr: '' });
  });

  test('a folder without anything: one sentence', async () => {
    const { code, stdout, stderr } = await runBinary(args, { cwd: temporaryFolder() });
    expect(stderr).toMatch(/^bulletin: There are no issues here\nhint: .+\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

describe.skipIf(process.platform !== 'linux')('a name that is no UTF-8', () => {
  const make = () => {
    const outer = temporaryFolder();
    const folder = Buffer.concat([Buffer.from(`${outer}/caf`), Buffer.from([0xe9])]);
    mkdirSync(folder);
    writeFileSync(Buffer.concat([folder, Buffer.from('/001.en.yaml')]), goodIssue);
    return outer;
  };
  const sentence = /^bulletin: The name \S*caf\ufffd\S* cannot be read as UTF-8\nhint: Rename the file or folder.*\n$/;

  test('of a file that is named: one sentence', async () => {
    const shell = [
      'sh',
      '-c',
      `exec "$0" "$1" validate "$(printf 'caf\\351/001.en.yaml')"`,
      process.execPath,
      binary,
    ] as const;
    expect(await runBinary([], { cwd: make(), program: shell })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(sentence),
    });
  });

  test('of the folder that one is in: one sentence', async () => {
    const shell = [
      'sh',
      '-c',
      `cd "$(printf 'caf\\351')" && exec "$0" "$1" validate 001.en.yaml`,
      process.execPath,
      binary,
    ] as const;
    expect(await runBinary([], { cwd: make(), program: shell })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(sentence),
    });
  });
});

describe('where there is no room', () => {
  const publicationFolder = () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'issues'));
    writeFileSync(join(folder, 'bulletin.yaml'), 'name: Harbour News\nsections: [{ id: news, title: News }]\n');
    writeFileSync(join(folder, 'issues/001.en.yaml'), goodIssue);
    return folder;
  };

  test.skipIf(process.platform !== 'linux')(
    'for a file as large, the reason is said, and nothing is left',
    async () => {
      const folder = publicationFolder();
      const shell = [
        'bash',
        '-c',
        `ulimit -f 4; exec "$0" "$1" build --format html`,
        process.execPath,
        binary,
      ] as const;
      const { code, stderr } = await runBinary([], {
        cwd: folder,
        program: shell,
        env: { XDG_CACHE_HOME: '/nowhere' },
      });
      expect(stderr).toMatch(/^bulletin: Cannot write \S+001\.en\.html: it is larger than a file may be here$/m);
      expect(code).toBe(2);
      expect(readdirSync(join(folder, 'dist/001'))).toEqual([]);
    },
  );

  test('in the temporary folder, a PDF is missed, and the reason is said', async (context) => {
    await requireBrowser(context);
    const small = temporaryFolder();
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small]).status !== 0)
      return context.skip('nothing can be mounted here');
    try {
      const folder = publicationFolder();
      const { code, stderr } = await runBinary(['build', '--format', 'pdf,text'], {
        cwd: folder,
        env: { TMPDIR: small },
      });
      expect(stderr).toMatch(
        /^bulletin: The browser could not save the PDF: the temporary folder is full\nhint: Make room/m,
      );
      expect(code).toBe(2);
      expect(existsSync(join(folder, 'dist/001/001.en.txt'))).toBe(true);
    } finally {
      execFileSync('umount', [small]);
    }
  });
});
