// i18n/facts: a field that should be the same in every language differs, or is missing.

import type { Fault } from '../../content/issue/fault.ts';
import { fieldFault, pairsOf, type Pair } from './reading/sisters.ts';
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
  *compare(digest, issueIndex) {
    for (const pair of pairsOf(digest, issueIndex)) yield* differences(pair);
  },
};

function* differences(pair: Pair): Generator<Fault> {
  const { own, other, file } = pair;
  const [ours, theirs] = [new Map(factsOf(own)), new Map(factsOf(other))];
  for (const [name, value] of ours) {
    const meant = theirs.get(name);
    if (meant === undefined)
      yield fieldFault(pair, name, `\`${name}\` is missing in ${file}`, 'Add it there, or delete it here');
    // Another date is reported by its own rule.
    else if (own.facts.some((fact) => fact.name === name) && meaningOf(name, value) !== meaningOf(name, meant)) {
      yield fieldFault(
        pair,
        name,
        `\`${name}\` is ${value} here, but ${meant} in ${file}`,
        'Fix the one that is wrong',
      );
    }
  }
  for (const [name, value] of theirs) {
    if (ours.has(name)) continue;
    yield fieldFault(
      pair,
      'title',
      `\`${name}\` is missing here, but not in ${file}`,
      value === '' ? `Add \`${name}\`` : `Add \`${name}: ${value}\``,
      name,
    );
  }
}

/** Until when an item is carried over is of no interest to readers. */
function factsOf({ facts, dates }: Pair['own']): readonly (readonly [name: string, value: string])[] {
  return [...facts, ...dates.filter(({ name }) => name !== 'until')].map(({ name, value }) => [name, value]);
}

function meaningOf(name: string, value: string): string {
  return name === 'price' ? priceOf(value) : value;
}

/**
 * Amounts and currency of a price, however they are put: `$20` is `20 $`. What has no amount is free, or said in words.
 */
function priceOf(text: string): string {
  const amounts = [...text.matchAll(/\d+(?:[.,\s\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d{1,2}(?!\d))?/g)].map(([typed]) => {
    const [, whole = '', cents = ''] = /^(.*?)(?:[.,](\d\d?))?$/.exec(typed) ?? [];
    return Number(`${whole.replace(/\D/g, '')}.${cents}`);
  });
  const paid = amounts.filter((amount) => amount > 0).sort((a, b) => a - b);
  const signs = new Set(
    (text.match(/[$€£¥]|\b(?:CAD|USD|EUR|GBP|CHF)\b/g) ?? []).map((sign) => currencies[sign] ?? sign),
  );
  return paid.length === 0 ? '' : [...paid, ...[...signs].sort()].join(' ');
}

/** The dollar of one country is written with the sign of all. */
const currencies: Readonly<Record<string, string>> = { CAD: '$', USD: '$', EUR: '€', GBP: '£' };
