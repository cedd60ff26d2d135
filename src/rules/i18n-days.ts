// i18n/days: a date in the text that differs from the one in the other language.

import { enCalendar } from '../edition/words/en.ts';
import type { Fault } from '../issue/fault.ts';
import { isNear, saidFault, saidPairsOf, type SaidPair } from './reading/sisters.ts';
import type { Place } from './reading/text-digest.ts';
import type { Rule } from './rule.ts';

const issue = (item: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
${item}`;

export const i18nDays: Rule = {
  id: 'i18n/days',
  severity: 'warning',
  isOfItsTime: true,
  what: 'A date in the text differs from the one in the other language.',
  why: 'One of the two is wrong, and readers of one language come on the wrong day.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: forum, title: Le forum, body: Le forum a lieu le 12 février 2018. }\n`),
  good: issue(`      - { id: forum, title: Le forum, body: Le forum a lieu le 2 février 2018. }\n`),
  file: '028.fr.yaml',
  beside: { '028.en.yaml': issue(`      - { id: forum, title: The forum, body: The forum takes place on 2 February 2018. }\n`) },
  *compare(digest, shelf) {
    for (const pair of saidPairsOf(digest, shelf)) yield* daysInText(pair);
  },
};

/** Days in the text that only one of the two has. One that is left out altogether may be said in other words. */
function* daysInText(pair: SaidPair): Generator<Fault> {
  const { own, other, file } = pair;
  const odd = own.days.filter(([day]) => other.days.every(([known]) => known !== day));
  const missing = other.days.filter(([day]) => own.days.every(([known]) => known !== day));
  for (const [index, [day, ...here]] of odd.entries()) {
    const [meant, ...there] = missing[index] ?? [];
    if (meant === undefined) return;
    if (!isNear(pair, here, there as unknown as Place)) continue;
    const message = `The date here is ${dayName(day)}, but ${dayName(meant)} in ${file}`;
    yield saidFault(pair, here, there as unknown as Place, message, 'Fix the one that is wrong');
  }
}

/** `6 October`, in the language of messages. */
function dayName(day: number): string {
  return `${day % 100} ${enCalendar.months[Math.floor(day / 100) - 1]}`;
}
