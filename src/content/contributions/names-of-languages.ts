// What the form calls the languages of a publication, and which one is meant by such a name.

import { languageFor, wordsFor } from '../languages/index.ts';
import { plainly } from './labels.ts';

/** Their names in one of them; codes where the names would not tell two apart. */
export function namesOf(languages: readonly string[], language: string): readonly string[] {
  const { languageName } = wordsFor(languageFor(language) === undefined ? 'en' : language);
  const bases = languages.map((tag) => tag.split('-')[0]!);
  return languages.map((tag, index) => {
    const base = bases[index]!;
    return bases.indexOf(base) === bases.lastIndexOf(base) ? languageName(base) : tag;
  });
}

/** The language that a form in one of them calls so. */
export function languageCalled(name: string, languages: readonly string[]): string | undefined {
  const plain = plainly(name);
  const indexes = languages.map((own) => namesOf(languages, own).findIndex((one) => plainly(one) === plain));
  return languages[indexes.find((index) => index !== -1) ?? -1];
}
