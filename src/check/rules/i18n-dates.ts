// i18n/dates: a date that differs from the original.

import type { Fault } from '../../content/issue/fault.ts';
import { fieldFault, pairsOf, type Pair } from './reading/sisters.ts';
import type { Rule } from './rule.ts';

const issue = (item: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
${item}`;

export const i18nDates: Rule = {
  id: 'i18n/dates',
  severity: 'error',
  isOfItsTime: true,
  what: 'A date or a time in a field differs from the one in the other language.',
  why: 'One of the two is wrong, and readers of one language come on the wrong day.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: forum, kind: event, title: Le forum, start: 2018-02-12 }\n`),
  good: issue(`      - { id: forum, kind: event, title: Le forum, start: 2018-02-02 }\n`),
  file: '028.fr.yaml',
  beside: { '028.en.yaml': issue(`      - { id: forum, kind: event, title: The forum, start: 2018-02-02 }\n`) },
  *compareTranslations(digest, translations) {
    for (const { date, file } of translations.counterparts(digest)) {
      if (digest.date === date) continue;
      yield {
        path: ['date'],
        message: `The date of the issue is ${digest.date} here, but ${date} in ${file}`,
        help: 'Fix the one that is wrong',
        twin: { path: ['date'], file },
      };
    }
    for (const pair of pairsOf(digest, translations)) yield* fields(pair);
  },
};

function* fields(pair: Pair): Generator<Fault> {
  const { own, other, file } = pair;
  for (const { name, value } of own.dates) {
    const same = other.dates.find((date) => date.name === name);
    if (same !== undefined && same.value !== value)
      yield fieldFault(
        pair,
        name,
        `\`${name}\` is ${value} here, but ${same.value} in ${file}`,
        'Fix the one that is wrong',
      );
  }
}
