// Every language of the table: nothing is missing, nothing is left in English, and each date of a year reads back.

import { describe, expect, test } from 'vitest';
import {
  allLanguages,
  knownLanguages,
  languageFor,
  missingWords,
  readingWordsFor,
  wordNames,
  wordsFor,
} from '../../../src/content/languages/index.ts';
import type { Language } from '../../../src/content/languages/language.ts';
import { datesOf } from '../../../src/content/languages/make-words.ts';
import { others } from '../../../src/content/languages/others.ts';
import { weekday } from '../../../src/content/issue/dates.ts';

/** All texts inside of a value, with where they are. */
function textsIn(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}/${name}`));
}

function namesIn(value: unknown): readonly string[] {
  return textsIn(value).map(([path]) => path);
}

function tablesOf({ words, texts, form }: Language) {
  const { 'page-count': _, ...single } = words;
  return { words: single, texts, labels: form.labels, hints: form.hints, kinds: form.kinds, needed: form.needed };
}

const english = tablesOf(languageFor('en')!);

// A new language needs no line here: `docs/words.md` lists those of the table.
test('all languages that the project was made for are there', () => {
  const promised =
    'de en es fr it nl pl pt ru uk ar fa he ja ko zh-Hans zh-Hant fr-CA pt-PT pt-BR es-MX en-GB en-US en-CA';
  for (const tag of promised.split(' ')) expect(missingWords(tag), tag).toEqual([]);
  expect(missingWords('la')).toEqual(wordNames());
});

test.each([
  ['en', 0],
  ['fr', 0],
  ['de', 1],
  ['pt', 1],
  ['zh', 2],
])('the words of %s for rules are there once for each of its scripts', (base, count) => {
  const lists = readingWordsFor(base);
  expect(lists).toHaveLength(count);
  expect(new Set(lists.map(({ vague }) => vague)).size).toBe(count);
});

describe.each(allLanguages())('%s', (tag, language) => {
  test('has every text that English has', () => {
    const has = namesIn(tablesOf(language));
    const own = (name: string) => name.startsWith('/labels/') || name.startsWith('/hints/');
    // Labels of a form are typed only where they are not those of print.
    expect(namesIn(english).filter((name) => !own(name) && !has.includes(name))).toEqual([]);
    expect(
      textsIn(language)
        .filter(([, text]) => text.trim() === '' && text !== '')
        .map(([path]) => path),
    ).toEqual([]);
    expect(language.form.above).toHaveLength(english === undefined ? 0 : languageFor('en')!.form.above.length);
  });

  test('leaves no gap out, and has no other', () => {
    const gaps = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
    const { words: englishWords } = languageFor('en')!;
    for (const name of wordNames()) {
      const [own, theirs] = [language.words[name], englishWords[name]];
      if (typeof own === 'string' && typeof theirs === 'string') expect(gaps(own), name).toEqual(gaps(theirs));
    }
    expect(gaps(language.zone)).toEqual(['{city}', '{time}']);
    expect(language.form.above.join()).toContain('{name}');
  });

  test.runIf(tag !== 'en')('says nothing in English that it has words for', () => {
    const same = textsIn(tablesOf(language).texts).filter(([path, text]) =>
      textsIn(english.texts).some(([other, theirs]) => other === path && theirs === text),
    );
    expect(same).toEqual([]);
  });

  test.runIf(tag !== 'en' && tag !== 'fr')('has words for the rules', () => {
    for (const [name, least] of [
      ['vague', 20],
      ['yearless', 15],
    ] as const) {
      const count = language.reading?.[name].split('|').length ?? 0;
      expect(count, `\`reading.${name}\` of ${tag} has few phrases: add what people write`).toBeGreaterThan(least);
    }
  });

  test('has words for mails: phrases in small letters, with `|` between them', () => {
    const few = {
      greetings: 3,
      farewells: 3,
      thanks: 1,
      from: 1,
      subject: 1,
      date: 1,
      heads: 2,
      forwarded: 1,
      devices: 1,
    };
    for (const [name, least] of Object.entries(few)) {
      const phrases = language.mail[name as keyof typeof few].split('|').filter((phrase) => phrase.trim() !== '');
      expect(phrases.length, `\`mail.${name}\` of ${tag} has few phrases`).toBeGreaterThanOrEqual(least);
    }
    expect(
      Object.values(language.mail).filter((list) => list !== list.toLowerCase() || /\|\||^\||\|$/.test(list)),
    ).toEqual([]);
  });

  test('counts pages in every number, with the forms of its own', () => {
    const said = Array.from({ length: 130 }, (_, index) => wordsFor(tag).pages(index + 1));
    expect(new Set(said).size).toBe(130);
    expect(said.join()).not.toMatch(/[{}]|undefined/);
    const rules = new Intl.PluralRules(tag);
    const count = language.words['page-count'];
    const forms = typeof count === 'string' ? ['other'] : Object.keys(count);
    for (let number = 1; number <= 130; number += 1) {
      const form = rules.select(number);
      expect(forms.includes(form) || forms.length === 1 || form === 'other', `${number} is ${form}`).toBe(true);
    }
  });
});

const days = Array.from({ length: 366 }, (_, index) =>
  new Date(Date.UTC(2028, 0, 1 + index)).toISOString().slice(0, 10),
);

describe.each(knownLanguages)('the dates of %s', (tag) => {
  const words = wordsFor(tag);
  const language = languageFor(tag)!;
  const dates = datesOf(language, tag);
  const digits = [...(dates.digits ?? '0123456789')];
  const asNumbers = (text: string) => text.replace(/\p{Nd}/gu, (digit) => String(digits.indexOf(digit)));

  /** The day that a date in words says, by the names of CLDR alone. */
  function readBack(text: string): string {
    const plain = asNumbers(text);
    const isInNames = !/\d\D*[月월]/.test(plain);
    const numbers = plain.match(/\d+/g)!.map(Number);
    const year = numbers.find((number) => number > 31);
    const others = numbers.filter((number) => number !== year);
    const month = isInNames ? dates.months.findLastIndex((name) => text.includes(name)) + 1 : others[0];
    return [year, month, others.at(-1)].map((part) => String(part).padStart(2, '0')).join('-');
  }

  test('each day of a year reads back, alone and with its weekday, and no two are the same', () => {
    for (const day of days) {
      expect(readBack(words.date(day)), words.date(day)).toBe(day);
      const full = words.date(day, 'weekday');
      expect(readBack(full), full).toBe(day);
      const names = /\((.)\)/.test(full) ? dates.shortWeekdays : dates.weekdays;
      expect(full).toContain(names[weekday(day)]);
    }
    expect(new Set(days.map((day) => words.date(day))).size).toBe(days.length);
  });

  test('each range has both ends, and says no year or month that is wrong', () => {
    for (const from of days.filter((_, index) => index % 7 === 0))
      for (const length of [1, 6, 30, 200, 366]) {
        const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10);
        const said = asNumbers(words.dateRange(from, to));
        const numbers = said.match(/\d+/g)!.map(Number);
        for (const iso of [from, to]) expect(numbers, said).toEqual(expect.arrayContaining([Number(iso.slice(8))]));
        expect(numbers, said).toContain(Number(to.slice(0, 4)));
        if (from.slice(0, 4) !== to.slice(0, 4)) expect(numbers, said).toContain(Number(from.slice(0, 4)));
        expect(said).not.toMatch(/undefined|[{}]|\.\./);
      }
  });

  test('hours have their minutes, and no two are the same', () => {
    const all = Array.from(
      { length: 96 },
      (_, index) => `${String(Math.floor(index / 4)).padStart(2, '0')}:${String((index % 4) * 15).padStart(2, '0')}`,
    );
    expect(new Set(all.map((time) => words.time(time))).size).toBe(96);
    expect(words.time('11:00-24:00')).not.toBe(words.time('11:00-12:00'));
    for (const time of all) {
      const said = words.time(`${time}-23:45`, 'Asia/Tokyo');
      expect(said).not.toMatch(/undefined|[{}]/);
      if (!time.endsWith(':00')) expect(asNumbers(said)).toContain(time.slice(3));
    }
  });
});

test.each(['en', 'fr'])('each language of the table is in `names` of %s.ts', (tag) => {
  const { names = {}, locale } = languageFor(tag)!;
  const bases = [...new Set(knownLanguages.map((known) => known.split('-')[0]!))];
  const missing = bases.filter((base) => names[base] === undefined);
  const lines = missing.map((base) => `${base}: '${locale().names[base]}',`);
  expect(lines, `\`names\` in src/content/languages/${tag}.ts lacks these lines`).toEqual([]);
  for (const [base, name] of Object.entries(names)) expect(name, base).toBe(locale().names[base]);
});

// Some languages, each with a habit of its own. The snapshot of short-issue.test.ts has a date in each language.
test.each([
  ['de', 'Samstag, 18.~September 2027', '15~Uhr', '14–16~Uhr', 'Samstag, 18. – Sonntag, 19.~September 2027'],
  ['de-AT', 'Samstag, 18.~September 2027', '15~Uhr', '14–16~Uhr', 'Samstag, 18. – Sonntag, 19.~September 2027'],
  [
    'en-US',
    'Saturday, September~18, 2027',
    '3~p.m.',
    '2~p.m. to 4~p.m.',
    'Saturday, September~18 to Sunday, September~19, 2027',
  ],
  [
    'es',
    'sábado, 18 de septiembre de 2027',
    '15:00',
    '14:00–16:00',
    'sábado, 18 de septiembre – domingo, 19 de septiembre de 2027',
  ],
  ['it', 'sabato 18~settembre 2027', '15:00', '14:00–16:00', 'sabato 18 – domenica 19~settembre 2027'],
  ['uk', 'субота, 18~вересня 2027 р.', '15:00', '14:00–16:00', 'субота, 18 – неділя, 19~вересня 2027 р.'],
  ['ar', 'السبت، 18~سبتمبر 2027', '3:00~م', '2:00–4:00~م', 'السبت، 18 – الأحد، 19~سبتمبر 2027'],
  ['fa', 'شنبه ۱۸~سپتامبر ۲۰۲۷', '۱۵:۰۰', '۱۴:۰۰~تا ۱۶:۰۰', 'شنبه ۱۸~سپتامبر تا یکشنبه ۱۹~سپتامبر ۲۰۲۷'],
  ['zh-Hans', '2027年9月18日星期六', '15:00', '14:00–16:00', '2027年9月18日星期六 – 2027年9月19日星期日'],
  ['ja', '2027年9月18日(土)', '15:00', '14:00～16:00', '2027年9月18日(土)～19日(日)'],
  ['ko', '2027년 9월 18일 (토)', '오후~3:00', '오후~2:00~4:00', '2027년 9월 18일 (토)~19일 (일)'],
])('%s', (tag, day, hour, hours, range) => {
  const words = wordsFor(tag);
  const said = [
    words.date('2027-09-18', 'weekday'),
    words.time('15:00'),
    words.time('14:00-16:00'),
    words.dateRange('2027-09-18', '2027-09-19'),
  ];
  expect(said.map((text) => text.replaceAll('\u00a0', '~'))).toEqual([day, hour, hours, range]);
});

test('a language without words here has its own dates, and a publication’s words', () => {
  // Whichever comes first: each of them may get words here one day.
  const [tag = '', { months }] = Object.entries(others()).find(([, one]) => one.months[8] !== 'September')!;
  const words = wordsFor(tag, { [tag]: { contents: 'Top', place: 'Spot', 'issue-number': 'No {number}' } });
  expect(words.date('2027-09-18')).toContain(months[8]);
  expect([words.inThisIssue, words.facts.place, words.numberLabel(3), words.facts.time]).toEqual([
    'Top',
    'Spot',
    'No 3',
    'Time',
  ]);
});

test('a publication says it otherwise for a language, and for a region', () => {
  const own = { fr: { contents: 'Sommaire', place: 'Où' }, 'fr-CA': { place: 'Endroit' } };
  expect([wordsFor('fr', own).inThisIssue, wordsFor('fr-CA', own).inThisIssue]).toEqual(['Sommaire', 'Sommaire']);
  expect([wordsFor('fr', own).facts.place, wordsFor('fr-CA', own).facts.place]).toEqual(['Où', 'Endroit']);
  expect(wordsFor('en', own).inThisIssue).toBe('In this issue');
});
