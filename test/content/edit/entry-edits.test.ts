// Where a new entry goes among the comments of an author.

import { describe, expect, test } from 'vitest';
import { entryEdits } from '../../../src/content/edit/entry-edits.ts';
import { applyEdits } from '../../../src/content/edit/text-edits.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';

function withEntry(text: string): string {
  const source = readYaml(new TextEncoder().encode(text));
  return applyEdits(text, entryEdits(source, ['items'], 9, { title: 'New' }) ?? []);
}

test.each([
  ['a comment inside the last entry stays with it', '    # inside\n', '    # inside\n  - title: New\n'],
  [
    'a comment beside the entries stays behind the new one',
    '  # - title: Later\n',
    '  - title: New\n  # - title: Later\n',
  ],
  ['an empty line stays before what follows', '\nother: x\n', '  - title: New\n\nother: x\n'],
])('%s', (_, after, expected) => {
  const list = 'items:\n  - title: Old\n';
  expect(withEntry(`${list}${after}`)).toBe(`${list}${expected}`);
});

describe('an empty line in front of a new entry', () => {
  const put = (text: string, path: readonly (string | number)[]) => {
    const source = readYaml(new TextEncoder().encode(text));
    return applyEdits(text, entryEdits(source, path, 9, { title: 'New' }) ?? []);
  };

  test.each([
    [
      'not in a list of one beside other lists with gaps',
      'notes:\n  - title: Old\n\nother:\n  - title: A\n\n  - title: B\n',
      '',
    ],
    ['not in a list of one below its name and a gap', 'notes:\n\n  - title: Old\n', ''],
    ['where its entries have one', 'notes:\n  - title: Older\n\n  - title: Old\n', '\n'],
    [
      'not where they have none',
      'other:\n  - title: A\n\n  - title: B\nnotes:\n  - title: Older\n  - title: Old\n',
      '',
    ],
  ])('%s', (_, text, gap) => {
    expect(put(text, ['notes'])).toBe(text.replace('  - title: Old\n', `  - title: Old\n${gap}  - title: New\n`));
  });

  test('where other lists of the same name have one', () => {
    const text = 'sections:\n  - items:\n      - title: A\n\n      - title: B\n  - items:\n      - title: Old\n';
    expect(put(text, ['sections', 1, 'items'])).toBe(`${text}\n      - title: New\n`);
  });
});
