// What a bulletin.yaml says once for all issues, or once for each language: the schema of it, and what is said in a
// language.

import * as z from 'zod/mini';
import { aboutOf, described, type Example } from '../issue/about.ts';
import { language, languageText } from '../issue/fields.ts';
import { isProse } from '../prose/walk-prose.ts';
import type { Prose } from '../prose/prose.ts';

/** A text by itself, or by the languages that it is in. */
export type PerLanguage<T extends string | Prose> = T | Readonly<Record<string, T>>;

/** What the schema allows, or one of it for each language. */
export function perLanguage<T extends string | Prose>(
  schema: z.ZodMiniType<T, string>,
  ...examples: Example[]
): z.ZodMiniType<PerLanguage<T>> {
  const about = aboutOf(schema) ?? {};
  const alone: { readonly type?: string | readonly string[] } = about.json ?? {};
  // Not the union that it is: of two branches, an editor's tool reports what is wrong with the one that was not meant.
  const json = {
    ...alone,
    type: [alone.type ?? [], 'object'].flat(),
    propertyNames: languageText,
    additionalProperties: alone,
  };
  const either = z.union([schema, z.record(language('A language code.'), schema)]);
  return described(either, { ...about, ...(examples.length > 0 ? { examples } : {}), json }) as z.ZodMiniType<
    PerLanguage<T>
  >;
}

/** The text in a language; a plain text is in the main language, and stands in for one that is missing. */
export function localised<T extends string | Prose>(text: PerLanguage<T>, language: string): T {
  return isByLanguage(text) ? (text[language] ?? Object.values(text)[0]!) : text;
}

/** The language in which a text is there for the readers of another. */
export function languageOf(text: PerLanguage<string | Prose>, language: string, main: string): string {
  if (!isByLanguage(text)) return main;
  return Object.hasOwn(text, language) ? language : (Object.keys(text)[0] ?? main);
}

export function isByLanguage<T extends string | Prose>(text: PerLanguage<T>): text is Readonly<Record<string, T>> {
  return typeof text === 'object' && !isProse(text);
}
