// What a template knows where it is being filled: names, their fields, and how much it may still do. A field is what
// bulletin has put there itself, never what JavaScript adds: `constructor` is no field of anything.

import { escapeText } from '../content/prose/escape.ts';

/** HTML, or a part of a style sheet, that is escaped already. */
export class Raw {
  constructor(readonly text: string) {}
}

/** How much a page may still take. One for all templates and style sheets of a page. */
export interface Run {
  steps: number;
  room: number;
  depth: number;
}

/** What a block is about, and around it what its surroundings are about; outermost what every template knows. */
export class Scope {
  constructor(
    readonly self: unknown,
    readonly outer: Scope | undefined,
    /** Of what: `@index`, or the name of a field. */
    readonly key: string | number = 0,
    readonly index = 0,
    readonly count = 0,
    /** What stands in the place of `{{> @partial-block}}`. */
    readonly inside: ((run: Run) => string) | undefined = undefined,
  ) {}
}

/** What a name that nothing has stands for. */
export const missing = Symbol('missing');

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  return !Array.isArray(value) && !(value instanceof Raw) && !ArrayBuffer.isView(value);
}

/** A field of a value; null where the value itself is null. */
export function fieldOf(value: unknown, name: string): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) {
    if (name === 'length') return value.length;
    return /^\d{1,9}$/.test(name) ? ((value[Number(name)] as unknown) ?? null) : missing;
  }
  return isRecord(value) ? ownField(value, name) : missing;
}

function ownField(value: Readonly<Record<string, unknown>>, name: string): unknown {
  if (!Object.hasOwn(value, name)) return missing;
  const field = value[name];
  return typeof field === 'function' ? missing : (field ?? null);
}

/** What a name stands for: the innermost thing that has a field of this name. */
export function find(scope: Scope, name: string): unknown {
  for (let here: Scope | undefined = scope; here !== undefined; here = here.outer) {
    if (!isRecord(here.self)) continue;
    const found = ownField(here.self, name);
    if (found !== missing) return found;
  }
  return missing;
}

/** The names that templates may write for the fields of a value. */
export function fieldNames(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value).filter((name) => ownField(value, name) !== missing) : [];
}

export function namesIn(scope: Scope): readonly string[] {
  const names: string[] = [];
  for (let here: Scope | undefined = scope; here !== undefined; here = here.outer) names.push(...fieldNames(here.self));
  return names;
}

/** As in Handlebars: nothing, no, 0, an empty text and an empty list. */
export function isEmpty(value: unknown): boolean {
  return !value || (Array.isArray(value) && value.length === 0) || (value instanceof Raw && value.text === '');
}

/** A value as text; undefined for what is none. */
export function written(value: unknown, escape: boolean): string | undefined {
  if (typeof value === 'string') return escape ? escapeText(value) : value;
  if (value === null) return '';
  if (value instanceof Raw) return value.text;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** What a value is, for messages. */
export function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'boolean') return 'true or false';
  if (value instanceof Raw) return 'HTML';
  return Array.isArray(value) ? 'a list' : 'something with fields';
}
