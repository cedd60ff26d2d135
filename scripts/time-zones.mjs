// What is made from CLDR and committed: the names of the time zones, and how each language calls their cities.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const read = (path) => JSON.parse(readFileSync(require.resolve(path), 'utf8'));

/** Cities that CLDR counts in with a bigger one of the same hour. Whoever names one of them means this city. */
const ownCities = new Set([
  'America/Ensenada',
  'America/Fort_Wayne',
  'America/Montreal',
  'America/Nipigon',
  'America/Pangnirtung',
  'America/Rainy_River',
  'America/Rosario',
  'America/Thunder_Bay',
  'America/Yellowknife',
  'Asia/Chongqing',
  'Asia/Harbin',
  'Asia/Tel_Aviv',
  'Atlantic/Jan_Mayen',
  'Australia/Canberra',
  'Europe/Belfast',
  'Europe/Tiraspol',
  'Europe/Uzhgorod',
]);
const ownNames = { fr: { 'America/Montreal': 'Montréal' } };

/** A name of an area and a city. The others are offsets, abbreviations and names of countries. */
const ofCity = /^(?!Etc\/)[A-Z][A-Za-z]+\//;

/** Each file's path and text. */
export function timeZoneFiles(languages) {
  const groups = Object.values(read('cldr-bcp47/bcp47/timezone.json').keyword.u.tz).flatMap((zone) =>
    zone._alias?.includes('/') ? [zone._alias.split(' ')] : [],
  );
  const zones = groups.flatMap(([canonical, ...others]) =>
    [canonical, ...others].filter((name) => ofCity.test(name)).map((name) => ({ name, canonical })),
  );
  zones.sort((a, b) => (a.name < b.name ? -1 : 1));
  const cities = languages.map((language) => [
    `src/content/edition/words/cities/${language}.json`,
    citiesIn(language, zones),
  ]);
  return Object.fromEntries(
    [['src/content/issue/time-zones.json', zones.map(({ name }) => name)], ...cities].map(([path, value]) => [
      path,
      `${JSON.stringify(value, undefined, 1)}\n`,
    ]),
  );
}

/** The cities that are called otherwise than in the name of their zone. */
function citiesIn(language, zones) {
  const known = read(`cldr-dates-full/main/${language}/timeZoneNames.json`).main[language].dates.timeZoneNames.zone;
  const inLanguage = (name) => name.split('/').reduce((place, part) => place?.[part], known)?.exemplarCity;
  const called = zones.map(({ name, canonical }) => {
    if (ownCities.has(name)) return [name, ownNames[language]?.[name] ?? lastPart(name)];
    return [name, (inLanguage(canonical) ?? lastPart(canonical)).replace(/\[(.*)\]/, '($1)')];
  });
  return Object.fromEntries(called.filter(([name, city]) => city !== lastPart(name)));
}

function lastPart(name) {
  return name.split('/').at(-1).replaceAll('_', ' ');
}
