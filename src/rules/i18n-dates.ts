// i18n/dates: a date that differs from the original.

import type { Fault } from '../issue/fault.ts';
import type { ItemDigest } from './digest.ts';
import { faultAt, pairsOf } from './reading/sisters.ts';
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
  what: 'A date, an hour or a day in the text differs from that in the other language.',
  why: 'One of the two is wrong, and the readers of one language come on the wrong day.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: forum, kind: event, title: Le forum, start: 2018-02-12 }\n`),
  good: issue(`      - { id: forum, kind: event, title: Le forum, start: 2018-02-02 }\n`),
  file: '028.fr.yaml',
  beside: { '028.en.yaml': issue(`      - { id: forum, kind: event, title: The forum, start: 2018-02-02 }\n`) },
  *compare(digest, shelf) {
    const original = shelf.original(digest);
    if (original === undefined) return;
    if (digest.date !== original.date) {
      yield { path: ['date'], region: digest.dateAt, message: `The issue is of ${digest.date} here, and of ${original.date} in ${original.file}`, help: 'Mend the one that is wrong' };
    }
    for (const { own, other } of pairsOf(digest, original)) {
      for (const { name, value, at } of own.dates) {
        const same = other.dates.find((date) => date.name === name);
        if (same === undefined || same.value === value) continue;
        yield faultAt(own, at, `\`${name}\` is ${value} here, but ${same.value} in ${original.file}`, 'Mend the one that is wrong');
      }
      yield* daysInText(own, other, original.file);
    }
  },
};

/** Days in the text that only one of the two has. One that is left out altogether may be said in other words. */
function* daysInText(own: ItemDigest, other: ItemDigest, file: string): Generator<Fault> {
  const has = (item: ItemDigest, day: number) => item.days.some((one) => one.day === day);
  const odd = own.days.filter(({ day }) => !has(other, day));
  const missing = other.days.filter(({ day }) => !has(own, day));
  for (const [index, { day, path, span }] of odd.entries()) {
    const meant = missing[index]?.day;
    if (meant === undefined) return;
    const message = `This is ${dayName(day)}, but in ${file} it is ${dayName(meant)}`;
    yield { path, span, message, help: 'Mend the one that is wrong' };
  }
}

/** As it stands in a file: MM-DD. */
function dayName(day: number): string {
  return `${String(Math.floor(day / 100)).padStart(2, '0')}-${String(day % 100).padStart(2, '0')}`;
}
