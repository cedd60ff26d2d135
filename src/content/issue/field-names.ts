// The fields of an item that have a label in print, and those that are a mark there: the schema says which.

import type * as z from 'zod/mini';
import type { contactSchema } from './contact.ts';
import type { Kind, kindFields } from './kinds.ts';
import type { commonFields } from './schema.ts';

/** What every item has, and has a place of its own in print, or none. Any other field is a label and a value. */
export const placedFields = [
  'kind',
  'title',
  'url',
  'body',
  'text',
  'links',
  'images',
  'contact',
  'dateline',
  'contributor',
  'items',
  'id',
  'text-of',
  'access',
  'language',
  'until',
] as const;

type Shape = z.core.$ZodLooseShape;
type Inner<S> = S extends z.core.$ZodOptional<infer I> ? I : S;
type IsFlag<S> = S extends z.core.$ZodType ? (z.output<S> extends boolean | undefined ? true : false) : false;

/** Said together with another, whose label it has: the end of a span, the zone of a time, how often and until when. */
type Joined = 'end' | 'timezone' | `recurs.${string}`;

type LabelsOf<S extends Shape> = {
  [Name in keyof S & string]: IsFlag<S[Name]> extends true ? never : LabelsAt<Name, Inner<S[Name]>>;
}[keyof S & string];

/** What leads somewhere has the label of its group: `registration` for its url. */
type LabelsAt<Name extends string, S> = S extends typeof contactSchema
  ? Name
  : S extends z.ZodMiniObject<infer Fields extends Shape>
    ? Name | `${Name}.${Exclude<keyof Fields & string, 'url' | 'contact'>}`
    : Name;

type MarksOf<S extends Shape> = {
  [Name in keyof S & string]: IsFlag<S[Name]> extends true ? Name : never;
}[keyof S & string];

type Common = Omit<typeof commonFields, (typeof placedFields)[number]>;

/** Every label that an item may need: each language has a word for it. */
export type FactName =
  | Exclude<{ [K in Kind]: LabelsOf<(typeof kindFields)[K]> }[Kind], Joined | (typeof placedFields)[number]>
  | LabelsOf<Common>;

/** Every field that is a mark where it is true: each language has a word for it. */
export type MarkName = { [K in Kind]: MarksOf<(typeof kindFields)[K]> }[Kind] | MarksOf<Common>;
