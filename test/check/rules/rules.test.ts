// Every rule against its own examples, with all rules on, and the table of rules against the folder.

import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { rules } from '../../../src/check/rules/index.ts';
import { check } from './check-source.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it('finds the mistake of its bad example, once, and no other rule does', () => {
    const found = check(rule.bad, rule);
    expect(
      found.map(({ rule: id, at, marked, message, help }) => ({ id, at, marked, message, help })),
    ).toMatchSnapshot();
    expect(found.map(({ rule: id }) => id)).toEqual([rule.id]);
  });

  it('finds nothing in its good example', () => {
    expect(check(rule.good, { ...rule, file: rule.goodFile ?? rule.file })).toEqual([]);
  });

  it('says what, why and what to do', () => {
    expect(rule.what).toMatch(/^[A-Z].+\.$/s);
    expect(rule.why).toMatch(/^[A-Z].+\.$/s);
    for (const { help } of check(rule.bad, rule)) expect(help).toMatch(/^[A-Z].*[^.]$/s);
  });
});

describe('the table', () => {
  const infrastructure = [
    'index',
    'rule',
    'run-rules',
    'subject',
    'digest',
    'issue-head',
    'issue-index',
    'translations',
    'suppress',
  ];
  const folder = readdirSync(new URL('../../../src/check/rules/', import.meta.url), { withFileTypes: true });
  const files = folder.filter((entry) => entry.isFile()).map(({ name }) => name.replace(/\.ts$/, ''));

  test.each(files.filter((name) => !infrastructure.includes(name)))(
    '%s.ts exports one rule, named after it',
    async (name) => {
      const exported = Object.keys((await import(`../../../src/check/rules/${name}.ts`)) as object);
      expect(exported).toEqual([name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]);
    },
  );
});
