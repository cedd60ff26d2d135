// bulletin doctor: how old the browser is.

import { expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import type { BrowserInfo, Press } from '../../../src/press/press.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

async function hintOf(version: string, today: string, more: Partial<BrowserInfo> = {}): Promise<string> {
  const press: Press = {
    tabs: 2,
    browser: { path: '/chrome', version, source: 'bundled', sandbox: true, ...more },
    print: () => Promise.reject(new Error('nothing is printed here')),
    readTagged: () => Promise.resolve(undefined),
    close: () => Promise.resolve(),
  };
  const memory = createMemoryHost({}, { today, openPress: () => Promise.resolve(press) });
  await run(['doctor', '--json'], memory.host);
  const { parts } = JSON.parse(memory.stdout()) as { parts: { part: string; hint?: string }[] };
  return parts.find(({ part }) => part === 'browser')?.hint ?? '';
}

test.each([
  ['Chrome/147.0.7727.0', '2026-05-20', ''],
  ['Chrome/147.0.7727.0', '2026-10-31', ''],
  ['Chrome/147.0.7727.0', '2026-11-01', '2026-04'],
  ['HeadlessChrome/148.0.1.2', '2026-12-01', '2026-05'],
  ['Chrome/147.0.7727.0', '2025-01-01', ''],
  ['Chrome/120.0.1.2', '2024-07-01', '2023-12'],
  ['Chrome/155.0.1.2', '2027-05-01', '2026-10'],
  ['Chrome/155.0.1.2', '2027-04-30', ''],
  ['Edg/147.0.1.2', '2027-01-01', '2026-04'],
  ['Chrome/90.0.1.2', '2026-05-20', '2021-06'],
  ['A browser', '2026-05-20', ''],
])('%s on %s', async (version, today, month) => {
  const hint = await hintOf(version, today);
  if (month === '') expect(hint).toBe('');
  else expect(hint).toContain(`It is from about ${month}:`);
});

test.each([
  ['bundled', 'On Node 20, the one that comes with bulletin cannot be newer'],
  ['system', 'Update it as you installed it'],
  ['puppeteer cache', 'have puppeteer download a newer one'],
  ['option', 'Name a newer one'],
  ['environment', 'Name a newer one'],
] as const)('what to do about an old one: %s', async (source, expected) => {
  expect(await hintOf('Chrome/147.0.7727.0', '2027-01-01', { source })).toContain(expected);
});

test('the sandbox is named beside it', async () => {
  const hint = await hintOf('Chrome/147.0.7727.0', '2027-01-01', { sandbox: false });
  expect(hint.split('\n')).toHaveLength(3);
});

test('a browser elsewhere has no sandbox of this machine', async () => {
  const press: Press = {
    tabs: 4,
    browser: { path: 'ws://a, wss://b', version: 'Chrome/147.0.7727.0', source: 'option' },
    print: () => Promise.reject(new Error('nothing is printed here')),
    readTagged: () => Promise.resolve(undefined),
    close: () => Promise.resolve(),
  };
  const asked: unknown[] = [];
  const memory = createMemoryHost(
    {},
    {
      openPress: (options) => {
        asked.push(options);
        return Promise.resolve(press);
      },
    },
  );
  await run(['doctor', '--browser', 'ws://a', '--browser', 'wss://b'], memory.host);
  expect(asked).toEqual([{ timeout: 30_000, browsers: ['ws://a', 'wss://b'] }]);
  expect(memory.stdout()).toContain('Chrome/147.0.7727.0, elsewhere, ws://a, wss://b (option)');
});
