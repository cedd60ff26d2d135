// What is kept from run to run: whole or not at all, and never believed when it is damaged.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
  expect(readdirSync(folder()).sort()).toEqual(['issues-1', `issues-1.${process.ppid}-abc`, 'issues-3']);
});
