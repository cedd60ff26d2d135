// Questions on a terminal of some size: what is below its edge is not lost unseen.

import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/host/host.ts';
import { createPrompts } from '../../src/host/prompts.ts';

const down = '\u001b[B';

/** A terminal that keeps what is written, and types keys. */
function terminal(columns: number, rows: number) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns, rows });
  let written = '';
  output.on('data', (part: Buffer) => (written += part.toString()));
  /** The first question is there when its library has been loaded. */
  const settled = async () => {
    for (let before = ''; written === '' || written !== before; ) {
      before = written;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return {
    prompts: createPrompts(() => ({ input, output })),
    /** What is on the screen after some keys: each time, the whole question is written. */
    async after(keys: string) {
      if (keys !== '') {
        written = '';
        input.write(keys);
      }
      await settled();
      return written.replace(/\u001b\[[\d;?]*[A-Za-z]/g, '');
    },
  };
}

const names = (count: number, more = '') => Array.from({ length: count }, (_, index) => `Item ${index + 1}${more}.`);
const listOf = (type: 'checkbox' | 'select', all: readonly string[]): Question => ({
  ...{ type, message: 'What still holds:' },
  choices: all.map((name) => ({ value: name, name, checked: true })),
});

describe.each(['checkbox', 'select'] as const)('a list (%s)', (type) => {
  test.each([
    ['short names', 80, 24, names(16)],
    ['names of several lines', 40, 24, names(5, ` ${'and more '.repeat(8)}`)],
    ['a large terminal', 80, 50, names(40)],
  ])('that fits is shown whole, and nothing more is said: %s', async (_, columns, rows, all) => {
    const { prompts, after } = terminal(columns, rows);
    const answer = prompts.ask(listOf(type, all));
    const shown = await after('');
    expect(shown).toContain('What still holds:');
    expect(shown).not.toContain('in all');
    for (const name of all) expect(shown.replaceAll('\n', '')).toContain(name.slice(-3));
    await after('\r');
    expect(await answer).toEqual(type === 'select' ? all[0] : all);
  });

  test.each([
    ['many names', 80, 24, names(40)],
    ['names of several lines', 40, 24, names(12, ` ${'and more '.repeat(8)}`)],
    ['a low terminal', 80, 12, names(10)],
  ])('that does not fit says how many there are, and ends at its last one: %s', async (_, columns, rows, all) => {
    const { prompts, after } = terminal(columns, rows);
    const answer = prompts.ask(listOf(type, all));
    const first = await after('');
    expect(first.trim().split('\n').length).toBeLessThanOrEqual(rows);
    expect(first.replace(/\s+/g, ' ')).toContain(
      `What still holds (${all.length} in all: the arrow keys show the others):`,
    );
    expect(first).toContain('Item 1');
    const last = (await after(down.repeat(all.length - 1))).split('What still holds').at(-1);
    expect(last).toContain(`Item ${all.length}`);
    expect(last).not.toMatch(/Item 1[. ]/);
    await after('\r');
    expect(await answer).toEqual(type === 'select' ? all.at(-1) : all);
  });
});
