// When an event is, in the words of a mail: what is read, and what is left to somebody who knows.

import { expect, test } from 'vitest';
import { readContribution } from '../../../src/content/contributions/read-contribution.ts';
import { readWhen } from '../../../src/content/contributions/read-when.ts';

test.each([
  ['12 May 2027, 9 a.m.', '09:00'],
  ['12 May 2027, 8:30 a.m. to 12:30 p.m.', '08:30-12:30'],
  ['8 a. m. à 11 h, 12 mai 2027', '08:00-11:00'],
])('%s', (text, time) => {
  expect(readWhen(text, '2027-04')).toEqual({ start: '2027-05-12', time });
});

test.each(['12 May 2027 until 4 pm', '12 May 2027, till 16:00', 'le 12 mai 2027 jusqu’à 16 h'])(
  'the end of an event is not its beginning: %s',
  (text) => {
    expect(readWhen(text, '2027-04')).toMatchObject({ problem: 'says when it ends, and not when it begins' });
  },
);

test.each(['Friday 12 to Sunday 14 May 2027', 'Friday, 12-14 May 2027'])(
  'the first of several days is on its weekday: %s',
  (text) => {
    expect(readWhen(text, '2027-04')).toMatchObject({ problem: 'says Friday, but 2027-05-12 is a Wednesday' });
  },
);

test.each(['Friday to Monday, 14-17 May 2027', 'Friday 14 to Monday 17 May 2027'])('%s', (text) => {
  expect(readWhen(text, '2027-04')).toEqual({ start: '2027-05-14', end: '2027-05-17' });
});

test('a time that is none is named without what is around it', () => {
  expect(readWhen('12 May 2027, 25:00', '2027-04').problem).toMatch(/: 25:00$/);
});

test.each(['12 May 2027, 5 pm', '12 May 2027 until 4 pm', '12 mai 2027 à 17 h'])(
  'a line for a date alone says so of a time: %s',
  async (text) => {
    const file = new TextEncoder().encode(
      `Title: A call\nKind: call\nDeadline: ${text}\nTo respond: ada@example.org\n\nx\n`,
    );
    const { doubts } = await readContribution('a.md', file, {
      languages: ['en'],
      after: '2027-04',
      kindOfSection: () => undefined,
    });
    expect(doubts.map(({ message }) => message)).toEqual([
      expect.stringContaining('"Deadline:" has a time, and only a date belongs here: '),
    ]);
  },
);
