// Which schema holds at a place of a tree, which fields it has, and what may be typed there.

import * as z from 'zod/mini';
import { aboutOf, isOptional, type Example } from './about.ts';
import type { Path } from './fault.ts';
import { choiceMeant } from './meanings.ts';
import { anyText } from './text-fields.ts';
import { isProse } from '../prose/walk-prose.ts';
import type { Tree } from './read-tree.ts';
import type { GroupRole, Role } from './role.ts';

export type Schema = z.core.$ZodType;

export function isMapping(tree: Tree | undefined): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

export function valueAt(tree: Tree, path: Path): Tree | undefined {
  return path.reduce<Tree | undefined>(
    (value, step) => (value as Record<string | number, Tree> | undefined)?.[step],
    tree,
  );
}

/** The schema at a path; where the kind of an item decides, the item's own. */
export function schemaAt(schema: Schema, tree: Tree, path: Path): Schema {
  const found = path.reduce<Schema>((inside, step, depth) => {
    const { def } = open(inside, valueAt(tree, path.slice(0, depth)))._zod;
    if (isDef<z.core.$ZodArrayDef>(def, 'array')) return def.element;
    if (isDef<z.core.$ZodRecordDef>(def, 'record')) return def.valueType;
    return isDef<z.core.$ZodObjectDef>(def, 'object') ? (def.shape[step] ?? inside) : inside;
  }, schema);
  return open(found, valueAt(tree, path));
}

/** The schema behind an optional one, and of a union of kinds the one that the value is of. */
export function open(schema: Schema, value?: unknown): Schema {
  const { def } = schema._zod;
  if (isDef<z.core.$ZodOptionalDef>(def, 'optional')) return open(def.innerType, value);
  if (!isDef<z.core.$ZodUnionDef>(def, 'union')) return schema;
  const kind = (value as { readonly kind?: unknown } | null | undefined)?.kind ?? 'article';
  return kindsOf(def).get(kind) ?? schema;
}

const knownKinds = new WeakMap<z.core.$ZodUnionDef, ReadonlyMap<unknown, Schema>>();

/** The branches of a union by the kind that each is for; none where they have no kind. */
function kindsOf(def: z.core.$ZodUnionDef): ReadonlyMap<unknown, Schema> {
  let kinds = knownKinds.get(def);
  if (kinds === undefined) {
    const named = def.options.flatMap((option) => {
      const kind = fieldsOf(option)['kind'];
      return kind === undefined ? [] : literalsOf(kind).map((name) => [name, option] as const);
    });
    knownKinds.set(def, (kinds = new Map(named)));
  }
  return kinds;
}

function literalsOf(schema: Schema): readonly unknown[] {
  const { def } = open(schema)._zod;
  return isDef<z.core.$ZodLiteralDef<z.core.util.Literal>>(def, 'literal') ? def.values : [];
}

/** The same, and of a text that may be given for each language the form that the value has. */
export function branchOf(schema: Schema, value: unknown): Schema {
  const found = open(schema, value);
  const { def } = found._zod;
  if (!isDef<z.core.$ZodUnionDef>(def, 'union')) return found;
  const isByLanguage = typeof value === 'object' && !isProse(value);
  return def.options[isByLanguage ? 1 : 0] ?? found;
}

/** All that a value may be: the schema, or where that is a union, what it is between. */
export function branchesOf(schema: Schema): readonly Schema[] {
  const { def } = open(schema, { kind: '' })._zod;
  return isDef<z.core.$ZodUnionDef>(def, 'union') ? def.options.flatMap(branchesOf) : [open(schema)];
}

/** The words that a choice is between; none where it is no choice. */
export function choicesOf(schema: Schema): readonly string[] {
  const { def } = open(schema)._zod;
  return isDef<z.core.$ZodEnumDef>(def, 'enum') ? Object.values(def.entries).map(String) : [];
}

/** What a field is; each language of a text says the same. */
export function roleOf(schema: Schema): Role {
  const { def } = branchOf(schema, undefined)._zod;
  return (def as { readonly role?: Role }).role ?? 'choice';
}

function isDef<D extends z.core.$ZodTypeDef>(def: z.core.$ZodTypeDef, type: D['type']): def is D {
  return def.type === type;
}

/** Whether it has fields of its own. */
export function isGroup(schema: Schema): boolean {
  return isDef<z.core.$ZodObjectDef>(open(schema)._zod.def, 'object');
}

/** What a group is, where it is more than that. */
export function groupRoleOf(schema: Schema): GroupRole | undefined {
  return isGroup(schema) ? (open(schema)._zod.def as { readonly role?: GroupRole }).role : undefined;
}

export function fieldsOf(schema: Schema): Readonly<Record<string, Schema>> {
  const { def } = open(schema)._zod;
  return isDef<z.core.$ZodObjectDef>(def, 'object') ? def.shape : {};
}

/** Whether a group still conforms without the field at a path, as far as that field goes. */
export function canGo(schema: Schema, tree: Tree, path: Path): boolean {
  const [outer, name] = [path.slice(0, -1), path.at(-1)!];
  const group = schemaAt(schema, tree, outer);
  const fields = fieldsOf(group);
  const field = fields[name];
  if (field === undefined) return true;
  if (!isOptional(field)) return false;
  const rest = Object.entries(valueAt(tree, outer) as object).filter(([other]) => other !== name);
  const read = rest.map(([other, value]: [string, unknown]) => {
    const { data } = fields[other] === undefined ? {} : z.safeParse(fields[other], value);
    return [other, data ?? value] as const;
  });
  const left: z.core.ParsePayload<never> = { value: Object.fromEntries(read) as never, issues: [] };
  for (const check of group._zod.def.checks ?? []) void check._zod.check(left);
  return left.issues.length === 0;
}

/** What the entries of a list are; undefined if it is not a list. */
export function entryOf(schema: Schema): Schema | undefined {
  const { def } = open(schema)._zod;
  return isDef<z.core.$ZodArrayDef>(def, 'array') ? def.element : undefined;
}

/** The names of the fields that the schema has at a path. */
export function fieldNames(schema: Schema, tree: Tree, path: Path): readonly string[] {
  return Object.keys(fieldsOf(schemaAt(schema, tree, path))).filter((key) => key !== '$schema');
}

/** What may be typed for a schema: its own example, or one made of those of its parts that are needed. */
export function exampleOf(schema: Schema): Example | undefined {
  const own = aboutOf(schema)?.examples?.[0];
  if (own !== undefined) return own;
  const entry = entryOf(schema);
  if (entry !== undefined) {
    const example = exampleOf(entry);
    return example === undefined ? undefined : [example];
  }
  const needed = Object.entries(fieldsOf(schema)).flatMap(([name, field]) =>
    isOptional(field) ? [] : [[name, exampleOf(field) ?? '...'] as const],
  );
  return needed.length === 0 ? undefined : Object.fromEntries(needed);
}

/**
 * A text that was typed where a group or a list belongs, in the field of it that it is for; undefined where it is for
 * none.
 */
export function placedIn(schema: Schema, typed: string): Example | undefined {
  const text = /^www\.[^\s/.]+\.\S+$/.test(typed) ? `https://${typed}` : typed;
  const entry = entryOf(schema);
  if (entry !== undefined) {
    const placed = placedIn(entry, text);
    return placed === undefined ? undefined : [placed];
  }
  const fields = Object.entries(fieldsOf(schema)).filter(
    ([, field]) => isText(open(field)) || isDef(field._zod.def, 'enum'),
  );
  const fitting = fields.flatMap(([name, field]) => {
    const value = takes(field, text) ? text : choiceMeant(text, choicesOf(field));
    return value === undefined ? [] : [{ name, field, value }];
  });
  // A form of its own says more than that it is a text.
  const { name, value } = fitting.find(({ field }) => !isAnyText(field)) ?? fitting[0] ?? {};
  if (name === undefined || value === undefined) return placedDeeper(schema, text);
  const example = exampleOf(schema);
  const sample = isExampleGroup(example) ? example : {};
  const needed = Object.keys(sample).filter((other) => other !== name && !isOptional(fieldsOf(schema)[other]!));
  const alone: Example = { [name]: value, ...Object.fromEntries(needed.map((other) => [other, sample[other]!])) };
  // A rule about the group as a whole may need another field too.
  const names = [
    name,
    ...(z.safeParse(schema, asTree(alone)).success ? needed : Object.keys(sample).filter((other) => other !== name)),
  ];
  const inOrder = Object.keys(fieldsOf(schema)).filter((field) => names.includes(field));
  return Object.fromEntries(inOrder.map((field) => [field, field === name ? value : '...']));
}

/** Whether a text fits. */
export function takes(schema: Schema, text: string): boolean {
  return z.safeParse(schema, text).success;
}

/** Whether a number or true is text too: then it has no form of its own. */
function isAnyText(field: Schema): boolean {
  return (
    (aboutOf(field)?.json as { readonly errorMessage?: unknown } | undefined)?.errorMessage === anyText.errorMessage
  );
}

/** Text with a form of its own, also where it may be given for each language. */
function isText({ _zod: { def } }: Schema): boolean {
  return isDef<z.core.$ZodUnionDef>(def, 'union') ? def.options.some(isText) : def.type === 'string';
}

/** An address or a number may belong into a group here, as the e-mail address of a contact does. */
function placedDeeper(schema: Schema, text: string): Example | undefined {
  for (const [field, inner] of Object.entries(fieldsOf(schema))) {
    const placed = Object.keys(fieldsOf(inner)).length > 0 && /[@\d]/.test(text) ? placedIn(inner, text) : undefined;
    if (placed !== undefined) return { [field]: placed };
  }
  return undefined;
}

function isExampleGroup(example: Example | undefined): example is { readonly [field: string]: Example } {
  return typeof example === 'object' && !Array.isArray(example);
}

/** An example as the reader of YAML would hand it over: everything is text. */
export function asTree(example: Example): Tree {
  if (Array.isArray(example)) return example.map(asTree);
  return isExampleGroup(example)
    ? Object.fromEntries(Object.entries(example).map(([field, value]) => [field, asTree(value)]))
    : String(example);
}
