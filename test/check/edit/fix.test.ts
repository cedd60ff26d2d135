// Fixes in an author's text: only the characters that they name change.

import { describe, expect, test } from 'vitest';
import { fix, saysTheSame } from '../../../src/check/edit/fix.ts';
import type { Finding, Replacement } from '../../../src/content/issue/fault.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';

const read = (text: string) => readYaml(new TextEncoder().encode(text));

function finding(
  safety: 'safe' | 'unsafe',
  ...edits: readonly (readonly [offset: number, length: number, text: string])[]
): Finding {
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

  test('leaves alone what is switched off', () => {
    expect(fix(text, [{ ...finding('safe', [0, 3, 'ONE']), suppressed: 'a song' }], 'safe').text).toBe(text);
  });
});

describe('the comparison', () => {
  const before = 'a: one # two\nb: [three]\n';
  const says = (after: string, ...edits: Parameters<typeof finding>[1][]) =>
    saysTheSame(read(before), read(after), [finding('safe', ...edits)]);

  test.each<[string, string, Parameters<typeof finding>[1], boolean]>([
    ['a value', 'a: ONE # two\nb: [three]\n', [3, 3, 'ONE'], true],
    ['a name', 'c: one # two\nb: [three]\n', [0, 1, 'c'], true],
    ['a comment', 'a: one\nb: [three]\n', [6, 6, ''], true],
    ['more than was meant', 'a: ONE # two\nb: [four]\n', [3, 3, 'ONE'], false],
    ['a field that swallows its neighbour', 'a: "one # two\n  b: [three]"\n', [3, 3, '"one'], false],
    ['what cannot be read any more', 'a: [one # two\nb: [three]\n', [3, 3, '[one'], false],
    ['something new', 'a: one\nd: two\nb: [three]\n', [3, 3, 'one'], false],
  ])('%s', (_, after, edit, expected) => {
    expect(says(after, edit)).toBe(expected);
  });

  test('looks at all lines of a text', () => {
    const lines = 'a: |\n  one\n  two\nb: three\n';
    const fixed = (after: string) => saysTheSame(read(lines), read(after), [finding('safe', [13, 3, 'TWO'])]);
    expect(fixed('a: |\n  one\n  TWO\nb: three\n')).toBe(true);
    expect(fixed('a: |\n  one\n  TWO\nb: four\n')).toBe(false);
  });
});
