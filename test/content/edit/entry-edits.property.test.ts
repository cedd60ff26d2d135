// An item put into an issue, in whatever way its author writes YAML.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited, treeOf } from '../../../src/content/edit/edited.ts';
import { entryEdits } from '../../../src/content/edit/entry-edits.ts';
import { applyEdits } from '../../../src/content/edit/text-edits.ts';
import type { Value } from '../../../src/content/edit/written-value.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import type { Tree } from '../../../src/content/issue/read-tree.ts';

const word = fc.constantFrom('Harbour', 'naïve', 'Ярмарка', '港口', 'مرحبا', '👍🏽', 'TRP', '028', 'yes', 'null', '~');
const text = fc
  .array(
    fc.oneof(word, fc.constantFrom(': ', ' #', ' - ', '"', "'", ', ', '{', ']', '*', '&', '%', '@', '`', '|', '>')),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(' ').trim())
  .filter((one) => one !== '');
const lines = fc
  .array(fc.oneof(text, fc.constant(''), fc.constant('  - deeper'), fc.constant('# no comment')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => `${all.join('\n')}\n`);

const item: fc.Arbitrary<Value> = fc.record(
  {
    id: fc.constantFrom('a', 'spring-fair'),
    title: text,
    year: fc.integer({ min: 1900, max: 2100 }),
    start: fc.constant('2027-03-04'),
    body: lines,
    links: fc.array(fc.record({ label: text, url: fc.constant('https://example.org/?a=1,2#x') }), {
      minLength: 1,
      maxLength: 2,
    }),
    languages: fc.constant(['en', 'fr']),
  },
  { requiredKeys: ['title'] },
);

/** The same list of items as authors type it. */
const ways = {
  lines: (titles: readonly string[], at: string, gap: string) =>
    titles.length === 0
      ? ''
      : `${at}items:\n${titles.map((title) => `${at}  - title: ${title}\n${at}    body: |\n${at}      Text.\n${gap}`).join('')}`,
  straightBelow: (titles: readonly string[], at: string, gap: string) =>
    titles.length === 0
      ? ''
      : `${at}items:\n${titles.map((title) => `${at}- id: x\n${at}  # A comment.\n${at}  title: ${title}\n${gap}`).join('')}`,
  apart: (titles: readonly string[], at: string, gap: string) =>
    titles.length === 0
      ? ''
      : `${at}items: # all\n${titles.map((title) => `${at}    -   # first\n${at}        title: ${title} # so\n${at}        # deep\n${gap}`).join('')}`,
  braces: (titles: readonly string[], at: string) =>
    `${at}items: [${titles.map((title) => `{ title: ${title} }`).join(', ')}]\n`,
  bracesOnLines: (titles: readonly string[], at: string) =>
    `${at}items: [\n${titles.map((title) => `${at}    { title: ${title}, },  # so\n`).join('')}${at}  ]  # end\n`,
  allInBraces: (titles: readonly string[], at: string) =>
    `${at.slice(2)}- { id: news${titles.length === 0 ? '' : `, items: [${titles.map((title) => `{ title: ${title} }`).join(', ')}]`} }\n`,
  named: (_: readonly string[], at: string) => `${at}items:  # none yet\n`,
  none: (_: readonly string[], at: string) => `${at}# - items: later\n`,
  kept: (titles: readonly string[], at: string) =>
    titles.length === 0
      ? ''
      : `${at}items:\n${titles.map((title) => `${at}  - title: ${title}\n${at}    body: |+\n${at}      Text.\n\n`).join('')}`,
} as const;

const issueText = fc
  .record({
    way: fc.constantFrom(...(Object.keys(ways) as (keyof typeof ways)[])),
    count: fc.integer({ min: 0, max: 3 }),
    indent: fc.constantFrom('', '  ', '     '),
    gap: fc.constantFrom('', '\n', '  \n\n'),
    after: fc.constantFrom(
      '',
      '\n',
      '# The end.\n',
      '\n# The end.\n\nerrata:\n  - date: 2027-01-01\n',
      'boxes:\n- title: B\n',
    ),
    next: fc.boolean(),
    end: fc.constantFrom('\n', '\r\n'),
    isCut: fc.boolean(),
  })
  .map(({ way, count, indent, gap, after, next, end, isCut }) => {
    const titles = ['One', 'Two', 'Three'].slice(0, count);
    const items = ways[way](titles, `${indent}  `, gap);
    const other = next ? `${indent}# About the next.\n${indent}- id: next\n` : '';
    const first = way === 'allInBraces' ? items : `${indent}- id: news  # first\n${items}`;
    const whole = `# A comment.\ndate: 2027-01\nsections:\n${first}${other}${after}`;
    return (isCut ? whole.trimEnd() : whole).replaceAll('\n', end);
  });

describe('an item is put into an issue', () => {
  test('it reads back as it was meant, and every other byte stays', () => {
    fc.assert(
      fc.property(issueText, item, fc.nat({ max: 3 }), (source, value, place) => {
        const before = readYaml(new TextEncoder().encode(source));
        expect(before.tree).toBeDefined();
        const path = ['sections', 0, 'items'];
        const there = itemsIn(before.tree!);
        const index = Math.min(place, there.length);
        const edits = entryEdits(before, path, index, value);
        const after = edited(before, edits, (tree) => withItems(tree, there.toSpliced(index, 0, treeOf(value))));
        expect(after, applyEdits(source, edits ?? [])).toBeDefined();
        const [edit] = edits!;
        expect(after!.text.slice(0, edit!.offset)).toBe(source.slice(0, edit!.offset));
        expect(after!.text.endsWith(source.slice(edit!.offset + edit!.length))).toBe(true);
        expect(source.slice(edit!.offset, edit!.offset + edit!.length)).toMatch(/^ *(?:\[ *\])?$/);
        if (source.includes('\r\n')) expect(after!.text.replaceAll('\r\n', '')).not.toContain('\n');
        else expect(after!.text).not.toContain('\r');
      }),
      { numRuns: 300 },
    );
  });
});

function sectionsIn(tree: Tree): readonly { readonly [name: string]: Tree }[] {
  return (tree as { sections: readonly { readonly [name: string]: Tree }[] }).sections;
}

function itemsIn(tree: Tree): readonly Tree[] {
  return (sectionsIn(tree)[0]!['items'] ?? []) as readonly Tree[];
}

function withItems(tree: Tree, items: readonly Tree[]): Tree {
  const [first, ...others] = sectionsIn(tree);
  return { ...(tree as object), sections: [{ ...first, items }, ...others] };
}
