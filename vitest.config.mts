// How the tests run: the fast ones, then those on many inputs that the test makes, then the slow ones, which start
// programs and browsers.

import { defineConfig } from 'vitest/config';

// Limits on hangs, and not on time: a machine may be slow or busy. What a test says of time, it measures of the
// processor.
const minute = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.property.test.ts', 'test/**/*.slow.test.ts'],
          // What a file has loaded, the next one finds loaded: half of all time was loading. In processes and not in
          // threads, whose stack is four times that of the program.
          pool: 'forks',
          isolate: false,
          // vitest leaves one core free, which is half of two.
          maxWorkers: '100%',
          testTimeout: 5 * minute,
          hookTimeout: 5 * minute,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'property',
          include: ['test/**/*.property.test.ts'],
          // As above.
          pool: 'forks',
          isolate: false,
          testTimeout: 15 * minute,
          hookTimeout: 15 * minute,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'slow',
          include: ['test/**/*.slow.test.ts'],
          testTimeout: 15 * minute,
          hookTimeout: 15 * minute,
          // Two cores are common where tests run, and a browser takes one by itself.
          maxWorkers: 2,
          // As the ones before: while the last of those ends, the other core begins with these.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
