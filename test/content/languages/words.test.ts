// Dates, times and numbers as readers see them, in English and in French, in any time zone.

import { afterEach, describe, expect, test, vi } from 'vitest';
import { knownLanguages, ownName, wordsFor } from '../../../src/content/languages/index.ts';
import { directionOf } from '../../../src/content/languages/language-name.ts';

afterEach(() => vi.unstubAllEnvs());

const [en, fr] = [wordsFor('en'), wordsFor('fr')];
const shown = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '^');

describe.each(['UTC', 'Pacific/Kiritimati', 'America/Adak'])('dates in %s', (zone) => {
  test.each([
    ['2017-08', 'August 2017', 'août 2017'],
    ['2017-10-16', '16\u00a0October 2017', '16\u00a0octobre 2017'],
    ['2018-02-01', '1\u00a0February 2018', '1er\u00a0février 2018'],
    ['2018-12-31', '31\u00a0December 2018', '31\u00a0décembre 2018'],
  ])('%s', (iso, english, french) => {
    vi.stubEnv('TZ', zone);
    expect([en.date(iso), fr.date(iso)]).toEqual([english, french]);
  });

  test.each([
    ['2017-10-16', 'Monday 16\u00a0October 2017', 'lundi 16\u00a0octobre 2017'],
    ['2018-04-01', 'Sunday 1\u00a0April 2018', 'dimanche 1er\u00a0avril 2018'],
    ['2017-08', 'August 2017', 'août 2017'],
  ])('%s with its weekday', (iso, english, french) => {
    vi.stubEnv('TZ', zone);
    expect([en.date(iso, 'weekday'), fr.date(iso, 'weekday')]).toEqual([english, french]);
  });
});

test.each([
  [
    '2018-10-03',
    '2018-10-05',
    'Wednesday 3 to Friday 5\u00a0October 2018',
    'du mercredi 3 au vendredi 5\u00a0octobre 2018',
  ],
  [
    '2018-10-01',
    '2018-10-05',
    'Monday 1 to Friday 5\u00a0October 2018',
    'du lundi 1er au vendredi 5\u00a0octobre 2018',
  ],
  [
    '2018-10-30',
    '2018-11-01',
    'Tuesday 30\u00a0October to Thursday 1\u00a0November 2018',
    'du mardi 30\u00a0octobre au jeudi 1er\u00a0novembre 2018',
  ],
  [
    '2018-12-30',
    '2019-01-02',
    'Sunday 30\u00a0December 2018 to Wednesday 2\u00a0January 2019',
    'du dimanche 30\u00a0décembre 2018 au mercredi 2\u00a0janvier 2019',
  ],
  ['2018-08', '2018-10', 'August 2018 to October 2018', 'd’août 2018 à octobre 2018'],
  [
    '2018-09',
    '2018-10-05',
    'September 2018 to Friday 5\u00a0October 2018',
    'de septembre 2018 au vendredi 5\u00a0octobre 2018',
  ],
  [
    '2018-10-03',
    '2018-10',
    'Wednesday 3\u00a0October 2018 to October 2018',
    'du mercredi 3\u00a0octobre 2018 à octobre 2018',
  ],
])('from %s to %s', (from, to, english, french) => {
  expect([en.dateRange(from, to), fr.dateRange(from, to)]).toEqual([english, french]);
});

test.each([
  ['00:00', '12~a.m.', '0~h'],
  ['09:30', '9:30~a.m.', '9~h~30'],
  ['12:00', '12~p.m.', '12~h'],
  ['14:05', '2:05~p.m.', '14~h~05'],
  ['09:30-16:00', '9:30~a.m. to 4~p.m.', '9~h~30 à 16~h'],
])('at %s', (time, english, french) => {
  expect([shown(en.time(time)), shown(fr.time(time))]).toEqual([english, french]);
});

test('numbers, volumes, pages and languages', () => {
  expect([en.numberLabel(28), fr.numberLabel(28)]).toEqual(['Issue No. 28', 'Numéro 28']);
  expect([en.numberLabel(3, 12), fr.numberLabel(3, 12)]).toEqual(['Volume 12, No. 3', 'Volume 12, numéro 3']);
  expect([en.pages(1), en.pages(48), fr.pages(1), fr.pages(48)]).toEqual(['1 page', '48 pages', '1 page', '48 pages']);
  expect([en.inLanguage('fr'), fr.inLanguage('en'), en.languageName('es')]).toEqual([
    'in French',
    'en anglais',
    'Spanish',
  ]);
});

test.each([
  ['en', 'English', 'ltr'],
  ['fr-CA', 'Français', 'ltr'],
  ['de', 'Deutsch', 'ltr'],
  ['pt-BR', 'Português (Brasil)', 'ltr'],
  ['ar', 'العربية', 'rtl'],
  ['fa', 'فارسی', 'rtl'],
  ['he', 'עברית', 'rtl'],
  ['mos', 'Mossi', 'ltr'],
  ['qaa', 'Qaa', 'ltr'],
])('%s calls itself %s and is written %s', (tag, name, direction) => {
  expect([ownName(tag), directionOf(tag)]).toEqual([name, direction]);
});

test('the script says more than the language', () => {
  expect(['pa', 'pa-Arab', 'ur-PK', 'az-Latn'].map(directionOf)).toEqual(['ltr', 'rtl', 'rtl', 'ltr']);
});

describe('the table', () => {
  test('finds a language by its tag, or its first part; English is in', () => {
    expect(wordsFor('fr-BE').contact).toBe('Nous contacter');
    expect(wordsFor('fr-CA').contact).toBe('Nous joindre');
    expect(wordsFor('fr-Latn-CA').contact).toBe('Nous joindre');
    expect(wordsFor('en-GB').contact).toBe('Contact');
    // A code that no language will ever have.
    expect(wordsFor('qaa').contact).toBe('Contact');
    expect(wordsFor('constructor').contact).toBe('Contact');
  });

  test('each language has every word', () => {
    const empty = (words: object): readonly string[] =>
      Object.entries(words)
        .filter(([, word]) => word === '')
        .map(([name]) => name);
    for (const tag of knownLanguages) {
      const words = wordsFor(tag);
      expect([...empty(words), ...empty(words.facts), ...empty(words.marks)], tag).toEqual([]);
      expect(Object.keys(words.facts).sort(), tag).toEqual(Object.keys(en.facts).sort());
    }
  });

  test('French puts a narrow no-break space before a colon and a semicolon', () => {
    expect([en.colon, fr.colon, en.semicolon, fr.semicolon].map(shown)).toEqual([':', '^:', ';', '^;']);
  });
});
