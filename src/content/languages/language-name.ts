// What a language is called, in its own words and in another's, and which way it is written: from its tag.

import type { LocaleData } from './locale-data.ts';

/** The name of the language of a BCP 47 tag in another language; the tag where that has no name for it. */
export function languageName(tag: string, locale: LocaleData): string {
  const { names, scripts, territories, named, inList } = locale;
  if (Object.hasOwn(names, tag)) return names[tag]!;
  const [language = '', ...others] = tag.split('-');
  const base = names[language];
  if (base === undefined) return tag;
  const parts = others.map((part) => (part.length === 4 ? scripts[part] : territories[part]) ?? part);
  return named
    .replace('{0}', () => base)
    .replace('{1}', () => parts.reduce((all, part) => inList.replace('{0}', () => all).replace('{1}', () => part)));
}

/** With a capital, as it is alone: Français, Deutsch, Português (Brasil). */
export function alone(name: string, tag: string): string {
  return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1);
}

const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

export function directionOf(tag: string): 'ltr' | 'rtl' {
  // Nearly all issues are in these, and the tables of the runtime take their time.
  if (tag === 'en' || tag === 'fr') return 'ltr';
  return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}
