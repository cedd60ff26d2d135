// Every scenario in memory: fast, and the one place where what is expected is written down (vitest -u).

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../src/cli/cli.ts';
import { createMemoryHost } from './support/memory-host.ts';
import { readScenarios, runScenario, type FileTree, type World } from './support/scenario.ts';

const folder = '/work-of-an-editor';

function memoryWorld(files: FileTree): World {
  let disk = new Map([...files].map(([path, content]) => [join(folder, path), content]));
  return {
    folder,
    async run(args) {
      const memory = createMemoryHost(Object.fromEntries(disk), { cwd: folder });
      const code = await run(args, memory.host);
      disk = memory.files;
      return { code, stdout: memory.stdout(), stderr: memory.stderr() };
    },
    tree: () => new Map([...disk].map(([path, content]) => [path.slice(folder.length + 1), content])),
  };
}

describe('scenarios', () => {
  test.each(readScenarios())('$name', async (scenario) => {
    await expect(await runScenario(scenario, memoryWorld(scenario.files))).toMatchFileSnapshot(scenario.expectedFile);
  });

  test('there are enough of them', () => {
    expect(readScenarios().length).toBeGreaterThanOrEqual(25);
  });
});
