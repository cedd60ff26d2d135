// What a field is made of: text with a form of its own, groups, lists and choices.

import { $constructor } from 'zod/v4/core';
import * as z from 'zod/mini';
import { described, type About } from './about.ts';
import type { Fix } from './fault.ts';
import type { GroupRole, Role } from './role.ts';

/** What is wrong with a value: the rule, words that follow the field's name, and what to do. */
export interface Wrong {
  readonly rule: string;
  readonly what: string;
  readonly help: string;
  /** Of a group, the field that it needs: a misspelt one is then the only slip. */
  readonly lacks?: string;
  /** What to type instead; safe where it says the same. */
  readonly instead?: { readonly text: string; readonly safety: Fix['safety'] };
}

interface ScalarDef<T> extends z.core.$ZodTypeDef {
  /** What is typed, for the JSON Schema. */
  readonly type: 'string';
  readonly role: Role;
  readonly read: (text: string) => T;
  readonly wrong: (text: string) => Wrong | undefined;
}

/** Its type says that it changes the type of what it is given, which only a name that is typed out may do. */
const makeSchema: (schema: z.ZodMiniType, def: z.core.$ZodTypeDef) => void = z.ZodMiniType.init;

/**
 * Text that is judged and read in one step: the library's own string, pipe and transform would be three schemas for
 * each field.
 */
const Scalar = $constructor<z.ZodMiniType<unknown, string>, ScalarDef<unknown>>('Scalar', (schema, def) => {
  makeSchema(schema, def);
  schema._zod.parse = (payload) => {
    const { value: text, issues } = payload;
    if (typeof text !== 'string') {
      issues.push({ code: 'invalid_type', expected: 'string', input: text, inst: schema });
      return payload;
    }
    const problem = def.wrong(text);
    if (problem === undefined) {
      payload.value = def.read(text);
    } else {
      const params = unquoted(text, def.wrong) ?? problem;
      issues.push({ code: 'custom', input: text, params, message: params.what, inst: schema, continue: false });
    }
    return payload;
  };
});

/** Text with a form of its own, and what it is. `json` is what the published JSON Schema says instead of "string". */
export function scalar<T>(
  role: Role,
  read: (text: string) => T,
  wrong: (text: string) => Wrong | undefined,
  json: object,
  about: About,
): z.ZodMiniType<T, string> {
  return described(new Scalar({ type: 'string', role, read, wrong }) as z.ZodMiniType<T, string>, { ...about, json });
}

/**
 * Quotation marks as word processors type them are a part of the text to YAML; where all is well without them, they are
 * the slip.
 */
function unquoted(text: string, wrong: (text: string) => Wrong | undefined): Wrong | undefined {
  const [, inner] = /^[\u201c\u201d\u201e\u2018\u2019\u00ab](.+)[\u201c\u201d\u2018\u2019\u00bb]$/.exec(text) ?? [];
  if (inner === undefined || wrong(inner) !== undefined) return undefined;
  return {
    rule: wrong(text)?.rule ?? 'schema/type',
    what: `is in curly quotation marks: ${text}`,
    help: `Delete them: ${inner}`,
    instead: { text: inner, safety: 'safe' },
  };
}

const noOthers = z.never();

/** Fields of their own in one group, and no others. `check` is about all of them together. */
export function group<S extends z.core.$ZodLooseShape>(
  shape: S,
  about: string | About,
  check?: Check<z.output<z.ZodMiniObject<S>>>,
  role?: GroupRole,
) {
  return described(fields(shape, check, role), typeof about === 'string' ? { description: about } : about);
}

/** The same without a description. The library's own `strictObject` and `check` make three schemas of one. */
export function fields<S extends z.core.$ZodLooseShape>(
  shape: S,
  check?: Check<z.output<z.ZodMiniObject<S>>>,
  role?: GroupRole,
): z.ZodMiniObject<S, z.core.$strict> {
  const checks = check === undefined ? [] : [check as z.core.$ZodCheck];
  const own = role === undefined ? {} : { role };
  return new z.ZodMiniObject({ type: 'object', shape, catchall: noOthers, checks, ...own }) as never;
}

const notEmpty = z.minLength(1);

/** A list of at least one. `check` is about all of them together. */
export function list<S extends z.core.$ZodType>(
  element: S,
  description: string,
  check?: Check<z.output<S>[]>,
): z.ZodMiniArray<S> {
  const checks = [notEmpty, ...(check === undefined ? [] : [check])] as z.core.$ZodCheck[];
  return described(new z.ZodMiniArray({ type: 'array', element, checks }) as z.ZodMiniArray<S>, { description });
}

/** One of a few words. */
export function choice<const V extends readonly string[]>(values: V, description: string, ...examples: V[number][]) {
  return described(z.enum(values as unknown as { [K in V[number]]: K }), {
    description,
    ...(examples.length === 0 ? {} : { examples }),
  });
}

type Check<T> = z.core.$ZodCheck<T>;

/** A finding on a group or list as a whole, where what is wrong with it is known. */
export function whole<T>(problem: (value: T) => Wrong | undefined) {
  return z.check<T>((context) => {
    const params = problem(context.value);
    if (params !== undefined)
      context.issues.push({ code: 'custom', input: context.value, params, message: params.what });
  });
}

/** No two entries of a list may have the same name. */
export function distinct<T>(nameOf: (entry: T) => string) {
  return whole<readonly T[]>((entries) => {
    const names = entries.map(nameOf);
    const repeated = names.find((name, index) => names.indexOf(name) !== index);
    return repeated === undefined
      ? undefined
      : { rule: 'schema/repeated', what: `has \`${repeated}\` twice`, help: 'Delete one of the two' };
  });
}
