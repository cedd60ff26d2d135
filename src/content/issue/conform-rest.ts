// What conforms of a tree that does not conform as a whole, so that one slip does not hide all others.

import type * as z from 'zod/mini';
import { isOptional } from './about.ts';
import { conform } from './conform.ts';
import type { NamedFault, Path } from './fault.ts';
import { meant } from './meanings.ts';
import type { Tree } from './read-tree.ts';
import { asTree, exampleOf, valueAt, type Schema } from './schema-at.ts';

export interface Rest<T> {
  readonly value: T;
  /** The path in the file for one in the value; undefined for what is made up, about which nothing can be said. */
  typedPath(path: Path): Path | undefined;
  /**
   * Whether what was typed at a path for one of these fields was taken out or made up: then it is not missing there.
   */
  isSpoilt(path: Path, fields: readonly string[]): boolean;
}

/** Each round takes out or fills in what is wrong; what was hidden behind it is wrong in the next. */
const rounds = 6;

/**
 * The tree with its slips fixed as the faults say, and without what they cannot fix. Undefined where too little is
 * left.
 */
export function conformRest<S extends Schema>(
  schema: S,
  tree: Tree,
  faults: readonly NamedFault[],
): Rest<z.output<S>> | undefined {
  const copy = structuredClone(tree) as Tree;
  const renamed: { readonly path: Path; readonly typed: string | number }[] = [];
  const madeUp: Path[] = [];
  const tried = new Set<string>();
  let wrong: readonly NamedFault[] = faults;
  for (let round = 0; round < rounds; round += 1) {
    for (const { path, fix } of wrong.flatMap((one) => [
      one,
      ...(one.also ?? []).map((path) => ({ path, fix: undefined })),
    ])) {
      const [edit] = fix?.edits ?? [];
      const isAgain = tried.has(path.join('\0'));
      tried.add(path.join('\0'));
      if (edit?.atKey && !isAgain) {
        const meant = [...path.slice(0, -1), edit.text];
        replace(copy, meant, valueAt(copy, path));
        replace(copy, path, undefined);
        renamed.push({ path: meant, typed: path.at(-1) ?? '' });
        continue;
      }
      // First what was meant, or nothing at all; then something in its place.
      const isFilled = isAgain || valueAt(copy, path) === undefined;
      replace(copy, path, edit !== undefined && !isAgain ? edit.text : isFilled ? sampleAt(schema, path) : undefined);
      if (edit === undefined || isAgain) madeUp.push(path);
    }
    const { value, faults: left } = conform(schema, copy);
    if (value !== undefined) {
      return {
        value,
        typedPath: (path) => (madeUp.some((other) => touches(other, path)) ? undefined : typedAs(path, renamed)),
        isSpoilt: (path, fields) =>
          madeUp.some(
            (other) => touches(path, other) && meant(String(other[path.length] ?? fields[0]), fields) !== undefined,
          ),
      };
    }
    wrong = left;
  }
  return undefined;
}

/** Whether one of two paths leads into the other. */
function touches(one: Path, other: Path): boolean {
  return one.every((step, index) => index >= other.length || other[index] === step);
}

function typedAs(path: Path, renamed: readonly { readonly path: Path; readonly typed: string | number }[]): Path {
  return path.map(
    (step, index) => renamed.find((one) => one.path.length === index + 1 && touches(one.path, path))?.typed ?? step,
  );
}

type Group = Record<string | number, Tree>;

function replace(tree: Tree, path: Path, value: Tree | undefined): void {
  const outer = valueAt(tree, path.slice(0, -1)) as Group | null | undefined;
  const last = path.at(-1);
  if (typeof outer !== 'object' || outer === null || last === undefined) return;
  if (value === undefined) delete outer[last];
  else outer[last] = value;
}

/** Something that the schema takes at a path: every field has an example. */
function sampleAt(schema: Schema, path: Path): Tree | undefined {
  const found = path.reduce<Schema | undefined>((inside, step) => inside && below(inside, step), schema);
  return found && asTree(exampleOf(found) ?? '...');
}

function below(schema: Schema, step: string | number): Schema | undefined {
  if (isOptional(schema)) return below(schema._zod.def.innerType, step);
  const { def } = schema._zod as {
    def: z.core.$ZodTypeDef & { element?: Schema; shape?: Record<string, Schema>; options?: readonly Schema[] };
  };
  if (def.type === 'array') return def.element;
  if (def.type === 'object') return def.shape?.[step];
  return def.options?.map((option) => below(option, step)).find((found) => found !== undefined);
}
