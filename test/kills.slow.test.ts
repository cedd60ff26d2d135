// A build that is killed at any moment leaves each file as it was or as it was to be: 60 random kills.
// BULLETIN_TEST_ROUNDS=4 makes so many times as many, BULLETIN_TEST_SEED asks for the moments of an earlier run.

import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fixedBrowser } from './support/fixed-browser.ts';
import { generator } from './support/generator.ts';
import { requireBrowser } from './support/requires.ts';
import { binary, environment, runBinary, temporaryFolder } from './support/run-binary.ts';
import { readTree, type FileTree } from './support/scenario.ts';

const rounds = Number(process.env['BULLETIN_TEST_ROUNDS'] ?? 1);

const versions = ['old', 'new'] as const;
type Version = (typeof versions)[number];

/** An issue long enough that its files take a moment to write. */
function issueText(version: Version, number: number): string {
  const items = Array.from(
    { length: 30 },
    (_, index) =>
      `      - title: The ${version} item ${index}\n        body: |\n          ${`What the ${version} version says. `.repeat(20)}\n`,
  );
  return `number: ${number}\ndate: 2026-05\ntitle: Kills\nsections:\n  - title: News\n    items:\n${items.join('')}`;
}

function writeIssues(folder: string, version: Version): void {
  mkdirSync(join(folder, 'issues'), { recursive: true });
  for (const number of [1, 2]) writeFileSync(join(folder, 'issues', `00${number}.en.yaml`), issueText(version, number));
}

interface Ground {
  readonly args: readonly string[];
  /** What a whole build makes of each version, and how long it takes. */
  readonly outputs: Readonly<Record<Version, FileTree>>;
  readonly milliseconds: number;
  /** For how long about it writes. */
  readonly writing: number;
}

async function prepare(formats: string, writing: number): Promise<Ground> {
  const args = ['build', '--format', formats];
  const outputs: Partial<Record<Version, FileTree>> = {};
  let milliseconds = 0;
  for (const version of versions) {
    const folder = temporaryFolder();
    writeIssues(folder, version);
    await runBinary(args, { cwd: folder, env: fixedBrowser });
    // The second run is the one to measure: code is compiled, and the browser unpacked.
    const again = await runBinary(args, { cwd: folder, env: fixedBrowser });
    expect(again.code, again.stderr).toBe(0);
    milliseconds = Math.max(milliseconds, again.milliseconds);
    outputs[version] = readTree(join(folder, 'dist'));
    expect(outputs[version].size).toBe(2 * formats.split(',').length);
  }
  return { args, outputs: outputs as Record<Version, FileTree>, milliseconds, writing };
}

/** Kills a build after a time, or a little after it has begun to write. */
async function killedBuild(
  args: readonly string[],
  folder: string,
  wait: number,
  sinceFirstWrite: boolean,
): Promise<'killed' | 'done'> {
  const env = environment(fixedBrowser);
  const child = spawn(process.execPath, [binary, ...args], { cwd: folder, env, stdio: 'ignore' });
  const ended = new Promise<'killed' | 'done'>((resolve) =>
    child.once('close', (_, signal) => resolve(signal === null ? 'done' : 'killed')),
  );
  if (sinceFirstWrite) {
    mkdirSync(join(folder, 'dist'), { recursive: true });
    const stop = new AbortController();
    const written = new Promise<void>((resolve) =>
      watch(join(folder, 'dist'), { recursive: true, signal: stop.signal }, () => resolve()),
    );
    await Promise.race([written, ended]);
    stop.abort();
  }
  await Promise.race([sleep(wait), ended]);
  child.kill('SIGKILL');
  return ended;
}

function isSame(path: string, bytes: Uint8Array, whole: FileTree): boolean {
  return Buffer.compare(bytes, whole.get(path) ?? new Uint8Array()) === 0;
}

const isTemporary = (path: string): boolean => path.split('/').at(-1)?.startsWith('.') ?? false;

/** What is wrong with the files after a kill; nothing, when each is whole. */
function damage(before: FileTree, after: FileTree, { outputs }: Ground): readonly string[] {
  const whole = (path: string, bytes: Uint8Array) => versions.some((version) => isSame(path, bytes, outputs[version]));
  return [
    ...[...after]
      .filter(([path, bytes]) => !isTemporary(path) && !whole(path, bytes))
      .map(([path, bytes]) => `${path} is neither old nor new: ${bytes.length} bytes`),
    ...[...before.keys()].filter((path) => !isTemporary(path) && !after.has(path)).map((path) => `${path} is gone`),
  ];
}

interface Count {
  /** Runs that were started. */
  attempts: number;
  /** Those that a kill ended before their work was done. */
  kills: number;
  /** Kills that left a temporary file. */
  leftovers: number;
  /** Kills after which some files were old and others new. */
  between: number;
}

/** Whether files of this version, and nothing else, are there. */
function isDone(files: FileTree, whole: FileTree): boolean {
  return files.size === whole.size && [...files].every(([path, bytes]) => isSame(path, bytes, whole));
}

async function killAgainAndAgain(ground: Ground, count: Count, isEnough: () => boolean, seed: number): Promise<void> {
  const next = generator(seed);
  const random = (): number => next() / 2 ** 23;
  const folder = temporaryFolder();
  const out = join(folder, 'dist');
  let version: Version = 'old';
  while (!isEnough()) {
    count.attempts += 1;
    const before = readTree(out);
    // Every run has something to write: what is there whole is not asked for again.
    version = isDone(before, ground.outputs.old)
      ? 'new'
      : isDone(before, ground.outputs.new)
        ? 'old'
        : versions[count.attempts % 2]!;
    const whole = ground.outputs[version];
    writeIssues(folder, version);
    const sinceFirstWrite = random() < 0.6;
    const wait = sinceFirstWrite ? random() * ground.writing : random() * ground.milliseconds;
    const ended = await killedBuild(ground.args, folder, wait, sinceFirstWrite);
    const after = readTree(out);
    const reported = `attempt ${count.attempts}: a kill after ${wait.toFixed(1)} ms${sinceFirstWrite ? ' of writing' : ''}, seed ${seed}`;
    expect(damage(before, after, ground), reported).toEqual([]);
    // A run that had done its work already was not killed in the middle, although it may not have ended yet.
    if (ended === 'done' || isDone(after, whole)) continue;
    count.kills += 1;
    const current = [...after].filter(([path, bytes]) => !isTemporary(path) && isSame(path, bytes, whole)).length;
    const currentBefore = [...before].filter(
      ([path, bytes]) => !isTemporary(path) && isSame(path, bytes, whole),
    ).length;
    if (current > currentBefore && current < whole.size) count.between += 1;
    if ([...after.keys()].some(isTemporary)) {
      count.leftovers += 1;
      expect((await runBinary(ground.args, { cwd: folder, env: fixedBrowser })).code, reported).toBe(0);
      expect([...readTree(out).keys()].sort(), reported).toEqual([...whole.keys()].sort());
    }
  }
  const last = await runBinary(ground.args, { cwd: folder, env: fixedBrowser });
  expect(last.code, last.stderr).toBe(0);
  expect(isDone(readTree(out), ground.outputs[version])).toBe(true);
  expect(readdirSync(join(folder, 'issues'))).toEqual(['001.en.yaml', '002.en.yaml']);
  expect(readFileSync(join(folder, 'issues/001.en.yaml'), 'utf8')).toBe(issueText(version, 1));
}

/**
 * Kills until so many runs ended in the middle, some of them between two files, and `leftovers` while one was written;
 * two folders at a time.
 */
async function kill(ground: Ground, kills: number, leftovers: number): Promise<Count> {
  const seed = Number(process.env['BULLETIN_TEST_SEED'] ?? Date.now() % 1_000_000);
  const count: Count = { attempts: 0, kills: 0, leftovers: 0, between: 0 };
  // Where most runs end before they are killed, the moments are wrong, and more of them show nothing.
  const isEnough = (): boolean =>
    count.attempts >= 3 * kills || (count.kills >= kills && count.leftovers >= leftovers && count.between > 0);
  await Promise.all([0, 1].map((worker) => killAgainAndAgain(ground, count, isEnough, seed + worker)));
  return count;
}

// A kill shows something about writing only where it comes while files are written: some have to.
test('50 kills while web page and text are made', async () => {
  const count = await kill(await prepare('html,text', 5), 50 * rounds, 1);
  expect(count.kills, JSON.stringify(count)).toBeGreaterThanOrEqual(50 * rounds);
  expect(count.leftovers, JSON.stringify(count)).toBeGreaterThan(0);
  expect(count.between, JSON.stringify(count)).toBeGreaterThan(0);
});

test('10 kills while PDFs are made', async (context) => {
  await requireBrowser(context);
  // A PDF takes a third of a second to make, and is written in a millisecond: to hit that one is luck.
  const count = await kill(await prepare('pdf', 15), 10 * rounds, 0);
  expect(count.kills, JSON.stringify(count)).toBeGreaterThanOrEqual(10 * rounds);
  expect(count.between, JSON.stringify(count)).toBeGreaterThan(0);
});
