// new, add and collect with real processes: two runs at once lose nothing, and a kill or Ctrl-C at any moment leaves
// nothing half-written, lost or there twice.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import { requireTool } from '../../support/requires.ts';
import { generator } from '../../support/generator.ts';
import { binary, environment, runBinary, temporaryFolder } from '../../support/run-binary.ts';

const count = 6;

function publication(): { folder: string; issue: () => string; titles: () => readonly string[] } {
  const folder = temporaryFolder();
  for (const name of ['issues', 'inbox']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'bulletin.yaml'), 'name: Harbour News\nsections:\n  - { id: news, title: News }\n');
  const path = join(folder, 'issues', '001.en.yaml');
  writeFileSync(path, 'number: 1\ndate: 2027-03\nsections:\n  - id: news\n    items:\n      - title: A pier  # old\n');
  for (let number = 0; number < count; number += 1)
    writeFileSync(
      join(folder, 'inbox', `${number}.txt`),
      `Title: Mail ${number}\nFrom: Ada Example\n\nText ${number}.\n`,
    );
  const issue = () => readFileSync(path, 'utf8');
  const titles = () => {
    const { tree } = readYaml(readFileSync(path));
    expect(tree, issue()).toBeDefined();
    const { sections } = tree as unknown as { sections: readonly { items: readonly { title: string }[] }[] };
    return sections.flatMap(({ items }) => items.map(({ title }) => title));
  };
  return { folder, issue, titles };
}

const mails = Array.from({ length: count }, (_, number) => `Mail ${number}`);

test('runs at once lose nothing', async () => {
  const { folder, issue, titles } = publication();
  const adding = ['One', 'Two', 'Three'].map((title) =>
    runBinary(['add', 'article', '--title', title, '--yes'], { cwd: folder }),
  );
  const collecting = [1, 2].map(() => runBinary(['collect'], { cwd: folder }));
  for (const { code, stderr } of await Promise.all([...adding, ...collecting])) expect(code, stderr).toBe(0);
  expect([...titles()].sort()).toEqual(['A pier', ...mails, 'One', 'Two', 'Three'].sort());
  expect(issue()).toContain('- title: A pier  # old\n');
  expect(readdirSync(join(folder, 'inbox'))).toEqual(['collected']);
  expect(readdirSync(join(folder, 'inbox', 'collected'))).toEqual(mails.map((_, number) => `${number}.txt`));
  expect(readdirSync(join(folder, 'issues'))).toEqual(['001.en.yaml']);
});

test('a run that is killed at any moment leaves nothing half-written, lost or there twice', async () => {
  const random = generator(12);
  const { milliseconds } = await runBinary(['collect'], { cwd: publication().folder });
  for (let kill = 0; kill < 12; kill += 1) {
    const { folder, titles } = publication();
    const child = spawn(process.execPath, [binary, 'collect'], { cwd: folder, env: environment(), stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // From the middle of the start on: before that, nothing is written.
    await sleep(milliseconds * (0.4 + (0.6 * random()) / 2 ** 23));
    child.kill('SIGKILL');
    await ended;
    expect(titles()[0]).toBe('A pier');
    for (const [number] of mails.entries()) {
      const places = ['inbox', join('inbox', 'collected')].map((place) => join(folder, place, `${number}.txt`));
      const found = places.filter(existsSync).map((place) => readFileSync(place, 'utf8'));
      expect(found).toContain(`Title: Mail ${number}\nFrom: Ada Example\n\nText ${number}.\n`);
    }
    const { code, stderr } = await runBinary(['collect'], { cwd: folder });
    expect(code, stderr).toBe(0);
    expect(titles()).toEqual(['A pier', ...mails]);
    expect(readdirSync(join(folder, 'inbox'))).toEqual(['collected']);
    expect(readdirSync(join(folder, 'issues'))).toEqual(['001.en.yaml']);
  }
});

/** Ends a run at some moment after it has begun, and waits until it is gone. */
async function ended(args: readonly string[], folder: string, wait: number, signal: NodeJS.Signals): Promise<void> {
  const child = spawn(process.execPath, [binary, ...args], { cwd: folder, env: environment(), stdio: 'ignore' });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await sleep(wait);
  child.kill(signal);
  await gone;
}

describe.each(['SIGKILL', 'SIGINT'] as const)('%s', (signal) => {
  test('leaves an issue as it was, or with the whole item that is added', async () => {
    const random = generator(7);
    const args = ['add', 'article', '--title', 'One', '--body', 'Text. '.repeat(2_000), '--yes'];
    const whole = publication();
    const before = whole.issue();
    const { milliseconds } = await runBinary(args, { cwd: whole.folder });
    const after = whole.issue();
    for (let kill = 0; kill < 8; kill += 1) {
      const { folder, issue, titles } = publication();
      await ended(args, folder, milliseconds * (0.4 + (0.7 * random()) / 2 ** 23), signal);
      expect([before, after]).toContain(issue());
      const isDone = issue() === after;
      const { code, stderr } = await runBinary(['add', 'article', '--title', 'Two', '--yes'], { cwd: folder });
      expect(code, stderr).toBe(0);
      expect(titles()).toEqual(['A pier', ...(isDone ? ['One'] : []), 'Two']);
      expect(readdirSync(join(folder, 'issues'))).toEqual(['001.en.yaml']);
    }
  });

  test('leaves a whole new issue, or none, and the last one as it was', async () => {
    const random = generator(9);
    const whole = publication();
    const before = whole.issue();
    const { milliseconds } = await runBinary(['new', '--yes'], { cwd: whole.folder });
    const path = join('issues', '002.en.yaml');
    const after = readFileSync(join(whole.folder, path), 'utf8');
    for (let kill = 0; kill < 8; kill += 1) {
      const { folder, issue } = publication();
      await ended(['new', '--yes'], folder, milliseconds * (0.4 + (0.7 * random()) / 2 ** 23), signal);
      expect(issue()).toBe(before);
      if (existsSync(join(folder, path))) expect(readFileSync(join(folder, path), 'utf8')).toBe(after);
      else expect((await runBinary(['new', '--yes'], { cwd: folder })).code).toBe(0);
      expect(readFileSync(join(folder, path), 'utf8')).toBe(after);
      expect(readdirSync(join(folder, 'issues')).filter((name) => !name.startsWith('.'))).toEqual([
        '001.en.yaml',
        '002.en.yaml',
      ]);
    }
  });
});

test('two runs of new at once make two issues, or one of them is refused: none is written over', async () => {
  const { folder, issue } = publication();
  const before = issue();
  const runs = await Promise.all([1, 2].map(() => runBinary(['new', '--yes'], { cwd: folder })));
  const made = runs.filter(({ code }) => code === 0).map(({ stdout }) => stdout.trim());
  expect(made.length).toBeGreaterThan(0);
  expect(new Set(made).size).toBe(made.length);
  for (const { code, stderr } of runs) if (code !== 0) expect(stderr).toContain('exists');
  expect(readdirSync(join(folder, 'issues')).sort()).toEqual(
    ['001.en.yaml', ...made.map((path) => path.slice(7))].sort(),
  );
  expect(issue()).toBe(before);
});

test('a letter that is typed at a list chooses nothing', async (context) => {
  requireTool(context, 'script');
  const { folder, issue } = publication();
  const command = `'${process.execPath}' '${binary}' add event --section news --title Fair --start 2027-05-12 --body Text`;
  const child = spawn('script', ['--quiet', '--flush', '--return', '--command', command, '/dev/null'], {
    cwd: folder,
    env: environment({ TERM: 'xterm' }),
  });
  let seen = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (seen += text));
  const ended = new Promise((resolve) => child.on('close', resolve));
  for (let tries = 0; !seen.includes('submit'); tries += 1) {
    expect(tries, seen).toBeLessThan(400);
    await sleep(50);
  }
  child.stdin.write('ai\r');
  expect(await Promise.race([ended, sleep(20_000)]), seen).toBe(0);
  expect(issue()).toContain('        start: 2027-05-12\n        body: |\n          Text\n');
  child.kill();
}, 60_000);
