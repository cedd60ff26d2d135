// bulletin explain: what it says about bulletin.yaml fits the one that is there.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

async function explained(rule: string, files: Readonly<Record<string, string>>) {
  const memory = createMemoryHost(files);
  await run(['explain', rule], memory.host);
  return memory.stdout();
}

const name = 'name: Harbour News\n';
const other = 'text/acronym: { level: note, reason: ours }';

describe.each([
  ['date/weekday', 'date/weekday: { level: off, reason: why it is right here }'],
  ['item/no-place', 'item/no-place: { level: note, reason: why it is wanted here }'],
])('how %s is switched', (rule, line) => {
  test.each([
    ['where there is no bulletin.yaml', {}],
    ['where it has no rules yet', { 'bulletin.yaml': name }],
    ['where it cannot be read', { 'bulletin.yaml': 'name: [\n' }],
  ])('is the whole group %s', async (_, files) => {
    expect(await explained(rule, files)).toContain(`\n    rules:\n      ${line}\n`);
  });

  test('is one line where there are others', async () => {
    const text = await explained(rule, { 'bulletin.yaml': `${name}rules:\n  ${other}\n` });
    expect(text).toContain(`(below the line \`rules:\`, which is there already)\n      ${line}\n`);
    expect(text).not.toContain('    rules:\n');
  });

  test('is the line as it is to be where they are in braces', async () => {
    const text = await explained(rule, { 'bulletin.yaml': `${name}rules: { ${other} }\n` });
    expect(text).toContain(`Change \`rules:\` in bulletin.yaml to \`rules: { ${other}, ${line} }\``);
  });
});
