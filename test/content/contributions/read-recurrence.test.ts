// How often an event comes again, and pictures: no form asks for them, and colleagues write them all the same.

import { describe, expect, test } from 'vitest';
import { formWordsIn } from '../../../src/content/contributions/form-words.ts';
import { intervalWords } from '../../../src/content/contributions/interval-words.ts';
import { readContribution } from '../../../src/content/contributions/read-contribution.ts';
import { intervals, type Interval } from '../../../src/content/issue/recurrence.ts';
import { allLanguages, wordsFor } from '../../../src/content/languages/index.ts';

const languages = allLanguages().map(([tag]) => tag);
const start = '2027-05-11';

async function readIn(language: string, ...lines: readonly string[]) {
  const { labels, kinds } = formWordsIn(language);
  const head = [`${labels.kind}: ${kinds.event}`, `${labels.title}: Choir`, `${labels.start}: ${start}`];
  const text = [...head, ...lines, '', 'Text.', ''].join('\n');
  const readFor = { languages: [language], after: '2027-03', kindOfSection: () => undefined };
  return readContribution('a.txt', new TextEncoder().encode(text), readFor);
}

async function recursIn(language: string, ...lines: readonly string[]) {
  const { contributions, doubts } = await readIn(language, ...lines);
  expect(doubts, lines.join()).toEqual([]);
  return contributions[0]!.item['recurs'];
}

describe.each(languages)('how often, in %s', (language) => {
  const words = wordsFor(language);
  const label = words.facts.recurs;

  test('is read as print says it, with the last day', async () => {
    for (const every of intervals) {
      const typed = `${label}: ${words.every(every, start)}, ${words.recursUntil('2029-06-26')}`;
      expect(await recursIn(language, typed), typed).toEqual({ every, to: '2029-06-26' });
    }
  });

  test('is read in other words, and shown with a last day where it has none, which is read then', async () => {
    const own = intervalWords[language.split('-')[0]!] ?? intervalWords['en']!;
    for (const every of intervals)
      for (const phrase of own[every].split('|').map((one) => one.replace('{weekday}', dayName(language)))) {
        const { doubts } = await readIn(language, `${label}: ${phrase}`);
        expect(doubts, phrase).toHaveLength(1);
        expect(doubts[0]!.message).toContain(`does not say until when: ${phrase}`);
        const [, offered = ''] = /such as `(.*)`$/.exec(doubts[0]!.help!) ?? [];
        expect(offered).toContain(phrase);
        expect(await recursIn(language, offered), offered).toMatchObject({ every });
      }
  });

  test('in words that nobody knows is left, with lines that are read', async () => {
    const { doubts } = await readIn(language, `${label}: ????? 7 x`);
    expect(doubts).toHaveLength(1);
    const [, offered = ''] = /`(.*)`\. Any/.exec(doubts[0]!.help!) ?? [];
    expect(await recursIn(language, offered), offered).toMatchObject({ every: 'week' });
  });
});

function dayName(language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(start));
}

describe('how often', () => {
  test.each<readonly [string, Interval, string]>([
    ['Repeats: Weekly until 26 June 2027', 'week', '2027-06-26'],
    ['Frequency: every Tuesday till June 2027', 'week', '2027-06'],
    ['How often: every second Tuesday to 2027-06-26.', 'two weeks', '2027-06-26'],
    ['Recurrence: monthly, from 11 May 2027 to 11 November 2027', 'month', '2027-11-11'],
    ['Fréquence: tous les mardis jusqu’au 26 juin 2027', 'week', '2027-06-26'],
    ['Répétition: un mardi sur deux, jusqu’au 26 juin 2027', 'two weeks', '2027-06-26'],
    ['recurs: every year until 2030-05-11', 'year', '2030-05-11'],
  ])('is taken where it is clear: %s', async (typed, every, to) => {
    expect(await recursIn('en', typed)).toEqual({ every, to });
    expect(await recursIn('fr', typed)).toEqual({ every, to });
  });

  test.each([
    ['Repeats: now and then', 'does not say how often'],
    ['Repeats: biweekly until 26 June 2027', 'does not say how often'],
    ['Repeats: weekly, 26 June 2027', 'does not say until when'],
    ['Repeats: weekly from 11 May 2027', 'does not say until when'],
    ['Repeats: weekly until 26 June', 'has no year'],
    ['Repeats: weekly until summer', 'is not a date'],
    ['Repeats: every Wednesday until 26 June 2027', 'says Wednesday, but 2027-05-11 is a Tuesday'],
    ['Repeats: weekly from 12 May 2027 to 26 June 2027', 'has another first day: 2027-05-12'],
    ['Repeats: weekly until 26 June 2027, except 1 June', 'has more in it than a date and a time'],
    [`Repeats: weekly ${'x'.repeat(300)}`, 'has more than 200 characters'],
  ])('is left where it is not: %s', async (typed, message) => {
    const { doubts } = await readIn('en', typed);
    expect(doubts).toEqual([expect.objectContaining({ line: 4, message: expect.stringContaining(message) })]);
  });

  test('takes the last day of the event where that is far behind the first, and says so', async () => {
    const { contributions, notes } = await readIn('en', 'Repeats: weekly', 'Last day: 29 June 2027');
    expect(contributions[0]!.item).toMatchObject({ start, recurs: { every: 'week', to: '2027-06-29' } });
    expect(contributions[0]!.item).not.toHaveProperty('end');
    expect(notes).toEqual([expect.objectContaining({ message: expect.stringContaining('2027-06-29') })]);
    const { doubts } = await readIn('en', 'Repeats: weekly', 'Last day: 12 May 2027');
    expect(doubts).toEqual([expect.objectContaining({ message: expect.stringContaining('until when') })]);
  });

  test('makes an event of what has a date, and fits no other kind', async () => {
    const readFor = { languages: ['en'], after: '2027-03', kindOfSection: () => undefined };
    const read = (text: string) => readContribution('a.txt', new TextEncoder().encode(text), readFor);
    const typed = 'Repeats: weekly until 26 June 2027';
    const { contributions } = await read(`Title: A\nWhen: 11 May 2027\n${typed}\n\nText.\n`);
    expect(contributions[0]!.kind).toBe('event');
    const { doubts } = await read(`Kind: article\nTitle: A\n${typed}\n\nText.\n`);
    expect(doubts.map(({ message }) => message)).toEqual(['An item of the kind article has no "Repeats:"']);
  });
});

describe('a picture', () => {
  const pictures = async (...lines: readonly string[]) =>
    (await readIn('en', ...lines)).contributions[0]?.item['images'];

  test.each([
    ...['a.png, Two boats', 'a.png: Two boats', 'a.png - Two boats', 'a.png Two boats', 'Two boats: a.png'],
    ...['Two boats, a.png.', 'a.png ; Two boats'],
  ])('is taken with what it shows: %s', async (typed) => {
    for (const label of ['Picture', 'Photo', 'Image', 'Pictures', 'images'])
      expect(await pictures(`${label}: ${typed}`)).toEqual([{ file: 'a.png', alt: 'Two boats' }]);
  });

  test('may be one of several, in the words of every language', async () => {
    expect(await pictures('Photo: images/a.JPG, One', 'Photo: b.webp, Two')).toEqual([
      { file: 'images/a.JPG', alt: 'One' },
      { file: 'b.webp', alt: 'Two' },
    ]);
    for (const language of languages) {
      const { contributions } = await readIn(language, `${wordsFor(language).image}: a.png, x`);
      expect(contributions[0]!.item['images']).toEqual([{ file: 'a.png', alt: 'x' }]);
    }
  });

  test.each([
    ['Picture: a.png', 'does not say what the picture shows: a.png', '`Picture: a.png, '],
    ['Photo: attached', 'names no file of a picture: attached', '`Photo: images/'],
    ['Photo: https://example.org/a.png, Boats', 'names no file', 'Save the picture'],
    ['Photo: Ada Example', 'names no file', 'Save the picture'],
    ['Photo: boat race.png', 'names no file', 'Save the picture'],
    ['Photo: a.png, Boats, b.png, Pier', 'has more than one picture', '`Photo:` of its own'],
  ])('is left where it is not clear: %s', async (typed, message, help) => {
    const { doubts } = await readIn('en', typed);
    expect(doubts).toEqual([
      { line: 4, message: expect.stringContaining(message), help: expect.stringContaining(help) },
    ]);
  });
});
