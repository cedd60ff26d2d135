// Days and hours in every way of writing them, in every language: what is read is what was meant, and never less.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexiconFor } from '../../../src/content/contributions/date-lexicon.ts';
import { readWhen } from '../../../src/content/contributions/read-when.ts';
import { dateWords } from '../../../src/content/issue/date-words/index.ts';
import { dateProblem } from '../../../src/content/issue/dates.ts';
import { timeOf } from '../../../src/content/issue/time-in-words.ts';
import { knownLanguages, wordsFor } from '../../../src/content/languages/index.ts';

const after = '2027-04';
const two = (value: number): string => String(value).padStart(2, '0');

const day = fc
  .date({ min: new Date('2027-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const language = fc.constantFrom(...Object.values(dateWords));
const upper = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.normalize('NFD'),
  (text: string) => text.replaceAll(' ', '\u00a0'),
);

/** A day in words, and the day. */
const dayInWords = fc
  .record({ iso: day, names: language, form: fc.nat(5), isShort: fc.boolean(), isNamed: fc.boolean(), change: upper })
  .map(({ iso, names, form, isShort, isNamed, change }) => {
    const date = new Date(`${iso}T00:00:00Z`);
    const [year, number] = [date.getUTCFullYear(), date.getUTCDate()];
    const month = isShort
      ? names.shortMonths.split(' ')[date.getUTCMonth()]!.split('|')[0]!
      : names.months[date.getUTCMonth()]!;
    const weekday = isNamed ? `${names.weekdays[(date.getUTCDay() + 6) % 7]} ` : '';
    const forms = [
      `${weekday}${number} ${month} ${year}`,
      `${weekday}${number} ${month}. ${year}`,
      `${weekday}${month} ${number}, ${year}`,
      `${weekday}${iso}`,
      `${year}/${two(date.getUTCMonth() + 1)}/${two(number)}`,
      `(${weekday}${number} ${month}, ${year})`,
    ];
    return { iso, text: change(forms[form]!) };
  });

const minutes = fc.nat(24 * 12 - 2).map((step) => step * 5);
const wholeHours = fc.nat(23).map((hour) => hour * 60);
const midnight = 24 * 60;
const clock = (at: number): string => `${two(Math.floor(at / 60))}:${two(at % 60)}`;
const hourForms: readonly ((at: number) => string)[] = [
  clock,
  (at) => `${Math.floor(at / 60)} h ${two(at % 60)}`,
  (at) => `${Math.floor(at / 60)}h${at % 60 === 0 ? '' : two(at % 60)}`,
  (at) => `${Math.floor(at / 60) % 12 || 12}:${two(at % 60)} ${at < 720 ? 'am' : 'p.m.'}`,
];
const around = fc.constantFrom(
  ['', ' - '],
  ['', '–'],
  ['from ', ' to '],
  ['between ', ' and '],
  ['de ', ' à '],
  ['entre ', ' et '],
  ['', ' jusqu’à '],
  ['', ' until '],
);

/** An hour or a span in words, and the time. */
const hoursInWords = fc
  .record({
    span: fc.uniqueArray(minutes, { minLength: 1, maxLength: 2 }).map((all) => all.toSorted((a, b) => a - b)),
    form: fc.constantFrom(...hourForms),
    words: around,
    change: upper,
  })
  .map(({ span, form, words: [before, between], change }) => ({
    time: span.map(clock).join('-'),
    text: change(span.length === 1 ? form(span[0]!) : `${before}${span.map(form).join(between)}`),
  }));

describe('a day and hours', () => {
  test('are read as what they are, the day first or the hours', () => {
    fc.assert(
      fc.property(dayInWords, hoursInWords, fc.boolean(), (one, hours, isDayFirst) => {
        const text = isDayFirst ? `${one.text}, ${hours.text}` : `${hours.text}, ${one.text}`;
        expect(readWhen(text, after), text).toEqual({ start: one.iso, time: hours.time });
        expect(timeOf(hours.text), hours.text).toEqual({ time: hours.time });
      }),
      { numRuns: 400 },
    );
  });

  test('two days are a span in order, and no other', () => {
    const joints = fc.constantFrom(' - ', ' to ', ' au ', ' until ');
    fc.assert(
      fc.property(dayInWords, dayInWords, joints, (first, last, joint) => {
        const isOneWay = [first, last].every(({ text }) => /\p{L}/u.test(text) && !/\d{4}-/.test(text));
        fc.pre(isOneWay);
        const found = readWhen(`${first.text}${joint}${last.text}`, after);
        if (first.iso < last.iso) expect(found).toEqual({ start: first.iso, end: last.iso });
        else expect(found.problem).toBe('has dates that are not in order');
      }),
      { numRuns: 200 },
    );
  });

  test('with a word beside them that is none of theirs are doubtful', () => {
    const word = fc.stringMatching(/^[bcfgjkpqvwxz]{4,9}$/);
    fc.assert(
      fc.property(dayInWords, hoursInWords, word, fc.nat(2), (one, hours, odd, place) => {
        const parts = [one.text, hours.text];
        parts.splice(place, 0, odd);
        expect(readWhen(parts.join(', '), after).problem).toContain(odd);
      }),
      { numRuns: 200 },
    );
  });
});

test('whatever is typed is read without an exception, and as days that exist', () => {
  const piece = fc.constantFrom(
    ...'12 5 2027 05 25:00 14:00 2 pm a.m. 14 h midi noon to - – à au until and & at from May mai mar. Mon mardi'.split(
      ' ',
    ),
    ...'2027年 4月 17日 日 (土) ～ 〜 から まで 至 午後 오후 2時 3点 半 30分 5월 일 م ص ٤'.split(' '),
    ...'2027-05-12 T14:00 Z / . , ( ) @ next demain x ’ é 1er 3rd 99999 -04:00'.split(' '),
  );
  const typed = fc
    .array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 14 })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(fc.oneof(typed, fc.string({ unit: 'grapheme' })), (text) => {
      const { start, end, time, problem, help } = readWhen(text, after);
      for (const date of [start, end]) if (date !== undefined) expect(dateProblem(date)).toBeUndefined();
      if (time !== undefined) expect(time).toMatch(/^\d\d:\d\d(?:-\d\d:\d\d)?$/);
      if (problem === undefined) expect(start).toBeDefined();
      else expect(`${problem} ${help}`).not.toMatch(/undefined|NaN/);
    }),
    { numRuns: 2000 },
  );
});

describe('what bulletin prints in a language is read as what it is', () => {
  test.each(knownLanguages)('%s', (tag) => {
    const [words, lexicon] = [wordsFor(tag), lexiconFor([tag])];
    fc.assert(
      fc.property(day, (iso) => {
        for (const text of [words.date(iso, 'weekday'), words.date(iso)])
          expect(readWhen(text, after, lexicon), text).toEqual({ start: iso });
      }),
      { numRuns: 60 },
    );
    const isMonths = fc.boolean();
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 2, maxLength: 2 }), isMonths, (both, areMonths) => {
        const [start, end] = both.toSorted().map((iso) => (areMonths ? iso.slice(0, 7) : iso)) as [string, string];
        fc.pre(start < end);
        const text = words.dateRange(start, end);
        expect(readWhen(text, after, lexicon), text).toEqual({ start, end });
      }),
      { numRuns: 100 },
    );
    const hour = fc.oneof(minutes, wholeHours);
    const span = fc.oneof(
      fc.uniqueArray(hour, { minLength: 1, maxLength: 2 }),
      hour.map((begin) => [begin, midnight]),
    );
    fc.assert(
      fc.property(day, span, (iso, ends) => {
        const time = ends
          .toSorted((a, b) => a - b)
          .map(clock)
          .join('-');
        const text = words.time(time);
        expect(timeOf(text, lexicon), text).toMatchObject({ time });
        for (const around of [`${words.date(iso, 'weekday')} ${text}`, `${words.date(iso)}${words.comma}${text}`])
          expect(readWhen(around, after, lexicon), around).toEqual({ start: iso, time });
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['ja', '2027年4月17日〜19日', { start: '2027-04-17', end: '2027-04-19' }],
    ['ja', '2027年4月17日（土）から19日（月）まで', { start: '2027-04-17', end: '2027-04-19' }],
    ['ja', '2027年4月30日(金)～5月2日(日)', { start: '2027-04-30', end: '2027-05-02' }],
    ['ja', '2027年4月17日（土）午後2時30分', { start: '2027-04-17', time: '14:30' }],
    ['ja', '２０２７年４月１７日　午後２時～４時半', { start: '2027-04-17', time: '14:00-16:30' }],
    ['ja', '2027年4月17日 14時から16時まで', { start: '2027-04-17', time: '14:00-16:00' }],
    ['ja', '2027年4月17日 午前0時', { start: '2027-04-17', time: '00:00' }],
    ['ja', '2027年4月17日 午後0時30分', { start: '2027-04-17', time: '12:30' }],
    ['zh', '2027年4月17日至19日 下午2:30', { start: '2027-04-17', end: '2027-04-19', time: '14:30' }],
    ['zh', '2027年4月17日（星期六）上午9点半到下午2点', { start: '2027-04-17', time: '09:30-14:00' }],
    ['zh-Hant', '2027年4月17日 上午12:00至12:30', { start: '2027-04-17', time: '00:00-00:30' }],
    ['zh-Hant', '2027年4月17日星期六 下午2:30至4:00', { start: '2027-04-17', time: '14:30-16:00' }],
    ['zh', '2027年4月17日 晚上7点至午夜', { start: '2027-04-17', time: '19:00-24:00' }],
    ['ko', '2027년 4월 17일 오후 7시부터 자정까지', { start: '2027-04-17', time: '19:00-24:00' }],
    ['ja', '2027年4月17日 19時から24時まで', { start: '2027-04-17', time: '19:00-24:00' }],
    ['ja', '2027年4月17日 19時～午前0時', { start: '2027-04-17', time: '19:00-24:00' }],
    ['ko', '2027년 4월 17일 오후 2시 30분', { start: '2027-04-17', time: '14:30' }],
    ['ko', '2027년 4월 17일 오전 10시 ~ 오후 1시', { start: '2027-04-17', time: '10:00-13:00' }],
    ['ko', '2027년 4월 17일 오전 10시부터 12시까지', { start: '2027-04-17', time: '10:00-12:00' }],
    ['zh', '2027年4月17日 晚上7点至9点', { start: '2027-04-17', time: '19:00-21:00' }],
    ['ko', '2027년 4월 17일부터 19일까지', { start: '2027-04-17', end: '2027-04-19' }],
    ['ar', 'السبت 17 أبريل 2027، الساعة 2:30 مساءً', { start: '2027-04-17', time: '14:30' }],
  ])('in the words of %s: %s', (tag, text, expected) => {
    expect(readWhen(text, after, lexiconFor([tag]))).toEqual(expected);
  });

  test.each([
    ['ja', '4月17日(土)', '2027-04-17'],
    ['ko', '5월 4일 화요일', '2027-05-04'],
  ])('with its weekday a day needs no year, in %s: %s', (tag, text, start) => {
    expect(readWhen(text, after, lexiconFor([tag]))).toMatchObject({ start, note: expect.stringContaining(start) });
  });

  test.each([
    ['4월 17일', 'has no year'],
    ['2027年12月30日～1月2日', 'has dates that are not in order'],
    ['2027年4月17日 午後2時間', 'has more in it than a date and a time'],
    ['2027年4月17日 午後12時', 'has more in it than a date and a time'],
    ['2027年4月17日 晚上12点', 'has more in it than a date and a time'],
    ['2027年4月17日 午夜1点', 'has more in it than a date and a time'],
    ['2027年4月17日 晚上1点', 'has more in it than a date and a time'],
    ['2027年4月17日 午後2時と4時', 'has more than one time in it'],
    ['2027年4月17日(日)', 'says Sunday, but 2027-04-17 is a Saturday'],
    ['2027年4月17日 25時', 'has a time that does not exist'],
  ])('what is no one day and time stays doubtful: %s', (text, problem) => {
    expect(readWhen(text, after, lexiconFor(['ja'])).problem).toContain(problem);
  });

  test.each(['de', 'pl', 'ru', 'uk', 'he', 'en,de', 'fr,de'])('the day is first in 12.05.2027, in %s', (tags) => {
    const lexicon = lexiconFor(tags.split(','));
    const start = '2027-05-12';
    for (const text of ['12.05.2027', '12.5.2027', '12.05.2027.'])
      expect(readWhen(text, after, lexicon), text).toEqual({ start });
    expect(readWhen('12.05.2027, 14:00', after, lexicon)).toEqual({ start, time: '14:00' });
    expect(readWhen('12.05.2027-14.05.2027', after, lexicon)).toEqual({ start, end: '2027-05-14' });
    // What is not so in figures stays doubtful, and so does it in other languages.
    expect(readWhen('12/05/2027', after, lexicon).problem).toBe('can be two dates');
    expect(readWhen('12.05.2027', after, lexiconFor(['en', 'fr'])).problem).toBe('can be two dates');
    expect(readWhen('05.13.2027', after, lexicon).start).toBeOneOf([undefined, '2027-05-13']);
  });

  test.each([
    ['de', 'Mittwoch, 12. Mai 2027, 19 bis 24 Uhr', '19:00-24:00'],
    ['de', 'am 12. Mai 2027 von 19:00 Uhr bis Mitternacht', '19:00-24:00'],
    ['de', 'Mittwoch, 12. Mai 2027, 14 Uhr bis 16 Uhr'],
    ['de', 'am 12. Mai 2027 von 14:00 bis 16:00 Uhr'],
    ['es', 'el miércoles 12 de mayo de 2027, de 14 h a 16 h'],
    ['it', 'mercoledì 12 maggio 2027, dalle 14:00 alle 16:00'],
    ['nl', 'woensdag 12 mei 2027, van 14 uur tot 16 uur'],
    ['pt', 'quarta-feira, 12 de maio de 2027, das 14 h às 16 h'],
  ])('in the words of %s: %s', (tag, text, time = '14:00-16:00') => {
    expect(readWhen(text, after, lexiconFor([tag]))).toEqual({ start: '2027-05-12', time });
  });
});
