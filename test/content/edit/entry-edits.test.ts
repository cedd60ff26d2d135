// Where a new entry goes among the comments of an author.

import { expect, test } from 'vitest';
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
