// The questions of `add`: every field of every kind can be answered by a flag, and none twice.

import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/cli/commands/index.ts';
import { answered, ownFlags, questionsOf, type Question } from '../../../src/content/contributions/questions.ts';
import { kinds } from '../../../src/content/issue/kinds.ts';
import { itemSchema } from '../../../src/content/issue/schema.ts';
import { entryOf, fieldsOf, isGroup, open, type Schema } from '../../../src/content/issue/schema-at.ts';

/** The paths of the fields of a schema, found in another way than the questions are. */
function fieldPaths(schema: Schema, path: readonly string[] = []): readonly string[] {
  return Object.entries(fieldsOf(schema)).flatMap(([name, field]) => {
    const inner = entryOf(field) ?? field;
    return isGroup(inner) ? fieldPaths(inner, [...path, name]) : [[...path, name].join('.')];
  });
}

function questionPaths(questions: readonly Question[], path: readonly string[] = []): readonly string[] {
  return questions.flatMap(({ name, parts }) =>
    parts.length === 0 ? [[...path, name].join('.')] : questionPaths(parts, [...path, name]),
  );
}

describe.each(kinds)('%s', (kind) => {
  test('has a question for each of its fields, but for those that nobody is asked', () => {
    const all = fieldPaths(open(itemSchema, { kind })).filter(
      (path) => !/^(?:kind|text|text-of|items(?:\..*)?)$/.test(path),
    );
    expect([...questionPaths(questionsOf(kind))].sort()).toEqual([...all].sort());
  });

  test('has flags with names of their own', () => {
    const names = answered(questionsOf(kind)).map(({ flag }) => flag);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => (ownFlags as readonly string[]).includes(name))).toEqual([]);
  });

  test('has a verb of `add` with those flags', () => {
    const add = commands.find(({ name }) => name === 'add');
    const verb = add !== undefined && 'verbs' in add ? add.verbs.find(({ name }) => name === kind) : undefined;
    const typed = verb?.flags.map(({ usage }) => /--([a-z-]+)/.exec(usage)?.[1]);
    for (const { flag } of answered(questionsOf(kind))) expect(typed).toContain(flag);
  });
});

test('the flags that `add` has itself are known', () => {
  const add = commands.find(({ name }) => name === 'add');
  const typed =
    add !== undefined && 'verbs' in add ? add.alone!.flags.map(({ usage }) => /--([a-z-]+)/.exec(usage)![1]) : [];
  expect(typed.length).toBeGreaterThan(3);
  for (const name of typed) expect(ownFlags).toContain(name);
});
