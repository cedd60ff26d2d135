// The table of languages. The build puts each but English and French into a file of its own, which is read when it is
// needed.

import { alone, languageName } from './language-name.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fr, frCanada } from './fr.ts';
import { he } from './he.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt, ptPortugal } from './pt.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';
import { zhHant } from './zh-hant.ts';
import type { Language, ReadingWords, WordName, WordTexts } from './language.ts';
import type { Dates } from './locale-data.ts';
import { datesOf, makeWords } from './make-words.ts';
import { others } from './others.ts';
import type { Words } from './words.ts';

/** By tag, or by its first part. */
const languages: Readonly<Record<string, () => Language>> = {
  ar,
  de,
  en,
  es,
  fa,
  fr,
  'fr-CA': frCanada,
  he,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  'pt-PT': ptPortugal,
  ru,
  uk,
  zh,
  'zh-Hans': zh,
  'zh-Hant': zhHant,
  'zh-HK': zhHant,
  'zh-MO': zhHant,
  'zh-TW': zhHant,
};

/** The tags of all languages that are here. */
export const knownLanguages: readonly string[] = Object.keys(languages);

/** What a publication calls things in its languages. */
export type PublicationWords = Readonly<Record<string, { readonly [Name in WordName]?: string | undefined }>>;

/** The tag in the table for a tag: with its script, with its region, or alone. */
function knownTag(tag: string): string | undefined {
  const [language = '', ...parts] = tag.split('-');
  return [...parts.map((part) => `${language}-${part}`), language].find((name) => Object.hasOwn(languages, name));
}

const made = new Map<string, Language>();

/** The language of a tag; undefined where it is not here. */
export function languageFor(tag: string): Language | undefined {
  const name = knownTag(tag);
  if (name === undefined) return undefined;
  let language = made.get(name);
  if (language === undefined) made.set(name, (language = languages[name]!()));
  return language;
}

/** The language of a tag; English where it is not here. */
export function languageOrEnglish(tag: string): Language {
  return languageFor(tag) ?? languageFor('en')!;
}

/** Each language in each of its scripts once: what a region says otherwise is for readers only. */
const tagsOfAll = knownLanguages.filter((tag) => !/-[A-Z]{2}$|-Hans$/.test(tag));

/** All that are here, for what was written in any of them. */
export function allLanguages(): readonly (readonly [tag: string, language: Language])[] {
  return tagsOfAll.map((tag) => [tag, languageFor(tag)!]);
}

/** What rules look for in a language, in every script of it; nothing for English and French, whose words they have. */
export function readingWordsFor(base: string): readonly ReadingWords[] {
  const tags = tagsOfAll.filter((tag) => tag === base || tag.startsWith(`${base}-`));
  return tags.flatMap((tag) => languageFor(tag)?.reading ?? []);
}

const withoutOwn = new Map<string, Words>();

/** The words of a language, with those of a publication instead of ours; English where there are none. */
export function wordsFor(tag: string, ofPublication?: PublicationWords): Words {
  const own = ofPublication === undefined ? undefined : wordsOf(ofPublication, tag);
  if (own !== undefined) return make(tag, own);
  let words = withoutOwn.get(tag);
  if (words === undefined) withoutOwn.set(tag, (words = make(tag, {})));
  return words;
}

/** Those of the language, and those of its region above them. */
function wordsOf(words: PublicationWords, tag: string): Partial<WordTexts> | undefined {
  const [language = ''] = tag.split('-');
  const own = [...new Set([language, tag])].filter((name) => Object.hasOwn(words, name));
  if (own.length === 0) return undefined;
  return Object.fromEntries(own.flatMap((name) => Object.entries(words[name]!)));
}

function make(tag: string, own: Partial<WordTexts>): Words {
  const language = languageFor(tag);
  if (language !== undefined)
    return makeWords(tag, language, { ...language.words, ...own }, () => datesOf(language, tag));
  const english = languageFor('en')!;
  const dates = otherDates(tag);
  const base = dates === undefined ? english : withDates(english, dates);
  return makeWords(tag, base, { ...english.words, ...own }, () => dates ?? english.locale());
}

function otherDates(tag: string): Dates | undefined {
  const [language = ''] = tag.split('-');
  return Object.hasOwn(others(), language) ? others()[language] : undefined;
}

/** English words and dates of another language. */
function withDates({ own: _, ...english }: Language, { zone }: Dates): Language {
  return {
    ...english,
    zone: `{time}, ${zone.replace('{0}', '{city}')}`,
    together: { units: [], before: [] },
  };
}

/** How a language is set in print; as it is typed where it is not known here. */
export function typesetterFor(tag: string): Words['typeset'] {
  return knownTag(tag) === undefined ? (text) => text : wordsFor(tag).typeset;
}

/** The words that a language has neither here nor in the publication. */
export function missingWords(tag: string, words: PublicationWords = {}): readonly WordName[] {
  if (knownTag(tag) !== undefined) return [];
  const own = wordsOf(words, tag) ?? {};
  return wordNames().filter((name) => own[name] === undefined);
}

export function wordNames(): readonly WordName[] {
  return Object.keys(languageFor('en')!.words) as WordName[];
}

const ownNames: Readonly<Record<string, string>> = { en: 'English', fr: 'Français' };

/** The language's own name, as it is alone: Français, Deutsch, Português (Brasil). */
export function ownName(tag: string): string {
  const [base = ''] = tag.split('-');
  if (Object.hasOwn(ownNames, base)) return ownNames[base]!;
  const locale = languageFor(tag)?.locale();
  if (locale !== undefined) return alone(languageName(tag, locale), tag);
  const other = others()[base];
  const [, ...parts] = tag.split('-');
  if (other !== undefined && parts.length === 0) return alone(other.own, tag);
  // Without a second choice the runtime would take the machine's language, and give other bytes elsewhere.
  return alone(new Intl.DisplayNames([tag, 'en'], { type: 'language', fallback: 'code' }).of(tag) ?? tag, tag);
}
