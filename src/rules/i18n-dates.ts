// i18n/dates: a date that differs from the original.

import type { Fault } from '../issue/fault.ts';
import { enCalendar } from '../edition/words/en.ts';
import { fieldFault, pairsOf, saidFault, saidPairsOf, type Pair, type SaidPair } from './reading/sisters.ts';
import type { Place } from './reading/text-digest.ts';
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
  what: 'A date, an hour or a day in the text differs from that in the other language.',
  why: 'One of the two is wrong, and the readers of one language come on the wrong day.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: forum, kind: event, title: Le forum, start: 2018-02-12 }\n`),
  good: issue(`      - { id: forum, kind: event, title: Le forum, start: 2018-02-02 }\n`),
  file: '028.fr.yaml',
  beside: { '028.en.yaml': issue(`      - { id: forum, kind: event, title: The forum, start: 2018-02-02 }\n`) },
  *compare(digest, shelf) {
    for (const { date, file } of shelf.counterparts(digest)) {
      if (digest.date === date) continue;
      yield { path: ['date'], message: `The date of the issue is ${digest.date} here, but ${date} in ${file}`, help: 'Fix the one that is wrong', twin: { path: ['date'], file } };
    }
    for (const pair of pairsOf(digest, shelf)) yield* fields(pair);
    for (const pair of saidPairsOf(digest, shelf)) yield* daysInText(pair);
  },
};

function* fields(pair: Pair): Generator<Fault> {
  const { own, other, file } = pair;
  for (const { name, value } of own.dates) {
    const same = other.dates.find((date) => date.name === name);
    if (same !== undefined && same.value !== value) yield fieldFault(pair, name, `\`${name}\` is ${value} here, but ${same.value} in ${file}`, 'Fix the one that is wrong');
    else if (same === undefined && name !== 'until') yield fieldFault(pair, name, `\`${name}\` is ${value} here, but missing in ${file}`, 'Add it there, or take it out here');
  }
  for (const { name, value } of other.dates) {
    if (name === 'until' || own.dates.some((date) => date.name === name)) continue;
    yield fieldFault(pair, own.title === undefined ? 'id' : 'title', `\`${name}\` is missing here, but ${value} in ${file}`, `Add \`${name}: ${value}\``);
  }
}

/** Days in the text that only one of the two has. One that is left out altogether may be said in other words. */
function* daysInText(pair: SaidPair): Generator<Fault> {
  const { own, other, file } = pair;
  const odd = own.days.filter(([day]) => other.days.every(([known]) => known !== day));
  const missing = other.days.filter(([day]) => own.days.every(([known]) => known !== day));
  for (const [index, [day, ...here]] of odd.entries()) {
    const [meant, ...there] = missing[index] ?? [];
    if (meant === undefined) return;
    const message = `The date here is ${dayName(day)}, but ${dayName(meant)} in ${file}`;
    yield saidFault(pair, here, there as unknown as Place, message, 'Fix the one that is wrong');
  }
}

/** `6 October`, in the language of messages. */
function dayName(day: number): string {
  return `${day % 100} ${enCalendar.months[Math.floor(day / 100) - 1]}`;
}
