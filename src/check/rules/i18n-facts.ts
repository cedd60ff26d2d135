// i18n/facts: a field that should be the same in every language differs, or is missing.

import type { Fault } from '../../content/issue/fault.ts';
import { calledField, fieldFault, pairsOf, type Pair } from './reading/sisters.ts';
import type { Fact } from './reading/item-facts.ts';
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
  what: 'The pages, year, price or another such field of an item differs from the one in the other language, or is missing.',
  why: 'Readers of one language pay more, look for a different edition, or cannot register.',
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
  for (const [name, { value, meaning }] of ours) {
    const meant = theirs.get(name);
    if (meant === undefined)
      yield fieldFault(pair, name, `${calledField(name)} is missing in ${file}`, 'Add it there, or delete it here');
    // Another date is reported by its own rule.
    else if (own.facts.some((fact) => fact.name === name) && meaning !== meant.meaning) {
      yield fieldFault(
        pair,
        name,
        `${calledField(name)} is ${value} here, but ${meant.value} in ${file}`,
        'Fix the one that is wrong',
      );
    }
  }
  for (const [name, { value }] of theirs) {
    if (ours.has(name)) continue;
    yield fieldFault(
      pair,
      'title',
      `${calledField(name)} is missing here, but not in ${file}`,
      toAdd(name, value),
      name,
    );
  }
}

function toAdd(name: string, value: string): string {
  const [, list] = /^(.*)\.\d+$/.exec(name) ?? [];
  if (list !== undefined) return `Add ${value} to \`${list}\``;
  return value === '' ? `Add \`${name}\`` : `Add \`${name}: ${value}\``;
}

/** Until when an item is carried over is of no interest to readers. */
function factsOf({ facts, dates }: Pair['own']): ReadonlyMap<string, Fact> {
  const ofDates = dates.filter(({ name }) => name !== 'until').map((date) => ({ ...date, meaning: date.value }));
  return new Map([...facts, ...ofDates].map((fact) => [fact.name, fact]));
}
