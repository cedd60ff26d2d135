// Whatever a folder or a theme is called: no command hands it to the terminal as it is.

import { expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import type { Press } from '../../../src/press/press.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

const evil = 'a\u001b[2J\u202e\u009bb';
const publication = 'name: Harbour News\ntheme: own\nsections:\n  - { id: news, title: News }\n';
const issue = 'number: 1\ndate: 2026-05\ntitle: News\nsections:\n  - id: news\n    intro: x\n';
const files = {
  [`${evil}/bulletin.yaml`]: publication,
  [`${evil}/issues/001.en.yaml`]: issue,
  [`${evil}/issues/002.en.yaml`]: 'number: two\n',
  [`${evil}/themes/own/page.hbs`]: '{{ edition.title }}',
  [`${evil}/themes/own/fonts/coverage.json`]: JSON.stringify({ families: [evil], characters: '20-7e' }),
};

const press: Press = {
  tabs: 2,
  browser: { path: `/${evil}`, version: evil, source: 'system', sandbox: true },
  print: () => Promise.reject(new Error('nothing is printed here')),
  readTagged: () => Promise.resolve(undefined),
  close: () => Promise.resolve(),
};

test.each([
  ['build', `${evil}/issues/001.en.yaml`, '--format', 'text'],
  ['build', `${evil}/issues/001.en.yaml`, '--format', 'text', '--dry-run'],
  ['validate', evil, '--report', 'github'],
  ['-C', evil, 'doctor'],
  ['init', `${evil}/${evil}`, '--yes', '--hook', '--name', 'Harbour News'],
  ['init', evil, '--yes', '--hook'],
])('%s (%#)', async (...args) => {
  const memory = createMemoryHost(files, { openPress: () => Promise.resolve(press) });
  await run(args, memory.host);
  const reported = memory.stdout() + memory.stderr();
  expect(reported).toContain('\\u{1b}[2J');
  expect(reported).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});
