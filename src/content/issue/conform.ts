// A tree -> a value of the schema's type, or faults in plain words: one cause, one fault.

import * as z from 'zod/mini';
import { inOneLine } from './about.ts';
import type { NamedFault, Path } from './fault.ts';
import type { Tree } from './read-tree.ts';
import { canGo, exampleOf, fieldsOf, isMapping, schemaAt, valueAt, type Schema } from './schema-at.ts';
import { placeAt, unknownKeys } from './unknown-keys.ts';
import { describeZodIssue } from './zod-issues.ts';

// zod compiles each schema with `new Function` when it is first used: a saving over thousands of values, a cost for
// one.
z.config({ jitless: true });

export type Conformed<T> =
  | { readonly value: T; readonly faults: readonly [] }
  | { readonly value?: undefined; readonly faults: readonly NamedFault[] };

type ZodIssue = z.core.$ZodIssue;

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
    const faults = unknownKeys(issue.keys, placeAt(schema, tree, path, lacking), (key) =>
      misspelt.add(JSON.stringify([...path, key])),
    );
    // What a group as a whole lacks may be what was misspelt in it.
    if (faults.some(({ help = '' }) => /^(?:Write|Rename)/.test(help))) groups.add(JSON.stringify(path));
    return faults;
  });
  const isReported = (issue: ZodIssue) =>
    misspelt.has(JSON.stringify(missingField(issue))) || groups.has(JSON.stringify(issue.path));
  const others = issues.filter((issue) => issue.code !== 'unrecognized_keys' && !isReported(issue));
  return [
    ...unknown,
    ...missingTogether(
      others.map((issue) =>
        withExample(describeZodIssue(issue, schemaAt(schema, tree, issue.path as Path)), schema, tree),
      ),
      tree,
    ),
  ];
}

/** Of a field that its group needs, an example helps, and "delete the line" does not. */
function withExample(fault: NamedFault, schema: Schema, tree: Tree): NamedFault {
  const { rule, path, help = '' } = fault;
  if (rule !== 'schema/empty' && !orDelete.test(help)) return fault;
  if (valueAt(tree, path) === undefined || canGo(schema, tree, path)) return fault;
  const name = String(path.at(-1));
  const field = fieldsOf(schemaAt(schema, tree, path.slice(0, -1)))[name];
  const example = rule !== 'schema/empty' || field === undefined ? undefined : exampleOf(field);
  const written = example === undefined ? undefined : `Write it, for example \`${name}: ${inOneLine(example)}\``;
  return { ...fault, help: written ?? help.replace(orDelete, '') };
}

const orDelete = /, or delete the line$/;

/** The path of a field that is needed and not there. */
function missingField(issue: ZodIssue): readonly PropertyKey[] | undefined {
  return issue.input === undefined ? issue.path : undefined;
}

/**
 * Of a text, or a text per language, a text was meant as the first and a group of fields as the second: what is wrong
 * inside it is reported.
 */
function meantBranch(issue: ZodIssue): readonly ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isText = typeof issue.input === 'string';
  if (!isText && !isMapping(issue.input as Tree)) return [issue];
  const inside = issue.errors.at(isText ? 0 : 1) ?? [];
  return inside.length === 0 ? [issue] : inside.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}

/** The fields that one group lacks are one fault. */
function missingTogether(faults: readonly NamedFault[], tree: Tree): readonly NamedFault[] {
  const isMissing = ({ path }: NamedFault) => valueAt(tree, path) === undefined;
  return faults.flatMap((fault) => {
    if (!isMissing(fault)) return [fault];
    const outer = fault.path.slice(0, -1);
    const together = faults.filter((other) => isMissing(other) && samePath(other.path.slice(0, -1), outer));
    if (together[0] !== fault) return [];
    const lacks = together.map(({ path }) => String(path.at(-1)));
    if (together.length === 1) return [fault];
    const also = together.slice(1).map(({ path }) => path);
    if (lacks.includes('outlet') && lacks.includes('url')) return [notInThePress(outer, lacks)];
    const lines = together.map(({ help = '' }) => /`[^`]*`/.exec(help)?.[0] ?? '');
    return [
      {
        ...fault,
        message: `${inWords(lacks.map(quoted))} are missing`,
        help: `Add lines such as ${inWords(lines)}`,
        also,
      },
    ];
  });
}

/** News is for what others have published: a text of one's own is most often meant as an article. */
function notInThePress(outer: Path, lacks: readonly string[]): NamedFault {
  const path = [...outer, 'kind'];
  const message = `An item of the kind news is an article in the press, and this one has no ${lacks
    .map(quoted)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ')}`;
  const help = `Is it your own text? Then it is an article: write \`kind: article\`, or delete the line. Else add ${inWords(lacks.map(quoted))}`;
  return {
    rule: 'schema/required',
    path,
    message,
    help,
    fix: { safety: 'unsafe', edits: [{ path, text: 'article' }] },
  };
}

const quoted = (name: string) => `\`${name}\``;

function inWords(parts: readonly string[]): string {
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function samePath(a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
