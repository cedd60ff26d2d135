// An example of what a JSON Schema describes.

import type { Example } from '../issue/about.ts';

/** The words of a JSON Schema that ours use. */
export interface Json {
  [word: string]: unknown;
  type?: string | string[];
  description?: string;
  markdownDescription?: string;
  properties?: Record<string, Json | boolean>;
  required?: string[];
  items?: Json;
  propertyNames?: Json;
  additionalProperties?: Json | boolean;
  allOf?: Json[];
  then?: Json;
  $ref?: string;
  oneOf?: Json[];
  enum?: Example[];
  const?: Example;
  examples?: Example[];
  errorMessage?: string;
  definitions?: Record<string, Json>;
}

/**
 * Its own example; else, of a list, one with one entry, and of a group, one with the fields that it needs, or with all
 * where it needs none.
 */
export function exampleOf(schema: Json, definitions: Readonly<Record<string, Json>>): Example {
  const of = (inner: Json | boolean | undefined) => exampleOf(inner as Json, definitions);
  const { examples, enum: values, items, properties, required, propertyNames, additionalProperties, allOf } = schema;
  const given = examples?.[0] ?? schema.const ?? values?.[0];
  if (given !== undefined) return given;
  const name = (schema.$ref ?? allOf?.[0]?.$ref)?.split('/').at(-1);
  if (name !== undefined) return of(definitions[name]);
  if (items !== undefined) return [of(items)];
  if (properties === undefined) return { [String(of(propertyNames))]: of(additionalProperties) };
  return Object.fromEntries((required ?? Object.keys(properties)).map((field) => [field, of(properties[field])]));
}
