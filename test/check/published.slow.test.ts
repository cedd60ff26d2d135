// What a commit holds may be anybody's work: a text that takes too long to read is left alone, after as many steps as
// on any machine.

import { expect, test } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { conform } from '../../src/content/issue/conform.ts';
import { readYaml } from '../../src/content/issue/read-yaml.ts';
import { issueSchema } from '../../src/content/issue/schema.ts';
import { createPublished } from '../../src/check/published.ts';

const issueOf = (body: string) =>
  `number: 1\nstatus: published\ndate: 2027-08\nsections:\n  - title: News\n    items:\n${Array.from({ length: 10 }, (_, index) => `      - title: T${index}\n        body: x ${body}\n`).join('')}`;

/** A host whose last commit holds such a file, and that sets no limit of time. */
const committed = (text: string) =>
  ({
    files: { realpath: (path: string) => Promise.resolve(path) },
    git: {
      around: () => ({ top: '/publication' }),
      readCommitted: () => Promise.resolve({ bytes: Buffer.from(text) }),
    },
    within: (_: number, work: () => unknown) => ({ value: work() }),
    tool: { build: 'one' },
  }) as unknown as Host;

const { tree } = readYaml(Buffer.from(issueOf('words')));
const { value: issue } = conform(issueSchema, tree!);
const before = (text: string) =>
  createPublished(committed(text), undefined).before({
    path: '/publication/issues/001.en.yaml',
    text: '',
    issue: issue!,
  });

test('a long version in the last commit is read', async () => {
  expect((await before(issueOf('word '.repeat(15_000))))?.sections[0]?.items).toHaveLength(10);
});

test('a hostile version in the last commit takes no longer than a hostile file', async () => {
  const start = process.cpuUsage();
  expect(await before(issueOf('a*b **c _d '.repeat(7_500)))).toBeUndefined();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(20_000);
});
