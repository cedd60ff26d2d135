// The short name of the words of a source: the same for the same words, and another for others.

import { expect, test } from 'vitest';
import { hashOfWords } from '../../../src/content/translation/source-words.ts';

const hash = (text: string) => hashOfWords([text]);

test.each([
  ['before marks of a sentence', 'Où? Ici: oui; non!', 'Où ? Ici : oui ; non !'],
  ['no-break spaces', 'Où ? Ici : oui', 'Où\u202f? Ici\u00a0: oui'],
  ['in quotation marks', 'On dit «oui».', 'On dit «\u00a0oui\u00a0».'],
  ['before a sign behind a figure', '20% de 5$ ou 5€', '20 % de 5 $ ou 5 €'],
  ['around a dash between figures', 'De 2017–2018, 10–12', 'De 2017 – 2018, 10 –12'],
  ['before a comma or a full stop', 'Oui , non .', 'Oui, non.'],
  ['two of them, and line ends', 'Une  liste\n de noms', 'Une liste de noms'],
])('spaces alone do not count: %s', (_, one, other) => {
  expect(hash(one)).toBe(hash(other));
});

test.each([
  ['nowhere', 'now here'],
  ['a list', 'alist'],
  ['He has 5 $ notes', 'He has 5 notes'],
  ['12 3', '123'],
  ['2017-08', '2017 08'],
  ['well-known', 'well known'],
  ['Où ?', 'Où !'],
])('words and marks do: %j and %j', (one, other) => {
  expect(hash(one)).not.toBe(hash(other));
});

test('texts of one mark do not run into each other', () => {
  expect(hashOfWords(['a', 'b'])).not.toBe(hashOfWords(['a b']));
});
