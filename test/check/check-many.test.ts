// What is the same for all issues of a folder is not asked for each of them.

import { expect, test } from 'vitest';
import { checkMany } from '../../src/check/check-many.ts';
import { selectIssues } from '../../src/content/publication/select-issues.ts';
import { createMemoryHost } from '../support/memory-host.ts';

const count = 40;
const issue = (number: number) =>
  `number: ${number}\ndate: 2026-11-02\nstatus: published\nsections:\n  - title: News\n    items: [{ title: Item ${number}, body: Words. }]\n`;
const names = Array.from({ length: count }, (_, index) => `issues/${String(index + 1).padStart(3, '0')}.yaml`);
const texts = Object.fromEntries(names.map((name, index) => [name, issue(index + 1)]));
const disk = {
  '/publication/bulletin.yaml': 'name: News\n',
  ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`/publication/${name}`, text])),
};

/** A check of all of them; gives how often it looked for a work tree, listed the folder of issues, and looked for packages. */
async function checkAll(memory: Map<string, string>) {
  const { host } = createMemoryHost(disk, { memory, committed: texts });
  const asked = { trees: 0, lists: 0, packages: 0 };
  const { issues } = await selectIssues([], host);
  const counting = {
    ...host,
    git: { ...host.git, around: (folder: string) => ((asked.trees += 1), host.git.around(folder)) },
    files: {
      ...host.files,
      list(folder: string) {
        asked[folder.includes('node_modules') ? 'packages' : 'lists'] += 1;
        return host.files.list(folder);
      },
    },
  };
  const checked = await checkMany(issues, counting, undefined, () => {});
  expect(checked).toHaveLength(count);
  return asked;
}

test('the work tree and the list of issues are not looked for once more for each issue', async () => {
  const memory = new Map<string, string>();
  for (const run of ['the first', 'the next']) {
    const { trees, lists, packages } = await checkAll(memory);
    expect(trees, run).toBeLessThan(count / 10);
    expect(lists, run).toBeLessThan(count / 10);
    // Of each folder above, once.
    expect(packages, run).toBeLessThan(count);
  }
});
