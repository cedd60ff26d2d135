// What a field is made of: text with a form of its own, groups, lists and choices.

import * as z from 'zod/mini';
import { described, type About } from './about.ts';
import type { Fix } from './fault.ts';
import type { GroupRole, Role } from './role.ts';

/** What is wrong with a value: the rule, words that follow the field's name, and what to do. */
export interface Wrong {
  readonly rule: string;
  readonly what: string;
  readonly help: string;
  /** What to type instead; safe where it says the same. */
  readonly instead?: { readonly text: string; readonly safety: Fix['safety'] };
}

/** Text with a form of its own, and what it is. `json` is what the published JSON Schema says instead of "string". */
export function scalar<T>(
  role: Role,
  read: (text: string) => T,
  wrong: (text: string) => Wrong | undefined,
  json: object,
  about: About,
): z.ZodMiniType<T, string> {
  // In one step: the library's check, pipe and transform would be more schemas for each of the many fields.
  const readOrRefuse = z.check<unknown>((context) => {
    const text = context.value as string;
    const problem = wrong(text);
    if (problem === undefined) context.value = read(text);
    else refuse(context, text === toDo ? notYet(problem) : (unquoted(text, wrong) ?? problem));
  });
  const schema = z.string({ checks: [readOrRefuse], role } as object);
  return described(schema as unknown as z.ZodMiniType<T, string>, { ...about, json });
}

/** Stands for what nobody knows yet. A text may be any, and has its rule; another value is refused by its form. */
export const toDo = 'TODO';

function notYet({ rule, help }: Wrong): Wrong {
  return { rule, what: 'is not written yet', help };
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

/** Fields of their own in one group, and no others. `check` is about all of them together. */
export function group<S extends z.core.$ZodLooseShape>(
  shape: S,
  about: string | About,
  check?: Check<z.output<z.ZodMiniObject<S>>>,
  role?: GroupRole,
) {
  const params: object = { checks: check === undefined ? [] : [check], role };
  return described(z.strictObject(shape, params), typeof about === 'string' ? { description: about } : about);
}

const notEmpty = z.minLength(1);

/** A list of at least one. `check` is about all of them together. */
export function list<S extends z.core.$ZodType>(element: S, description: string, check?: Check<z.output<S>[]>) {
  const params: object = { checks: check === undefined ? [notEmpty] : [notEmpty, check] };
  return described(z.array(element, params), { description });
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
    const wrong = problem(context.value);
    if (wrong !== undefined) refuse(context, wrong);
  });
}

function refuse({ value, issues }: z.core.ParsePayload, params: Wrong): void {
  issues.push({ code: 'custom', input: value, params, message: params.what });
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
