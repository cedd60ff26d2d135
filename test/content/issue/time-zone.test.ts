// Time zones: which names are some, and which one was meant.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { timeZoneProblem } from '../../../src/content/issue/time-zone.ts';
import { wordsFor } from '../../../src/content/languages/index.ts';
import { toolFolder } from '../../support/memory-host.ts';

describe('a time zone', () => {
  test.each([
    'UTC',
    'America/Toronto',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'Europe/Kyiv',
    'Canada/Eastern',
    'America/Argentina/Buenos_Aires',
    'America/Port-au-Prince',
  ])('%s', (name) => {
    expect(timeZoneProblem(name)).toBeUndefined();
  });

  test('all that Node names', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((name) => timeZoneProblem(name) !== undefined)).toEqual([]);
  });

  test.each([
    ['Europe/Londn', 'Did you mean Europe/London?'],
    ['europe/london', 'Did you mean Europe/London?'],
    ['Europe/LONDON', 'Did you mean Europe/London?'],
    ['Amercia/Toronto', 'Did you mean America/Toronto?'],
    ['Asia/Kolkatta', 'Did you mean Asia/Kolkata?'],
    ['America/New York', 'Did you mean America/New_York?'],
    ['Toronto', 'Did you mean America/Toronto?'],
    ['Montréal', 'Did you mean America/Montreal?'],
    ['utc', 'Write UTC'],
    ['GMT', 'Write UTC'],
    ['Etc/UTC', 'Write UTC'],
    ['EST', 'Write an area and a city, for example America/New_York'],
    ['HNE', 'Write an area and a city, for example America/Toronto'],
    ['our time', 'Write an area and a city, for example America/Toronto, or UTC'],
    ['x'.repeat(900), 'Write an area and a city, for example America/Toronto, or UTC'],
  ])('not %s', (name, help) => {
    expect(timeZoneProblem(name)).toMatchObject({ what: `is not a time zone: ${name}`, help });
  });

  test.each(['+02:00', '-5', 'UTC+2', 'GMT-03:30', 'Etc/GMT+5', 'UTC −4'])('%s is an offset', (name) => {
    expect(timeZoneProblem(name)?.what).toBe(`is an offset and not a time zone: ${name}`);
  });
});

test.each([
  ['en', 'America/Toronto', '2\u00a0p.m., Toronto time'],
  ['en', 'Asia/Calcutta', '2\u00a0p.m., Kolkata time'],
  ['en', 'US/Pacific', '2\u00a0p.m., Los Angeles time'],
  ['en', 'America/Montreal', '2\u00a0p.m., Montreal time'],
  ['en', 'America/St_Johns', '2\u00a0p.m., St. John’s time'],
  ['en', 'UTC', '2\u00a0p.m. UTC'],
  ['fr', 'America/Toronto', '14\u00a0h, heure de Toronto'],
  ['fr', 'America/Montreal', '14\u00a0h, heure de Montréal'],
  ['fr', 'Europe/London', '14\u00a0h, heure de Londres'],
  ['fr', 'Europe/Athens', '14\u00a0h, heure d’Athènes'],
  ['fr', 'America/Halifax', '14\u00a0h, heure d’Halifax'],
  ['fr', 'Africa/Cairo', '14\u00a0h, heure du Caire'],
  ['fr', 'America/Havana', '14\u00a0h, heure de La Havane'],
  ['fr', 'Atlantic/Azores', '14\u00a0h, heure des Açores'],
  ['fr', 'Europe/Isle_of_Man', '14\u00a0h, heure de l’île de Man'],
  ['fr', 'America/Indiana/Knox', '14\u00a0h, heure de Knox (Indiana)'],
  ['fr', 'UTC', '14\u00a0h UTC'],
])('readers of %s get %s as %s', (language, zone, said) => {
  expect(wordsFor(language).time('14:00', zone)).toBe(said);
});

// The script is plain JavaScript, as the build is: its type is here.
const script = pathToFileURL(join(toolFolder, 'scripts', 'cldr.mjs')).href;
const { cldrFiles } = (await import(script)) as {
  cldrFiles(): Readonly<Record<string, string>>;
};

test.each(Object.entries(cldrFiles()))('%s is what CLDR has', (path, text) => {
  const committed = readFileSync(join(toolFolder, path), 'utf8');
  expect(committed === text, 'run `npm run reference`, and commit what it writes').toBe(true);
});
