// What is made from CLDR and committed: the names of the time zones, and what each language calls months, weekdays,
// languages, countries and cities, and how it writes dates and hours. `Intl` says other things in other versions of
// Node.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const datesFolder = join(dirname(require.resolve('cldr-dates-full/package.json')), 'main');
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

/**
 * Each file's path and text. The lines of the table of languages name them, so a file of CLDR is there before the build
 * reads the language's own.
 */
export function cldrFiles() {
  const languages = languagesOfTable();
  const zones = timeZones();
  const of = (language) => ({
    ...datesIn(language),
    ...(hasOwnDates.has(language) ? {} : { regions: regionsOf(language) }),
    names: namesOf(language, 'languages'),
    territories: namesOf(language, 'territories'),
    scripts: namesOf(language, 'scripts'),
    plurals: pluralsOf(language),
    named: patternsOf(language).localePattern,
    inList: patternsOf(language).localeSeparator,
    cities: citiesIn(language, zones),
  });
  const files = languages.map((language) => [
    `src/content/languages/cldr/${language.toLowerCase()}.json`,
    of(language),
  ]);
  return Object.fromEntries(
    [
      ['src/content/issue/time-zones.json', zones.map(({ name }) => name)],
      ['src/content/languages/cldr/others.json', othersThan(languages)],
      ...files,
    ].map(([path, value]) => [path, `${JSON.stringify(value, undefined, 1)}\n`]),
  );
}

/**
 * Which whole numbers are of each plural: `i % 10 = 2..4 and i % 100 != 12..14` as one way, and all its conditions. Those
 * on fractions and powers (v, e) hold for all whole numbers, or for none.
 */
function pluralsOf(language) {
  const { 'plurals-type-cardinal': all } = read('cldr-core/supplemental/plurals.json').supplemental;
  const ways = (rule) =>
    rule
      .split('@')[0]
      .trim()
      .split(' or ')
      .filter((way) => !/\b[ve] !=/.test(way))
      .map((way) =>
        way
          .split(' and ')
          .filter((condition) => !/^[ve] = 0$/.test(condition))
          .map((condition) => {
            const [, modulo, sign, values] = /^[in](?: % (\d+))? (!?=) ([\d.,]+)$/.exec(condition);
            const within = values
              .split(',')
              .map((value) => [value.split('..')[0], value.split('..').at(-1)].map(Number));
            return { ...(modulo && { modulo: Number(modulo) }), ...(sign === '!=' && { isNot: true }), within };
          }),
      );
  const rules = Object.entries(all[language] ?? all[language.split('-')[0]]);
  const named = rules.map(([name, rule]) => [name.replace('pluralRule-count-', ''), rule]);
  return Object.fromEntries(named.filter(([name]) => name !== 'other').map(([name, rule]) => [name, ways(rule)]));
}

/** By the names that CLDR has: each language once, without its regions. */
function languagesOfTable() {
  const table = readFileSync(new URL('../src/content/languages/index.ts', import.meta.url), 'utf8');
  const lines = table.matchAll(/^ {2}'?([a-z]{2,3}(?:-[A-Z][a-z]{3})?)'?(?:: (\w+))?,$/gm);
  const tags = new Map();
  for (const [, tag, name = tag] of lines) if (!tags.has(name)) tags.set(name, tag);
  return [...tags.values()];
}

/** How names of languages are put together. */
function patternsOf(language) {
  return read(`cldr-localenames-full/main/${language}/localeDisplayNames.json`).main[language].localeDisplayNames
    .localeDisplayPattern;
}

function timeZones() {
  const groups = Object.values(read('cldr-bcp47/bcp47/timezone.json').keyword.u.tz).flatMap((zone) =>
    zone._alias?.includes('/') ? [zone._alias.split(' ')] : [],
  );
  const zones = groups.flatMap(([canonical, ...others]) =>
    [canonical, ...others].filter((name) => ofCity.test(name)).map((name) => ({ name, canonical })),
  );
  return zones.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** How other languages write dates: a publication may bring its own words for them. */
function othersThan(languages) {
  const { effectiveCoverageLevels: levels } = read('cldr-core/coverageLevels.json');
  const known = new Set(languages.map((language) => language.split('-')[0]));
  const tags = Object.keys(levels).filter(
    (tag) => /^[a-z]{2,3}$/.test(tag) && levels[tag] === 'modern' && !known.has(tag),
  );
  return Object.fromEntries(
    tags.filter(isThere).map((tag) => [tag, { ...datesIn(tag), own: namesOf(tag, 'languages')[tag] ?? tag }]),
  );
}

function isThere(language) {
  return language !== 'und' && existsSync(join(datesFolder, language, 'ca-gregorian.json'));
}

/** Their files say how dates are written. */
const hasOwnDates = new Set(['en', 'fr']);

/** The dates of regions that write them in another way. */
function regionsOf(language) {
  const own = datesIn(language);
  const regions = readdirSync(datesFolder)
    .filter((tag) => tag.startsWith(`${language}-`) && /^[A-Z]{2}$/.test(tag.slice(language.length + 1)))
    .map((tag) => [
      tag.slice(language.length + 1),
      Object.fromEntries(
        Object.entries(datesIn(tag)).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(own[name])),
      ),
    ]);
  return Object.fromEntries(regions.filter(([, other]) => Object.keys(other).length > 0));
}

/** They write the weekday short and in brackets. */
const bracketed = new Set(['ja', 'ko']);

function datesIn(tag) {
  const { months, days, dateFormats, timeFormats, dateTimeFormats, dayPeriods } = read(
    `cldr-dates-full/main/${tag}/ca-gregorian.json`,
  ).main[tag].dates.calendars.gregorian;
  const { availableFormats: formats, intervalFormats: ranges } = dateTimeFormats;
  const { defaultNumberingSystem: digits } = read(`cldr-numbers-full/main/${tag}/numbers.json`).main[tag].numbers;
  const { regionFormat } = read(`cldr-dates-full/main/${tag}/timeZoneNames.json`).main[tag].dates.timeZoneNames;
  const isBracketed = bracketed.has(tag.split('-')[0]);
  // The era says nothing to readers.
  const full = (isBracketed ? formats.yMMMEd : dateFormats.full).replace('G ', '');
  const isHalved = /[hK]/.test(timeFormats.short);
  const [hours, both] = isHalved ? [ranges.hm, ['h', 'a']] : [ranges.Hm, ['H', 'H']];
  return {
    months: Object.values(months.format.wide),
    ownMonths: Object.values(months['stand-alone'].wide),
    shortMonths: Object.values(months.format.abbreviated),
    weekdays: fromMonday(days.format.wide),
    shortWeekdays: fromMonday(days.format.abbreviated),
    full: asTemplate(full),
    long: asTemplate(dateFormats.long.replace('G ', '')),
    month: asTemplate(formats.yMMMM.replace('G ', '')),
    ranges: {
      // Where either end has its month, it is as from one month to another.
      days: isOneMonth(ranges.yMMMEd.d) ? rangeIn(full, ranges.yMMMEd.d, isBracketed) : undefined,
      months: rangeIn(full, ranges.yMMMEd.M, isBracketed),
      ofMonths: asTemplate(ranges.yMMMM.M, true),
      ofYears: asTemplate(ranges.yMMMM.y, true),
    },
    // In Spanish, the two words are one.
    between: spaced(ranges.intervalFormatFallback).replace(' a el ', ' al '),
    time: asTemplate(timeFormats.short.replace('B', 'a')),
    // Within one half of the day, and from one to the other.
    times: both.map((part) => asTemplate(hours[part].replaceAll('B', 'a'), true)),
    halves: [dayPeriods.format.abbreviated.am, dayPeriods.format.abbreviated.pm].map(spaced),
    zone: spaced(regionFormat),
    ...(digitsOf[digits] === undefined ? {} : { digits: digitsOf[digits] }),
  };
}

const digitsOf = Object.fromEntries(
  Object.entries(read('cldr-core/supplemental/numberingSystems.json').supplemental.numberingSystems)
    .filter(([name, { _type, _digits }]) => _type === 'numeric' && name !== 'latn' && [..._digits].length === 10)
    .map(([name, { _digits }]) => [name, _digits]),
);

function fromMonday({ sun, ...others }) {
  return [...Object.values(others), sun];
}

/**
 * A range of days in full, which CLDR has with short names only: from those come what either end has and what is
 * between the two, and from the full date how each end is written. Undefined where the two are written too differently.
 */
function rangeIn(full, short, isAsItIs) {
  if (isAsItIs) return asTemplate(short, true);
  // Where the year comes first, the second date alone would lack it.
  if (full.startsWith('y')) return undefined;
  const { first, between, second } = halvesOf(short);
  const [from, to] = [shortened(full, first), shortened(full, second)].map((half) => half && asTemplate(half));
  if (from === undefined || to === undefined) return undefined;
  return `${from}${spaced(between)}${to.replace(/\{(\w)\}/g, '{$12}')}`;
}

function isOneMonth(pattern) {
  const { first, second } = halvesOf(pattern);
  return !first.includes('M') || !second.includes('M');
}

/** A pattern as its fields and the texts between them. */
function partsOf(pattern) {
  return Array.from(pattern.matchAll(/([A-Za-z])\1*|'([^']*)'|[^A-Za-z']+/g), ([text, letter, quoted]) =>
    letter === undefined ? { text: quoted ?? text } : { field: text },
  );
}

/** The second half begins with the first field that comes again. */
function halvesOf(pattern) {
  const parts = partsOf(pattern);
  const seen = new Set();
  const letterOf = ({ field }) => ({ c: 'E', L: 'M' })[field[0]] ?? field[0];
  const start = parts.findIndex((part) => {
    if (part.field === undefined) return false;
    const isAgain = seen.has(letterOf(part));
    seen.add(letterOf(part));
    return isAgain;
  });
  let end = start;
  while (parts[end - 1].field === undefined) end -= 1;
  const fields = (some) => some.filter(({ field }) => field !== undefined).map(letterOf);
  // A full stop belongs to what is before it.
  const between = parts
    .slice(end, start)
    .map(({ text }) => text)
    .join('')
    .replace(/^\.(?=[\s–-])/, '');
  return { first: fields(parts.slice(0, end)), between, second: fields(parts.slice(start)) };
}

/** A full date without the year, or without month and year, where these stand at one end of it. */
function shortened(full, fields) {
  let left = full;
  if (!fields.includes('y')) {
    if (/y[^EdML]*$/.test(left)) left = left.replace(/[\s,،]*(?:'[^']*' ?)?y[^EdML]*$/, '');
    else if (/^y[^EdML]*M/.test(left)) left = left.replace(/^y[^EdML]*/, '');
    else return undefined;
  }
  if (fields.includes('M')) return left;
  return /d\.? (?:'[^']*' ?)?[ML]+$/.test(left) ? left.replace(/ (?:'[^']*' ?)?[ML]+$/, '') : undefined;
}

/** The letters of CLDR for what a template names; a name for the second time has a 2. */
const names = {
  ...{ EEEE: 'E', cccc: 'E', E: 'e', ccc: 'e', EEE: 'e', d: 'd', dd: 'D', MMMM: 'M', LLLL: 'L', MMM: 'm', LLL: 'm' },
  ...{
    MMMMM: 'M',
    M: 'n',
    MM: 'N',
    y: 'y',
    h: 'h',
    hh: 'h',
    K: 'K',
    H: 'H',
    HH: 'HH',
    mm: 'mm',
    m: 'mm',
    a: 'a',
    B: 'a',
  },
};

/** `d. MMMM y` as `{d}.~{M} {y}`, where ~ is a no-break space: a day stays with its month, and an hour with its unit. */
function asTemplate(pattern, isRange = false) {
  const seen = new Set();
  const { first } = isRange ? halvesOf(pattern) : { first: [] };
  let fields = 0;
  const template = partsOf(spaced(pattern)).map(({ text, field }) => {
    if (field === undefined) return text;
    fields += 1;
    seen.add(field);
    if (names[field] === undefined) throw new Error(`${field} in ${pattern}`);
    return `{${names[field]}${isRange && fields > first.length ? '2' : ''}}`;
  });
  return template
    .join('')
    .replace(/(?<=\{[dD]2?\}\.?) (?=\p{L}*\{[MLm]2?\})/gu, '\u00a0')
    .replace(/(?<=\{(?:mm|h|H|HH)2?\}) (?=\{a2?\}|\p{L})/gu, '\u00a0')
    .replace(/(?<=\{a2?\}) (?=\{[hK]2?\})/gu, '\u00a0');
}

/** Without the invisible signs that fonts may lack. */
function spaced(text) {
  return text.replace(/[\u200e\u200f\u061c]/g, '').replace(/[\u2009\u202f]/g, ' ');
}

/** What CLDR calls each of its languages, countries or scripts, in a language. */
function namesOf(language, kind) {
  const all = read(`cldr-localenames-full/main/${language}/${kind}.json`).main[language].localeDisplayNames[kind];
  const own = Object.entries(all).filter(([tag]) => !tag.includes('-alt-') && !/^\d/.test(tag) && !tag.includes('_'));
  // Filipino has two tags.
  return Object.fromEntries(
    own.map(([tag, name]) => [tag, tag === 'tl' ? all.fil : name]).filter(([tag, name]) => tag !== name),
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
