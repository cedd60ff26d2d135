// What is written where an item needs an answer that nobody has yet: TODO, which `validate` and `status` find.

import { treeOf } from '../edit/edited.ts';
import type { Value } from '../edit/written-value.ts';
import { conform } from '../issue/conform.ts';
import type { NamedFault } from '../issue/fault.ts';
import { toDo } from '../issue/field.ts';
import { valueAt, type Schema } from '../issue/schema-at.ts';
import { valueOf, type Answered } from './item-value.ts';
import type { Form, Question } from './questions.ts';

/** For each form of answer. */
const values: Readonly<Record<Form, (question: Question) => Value>> = {
  text: (question) => valueOf({ role: question.role === 'prose' ? 'prose' : 'line' }, toDo),
  texts: () => [toDo],
  group: (question) => completed(question, {}) as Value,
  groups: (question) => [completed(question, {}) as Value],
};

/** As little as the question needs. */
export function notKnownYet(question: Question): Value {
  return values[question.form](question);
}

/** The answers of a group, with a TODO for what it needs beside them. */
export function completed({ schema, parts }: Pick<Question, 'schema' | 'parts'>, known: Answered): Answered {
  const open = parts.filter(({ name }) => known[name] === undefined);
  const needed = open.filter(({ isNeeded }) => isNeeded).map((part) => [part.name, notKnownYet(part)] as const);
  const fields = { ...known, ...Object.fromEntries(needed) };
  if (faultBesideToDo(schema, fields) === undefined) return fields;
  // One way to reach somebody, say, is enough.
  const ways = open.map((part) => ({ ...fields, [part.name]: notKnownYet(part) }));
  return ways.find((way) => faultBesideToDo(schema, way) === undefined) ?? fields;
}

/** The first thing that is wrong with answers, other than that some are not known yet. */
export function faultBesideToDo(schema: Schema, fields: Answered): NamedFault | undefined {
  const tree = treeOf(fields as Value);
  return conform(schema, tree).faults.find(({ path }) => valueAt(tree, path) !== toDo);
}

/** Whether something in a value is not known yet. */
export function hasGaps(value: Value | undefined): boolean {
  if (typeof value === 'string') return value.trim() === toDo;
  return typeof value === 'object' && Object.values(value).some((inner) => hasGaps(inner as Value));
}
