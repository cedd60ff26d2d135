// What commands say fits into the terminal: sentences are broken between words, and what is to be copied is not.

import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { commands } from '../../src/cli/commands/index.ts';
import { explanations } from '../../src/check/rules/explained/index.ts';
import { createMemoryHost } from '../support/memory-host.ts';

async function linesOf(args: readonly string[], columns: number, isScreen = true): Promise<readonly string[]> {
  const memory = createMemoryHost({ 'bulletin.yaml': 'name: Bulletin\n' }, { isScreen, columns });
  await run(args, memory.host);
  return memory.stdout().split('\n');
}

const named = commands.flatMap((command) =>
  'run' in command ? [[command.name]] : [[command.name], ...command.verbs.map(({ name }) => [command.name, name])],
);

describe('help', () => {
  test.each([[[]], ...named.map((names) => [names])])('of %j', async (names) => {
    for (const columns of [60, 80, 200]) {
      const lines = await linesOf([...names, '--help'], columns);
      // The command of an example is one line, which can be copied.
      const wide = lines.filter((line) => line.length > columns && !/^(?: {2}\S|Usage:)/.test(line));
      expect(wide).toEqual([]);
    }
  });

  test('an example has what it does behind it where there is room, else below it', async () => {
    const [wide, narrow] = await Promise.all([linesOf(['explain', '--help'], 80), linesOf(['explain', '--help'], 60)]);
    expect(wide).toContain('  bulletin explain date/weekday        explains one rule, with an example');
    expect(narrow.slice(narrow.indexOf('  bulletin explain date/weekday'))).toMatchObject({
      1: '    explains one rule, with an example',
    });
  });

  test('a file has each example on one line', async () => {
    const lines = await linesOf(['explain', '--help'], 60, false);
    expect(lines).toContain('  bulletin explain date/weekday        explains one rule, with an example');
  });
});

describe('explain', () => {
  const words = (lines: readonly string[]) => lines.join(' ').split(/\s+/).join(' ');

  test.each(
    explanations()
      .filter((_, index) => index % 9 === 0)
      .map(({ id }) => id)
      .concat('link/local', 'schema/date'),
  )('%s', async (id) => {
    const [lines, whole] = await Promise.all([linesOf(['explain', id], 80), linesOf(['explain', id], 80, false)]);
    expect(words(lines)).toBe(words(whole));
    // Examples are files, and stay as they are.
    const copied = new Set(whole);
    const wide = lines.filter((line) => line.length > 80);
    for (const line of wide) expect(copied.has(line) && /^(?:[> ] | {2})/.test(line), line).toBe(true);
    expect(wide.filter((line) => /^\S/.test(line) && !line.startsWith('>'))).toEqual([]);
  });

  test('the list', async () => {
    expect((await linesOf(['explain'], 80)).filter((line) => line.length > 80)).toEqual([]);
  });
});

test('doctor has its words one below the other', async () => {
  const lines = await linesOf(['doctor'], 80);
  const whole = await linesOf(['doctor'], 80, false);
  expect(lines.length).toBeGreaterThan(whole.length);
  for (const line of lines.filter((one) => one !== '')) expect(line).toMatch(/^(?:(?:ok|missing|bad) +\S+ +| {23})\S/);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});
