// Items carried into the next issue, of any issue: they say what they said, with a reference to where they were.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carry } from '../../../src/content/carry-over/carry.ts';
import { carryOver, type Candidate } from '../../../src/content/carry-over/carry-over.ts';
import { wordsFor } from '../../../src/content/languages/index.ts';
import { conformIssue } from '../../../src/content/issue/conform-issue.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import type { Tree } from '../../../src/content/issue/read-tree.ts';
import { yamlLines } from '../../../src/content/issue/yaml-text.ts';
import { scaffoldIssue } from '../../../src/content/publication/scaffold-issue.ts';
import { anyIssue } from '../../support/any-issue.ts';

/** The same issue as people type it: in braces, or on lines, with comments or without. */
const typed = fc
  .tuple(anyIssue, fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.boolean())
  .map(([json, end, isCommented, isOnLines]) => {
    const text = isOnLines ? yamlLines(JSON.parse(json)) : json;
    const commented = isCommented
      ? text.replaceAll(/^( *)(- )?(title|url|kind):/gm, '$1# A comment: on it.\n$&')
      : text;
    return commented.replaceAll('\n', end);
  });

test('every item that is chosen reads back in the new issue, and the new issue conforms', () => {
  let count = 0;
  fc.assert(
    fc.property(typed, fc.constantFrom('2026-05', '2026-12', '2027-06'), fc.func(fc.boolean()), (text, date, wish) => {
      const source = readYaml(new TextEncoder().encode(text));
      const { issue } = conformIssue(source.tree!);
      const candidates = carryOver(issue!, date, wordsFor('en'));
      const isChosen = ({ id, state }: Candidate) => state === 'still' || wish(id);
      const parts = carry({ issue: issue!, source }, { candidates, isChosen, number: 30, bodyToDo: 'TODO' });
      expect(parts.refused).toEqual([]);
      const sections = [
        {
          title: 'All',
          kind: 'article' as const,
          itemTitles: ['First'],
          carried: parts.items.map(({ lines }) => lines),
        },
      ];
      const boxes = parts.boxes.map(({ lines }) => lines);
      const made = readYaml(
        new TextEncoder().encode(scaffoldIssue({ number: 30, date, language: 'en', sections, boxes })),
      );
      expect(made.faults).toEqual([]);
      expect(conformIssue(made.tree!).faults).toEqual([]);
      const [, ...items] = at(made.tree!, ['sections', 0, 'items']) as readonly Tree[];
      expect(items).toHaveLength(parts.items.length);
      for (const [index, { candidate }] of parts.items.entries()) {
        count += 1;
        const before = at(source.tree!, candidate.path) as { readonly [name: string]: Tree };
        const after = items[index] as { readonly [name: string]: Tree };
        const { items: _, ...own } = after;
        const { items: __, body, ...was } = before;
        const reference =
          issue!.number === undefined || issue!.number >= 30
            ? {}
            : { [candidate.reference!]: `${issue!.number}#${candidate.id}` };
        expect(own).toEqual({
          ...was,
          ...reference,
          ...(candidate.reference === 'follows' ? { body: 'TODO\n' } : body === undefined ? {} : { body }),
        });
      }
    }),
    { numRuns: 100 },
  );
  expect(count).toBeGreaterThan(100);
});

function at(tree: Tree, path: readonly (string | number)[]): Tree {
  return path.reduce<Tree>((inner, step) => (inner as { readonly [name: string]: Tree })[step]!, tree);
}
