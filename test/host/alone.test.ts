// What runs that were killed have left of their locks: the next run takes it away.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { alone } from '../../src/host/alone.ts';

/** The process id of a run that has ended. */
const gone = spawnSync(process.execPath, ['--version']).pid;

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'alone-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test.each([
  ['before it had the lock', `.bulletin-lock-a.yaml-${gone}-abcdefgh`],
  ['while it broke a lock', `.bulletin-lock-a.yaml-${gone}-abcdefgh-left`],
  ['while it had the lock', '.bulletin-lock-a.yaml'],
])('what a run left that was killed %s is gone after the next one', async (_, name) => {
  const place = folder();
  writeFileSync(join(place, name), `${gone}-abcdefgh`);
  expect(await alone(join(place, 'a.yaml'), async () => 'done')).toBe('done');
  expect(readdirSync(place)).toEqual([]);
});

test('what runs have that are at work stays, and so do the locks of other files', async () => {
  const place = folder();
  const kept = [
    `.bulletin-lock-a.yaml-${process.ppid}-abcdefgh`,
    '.bulletin-lock-a.yaml-old',
    `.bulletin-lock-b.yaml-${gone}-abcdefgh`,
  ].sort();
  for (const name of kept) writeFileSync(join(place, name), '');
  await alone(join(place, 'a.yaml'), async () => {});
  expect(readdirSync(place).sort()).toEqual(kept);
});
