// What fixes leave alone, and what they move rather than take away.

import { describe, expect, test } from 'vitest';
import { run } from '../src/cli/cli.ts';
import { createMemoryHost } from './support/memory-host.ts';

async function fixed(
  lines: readonly string[],
  language: string,
  ...flags: readonly string[]
): Promise<readonly string[]> {
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
  return text
    .split('\n')
    .slice(head.length, -1)
    .map((line) => line.slice(8));
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
