// Rules that need a calendar or a short list, in every language that has them.

import { describe, expect, test } from 'vitest';
import { allLanguages, languageFor, wordsFor } from '../../../src/content/languages/index.ts';
import { calendarFor } from '../../../src/check/rules/reading/other-calendars.ts';
import { processorTime } from '../../support/processor-time.ts';
import { only } from './check-source.ts';

const others = allLanguages()
  .map(([tag]) => tag)
  .filter((tag) => tag !== 'en' && tag !== 'fr');

const source = (tag: string, text: string, date = '2027-03-01') =>
  `date: ${date}\ntitle: T\nlanguage: ${tag}\nsections:\n  - title: "1"\n    intro: ${JSON.stringify(text)}\n`;

const days = Array.from({ length: 73 }, (_, index) =>
  new Date(Date.UTC(2027, 0, 1 + 5 * index)).toISOString().slice(0, 10),
);

describe('date/weekday', () => {
  const { check } = only('date/weekday');

  test.each(others)('knows each day as %s prints it, and says where the weekday is another', (tag) => {
    for (const day of days) {
      const right = wordsFor(tag).date(day, 'weekday');
      expect(check(source(tag, right)), right).toEqual([]);
      const [year = '', , date = ''] = day.split('-');
      const wrong = right.replace(year, String(Number(year) + 1)).replace(wordsFor(tag).numberLabel(Number(year)), '');
      const text = wrong === right ? undefined : wrong;
      if (text !== undefined && date !== '') expect(check(source(tag, text)).length, text).toBe(1);
    }
  });

  test.each([
    ['de', 'Am Dienstag, 4. Oktober 2027, um 19.30 Uhr.', 'Am Montag, dem 4. Oktober 2027, um 19.30 Uhr.'],
    ['de', 'Di., 4. Okt. 2027', 'Mo., 4. Okt. 2027'],
    ['es', 'El martes 4 de octubre de 2027', 'El lunes, 4 de octubre de 2027'],
    ['pt', 'Na terça, 4 de outubro de 2027', 'Na segunda-feira, dia 4 de outubro de 2027'],
    ['it', 'martedì 4 ottobre 2027', 'Lunedì 4 ottobre 2027'],
    ['nl', 'dinsdag 4 oktober 2027', 'op maandag 4 oktober 2027'],
    ['pl', 'we wtorek, 4 października 2027', 'w poniedziałek 4 października 2027 r.'],
    ['uk', 'у вівторок, 4 жовтня 2027 року', 'у понеділок, 4 жовтня 2027 року'],
    ['uk', 'у середу, 5 травня 2026 року', 'у середу, 6 травня 2026 року'],
    ['ru', 'во вторник, 4 октября 2027 года', 'в понедельник 4 октября 2027 г.'],
    ['ar', 'يوم الثلاثاء 4 أكتوبر 2027', 'يوم الاثنين 4 أكتوبر 2027'],
    ['ar', 'يوم الثلاثاء ٤ أكتوبر ٢٠٢٧', 'الإثنين، ٤ أكتوبر ٢٠٢٧'],
    ['he', 'ביום שלישי, 4 באוקטובר 2027', 'ביום שני, 4 באוקטובר 2027'],
    ['fa', 'سه‌شنبه ۴ اکتبر ۲۰۲۷', 'دوشنبه ۴ اکتبر ۲۰۲۷'],
    ['zh-Hans', '2027年10月4日（星期二）', '2027年10月4日（周一）'],
    ['zh-Hant', '2027年10月4日星期二', '2027年10月4日 星期一'],
    ['ja', '2027年10月4日（火）', '2027年10月4日(月・祝)'],
    ['ko', '2027년 10월 4일 (화)', '2027년 10월 4일 월요일'],
  ])('%s: %s', (tag, wrong, right) => {
    expect(check(source(tag, wrong)).length).toBe(1);
    expect(check(source(tag, right))).toEqual([]);
  });
});

test.each([
  ['de', 'Die Sprechstunde ist am 29. November.', 'Jedes Jahr am 29. November.'],
  ['es', 'La oficina cierra el 29 de noviembre.', 'La oficina cierra el 29 de noviembre de 2027.'],
  ['uk', 'Збори відбудуться 29 листопада.', 'Щороку 29 листопада.'],
  ['ja', '11月29日に引っ越します。', '2027年11月29日に引っ越します。'],
  ['he', 'המשרד עובר ב-29 בנובמבר.', 'המשרד עובר ב-29 בנובמבר 2027.'],
])('date/no-year in %s: %s', (tag, wrong, right) => {
  const { check } = only('date/no-year');
  expect(check(source(tag, wrong)).length).toBe(1);
  expect(check(source(tag, right))).toEqual([]);
});

test.each([
  ['es', 'La lista publicada se cierra el 29 de noviembre.', 'Cada 29 de noviembre se cierra la lista.'],
  ['it', 'Si può inviare il modulo entro il 29 novembre.', 'La sede è in via 29 novembre.'],
  ['pt', 'A lista publicada fecha em 29 de novembro.', 'A cada 29 de novembro.'],
  ['nl', 'Welke zaal is op 29 november vrij?', 'Elke 29 november.'],
  ['ar', 'نحن سعيدون بالاجتماع في 29 نوفمبر.', 'بعيد المدينة في 29 نوفمبر.'],
])('what needs no year is said in whole words in %s: %s', (tag, wrong, right) => {
  const { check } = only('date/no-year');
  expect(check(source(tag, wrong)).length).toBe(1);
  expect(check(source(tag, right))).toEqual([]);
});

test.each([
  ['de', 'Das war so 12. Mai 2027 geplant.', 'so. 12. Mai 2027'],
  ['nl', 'Het is zo 12 mei 2027.', 'zo. 12 mei 2027'],
])('a word that is a short weekday as well is none without its full stop in %s: %s', (tag, right, wrong) => {
  const { check } = only('date/weekday');
  expect(check(source(tag, right))).toEqual([]);
  expect(check(source(tag, wrong)).length).toBe(1);
});

test.each([
  ['it', 'Ha vinto in 3 set.', 'La sede chiude il 3 set. alle 18.'],
  ['it', 'Ha vinto in 3 set contro Ada.', 'La sede chiude il 3 sett alle 18.'],
])('nor is a short month in %s: %s', (tag, right, wrong) => {
  const { check } = only('date/no-year');
  expect(check(source(tag, right))).toEqual([]);
  expect(check(source(tag, wrong)).length).toBe(1);
});

test.each(others)('link/vague-label knows all labels of %s, in sentences and with capitals', (tag) => {
  const { check } = only('link/vague-label');
  for (const label of languageFor(tag)!.reading!.vague.split('|'))
    for (const typed of [label, label.toUpperCase(), `${label}.`, `« ${label} »`])
      expect(check(source(tag, `[${typed}](https://example.org/a)`)).length, typed).toBe(1);
  expect(check(source(tag, '[Example report 2026](https://example.org/a)'))).toEqual([]);
});

test.each([
  ['de', 'Wir danken allen allen Helferinnen.', 'Die, die die Arbeit machen.'],
  ['es', 'Damos las gracias a a los voluntarios.', 'Nos nos vamos.'],
  ['uk', 'Ми дякуємо всім всім помічникам.', 'Дуже дуже дякуємо.'],
  ['ru', 'Мы благодарим всех всех помощников.', 'Очень очень рады.'],
  ['ar', 'نشكر جميع جميع المتطوعين.', 'شكرا جدا جدا.'],
  ['he', 'תודה לכל המתנדבים המתנדבים.', 'לאט לאט.'],
])('text/repeated-word in %s: %s', (tag, wrong, right) => {
  const { check } = only('text/repeated-word');
  expect(check(source(tag, wrong)).length).toBe(1);
  expect(check(source(tag, right))).toEqual([]);
});

test.each(others)('a hostile text in %s takes time in proportion', (tag) => {
  const { months } = calendarFor(tag)!;
  const month = [...months.keys()][0]!;
  for (const piece of ['1. ', '4 ', `4 ${month} `, `${month} `, 'a a ', '1月', ' '])
    for (const rule of ['date/weekday', 'date/no-year', 'text/repeated-word'] as const) {
      const { check } = only(rule);
      const text = source(tag, `x${piece.repeat(30_000 / piece.length)}`);
      expect(
        processorTime(() => check(text)),
        `${rule} ${piece}`,
      ).toBeLessThan(5_000);
    }
});
