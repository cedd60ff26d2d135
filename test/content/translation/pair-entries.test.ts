// Each way by which an entry of a translation is found to be an entry of its source, by itself, and all in a row.

import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../src/content/issue/marks.ts';
import {
  pairByFacts,
  pairByKey,
  pairByMarks,
  pairByOrder,
  pairEntries,
  type Entry,
} from '../../../src/content/translation/pair-entries.ts';
import { hashOfWords } from '../../../src/content/translation/source-words.ts';

interface Given {
  readonly key?: string;
  readonly title?: string;
  readonly body?: string;
  /** The words that a mark above the title names. */
  readonly from?: string;
  readonly facts?: readonly string[];
  readonly isNamed?: boolean;
  readonly inner?: readonly string[];
}

const entries = (...given: readonly Given[]): readonly Entry[] =>
  given.map(({ key, from, facts = [], isNamed = false, inner = [], ...tree }, index) => ({
    index,
    tree,
    key,
    isNameless: !isNamed,
    marks: from === undefined ? [] : [markOf(['title'], from)],
    facts: () => facts,
    innerIds: () => inner,
  }));

function markOf(names: readonly string[], ...words: readonly string[]): Mark {
  const region = { offset: 0, length: 0 };
  const paths = names.map((name) => ['items', 0, name]);
  return { isDone: false, language: 'en', hash: hashOfWords(words), hashAt: region, region, paths };
}

describe('by key', () => {
  test('in any order', () => {
    expect(pairByKey(entries({ key: 'a' }, { key: 'b' }), entries({ key: 'b' }, { key: 'a' }))).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('of several with the same key, the first is the first, and no entry is taken twice', () => {
    const three = entries({ key: 'a' }, { key: 'a' }, { key: 'a' });
    expect(pairByKey(three, entries({ key: 'a' }, { key: 'a' }))).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test('not without one', () => {
    expect(pairByKey(entries({}), entries({}))).toEqual([]);
  });
});

describe('by marks', () => {
  test('whatever the translation says by now', () => {
    const own = entries({ title: 'Deux', from: 'Two' }, { title: 'Un', from: 'One' });
    expect(pairByMarks(entries({ title: 'One' }, { title: 'Two' }), own)).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('of several texts in braces', () => {
    const own = entries({ title: 'Un' }).map((entry) => ({
      ...entry,
      marks: [markOf(['title', 'body'], 'One', 'Its text')],
    }));
    expect(pairByMarks(entries({ title: 'One' }, { title: 'One', body: 'Its text' }), own)).toEqual([[1, 0]]);
  });

  test('not by words that two entries of the source have', () => {
    expect(pairByMarks(entries({ title: 'One' }, { title: 'One' }), entries({ from: 'One' }))).toEqual([]);
  });

  test('not by words that are nowhere in the source, nor twice', () => {
    const own = entries({ from: 'Two' }, { from: 'One' }, { from: 'One' });
    expect(pairByMarks(entries({ title: 'One' }), own)).toEqual([[0, 1]]);
  });
});

describe('by facts', () => {
  test('by a date or an address that no other entry has', () => {
    const source = entries({ facts: ['2027-01-01', 'https://example.org/a'] }, { facts: ['2027-02-02'] });
    const own = entries({ facts: ['2027-02-02'] }, { facts: ['https://example.org/a', '2027-01-09'] });
    expect(pairByFacts(source, own)).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test.each([
    ['nothing in common', ['2027-01-01'], ['2027-02-02']],
    ['less than half in common', ['2027-01-01', 'a', 'b'], ['2027-01-01', 'c', 'd']],
    ['no facts', [], []],
  ])('not by %s', (_, one, other) => {
    expect(pairByFacts(entries({ facts: one }), entries({ facts: other }))).toEqual([]);
  });

  test('not by a date that two entries have', () => {
    const two = entries({ facts: ['2027-01-01'] }, { facts: ['2027-01-01'] });
    const one = entries({ facts: ['2027-01-01'] });
    expect(pairByFacts(two, one)).toEqual([]);
    expect(pairByFacts(one, two)).toEqual([]);
  });

  test('not where it could be one as well as another', () => {
    const source = entries({ facts: ['2027-01-01'] }, { facts: ['2027-02-02'] });
    expect(pairByFacts(source, entries({ facts: ['2027-01-01', '2027-02-02'] }))).toEqual([]);
  });

  test('not where both have names of their own', () => {
    const [named, nameless] = [entries({ facts: ['a'], isNamed: true }), entries({ facts: ['a'] })];
    expect(pairByFacts(named, named)).toEqual([]);
    expect(pairByFacts(named, nameless)).toEqual([[0, 0]]);
    expect(pairByFacts(nameless, named)).toEqual([[0, 0]]);
  });
});

describe('by order', () => {
  test('where there are as many in both', () => {
    expect(pairByOrder(entries({}, { isNamed: true }, {}), entries({}, {}))).toEqual([
      [0, 0],
      [2, 1],
    ]);
  });

  test('not where other items are in them', () => {
    const source = entries({ inner: ['a'] }, { inner: ['b', 'c'] }, { inner: ['d'] });
    const own = entries({ inner: ['x'] }, { inner: ['c'] }, {});
    expect(pairByOrder(source, own)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('not where one has more', () => {
    expect(pairByOrder(entries({}, {}), entries({}))).toEqual([]);
  });
});

test('the surest way comes first, and the others take what is left', () => {
  const source = entries({ key: 'a' }, { title: 'Two' }, { facts: ['2027-01-01'] }, { title: 'Four' });
  const own = entries(
    { title: 'Quatre' },
    { facts: ['2027-01-01'] },
    { from: 'Two', facts: ['x'] },
    { key: 'a', from: 'Four' },
  );
  expect([...pairEntries(source, own)].sort()).toEqual([
    [0, 3],
    [1, 2],
    [2, 1],
    [3, 0],
  ]);
});
