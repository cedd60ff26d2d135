// What comes in one moment is handed over together, and nothing waits for ever.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inBatches } from '../../src/host/in-batches.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function batches() {
  const got: (readonly string[])[] = [];
  return { got, ...inBatches<string>((all) => got.push(all)) };
}

test('one moment is one batch, with each once', () => {
  const { got, add } = batches();
  for (const one of ['a', 'b', 'a']) add(one);
  expect(got).toEqual([]);
  vi.advanceTimersByTime(20);
  expect(got).toEqual([['a', 'b']]);
  add('c');
  vi.advanceTimersByTime(20);
  expect(got).toEqual([['a', 'b'], ['c']]);
});

test('where it never gets quiet, the first does not wait for the last', () => {
  const { got, add } = batches();
  for (let time = 0; time < 1000; time += 10) {
    add(String(time));
    vi.advanceTimersByTime(10);
  }
  expect(got.length).toBeGreaterThan(4);
  vi.advanceTimersByTime(1000);
  expect(got.flat()).toHaveLength(100);
});

test('after the end, nothing comes', () => {
  const { got, add, end } = batches();
  add('a');
  end();
  add('b');
  vi.advanceTimersByTime(1000);
  expect(got).toEqual([]);
});
