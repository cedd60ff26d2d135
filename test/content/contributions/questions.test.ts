// The questions of `add`: every field of every kind can be answered by a flag, and none twice.

import { describe, expect, test } from 'vitest';
import { fits } from '../../../src/cli/asking/fits.ts';
import { commands } from '../../../src/cli/commands/index.ts';
import { answered, ownFlags, questionsOf, type Question } from '../../../src/content/contributions/questions.ts';
import { readValue } from '../../../src/content/contributions/read-value.ts';
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

/** What somebody may type by mistake. */
const slips = [
  ...['', 'x', 'nowhere', 'Ada Example', 'Ada, editor', 'www.example.org', 'a@b', '+1', '-1', 'EST', '<b>x</b>', 'tba'],
  ...['12 May', '12-14 May 2027', '2027-13-01', '25:00', '16:00-14:00', 'https://example.org/a https://example.org/b'],
  ...['{{x}}', '![a](b.png)', 'a '.repeat(450), 'a '.repeat(2000)],
];

function problemsOf(question: Question): readonly string[] {
  const own = slips.flatMap((typed) => {
    const { problem, ...read } = readValue(question, typed, { after: '2027-04', languages: ['en'] });
    const inPrompt = question.form === 'text' ? fits(question.schema)(typed) : undefined;
    return [problem, problem === undefined || !('help' in read) ? undefined : read.help, inPrompt];
  });
  return [...own.filter((one) => one !== undefined), ...question.parts.flatMap(problemsOf)];
}

describe.each(kinds)('%s', (kind) => {
  test('says what is wrong with an answer without the names that fields have in a file', () => {
    const all = questionsOf(kind).flatMap(problemsOf);
    expect(all.length).toBeGreaterThan(20);
    const names = new Set(
      questionsOf(kind).flatMap(({ name, parts }) => [name, ...parts.map((part) => part.name), 'body']),
    );
    expect(all.filter((text) => [...text.matchAll(/`([\w-]+)[`:]/g)].some(([, name]) => names.has(name!)))).toEqual([]);
  });

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
