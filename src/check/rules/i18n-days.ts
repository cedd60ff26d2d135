// i18n/days: a date in the text that differs from the one in the other language.

import { enDates } from '../../content/issue/date-words/en.ts';
import type { Fault } from '../../content/issue/fault.ts';
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
  languages: ['en', 'fr'],
  isOfItsTime: true,
  what: 'A date in the text differs from the one in the other language.',
  why: 'One of the two is wrong, and readers of one language come on the wrong day.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: forum, title: Le forum, body: Le forum a lieu le 12 février 2018. }\n`),
  good: issue(`      - { id: forum, title: Le forum, body: Le forum a lieu le 2 février 2018. }\n`),
  file: '028.fr.yaml',
  beside: {
    '028.en.yaml': issue(`      - { id: forum, title: The forum, body: The forum takes place on 2 February 2018. }\n`),
  },
  *compareTranslations(digest, translations) {
    for (const pair of saidPairsOf(digest, translations)) {
      yield* daysInText(pair);
      yield* rangesInText(pair);
    }
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

/** `du 26 au 29 mai` beside `27 to 29 May`, where the day that differs is elsewhere in the text. */
function* rangesInText(pair: SaidPair): Generator<Fault> {
  const { own, other, file } = pair;
  if (own.days.length < 2 || (hasMore(own, other) && hasMore(other, own))) return;
  const [ours, theirs] = [rangesOf(own.days), rangesOf(other.days)];
  const missing = [...theirs].filter(([name]) => !ours.has(name));
  for (const [name, { days, place }] of ours) {
    if (theirs.has(name)) continue;
    const [meant, there] =
      missing.find(([, one]) => differInOne(one.days, days) && isNear(pair, place, one.place)) ?? [];
    if (there !== undefined)
      yield saidFault(
        pair,
        place,
        there.place,
        `The dates here are ${name}, but ${meant} in ${file}`,
        'Fix the ones that are wrong',
      );
  }
}

/** Whether a text has a day that the other lacks. Where both have one, these two are reported already. */
function hasMore(one: SaidPair['own'], other: SaidPair['own']): boolean {
  return one.days.some(([day]) => other.days.every(([known]) => known !== day));
}

function differInOne(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.filter((day) => !others.includes(day)).length === 1;
}

interface Range {
  readonly days: number[];
  readonly place: Place;
}

/** The dates of two days or more, by what they say. */
function rangesOf(days: SaidPair['own']['days']): ReadonlyMap<string, Range> {
  const dates = new Map<string, Range>();
  for (const [day, ...place] of days) {
    const key = place.join('/');
    const date = dates.get(key) ?? { days: [], place };
    date.days.push(day);
    dates.set(key, date);
  }
  const ranges = [...dates.values()].filter((date) => date.days.length > 1);
  return new Map(ranges.map((date) => [date.days.map(dayName).join(' and '), date]));
}

/** `6 October`, in the language of messages. */
function dayName(day: number): string {
  return `${day % 100} ${enDates.months[Math.floor(day / 100) - 1]}`;
}
