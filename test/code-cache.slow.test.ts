// The compiled code that runs keep for later ones: trusted where nobody else can write, and never a reason to fail.

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lchownSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../src/cli/commands/index.ts';
import { binary, runBinary, temporaryFolder } from './support/run-binary.ts';

const isRoot = process.getuid?.() === 0;

/** Runs a command with a cache of its own; it goes well whatever is there. */
async function run(
  cache: string,
  args: readonly string[] = ['--version'],
  options: { readonly cwd?: string; readonly env?: Record<string, string> } = {},
) {
  const outcome = await runBinary(args, {
    cwd: temporaryFolder(),
    ...options,
    env: { XDG_CACHE_HOME: cache, ...options.env },
  });
  expect(outcome.signal).toBeNull();
  return outcome;
}

const codeIn = (cache: string): string => join(cache, 'bulletin', 'code');
const namesIn = (cache: string): readonly string[] => (existsSync(codeIn(cache)) ? readdirSync(codeIn(cache)) : []);

/** A cache with one file in it, as a first run leaves it. */
async function filled() {
  const cache = temporaryFolder();
  expect(await run(cache)).toMatchObject({ code: 0, stderr: '' });
  const [name = ''] = namesIn(cache);
  return { cache, file: join(codeIn(cache), name) };
}

test.each(['bulletin.cjs', 'validate.cjs'])(
  'what it was compiled from is ASCII (%s): it is read as Latin-1',
  (name) => {
    const code = readFileSync(join(binary, '..', '..', 'lib', name));
    expect(code.findIndex((byte) => byte > 127)).toBe(-1);
  },
);

test('is a file that only we can write, in a folder of our own', async () => {
  const { cache, file } = await filled();
  expect(namesIn(cache)).toEqual([expect.stringMatching(/-other$/)]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  for (const folder of [codeIn(cache), join(cache, 'bulletin')]) expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('is written once, and then used', async () => {
  const { cache, file } = await filled();
  const { ino } = statSync(file);
  expect((await run(cache)).code).toBe(0);
  expect(statSync(file).ino).toBe(ino);
});

test.each([
  ['in the middle', (bytes: Buffer) => bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 4096)],
  ['at the end', (bytes: Buffer) => bytes.subarray(0, bytes.length - 4096)],
  ['altogether', () => Buffer.alloc(0)],
])('damaged %s, is made anew', async (_, damage) => {
  const { cache, file } = await filled();
  const whole = statSync(file).size;
  writeFileSync(file, damage(readFileSync(file)));
  expect(await run(cache)).toMatchObject({ code: 0, stderr: '' });
  expect(statSync(file).size).toBeGreaterThan(whole / 2);
  expect(await run(cache)).toMatchObject({ code: 0, stderr: '' });
});

test('that others may write is not used, and is replaced', async () => {
  const { cache, file } = await filled();
  chmodSync(file, 0o666);
  expect((await run(cache)).code).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.each(['bulletin', 'bulletin/code'])(
  'is neither used nor written in a folder %s where others may write',
  async (name) => {
    const { cache, file } = await filled();
    chmodSync(join(cache, name), 0o777);
    writeFileSync(file, 'nothing that could be used');
    expect((await run(cache)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe('nothing that could be used');
  },
);

test.skipIf(!isRoot).each(['bulletin', 'bulletin/code'])(
  'is neither used nor written in a folder %s of another user',
  async (name) => {
    const { cache, file } = await filled();
    lchownSync(join(cache, name), 12345, 12345);
    writeFileSync(file, 'nothing that could be used');
    expect((await run(cache)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe('nothing that could be used');
  },
);

test('is neither used nor written through a link', async () => {
  const { cache } = await filled();
  const other = temporaryFolder();
  symlinkSync(join(cache, 'bulletin'), join(other, 'bulletin'));
  const before = readdirSync(codeIn(cache));
  expect((await run(other, ['schema'])).code).toBe(0);
  expect(readdirSync(codeIn(cache))).toEqual(before);
});

test.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
  const { cache, file } = await filled();
  renameSync(file, `${file}.old`);
  execFileSync('mkfifo', [file]);
  expect((await run(cache)).code).toBe(0);
});

test('is nowhere where the place named is relative, in /proc, or no home at all', async () => {
  const folder = temporaryFolder();
  for (const env of [
    { XDG_CACHE_HOME: 'cache', HOME: '' },
    { XDG_CACHE_HOME: '/proc/x' },
    { XDG_CACHE_HOME: '', HOME: 'home' },
  ]) {
    expect(await run('', ['--version'], { cwd: folder, env }), JSON.stringify(env)).toMatchObject({
      code: 0,
      stderr: '',
    });
  }
  expect(readdirSync(folder)).toEqual([]);
});

test.skipIf(!isRoot)('is nowhere for a user whom the system does not know', async (context) => {
  const start = `process.setgid(54321); process.setuid(54321); delete process.env.HOME; delete process.env.XDG_CACHE_HOME; process.argv[2] = '--version'; require(process.argv[1])`;
  const outcome = await runBinary(['-e', start, binary], { cwd: '/', program: [process.execPath] });
  if (outcome.stderr.includes('EACCES')) return context.skip('This checkout stands where other users may not read');
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
});

test('has a file for a command, one for all else, and none for a mistyped one', async () => {
  const cache = temporaryFolder();
  const folder = temporaryFolder();
  for (const args of [
    ['nonsense'],
    ['nonsense', '--help'],
    ['--help'],
    ['-C', folder, 'schema'],
    ...commands.map(({ name }) => [name, '--help']),
  ])
    await run(cache, args);
  const purposes = namesIn(cache).map((name) => name.split('-').at(-1));
  expect(purposes.sort()).toEqual([...commands.map(({ name }) => name), 'other'].sort());
});

test('of another build is taken away', async () => {
  const { cache, file } = await filled();
  const [old, strange] = ['0123456789abcdef-11.3-x64-other', 'notes'];
  for (const name of [old, strange]) writeFileSync(join(codeIn(cache), name), '');
  writeFileSync(file, '');
  await run(cache);
  expect(namesIn(cache)).toContain(strange);
  expect(namesIn(cache)).not.toContain(old);
});
