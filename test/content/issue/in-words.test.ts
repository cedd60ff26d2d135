// What people type for a time, a language and a date: the one value that is meant, or none where it could be two.

import { expect, test } from 'vitest';
import { dateProblem } from '../../../src/content/issue/dates.ts';
import { canonical, languageInWords } from '../../../src/content/issue/language-in-words.ts';
import { timeInWords } from '../../../src/content/issue/time-in-words.ts';

test.each([
  ['2 pm', '14:00'],
  ['2PM', '14:00'],
  ['2 p.m.', '14:00'],
  ['12 am', '00:00'],
  ['12:15 pm', '12:15'],
  ['9:30', '09:30'],
  ['14h30', '14:30'],
  ['14 h 30', '14:30'],
  ['14\u00a0h', '14:00'],
  ['9.30', '09:30'],
  ['noon', '12:00'],
  ['midi', '12:00'],
  ['2-4 pm', '14:00-16:00'],
  ['11 am to 1 pm', '11:00-13:00'],
  ['9h à 12h30', '09:00-12:30'],
  ['9:00 – 16:00', '09:00-16:00'],
  ['10 am until noon', '10:00-12:00'],
])('the time %j is %s', (typed, meant) => {
  expect(timeInWords(typed)).toBe(meant);
});

test.each([
  '2',
  '9-12',
  '25:00',
  '9:75',
  '13 pm',
  '4-2 pm',
  '11-1 pm',
  'in the evening',
  'from 2 to 3 to 4',
  '',
  '-',
  '1 2 3 4',
  '10:00 and 14:00',
  '10 h et 14 h',
  '2 & 4 pm',
])('%j is no one time', (typed) => {
  expect(timeInWords(typed)).toBeUndefined();
});

test.each([
  ['FR', 'fr'],
  ['En', 'en'],
  ['eng', 'en'],
  ['fra', 'fr'],
  ['en_CA', 'en-CA'],
  ['fr-ca', 'fr-CA'],
  ['English', 'en'],
  ['french', 'fr'],
  ['français', 'fr'],
  ['Anglais', 'en'],
  ['Deutsch', 'de'],
  ['українська', 'uk'],
])('the language %j is %s', (typed, meant) => {
  expect(languageInWords(typed)).toBe(meant);
});

test.each(['info@harbour.example', 'English and French', 'xx', 'x', '', '12', 'Klingonese'])(
  '%j is no language',
  (typed) => {
    expect(languageInWords(typed)).toBeUndefined();
  },
);

test('a code of three letters stays where there is none of two', () => {
  expect(canonical('fil')).toBe('fil');
  expect(canonical('haw')).toBe('haw');
});

test('a date that can be two is given as both', () => {
  expect(dateProblem('12/05/2026')).toEqual({
    what: 'is not a date in the form YYYY-MM-DD: 12/05/2026',
    help: 'Write it as 2026-12-05 or 2026-05-12, whichever it is',
  });
  expect(dateProblem('5.12.2026')?.help).toBe('Write it as 2026-05-12 or 2026-12-05, whichever it is');
  expect(dateProblem('0/5/2026')?.help).toContain('YYYY-MM-DD, for example');
});

test.each([
  ['16-17 January 2027', '2027-01-16', '2027-01-17'],
  ['January 16 to 17, 2027', '2027-01-16', '2027-01-17'],
  ['du 16 au 17 janvier 2027', '2027-01-16', '2027-01-17'],
  ['30 January – 2 February 2027', '2027-01-30', '2027-02-02'],
  ['du mar. 11 au jeu. 13 mai 2027', '2027-05-11', '2027-05-13'],
])('%j is the first day and the last', (typed, first, last) => {
  expect(dateProblem(typed)?.help).toBe(
    `Write the first day here, ${first}, and the last one, ${last}, in a field of its own, such as \`end\``,
  );
});

test.each([
  '16 and 17 January 2027',
  '17-16 January 2027',
  '30-31 February 2027',
  '16-17-18 January 2027',
  '16-17 January',
  '16-17 01 2027',
])('%j is no range of days', (typed) => {
  expect(dateProblem(typed)?.help).not.toContain('the first day');
});

test('a weekday that the date is not on may be what is right', () => {
  for (const typed of ['Friday 19 December 2026', 'vendredi 19 décembre 2026', 'Fri. 19/12/2026']) {
    expect(dateProblem(typed)).toEqual({
      what: expect.stringContaining(typed),
      help: 'Write it as 2026-12-19, if it is that day: it is a Saturday, not a Friday',
    });
  }
  for (const typed of ['Saturday 19 December 2026', 'samedi 19 décembre 2026'])
    expect(dateProblem(typed)?.instead?.text).toBe('2026-12-19');
});
