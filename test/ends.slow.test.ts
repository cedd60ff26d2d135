// How a run ends where nobody listens, where nothing can be written, and where something breaks that nothing catches.

import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { binary, environment, runBinary, temporaryFolder } from './support/run-binary.ts';

const good = 'number: 1\ndate: 2026-05\ntitle: News\nsections:\n  - title: News\n    intro: x\n';

function folderWith(issue: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '001.en.yaml'), issue);
  return folder;
}

type Stream = 'ignore' | 'pipe' | number;

/** Runs the program with these streams; a pipe is closed before anything comes through it. */
function runWith(args: readonly string[], cwd: string, stdout: Stream, stderr: Stream): Promise<number | null> {
  const child = spawn(process.execPath, [binary, ...args], {
    cwd,
    env: environment(),
    stdio: ['ignore', stdout, stderr],
  });
  child.stdout?.destroy();
  child.stderr?.destroy();
  return new Promise((resolve) => child.once('close', resolve));
}

describe('where nobody listens', () => {
  test.each([
    ['findings', folderWith('number: none\n'), 1],
    ['no findings', folderWith(good), 0],
    ['no file', temporaryFolder(), 2],
  ])('%s are still the exit code', async (_, folder, code) => {
    expect(await runWith(['validate', '001.en.yaml'], folder, 'pipe', 'ignore')).toBe(code);
    expect(await runWith(['validate', '001.en.yaml'], folder, 'ignore', 'pipe')).toBe(code);
  });

  test('a build still writes its files', async () => {
    const folder = folderWith(good);
    expect(await runWith(['build', '001.en.yaml', '--format', 'text'], folder, 'pipe', 'pipe')).toBe(0);
    expect(existsSync(join(folder, 'dist/001/001.en.txt'))).toBe(true);
  });
});

describe.skipIf(!existsSync('/dev/full'))('where nothing can be written', () => {
  /** Runs the program with a device as one of its streams. */
  async function runInto(path: string, flags: string, as: 'stdout' | 'stderr', args: readonly string[]) {
    const device = openSync(path, flags);
    const streams: readonly ['ignore', Stream, Stream] =
      as === 'stdout' ? ['ignore', device, 'pipe'] : ['ignore', 'pipe', device];
    const child = spawn(process.execPath, [binary, ...args], {
      cwd: temporaryFolder(),
      env: environment(),
      stdio: [...streams],
    });
    let reported = '';
    (child.stdout ?? child.stderr)?.setEncoding('utf8').on('data', (text: string) => (reported += text));
    const code = await new Promise((resolve) => child.once('close', resolve));
    closeSync(device);
    return { code, reported };
  }

  test('the result is missed, and the reason reported', async () => {
    expect(await runInto('/dev/full', 'w', 'stdout', ['schema'])).toEqual({
      code: 2,
      reported: 'bulletin: Cannot write the result: the disk is full\n',
    });
    expect(await runInto('/dev/null', 'r', 'stdout', ['--help'])).toEqual({
      code: 2,
      reported: 'bulletin: Cannot write the result: it is closed\n',
    });
  });

  test('notes are not missed', async () => {
    expect(await runInto('/dev/full', 'w', 'stderr', ['validate', 'nowhere.yaml'])).toEqual({ code: 2, reported: '' });
    expect((await runInto('/dev/full', 'w', 'stderr', ['schema'])).code).toBe(0);
  });
});

test.skipIf(process.platform === 'win32').each([['validate'], ['build'], ['-C', '.', 'schema']])(
  'in a folder that is gone, %s says so',
  async (...args) => {
    const program = [
      'sh',
      '-c',
      'mkdir gone; cd gone; rmdir ../gone; exec "$@"',
      'sh',
      process.execPath,
      binary,
    ] as const;
    const outcome = await runBinary(args, { cwd: temporaryFolder(), program });
    expect(outcome).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^bulletin: The folder that you are in has been deleted\nhint: .+\n$/),
    });
  },
);

describe('what nothing catches', () => {
  /** Runs the program with some code before it. */
  async function runAfter(code: string, args: readonly string[], cwd: string) {
    const file = join(temporaryFolder(), 'before.cjs');
    writeFileSync(file, code);
    return runBinary(args, { cwd, nodeArgs: ['--require', file] });
  }

  test.each([
    [
      'an error',
      'validate',
      "process.nextTick(() => { throw new Error('broken\\n\\u001b[31m into\\u2028pieces') })",
      'broken [31m into pieces',
    ],
    ['a promise', 'build', "process.nextTick(() => void Promise.reject(new Error('broken')))", 'broken'],
    ['what is no error', 'validate', 'process.nextTick(() => { throw undefined })', 'undefined'],
  ])('%s is reported in one line, and is no finding', async (_, command, code, what) => {
    const outcome = await runAfter(code, [command, '001.en.yaml'], folderWith(good));
    expect(outcome).toMatchObject({
      code: 3,
      stdout: '',
      stderr: `bulletin: this is a bug in bulletin, not in your files: ${what}\n`,
    });
  });

  test('a run without an answer is no success', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'issues'));
    for (let number = 100; number < 250; number++) writeFileSync(join(folder, 'issues', `${number}.en.yaml`), good);
    const silence =
      "require('node:os').availableParallelism = () => 2; require('node:worker_threads').Worker = class { once() {} }";
    expect(await runAfter(silence, ['validate'], folder)).toMatchObject({ code: 3, stdout: '' });
  });
});
