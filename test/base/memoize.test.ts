// What is made once, and what is kept under a key.

import { expect, test } from 'vitest';
import { once, remember } from '../../src/base/memoize.ts';

test.each([
  ['a value', 3],
  ['nothing', undefined],
])('%s is made once, and not before somebody asks', (_, value) => {
  let times = 0;
  const get = once(() => {
    times += 1;
    return value;
  });
  expect(times).toBe(0);
  expect([get(), get(), times]).toEqual([value, value, 1]);
});

test('what is kept under a key is made for the first who asks', () => {
  const memory = new Map<string, number>();
  let times = 0;
  const get = (key: string) => remember(memory, key, () => (times += 1));
  expect([get('a'), get('b'), get('a'), times]).toEqual([1, 2, 1, 2]);
});
