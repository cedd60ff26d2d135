// Names among words that say what to do.

import { expect, test } from 'vitest';
import { knownLanguages } from '../../../src/content/languages/index.ts';
import { leadIns } from '../../../src/content/contributions/lead-ins.ts';
import { nameIn } from '../../../src/content/contributions/name-in.ts';

test.each([
  ['en', 'call Fatima', 'Fatima'],
  ['en', 'Please call or text Fatima Khan at', 'Fatima Khan'],
  ['en', 'CALL Fatima', 'Fatima'],
  ['en', 'Call: Fatima', 'Fatima'],
  ['en', 'Call Fatima Khan at', 'Fatima Khan'],
  ['en', 'Write to Fatima', 'Fatima'],
  ['en', 'Contact person Fatima', 'Fatima'],
  ['en', 'Please Call Fatima', 'Fatima'],
  ['en', 'Call Jean-Pierre à', 'Jean-Pierre'],
  ['en', 'call Jean-Pierre au', 'Jean-Pierre'],
  ['fr', 'Appelez Jean-Pierre at', 'Jean-Pierre'],
  ['de', 'call Jean-Pierre unter', 'Jean-Pierre'],
  ['en', 'send an e-mail to Fatima', 'Fatima'],
  ['en', 'by phone with Fatima', 'Fatima'],
  ['en', 'ask for Fatima', 'Fatima'],
  ['en', 'or write to: Fatima', 'Fatima'],
  ['en', 'contact person: Fatima', 'Fatima'],
  ['en', 'get in touch with Fatima', 'Fatima'],
  ['de', 'call Fatima', 'Fatima'],
  ['en', 'écrire à Fatima', 'Fatima'],
  ['fr-CA', 'Écrivez à Fatima au', 'Fatima'],
  ['fr', 'ecrire a Fatima', 'Fatima'],
  ['fr', 'appeler Fatima', 'Fatima'],
  ['fr', 'Appeler Fatima au', 'Fatima'],
  ['fr', 'Merci d’appeler Fatima', 'Fatima'],
  ['fr', 'veuillez communiquer avec Fatima', 'Fatima'],
  ['fr', 'demander Fatima', 'Fatima'],
  ['fr', 'Inscription auprès de Fatima', 'Fatima'],
  ['de', 'Rufen Sie Fatima an', 'Fatima'],
  ['de', 'bitte bei Fatima melden', 'Fatima'],
  ['de', 'Wenden Sie sich an Fatima', 'Fatima'],
  ['es', 'Llame a Fatima al', 'Fatima'],
  ['it', 'Scrivere a Fatima', 'Fatima'],
  ['nl', 'Bel Fatima op', 'Fatima'],
  ['pt', 'Ligue para Fatima', 'Fatima'],
  ['pl', 'Proszę dzwonić do Fatima pod numer', 'Fatima'],
  ['ru', 'Звоните Фатиме по телефону', 'Фатиме'],
  ['uk', 'Зв’яжіться з Фатімою', 'Фатімою'],
  ['ar', 'اتصلوا بفاطمة', 'فاطمة'],
  ['he', 'התקשרו לפאטמה', 'פאטמה'],
  ['he', 'צרו קשר עם פאטמה', 'פאטמה'],
  ['fa', 'با فاطمه تماس بگیرید', 'فاطمه'],
  ['zh', '请致电法蒂玛', '法蒂玛'],
  ['zh-Hant', '聯絡 法蒂瑪', '法蒂瑪'],
  ['ja', 'ファティマまでご連絡ください', 'ファティマ'],
  ['ko', '파티마에게 전화', '파티마'],
])('%s: %s', (language, text, name) => {
  expect(nameIn(text, [language])).toBe(name);
});

test.each([
  'Fatima Khan',
  'Fatima  Khan, editor',
  'Callum Ringer',
  'Call Centre',
  'Phone desk',
  'Register of Deeds',
  'By Design',
  'Reach Out Ottawa',
  'Contact Point Refugee Centre',
  'Speak Out Clinic',
  'Call Home Ottawa',
  'CALL HOME OTTAWA',
  'Text Me Back',
  'Parlez Jeunes',
  'Contact Ottawa',
  'Will Toat',
  'Jean d’Arc',
  'Mei Ou',
  'Kim On',
  'The office at the harbour',
  'Bel Kaufman',
  'Ольга',
  '山田',
])('a name is left alone: %s', (name) => {
  expect(nameIn(name, ['en', 'fr'])).toBe(name);
});

test('the words after a verb are a name where they have a capital', () => {
  expect(nameIn('llame Al Green', ['es'])).toBe('Al Green');
  expect(nameIn('call Ring Lardner', ['en'])).toBe('Ring Lardner');
});

test.each(['please call', 'or', 'Send it to them at', 'tél.', 'écrire à'])('names nobody: %s', (text) => {
  expect(nameIn(text, [])).toBe('');
});

test('every language that bulletin knows has its words', () => {
  const bases = new Set(knownLanguages.map((tag) => tag.split('-')[0]!));
  expect(Object.keys(leadIns).sort()).toEqual([...bases].sort());
});
