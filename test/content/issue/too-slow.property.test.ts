// Texts that take too long to read are found by counting, whatever the clock says.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { parseProse } from '../../../src/content/prose/parse-prose.ts';
import { inSteps } from '../../../src/content/prose/steps.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

/** The errors of an issue, on a machine that never says that the time is up. */
async function found(bodies: readonly string[]): Promise<readonly string[]> {
  const items = bodies.map(
    (body, index) => `      - title: Number ${index}\n        body: |\n${body.replace(/^/gm, '          ')}\n`,
  );
  const issue = `number: 1\ndate: 2026-05\ntitle: B\nsections:\n  - title: News\n    items:\n${items.join('')}`;
  const memory = createMemoryHost({ 'bulletin.yaml': 'name: B\n', 'issues/001.en.yaml': issue });
  await run(['validate'], memory.host);
  return [...memory.stdout().matchAll(/:(\d+:\d+) error (\S+)/g)].map(([, place, rule]) => `${place} ${rule}`);
}

const long = 200_000;
const filled = (part: string, length = long): string =>
  part
    .repeat(Math.ceil(length / part.length))
    .slice(0, length)
    .trimEnd();

describe('is too slow', () => {
  test.each(['x*_', 'a*_~~', 'a_', '<!--', '<?'])('%j', async (part) => {
    expect(await found(['Words.', filled(part)])).toEqual(['11:15 yaml/too-slow']);
  });

  test('many texts together, each of which is not', async () => {
    expect(await found([filled('x*_', 6_000)])).not.toContain('8:15 yaml/too-slow');
    expect(await found(Array.from({ length: 40 }, () => filled('x*_', 6_000)))).toEqual(['8:15 yaml/too-slow']);
  });
});

// To build them would take more than ten seconds of a processor.
test.each(['[a](b:c) ', '[a] ', 'www.a.bc ', '<ab:c> ', '[a](#a) '])('too many links: %j', async (part) => {
  const text = `${filled(part, 190_000)}\n\n[a]: https://example.org`;
  expect((await found([text, text, text, text])).map((one) => one.split(' ')[1])).toContain('yaml/too-slow');
});

test.each([
  'word ',
  '**bold** and *it*. ',
  '[a](https://example.org/b) and ',
  '- one\n',
  '> quoted\n\n',
  '`code` ',
  'a@example.org ',
])('is not: %j', async (part) => {
  expect(
    (await found([filled(part), filled(part), filled(part)])).filter((one) => one.endsWith('yaml/too-slow')),
  ).toEqual([]);
});

test('the steps of a text are the same each time', () => {
  const steps = (text: string): number => {
    let [least, most] = [0, 2 ** 40];
    while (most - least > 1) {
      const middle = Math.floor((least + most) / 2);
      if ('value' in inSteps(middle, () => parseProse(text))) most = middle;
      else least = middle;
    }
    return most;
  };
  const text = filled('a *b* **c** <!-- d_e ', 2_000);
  expect(steps(text)).toBeGreaterThan(10_000);
  expect(steps(text)).toBe(steps(text));
});
