// When an event is, in the words of a mail: what is read, and what is left to somebody who knows.

import { describe, expect, test } from 'vitest';
import { formWordsIn } from '../../../src/content/contributions/form-words.ts';
import { allLanguages } from '../../../src/content/languages/index.ts';
import { lexiconFor } from '../../../src/content/contributions/date-lexicon.ts';
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

test.each([
  ['2027-05-12T14:00', '14:00'],
  ['2027-05-12T14:00:00', '14:00'],
  ['2027.05.12 14:00', '14:00'],
  ['mer. 12 mai 2027 à 14 heures', '14:00'],
  ['mercredi 12 mai 2027 de 14 heures 30 à 16 heures', '14:30-16:00'],
  ['12 May 2027, 2:30 - 4 pm', '14:30-16:00'],
  ['12 May 2027, 9:30 - 4:30 pm', '09:30-16:30'],
  ['le 12 mai 2027, dès midi', '12:00'],
  ['12 May 2027, 7 pm to midnight', '19:00-24:00'],
  ['12 May 2027, noon to midnight', '12:00-24:00'],
  ['12 May 2027, 19:00-24:00', '19:00-24:00'],
  ['12 May 2027, 19:00-0:00', '19:00-24:00'],
  ['12 May 2027, 7:30 pm - 12 am', '19:30-24:00'],
  ['12 mai 2027, de 19 h à minuit', '19:00-24:00'],
  ['12 mai 2027, 19 à 24 h', '19:00-24:00'],
  ['12 May 2027, 0:00 to 24:00', '00:00-24:00'],
  ['12 May 2027, midnight to midnight', '00:00-24:00'],
  ['12 May 2027, 0:00', '00:00'],
  ['12 May 2027, midnight to 2 am', '00:00-02:00'],
])('%s', (text, time) => {
  expect(readWhen(text, '2027-04')).toEqual({ start: '2027-05-12', time });
});

test.each([
  ['11 to 1 pm', 'does not say of both hours whether they are before or after noon: 11 to 1 pm'],
  ['2 pm to 4', 'does not say of both hours whether they are before or after noon: 2 pm to 4'],
  ['11:30 pm to 1 am', 'has an end that is not after its beginning: 11:30 pm to 1 am'],
  ['16:00–14:00', 'has an end that is not after its beginning: 16:00–14:00'],
  ['25:00', 'has a time that does not exist: 25:00'],
  ['24:00', 'has a time that does not exist: 24:00'],
  ['24:00 to 2:00', 'has a time that does not exist: 24:00 to 2:00'],
  ['19:00 to 24:30', 'has a time that does not exist: 19:00 to 24:30'],
  ['7 to midnight', 'does not say of both hours whether they are before or after noon: 7 to midnight'],
  ['9:30-12:00 am', 'does not say of both hours whether they are before or after noon: 9:30-12:00 am'],
  ['09:00-09:00', 'begins and ends at the same hour: 09:00-09:00'],
  ['9 am to 9:00', 'begins and ends at the same hour: 9 am to 9:00'],
  ['from 14:00 to 16:75', 'has a time that does not exist: 14:00 to 16:75'],
  ['13 pm', 'has a time that does not exist: 13 pm'],
  ['9:00 and 14:00 and 16:00', 'has more than one time in it'],
])('the reason why %s is no time', (text, problem) => {
  expect(readWhen(`12 May 2027, ${text}`, '2027-04')).toMatchObject({ problem, lacks: 'time' });
});

test.each([
  ['12-13 May 2027, 10 pm - 2 am', '22:00-02:00'],
  ['12-13 May 2027, 22:00 to 0:00', '22:00-00:00'],
  ['12-13 May 2027, 9 am to 9 am', '09:00-09:00'],
  ['12-13 May 2027, 7 pm to midnight', '19:00-24:00'],
])('over several days, the last hour is one of the last day: %s', (text, time) => {
  expect(readWhen(text, '2027-04')).toEqual({ start: '2027-05-12', end: '2027-05-13', time });
  const [, hours] = text.split(', ');
  expect(readWhen(`12 May 2027, ${hours}`, '2027-04', undefined, '13 May 2027')).toEqual({ start: '2027-05-12', time });
});

test.each([
  ['2027-05-12T14:00Z', 'Z'],
  ['2027-05-12T14:00-04:00', '-04:00'],
  ['12 May 2027, 2 pm EST', 'EST'],
])('a time zone has a line of its own: %s', (text, zone) => {
  const { problem, help } = readWhen(text, '2027-04');
  expect(problem).toBe(`has more in it than a date and a time: ${zone}`);
  expect(help).toContain('`Time zone: America/Toronto`');
});

test.each([
  ['2027-05-12-14', '14'],
  ['12 May 2027 - 16', '16'],
  ['12 May 2027?', '?'],
  ['Sat 15 May 2027 14:00 (2 hours)', '2 hours'],
])('nothing that is beside a date is lost: %s', (text, rest) => {
  expect(readWhen(text, '2027-04').problem).toBe(`has more in it than a date and a time: ${rest}`);
});

describe('what may be two things is a doubt', () => {
  const read = (text: string) => readWhen(text, '2027-04', lexiconFor(['en', 'fr', 'de', 'es', 'it', 'nl']));

  test.each([
    '12 May 2027 at 2 pm and 4 pm',
    '12 May 2027 at 2 and 4 pm',
    'le 12 mai 2027 à 10 h et 14 h',
    '12 May 2027, 10:00 & 14:00',
    '12 May 2027, 10:00, 14:00',
    '12. Mai 2027, 10 Uhr und 14 Uhr',
  ])('two times: %s', (text) => {
    expect(read(text)).toMatchObject({ lacks: 'time', problem: 'has more than one time in it' });
  });

  test.each([
    '12 May 2027 and 19 May 2027',
    '12 May 2027, 19 May 2027',
    '12 and 19 May 2027',
    '12, 19 May 2027',
    'le 12 mai et le 2 juin 2027',
    '2027-05-12, 2027-05-26',
    '2027-05-12 2027-05-26',
    '2027-05-12 and 2027-05-26',
  ])('two dates: %s', (text) => {
    const { start, ...doubt } = read(text);
    expect(start).toBeUndefined();
    expect(doubt).toMatchObject({ lacks: 'start', problem: 'has more than one date in it' });
  });

  test.each([
    ['mar. au jeu., 11-13 mai 2027', 'has more in it than a date and a time'],
    ['May 2027, Wednesday', 'has a weekday and a month, and no day'],
    ['14h12 mai 2027', 'has a time and a month, and no day'],
    ['Saturday 15 to Sunday 17 May 2027', 'says Sunday, but 2027-05-17 is a Monday'],
    ['Friday to Sunday, 14-17 May 2027', 'says Sunday, but 2027-05-17 is a Monday'],
    ['15-17 May 2027, Sunday', 'says Sunday, but 2027-05-17 is a Monday'],
    ['Wednesday Friday 12 May 2027', 'says Friday, but 2027-05-12 is a Wednesday'],
    ['until 12 May 2027', 'says when it ends, and not when it begins'],
    ['jusqu’au 12 mai 2027', 'says when it ends, and not when it begins'],
    ['bis 12. Mai 2027', 'says when it ends, and not when it begins'],
    ['12 May 1430', 'has a year that is far from that of the issue: 1430'],
    ['12 May 2072', 'has a year that is far from that of the issue: 2072'],
    ['1827-05-12', 'has a year that is far from that of the issue: 1827'],
    ['Sa 15.05', 'has what can be a day or a time: 15.05'],
    ['12 am Samstag, 15. Mai 2027', 'can be noon or midnight: 12 am'],
    ['March 2027-05-12', 'has more in it than a date and a time: March'],
    ['mercredi 12 à 14 h', 'is not a date'],
  ])('%s', (text, problem) => {
    const found = read(text);
    expect(found.problem).toContain(problem);
    expect(found.start).toBeUndefined();
  });

  test('a day beside its weekday is no hour', () => {
    expect(read('mercredi 12 à 14 h').time).toBe('14:00');
  });
});

describe('what its place makes clear is read', () => {
  const read = (text: string) => readWhen(text, '2027-04', lexiconFor(['en', 'fr', 'de', 'es', 'it', 'nl']));

  test.each([
    ['14h 12 mai 2027', '14:00'],
    ['14 h 30 12 mai 2027', '14:30'],
    ['14 h 30 le 12 mai 2027', '14:30'],
    ['14h 2027-05-12', '14:00'],
    ['14h-16h 12 mai 2027', '14:00-16:00'],
    ['14 h 30-16 h 12 mai 2027', '14:30-16:00'],
    ['10 Uhr 12. Mai 2027', '10:00'],
    ['12 Uhr am Mittwoch, 12. Mai 2027', '12:00'],
    ['14 Uhr am 12. Mai 2027', '14:00'],
    ['14:00 am 12. Mai 2027', '14:00'],
    ['2027 May 12 - 2 pm', '14:00'],
    ['12 May 2027, Wednesday 2-4 pm', '14:00-16:00'],
    ['12 May 2027 between 2 and 4 pm', '14:00-16:00'],
    ['le 12 mai 2027 entre 10 h et 14 h', '10:00-14:00'],
    ['12. Mai 2027, zwischen 10 und 14 Uhr', '10:00-14:00'],
  ])('%s', (text, time) => {
    expect(read(text)).toEqual({ start: '2027-05-12', time });
  });

  test.each([
    'du mar. 11 au jeu. 13 mai 2027',
    'del mar. 11 al jue. 13 de mayo de 2027',
    'dal mar. 11 al gio. 13 maggio 2027',
    'mar. 11 mai - jeu. 13 mai 2027',
    '11 May 2027-13 May 2027',
    'Tuesday 11 to Thursday 13 May 2027',
    '11 mai (mar.) - 13 mai (jeu.) 2027',
    '2027-05-11 - 2027-05-13',
    'mar. 11 mai 2027-jeu. 13 mai 2027',
    '2027-05-11 to 2027-05-13',
  ])('first and last day: %s', (text) => {
    expect(read(text)).toEqual({ start: '2027-05-11', end: '2027-05-13' });
  });

  test.each(['14 & 15 May 2027', '14 and 15 May 2027', 'Friday 14 & Saturday 15 May 2027', '2027-05-14 & 2027-05-15'])(
    'days in a row are a span: %s',
    (text) => {
      expect(read(text)).toEqual({ start: '2027-05-14', end: '2027-05-15' });
    },
  );

  test('days in figures that can be only days are a span', () => {
    expect(read('13.05.2027-15.05.2027')).toEqual({ start: '2027-05-13', end: '2027-05-15' });
  });

  test('days over the end of a month are in a row', () => {
    expect(read('31 May & 1 June 2027')).toEqual({ start: '2027-05-31', end: '2027-06-01' });
    expect(read('Mar 1, 2029 to 3 April 2030')).toEqual({ start: '2029-03-01', end: '2030-04-03' });
    expect(read('Mar 30 - Apr 2, 2028')).toEqual({ start: '2028-03-30', end: '2028-04-02' });
  });
});

test.each(['6月14日', '5月12日', '5월 3일'])('a month in figures is no Monday: %s', (text) => {
  expect(readWhen(text, '2027-04', lexiconFor(['ja', 'ko']))).not.toHaveProperty('start');
});

test('a long text is called long', () => {
  expect(readWhen(`12 May 2027 ${'and more '.repeat(30)}`, '2027-04').problem).toMatch(/^is longer than a date/);
});

describe('beside a day that the editor gives', () => {
  const read = async (text: string, given: Record<string, string>) =>
    readContribution('a.md', new TextEncoder().encode(`Title: A\nKind: event\nWhen: ${text}\n`), {
      languages: ['en'],
      after: '2027-04',
      given,
      kindOfSection: () => undefined,
    });

  test.each(['next Tuesday at 3 pm', '3 pm', 'Tuesday, 3 pm', '05/06/2027, 15:00', '1 May 2027, 3 pm'])(
    'the hour of the text holds: %s',
    async (text) => {
      const { contributions, doubts } = await read(text, { start: '2027-05-12' });
      expect(doubts).toEqual([]);
      expect(contributions[0]!.item).toMatchObject({ start: '2027-05-12', time: '15:00' });
    },
  );

  test.each(['12 May 2027, 11 to 1 pm', 'Tuesday, 25:00', '1 pm, and 3 pm'])(
    'an hour that cannot be read is not lost: %s',
    async (text) => {
      const { doubts } = await read(text, { start: '2027-05-12' });
      expect(doubts).toHaveLength(1);
      expect((await read(text, { start: '2027-05-12', time: '11:00' })).doubts).toEqual([]);
    },
  );
});

describe('numbers beside a day', () => {
  test.each([
    ['Saturday 16 January 2027, 10-3', '10-3'],
    ['16 January 2027, 10-3', '10-3'],
    ['2027-01-16, 10–3', '10–3'],
    ['16/01/2027 from 10 to 3', 'from 10 to 3'],
    ['samedi 16 janvier 2027, de 10 à 15', 'de 10 à 15'],
    ['16 January 2027 at 2', 'at 2'],
    ['Saturday 16 January, 10-3', '10-3'],
  ])('are no hours without a word: %s', (text, typed) => {
    expect(readWhen(text, '2026-11')).toMatchObject({
      ...{ start: '2027-01-16', lacks: 'time', problem: `has what may be hours: ${typed}` },
      help: 'Write hours in full, for example 10:00-15:00',
    });
  });

  test('are named for several days, too', () => {
    const read = readWhen('12-14 May 2027, 10-3', '2026-11');
    expect(read).toMatchObject({ start: '2027-05-12', end: '2027-05-14', problem: 'has what may be hours: 10-3' });
  });

  test.each([
    '16 January 2027, room 2',
    '14 and 16 May 2027',
    '16 January 2027, 10-3-5',
    '10-3, 16 January 2027',
    '15 May, 2-4',
  ])('are nothing of the sort: %s', (text) => expect(readWhen(text, '2026-11').problem).not.toContain('may be hours'));

  test.each(allLanguages().map(([tag]) => tag))('have an example that can be read, in %s', async (tag) => {
    const { labels, kinds } = formWordsIn(tag);
    const read = (when: string) => {
      const text = `${labels.kind}: ${kinds.event}\n${labels.title}: A\n${labels.start}: ${when}\n\nB\n`;
      const readFor = { languages: [tag], after: '2026-11', kindOfSection: () => undefined };
      return readContribution('a.txt', new TextEncoder().encode(text), readFor);
    };
    const [doubt] = (await read('2027-01-16, 10-3')).doubts;
    expect(doubt?.message).toContain('has what may be hours: 10-3');
    const example = doubt!.help!.replace('Write hours in full, for example ', '');
    expect((await read(`2027-01-16, ${example}`)).contributions[0]?.item).toMatchObject({ time: '10:00-15:00' });
  });
});
