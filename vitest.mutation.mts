// The tests that must notice a small change to the code: the fast ones, or those that TESTS names, such as
// `test/base/*.test.ts`.

import { defineConfig } from 'vitest/config';

const { TESTS = 'test/**/*.test.ts' } = process.env;

export default defineConfig({
  test: {
    include: [TESTS],
    exclude: [
      'test/**/*.slow.test.ts',
      ...(process.env.TESTS === undefined ? ['test/**/*.property.test.ts'] : []),
      // They read the source as text, and changes are written into it.
      'test/{architecture,docs,glossary,registry,schema-drift}.test.ts',
    ],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
