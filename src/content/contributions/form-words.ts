// The words of the form that colleagues fill in, in each language: what a line is called, and what to write behind it.

import { once } from '../../base/memoize.ts';
import { kindFields } from '../issue/kinds.ts';
import { knownLanguages, languageOrEnglish } from '../languages/index.ts';
import type { FormTexts, Language, LineName, UnaskedLine } from '../languages/language.ts';

export interface FormWords extends Omit<FormTexts, 'labels'> {
  /** What each line begins with. */
  readonly labels: Readonly<Record<LineName, string>>;
}

const others = ['kind', 'section', 'language', 'title', 'links', 'contact', 'contributor', 'body'] as const;

/** Every line that a form can have, in the order of the schema. */
const lineNames = once((): readonly LineName[] => {
  const [kind, section, language, title, ...last] = others;
  const ofKinds = Object.values(kindFields).flatMap((fields) => Object.keys(fields));
  const asked = ofKinds.filter((name): name is LineName => name !== ('recurs' satisfies UnaskedLine));
  return [...new Set<LineName>([kind, section, language, title, ...asked, ...last])];
});

function formWordsOf({ form, words }: Language): FormWords {
  const labels = lineNames().map((name) => [name, form.labels[name] ?? words[name as keyof typeof words]]);
  return { ...form, labels: Object.fromEntries(labels) as FormWords['labels'] };
}

/** By language, those of regions among them. */
export const formWords = once(
  (): Readonly<Record<string, FormWords>> => Object.fromEntries(knownLanguages.map((tag) => [tag, formWordsIn(tag)])),
);

/** In a language; in English where it is not here. */
export function formWordsIn(language: string): FormWords {
  return formWordsOf(languageOrEnglish(language));
}

/** How the lines above a form begin, in every language. */
const beginnings = once((): readonly string[] => {
  const all = Object.values(formWords()).flatMap(({ above }) => above.map((text) => text.replace('{name}', '').trim()));
  return [...new Set(all)].filter((text) => text !== '');
});

/** Whether a line is one of those that a form begins with. */
export function isAboveForm(line: string): boolean {
  const typed = line.trim();
  return typed !== '' && beginnings().some((start) => typed.startsWith(start));
}
