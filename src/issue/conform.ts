// A tree -> a value of the schema's type, or faults in plain words: one cause, one fault.

import * as z from 'zod/mini';
import { aboutOf, inOneLine } from './about.ts';
import type { NamedFault, Path } from './fault.ts';
import type { Wrong } from './field.ts';
import { kindFields, kinds } from './kinds.ts';
import { nearest } from './nearest.ts';
import type { Tree } from './read-tree.ts';
import { describeZodIssue } from './zod-issues.ts';

// zod compiles each schema with `new Function` when it is first used: a saving over thousands of values, a cost for one.
z.config({ jitless: true });

export type Conformed<T> = { readonly value: T; readonly faults: readonly [] } | { readonly value?: undefined; readonly faults: readonly NamedFault[] };

type ZodIssue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** The tree as the schema's type, or everything in it that does not fit. */
export function conform<S extends Schema>(schema: S, tree: Tree): Conformed<z.output<S>> {
  const result = z.safeParse(schema, tree, { reportInput: true });
  return result.success ? { value: result.data, faults: [] } : { faults: faultsOf(result.error.issues, schema, tree) };
}

function faultsOf(found: readonly ZodIssue[], schema: Schema, tree: Tree): readonly NamedFault[] {
  const issues = found.flatMap(meantBranch);
  // A misspelt required field is one slip, though the schema sees two: one that is missing and one that is unknown.
  const missing = issues.map(missingField).filter((path) => path !== undefined);
  const misspelt = new Set<string>();
  const groups = new Set<string>();
  const unknown = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const path = issue.path as Path;
    const lacking = missing.filter((other) => samePath(other.slice(0, -1), path)).map((other) => String(other.at(-1)));
    const fields = fieldsAt(schema, tree, path);
    const groupWith = (key: string) => {
      const steps = key.split('.');
      const isThere = (...outer: readonly string[]) => [...outer, ...steps].every((step, at, all) => fieldsAt(schema, tree, [...path, ...all.slice(0, at)]).includes(step));
      if (steps.length > 1) return isThere() ? steps : undefined;
      const outer = fields.find((field) => isThere(field));
      return outer === undefined ? undefined : [outer, key];
    };
    const place: Place = { path, fields, lacking, value: valueAt(tree, path), groupWith };
    const faults = unknownKeys(issue.keys, place, (key) => misspelt.add(JSON.stringify([...path, key])));
    // What a group as a whole lacks may be what was misspelt in it.
    if (faults.some(({ fix }) => fix !== undefined)) groups.add(JSON.stringify(path));
    return faults;
  });
  const isTold = (issue: ZodIssue) =>
    misspelt.has(JSON.stringify(missingField(issue) ?? issue.path)) || (issue.code === 'custom' && groups.has(JSON.stringify(issue.path)));
  const others = issues.filter((issue) => issue.code !== 'unrecognized_keys' && !isTold(issue));
  return [...unknown, ...others.map((issue) => describeZodIssue(issue, exampleAt(schema, tree, issue.path as Path)))];
}

/** The path of a field that is needed and not there. */
function missingField(issue: ZodIssue): readonly PropertyKey[] | undefined {
  const lacks = issue.code === 'custom' ? (issue.params as Partial<Wrong> | undefined)?.lacks : undefined;
  if (lacks !== undefined) return [...issue.path, lacks];
  return (issue.code === 'invalid_type' || issue.code === 'invalid_union') && issue.input === undefined ? issue.path : undefined;
}

/** Of a text, or a text per language, a text was meant as the first and a group of fields as the second: what is wrong inside it is told. */
function meantBranch(issue: ZodIssue): readonly ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isText = typeof issue.input === 'string';
  if (!isText && !isMapping(issue.input as Tree)) return [issue];
  const inside = issue.errors.at(isText ? 0 : -1) ?? [];
  return inside.length === 0 ? [issue] : inside.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}

interface Place {
  readonly path: Path;
  /** The fields that may stand here, the required ones that do not, and what does. */
  readonly fields: readonly string[];
  readonly lacking: readonly string[];
  readonly value: Tree | undefined;
  /** From a field here to the one inside it that is meant: a group lacks its line, or a dot stands for it. */
  groupWith(key: string): readonly string[] | undefined;
}

function unknownKeys(keys: readonly string[], place: Place, takeFor: (missing: string) => void): readonly NamedFault[] {
  const { path, fields, lacking, value, groupWith } = place;
  const present = new Set(Object.keys(value ?? {}));
  const foreign = path.at(-2) === 'items' ? keys.filter((key) => kindsWith(key).length > 0) : [];
  const faults = keys
    .filter((key) => !foreign.includes(key))
    .map((key): NamedFault => {
      const missed = nearest(key, lacking);
      const meant = missed ?? nearest(key, fields.filter((field) => !present.has(field)));
      if (missed !== undefined) takeFor(missed);
      const asked = meant ? `. Did you mean \`${meant}\`?` : '';
      const message = key === '' ? `A field has no name${asked}` : `Unknown field \`${key}\`${asked}`;
      const group = meant === undefined ? groupWith(key) : undefined;
      const otherwise = group ? `Write \`${group.reduceRight((inner, step) => (inner === '...' ? `${step}: ...` : `${step}: { ${inner} }`), '...')}\`` : `Take it out. The fields here are ${fields.join(', ')}`;
      const help = meant ? `Rename it to \`${meant}\`` : otherwise;
      const at = { path: [...path, key], atKey: true };
      const fix = meant === undefined ? {} : { fix: { safety: 'unsafe', edits: [{ ...at, text: meant }] } as const };
      return { rule: 'schema/unknown-key', ...at, message, help, ...fix };
    });
  return foreign.length === 0 ? faults : [...faults, otherKind(foreign, place)];
}

/** A kind's fields on an item of another kind are one slip: the kind. */
function otherKind(keys: readonly string[], { path, value }: Place): NamedFault {
  const fitting = kinds.find((kind) => keys.every((key) => kindsWith(key).includes(kind)));
  const kind = fitting ?? kindsWith(keys[0]!)[0]!;
  const own = isMapping(value) && typeof value['kind'] === 'string' ? value['kind'] : 'article';
  const names = keys.map((key) => `\`${key}\``).join(' or ');
  const message = `An item of the kind ${own} has no ${names}. Did you mean \`kind: ${kind}\`?`;
  return { rule: 'schema/other-kind', path: [...path, keys[0]!], message, help: `Add \`kind: ${kind}\` to the item`, atKey: true };
}

function kindsWith(key: string) {
  return kinds.filter((kind) => Object.hasOwn(kindFields[kind], key));
}

function isMapping(tree: Tree | undefined): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

function valueAt(tree: Tree, path: Path): Tree | undefined {
  return path.reduce<Tree | undefined>((value, step) => (value as Record<string | number, Tree> | undefined)?.[step], tree);
}

/** The schema at a path; where the kind of an item decides, the item's own. */
function schemaAt(schema: Schema, tree: Tree, path: Path): Schema {
  const found = path.reduce<Schema>((inside, step, depth) => {
    const { def } = open(inside, valueAt(tree, path.slice(0, depth)))._zod;
    if (isDef<z.core.$ZodArrayDef>(def, 'array')) return def.element;
    return isDef<z.core.$ZodObjectDef>(def, 'object') ? (def.shape[step] ?? inside) : inside;
  }, schema);
  return open(found, valueAt(tree, path));
}

function isDef<D extends z.core.$ZodTypeDef>(def: z.core.$ZodTypeDef, type: D['type']): def is D {
  return def.type === type;
}

/** What may be typed there, from the editors' schema. */
function exampleAt(schema: Schema, tree: Tree, path: Path): string | undefined {
  const found = schemaAt(schema, tree, path);
  const { def } = found._zod;
  const entry = isDef<z.core.$ZodArrayDef>(def, 'array') ? aboutOf(def.element)?.examples?.[0] : undefined;
  const example = aboutOf(found)?.examples?.[0] ?? (entry === undefined || typeof entry === 'object' ? undefined : [entry]);
  return example === undefined ? undefined : inOneLine(example);
}

/** The names of the fields that the schema has at a path. */
function fieldsAt(schema: Schema, tree: Tree, path: Path): readonly string[] {
  const { def } = schemaAt(schema, tree, path)._zod;
  return isDef<z.core.$ZodObjectDef>(def, 'object') ? Object.keys(def.shape).filter((key) => key !== '$schema') : [];
}

/** The schema behind an optional one, and of a union of kinds the one that the value is of. */
function open(schema: Schema, value: Tree | undefined): Schema {
  const { def } = schema._zod;
  if (isDef<z.core.$ZodOptionalDef>(def, 'optional')) return open(def.innerType, value);
  if (!isDef<z.core.$ZodUnionDef>(def, 'union')) return schema;
  const kind = (isMapping(value) ? value['kind'] : undefined) ?? 'article';
  const fits = ({ _zod: { def: option } }: Schema) => {
    const kindSchema = isDef<z.core.$ZodObjectDef>(option, 'object') ? option.shape['kind'] : undefined;
    return kindSchema !== undefined && z.safeParse(kindSchema, kind).success;
  };
  return def.options.find(fits) ?? schema;
}

function samePath(a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
