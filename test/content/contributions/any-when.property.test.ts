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
  });

  test.each([
    ['de', 'Mittwoch, 12. Mai 2027, 14 Uhr bis 16 Uhr'],
    ['de', 'am 12. Mai 2027 von 14:00 bis 16:00 Uhr'],
    ['es', 'el miércoles 12 de mayo de 2027, de 14 h a 16 h'],
    ['it', 'mercoledì 12 maggio 2027, dalle 14:00 alle 16:00'],
    ['nl', 'woensdag 12 mei 2027, van 14 uur tot 16 uur'],
    ['pt', 'quarta-feira, 12 de maio de 2027, das 14 h às 16 h'],
  ])('in the words of %s: %s', (tag, text) => {
    expect(readWhen(text, after, lexiconFor([tag]))).toEqual({ start: '2027-05-12', time: '14:00-16:00' });
  });
});
