// Tabs that are handed out: who waits, who gets one, and what happens when none is left.

import { expect, test } from 'vitest';
import { createSeats } from '../../src/press/seats.ts';

test('are taken in turn, and whoever waited longest gets the next', async () => {
  const seats = createSeats(['a', 'b']);
  expect([await seats.take(), await seats.take()]).toEqual(['a', 'b']);
  const waiting = [seats.take(), seats.take()];
  seats.give('b');
  seats.give('a');
  expect(await Promise.all(waiting)).toEqual(['b', 'a']);
});

test('that are dropped leave the others, and nobody waits for none', async () => {
  const seats = createSeats(['a', 'b']);
  await seats.take();
  await seats.take();
  const waiting = [seats.take(), seats.take()];
  seats.drop();
  seats.give('b');
  expect(await waiting[0]).toBe('b');
  seats.drop();
  expect(await waiting[1]).toBeUndefined();
  expect(await seats.take()).toBeUndefined();
});
