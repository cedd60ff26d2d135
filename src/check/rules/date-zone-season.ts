// date/zone-season: "2 p.m. EST" in May, when the clocks of that zone show EDT.

import { firstDay } from '../../content/issue/dates.ts';
import { once } from '../../base/memoize.ts';
import { quote } from './reading/names.ts';
import type { Rule } from './rule.ts';

export const dateZoneSeason: Rule = {
  id: 'date/zone-season',
  severity: 'warning',
  restsOn: ['start', 'timezone'],
  what: 'The text of an event gives its hour in standard time while the clocks show daylight time, or the other way round.',
  why: 'Readers who convert the hour come an hour early or late.',
  bad: `date: 2018-05
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Reading group
        start: 2018-06-18
        timezone: America/Toronto
        time: "14:00"
        body: We begin at 2 p.m. EST.
`,
  good: `date: 2018-05
title: Bulletin
sections:
  - title: Events
    items:
      - kind: event
        title: Reading group
        start: 2018-06-18
        timezone: America/Toronto
        time: "14:00"
        body: We begin at 2 p.m. EDT.
`,
  *check({ items }) {
    for (const { item, path } of items) {
      if (item.kind !== 'event' || item.body === undefined || item.start.length < 10) continue;
      const { source } = item.body;
      const match = hourWithZone().exec(source);
      const name = match?.[1];
      const season = name === undefined ? undefined : seasons.get(name);
      if (match === null || name === undefined || season === undefined) continue;
      const right = rightName(name, season, firstDay(item.start), item.timezone);
      if (right === undefined) continue;
      const span = { offset: match.index + match[0].length - name.length, length: name.length };
      yield {
        path: [...path, 'body'],
        span,
        message: `${quote(name)} is ${season.isDaylight ? 'daylight' : 'standard'} time, but on ${item.start} the clocks show ${season.isDaylight ? 'standard' : 'daylight'} time`,
        help: `Write ${right}, or the name of a city: "Toronto time"`,
      };
    }
  },
};

/** Behind an hour: `EST` may be short for other things. */
const hourWithZone = once(
  () => /(?:\d\s?(?:[APap]\.?[Mm]\b\.?|h\b(?:\s?\d\d)?)|\d[:.]\d\d)[\s,(]{1,3}([NAECMP][SD]T|H[NA][TAECRP])\b/,
);

interface Season {
  readonly city: string;
  readonly isDaylight: boolean;
  readonly other: string;
}

/** The names of the zones of North America in English and French, with a city that goes by each. */
const seasons: ReadonlyMap<string, Season> = new Map(
  [
    'NST NDT America/St_Johns',
    'AST ADT America/Halifax',
    'EST EDT America/Toronto',
    'CST CDT America/Winnipeg',
    'MST MDT America/Edmonton',
    'PST PDT America/Vancouver',
    'HNT HAT America/St_Johns',
    'HNA HAA America/Halifax',
    'HNE HAE America/Toronto',
    'HNC HAC America/Winnipeg',
    'HNR HAR America/Edmonton',
    'HNP HAP America/Vancouver',
  ].flatMap((line): [string, Season][] => {
    const [standard = '', daylight = '', city = ''] = line.split(' ');
    return [
      [standard, { city, isDaylight: false, other: daylight }],
      [daylight, { city, isDaylight: true, other: standard }],
    ];
  }),
);

/** Some places keep one time all year, and an event that does not say where it is may be there. */
const keptElsewhere = new Set(['AST', 'CST', 'MST', 'HNA', 'HNC', 'HNR']);

/** The name that is right on a day; undefined where this one is, or could be. */
function rightName(name: string, { city, isDaylight, other }: Season, day: string, zone?: string): string | undefined {
  if (zone === undefined ? keptElsewhere.has(name) : !hasDaylight(zone, `${day.slice(0, 4)}-07-15`)) return undefined;
  return hasDaylight(city, day) === isDaylight ? undefined : other;
}

function hasDaylight(zone: string, day: string): boolean {
  return offsetOn(day, zone) !== offsetOn(`${day.slice(0, 4)}-01-15`, zone);
}

/** Minutes by which the clocks of a place are ahead of UTC at noon of a day. */
function offsetOn(day: string, timeZone: string): number {
  const noon = new Date(`${day}T12:00:00Z`);
  const hour = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', minute: 'numeric', hourCycle: 'h23' }).format(
    noon,
  );
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  return hours * 60 + minutes - 12 * 60;
}
