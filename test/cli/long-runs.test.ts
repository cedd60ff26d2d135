// What goes on until Ctrl-C prepares for a long run; what is over at once does not, since its start would take longer.

import { expect, test } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { createMemoryHost } from '../support/memory-host.ts';

const files = {
  'bulletin.yaml': 'name: News\nlanguages: [en]\n',
  'issues/001.en.yaml': 'number: 1\ndate: 2027-03\nsections: [{ title: A, items: [{ title: B, body: C. }] }]\n',
};

test.each([
  ['preview', true],
  ['build --watch --format html', true],
  ['build --format html', false],
  ['validate', false],
])('%s', async (line, isLong) => {
  const { host } = createMemoryHost(files);
  let isPrepared = false;
  await run(line.split(' '), { ...host, startLongRun: () => (isPrepared = true) });
  expect(isPrepared).toBe(isLong);
});
