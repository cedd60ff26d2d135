// add and collect with real processes: two runs at once lose nothing, and a kill at any moment leaves nothing half-written,
// lost or there twice.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
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
