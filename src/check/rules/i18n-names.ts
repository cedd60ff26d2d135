// i18n/names: "Paul Theriault" here and "Paul Thériault" there; a publisher that is translated once and left once.

import type { Fault } from '../../content/issue/fault.ts';
import { isOneSlipApart } from '../../content/issue/nearest.ts';
import { quote } from './reading/names.ts';
import { fieldFault, pairsOf, translated, type Pair } from './reading/sisters.ts';
import type { Rule } from './rule.ts';

const issue = (item: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
${item}`;

export const i18nNames: Rule = {
  id: 'i18n/names',
  severity: 'warning',
  isOfItsTime: true,
  what: 'A name differs by one letter between the languages, or is translated in one item and not in another.',
  why: 'One of the two spellings is wrong, and readers who search for the name do not find it.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: help, title: Une aide, contact: { name: Ada Exemple, phone: 1 555 010 0110 } }\n`),
  good: issue(`      - { id: help, title: Une aide, contact: { name: Ada Example, phone: 1 555 010 0110 } }\n`),
  file: '028.fr.yaml',
  beside: {
    '028.en.yaml': issue(`      - { id: help, title: Help, contact: { name: Ada Example, phone: 1 555 010 0110 } }\n`),
  },
  *compareTranslations(digest, translations) {
    const pairs = pairsOf(digest, translations);
    const inOther = translationsIn(pairs);
    for (const pair of pairs) {
      const theirs = new Map(pair.other.names.map(([value, field]) => [field, value]));
      for (const [value, field] of pair.own.names) {
        const there = theirs.get(field);
        const found =
          there === undefined
            ? undefined
            : (misspelt(pair, field, value, there) ?? left(pair, field, value, there, inOther));
        if (found !== undefined) yield found;
      }
    }
  },
};

/** A person has the same name in every language; a place, a publisher or an office need not. */
function misspelt(pair: Pair, field: string, here: string, there: string): Fault | undefined {
  if (!/(?:^|\/)(?:name|author|contributor)$/.test(field) || here === there || !isPerson(here) || !isPerson(there))
    return undefined;
  const [ours, theirs] = [plain(here), plain(there)];
  if (ours !== theirs && !isOneSlipApart(ours, theirs)) return undefined;
  return fieldFault(
    pair,
    field,
    `The name is ${quote(here)} here, but ${quote(there)} in ${pair.file}`,
    'Fix the one that is wrong',
  );
}

/** Two words or more, each with a capital, and none that an office has in its name. */
function isPerson(name: string): boolean {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  return (
    words.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word)) && !words.some((word) => office.test(plain(word)))
  );
}

const office =
  /^(?:cent(?:er|re)|secret|theat|minist|direct|servi|associa|coord|comm|program|bureau|office|equipe|team|info|admin|memb|clini|centr|canad|queb|agen|cons|coun|soci|foun|fond|inst|univ|muse|galer|galle|group|resea|pris|proj)/;

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What each name of the other issue is called in this one, where that is something else. */
function translationsIn(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { own, other } of pairs) {
    const ours = new Map(own.names.map(([value, field]) => [field, value]));
    for (const [value, field] of other.names) {
      const here = ours.get(field);
      if (here !== undefined && here !== value && !isOneSlipApart(plain(here), plain(value))) known.set(value, here);
    }
  }
  return known;
}

function left(
  pair: Pair,
  field: string,
  here: string,
  there: string,
  inOther: ReadonlyMap<string, string>,
): Fault | undefined {
  const meant = here === there && translated(pair) ? inOther.get(there) : undefined;
  if (meant === undefined) return undefined;
  return fieldFault(
    pair,
    field,
    `${quote(here)} is the same as in ${pair.file}, but elsewhere in this issue it is ${quote(meant)}`,
    'Write the same name in the whole issue',
  );
}
