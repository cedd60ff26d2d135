// An issue and its translation, both as large as a file may be, are compared in time, whatever they hold.

import { expect, test } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { createMemoryHost } from '../support/memory-host.ts';
import { generator } from '../support/generator.ts';

type Part = (index: number, language: string, number: number) => string;

const largest = 800_000;

function issueOf(language: string, part: Part, isItem: boolean): string {
  const next = generator(language === 'en' ? 7 : 11);
  let issue = `number: 1\ndate: 2026-11-02\nlanguage: ${language}\nsections:\n  - title: News\n    items:\n`;
  for (let index = 0, item = 0; issue.length < largest && index < 200_000 && (!isItem || index < 4_400); item += 1) {
    if (!isItem) issue += `      - id: k${item}\n        title: A${item}\n        body: |\n          `;
    const parts: string[] = [];
    for (let length = 0; length < 190_000 && (!isItem || index < 4_400); length += parts.at(-1)!.length)
      parts.push(part(index++, language, next()));
    issue += `${parts.join('').trimEnd()}\n`;
  }
  return issue;
}

const paragraph = '\n\n          ';

test.each<[string, Part, boolean?]>([
  ['the same items', (index) => `      - id: i${index}\n        title: T${index}\n`, true],
  ['other items', (index, language) => `      - id: ${language}${index}\n        title: ${language} ${index}\n`, true],
  [
    'other events',
    (index, language) => {
      const event = index % 2 === 0 ? '        kind: event\n        start: 2027-01-01\n' : '';
      return `      - id: ${language}${index}\n        title: ${language} ${index}\n${event}`;
    },
    true,
  ],
  [
    'items in reverse',
    (index, language) => `      - id: i${language === 'en' ? index : 9_999 - index}\n        title: T${index}\n`,
    true,
  ],
  ['short paragraphs', (_, __, number) => `w${number % 1000} is here.${paragraph}`],
  ['list entries', (_, __, number) => `- x ${number % 1000}\n          `],
  ['quotations', (_, __, number) => `> q${number % 1000}${paragraph}`],
  ['numbers', (_, __, number) => `${number % 100_000} `],
  ['digits', (index) => `${index % 10} `],
  ['dates', (_, language, number) => `${1 + (number % 28)} ${language === 'en' ? 'May' : 'mai'} 2027, `],
  ['hours', (_, language, number) => `${1 + (number % 12)}${language === 'en' ? ' p.m.' : ' h'}, `],
  ['links', (_, language, number) => `[a](https://b.cc/${language}${number % 1000}) `],
  ['the same sentence', () => 'The office is closed. '],
  ['sentences of a word', (_, __, number) => `W${number % 500}. `],
])('%s', { timeout: 300_000 }, async (_, part, isItem = false) => {
  const memory = createMemoryHost({
    'bulletin.yaml': 'name: { en: B, fr: B }\nlanguages: [en, fr]\n',
    'issues/001.en.yaml': issueOf('en', part, isItem),
    'issues/001.fr.yaml': issueOf('fr', part, isItem),
  });
  const start = process.cpuUsage();
  await run(['validate', 'issues/001.en.yaml'], memory.host);
  const { user, system } = process.cpuUsage(start);
  expect(memory.stdout()).not.toMatch(/ (?:yaml|schema)\//);
  expect((user + system) / 1000).toBeLessThan(12_000);
});
