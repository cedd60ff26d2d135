// What a language is called, in its own words and in another's, and which way it is written: from its tag.

/**
 * The name of the language of a BCP 47 tag: from the names given, else from the runtime's tables; the tag where both
 * lack it.
 */
export function languageName(tag: string, locale: string, names: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(names, tag)) return names[tag] ?? tag;
  // Loading these tables takes longer than filling a page, so the usual names are typed.
  // Without a second choice the runtime would take the machine's language, and give other bytes elsewhere.
  return new Intl.DisplayNames([locale, 'en'], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}

const ownNames: Readonly<Record<string, string>> = { en: 'English', fr: 'Français' };

/** The language's own name, when it is alone: Français, Deutsch, Português (Brasil). */
export function ownName(tag: string): string {
  const [language = ''] = tag.split('-');
  const name = languageName(Object.hasOwn(ownNames, language) ? language : tag, tag, ownNames);
  return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1);
}

const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

export function directionOf(tag: string): 'ltr' | 'rtl' {
  if (Object.hasOwn(ownNames, tag)) return 'ltr';
  return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}
