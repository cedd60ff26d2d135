// What an edition says of itself to programs: schema.org, as plain data for JSON-LD
// (https://schema.org/PublicationIssue).

import type { Prose } from '../prose/prose.ts';
import { headingLevels } from '../prose/to-html.ts';
import { plainText } from '../prose/walk-prose.ts';
import { lastDay } from '../issue/dates.ts';
import type { Interval } from '../issue/recurrence.ts';
import type { Edition, EditionEvent, EditionItem } from './edition.ts';
import { given } from './given.ts';

export interface LinkedData {
  readonly [key: string]: string | number | LinkedData | readonly LinkedData[] | readonly string[];
}

/**
 * The issue, its publication and publisher, and every titled item and headed passage; addresses where the publication
 * has a `url`.
 */
export function linkedDataOf(edition: Edition): LinkedData {
  const {
    address,
    boxes,
    date,
    errata,
    greeting,
    language,
    name,
    number,
    publisher,
    sections,
    summary,
    translations,
    volume,
  } = edition;
  const publishedBy = given({
    publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
  });
  const periodical = { '@type': 'Periodical', name, ...publishedBy };
  return {
    '@context': 'https://schema.org',
    '@type': 'PublicationIssue',
    name: edition.fullTitle,
    description: summary,
    inLanguage: language,
    datePublished: date.iso,
    ...given({ url: address, issueNumber: number }),
    isPartOf:
      volume === undefined ? periodical : { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: periodical },
    ...publishedBy,
    ...(translations.length === 0 || address === undefined
      ? {}
      : {
          workTranslation: translations.map((other) => ({
            '@type': 'PublicationIssue',
            inLanguage: other.language,
            url: new URL(other.address, address).href,
          })),
        }),
    hasPart: [
      ...errata.flatMap(({ body }) => passagesOf(body, 3)),
      ...passagesOf(greeting?.body, 2),
      ...boxes.flatMap(({ body }) => passagesOf(body, 3)),
      ...sections.flatMap(({ title, intro, items }) =>
        [...passagesOf(intro, 3), ...partsOf(items, edition)].map((part) => ({ ...part, articleSection: title })),
      ),
    ],
  };
}

/**
 * A passage under a heading that is as high as those of items. `first`: the level of its topmost heading in the
 * page.
 */
function passagesOf(prose: Prose | undefined, first: number): readonly LinkedData[] {
  const levels = prose === undefined ? [] : [...headingLevels(prose.blocks, first)];
  return levels.flatMap(([block, level]) =>
    level === 3 && block.type === 'heading' ? [{ '@type': 'WebPageElement', name: plainText(block.children) }] : [],
  );
}

/** An item without a title has nothing to be named by: what is in it takes its place. */
function partsOf(items: readonly EditionItem[], edition: Edition): readonly LinkedData[] {
  return items.flatMap((item) => {
    const inner = partsOf(item.items, edition);
    if (item.title === undefined) return [...passagesOf(item.body, 3), ...inner];
    const part: LinkedData = {
      '@type': 'Article',
      name: item.title,
      inLanguage: item.language ?? edition.language,
      ...given({
        url: edition.address && `${edition.address}#${encodeURIComponent(item.anchor)}`,
        about: eventOf(item),
      }),
      ...(inner.length === 0 ? {} : { hasPart: inner }),
    };
    return [part];
  });
}

function eventOf({ title = '', event }: EditionItem): LinkedData | undefined {
  if (event === undefined) return undefined;
  const { start, end, place, online, isCancelled } = event;
  const places = [
    ...(place === undefined ? [] : [{ '@type': 'Place', name: place }]),
    ...(online === undefined ? [] : [{ '@type': 'VirtualLocation', url: online }]),
  ];
  return {
    '@type': 'Event',
    name: title,
    startDate: start,
    ...given({
      endDate: end,
      eventStatus: isCancelled ? 'https://schema.org/EventCancelled' : undefined,
      eventSchedule: scheduleOf(event),
    }),
    ...(places.length === 0 ? {} : { location: places.length === 1 ? places[0]! : places }),
  };
}

/** As durations of ISO 8601. */
const frequencies: Readonly<Record<Interval, string>> = {
  day: 'P1D',
  week: 'P1W',
  'two weeks': 'P2W',
  month: 'P1M',
  year: 'P1Y',
};

function scheduleOf({ start, recurs, time, timezone }: EditionEvent): LinkedData | undefined {
  if (recurs === undefined) return undefined;
  const [startTime, endTime] = time?.split('-') ?? [];
  return {
    '@type': 'Schedule',
    repeatFrequency: frequencies[recurs.every],
    startDate: start,
    endDate: lastDay(recurs.to),
    ...given({ exceptDate: recurs.except, startTime, endTime, scheduleTimezone: timezone }),
  };
}
