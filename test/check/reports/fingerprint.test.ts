// Fingerprints: the same for the same finding wherever it moves, and never the same for two.

import { expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

interface Reported {
  readonly rule: string;
  readonly line: number;
  readonly fingerprint: string;
}

async function findingsIn(source: string, file = 'issues/001.en.yaml'): Promise<readonly Reported[]> {
  const memory = createMemoryHost({ 'bulletin.yaml': 'name: Bulletin\nlanguages: [en]\n', [file]: source });
  await run(['validate', '--json', file], memory.host);
  return (JSON.parse(memory.stdout()) as { findings: Reported[] }).findings;
}

const head = 'number: 1\ndate: 2017-08\nsections:\n  - title: News\n    items:\n';
const forum = '      - id: forum\n        title: Forum\n        body: Come to the the forum.\n';
const walk =
  '      - title: A walk\n        body: |\n          Along the the river,\n          and over the the hill.\n';
const prints = (reported: readonly Reported[]): readonly string[] =>
  reported.map(({ fingerprint }) => fingerprint).sort();

test('each finding has one of its own, also where the same is said twice in one place', async () => {
  const reported = await findingsIn(head + forum + walk);
  expect(reported.map(({ rule }) => rule)).toEqual(['text/repeated-word', 'text/repeated-word', 'text/repeated-word']);
  expect(new Set(prints(reported)).size).toBe(3);
});

test('they stay when lines move', async () => {
  const before = await findingsIn(head + forum + walk);
  const after = await findingsIn(
    `# A remark.\n\n${head}\n${forum.replace('Come to', 'Please do\n          come to')}${walk.replace('|', '|\n          By bus.')}`,
  );
  expect(after.map(({ line }) => line)).not.toEqual(before.map(({ line }) => line));
  expect(prints(after)).toEqual(prints(before));
});

test('they stay when items change places, with an id and without', async () => {
  const before = await findingsIn(head + forum + walk);
  const after = await findingsIn(head + walk + forum);
  expect(after[0]?.line).toBe(before[0]?.line);
  expect(prints(after)).toEqual(prints(before));
});

test('they stay when another finding of the same text is switched off', async () => {
  const [, first, second] = await findingsIn(head + forum + walk);
  const off = await findingsIn(
    head +
      forum.replace(
        '        body',
        '        # bulletin-disable-next-line text/repeated-word -- so it was said\n        body',
      ) +
      walk,
  );
  expect(off.map(({ fingerprint }) => fingerprint)).toEqual(
    expect.arrayContaining([first!.fingerprint, second!.fingerprint]),
  );
});

test('they are others in another file, in another item, and for other words', async () => {
  const [only] = await findingsIn(head + forum);
  const others = [
    await findingsIn(head + forum, 'issues/002.en.yaml'),
    await findingsIn(head + forum.replace('id: forum', 'id: meeting')),
    await findingsIn(head + forum.replace('to the the', 'to to the')),
  ];
  for (const reported of others)
    expect(reported.map(({ fingerprint }) => fingerprint)).not.toContain(only!.fingerprint);
});
