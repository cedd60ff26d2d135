// A field written into an issue, in whatever way its author writes YAML.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edited, treeOf } from '../../../src/content/edit/edited.ts';
import { fieldEdits } from '../../../src/content/edit/field-edits.ts';
import type { Value } from '../../../src/content/edit/written-value.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom('Harbour: open', 'Ярмарка #1', '028', 'One\nTwo\n', ' yes', 'a, b', '{', '"', 'x\n\n'),
  fc.integer({ min: 1, max: 3000 }),
  fc.constant(['en', 'fr']),
  fc.constant({ email: 'ada@example.org', name: 'Ada: editor' }),
);

const group = fc.constantFrom(
  'title: Old',
  'title: "Old: one"  # so it is',
  "title: 'Old'\n# about it",
  'title: |\n  Old\n  text\n',
  'title: |-\n  Old\n\n\nother: x',
  'title: >+\n  Old\n\n',
  'title:\n  - Old\n  - older  # last\n# of the group\nother: y',
  'title:\n  email: old@example.org\n  # inside\n\n# below',
  'title: { email: old@example.org }  # in braces',
  'title: [Old]',
  'title:',
  'title:  # nothing yet',
  'other: x',
  'other: |+\n  x\n\n',
  'other: x  # so it is\n# title: later',
);

const source = fc
  .record({
    group,
    indent: fc.constantFrom('  ', '    '),
    inBraces: fc.constantFrom(
      '',
      '',
      '',
      '{ title: Old }',
      '{ other: x, }',
      '{title: "a, b", other: {y: z}}',
      '{ other: [1, 2] }',
      '{}',
    ),
    after: fc.constantFrom('', '\n', '\n# The end.\n', '\nlast: true\n', '\n\n\nlast: true'),
    end: fc.constantFrom('\n', '\r\n'),
    isFirst: fc.boolean(),
  })
  .map(({ group, indent, inBraces, after, end, isFirst }) => {
    const [first = '', ...rest] = group.split('\n').map((line) => (line === '' ? '' : `${indent}${line}`));
    const lines = inBraces === '' ? `greeting:\n${[first, ...rest].join('\n')}` : `greeting: ${inBraces}`;
    return `${isFirst ? '' : 'date: 2027-01  # a month\n'}${lines}${after}`.replaceAll('\n', end);
  });

test('it reads back as it was meant, and every other byte stays', () => {
  let refused = 0;
  fc.assert(
    fc.property(source, value, (text, title) => {
      const before = readYaml(new TextEncoder().encode(text));
      expect(before.tree, text).toBeDefined();
      const edits = fieldEdits(before, ['greeting'], 'title', title);
      const after = edited(before, edits, (tree) => {
        const all = tree as { readonly greeting: object };
        return { ...all, greeting: { ...all.greeting, title: treeOf(title) } };
      });
      if (after === undefined) refused += 1;
      else {
        const [edit] = edits!;
        expect(after.text.startsWith(text.slice(0, edit!.offset))).toBe(true);
        expect(after.text.endsWith(text.slice(edit!.offset + edit!.length))).toBe(true);
        if (text.includes('\r\n')) expect(after.text.replaceAll('\r\n', '')).not.toContain('\n');
      }
    }),
    { numRuns: 500 },
  );
  // A comment behind the old value has no place beside a new one on several lines.
  expect(refused).toBeLessThan(50);
});
