// What `add` and `collect` say of translations: a command only where it works, and else what has to be done first.

import { describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/base/errors.ts';
import { run } from '../../../src/cli/cli.ts';
import { createMemoryHost, type MemoryOptions } from '../../support/memory-host.ts';

type Files = Readonly<Record<string, string>>;

const en = 'issues/001.en.yaml';
const issue = (language: string) => `number: 1
date: 2026-11
language: ${language}
status: draft
sections:
  - id: news
    items: [{ id: pier, title: Pier, body: It is open. }]
`;
const files: Files = {
  'bulletin.yaml': `name: { en: News, fr-CA: Nouvelles }
languages: [en, fr-CA]
sections:
  - { id: news, title: { en: News, fr-CA: Nouvelles } }
  - { id: calls, kind: call, title: { en: Calls, fr-CA: Appels } }
  - { id: events, kind: event, title: { en: Events, fr-CA: Activités } }
`,
  [en]: issue('en'),
  'issues/001.fr-CA.yaml': issue('fr-CA'),
};

async function after(given: Files, words: readonly string[], options: MemoryOptions = {}) {
  const memory = createMemoryHost(given, { today: '2026-11-20', ...options });
  const code = await run(words, memory.host);
  return { code, memory, note: memory.stderr() };
}

const left: MemoryOptions = { answers: Array.from({ length: 30 }, () => '') };
const broken: Files = { ...files, [en]: files[en]!.replace('number: 1', 'number: one') };
const walk = ['event', '--title', 'Harbour walk', '--start', '2027-05-12', '--yes'];

describe('no command is printed that would fail', () => {
  test.each(['event', 'call', 'article'])('after `add %s`, whose answers are left for later', async (kind) => {
    const { code, memory, note } = await after(files, ['add', kind, '--section', 'news'], left);
    expect(code).toBe(ExitCode.done);
    expect(memory.text(en)).toContain('TODO');
    expect(note).toContain('The translation lacks what is new: replace each TODO before you translate it\n');
    expect(note).not.toContain('bulletin translate');
  });

  test('after `add` and `collect` where something else in the issue has errors', async () => {
    const inbox = { ...broken, 'inbox/a.txt': 'Title: A fair\nSection: News\n\nIt is on the square.\n' };
    for (const [given, words] of [
      [broken, ['add', ...walk]],
      [inbox, ['collect']],
    ] as const) {
      const { code, note } = await after(given, words);
      expect(code, note).toBe(ExitCode.done);
      expect(note).toContain(`lacks what is new: fix the errors in ${en} before you translate it\n`);
      expect(note).not.toContain('bulletin translate');
    }
  });

  test('of an issue in one language, nothing is said', async () => {
    const { [en]: own = '', 'bulletin.yaml': publication = '' } = broken;
    const { note } = await after({ 'bulletin.yaml': publication, [en]: own }, ['add', ...walk]);
    expect(note).not.toContain('translation');
  });
});

test('what is complete has its command, which brings it over', async () => {
  const { memory, note } = await after(files, ['add', ...walk]);
  const [, command = ''] = /lacks what is new: `bulletin ([^`]+)`/.exec(note) ?? [];
  expect(await run(command.split(' '), memory.host)).toBe(ExitCode.done);
  expect(memory.text('issues/001.fr-CA.yaml')).toContain('Harbour walk');
});
