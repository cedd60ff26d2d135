// Fixes in an author's text: only the characters that they name change.

import { describe, expect, test } from 'vitest';
import { fix, saysMore, saysTheSame } from '../../../src/check/edit/fix.ts';
import type { Finding, Replacement } from '../../../src/content/issue/fault.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';

const read = (text: string) => readYaml(new TextEncoder().encode(text));

type Edit = readonly [offset: number, length: number, text: string];

function finding(safety: 'safe' | 'unsafe', ...edits: readonly Edit[]): Finding {
  const made = edits.map(
    ([offset, length, text]): Replacement => ({ offset, length, text, line: 1, column: 1, endLine: 1, endColumn: 1 }),
  );
  const place = { file: 'x', line: 1, column: 1, endLine: 1, endColumn: 1, place: '', excerpt: [] };
  return { rule: 'a/b', severity: 'error', message: 'x', ...place, fix: { safety, edits: made } };
}

describe('fixing', () => {
  const text = 'one two three';

  test('makes what is safe enough', () => {
    const findings = [finding('safe', [0, 3, 'ONE']), finding('unsafe', [8, 5, 'THREE'])];
    expect(fix(text, findings, 'safe').text).toBe('ONE two three');
    expect(fix(text, findings, 'unsafe').text).toBe('ONE two THREE');
  });

  test('makes all edits of a finding or none, and leaves what touches another for the next round', () => {
    const findings = [finding('safe', [0, 3, 'ONE'], [4, 3, 'TWO']), finding('safe', [3, 1, ''], [8, 5, ''])];
    expect(fix(text, findings, 'safe')).toMatchObject({ text: 'ONE TWO three', fixed: [findings[0]] });
  });

  test('makes edits wherever they are, in whatever order they come', () => {
    const findings = [finding('safe', [4, 3, '2']), finding('safe', [8, 5, '3'], [0, 3, '1'])];
    expect(fix(text, findings, 'safe').text).toBe('1 2 3');
  });

  test.each<[string, Edit, Edit]>([
    ['behind', [0, 3, 'ONE'], [3, 1, '']],
    ['before', [4, 3, 'TWO'], [3, 1, '']],
    ['at the same place', [3, 0, '!'], [3, 0, '?']],
    ['inside', [0, 13, 'all'], [4, 3, 'TWO']],
    ['around', [4, 3, 'TWO'], [0, 13, 'all']],
  ])('leaves what touches another %s for the next round', (_, one, other) => {
    const findings = [finding('safe', one), finding('safe', other)];
    expect(fix(text, findings, 'safe').fixed).toEqual([findings[0]]);
  });

  test('leaves alone what is switched off, and what has no fix', () => {
    const { fix: _, ...without } = finding('safe');
    const findings = [{ ...finding('safe', [0, 3, 'ONE']), suppressed: 'a song' }, without];
    expect(fix(text, findings, 'safe')).toEqual({ text, fixed: [] });
  });
});

describe('whether more is found after a fix', () => {
  const { fix: _, ...plain } = finding('safe');
  const of = (rule: string): Finding => ({ ...plain, rule });
  const suppressed = (rule: string): Finding => ({ ...of(rule), suppressed: 'a song' });
  const fixable = (rule: string, safety: 'safe' | 'unsafe'): Finding => ({ ...finding(safety, [0, 1, 'x']), rule });

  test.each<[string, readonly Finding[], readonly Finding[], boolean]>([
    ['the same', [of('a/b'), of('c/d')], [of('c/d'), of('a/b')], false],
    ['less', [of('a/b'), of('a/b')], [of('a/b')], false],
    ['something new', [of('a/b')], [of('a/b'), of('c/d')], true],
    ['another thing instead', [of('a/b')], [of('c/d')], true],
    ['one more of the same', [of('a/b')], [of('a/b'), of('a/b')], true],
    ['something new that is switched off', [of('a/b')], [of('a/b'), suppressed('c/d')], false],
    ['what was switched off', [suppressed('a/b')], [of('a/b')], true],
    ['what the next round fixes', [of('a/b')], [of('a/b'), fixable('c/d', 'safe')], false],
    ['what is only fixed where it is asked for', [of('a/b')], [of('a/b'), fixable('c/d', 'unsafe')], true],
    ['what a schema kept from being looked at', [of('schema/a')], [of('a/b')], false],
    ['as many things as before that do not fit', [of('schema/a')], [of('schema/b')], true],
    [
      'fewer things that do not fit, and more else',
      [of('schema/a'), of('schema/a')],
      [of('schema/a'), of('a/b')],
      false,
    ],
    ['a rule of another name', [of('a/schema/'), of('a/schema/')], [of('a/b')], true],
  ])('%s', (_, before, after, expected) => {
    expect(saysMore(before, after, 'safe')).toBe(expected);
  });

  test('what the next round fixes does not count where all fixes are asked for', () => {
    expect(saysMore([], [fixable('c/d', 'unsafe')], 'unsafe')).toBe(false);
    expect(saysMore([], [fixable('c/d', 'safe')], 'unsafe')).toBe(false);
  });
});

describe('the comparison', () => {
  const before = 'a: one # two\nb: [three]\n';
  const says = (after: string, ...edits: Edit[]) => saysTheSame(read(before), read(after), [finding('safe', ...edits)]);

  test.each<[string, string, Edit, boolean]>([
    ['a value', 'a: ONE # two\nb: [three]\n', [3, 3, 'ONE'], true],
    ['a name', 'c: one # two\nb: [three]\n', [0, 1, 'c'], true],
    ['a comment', 'a: one\nb: [three]\n', [6, 6, ''], true],
    ['a value that becomes a list', 'a: [one] # two\nb: [three]\n', [3, 3, '[one]'], true],
    ['a value that is nothing now', 'a:  # two\nb: [three]\n', [3, 3, ''], true],
    ['a field that is put in', 'a: one # two\nc: four\nb: [three]\n', [13, 0, 'c: four\n'], true],
    ['another field than the one that is put in', 'a: one # two\nd: four\nb: [three]\n', [13, 0, 'c: four\n'], false],
    ['a field where another is replaced', 'a: one # two\nc: four\nb: [three]\n', [7, 5, 'c: four'], false],
    ['a field that is put in, and one that goes', 'c: four\nb: [three]\n', [0, 0, 'c: four\n'], false],
    ['more than was meant', 'a: ONE # two\nb: [four]\n', [3, 3, 'ONE'], false],
    ['a field that swallows its neighbour', 'a: "one # two\n  b: [three]"\n', [3, 3, '"one'], false],
    ['what cannot be read any more', 'a: [one # two\nb: [three]\n', [3, 3, '[one'], false],
    ['something new', 'a: one\nd: two\nb: [three]\n', [3, 3, 'one'], false],
  ])('%s', (_, after, edit, expected) => {
    expect(says(after, edit)).toBe(expected);
  });

  test('takes a file that could not be read for one that said nothing', () => {
    expect(saysTheSame(read('a: [one\n'), read('b: 2\n'), [])).toBe(true);
    expect(saysTheSame(read(before), read('a: [one\n'), [])).toBe(false);
  });

  test('looks at each edit for itself', () => {
    const [one, three] = [[3, 3, 'ONE'] as const, [17, 5, 'THREE'] as const];
    expect(says('a: ONE # two\nb: [THREE]\n', one, three)).toBe(true);
    expect(says('a: ONE # two\nb: [THREE]\n', one, [7, 5, ''])).toBe(false);
    expect(says('a: ONE # two\nc: four\nb: [three]\n', one, [13, 0, 'c: four\n'])).toBe(true);
  });

  test('looks past fields that are empty', () => {
    const fixed = (after: string) => saysTheSame(read('a: one\nb:\n'), read(after), [finding('safe', [3, 3, 'ONE'])]);
    expect(fixed('a: ONE\nb:\n')).toBe(true);
    expect(fixed('a: ONE\nb: two\n')).toBe(false);
  });

  test('looks at all lines of a text', () => {
    const lines = 'a: |\n  one\n  two\nb: three\n';
    const fixed = (after: string) => saysTheSame(read(lines), read(after), [finding('safe', [13, 3, 'TWO'])]);
    expect(fixed('a: |\n  one\n  TWO\nb: three\n')).toBe(true);
    expect(fixed('a: |\n  one\n  TWO\nb: four\n')).toBe(false);
  });
});
