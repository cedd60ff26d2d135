// Tabs that are handed out: who waits, who gets one, and what happens when none is left.

import { expect, test } from 'vitest';
import { createPool } from '../../src/press/pool.ts';

test('are taken in turn, and whoever waited longest gets the next', async () => {
  const pool = createPool(['a', 'b']);
  expect([await pool.acquire(), await pool.acquire()]).toEqual(['a', 'b']);
  const waiting = [pool.acquire(), pool.acquire()];
  pool.release('b');
  pool.release('a');
  expect(await Promise.all(waiting)).toEqual(['b', 'a']);
});

test('that are removed leave the others, and nobody waits for none', async () => {
  const pool = createPool(['a', 'b']);
  await pool.acquire();
  await pool.acquire();
  const waiting = [pool.acquire(), pool.acquire()];
  pool.remove();
  pool.release('b');
  expect(await waiting[0]).toBe('b');
  pool.remove();
  expect(await waiting[1]).toBeUndefined();
  expect(await pool.acquire()).toBeUndefined();
});
