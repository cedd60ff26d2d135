// i18n/facts: a field that should be the same in every language differs, or is missing.

import type { Fault } from '../../content/issue/fault.ts';
import { yamlText } from '../../content/issue/yaml-text.ts';
import type { ItemDigest } from './digest.ts';
import { calledField, fieldFault, pairsOf, translated, type Pair } from './reading/sisters.ts';
import type { Fact } from './reading/item-facts.ts';
import { waysHere, waysThere } from './reading/ways.ts';
import type { Rule } from './rule.ts';

const issue = (item: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
${item}`;

export const i18nFacts: Rule = {
  id: 'i18n/facts',
  severity: 'warning',
  isOfItsTime: true,
  what: 'The place, year, price or another such field of an item differs from the one in the other language, or is missing.',
  why: 'Readers of one language pay more, look for a different edition, or do not know where to go.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: forum, kind: event, title: Le forum, start: 2018-02-12, price: 20 $ }\n`),
  good: issue(`      - { id: forum, kind: event, title: Le forum, start: 2018-02-12, price: gratuit }\n`),
  file: '028.fr.yaml',
  beside: {
    '028.en.yaml': issue(`      - { id: forum, kind: event, title: The forum, start: 2018-02-12, price: free }\n`),
  },
  *compareTranslations(digest, translations) {
    for (const pair of pairsOf(digest, translations)) yield* differences(pair);
  },
};

function* differences(pair: Pair): Generator<Fault> {
  const { own, other, file } = pair;
  const [ours, theirs] = [factsOf(own), factsOf(other)];
  for (const [name, fact] of ours) {
    const meant = theirs.get(name);
    if (meant === undefined) {
      const message = `${calledField(name)} is missing in ${file}`;
      if (isMissing(fact, other, pair))
        yield fieldFault(pair, name, message, waysThere('i18n/facts', pair.issues, 'Add it there'));
    }
    // Another date is reported by its own rule.
    else if (own.facts.some((one) => one.name === name) && fact.meaning !== meant.meaning) {
      yield fieldFault(
        pair,
        name,
        `${calledField(name)} is ${fact.value} here, but ${meant.value} in ${file}`,
        'Fix the one that is wrong',
      );
    }
  }
  for (const [name, fact] of theirs) {
    if (ours.has(name) || !isMissing(fact, own, pair)) continue;
    const message = `${calledField(name)} is missing here, but not in ${file}`;
    yield fieldFault(pair, 'title', message, waysHere('i18n/facts', pair.issues, toAdd(fact)), name);
  }
}

/** Whether an item should have what the other one has. */
function isMissing({ name, own: kept }: Fact, lacking: ItemDigest, { own, other }: Pair): boolean {
  const isWords = kept === 'line' || kept === 'name';
  const isToCome = [own, other].some(({ said }) => said !== undefined && said.leftAlone.size > 0);
  if (isWords && (isToCome || own.kind !== other.kind || !translated({ own, other }))) return false;
  const [group] = /^(?:.*\.)?contact\./.exec(name) ?? [];
  if (group === undefined || fieldsIn(group, lacking).length > 0) return true;
  // That nobody is named to contact is another finding, but for a contact with no more than a web address.
  const isFoundByContacts = fieldsIn(group, lacking === own ? other : own).some((field) =>
    /\.(?:email|phone)$/.test(field),
  );
  return kept === 'address' && !isFoundByContacts;
}

function fieldsIn(group: string, { facts, contacts }: ItemDigest): readonly string[] {
  const names = [...facts.map(({ name }) => name), ...contacts.map(([, field]) => field.replaceAll('/', '.'))];
  return names.filter((name) => name.startsWith(group));
}

function toAdd({ name, value, own }: Fact): string {
  const [, list] = /^(.*)\.\d+$/.exec(name) ?? [];
  if (list !== undefined) return `Add ${value} to \`${list}\``;
  if (own === 'line') return `Add \`${name}\``;
  const field = `Add \`${name}: ${own === undefined ? value : yamlText(value)}\``;
  return own === 'address' ? `${field} or the address of a page in this language` : field;
}

/** Until when an item is carried over is of no interest to readers. */
function factsOf({ facts, dates }: Pair['own']): ReadonlyMap<string, Fact> {
  const ofDates = dates.filter(({ name }) => name !== 'until').map((date) => ({ ...date, meaning: date.value }));
  return new Map([...facts, ...ofDates].map((fact) => [fact.name, fact]));
}
