// bulletin build --watch: what is built again after a change, and what is said of it.

import { afterEach, describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/base/errors.ts';
import { changeLine } from '../../../src/build/preview/change-line.ts';
import { run } from '../../../src/cli/cli.ts';
import { picture } from '../../support/builds.ts';
import { createMemoryHost, type MemoryHost, type MemoryOptions } from '../../support/memory-host.ts';

const publication = 'name: Harbour News\nsections:\n  - { id: news, title: News }\n';
const issue = (title: string, number = 1) =>
  `number: ${number}\ndate: 2026-0${number}\nlanguage: en\nsections:\n  - id: news\n    items:\n      - title: ${title}\n        body: The pier is open.\n`;
const files = {
  'bulletin.yaml': publication,
  'issues/001.en.yaml': issue('The pier'),
  'issues/002.en.yaml': issue('The bridge', 2),
};

let end: (() => Promise<ExitCode>) | undefined;

afterEach(async () => {
  await end?.();
  end = undefined;
});

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
};

async function start(
  args: readonly string[] = [],
  options: MemoryOptions = {},
  more: Record<string, string | Uint8Array> = {},
) {
  let stop = (): void => {};
  const interruption = new Promise<void>((resolve) => (stop = resolve));
  const memory = createMemoryHost({ ...files, ...more }, { memory: new Map(), ...options, interruption });
  const done = run(['build', '--watch', '--format', 'text', ...args], memory.host);
  end = () => {
    stop();
    return done;
  };
  await Promise.race([until(() => memory.watched.size > 0), done]);
  return { memory, done, before: memory.stdout() };
}

/** What is said after a change. */
async function said(memory: MemoryHost, before: string): Promise<string> {
  await until(() => memory.stdout() !== before);
  return memory.stdout().slice(before.length);
}

describe('after a change', () => {
  test('only what has changed is built, in one line', async () => {
    const { memory, before } = await start();
    expect(before).toContain('dist/002/002.en.txt');
    expect(memory.stderr()).toMatch(/^Waiting for the next change .*Ctrl-C ends it$/m);
    memory.change('issues/001.en.yaml', issue('The new pier'));
    expect(await said(memory, before)).toBe('issues/001.en.yaml: 1 file made in 0 ms\n');
    expect(memory.text('dist/001/001.en.txt')).toContain('The new pier');
  });

  test('an error is shown, and the old file stays until it is fixed', async () => {
    const { memory, before } = await start();
    memory.change('issues/001.en.yaml', 'number: [');
    expect(await said(memory, before)).toBe('issues/001.en.yaml: no file made, 1 error\n');
    expect(memory.stderr()).toContain('issues/001.en.yaml:1:9 error yaml/syntax');
    expect(memory.text('dist/001/001.en.txt')).toContain('The pier');
    const broken = memory.stdout();
    memory.change('issues/001.en.yaml', issue('The old pier'));
    expect(await said(memory, broken)).toBe('issues/001.en.yaml: 1 file made in 0 ms\n');
  });

  test('a new issue is built, and bulletin.yaml is read again', async () => {
    const { memory, before } = await start();
    memory.change('issues/003.en.yaml', issue('The boat', 3));
    expect(await said(memory, before)).toContain('issues/003.en.yaml: 1 file made');
    const third = memory.stdout();
    memory.change('bulletin.yaml', publication.replace('Harbour', 'Pier'));
    expect(await said(memory, third)).toContain('bulletin.yaml: 3 files made');
    expect(memory.text('dist/001/001.en.txt')).toContain('Pier News');
  });

  test('a picture is read again, wherever in the publication it is', async () => {
    const shown = `${issue('The pier')}        images: [{ file: photos/2026/pier.png, alt: The pier, caption: High water }]\n`;
    const { memory, before } = await start(
      ['--format', 'html'],
      {},
      {
        'issues/001.en.yaml': shown,
        'photos/2026/pier.png': picture('issues/images/riverbend.png'),
      },
    );
    expect([...memory.watched]).toContain('/publication/photos/2026');
    expect([...memory.watched].join('\n')).not.toContain('/publication/dist');
    const page = memory.text('dist/001/001.en.html');
    memory.change('photos/2026/pier.png', picture('issues/images/helpline-calls.png'));
    expect(await said(memory, before)).toContain('photos/2026/pier.png: 1 file made');
    expect(memory.text('dist/001/001.en.html')).not.toBe(page);
  });

  test('a bulletin.yaml with errors stops all, and ends nothing', async () => {
    const { memory, before } = await start();
    memory.change('bulletin.yaml', 'name: [');
    expect(await said(memory, before)).toBe('bulletin.yaml: no file made, 1 error\n');
    const broken = memory.stdout();
    memory.change('bulletin.yaml', publication.replace('Harbour', 'Pier'));
    expect(await said(memory, broken)).toContain('2 files made');
  });

  test('when all issues are gone, it says so and goes on', async () => {
    const { memory, before } = await start(['issues/001.en.yaml']);
    memory.change('issues/001.en.yaml', undefined);
    await until(() => memory.stderr().includes('There is no file or folder issues/001.en.yaml'));
    memory.change('issues/001.en.yaml', issue('Back again'));
    expect(await said(memory, before)).toContain('issues/001.en.yaml: 1 file made');
  });
});

describe('the other flags', () => {
  test('--json says each build as JSON', async () => {
    const { memory, before } = await start(['--json']);
    memory.change('issues/001.en.yaml', issue('The new pier'));
    expect(JSON.parse(await said(memory, before))).toMatchObject({ version: 1 });
  });

  test('--open opens the first file of the newest issue once', async () => {
    const { memory, before } = await start(['--open']);
    memory.change('issues/001.en.yaml', issue('The new pier'));
    await said(memory, before);
    expect(memory.opened).toEqual(['/publication/dist/002/002.en.txt']);
  });

  test('--force makes all at first, and then what has changed', async () => {
    const { memory, before } = await start(['--force']);
    memory.change('issues/001.en.yaml', issue('The new pier'));
    expect(await said(memory, before)).toContain(': 1 file made');
  });

  test('--dry-run writes nothing', async () => {
    const { memory, before } = await start(['--dry-run']);
    memory.change('issues/001.en.yaml', issue('The new pier'));
    await said(memory, before);
    expect([...memory.files.keys()].filter((path) => path.includes('dist'))).toEqual([]);
  });

  test('a mistake in them ends it, as without --watch', async () => {
    const { done, memory } = await start(['nowhere.yaml']);
    expect(await done).toBe(ExitCode.failed);
    expect(memory.stderr()).toContain('There is no file or folder nowhere.yaml');
  });
});

test('Ctrl-C ends it', async () => {
  await start();
  expect(await end?.()).toBe(ExitCode.interrupted);
});

test('a line says how many files were made, and what is wrong', () => {
  const artefact = { format: 'html', path: 'a.html', bytes: 1, milliseconds: 1 };
  const made = {
    file: 'a',
    findings: [],
    artefacts: [artefact, { ...artefact, upToDate: true as const }],
    unbuilt: [],
    failures: [],
  };
  const result = { issues: [made], archives: [], milliseconds: 12 };
  expect(changeLine(['a.yaml'], result, [])).toBe('a.yaml: 1 file made in 12 ms');
  expect(changeLine(['a.yaml', 'b.yaml'], { ...result, issues: [made, made] }, [{ severity: 'warning' }])).toBe(
    '2 changes: 2 files made in 12 ms, 1 warning',
  );
  expect(changeLine(['a.yaml'], { ...result, issues: [] }, [{ severity: 'note' }])).toBeUndefined();
});
