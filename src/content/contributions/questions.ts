// What can be asked about an item of a kind: each field of it, in the words of the schema, with the name of its flag.

import { aboutOf, inOneLine, isOptional } from '../issue/about.ts';
import type { Kind } from '../issue/kinds.ts';
import type { Role } from '../issue/role.ts';
import { itemSchema } from '../issue/schema.ts';
import { entryOf, fieldsOf, isGroup, open, roleOf, type Schema } from '../issue/schema-at.ts';

/** One text, a group of questions, or a list of either. */
export type Form = 'text' | 'group' | 'texts' | 'groups';

export interface Question {
  /** The name of the field. */
  readonly name: string;
  /** After the dashes: `registration-closes`. A field of a group has the name of the group in front. */
  readonly flag: string;
  readonly form: Form;
  /** Of a text, of an entry of a list, or of a group. */
  readonly schema: Schema;
  readonly role: Role;
  /** A sentence. */
  readonly what: string;
  readonly example?: string;
  readonly isNeeded: boolean;
  /** The fields of a group, or of each group of a list. */
  readonly parts: readonly Question[];
}

/** Flags of `add` itself: a field with such a name has `item-` in front. */
export const ownFlags = ['issue', 'language', 'section', 'from', 'yes', 'json', 'quiet', 'verbose'] as const;

/** Fields that nobody is asked for: `kind` is asked first, `items` are typed in the file, `text-of` is made. */
const unasked: readonly string[] = ['kind', 'items', 'text', 'text-of'];

/** Every question about an item of a kind, in the order of the schema. */
export function questionsOf(kind: Kind): readonly Question[] {
  return Object.entries(fieldsOf(open(itemSchema, { kind })))
    .filter(([name]) => !unasked.includes(name))
    .map(([name, schema]) =>
      questionOf(name, (ownFlags as readonly string[]).includes(name) ? `item-${name}` : name, schema),
    );
}

function questionOf(name: string, flag: string, field: Schema): Question {
  const entry = entryOf(field);
  const schema = open(entry ?? field);
  const hasParts = isGroup(schema);
  // One entry of `links` is a `link`.
  const inside = entry !== undefined && hasParts ? flag.replace(/s$/, '') : flag;
  const { description = '', examples = [] } = aboutOf(field) ?? {};
  const [example] = examples.length > 0 ? examples : (aboutOf(schema)?.examples ?? []);
  return {
    name,
    flag: inside,
    form: hasParts ? (entry === undefined ? 'group' : 'groups') : entry === undefined ? 'text' : 'texts',
    schema,
    role: roleOf(schema),
    what: description,
    // People type it, and not YAML.
    ...(example === undefined || hasParts
      ? {}
      : { example: typeof example === 'string' ? example : inOneLine(example) }),
    isNeeded: !isOptional(field),
    parts: hasParts
      ? Object.entries(fieldsOf(schema)).map(([part, inner]) => questionOf(part, `${inside}-${part}`, inner))
      : [],
  };
}

/** Those that are answered with one text or several, which have a flag each. */
export function answered(questions: readonly Question[]): readonly Question[] {
  return questions.flatMap((question) => (question.parts.length === 0 ? [question] : answered(question.parts)));
}
