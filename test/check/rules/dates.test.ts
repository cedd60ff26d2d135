// Dates in text and in fields: what is a mistake, and what only looks like one.

import { describe, expect, it, test } from 'vitest';
import { only, withBody } from './check-source.ts';

const en = { date: '2018-05' };
const fr = { date: '2018-05', language: 'fr' };

describe('date/weekday', () => {
  const { check, foundIn } = only('date/weekday');

  test.each([
    ['Tuesday 16 May 2018', en],
    ['Tuesday, May 16, 2018', en],
    ['Tues. 16 May 2018', en],
    ['Tuesday the 16th of May 2018', en],
    ['Monday, 30th April 2019', en],
    ['mardi 16 mai 2018', fr],
    ['le mardi 1er mai 2019', fr],
    ['Mardi, 16 mai 2018', fr],
    ['ven. 16 mai 2018', fr],
    // No year near the has such a day.
    ['Friday 15th May 2018', en],
  ])('%s', (text, options) => {
    expect(foundIn(`It opens on ${text} in Riverbend.`, options)).toEqual([expect.stringMatching(/^date\/weekday: /)]);
  });

  test.each([
    ['Tuesday 15 May 2018', en],
    ['Tuesday, May 15, 2018', en],
    ['Tuesday\n15 May 2018', en],
    ['Tues 15 May 2018', en],
    ['Friday 5 to Sunday 7 October 2018', en],
    ['mardi 15 mai 2018', fr],
    ['mardi 1er mai 2018', fr],
    ['mar. 15 mai 2018', fr],
    ['du mercredi 3 au vendredi 5 octobre 2018', fr],
    // Another language's words are no words here.
    ['lundi 15 mai 2018', en],
    ['Monday 15 May 2018', fr],
  ])('nothing in %s', (text, options) => {
    expect(foundIn(`It opens on ${text} in Riverbend.`, options)).toEqual([]);
  });

  test.each([
    ['Friday and Saturday, 5-6 October 2018', en],
    ['Friday to Sunday, October 5-7, 2018', en],
    ['Friday 5 to Sunday 7 October 2018', en],
    ['5 October 2018 (Friday)', en],
    ['les vendredi et samedi 5 et 6 octobre 2018', fr],
    ['le 5 octobre 2018 (vendredi)', fr],
  ])('nothing in: %s', (text, options) => {
    expect(foundIn(text, options)).toEqual([]);
  });

  test.each([
    ['Friday and Sunday, 5-6 October 2018', en],
    ['Thursday to Sunday, October 5-7, 2018', en],
    ['5 October 2018 (Thursday)', en],
    ['October 5, 2018 (Thursday)', en],
    ['les jeudi et samedi 5 et 6 octobre 2018', fr],
    ['le 5 octobre 2018 (jeudi)', fr],
  ])('%s', (text, options) => {
    expect(foundIn(text, options)).toEqual([expect.stringMatching(/^date\/weekday: /)]);
  });

  it('looks at each day of a range', () => {
    expect(foundIn('Friday 5 to Sunday 6 October 2018')).toEqual(['date/weekday: Friday 5 to Sunday 6 October 2018']);
  });

  it('tries the years around the issue where the text has none', () => {
    const found = (text: string, date: string) => foundIn(text, { date });
    expect(found('on Tuesday 15 May', '2018-05')).toEqual([]);
    expect(found('on Tuesday 12 December', '2018-01')).toEqual([]);
    expect(found('on Wednesday 6 February', '2018-11')).toEqual([]);
    // No text leaves out the year of a day that is a year away.
    expect(found('on Wednesday 15 May', '2018-05')).toEqual(['date/weekday: Wednesday 15 May']);
    expect(found('on Monday 15 October', '2018-03')).toEqual([]);
    expect(found('on Tuesday 15 October', '2018-03')).toEqual(['date/weekday: Tuesday 15 October']);
    expect(found('on Tuesday 15th May', '2024-05')).toEqual(['date/weekday: Tuesday 15th May']);
  });

  it('takes the year from the fields of the item, whose text it is', () => {
    const inside = (text: string, more: string) => foundIn(text, { date: '2026-12', more });
    const clinic = 'kind: event\n        start: 2026-12-10\n        registration: { closes: 2027-02-03 }';
    expect(inside('Come on Friday, 10 December with your papers.', clinic)).toEqual([
      'date/weekday: Friday, 10 December',
    ]);
    expect(inside('Come on Thursday, 10 December with your papers.', clinic)).toEqual([]);
    expect(inside('Register until Thursday 3 February.', clinic)).toEqual(['date/weekday: Thursday 3 February']);
    expect(inside('Register until Wednesday 3 February.', clinic)).toEqual([]);
    // An end in another year, and a case of two years ago.
    expect(inside('Until Friday 1 January.', 'kind: notice\n        from: 2026-12-24\n        to: 2027-01-03')).toEqual(
      [],
    );
    expect(
      inside(
        'It was read on Tuesday 10 December.',
        'kind: case\n        identifier: C-12\n        stage: read\n        stage-date: 2024-12-10',
      ),
    ).toEqual([]);
  });

  it('says which weekday it is, in the words of the text', () => {
    const [found] = check(withBody('Le mercredi 15 mai 2018', fr));
    expect(found).toMatchObject({
      message: '"mercredi 15 mai 2018": that day is a mardi, not a mercredi',
      help: 'Write mardi, or fix the date',
      at: '9:14',
    });
    const [other] = check(
      withBody('On Sunday 15 May', {
        date: '2018-05',
        more: 'items: [{ kind: event, title: Fair, start: 2018-05-15 }]',
      }),
    );
    expect(other?.message).toBe('"Sunday 15 May": that day is a Tuesday in 2018, not a Sunday');
  });

  it('knows the calendar', () => {
    expect(foundIn('until 31 June 2018')).toEqual(['date/weekday: 31 June 2018']);
    expect(foundIn('le 29 février 2018', fr)).toEqual(['date/weekday: 29 février 2018']);
    expect(foundIn('on 29 February 2020')).toEqual([]);
  });
});

describe('date/no-year', () => {
  const { check, foundIn } = only('date/no-year');

  test.each([
    ['on 29 November', '29 November', en],
    ['on November 29th', 'November 29th', en],
    ['on the 29th of November', '29th of November', en],
    ['from February 17 to March 17', 'February 17', en],
    ['on 5 - 6 October.', '5 - 6 October', { date: '2018-09' }],
    ['on 5\u20136 Sept. in Riverbend', '5\u20136 Sept', en],
    ['on May 15, 1200 people marched', 'May 15', en],
    ['le 29 novembre', '29 novembre', fr],
    ['le 1er décembre', '1er décembre', fr],
    ['le 2 décembre', '2 décembre', fr],
    ['du 3 au 5 octobre', '3 au 5 octobre', fr],
  ])('%s', (text, marked, options) => {
    expect(foundIn(`It takes place ${text}`, options)).toEqual([`date/no-year: ${marked}`]);
  });

  test.each([
    ['on 29 November 2018', en],
    ['on November 29, 2018', en],
    ["on 29 November '18", en],
    ['on 5 - 6 September 2018', en],
    ['from 30 September to 2 October 2018', en],
    ['from June 17 to July 17, 2018', en],
    ['on 5 September, 3 October and 7 November 2018', en],
    ['on 30 December 2018 to 2 January', en],
    ['from July 2017 to June 2018', en],
    ['in 2018, twice: on 5 May and on 6 June', en],
    ['every 8 March', en],
    ['which 12 may call', en],
    ['where 5 Marching bands play', en],
    ['on May Day, when 12 people spoke', en],
    ['under section 45 March of the code', en],
    ['du 3 au 5 octobre 2018', fr],
    ['le 29 novembre 2018', fr],
    ['entre le 5 septembre et le 3 octobre 2018', fr],
    ['chaque 8 mars', fr],
    ['dans 12 marchés et 15 maisons', fr],
    ['on 29 November', fr],
  ])('nothing in: %s', (text, options) => {
    expect(foundIn(`It takes place ${text}`, options)).toEqual([]);
  });

  test.each([
    ['The hall is closed every year on July 1.', en],
    ['Doors open on July 1 of each year.', en],
    ['Canada Day, July 1, is a holiday.', en],
    ["On March 8, International Women's Day, we march.", en],
    ['The National Day for Truth and Reconciliation (September 30) is near.', en],
    ['We marched on the 4th of July with a band.', en],
    ['Nothing was the same after September 11.', en],
    ['The October 7 attacks changed that.', en],
    ['The office is on October 17 Street.', en],
    ['In 1944 they waited. On 6 June, they sailed.', en],
    ['The fiscal year ends on March 31.', en],
    ['Read [What happened on October 4](https://example.org/a).', en],
    ['They wrote “We meet again on October 4”, and did.', en],
    ['Le défilé du 1er mai passe ici.', fr],
    ['Nous fermons chaque 1er mai.', fr],
    ['La fête du Canada, le 1er juillet, est un jour férié.', fr],
    ['La Journée internationale des femmes (8 mars) approche.', fr],
    ['La rue du 4 septembre est fermée.', fr],
    ['La salle de la place du 8-Mai-1945 rouvre.', fr],
    ['Depuis les attentats du 11 septembre, on fouille.', fr],
    ['Les rapports sont dus le 31 mars de chaque année.', fr],
    ['On compte 14 décès et 3 marches.', fr],
  ])('nothing in: %s', (text, options) => {
    expect(foundIn(text, options)).toEqual([]);
  });

  test.each([
    ['The open day is on 12 May.', en],
    ['Our Training Day: May 12', en],
    ['Journée portes ouvertes le 12 mai', fr],
    ['Réunion publique, place de la Gare, le 12 mai', fr],
    ['La fête des voisins a lieu le 25 mai', fr],
  ])('still in: %s', (text, options) => {
    expect(foundIn(text, options)).toEqual([expect.stringMatching(/^date\/no-year: /)]);
  });

  it('leaves the titles of others alone', () => {
    const title = (kind: string) =>
      `date: 2018-05\ntitle: Bulletin\nsections:\n  - title: News\n    items:\n      - ${kind}\n`;
    expect(
      check(
        title(
          '{ kind: news, title: What we saw on October 4, outlet: Gazette, published: 2018-04-30, url: "https://example.org" }',
        ),
      ),
    ).toEqual([]);
    expect(
      check(title('{ title: What we saw on October 4, links: [{ label: The story, url: "https://example.org" }] }')),
    ).toEqual([]);
    expect(check(title('{ title: We meet on October 4, body: Come along. }')).map(({ rule }) => rule)).toEqual([
      'date/no-year',
    ]);
  });

  it('is quiet where the fields of the item say the year', () => {
    const event = (body: string, fields: string) =>
      foundIn(body, { date: '2018-05', more: `kind: event\n        ${fields}` });
    expect(event('We meet on 18 October.', 'start: 2018-10-18')).toEqual([]);
    expect(event('The second day is 19 October.', 'start: 2018-10-18\n        end: 2018-10-20')).toEqual([]);
    expect(
      event(
        'Come on 18 October, and tell us by 1 October.',
        'start: 2018-10-18\n        registration: { closes: 2018-10-01 }',
      ),
    ).toEqual([]);
    expect(event('We met on 17 October.', 'start: 2018-10-18')).not.toContainEqual(expect.stringMatching(/no-year/));
  });

  it('is quiet where the same day is in the item with its year', () => {
    expect(foundIn('It opens on 5 May 2018.\n\nThe doors open at nine on 5 May.')).toEqual([]);
  });

  test.each([
    ['15 December', '2026'],
    ['1 November', '2026'],
    ['5 March', '2027, or 2026 if that day is over'],
    ['30 October', '2027, or 2026 if that day is over'],
    ['Friday, 5 March', '2027'],
    ['Monday, 4 Jan', '2027'],
    ['Thursday, 5 March', '2026'],
    ['Tuesday, 15 December', '2026'],
    ['Monday, 15 December', '2026'],
    ['5-7 March', '2027, or 2026 if that day is over'],
    ['29 February', '2027, or 2026 if that day is over'],
  ])('in an issue of November 2026, %s is offered as one of %s', (text, year) => {
    const found = check(withBody(`It takes place on ${text}.`, { date: '2026-11' }));
    expect(found.map(({ help }) => help)).toEqual([`Add the year, for example ${year}`]);
  });

  it('makes one finding of a list of dates', () => {
    const found = check(withBody('- 5 May\n- 6 June\n- 7 July'));
    expect(found.map(({ message }) => message)).toEqual(['"5 May" and 2 other dates in this text have no year']);
  });

  it('looks at single lines too', () => {
    const found = check(
      `date: 2018-05\ntitle: Bulletin\nsummary: A forum on 5 October.\nsections:\n  - { title: News, intro: None. }\n`,
    );
    expect(found.map(({ rule, at, marked }) => [rule, at, marked])).toEqual([['date/no-year', '3:21', '5 October']]);
  });

  it('reads an item in its own language', () => {
    expect(foundIn('Le 5 octobre', { more: 'language: fr' })).toEqual(['date/no-year: 5 octobre']);
    expect(foundIn('El 5 de octubre y el 5 May', { more: 'language: es' })).toEqual(['date/no-year: 5 de octubre']);
    expect(foundIn('Die 5 octobris', { more: 'language: la' })).toEqual([]);
  });
});

describe('dates in fields', () => {
  const { check } = only('date/order', 'date/event-over', 'date/deadline-over');

  const event = (date: string, fields: string) =>
    check(
      `date: ${date}\ntitle: Bulletin\nsections:\n  - title: Events\n    items:\n      - { kind: event, title: Forum, ${fields} }\n`,
    ).map(({ rule, marked }) => `${rule}: ${marked}`);

  test.each([
    ['2018-09-15', 'start: 2018-09-05', ['date/event-over: 2018-09-05']],
    ['2018-09', 'start: 2018-09-05', []],
    ['2018-09', 'start: 2018-08-31', ['date/event-over: 2018-08-31']],
    ['2018-09-15', 'start: 2018-09', []],
    ['2018-10-01', 'start: 2018-09', ['date/event-over: 2018-09']],
    ['2018-09-15', 'start: 2018-09-05, end: 2018-09-15', []],
    ['2018-09-15', 'start: 2018-09-05, cancelled: true', []],
    ['2018-09-15', 'start: 2018-10-05, registration: { closes: 2018-09-14 }', ['date/deadline-over: 2018-09-14']],
    ['2018-09-15', 'start: 2018-10-05, registration: { closes: 2018-09-15 }', []],
    // One slip, the year of the event: one finding.
    ['2018-09-15', 'start: 2017-10-05, registration: { closes: 2017-10-01 }', ['date/event-over: 2017-10-05']],
    ['2018-09', 'start: 2018-10-05, end: 2018-10-04', ['date/order: 2018-10-04']],
    ['2018-09', 'start: 2018-10-05, end: 2018-10', []],
    ['2018-09', 'start: 2018-10, end: 2018-10-05', []],
    [
      '2018-09',
      'start: 2018-10-05, registration: { opens: 2018-10-02, closes: 2018-10-01 }',
      ['date/order: 2018-10-01'],
    ],
    ['2018-11', 'start: 2018-10-05, recurs: { every: week, to: 2018-11-02 }', []],
    ['2018-12', 'start: 2018-10-05, recurs: { every: week, to: 2018-11 }', ['date/event-over: 2018-11']],
    ['2018-09', 'start: 2018-10-05, recurs: { every: week, to: 2018-10-04 }', ['date/order: 2018-10-04']],
    [
      '2018-11',
      'start: 2018-10-05, recurs: { every: week, to: 2018-11-30 }, registration: { closes: 2018-10-20 }',
      ['date/deadline-over: 2018-10-20'],
    ],
    ['2018-09', 'start: 2018-10-05, time: "16:00-09:30"', ['date/order: "16:00-09:30"']],
    ['2018-09', 'start: 2018-10-05, time: "09:30-09:30"', ['date/order: "09:30-09:30"']],
    ['2018-09', 'start: 2018-10-05, end: 2018-10-06, time: "20:00-02:00"', []],
    ['2018-09', 'start: 2018-10-05, time: "09:30-16:00"', []],
    ['2018-09', 'start: 2018-10-05, time: "20:00-24:00"', []],
    ['2018-09', 'start: 2018-10-05, time: "00:00-24:00"', []],
    ['2018-09', 'start: 2018-10-05, time: "20:00-00:00"', ['date/order: "20:00-00:00"']],
  ])('issue of %s, event with %s', (date, fields, expected) => {
    expect(event(date, fields)).toEqual(expected);
  });

  test.each([
    [
      'kind: call, title: A, closes: 2018-09-01, how: { url: "https://example.org" }',
      'Fix the date, or delete the call',
    ],
    ['kind: job, title: A, employer: B, closes: 2018-09-01', 'Fix the date, or delete it'],
    [
      'kind: event, title: A, start: 2018-10-05, registration: { url: "https://example.org", closes: 2018-09-01 }',
      'Fix the date, or delete it',
    ],
    [
      'kind: event, title: A, start: 2018-10-05, registration: { closes: 2018-09-01 }',
      'Fix the date, or delete `registration`',
    ],
  ])('a last day that its group needs is not to be deleted alone: %s', (item, help) => {
    const source = `date: 2018-09-15\ntitle: Bulletin\nsections:\n  - title: All\n    items:\n      - { ${item} }\n`;
    expect(check(source).map((one) => one.help)).toEqual([help]);
  });

  it('also in calls, notices and nested items', () => {
    const source = `date: 2018-09-15
title: Bulletin
sections:
  - title: All
    items:
      - { kind: call, title: One, opens: 2018-10-02, closes: 2018-10-01, how: { url: https://example.org } }
      - { kind: notice, title: Two, from: 2018-10-02, to: 2018-10-01 }
      - title: Three
        items:
          - { kind: event, title: Four, start: 2018-09-01 }
          - { kind: call, title: Five, closes: 2018-09-01, how: { url: https://example.org } }
`;
    expect(check(source).map(({ rule, at }) => [rule, at])).toEqual([
      ['date/deadline-over', '11:48'],
      ['date/event-over', '10:48'],
      ['date/order', '6:62'],
      ['date/order', '7:59'],
    ]);
  });
});

describe('an event that comes again', () => {
  const { check } = only(
    'date/recurs-start',
    'date/recurs-days',
    'date/recurs-except',
    'date/recurs-short-month',
    'date/registration',
    'date/event-text',
    'date/weekday',
  );
  const found = (fields: string) =>
    check(
      `date: 2018-09\ntitle: Bulletin\nsections:\n  - title: Events\n    items:\n      - { kind: event, title: Choir, ${fields} }\n`,
    );

  test.each([
    ['start: 2018-10-02, recurs: { every: week, to: 2019-06-26, except: [2018-12-25, 2019-01-01] }', []],
    ['start: 2018-10, recurs: { every: week, to: 2019-06-25 }', ['date/recurs-start: 2018-10']],
    ['start: 2018-10-02, recurs: { every: week, to: 2019-06, except: [2018-12-26] }', ['date/recurs-days: 2018-12-26']],
    ['start: 2018-10-02, recurs: { every: week, to: 2019-06, except: [2018-12] }', ['date/recurs-except: 2018-12']],
    [
      'start: 2018-10, recurs: { every: week, to: 2019-06, except: [2018-12] }',
      ['date/recurs-except: 2018-12', 'date/recurs-start: 2018-10'],
    ],
    ['start: 2018-10-02, recurs: { every: year, to: 2020-12, except: [2018-12] }', ['date/recurs-except: 2018-12']],
    [
      'start: 2018-10-02, recurs: { every: two weeks, to: 2019-06, except: [2018-10-09] }',
      ['date/recurs-days: 2018-10-09'],
    ],
    ['start: 2018-10-02, recurs: { every: week, to: 2018-10-08 }', ['date/recurs-days: 2018-10-08']],
    // That it ends before it begins is another finding.
    ['start: 2018-10-02, recurs: { every: week, to: 2018-10-01, except: [2018-12-26] }', []],
    ['start: 2018-10-30, recurs: { every: month, to: 2019-06 }', ['date/recurs-short-month: month']],
    ['start: 2018-10-28, recurs: { every: month, to: 2019-06 }', []],
    ['start: 2018-10-31, recurs: { every: year, to: 2020-12 }', []],
    ['start: 2020-02-29, recurs: { every: year, to: 2028-03 }', ['date/recurs-short-month: year']],
    ['start: 2018-10-02, recurs: { every: week, to: 2019-06 }, registration: { closes: 2018-11-01 }', []],
    [
      'start: 2018-10-02, recurs: { every: week, to: 2019-06 }, registration: { closes: 2019-07-01 }',
      ['date/registration: 2019-07-01'],
    ],
    ['start: 2018-10-02, recurs: { every: week, to: 2019-06 }, body: It takes place on 4 June 2019.', []],
  ])('%s', (fields, expected) => {
    expect(found(fields).map(({ rule, marked }) => `${rule}: ${marked}`)).toEqual(expected);
  });

  test.each([
    ['start: 2018-10-02, end: 2018-11-20, recurs: { every: week, to: 2018-11-20 }', '2018-10-09', 'week', '2018-11-20'],
    ['start: 2018-10-02, end: 2018-11-20, recurs: { every: week, to: 2019-06 }', '2018-10-09', 'week', '2019-06'],
    ['start: 2018-10-02, end: 2018-11-20, recurs: { every: week, to: 2018-10-30 }', '2018-10-09', 'week', '2018-11-20'],
    ['start: 2018-10-02, end: 2018-10-03, recurs: { every: day, to: 2018-12-31 }', '2018-10-03', 'day', '2018-12-31'],
    // A day that is left out shortens nothing.
    [
      'start: 2018-10-02, end: 2018-10-12, recurs: { every: week, to: 2019-06, except: [2018-10-09] }',
      '2018-10-09',
      'week',
      '2019-06',
    ],
    [
      'start: 2018-10-02, end: 2018-11, recurs: { every: two weeks, to: 2019-06 }',
      '2018-10-16',
      'two weeks',
      '2019-06',
    ],
    ['start: 2018-10-31, end: 2019-01-01, recurs: { every: month, to: 2019-06 }', '2018-12-31', 'month', '2019-06'],
    ['start: 2018-10-02, end: 2019-10-03, recurs: { every: year, to: 2020-12 }', '2019-10-02', 'year', '2020-12'],
  ])('begins again before it ends: %s', (fields, next, every, to) => {
    const [fault, ...others] = found(fields).filter(({ rule }) => rule === 'date/recurs-days');
    const end = /end: ([\d-]+)/.exec(fields)![1];
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      marked: end,
      message: `The event that begins on ${fields.slice(7, 17)} ends on ${end}, but the next one begins on ${next}: every ${every}`,
    });
    expect(fault?.help).toContain(`write \`recurs: { every: ${every}, to: ${to} }\` and no \`end\``);
    // What the help says is no finding.
    const first = fields.slice(0, 17);
    expect(found(`${first}, recurs: { every: ${every}, to: ${to} }`).map(({ rule }) => rule)).not.toContain(
      'date/recurs-days',
    );
  });

  test.each([
    'start: 2018-10-02, end: 2018-10-08, recurs: { every: week, to: 2019-06 }',
    'start: 2018-10-02, end: 2018-10-02, recurs: { every: day, to: 2018-12-31 }',
    'start: 2018-10-06, end: 2018-10-13, recurs: { every: week, to: 2019-06 }',
    'start: 2018-10-31, end: 2018-12-31, recurs: { every: month, to: 2019-06 }',
    'start: 2018-10-02, end: 2018-10, recurs: { every: week, to: 2019-06 }',
  ])('ends before it begins again, or as it does: %s', (fields) => {
    expect(found(fields).filter(({ rule }) => rule === 'date/recurs-days')).toEqual([]);
  });

  test('is said to be on other days, with the next one', () => {
    const [fault] = found('start: 2018-10-02, recurs: { every: week, to: 2019-06-25, except: [2018-12-26] }');
    expect(fault?.message).toContain('every week from 2018-10-02 to 2019-06-25');
    expect(fault?.help).toBe('Write one of its days, such as 2019-01-01, or delete the whole `except:`');
  });

  test.each([
    ['start: 2018-10-02, recurs: { every: week, to: 2019-06', 'Write each day, for example 2018-12-04'],
    ['start: 2018-10, recurs: { every: week, to: 2019-06', 'Write each day, for example 2018-12-02'],
    [
      'start: 2018-10-02, recurs: { every: year, to: 2020-12',
      'The event does not take place in that month: delete the whole `except:`',
    ],
  ])('a month is not left out: %s', (fields, help) => {
    const fault = found(`${fields}, except: [2018-12] }`).find(({ rule }) => rule === 'date/recurs-except');
    expect(fault).toMatchObject({ severity: 'error', message: '`except` has a whole month, 2018-12', help });
  });

  test('never takes place where all days are left out', () => {
    const [fault] = found(
      'start: 2018-10-02, recurs: { every: week, to: 2018-10-09, except: [2018-10-02, 2018-10-09] }',
    );
    expect(fault?.message).toBe('The event never takes place: all its days are in `except`');
  });
});

describe('date/after-issue', () => {
  const { check, foundIn } = only('date/after-issue');

  test.each([
    ['The report was published on 8 December 2018.', en],
    ['A letter dated 8 December 2018 says so.', en],
    ['Un rapport publié le 8 décembre 2018 le dit.', fr],
    ['Une lettre en date du 8 décembre 2018 le dit.', fr],
  ])('%s', (text, options) => {
    expect(foundIn(text, options)).toEqual([expect.stringMatching(/^date\/after-issue: 8 d/i)]);
  });

  test.each([
    ['The report was published on 31 May 2018.', en],
    ['The report will be published on 8 December 2018.', en],
    ['If published on 8 December 2018, it comes late.', en],
    ['It opens on 8 December 2018.', en],
    ['Le rapport sera publié le 8 décembre 2018.', fr],
    ['La rencontre du 8 décembre 2018 est ouverte.', fr],
  ])('nothing in: %s', (text, options) => {
    expect(foundIn(text, options)).toEqual([]);
  });

  it('leaves corrections alone', () => {
    const source = `date: 2018-05\ntitle: Bulletin\nsections:\n  - { title: News, intro: None. }\nerrata:\n  - { date: 2018-09-01, text: The list published on 2 August 2018 is right. }\n`;
    expect(check(source)).toEqual([]);
  });
});

describe('date/ambiguous', () => {
  const { foundIn } = only('date/ambiguous');

  test.each(['on 3/4/2018', 'on 5.12.2026.', 'on (3/4/2018)'])('%s', (text) => {
    expect(foundIn(text)).toEqual([expect.stringMatching(/^date\/ambiguous: [\d/.]+\d$/)]);
  });

  test.each([
    'on 31/12/2026',
    'on 12/31/2026',
    'on 5/5/2026',
    'version 5.12.2026.1',
    'in 2018/2019',
    'the file 45/46/2018',
    'https://example.org/3/4/2018',
    '`3/4/2018`',
    '1/2 of 2018',
    '192.168.20.20',
    'no. 4/2018',
  ])('nothing in %s', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

it('date/ambiguous knows languages in which the day comes first', () => {
  const { foundIn } = only('date/ambiguous');

  expect(foundIn('La ligne déménage le 3/4/2018.', fr)).toEqual([]);
});

describe('date/range-weekday', () => {
  const { foundIn } = only('date/range-weekday');

  test.each([
    ['Friday 5 - 6 October 2018', en],
    ['Friday 5 to 6 October 2018', en],
    ['Friday, October 5-6, 2018', en],
    ['du vendredi 5 au 6 octobre 2018', fr],
  ])('%s', (text, options) => {
    expect(foundIn(text, options)).toEqual([expect.stringMatching(/^date\/range-weekday: /)]);
  });

  test.each([
    ['Friday 5 and 12 October 2018', en],
    ['Friday 5 to Saturday 6 October 2018', en],
    ['5 - 6 October 2018', en],
    ['Friday 5 October 2018', en],
    ['on Friday, 5 October 2018, 6-8 p.m.', en],
    ['du vendredi 5 au samedi 6 octobre 2018', fr],
  ])('nothing in: %s', (text, options) => {
    expect(foundIn(text, options)).toEqual([]);
  });
});

describe('date/style', () => {
  const { foundIn } = only('date/style');

  test.each([
    ['March 13, 2018, April 2, 2018 and 15 March 2018', '15 March 2018'],
    ['13 March 2018, 2 April 2018 and 15 March, 2018', '15 March, 2018'],
    ['1 April 2018 and 2 April 2018, but April 1st, 2018', 'April 1st, 2018'],
    ['2 April 2018 or 3rd of May 2018', '3rd of May 2018'],
  ])('%s', (text, marked) => {
    expect(foundIn(text)).toEqual([`date/style: ${marked}`]);
  });

  test.each([
    '13 March 2018 and Monday 2 April 2018',
    'May 5-6, 2018 and June 7, 2018',
    '5 May 2018, and again on 5 May',
  ])('nothing in: %s', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

describe('date/range-order', () => {
  const { foundIn } = only('date/range-order');

  test.each([
    ['from 5 to 3 October 2018', 'from 5 to 3 October 2018', en],
    ['October 5-3, 2018', 'October 5-3, 2018', en],
    ['from Friday 5 to Wednesday 3 October 2018', 'from Friday 5 to Wednesday 3 October 2018', en],
    ['from 5 October 2018 to 3 October 2018', '5 October 2018 to 3 October 2018', en],
    ['5 October 2019 to 3 May 2018', '5 October 2019 to 3 May 2018', en],
    ['from 5 October to 3 October 2018', '5 October to 3 October 2018', en],
    ['open 14:00-13:00', '14:00-13:00', en],
    ['open from 14:00 to 13:30', '14:00 to 13:30', en],
    ['open from 4 p.m. to 2 p.m.', '4 p.m. to 2 p.m', en],
    ['the plan for 2025-2023', '2025-2023', en],
    ['the plan, from 2025 to 2023', '2025 to 2023', en],
    ['du 5 au 3 octobre 2018', 'du 5 au 3 octobre 2018', fr],
    ['du vendredi 5 au mercredi 3 octobre 2018', 'du vendredi 5 au mercredi 3 octobre 2018', fr],
    ['ouvert de 14 h à 13 h', '14 h à 13 h', fr],
    ['ouvert de 14 h 30 à 14 h', '14 h 30 à 14 h', fr],
    ['le plan de 2025 à 2023', '2025 à 2023', fr],
  ])('%s', (text, marked, options) => {
    expect(foundIn(`So: ${text}.`, options)).toEqual([`date/range-order: ${marked}`]);
  });

  test.each([
    ['from 30 December to 2 January 2019', en],
    ['from November 3 to March 2, 2019', en],
    ['open 22:00-06:00', en],
    ['open 11:00-1:00', en],
    ['open from 9 a.m. to 5 p.m., or 10 p.m. to 6 a.m.', en],
    ['members fell from 2025 to 1980', en],
    ['ISO 2025-1999', en],
    ['the years 1999-2004', en],
    ['call 555 2025-1980', en],
    ['settled 1900-1700 BC', en],
    ['on 5 and 3 October 2018', en],
    ['the score was 14:10, 13:20', en],
    ['du 30 décembre au 2 janvier 2019', fr],
    ['ouvert de 22 h à 6 h', fr],
    ['le nombre est passé de 2025 à 1980', fr],
  ])('nothing in: %s', (text, options) => {
    expect(foundIn(`So: ${text}.`, options)).toEqual([]);
  });
});

describe('date/event-text', () => {
  const { foundIn } = only('date/event-text');

  const found = (body: string, { fields = '', language = 'en', time = '18:00-20:00' } = {}) =>
    foundIn(body, {
      date: '2026-11-02',
      language,
      more: `kind: event\n        start: 2026-11-24\n        time: ${time}\n        ${fields}`,
    }).filter((one) => !/time-zone/.test(one));

  test.each([
    ['The workshop takes place on 25 November 2026.', '25 November 2026', 'en'],
    ['Join us on November 25!', 'November 25', 'en'],
    ['The hall, 25 November 2026.', '25 November 2026', 'en'],
    ['It will be held on 24 October 2026 in the hall.', '24 October 2026', 'en'],
    ['It starts at 19:00.', '19:00', 'en'],
    ['Join us from 7 to 9 p.m.', '7 to 9 p.m.', 'en'],
    ['In the hall, 5:30 p.m.', '5:30 p.m.', 'en'],
    ['Join us at 6 p.m. on November 25.', 'November 25', 'en'],
    ['L’atelier aura lieu le 25 novembre 2026.', '25 novembre 2026', 'fr'],
    ['Rendez-vous le 25 novembre !', '25 novembre', 'fr'],
    ['La soirée commence à 19 h.', '19 h', 'fr'],
    ['Rejoignez-nous de 19 à 21 h dans la salle.', '19 à 21 h', 'fr'],
    ['Joignez-vous à nous à 19 h.', '19 h', 'fr'],
    ['Soyez des nôtres le 25 novembre !', '25 novembre', 'fr'],
  ])('%s', (body, marked, language) => {
    expect(found(body, { language })).toContain(`date/event-text: ${marked}`);
  });

  test.each([
    ['The workshop takes place on 24 November 2026 at 6 p.m.', 'en'],
    ['Join us from 6 to 8 p.m. on Tuesday, November 24.', 'en'],
    ['Please register by 20 November 2026.', 'en'],
    ['Doors open at 17:30, and it starts at 18:00.', 'en'],
    ['Doors open at 5:30 p.m.', 'en'],
    ['The speaker will be there at 19:00.', 'en'],
    ['It follows the report of 3 May 2025.', 'en'],
    ['The next session takes place on 1 December 2026.', 'en'],
    ['It marks the anniversary of the strike of 6 December 1989.', 'en'],
    ['Those in Vancouver join us at 3 p.m. Pacific time.', 'en'],
    ['L’atelier aura lieu le 24 novembre 2026 de 18 h à 20 h.', 'fr'],
    ['Inscrivez-vous avant le 20 novembre 2026.', 'fr'],
    ['Les portes ouvrent à 17 h 30.', 'fr'],
    ['The bus leaves at 1:15 p.m.', 'en'],
    ['Departure of the coach from the town hall: 1:15 p.m.', 'en'],
    ['At 1:15 p.m. the ferry leaves from the pier.', 'en'],
    ['Refreshments at 5:15 p.m.', 'en'],
    ['L’autobus part à 13 h 15 de la mairie.', 'fr'],
    ["L'autobus part à 13 h 15.", 'fr'],
    ['Départ de l’autobus à 13 h 15.', 'fr'],
    ['Départ du car à 13 h 15.', 'fr'],
    ['À 13 h 15, l’autobus part de la mairie.', 'fr'],
    ['Le traversier quitte le quai à 13 h 15.', 'fr'],
    ['Ouverture de la salle à 17 h 30.', 'fr'],
    ['Collation dès 17 h 15, goûter à 17 h 30.', 'fr'],
    ['Retour à 22 h.', 'fr'],
  ])('nothing in: %s', (body, language) => {
    expect(found(body, { language })).toEqual([]);
  });

  it('knows that midnight is the end of a day', () => {
    for (const body of ['It is on from 6 p.m. to 12 a.m.', 'It is on from 18:00 to 24:00.'])
      expect(found(body, { time: '18:00-24:00' })).toEqual([]);
    expect(found('It is held from 7 p.m. to 12 a.m.', { time: '18:00-24:00' })).toHaveLength(1);
  });

  it('knows events of several days, and those that are cancelled', () => {
    expect(found('It takes place on 25 November 2026.', { fields: 'end: 2026-11-26' })).toEqual([]);
    expect(found('It takes place on 27 November 2026.', { fields: 'end: 2026-11-26' })).toEqual([
      'date/event-text: 27 November 2026',
    ]);
    expect(found('It was to take place on 25 November 2026.', { fields: 'cancelled: true' })).toEqual([]);
  });

  it('holds the last day to answer against the text', () => {
    const call = (body: string, language = 'en') =>
      foundIn(body, {
        date: '2026-11-02',
        language,
        more: 'kind: call\n        closes: 2026-12-15\n        how: { url: "https://example.org/c" }',
      });
    expect(call('Send your photographs until 20 December 2026.')).toEqual(['date/event-text: 20 December 2026']);
    expect(call('Envoyez vos photos avant le 20 décembre 2026.', 'fr')).toEqual(['date/event-text: 20 décembre 2026']);
    expect(call('Send your photographs before 16 December 2026.')).toEqual([]);
    expect(call('Send them until 15 December. The jury meets on 20 December.')).toEqual([]);
    expect(call('The winners are named on 20 January 2027.')).toEqual([]);
    expect(
      found('Register by 22 November 2026.', {
        fields: 'registration: { url: "https://example.org/r", closes: 2026-11-20 }',
      }),
    ).toEqual(['date/event-text: 22 November 2026']);
  });
});

describe('date/invitation-over', () => {
  const { foundIn } = only('date/invitation-over');

  const late = { date: '2026-11-02' };
  test.each([
    ['Join us on 3 October 2026!', late],
    ['The fair will take place on October 3, 2026.', late],
    ['Please apply by 3 October 2026.', late],
    ['The deadline is 3 October 2026.', late],
    ['It will run from 1 to 3 October 2026.', late],
    ['La foire aura lieu le 3 octobre 2026.', { ...late, language: 'fr' }],
    ['Inscrivez-vous avant le 3 octobre 2026.', { ...late, language: 'fr' }],
  ])('%s', (text, options) => {
    expect(foundIn(text, options)).toEqual([expect.stringMatching(/^date\/invitation-over: /)]);
  });

  test.each([
    ['Join us on 3 December 2026!', late],
    ['They said that it will take place on 3 October 2026.', late],
    ['The fair took place on 3 October 2026.', late],
    ['It will run from 1 October 2026 to 5 November 2026.', late],
    ['The deadline was 3 October 2026.', late],
    ['La foire a eu lieu le 3 octobre 2026.', { ...late, language: 'fr' }],
  ])('nothing in: %s', (text, options) => {
    expect(foundIn(text, options)).toEqual([]);
  });
});

describe('hours online', () => {
  const { foundIn } = only('date/time-zone');

  test.each([
    ['Join us online, 2 to 3 pm.', '2 to 3 pm', en],
    ['The webinar starts at 14:00.', '14:00', en],
    ['Register for the Zoom meeting on Tuesday at 2 p.m.', '2 p.m.', en],
    ['Le webinaire commence à 14 h.', '14 h', fr],
  ])('%s', (text, marked, options) => {
    expect(foundIn(text, options)).toEqual([`date/time-zone: ${marked}`]);
  });

  test.each([
    ['Join us online, 2 to 3 pm ET.', en],
    ['Join us online, 2 to 3 pm, Toronto time.', en],
    ['Join us online at 2 p.m. (Eastern).', en],
    ['Join us in the hall, 2 to 3 pm.', en],
    ['The shop is online. We meet at 2 p.m. in the hall.', en],
    ['He was online at 2 p.m.', en],
    ['Le webinaire commence à 14 h, heure de Paris.', fr],
  ])('nothing in: %s', (text, options) => {
    expect(foundIn(text, options)).toEqual([]);
  });

  it('once, where the field says so already', () => {
    const event = (more: string) =>
      foundIn('Join the webinar at 14:00.', {
        date: '2018-05',
        more: `kind: event\n        start: 2018-06-01\n        ${more}`,
      });
    expect(event('time: "14:00"\n        online: https://example.org')).toEqual(['date/time-zone: "14:00"']);
    expect(event('time: "14:00"\n        place: Online')).toEqual(['date/time-zone: "14:00"']);
    expect(event('time: "14:00"\n        timezone: Europe/Paris\n        online: https://example.org')).toEqual([]);
  });
});

test.each([
  ['closes: 2018-10-28', ['date/registration: 2018-10-28']],
  ['opens: 2018-10-28', ['date/registration: 2018-10-28']],
  ['closes: 2018-10-18', []],
  ['closes: 2018-10', []],
])('a registration that %s', (registration, expected) => {
  const { check } = only('date/registration');

  const source = `date: 2018-09\ntitle: Bulletin\nsections:\n  - title: Events\n    items:\n      - { kind: event, title: Forum, start: 2018-10-17, end: 2018-10-18, registration: { ${registration} } }\n`;
  expect(check(source).map(({ rule, marked }) => `${rule}: ${marked}`)).toEqual(expected);
});

test.each([
  ['The guide, published in December 2018, is free.', ['date/after-issue: December 2018'], en],
  ['The guide was published in 2019.', ['date/after-issue: 2019'], en],
  ['The guide will be published in 2019.', [], en],
  ['The guide was published in May 2018.', [], en],
  ['Le guide publié en décembre 2018 est gratuit.', ['date/after-issue: décembre 2018'], fr],
  ['The report of 8 December 2018 says so.', ['date/after-issue: 8 December 2018'], en],
])('%s', (text, expected, options) => {
  expect(only('date/after-issue').foundIn(text, options)).toEqual(expected);
});
