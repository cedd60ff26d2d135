// An issue made ready to render: names, dates, anchors, summaries, marks and links.

import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/content/edition/compose.ts';
import { conform } from '../../../src/content/issue/conform.ts';
import type { ReadImage } from '../../../src/content/issue/images.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import { issueSchema } from '../../../src/content/issue/schema.ts';
import { publicationOf } from '../../check/rules/check-source.ts';

const publication = `name: { en: Trafficking Bulletin, fr: Bulletin sur la traite }
publisher: { en: Council, fr: Conseil }
languages: [en, fr]
url: https://example.org/bulletin/
contact: { email: editor@example.org }
sections:
  - { id: policy, title: { en: Policy, fr: Politiques } }
boxes:
  - { title: { en: Helpline, fr: Ligne d’aide }, body: Call us. }
  - { title: Old, until: 2017-07 }
  - { title: Just in time, until: 2017-08 }
`;

function edition(
  source: string,
  { language = 'en', around = publication, translations = [] as string[], images = new Map<string, ReadImage>() } = {},
) {
  const { value, faults } = conform(issueSchema, readYaml(new TextEncoder().encode(source)).tree ?? null);
  expect(faults).toEqual([]);
  return compose({ issue: value!, publication: publicationOf(around), language, images, translations });
}

const small = (...lines: readonly string[]): string =>
  `date: 2017-08\nnumber: 28\n${lines.join('\n')}\nsections:\n  - id: policy\n    intro: x\n`;
const withItem = (...lines: readonly string[]): string =>
  `date: 2017-08\nnumber: 28\nsections:\n  - id: policy\n    items:\n      - ${lines.join('\n        ')}\n`;
const itemOf = (...lines: readonly string[]) => edition(withItem(...lines)).sections[0]!.items[0]!;

describe('names', () => {
  test('of an issue without a title of its own', () => {
    expect(edition(small())).toMatchObject({
      slug: '028',
      name: 'Trafficking Bulletin',
      title: 'Trafficking Bulletin',
      publisher: 'Council',
      numberLabel: 'Issue No. 28',
      date: { iso: '2017-08', text: 'August 2017' },
      fullTitle: 'Trafficking Bulletin, Issue No. 28, August 2017',
      address: 'https://example.org/bulletin/028/028.en.html',
      draft: false,
    });
  });

  test('of one with a title, in French', () => {
    expect(edition(small('title: Le numéro d’été', 'status: draft'), { language: 'fr' })).toMatchObject({
      name: 'Bulletin sur la traite',
      title: 'Le numéro d’été',
      publisher: 'Conseil',
      fullTitle: 'Bulletin sur la traite, Numéro 28, Le numéro d’été, août 2017',
      address: 'https://example.org/bulletin/028/028.fr.html',
      draft: true,
    });
  });

  test('by volume, by date, and without a publication', () => {
    expect(edition(small('volume: 12'), { around: 'name: A\nnumbering: volume+number\n' })).toMatchObject({
      slug: '12-28',
      numberLabel: 'Volume 12, No. 28',
    });
    const byDate = edition(small(), { around: 'name: A\nnumbering: date\n' });
    expect(byDate).toMatchObject({ slug: '2017-08', fullTitle: 'A, August 2017' });
    expect(byDate.numberLabel).toBeUndefined();
    const alone = compose({
      issue: conform(issueSchema, readYaml(new TextEncoder().encode(small('title: Alone'))).tree ?? null).value!,
      publication: publicationOf(undefined),
      language: 'en',
      images: new Map(),
      translations: [],
    });
    expect(alone).toMatchObject({ name: 'Alone', title: 'Alone', fullTitle: 'Alone, Issue No. 28, August 2017' });
    expect(alone.address).toBeUndefined();
  });
});

test('translations are in the same folder', () => {
  expect(edition(small(), { translations: ['fr'] }).translations).toEqual([
    { language: 'fr', name: 'Français', address: '028.fr.html' },
  ]);
});

test('a language without words of its own has its own name and direction', () => {
  expect(edition(small(), { translations: ['de', 'ar'] }).translations.map(({ name }) => name)).toEqual([
    'Deutsch',
    'العربية',
  ]);
  expect(edition(small(), { language: 'ug' })).toMatchObject({
    direction: 'rtl',
    words: { inThisIssue: 'In this issue' },
  });
});

describe('the summary', () => {
  const titled = (...titles: readonly string[]): string =>
    `date: 2017-08\nnumber: 28\nsections:\n  - id: policy\n    items:\n${titles.map((title) => `      - title: ${title}\n`).join('')}`;

  test.each([
    [small('summary: As written.'), 'As written.'],
    [small(), ''],
    [titled('One'), 'One'],
    [titled('One', 'Two', 'Three'), 'One; Two; Three'],
    [titled('One', 'Two', 'Three', 'Four'), 'One; Two; Three; and more'],
  ])('%#', (source, summary) => {
    expect(edition(source).summary).toBe(summary);
  });
});

describe('sections and boxes', () => {
  test('take their title from the issue, else from the catalogue', () => {
    const sections =
      'date: 2017-08\nsections:\n  - id: policy\n  - title: À la une\n  - { id: policy-2, title: Own }\n';
    expect(edition(sections, { language: 'fr' }).sections.map(({ anchor, title }) => [anchor, title])).toEqual([
      ['section-policy', 'Politiques'],
      ['section-a-la-une', 'À la une'],
      ['section-policy-2', 'Own'],
    ]);
  });

  test('say the language of a title that is not there in the edition’s', () => {
    const titled = (title: string) =>
      edition(small(), { language: 'fr', around: publication.replace('{ en: Policy, fr: Politiques }', title) })
        .sections[0];
    expect(titled('Policy')).toMatchObject({ title: 'Policy', titleLanguage: 'en' });
    expect(titled('{ en: Policy }')).toMatchObject({ title: 'Policy', titleLanguage: 'en' });
    expect(titled('{ fr: Politiques }')?.titleLanguage).toBeUndefined();
  });

  test('have anchors of their own, in the script of their titles', () => {
    const sections = `date: 2017-08\nsections:\n  - title: Новости\n  - title: События\n    intro: X\n  - title: 资源 2017\n  - title: 活动 2017\n`;
    expect(edition(sections).sections.map(({ anchor }) => anchor)).toEqual([
      'section-новости',
      'section-события',
      'section-资源-2017',
      'section-活动-2017',
    ]);
  });

  test('the boxes of the publication come first, as long as they are of use', () => {
    const boxes = edition(small('boxes:', '  - { title: Own, links: [{ label: x, url: "https://example.org" }] }'), {
      language: 'fr',
    }).boxes;
    expect(boxes.map(({ title }) => title)).toEqual(['Ligne d’aide', 'Just in time', 'Own']);
    expect(boxes.map(({ titleLanguage, language }) => [titleLanguage, language])).toEqual([
      [undefined, 'en'],
      ['en', 'en'],
      [undefined, undefined],
    ]);
    expect(boxes[2]?.links).toEqual([{ label: 'x', url: 'https://example.org', notes: [] }]);
  });

  test('errata and a greeting are kept', () => {
    const made = edition(
      small('greeting: { text: Dear readers, signature: Ada }', 'errata: [{ date: 2017-09-01, text: "*Sorry*" }]'),
    );
    expect(made.greeting).toMatchObject({ signature: 'Ada', body: { source: 'Dear readers' } });
    expect(made.errata).toMatchObject([
      { date: { iso: '2017-09-01', text: '1\u00a0September 2017' }, body: { source: '*Sorry*' } },
    ]);
  });
});

describe('items', () => {
  test('an item that says little has little', () => {
    expect(itemOf('title: One')).toEqual({
      anchor: 'one',
      kind: 'article',
      title: 'One',
      marks: [],
      facts: [],
      images: [],
      links: [],
      items: [],
    });
  });

  test.each([
    [['title: One', 'access: members'], ['members only']],
    [['title: One', 'access: login'], ['login needed']],
    [['title: One', 'access: public'], []],
    [['title: One', 'language: fr'], ['in French']],
    [['title: One', 'language: en'], []],
    [
      ['kind: event', 'title: One', 'start: 2017-08-01', 'cancelled: true', 'language: fr', 'access: members'],
      ['Cancelled', 'in French', 'members only'],
    ],
    [['kind: event', 'title: One', 'start: 2017-08-01', 'cancelled: false'], []],
  ])('marks of %j', (lines, marks) => {
    expect(itemOf(...lines).marks).toEqual(marks);
  });

  test('links say before the click what opens', () => {
    const { links } = itemOf(
      'title: One',
      'links:',
      '  - { label: A, url: "https://example.org/a", language: fr, format: PDF, size: 2 MB, access: members }',
      '  - { label: B, url: one, language: en }',
    );
    expect(links).toEqual([
      {
        label: 'A',
        url: 'https://example.org/a',
        language: 'fr',
        notes: ['in French', 'PDF', '2\u00a0MB', 'members only'],
      },
      { label: 'B', url: '#one', notes: [] },
    ]);
  });

  test('items in items keep their order', () => {
    expect(
      itemOf('title: One', 'items:', '  - title: Two', '  - title: Three').items.map(({ anchor }) => anchor),
    ).toEqual(['two', 'three']);
  });

  test('pictures are carried in the edition itself', () => {
    const picture = { bytes: Uint8Array.from([1, 2, 3]), type: 'image/png', width: 4, height: 5 };
    const made = edition(
      withItem(
        'title: One',
        'images:',
        '  - { file: a.png, alt: A, caption: C, credit: D }',
        '  - { file: a.png, decorative: true }',
      ),
      { images: new Map([['a.png', picture]]) },
    );
    expect(made.sections[0]?.items[0]?.images).toEqual([
      { ...picture, alt: 'A', caption: 'C', credit: 'D' },
      { ...picture, alt: '' },
    ]);
  });
});

describe('facts', () => {
  const facts = (...lines: readonly string[]): readonly string[] =>
    itemOf(...lines).facts.map(({ label, text, url, datetime }) =>
      [`${label}: ${text}`, url, datetime]
        .filter((part) => part !== undefined)
        .join(' | ')
        .replaceAll('\u00a0', ' '),
    );

  test.each<[string, readonly string[], readonly string[]]>([
    [
      'an event of one day',
      [
        'kind: event',
        'title: E',
        'start: 2017-10-16',
        'time: "14:00"',
        'timezone: America/Toronto',
        'place: Toronto',
        'price: free',
        'details: to be announced',
      ],
      [
        'Date: Monday 16 October 2017 | 2017-10-16',
        'Time: 2 p.m., Toronto time',
        'Place: Toronto',
        'Price: free',
        'Details: to be announced',
      ],
    ],
    [
      'an event of several days',
      ['kind: event', 'title: E', 'start: 2017-10-16', 'end: 2017-10-18', 'online: https://example.org/join'],
      ['Date: Monday 16 to Wednesday 18 October 2017', 'Online: https://example.org/join | https://example.org/join'],
    ],
    [
      'an event whose hour is not known yet',
      ['kind: event', 'title: E', 'start: 2017-10', 'timezone: America/Toronto'],
      ['Date: October 2017 | 2017-10'],
    ],
    [
      'an event that ends on the day on which it starts',
      ['kind: event', 'title: E', 'start: 2017-10-16', 'end: 2017-10-16'],
      ['Date: Monday 16 October 2017 | 2017-10-16'],
    ],
    [
      'a registration',
      [
        'kind: event',
        'title: E',
        'start: 2017-10',
        'registration: { url: "https://example.org/r", opens: 2017-09-01, closes: 2017-09-30, contact: { name: Ada, email: a@example.org, phone: +1 555 010 0100 ext. 7 } }',
      ],
      [
        'Date: October 2017 | 2017-10',
        'Registration: https://example.org/r | https://example.org/r',
        'Registration: Ada',
        'Registration: a@example.org | mailto:a@example.org',
        'Registration: +1 555 010 0100 ext. 7 | tel:+15550100100;ext=7',
        'Registration opens: Friday 1 September 2017 | 2017-09-01',
        'Registration closes: Saturday 30 September 2017 | 2017-09-30',
      ],
    ],
    [
      'a resource',
      [
        'kind: resource',
        'title: R',
        'author: Ada',
        'publisher: Press',
        'year: 2017',
        'format: PDF',
        'pages: 48',
        'languages: [en, fr]',
      ],
      [
        'Author: Ada',
        'Publisher: Press',
        'Year: 2017',
        'Format: PDF',
        'Length: 48 pages',
        'Languages: English, French',
      ],
    ],
    [
      'news',
      ['kind: news', 'title: N', 'outlet: Radio', 'published: 2017-08-01', 'url: https://example.org/n'],
      ['Source: Radio', 'Published: Tuesday 1 August 2017 | 2017-08-01'],
    ],
    [
      'a call',
      ['kind: call', 'title: C', 'closes: 2017-09-30', 'how: { url: "mailto:a@example.org" }'],
      ['Closes: Saturday 30 September 2017 | 2017-09-30', 'How to respond: a@example.org | mailto:a@example.org'],
    ],
    [
      'a case',
      [
        'kind: case',
        'title: C',
        'identifier: Bill C-38',
        'stage: second reading',
        'stage-date: 2017-08-01',
        'next: third',
      ],
      ['File: Bill C-38', 'Stage: second reading', 'Since: Tuesday 1 August 2017 | 2017-08-01', 'Next: third'],
    ],
    [
      'a notice',
      ['kind: notice', 'title: N', 'from: 2017-12-24', 'to: 2018-01-02', 'reason: holidays'],
      ['From: Sunday 24 December 2017 | 2017-12-24', 'Until: Tuesday 2 January 2018 | 2018-01-02', 'Reason: holidays'],
    ],
    [
      'a notice of one day',
      ['kind: notice', 'title: N', 'from: 2017-12-24'],
      ['Date: Sunday 24 December 2017 | 2017-12-24'],
    ],
    [
      'an article that goes back to earlier ones',
      ['title: A', 'follows: 27#x', 'repeats: 26#y'],
      ['Continues from: Issue No. 27', 'First printed in: Issue No. 26'],
    ],
    ['a note', ['kind: note', 'body: x'], []],
  ])('of %s', (_, lines, expected) => {
    expect(facts(...lines)).toEqual(expected);
  });
});
