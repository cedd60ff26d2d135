// Every command of the table on a stranger's publication: none of them fails as a bug, and none hands what it found to
// the terminal as it is. A new command is in it by its line in the table.

import { expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { ExitCode, UserError } from '../../../src/base/errors.ts';
import { commands } from '../../../src/cli/commands/index.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

const evil = 'a\u001b[2J\u202e\u009bb';
const verbs = commands.flatMap((command) =>
  'verbs' in command
    ? [
        ...command.verbs.map(({ name }) => [command.name, name]),
        ...(command.alone === undefined ? [] : [[command.name]]),
      ]
    : [[command.name]],
);
const issue = (title: string) =>
  `number: 1\ndate: 2026-05\nsections:\n  - id: news\n    items:\n      - title: ${title}\n        body: Text.\n`;

const strange: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  'a file that is no text': { 'issues/001.en.yaml': new Uint8Array([0xff, 0xfe, 0, 1, 2, 0xd8]) },
  'an empty file': { 'issues/001.en.yaml': '' },
  'a folder under the name of an issue': { 'issues/001.en.yaml/inside.txt': 'x' },
  'control characters in a text': { 'issues/001.en.yaml': issue('"\\e[2J\\u202e\\u009b"') },
  'control characters in a name': { [`issues/001.${evil}.yaml`]: issue('A'), 'issues/001.en.yaml': issue('A') },
  'names that objects have': { 'issues/001.en.yaml': `${issue('A')}__proto__: { constructor: 1 }\n` },
  'a tree too deep': { 'issues/001.en.yaml': '['.repeat(10_000) },
  'a bulletin.yaml that is none': { 'bulletin.yaml': '- 1\n', 'issues/001.en.yaml': issue('A') },
};

test.each(verbs.flatMap((verb) => Object.keys(strange).map((what) => [verb.join(' '), what] as const)))(
  '%s: %s',
  async (verb, what) => {
    const publication = { 'bulletin.yaml': 'name: Harbour News\nsections:\n  - { id: news, title: News }\n' };
    const files = Object.entries({ ...publication, ...strange[what] }).map(([path, content]) => [
      `/${evil}/${path}`,
      content,
    ]);
    const openPress = () => Promise.reject(new UserError('No browser was found'));
    const memory = createMemoryHost(Object.fromEntries(files), { cwd: `/${evil}`, openPress });
    const code = await run(verb.split(' '), memory.host);
    const reported = memory.stdout() + memory.stderr();
    expect(code, reported).not.toBe(ExitCode.bug);
    expect(reported).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  },
);

test.each([['new', '--yes'], ['add', 'event', '--title', 'X', '--start', '2027-01-01', '--yes'], ['collect']])(
  'in a folder that is no publication, %s names `bulletin init`',
  async (...args) => {
    const memory = createMemoryHost({ 'notes.txt': '' });
    expect(await run(args, memory.host)).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain('There is no publication here');
    expect(memory.stderr()).toContain('`bulletin init`');
  },
);
