// Calendar files, as another library reads them.

import ICAL from 'ical.js';
import { convertIcsCalendar, type IcsEvent } from 'ts-ics';
import { describe, expect, test, vi } from 'vitest';
import { ics } from '../../src/output/formats/ics.ts';
import { renderCalendar } from '../../src/output/calendar/render-calendar.ts';
import { compareReading, isComplete } from '../../src/output/verify/compare.ts';
import { meaningOf } from '../../src/output/verify/meaning.ts';
import { readCalendar } from '../../src/output/verify/read-calendar.ts';
import type { Edition } from '../../src/content/edition/edition.ts';
import { editionOf } from '../support/composed.ts';
import { emptyEdition, sampleItem } from '../support/edition.ts';

const publication = 'name: Harbour News\nurl: https://example.org/harbour\n';

function issue(events: string, head = ''): string {
  const items = events.trim().replaceAll(/^/gm, '      ');
  return `number: 28\ndate: 2027-03\nlanguage: en\n${head}sections:\n  - title: Events\n    items:\n${items}\n`;
}

function calendarOf(edition: Edition) {
  const { content, beside } = renderCalendar(edition);
  return { content, beside, events: parsed(content) };
}

function parsed(content: string): readonly IcsEvent[] {
  return convertIcsCalendar(undefined, content).events ?? [];
}

function eventOf(fields: string, around = publication): IcsEvent {
  const { events } = calendarOf(editionOf(issue(`- { kind: event, title: Walk, ${fields} }`), around));
  expect(events).toHaveLength(1);
  return events[0]!;
}

/** What the file itself says, line by line. */
function linesOf(fields: string, around = publication): readonly string[] {
  return calendarOf(editionOf(issue(`- { kind: event, title: Walk, ${fields} }`), around)).content.split('\r\n');
}

describe('when it is', () => {
  test.each([
    ['a day', 'start: 2027-05-01', '20270501', '20270502'],
    ['several days', 'start: 2027-05-30, end: 2027-06-02', '20270530', '20270603'],
    ['the last day of a year', 'start: 2027-12-31', '20271231', '20280101'],
    ['a month, of which nobody knows the day', 'start: 2028-02', '20280201', '20280301'],
    ['a month with an hour', 'start: 2028-02, time: "14:00"', '20280201', '20280301'],
  ])('%s: the end is the first day after it', (_, fields, start, end) => {
    expect(linesOf(fields)).toEqual(expect.arrayContaining([`DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`]));
  });

  test('only a month takes no time', () => {
    expect(linesOf('start: 2028-02')).toContain('TRANSP:TRANSPARENT');
    expect(linesOf('start: 2028-02-01')).not.toContain('TRANSP:TRANSPARENT');
  });

  test.each([
    ['an hour has no end', 'time: "14:00"', ['DTSTART:20270501T140000']],
    ['two hours', 'time: "14:00-16:30"', ['DTSTART:20270501T140000', 'DTEND:20270501T163000']],
    ['over midnight', 'end: 2027-05-02, time: "22:00-02:00"', ['DTSTART:20270501T220000', 'DTEND:20270502T020000']],
    ['until midnight', 'time: "19:00-24:00"', ['DTSTART:20270501T190000', 'DTEND:20270502T000000']],
    ['an end before the start', 'time: "22:00-02:00"', ['DTSTART:20270501T220000']],
    [
      'a first hour and a last day',
      'end: 2027-05-02, time: "09:00"',
      ['DTSTART:20270501T090000', 'DTEND:20270503T000000'],
    ],
    ['in UTC', 'time: "14:00", timezone: UTC', ['DTSTART:20270501T140000Z']],
    ['in a zone', 'time: "14:00", timezone: Asia/Tokyo', ['DTSTART;TZID=Asia/Tokyo:20270501T140000']],
    [
      'in a zone with an old name',
      'time: "14:00", timezone: Europe/Kiev',
      ['TZID:Europe/Kyiv', 'DTSTART;TZID=Europe/Kyiv:20270501T140000'],
    ],
    ['in a zone without known rules', 'time: "14:00", timezone: US/Pacific-New', ['DTSTART:20270501T140000']],
  ])('%s', (_, fields, lines) => {
    const found = linesOf(`start: 2027-05-01, ${fields}`).filter((line) => /^(?:DTSTART|DTEND|TZID)[;:]/.test(line));
    expect(found.filter((line) => !/^DTSTART:1970/.test(line)).sort()).toEqual(
      expect.arrayContaining([...lines].sort()),
    );
    expect(found.filter((line) => /T\d+Z?$/.test(line) && !/:1970/.test(line))).toHaveLength(
      lines.filter((line) => line.startsWith('DT')).length,
    );
  });

  test.each([
    ['before the clocks change', '2027-03-13', '2027-03-13T19:00:00.000Z'],
    ['after it', '2027-03-15', '2027-03-15T18:00:00.000Z'],
    ['in winter', '2027-12-01', '2027-12-01T19:00:00.000Z'],
  ])('an hour is that of its zone: %s', (_, day, utc) => {
    const event = eventOf(`start: ${day}, time: "14:00", timezone: America/Toronto`);
    expect(event.start.date.toISOString()).toBe(utc);
  });

  test('without a zone of its own, an event has that of the publication; its own comes first', () => {
    const around = `${publication}timezone: America/Toronto\n`;
    const hours = (fields: string) =>
      eventOf(`start: 2027-05-01, time: "14:00"${fields}`, around).start.local?.timezone;
    expect(hours('')).toBe('America/Toronto');
    expect(hours(', timezone: Europe/Paris')).toBe('Europe/Paris');
    expect(linesOf('start: 2027-05-01', around)).not.toContain('BEGIN:VTIMEZONE');
  });

  test('each zone is there once', () => {
    const one = (title: string, zone: string) =>
      `- { kind: event, title: ${title}, start: 2027-05-01, time: "14:00", timezone: ${zone} }\n`;
    const { content } = calendarOf(
      editionOf(
        issue(one('A', 'Europe/Paris') + one('B', 'Europe/Kiev') + one('C', 'Europe/Kyiv') + one('D', 'Europe/Paris')),
        publication,
      ),
    );
    expect(content.match(/^TZID:.*$/gm)).toEqual(['TZID:Europe/Paris', 'TZID:Europe/Kyiv']);
  });
});

describe('when it comes again', () => {
  const recurs = 'recurs: { every: week, to: 2027-06-29, except: [2026-12-22, 2026-12-29] }';
  const ofRecurrence = (fields: string, around = publication) =>
    linesOf(fields, around).filter((line) => /^(?:RRULE|EXDATE)/.test(line) && !/BY(?:DAY|MONTH)/.test(line));

  test.each([
    ['on whole days', '', ['RRULE:FREQ=WEEKLY;UNTIL=20270629', 'EXDATE;VALUE=DATE:20261222,20261229']],
    [
      'at an hour of nobody’s zone',
      'time: "18:00", ',
      ['RRULE:FREQ=WEEKLY;UNTIL=20270629T180000', 'EXDATE:20261222T180000,20261229T180000'],
    ],
    [
      'at an hour of UTC',
      'time: "18:00-20:00", timezone: UTC, ',
      ['RRULE:FREQ=WEEKLY;UNTIL=20270629T180000Z', 'EXDATE:20261222T180000Z,20261229T180000Z'],
    ],
    [
      'at an hour of a city, until the end of its last day, in UTC',
      'time: "18:00-20:00", timezone: America/Toronto, ',
      ['RRULE:FREQ=WEEKLY;UNTIL=20270630T035959Z', 'EXDATE;TZID=America/Toronto:20261222T180000,20261229T180000'],
    ],
  ])('%s', (_, fields, lines) => {
    expect(ofRecurrence(`start: 2026-10-06, ${fields}${recurs}`)).toEqual(lines);
  });

  test.each([
    ['day', 'RRULE:FREQ=DAILY;UNTIL=20270630'],
    ['two weeks', 'RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270630'],
    ['month', 'RRULE:FREQ=MONTHLY;UNTIL=20270630'],
    ['year', 'RRULE:FREQ=YEARLY;UNTIL=20270630'],
  ])('every %s, until a month is over', (every, line) => {
    expect(ofRecurrence(`start: 2026-10-06, recurs: { every: ${every}, to: 2027-06 }`)).toEqual([line]);
  });

  test('another library reads it, in winter and in summer', () => {
    const event = eventOf(`start: 2026-10-06, time: "18:00", timezone: America/Toronto, ${recurs}`);
    expect(event.recurrenceRule).toMatchObject({ frequency: 'WEEKLY' });
    expect(event.recurrenceRule?.until?.date.toISOString()).toBe('2027-06-30T03:59:59.000Z');
    expect(event.exceptionDates?.map(({ date }) => date.toISOString())).toEqual([
      '2026-12-22T23:00:00.000Z',
      '2026-12-29T23:00:00.000Z',
    ]);
  });

  test('the last day counts where the clocks leave out its hour', () => {
    const weekly = (time: string, to: string, zone: string) =>
      `start: 2027-03-07, time: "${time}", timezone: ${zone}, recurs: { every: week, to: ${to} }`;
    const untilOf = (fields: string) => eventOf(fields).recurrenceRule?.until?.date.toISOString();
    // There, half past two is not on the clock on that day: a calendar takes 00:30 or 01:30 in UTC for it.
    expect(untilOf(weekly('02:30', '2027-03-28', 'Europe/Paris'))).toBe('2027-03-28T21:59:59.000Z');
    expect(untilOf(weekly('02:30', '2027-03-14', 'America/Toronto'))).toBe('2027-03-15T03:59:59.000Z');
    // It is not one time more.
    expect(untilOf(weekly('00:00', '2027-03-27', 'Europe/Paris'))).toBe('2027-03-27T22:59:59.000Z');
  });

  test('its days are those that bulletin counts', () => {
    const { content } = calendarOf(
      editionOf(
        issue('- { kind: event, title: Walk, start: 2027-01-31, recurs: { every: month, to: 2027-08 } }'),
        publication,
      ),
    );
    const [, walk] = /BEGIN:VEVENT([^]*)END:VEVENT/.exec(content) ?? [];
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(`BEGIN:VEVENT${walk}END:VEVENT`) as unknown[]));
    const iterator = event.iterator();
    const found: string[] = [];
    for (let next = iterator.next(); next; next = iterator.next()) found.push(next.toString());
    expect(found).toEqual(['2027-01-31', '2027-03-31', '2027-05-31', '2027-07-31', '2027-08-31']);
  });
});

describe('what it is', () => {
  test('what readers read is in it, as text', () => {
    const edition = editionOf(
      issue(`
- kind: event
  id: forum
  title: Forum
  start: 2027-05-01
  time: 14:00
  place: Hall, Riverbend
  price: free
  body: |
    Bring a *lamp*.

    - tea; coffee
  links: [{ label: The programme, url: "https://example.org/p?a=1,2;3" }]
`),
      publication,
    );
    const [event] = calendarOf(edition).events;
    expect(event).toMatchObject({
      uid: 'forum.28@example.org/harbour',
      summary: 'Forum',
      location: 'Hall, Riverbend',
      url: 'https://example.org/harbour/028/028.en.html#forum',
    });
    expect(event!.stamp.date.toISOString()).toBe('2027-03-01T00:00:00.000Z');
    expect(event!.description).toBe(
      [
        'Date: Saturday 1\u00a0May 2027\nTime: 2\u00a0p.m.\nPlace: Hall, Riverbend\nPrice: free',
        'Bring a lamp.\n\n- tea; coffee\n\n* The programme [1]',
        '[1] https://example.org/p?a=1,2;3',
      ].join('\n\n'),
    );
    expect(event).not.toHaveProperty('status');
  });

  test('what is off is cancelled', () => {
    expect(eventOf('start: 2027-05-01, cancelled: true').status).toBe('CANCELLED');
  });

  test('its address is its own page, else where to join, and the commas of an address stay as they are', () => {
    const own = 'url: "https://example.org/w?a=1,2;3", online: "https://example.org/join"';
    expect(linesOf(`start: 2027-05-01, ${own}`)).toContain('URL:https://example.org/w?a=1,2;3');
    expect(eventOf(`start: 2027-05-01, ${own}`).description).toMatch(/^Date: /);
    const online = eventOf('start: 2027-05-01, online: "https://example.org/join"');
    expect(online).toMatchObject({ url: 'https://example.org/join', location: 'https://example.org/join' });
    expect(eventOf('start: 2027-05-01', 'name: Harbour News\n')).not.toHaveProperty('url');
  });

  test('in a draft, each event says so', () => {
    const draft = editionOf(issue('- { kind: event, title: Walk, start: 2027-05-01 }', 'status: draft\n'), publication);
    expect(calendarOf(draft).events[0]!.description).toMatch(/^\[Draft: not for distribution\]\n/);
  });

  test('events are found wherever they are, and each has a file', () => {
    const edition = editionOf(
      issue(`
- title: Two walks
  items:
    - { kind: event, id: first, title: First walk, start: 2027-05-01 }
    - { kind: event, id: second, title: Second walk, start: 2027-05-02 }
- { kind: event, id: third, title: Third walk, start: 2027-05-03 }
`),
      publication,
    );
    const { events, beside } = calendarOf(edition);
    expect(events.map(({ summary }) => summary)).toEqual(['First walk', 'Second walk', 'Third walk']);
    expect(beside.map(({ name }) => name)).toEqual(['028.en.first.ics', '028.en.second.ics', '028.en.third.ics']);
    for (const [index, { content }] of beside.entries())
      expect(parsed(Buffer.from(content).toString())).toEqual([events[index]]);
  });
});

describe('calendars know an event again', () => {
  const walk = (fields: string, around = publication, language = 'en'): string => {
    const source = issue(`- { kind: event, id: walk, title: Walk, start: 2027-05-01${fields} }`);
    return calendarOf(editionOf(source.replace('language: en', `language: ${language}`), around)).events[0]!.uid;
  };

  test('in every language', () => {
    const around = 'name: { en: Harbour News, fr: Nouvelles du port }\nlanguages: [en, fr]\n';
    expect(walk('', around)).toBe('walk.28@harbour-news');
    expect(walk('', around, 'fr')).toBe('walk.28@harbour-news');
  });

  test('where it repeats that of an earlier issue, under its name there', () => {
    expect(walk(', repeats: "27#may-walk"')).toBe('may-walk.27@example.org/harbour');
    expect(walk(', follows: "27#may-walk"')).toBe('walk.28@example.org/harbour');
  });

  test('but not for that of another volume', () => {
    const source = issue(
      '- { kind: event, id: walk, title: Walk, start: 2027-05-01, repeats: "27#walk" }',
      'volume: 3\n',
    );
    const edition = editionOf(source, `${publication}numbering: volume+number\n`);
    expect(calendarOf(edition).events[0]!.uid).toBe('walk.3-27@example.org/harbour');
  });
});

describe('the file', () => {
  const hostile =
    'Walk, talk; "sing" \\ 😀\r\nBEGIN:VALARM\r\nTRIGGER:-PT1M\r\nATTACH:https://example.org/x\u2028\u0007';
  const event = { uid: 'a.1@b', file: '001.en.a.ics', start: '2027-05-01', isCancelled: false };
  const edition = emptyEdition({
    sections: [
      { anchor: 'a', title: 'A', items: [sampleItem({ title: hostile, event: { ...event, place: hostile } })] },
    ],
  });

  test('has what an attacker typed as text, in one field', () => {
    const { content, events } = calendarOf(edition);
    const said = 'Walk, talk; "sing" \\ 😀 BEGIN:VALARM TRIGGER:-PT1M ATTACH:https://example.org/x';
    expect(events[0]).toMatchObject({ summary: said, location: said });
    expect(events[0]).not.toHaveProperty('alarms');
    expect(content).not.toMatch(/^(?:BEGIN:VALARM|ATTACH)/m);
    expect(content).not.toMatch(/[\0-\x09\x0b\x0c\x0e-\x1f\u2028]|\r(?!\n)|(?<!\r)\n/);
  });

  test('has lines of 75 bytes at most, and no half letters, in every script', () => {
    const title = 'פגישה של الجمعية العامة 総会 😀😀 '.repeat(12).trim();
    const { content, events } = calendarOf(
      emptyEdition({ sections: [{ anchor: 'a', title: 'A', items: [sampleItem({ title, event })] }] }),
    );
    expect(events[0]!.summary).toBe(title);
    const lines = content.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(content).not.toContain('\ufffd');
    expect(content).toMatch(/\r\nEND:VCALENDAR\r\n$/);
  });

  test('is the same whenever and wherever it is made', () => {
    const made = [
      ['2027-01-01T00:00:00Z', 'Pacific/Apia'],
      ['2031-07-15T13:45:10Z', 'America/St_Johns'],
    ].map(([now, zone]) => {
      vi.useFakeTimers({ now: new Date(now!) });
      vi.stubEnv('TZ', zone);
      return calendarOf(edition).content;
    });
    vi.useRealTimers();
    vi.unstubAllEnvs();
    expect(made[0]).toContain('DTSTART');
    expect(made[1]).toBe(made[0]);
  });

  test('two events that repeat the same one are two, and a last day that is not known takes no time', () => {
    const { events } = calendarOf(
      editionOf(
        issue(
          '- { kind: event, id: a, title: A, start: 2027-09-01, repeats: "1#walk" }\n- { kind: event, id: b, title: B, start: 2027-09-08, end: 2027-10, repeats: "1#walk" }',
        ),
        publication,
      ),
    );
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
    expect(events[0]!.uid).toMatch(/^walk\.1@/);
    expect(events[1]).toMatchObject({ timeTransparent: 'TRANSPARENT' });
  });

  test('without an event, it is not made', () => {
    const none = editionOf(issue('- { title: A text, body: Words. }'), publication);
    expect(ics.itemsOf?.(none)).toEqual([]);
  });

  test('what is lost of an event is missed, and nothing else of the issue', () => {
    const both = editionOf(
      issue('- { title: A text, body: Words. }\n- { kind: event, title: Walk, start: 2027-05-01, price: nine pounds }'),
      publication,
    );
    const { content } = calendarOf(both);
    const parity = (file: string) => compareReading(meaningOf(both, true, ics.itemsOf?.(both)), readCalendar(file));
    expect(isComplete(parity(content))).toBe(true);
    expect(parity(content).words.total).toBeGreaterThan(3);
    for (const gone of ['nine', 'Walk', '2027\\n'])
      expect(isComplete(parity(content.replaceAll(gone, '')))).toBe(false);
  });
});
