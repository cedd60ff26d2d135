// What is kept from run to run: whole or not at all, and never believed when it is damaged.

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemory } from '../../src/host/memory.ts';

let cache: string;
const folder = () => join(cache, 'bulletin', 'memory');
const memory = () => createMemory({ XDG_CACHE_HOME: cache });

beforeEach(() => (cache = mkdtempSync(join(tmpdir(), 'bulletin-test-'))));
afterEach(() => rmSync(cache, { recursive: true }));

test('what was kept comes back', async () => {
  await memory().keep('issues-1', '{"a":"é\\n"}\n');
  expect(memory().recall('issues-1')).toBe('{"a":"é\\n"}\n');
  expect(memory().recall('issues-2')).toBeUndefined();
});

test('its stamp is another one whenever something else is kept', async () => {
  expect(memory().stampOf('issues-1')).toBeUndefined();
  await memory().keep('issues-1', 'one');
  const before = memory().stampOf('issues-1');
  expect(memory().stampOf('issues-1')).toBe(before);
  await memory().keep('issues-1', 'two');
  expect(memory().stampOf('issues-1')).not.toBe(before);
});

test.each([
  ['one character is another', (text: string) => text.replace('Ships', 'Shops')],
  ['its end is gone', (text: string) => text.slice(0, -1)],
  ['its sum is gone', (text: string) => text.slice(text.indexOf('\n') + 1)],
  ['it is empty', () => ''],
  ['it is of an older version', () => '{"version":"1","kept":{}}'],
])('it is not believed where %s', async (_, damage) => {
  await memory().keep('issues-1', '{"title":"Ships come in"}');
  const file = join(folder(), 'issues-1');
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  expect(memory().recall('issues-1')).toBeUndefined();
});

test('what a killed run left is swept, and what a running one writes is not', async () => {
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  const gone = 2 ** 22 + 1; // No process has a higher number than 2^22 (proc(5), pid_max).
  const left = [
    `issues-1.${gone}`,
    `issues-1.${gone}-abc`,
    `committed-2.${process.pid}-other`,
    `issues-1.${process.pid}`,
  ];
  for (const name of [...left, `issues-1.${process.ppid}-abc`, 'issues-3'])
    writeFileSync(join(folder(), name), 'x', { mode: 0o600 });
  await memory().keep('issues-1', 'text');
  expect(readdirSync(folder()).sort()).toEqual(['issues-1', `issues-1.${process.ppid}-abc`, 'issues-3', 'swept']);
});

describe('what nobody has used for 90 days', () => {
  const day = 24 * 60 * 60 * 1000;
  const start = Date.UTC(2026, 0, 1);
  const on = (days: number) => createMemory({ XDG_CACHE_HOME: cache }, () => start + days * day);
  const name = (kind: string, digit = 'a') => `${kind}-${digit.repeat(16)}`;
  const age = (file: string, days: number) => utimesSync(join(folder(), file), 0, (start + days * day) / 1000);
  const left = () =>
    readdirSync(folder())
      .filter((file) => file !== 'swept')
      .sort();

  /** Files that were all written on the first day. */
  async function write(...names: readonly string[]) {
    for (const one of names) {
      await on(0).keep(one, 'text');
      age(one, 0);
    }
  }

  test('is removed when something else is kept', async () => {
    await write(name('found'), name('made'), name('index-heads'));
    await on(90).keep(name('made', 'b'), 'text');
    expect(left()).toHaveLength(4);
    await on(91.1).keep(name('made', 'b'), 'text');
    expect(left()).toEqual([name('made', 'b')]);
  });

  test('is not what was read meanwhile', async () => {
    await write(name('found'), name('made'));
    expect(on(60).recall(name('found'))).toBe('text');
    expect(Math.round((statSync(join(folder(), name('found'))).mtimeMs - start) / day)).toBe(60);
    await on(100).keep(name('heads'), 'text');
    expect(left()).toEqual([name('found'), name('heads')]);
  });

  test('is looked for once a day, whatever a wrong clock has noted', async () => {
    await write(name('found'));
    await on(100).keep(name('made'), 'text');
    expect(left()).toEqual([name('made')]);
    await write(name('found'));
    age('swept', 100);
    await on(100.9).keep(name('made'), 'text');
    expect(left()).toContain(name('found'));
    for (const clock of [101.1, 50_000]) {
      await write(name('found'));
      age('swept', clock - 1.1);
      await on(clock === 101.1 ? clock : 101.1).keep(name('made'), 'text');
      expect(left()).not.toContain(name('found'));
    }
  });

  test('is nothing that has another name, no link, and nothing that a link leads to', async () => {
    const mine = join(cache, name('made'));
    writeFileSync(mine, 'mine');
    await write(name('found'));
    writeFileSync(join(folder(), 'notes.txt'), 'mine');
    mkdirSync(join(folder(), name('texts')));
    symlinkSync(mine, join(folder(), name('made')));
    for (const old of ['notes.txt', name('texts'), name('made')]) age(old, 0);
    await on(100).keep(name('heads'), 'text');
    expect(left()).toEqual([name('heads'), name('made'), 'notes.txt', name('texts')]);
    expect(readFileSync(mine, 'utf8')).toBe('mine');
  });
});
