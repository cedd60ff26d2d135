// The command line: exit codes, and what is said when something goes wrong.

import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { ExitCode, UserError } from '../../src/base/errors.ts';
import type { Files } from '../../src/host/host.ts';
import { createMemoryHost } from '../support/memory-host.ts';

const files = {
  'bulletin.yaml': 'name: Harbour News\nsections:\n  - { id: news, title: News }\n',
  'issues/001.en.yaml': 'number: 1\ndate: 2026-05\nsections:\n  - id: news\n    intro: x\n',
};

async function say(change: Partial<Files>, ...args: readonly string[]) {
  const memory = createMemoryHost(files);
  const code = await run(args, { ...memory.host, files: { ...memory.host.files, ...change } });
  return { code, out: memory.stdout(), note: memory.stderr(), memory };
}

const failing = (error: Error): Partial<Files> => ({ list: () => Promise.reject(error) });

describe('exit codes', () => {
  test.each([
    [[], ExitCode.failed],
    [['--help'], ExitCode.done],
    [['--version'], ExitCode.done],
    [['help'], ExitCode.done],
    [['help', 'build'], ExitCode.done],
    [['nonsense'], ExitCode.failed],
    [['validate', '--nonsense'], ExitCode.failed],
    [['validate', '--report'], ExitCode.failed],
    [['doctor', 'too', 'many'], ExitCode.failed],
    [['validate'], ExitCode.done],
    [['-C', 'issues', 'validate'], ExitCode.done],
    [['-C', 'nowhere', 'validate'], ExitCode.failed],
  ])('%j', async (args, code) => {
    expect((await say({}, ...args)).code).toBe(code);
  });
});

describe('when it goes wrong', () => {
  test('a problem of the user is one sentence; its cause is shown on request', async () => {
    const error = new UserError('Cannot read it', { hint: 'Try again', cause: new Error('EIO') });
    expect(await say(failing(error), 'validate')).toMatchObject({
      code: ExitCode.failed,
      out: '',
      note: 'bulletin: Cannot read it\nhint: Try again\n',
    });
    expect((await say(failing(error), 'validate', '--verbose')).note).toBe(
      'bulletin: Cannot read it\nhint: Try again\nError: EIO\n',
    );
  });

  test('a mistake of ours says so, and shows its stack on request only', async () => {
    const quiet = await say(failing(new TypeError('x is not a function')), 'validate');
    expect(quiet.code).toBe(ExitCode.bug);
    expect(quiet.note).toMatch(
      /^bulletin: this is a bug in bulletin .+, not in your files: x is not a function\nRun it again with --verbose/,
    );
    expect(quiet.note).not.toContain('cli.test.ts');
    const loud = await say(failing(new TypeError('x is not a function')), '--verbose', 'validate');
    expect(loud.note).toContain('cli.test.ts');
    expect(loud.note).toContain('(Node v20.20.2 on linux x64)');
  });

  test('what was typed does not reach the terminal as it is', async () => {
    for (const args of [
      ['\u001b[2J'],
      ['validate', '--\u001b[2J'],
      ['validate', '\u001b[2J'],
      ['validate', '--report', '\u001b[2J'],
      ['-C', '\u001b[2J', 'validate'],
    ]) {
      const { note, code } = await say({}, ...args);
      expect(code).toBe(ExitCode.failed);
      expect(note).not.toContain('\u001b');
      expect(note).toContain('\\u{1b}[2J');
    }
  });

  test('a thrown thing that is no error is shown as it is', async () => {
    const stat = () => Promise.reject('nonsense' as unknown as Error);
    expect((await say({ stat }, 'validate')).note).toContain('not in your files: nonsense');
  });
});

describe('flags', () => {
  // There is one issue only, so the list of all issues is written as well, under its own name and as index.html.
  test.each([
    [['build', '--dry-run', '--format', 'html,text', 'issues/001.en.yaml'], 4],
    [['build', '--dry-run', '--format', 'html', '--format', 'text', 'issues/001.en.yaml'], 4],
    [['build', 'issues/001.en.yaml', '-n', '-f', 'html,text'], 4],
    [['build', '--dry-run', '--format=text', 'issues/001.en.yaml'], 1],
    [['-q', 'build', '--dry-run'], 0],
  ])('%j', async (args, count) => {
    const { code, out } = await say({}, ...args);
    expect(code).toBe(ExitCode.done);
    expect(out.match(/^would write/gm)?.length ?? 0).toBe(count);
  });

  test('shared ones may be before or after the command', async () => {
    expect((await say({}, '-C', 'issues', 'validate', '001.en.yaml')).out).toBe('No findings in 1 file\n');
    expect((await say({}, 'validate', '-C', 'issues', '001.en.yaml')).out).toBe('No findings in 1 file\n');
    expect((await say({}, '--quiet', 'validate')).out).toBe('');
    expect((await say({}, 'validate', '-q')).out).toBe('');
  });

  test('what begins with a dash can be named after --', async () => {
    expect((await say({}, 'validate', '--', '-x.yaml')).note).toContain('There is no file or folder -x.yaml');
  });
});
