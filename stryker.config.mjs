// Mutation testing: small changes to the code, each of which a test must notice. CONTRIBUTING.md says how to use it.

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.mts' },
  // A change is tried with the tests that reach it.
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'progress', 'json'],
  concurrency: 1,
  // Where the machine is busy, a slow test is not an endless one.
  timeoutMS: 20_000,
  // It rewrites what this file names by functions that TypeScript 7 does not have.
  tsconfigFile: 'none',
};
