// Hours, zones, and misspelt months and weekdays: what is a mistake, and what only looks like one.

import { describe, expect, test } from 'vitest';
import { only, withBody } from './check-source.ts';

const en = { date: '2018-05' };
const fr = { date: '2018-05', language: 'fr' };

/** What one rule finds in a body. */
function foundBy(rule: string, body: string, options: Parameters<typeof withBody>[1]): readonly string[] {
  return only(rule)
    .check(withBody(body, options))
    .map(({ marked }) => marked);
}

describe('date/time-style', () => {
  test.each([
    ['We are here until 9 p.m, also on Sundays.', '9 p.m', en],
    ['We are here until 9 p.m', '9 p.m', en],
    ['It starts at 10a.m. in the hall.', '10a.m.', en],
    ['It starts at 4:30p.m. in the hall.', '4:30p.m.', en],
    ['It starts at 14 p.m. in the hall.', '14 p.m.', en],
    ['From 8 a.m. to 10 p.m., and on Sundays from 9 am.', '9 am', en],
    ['From 8am to 10pm, and on Sundays from 9 am.', '9 am', en],
    ['From 8 am to 10 pm, and on Sundays from 9 AM.', '9 AM', en],
    ['De 8 h à 22 h, et le dimanche de 9h à 20 h.', '9h', fr],
    ['De 8h à 22h, et le dimanche dès 9 h 30.', '9 h 30', fr],
  ])('%s', (body, marked, options) => {
    expect(foundBy('date/time-style', body, options)).toEqual([marked]);
  });

  test.each([
    ['From 8 a.m. to 10 p.m. in the hall. It ends at 9 p.m.', en],
    ['From 8 am to 10 pm. On Sundays from 9 am.', en],
    ['From 8:30AM to 10PM.', en],
    ['Version 3a.max and file 4pm.txt are names, and I am 12.', en],
    ['The poster says “open at 9 p.m” and is old. We close at 9 p.m. today.', en],
    ['De 8 h à 22 h ; la ligne répond 24h/24, 7 jours sur 7.', fr],
    ['De 8 h à 22 h 30.', fr],
    ['Il y a 12 hommes et 3 heures de route, de 8 h à 9 h.', fr],
    // Hours of another language say nothing of it.
    ['De 8h à 22h, et à 9 p.m.', fr],
  ])('nothing in: %s', (body, options) => {
    expect(foundBy('date/time-style', body, options)).toEqual([]);
  });
});

describe('date/misspelt', () => {
  test.each([
    ['It opens on 16 Arpil.', 'Arpil', en],
    ['It opens on 16 Arpil 2018.', 'Arpil', en],
    ['It opens on the 2nd of Setpember 2018.', 'Setpember', en],
    ['It opened on 31 agust 2017.', 'agust', en],
    ['It opens on Ocotber 5, 2018.', 'Ocotber', en],
    ['It opens on 5 Jnue 2018.', 'Jnue', en],
    ['It opens on Wendesday, 16 May 2018.', 'Wendesday', en],
    ['It opens on Tusday the 15th of May 2018.', 'Tusday', en],
    ['Elle ouvre le 2 févirer 2018.', 'févirer', fr],
    ['Elle ouvre le 2 fevirer 2018.', 'fevirer', fr],
    ['Elle ouvre le 1er setembre 2018.'.replace('setembre', 'speptembre'), 'speptembre', fr],
    ['Elle ouvre le 11 mais 2018.', 'mais', fr],
    ['Elle ouvre le 14 octobe.', 'octobe', fr],
    ['Elle ouvre le lunid 14 mai 2018.', 'lunid', fr],
  ])('%s', (body, marked, options) => {
    expect(foundBy('date/misspelt', body, options)).toEqual([marked]);
  });

  test.each([
    ['It opens on 16 April 2018, on Sept. 5 and on 3 Dec.', en],
    ['The 12 Marsh Lane homes, 5 Match Points and 3 Augusta masters', en],
    ['We had 20 Juniper trees, 11 march past, 9 augurs and 5 mayors.', en],
    ['Le Devoir of 14 avril 2018, El País of 16 abril 2018, Die Zeit of 5 Juni 2018', en],
    ['On Sundays, 3 June 2018 to 5 August 2018', en],
    ['On Sunday 3 June 2018 and on Monday the 4th of June 2018', en],
    ['Les 16 avril et 3 août 2018, le 1er janv. 2018, le 3 déc.', fr],
    ['Il y a 11 mais pas 12, 20 mains, 12 marches, 5 avrils et 3 juillets.', fr],
    ['The Times du 14 April 2018', fr],
    ['les lundis 14 mai 2018 et 21 mai 2018', fr],
  ])('nothing in: %s', (body, options) => {
    expect(foundBy('date/misspelt', body, options)).toEqual([]);
  });

  test('says the right word, with its accent and its capital', () => {
    expect(foundBy('date/misspelt', 'Elle ouvre le 2 fevirer 2018.', fr)).toEqual(['fevirer']);
  });
});

describe('date/zone-season', () => {
  const event = (body: string, start: string, fields = 'timezone: America/Toronto') =>
    foundBy('date/zone-season', body, {
      date: '2018-05',
      more: `kind: event\n        start: ${start}\n        ${fields}`,
    });

  test.each([
    ['It starts at 2 p.m. EST.', '2018-06-18', 'EST'],
    ['It starts at 14:00 (EST).', '2018-06-18', 'EST'],
    ['It starts at 2 p.m. EDT.', '2018-12-18', 'EDT'],
    ['It starts at 11 a.m. PST.', '2018-06-18', 'PST'],
    ['Dès 14 h HNE.', '2018-06-18', 'HNE'],
  ])('%s on %s', (body, start, marked) => {
    expect(event(body, start)).toEqual([marked]);
  });

  test.each([
    ['It starts at 2 p.m. EDT.', '2018-06-18', 'timezone: America/Toronto'],
    ['It starts at 2 p.m. EST.', '2018-12-18', 'timezone: America/Toronto'],
    ['It starts at 2 p.m. ET.', '2018-06-18', 'timezone: America/Toronto'],
    // These keep standard time in summer.
    ['It starts at 2 p.m. CST.', '2018-06-18', 'timezone: America/Regina'],
    ['It starts at 2 p.m. EST.', '2018-06-18', 'timezone: America/Jamaica'],
    ['It starts at 2 p.m. CST.', '2018-06-18', 'place: Regina'],
    // The name of a test.
    ['The EST score counts.', '2018-06-18', 'timezone: America/Toronto'],
  ])('nothing in: %s on %s', (body, start, fields) => {
    expect(event(body, start, fields)).toEqual([]);
  });
});

describe('date/range-order by day', () => {
  test.each([
    ['The office is open from 5 p.m. to 9 a.m.', '5 p.m. to 9 a.m', en],
    ['The office is open from 17:00 to 9:00.', '17:00 to 9:00', en],
    ['The classes run from 3 p.m. to 10 a.m. in the hall.', '3 p.m. to 10 a.m', en],
    ['Le bureau est ouvert de 17 h à 9 h.', '17 h à 9 h', fr],
    ['Les séances ont lieu de 16 h 30 à 9 h.', '16 h 30 à 9 h', fr],
  ])('%s', (body, marked, options) => {
    expect(foundBy('date/range-order', body, options)).toEqual([marked]);
  });

  test.each([
    ['The night shelter is open from 5 p.m. to 9 a.m.', en],
    ['The crisis line answers from 4:30 p.m. to 8:30 a.m.', en],
    ['The bar is open from 5 p.m. to 2 a.m.', en],
    ['The office is closed from 5 p.m. to 9 a.m.', en],
    ['Le refuge accueille de 17 h à 9 h.', fr],
    ['La garde de nuit va de 16 h à 8 h.', fr],
  ])('nothing in: %s', (body, options) => {
    expect(foundBy('date/range-order', body, options)).toEqual([]);
  });
});
