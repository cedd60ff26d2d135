// How often an event comes again, in the words of every language.

import { expect, test } from 'vitest';
import { knownLanguages, wordsFor } from '../../../src/content/languages/index.ts';
import { intervals } from '../../../src/content/issue/recurrence.ts';
import { editionOf } from '../../support/composed.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

function recurrence(language: string, recurs: string, more = ''): string {
  const source = `number: 1\ndate: 2026-09\nlanguage: ${language}\nsections:\n  - title: S\n    items:\n      - { kind: event, title: E, start: 2026-10-06, ${more} recurs: { ${recurs} } }\n`;
  const edition = editionOf(source, `name: N\nlanguages: [${language}]\n`);
  const facts = edition.sections[0]!.items[0]!.facts;
  expect(facts.map(({ label }) => label)).toEqual([edition.words.facts.start, edition.words.facts.recurs]);
  return plain(facts[1]!.text);
}

test('is said in one line with its hours, its end and the days that are left out', () => {
  const all = 'every: week, to: 2027-06-29, except: [2026-12-22]';
  expect(recurrence('en', all, 'time: "18:00-20:00",')).toBe(
    'every Tuesday, 6 p.m. to 8 p.m., until 29 June 2027, but not on 22 December 2026',
  );
  expect(recurrence('en-US', 'every: week, to: 2027-06, except: [2026-12-22, 2026-12-29]')).toBe(
    'every Tuesday, until June 30, 2027, but not on December 22, 2026, December 29, 2026',
  );
  expect(recurrence('fr', all, 'time: "18:00-20:00", timezone: Europe/Paris,')).toBe(
    'chaque mardi, 18 h à 20 h, heure de Paris, jusqu’au 29 juin 2027, sauf le 22 décembre 2026',
  );
});

test.each(knownLanguages)('%s', (language) => {
  const words = wordsFor(language);
  const said = intervals.map((every) => words.every(every, '2026-10-13'));
  const whole = recurrence(language, 'every: week, to: 2027-06-29, except: [2026-12-22]');
  expect([...said, whole].map(plain)).toMatchSnapshot();
  expect([...said, whole].join()).not.toMatch(/[{}]|undefined/);
});

test.each([
  ['01', '1st'],
  ['02', '2nd'],
  ['03', '3rd'],
  ['04', '4th'],
  ['11', '11th'],
  ['12', '12th'],
  ['13', '13th'],
  ['21', '21st'],
  ['22', '22nd'],
  ['23', '23rd'],
  ['30', '30th'],
  ['31', '31st'],
])('in English, day %s is the %s', (day, ordinal) => {
  expect(wordsFor('en').every('month', `2026-10-${day}`)).toBe(`on the ${ordinal} of every month`);
});

test('in French, the first of a month is the 1er', () => {
  expect(wordsFor('fr').every('year', '2027-05-01')).toBe('chaque année, le 1er mai');
});

test('a publication says it in its own words', () => {
  const words = wordsFor('en', { en: { 'every-week': '{weekday}s', 'recurs-until': 'to {date}' } });
  expect(words.every('week', '2026-10-06')).toBe('Tuesdays');
  expect(plain(words.recursUntil('2027-06'))).toBe('to 30 June 2027');
});
