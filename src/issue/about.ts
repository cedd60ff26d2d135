// What each field is about, for editors' schemas and for messages: kept beside the schemas, since copies of them cost a start.

import type * as z from 'zod/mini';

export interface About {
  readonly description: string;
  readonly examples?: readonly (string | number)[];
  /** A group of fields as it is typed in one line. */
  readonly snippet?: string;
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
  return abouts.get(schema) ?? (isOptional(schema) ? aboutOf(schema._zod.def.innerType) : undefined);
}

export function isOptional(schema: z.core.$ZodType): schema is z.core.$ZodOptional {
  return schema._zod.def.type === 'optional';
}
