// The examples of docs/texts.md are as people copy them: none has a finding, and every format has all of each.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from './check/rules/check-source.ts';
import { editionOf } from './support/composed.ts';
import { everyFormat } from './support/every-format.ts';
import { toolFolder } from './support/memory-host.ts';

const page = readFileSync(join(toolFolder, 'docs/texts.md'), 'utf8');
const examples = Array.from(page.matchAll(/^(`{3,})yaml\n([^]*?)^\1$/gm), ([, , text = '']) => text);
const titles = examples.map((text) => /title: (.*)/.exec(text)![1]!);

test('there are some', () => {
  expect(examples.length).toBeGreaterThan(5);
});

describe.each(titles.map((title, index) => [title, examples[index]!] as const))('%s', (_, example) => {
  const items = example.replace(/^(?=.)/gm, '      ');
  const source = `number: 1\ndate: 2027-03\ntitle: Harbour News\nlanguage: en\nsections:\n  - title: News\n    items:\n${items}`;

  test('has no finding', () => {
    expect(check(source)).toEqual([]);
  });

  test('is whole in every format', async () => {
    for (const { name, lost, readings } of await everyFormat(editionOf(source, 'name: Harbour News\n'))) {
      expect(lost, name).toEqual([]);
      for (const { text } of readings) expect(text, name).not.toMatch(/\[\^|\[!|!\[|\*\*/);
    }
  });
});
