// What an edition says of itself to programs.

import { describe, expect, test } from 'vitest';
import { linkedDataOf, type LinkedData } from '../../../src/content/edition/linked-data.ts';
import { parseProse } from '../../../src/content/prose/parse-prose.ts';
import { editionOf } from '../../support/composed.ts';
import { emptyEdition, sampleEdition, sampleItem } from '../../support/edition.ts';

const partsOf = (data: LinkedData) => data['hasPart'] as readonly LinkedData[];

describe('an issue', () => {
  test('names itself, its publication, its publisher and its translations', () => {
    expect(linkedDataOf(sampleEdition({ number: 28 }))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'PublicationIssue',
      name: 'Sample Bulletin, Issue No. 28, August 2017',
      issueNumber: 28,
      datePublished: '2017-08',
      inLanguage: 'en',
      url: 'https://example.org/bulletin/028/028.en.html',
      isPartOf: { '@type': 'Periodical', name: 'Sample Bulletin' },
      publisher: { '@type': 'Organization', name: 'Society of Samples' },
      workTranslation: [{ inLanguage: 'fr', url: 'https://example.org/bulletin/028/028.fr.html' }],
    });
  });

  test('is in its volume', () => {
    expect(linkedDataOf(emptyEdition({ number: 3, volume: 12 }))).toMatchObject({
      issueNumber: 3,
      isPartOf: { '@type': 'PublicationVolume', volumeNumber: 12, isPartOf: { '@type': 'Periodical' } },
    });
  });

  test('says nothing of addresses that nobody knows', () => {
    const data = JSON.stringify(linkedDataOf(sampleEdition({ address: undefined as never })));
    expect(data).not.toMatch(/"url"|workTranslation/);
  });
});

describe('its parts', () => {
  const section = (...items: ReturnType<typeof sampleItem>[]) =>
    emptyEdition({ sections: [{ anchor: 'section-s', title: 'S', items }] });

  test('are its titled items, those in them, and those in items without a title', () => {
    const inner = (title: string) => sampleItem({ anchor: title.toLowerCase(), title });
    const data = linkedDataOf(
      section(sampleItem({ title: 'One', items: [inner('Two')] }), sampleItem({ items: [inner('Three')] })),
    );
    expect(partsOf(data)).toMatchObject([
      { name: 'One', articleSection: 'S', hasPart: [{ name: 'Two' }] },
      { name: 'Three', articleSection: 'S' },
    ]);
    expect(partsOf(data)[0]).not.toHaveProperty('url');
  });

  test('have their own address and language', () => {
    const edition = {
      ...section(sampleItem({ anchor: 'un-livre', title: 'Un livre', language: 'fr' })),
      address: 'https://example.org/028.en.html',
    };
    expect(partsOf(linkedDataOf(edition))).toMatchObject([
      { url: 'https://example.org/028.en.html#un-livre', inLanguage: 'fr' },
    ]);
  });

  test('say where and when events are, and whether they are off', () => {
    const event = {
      ...{ uid: 'forum.28@example.org', file: '028.en.forum.ics' },
      start: '2026-06-10',
      end: '2026-06-12',
      place: 'Toronto',
      online: 'https://example.org/live',
      isCancelled: true,
    };
    expect(partsOf(linkedDataOf(section(sampleItem({ title: 'Forum', event }))))[0]?.['about']).toEqual({
      '@type': 'Event',
      name: 'Forum',
      startDate: '2026-06-10',
      endDate: '2026-06-12',
      eventStatus: 'https://schema.org/EventCancelled',
      location: [
        { '@type': 'Place', name: 'Toronto' },
        { '@type': 'VirtualLocation', url: 'https://example.org/live' },
      ],
    });
    const plain = { uid: event.uid, file: event.file, start: '2026-06-10', isCancelled: false };
    expect(partsOf(linkedDataOf(section(sampleItem({ title: 'Forum', event: plain }))))[0]?.['about']).toEqual({
      '@type': 'Event',
      name: 'Forum',
      startDate: '2026-06-10',
    });
  });

  test('are headed passages too, as far as their headings are as high as those of items', () => {
    const body = parseProse('# High\n\nWords.\n\n## Low\n\nWords.');
    const edition = emptyEdition({
      greeting: { body },
      boxes: [{ title: 'Box', body, links: [] }],
      errata: [{ date: { iso: '2017-08', text: 'August 2017' }, body }],
      sections: [
        {
          anchor: 'section-s',
          title: 'S',
          intro: body,
          items: [sampleItem({ title: 'One', body }), sampleItem({ kind: 'note', body })],
        },
      ],
    });
    expect(partsOf(linkedDataOf(edition)).map(({ name }) => name)).toEqual([
      'High',
      'Low',
      'High',
      'High',
      'One',
      'High',
    ]);
  });
});

test('an event that comes again has its schedule', () => {
  const edition = editionOf(
    'number: 1\ndate: 2026-09\nsections:\n  - title: S\n    items:\n      - { kind: event, title: Choir, start: 2026-10-06, time: "18:00-20:00", timezone: America/Toronto, recurs: { every: two weeks, to: 2027-06, except: [2026-12-15] } }\n',
    'name: N\n',
  );
  expect(linkedDataOf(edition)).toMatchObject({
    hasPart: [
      {
        about: {
          startDate: '2026-10-06',
          eventSchedule: {
            '@type': 'Schedule',
            repeatFrequency: 'P2W',
            startDate: '2026-10-06',
            endDate: '2027-06-30',
            exceptDate: ['2026-12-15'],
            startTime: '18:00',
            endTime: '20:00',
            scheduleTimezone: 'America/Toronto',
          },
        },
      },
    ],
  });
});
