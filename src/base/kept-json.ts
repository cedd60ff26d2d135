// Reads what an earlier run kept as JSON, where it has the form that is expected. It may be cut off, of another version
// or someone else's: then it is as if nothing had been kept, and what it held is found out again.

/** Whether a value has a form. */
export type Form<T> = (value: unknown) => value is T;

/** Undefined where nothing of that form was kept. */
export function readKept<T>(text: string | undefined, hasForm: Form<T>): T | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return hasForm(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const isText: Form<string> = (value) => typeof value === 'string';

export const isTextList: Form<readonly string[]> = (value): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);

/** Values of one form, by any names. */
export function tableOf<T>(hasForm: Form<T>): Form<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => isRecord(value) && Object.values(value).every(hasForm);
}

/** A value with these fields, each of its own form; others do not matter. */
export function withFields<T extends object>(forms: { readonly [Name in keyof T]: Form<T[Name]> }): Form<T> {
  const fields = Object.entries<Form<unknown>>(forms);
  return (value): value is T => isRecord(value) && fields.every(([name, hasForm]) => hasForm(value[name]));
}

export function orNull<T>(hasForm: Form<T>): Form<T | null> {
  return (value): value is T | null => value === null || hasForm(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
