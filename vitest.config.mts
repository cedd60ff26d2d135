// How the tests run: the fast ones, then those on many inputs that the test makes, then the slow ones, which start
// programs and browsers.

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Limits on hangs, and not on time: a machine may be slow or busy. What a test says of time, it measures of the
// processor.
const minute = 60_000;

/** Those that take a minute or so, whatever the size of their files. */
const longest =
  /\/(?:corpus|pre-commit|remote|fill|printer|kills|hostile|hostile-pair|pack|words|page-gates|translate|desk)\.slow\.test\.ts$/;

/** Begins with the longest of the slow ones: at the end, no core has nothing to do while the other is at one of them. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification) =>
      project.name !== 'slow' ? 0 : longest.test(moduleId) ? 1 : 2;
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.property.test.ts', 'test/**/*.slow.test.ts'],
          setupFiles: ['test/support/clean-up.ts'],
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
          // As above.
          isolate: false,
          setupFiles: ['test/support/clean-up.ts'],
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
