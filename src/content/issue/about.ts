// What each field is about, for editors' schemas and for messages: kept beside the schemas, since copies of them cost a
// start.

import type * as z from 'zod/mini';

export type Example = string | number | boolean | readonly Example[] | { readonly [field: string]: Example };

export interface About {
  /** Absent from a group that is used in many places: each use has its own. */
  readonly description?: string;
  readonly examples?: readonly Example[];
  /** What the published JSON Schema says instead of what the library would: everything is read as text. */
  readonly json?: object;
}

const abouts = new WeakMap<z.core.$ZodType, About>();

/** The schema itself, with a word on it. */
export function described<S extends z.core.$ZodType>(schema: S, about: About): S {
  abouts.set(schema, about);
  return schema;
}

export function aboutOf(schema: z.core.$ZodType): About | undefined {
  return ownAboutOf(schema) ?? (isOptional(schema) ? aboutOf(schema._zod.def.innerType) : undefined);
}

/** What was said of the schema itself, and not of what it makes optional. */
export function ownAboutOf(schema: z.core.$ZodType): About | undefined {
  return abouts.get(schema);
}

/** An example as it is typed in one line. */
export function inOneLine(example: Example): string {
  if (Array.isArray(example)) return `[${example.map(inBrackets).join(', ')}]`;
  if (typeof example === 'object')
    return `{ ${Object.entries(example)
      .map(([field, value]) => `${field}: ${inBrackets(value)}`)
      .join(', ')} }`;
  return typeof example === 'string' && needsQuotes.test(example) ? JSON.stringify(example) : String(example);
}

// Without quotation marks, YAML would read something else.
const needsQuotes = /^[#&*!|>'"%@`?[{-]|: | #|:$/;

/** Between brackets, a comma and a bracket end a text too. */
function inBrackets(example: Example): string {
  return typeof example === 'string' && /[,[\]{}]/.test(example) ? JSON.stringify(example) : inOneLine(example);
}

export function isOptional(schema: z.core.$ZodType): schema is z.core.$ZodOptional {
  return schema._zod.def.type === 'optional';
}
