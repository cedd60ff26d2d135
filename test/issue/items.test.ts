// The items of an issue in reading order, and the ids that name them.

import { describe, expect, test } from 'vitest';
import { conform } from '../../src/issue/conform.ts';
import { itemsOf, slugOf } from '../../src/issue/items.ts';
import { readYaml } from '../../src/issue/read-yaml.ts';
import { issueSchema } from '../../src/issue/schema.ts';

const parse = (source: string) => conform(issueSchema, readYaml(new TextEncoder().encode(source)).tree ?? null).value!;

describe('slugOf', () => {
  test.each([
    ['Évaluation des PST', 'evaluation-des-pst'],
    ['Cœur et œuvres', 'coeur-et-oeuvres'],
    ['Curriculum vitæ', 'curriculum-vitae'],
    ['  — 10,000 voices!  ', '10-000-voices'],
    ['L’été à Montréal', 'l-ete-a-montreal'],
    ['Ça', 'ca'],
    ['Ελλάδα', 'item'],
    ['!!!', 'item'],
    ['x'.repeat(80), 'x'.repeat(60)],
    [`${'x'.repeat(59)} y`, 'x'.repeat(59)],
  ])('%s is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  test('the same letters, composed in two ways, are the same', () => {
    expect(slugOf('e\u0301te\u0301')).toBe(slugOf('été'));
  });
});

describe('itemsOf', () => {
  const issue = parse(`date: 2026-05
sections:
  - title: A
    items:
      - title: One
        items:
          - title: One
          - kind: note
            body: x
      - id: one-2
        title: Two
  - title: B
    intro: nothing
  - title: C
    items:
      - title: One
`);

  test('goes in reading order, into items', () => {
    expect(itemsOf(issue).map(({ path }) => path.join('.'))).toEqual([
      'sections.0.items.0',
      'sections.0.items.0.items.0',
      'sections.0.items.0.items.1',
      'sections.0.items.1',
      'sections.2.items.0',
    ]);
    expect(itemsOf(issue).map(({ section }) => section)).toEqual([0, 0, 0, 0, 2]);
  });

  test('gives each its id; one that was typed is not given twice', () => {
    expect(itemsOf(issue).map(({ id }) => id)).toEqual(['one', 'one-3', 'note', 'one-2', 'one-4']);
  });

  test('thousands of equal titles take no time', () => {
    const items = Array.from({ length: 3_000 }, () => '      - title: Same\n').join('');
    const many = parse(`date: 2026-05\nsections:\n  - title: A\n    items:\n${items}`);
    const ids = itemsOf(many).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3_000);
    expect(ids.at(-1)).toBe('same-3000');
  });
});
