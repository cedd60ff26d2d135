// Every scenario through the real program: it says the same as in memory, and leaves the same files.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runBinary, temporaryFolder } from './support/run-binary.ts';
import { readScenarios, readTree, runScenario, writeTree } from './support/scenario.ts';

describe('scenarios with the real program', () => {
  for (const scenario of readScenarios()) {
    const title =
      scenario.memoryOnly === undefined ? scenario.name : `${scenario.name} (only in memory: ${scenario.memoryOnly})`;
    test.skipIf(scenario.memoryOnly !== undefined)(title, async () => {
      const folder = temporaryFolder();
      writeTree(folder, scenario.files);
      const reported = await runScenario(scenario, {
        folder,
        run: (args) => runBinary(args, { cwd: folder }),
        tree: () => readTree(folder),
      });
      expect(reported).toBe(readFileSync(scenario.expectedFile, 'utf8'));
    });
  }
});
