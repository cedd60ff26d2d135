// What was answered about an item, as it is written into a file.

import type { Value } from '../edit/written-value.ts';
import type { Kind } from '../issue/kinds.ts';
import type { Tree } from '../issue/read-tree.ts';
import { entryOf, fieldsOf, isMapping, open, roleOf, type Schema } from '../issue/schema-at.ts';
import { itemSchema } from '../issue/schema.ts';
import type { Question } from './questions.ts';

/** Answers by the names of their fields. */
export interface Answered {
  readonly [field: string]: Value | undefined;
}

/** A text that conforms, as the value of its field: Markdown is on lines of its own. */
export function valueOf({ role }: Pick<Question, 'role'>, text: string): Value {
  if (role === 'prose') return `${withoutMargin(text.replaceAll(/\r\n?/g, '\n').replace(/\s+$/, ''))}\n`;
  if (role === 'number') return Number(text);
  return role === 'flag' ? text === 'true' : text.trim();
}

/** Without the blanks that all lines begin with, and the empty lines above: in Markdown they could only be code. */
function withoutMargin(text: string): string {
  const lines = text.replace(/^(?:[^\S\n]*\n)+/, '').split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const margin = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  return filled.length === 0 || margin === 0 ? lines.join('\n') : lines.map((line) => line.slice(margin)).join('\n');
}

/** The item with its fields in the order in which editors read them: what it is called, and then that of the schema. */
export function itemValue(kind: Kind, { id, ...fields }: Answered): Answered {
  const names = Object.keys(fieldsOf(open(itemSchema, { kind }))).filter((name) => fields[name] !== undefined);
  return {
    ...(id === undefined ? {} : { id }),
    ...(kind === 'article' ? {} : { kind }),
    ...Object.fromEntries(names.filter((name) => name !== 'kind').map((name) => [name, fields[name]])),
  };
}

/** What conforms to a schema, as it is written into a file. */
export function valueOfTree(schema: Schema, tree: Tree): Value | undefined {
  if (tree === null) return undefined;
  const here = open(schema, tree);
  if (Array.isArray(tree))
    return (tree as readonly Tree[]).flatMap((entry) => valueOfTree(entryOf(here) ?? here, entry) ?? []);
  if (!isMapping(tree)) return valueOf({ role: roleOf(here) }, tree as string);
  const fields = fieldsOf(here);
  return Object.fromEntries(
    Object.entries(tree).map(([name, inner]) => [name, valueOfTree(fields[name] ?? here, inner)]),
  );
}
