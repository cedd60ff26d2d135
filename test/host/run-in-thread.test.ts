// A second thread: what it sends, what it throws, and when it says nothing.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runInThread } from '../../src/host/run-in-thread.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulletin-thread-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(code: string, heard?: (batch: unknown) => void): Promise<unknown> {
  const script = join(folder, 'script.cjs');
  writeFileSync(script, `const { parentPort, workerData } = require('node:worker_threads');\n${code}`);
  return runInThread(script, { word: 'sent' }, heard);
}

test('gives what the script sends', async () => {
  expect(await run('parentPort.postMessage({ result: [workerData.word] })')).toEqual(['sent']);
});

test('gives what it sends before, in order', async () => {
  const batches: unknown[] = [];
  const code = 'for (const batch of [1, 2]) parentPort.postMessage({ batch });\nparentPort.postMessage({ result: 3 })';
  expect(await run(code, (batch) => batches.push(batch))).toBe(3);
  expect(batches).toEqual([1, 2]);
});

test('rejects with what it throws', async () => {
  await expect(run("throw new Error('thrown')")).rejects.toThrow('thrown');
});

test('rejects when it ends without a word', async () => {
  await expect(run('process.exit(5)')).rejects.toThrow('the second thread ended with 5 before it finished');
});
