// What fixes leave alone, and what they move rather than take away.

import { describe, expect, test } from 'vitest';
import { run } from '../src/cli/cli.ts';
import { isMadeBy } from './support/harmless.ts';
import { createMemoryHost } from './support/memory-host.ts';

async function fixed(
  lines: readonly string[],
  language: string,
  ...flags: readonly string[]
): Promise<readonly string[]> {
  return (await runFixes(lines, language, ...flags)).lines;
}

async function runFixes(lines: readonly string[], language: string, ...flags: readonly string[]) {
  const path = `/publication/issues/001.${language}.yaml`;
  const head = [
    'number: 1',
    'date: 2026-11-02',
    'title: B',
    `language: ${language}`,
    'sections:',
    '  - title: News',
    '    items:',
    '      - id: a',
    '        title: A',
  ];
  const memory = createMemoryHost({
    'bulletin.yaml': `name: B\nlanguages: [${language}]\n`,
    [path]: [...head, ...lines.map((line) => `        ${line}`), ''].join('\n'),
  });
  await run(['validate', '--fix', ...flags, path], memory.host);
  const text = Buffer.from(memory.files.get(path)!).toString();
  const after = text
    .split('\n')
    .slice(head.length, -1)
    .map((line) => line.slice(8));
  return { lines: after, said: memory.stdout() };
}

const all = ['--unsafe-fixes'];

describe('is left alone', () => {
  test.each([
    ['fr', 'La ville &mdash; et le port &gt; la mer, un «&nbsp;mot&nbsp;».'],
    ['fr', 'On a lu [Tides: how they work](https://example.org/t) et « Who owns the sea? A guide ».'],
    ['fr', 'Le site est fait avec Joomla! et il marche.'],
    ['fr', 'Oh là là, fort fort bien. Hum hum.'],
    ['en', 'Use 0..=2 and `a,,b` here.'],
    ['en', 'See https://example.org/a#b.c;d,e and (https://example.org/x_(y)) too.'],
    ['en', 'J.K. Rowling, the U.S. and Node.js, e.g. at 10.30 p.m.'],
  ])('%s: %s', async (language, text) => {
    expect(await fixed(['body: |', `  ${text}`], language, ...all)).toEqual(['body: |', `  ${text}`]);
  });
});

describe('is not fixed where the fix would make another mistake', () => {
  test.each([
    ['en', 'See [the plan](https://exam the ple.org/p).'],
    ['en', 'See [the **plan](https://example.org/p for it.'],
    ['en', 'See [the plan :sign-plan:](https://example.org/p'],
    ['en', 'See [the plan](https://example.org/a(b c d) here.'],
    ['en', 'See [the plan](https://example.org/a[one](https://example.org/b)c/d) here.'],
    ['en', 'Write to [Ada](mailto:{{ site.mail }}).'],
    ['en', 'See [here] (https://example.org/p).'],
  ])('%s: %s', async (language, text) => {
    expect(await fixed(['body: |', `  ${text}`], language, ...all)).toEqual(['body: |', `  ${text}`]);
  });

  test('which the summary says: it does not send anyone to run the same command again', async () => {
    const { said } = await runFixes(['body: |', '  See [here] (https://example.org/p).'], 'en', ...all);
    expect(said).toContain('; 1 left as it is, since its fix would make another mistake');
    expect(said).not.toContain('can be fixed');
    const { said: ofSafe } = await runFixes(['body: |', '  See [here] (https://example.org/p).'], 'en');
    expect(ofSafe).toContain('; 1 can be fixed with --fix --unsafe-fixes');
  });

  test('and the others in the file are fixed', async () => {
    const text = ['See [here] (https://example.org/p).', '', 'The floor .It is done.'];
    expect(await fixed(['body: |', ...text.map((line) => `  ${line}`)], 'en', ...all)).toEqual([
      ...['body: |', '  See [here] (https://example.org/p).', '  ', '  The floor. It is done.'],
    ]);
  });
});

test('what a comment switches off is not fixed, also where a field is wrong', async () => {
  const lines = ['place: Hall', '# bulletin-disable-next-line text/double-space -- as on the sign', 'body: So  it is.'];
  expect(await fixed(lines, 'en', ...all)).toEqual(lines);
});

test('marks behind an address that nothing closes stay', async () => {
  const text = '**Write to [Ada](mailto:ada@example.org!** We are here.';
  expect(await fixed(['body: |', `  ${text}`], 'en', ...all)).toEqual([
    'body: |',
    '  **Write to [Ada](mailto:ada@example.org)!** We are here.',
  ]);
});

test.each([
  [[{ offset: 2, length: 1, text: 'x' }], 'abxd', true],
  [[{ offset: 2, length: 1, text: 'x' }], 'abcd', true],
  [[{ offset: 2, length: 1, text: 'x' }], 'abx', false],
  [[{ offset: 2, length: 1, text: 'x' }], 'ab xd', false],
  [
    [
      { offset: 0, length: 2, text: '' },
      { offset: 1, length: 1, text: 'é' },
    ],
    'aécd',
    true,
  ],
])('the test of what fixes name: %j makes %s: %s', (edits, after, isMade) => {
  const where = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  expect(
    isMadeBy(
      edits.map((edit) => ({ ...edit, ...where })),
      'abcd',
      after,
    ),
  ).toBe(isMade);
});

test('a date into which something else was typed keeps it', async () => {
  const lines = ['kind: event', 'place: Hall', 'start: 2027-06Node.js-12'];
  expect(await fixed(lines, 'en', ...all)).toEqual(lines);
});

describe('is fixed', () => {
  test.each([
    ['en', 'See [the plan](https://example.org/p.) It opens.', 'See [the plan](https://example.org/p). It opens.'],
    ['en', 'They paid for the floor .It is done.', 'They paid for the floor. It is done.'],
    ['fr', 'Bonjour !Merci , à tous.', 'Bonjour ! Merci, à tous.'],
    ['fr', 'La 2ème fois, en fevrier 2027.', 'La 2e fois, en février 2027.'],
    ['fr-CA', 'Vraiment ? Oui !', 'Vraiment? Oui!'],
  ])('%s: %s', async (language, text, right) => {
    expect(await fixed(['body: |', `  ${text}`], language, ...all)).toEqual(['body: |', `  ${right}`]);
  });

  test('an address in quotation marks keeps them, also within braces', async () => {
    const links = [
      'links:',
      '  - { label: Plan, url: "https://example.org/a,b." }',
      "  - { label: Map, url: 'https://example.org/c,d,' }",
    ];
    expect(await fixed(links, 'en', ...all)).toEqual([
      'links:',
      '  - { label: Plan, url: "https://example.org/a,b" }',
      "  - { label: Map, url: 'https://example.org/c,d' }",
    ]);
  });

  test('only what is safe, where nothing else is asked for', async () => {
    expect(await fixed(['body: |', '  The the floor .It is  done.'], 'en')).toEqual([
      'body: |',
      '  The the floor .It is done.',
    ]);
  });
});
