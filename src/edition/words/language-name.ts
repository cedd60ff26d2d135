// The names of languages in a language.

/** The name of the language of a BCP 47 tag: from the names given, else from the runtime's tables; the tag where both lack it. */
export function languageName(tag: string, locale: string, names: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(names, tag)) return names[tag] ?? tag;
  // Loading these tables takes longer than filling a page, so the usual names are typed.
  return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
