// Building several issues: an error between issues stops a build only where a publication makes one of a warning.

import { expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

const issue = (number: number, date: string) =>
  `number: ${number}\ndate: ${date}\nsections:\n  - id: news\n    items:\n      - { title: Bridge ${number}, body: It is new. }\n`;

async function build(publication: string) {
  const memory = createMemoryHost({
    'bulletin.yaml': `name: News\nsections: [{ id: news, title: News }]\n${publication}`,
    'issues/001.en.yaml': issue(1, '2026-01'),
    'issues/003.en.yaml': issue(3, '2026-03'),
  });
  await run(['build', '--format', 'text', '--json'], memory.host);
  const { issues } = JSON.parse(memory.stdout()) as {
    issues: { artefacts: unknown[]; findings: { rule: string; severity: string }[] }[];
  };
  return issues.map(({ artefacts, findings }) => [
    artefacts.length,
    findings.map(({ rule, severity }) => `${rule} ${severity}`),
  ]);
}

test('what goes wrong between issues is reported, and stops nothing', async () => {
  expect(await build('')).toEqual([
    [1, []],
    [1, ['issue/number-gap warning']],
  ]);
});

test('where a publication says that it is an error, that issue is not built', async () => {
  expect(await build('rules: { issue/number-gap: { level: error, reason: We count every one } }\n')).toEqual([
    [1, []],
    [0, ['issue/number-gap error']],
  ]);
});
