// The items of an issue in reading order, and the ids that name them.

import { describe, expect, test } from 'vitest';
import { conform } from '../../../src/content/issue/conform.ts';
import { itemsOf, sectionAnchors } from '../../../src/content/issue/items.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import { issueSchema } from '../../../src/content/issue/schema.ts';
import { slugOf } from '../../../src/content/issue/slug.ts';
import { uniqueIds } from '../../../src/content/issue/unique-ids.ts';
import { isItemId, parseAddress } from '../../../src/content/prose/address.ts';

const parse = (source: string) => conform(issueSchema, readYaml(new TextEncoder().encode(source)).tree ?? null).value!;

describe('slugOf', () => {
  test.each([
    ['Évaluation des PST', 'evaluation-des-pst'],
    ['Cœur et œuvres', 'coeur-et-oeuvres'],
    ['Curriculum vitæ', 'curriculum-vitae'],
    ['  — 10,000 voices!  ', '10-000-voices'],
    ['L’été à Montréal', 'l-ete-a-montreal'],
    ['Ça', 'ca'],
    ['ﬁrst ﬂoor', 'first-floor'],
    ['Straße, Smørrebrød, Łódź, Þingvellir', 'strasse-smorrebrod-lodz-thingvellir'],
    ['Đà Nẵng', 'da-nang'],
    ['CO₂, 5 m², 1º and 1️⃣', 'co-5-m-1-and-1'],
    ['ＡＢＣ １２', 'abc-12'],
    ['Оголошення', 'оголошення'],
    ['Новини гавані: що й як', 'новини-гавані-що-й-як'],
    ['Ελλάδα ΟΔΟΣ', 'ελλάδα-οδος'],
    ['图书馆开门了！', '图书馆开门了'],
    ['二〇二七年', '二〇二七年'],
    ['コーヒー の日', 'コーヒー-の日'],
    ['अन्तर्राष्ट्रीय दिवस', 'अन्तर्राष्ट्रीय-दिवस'],
    ['می\u200cخواهم', 'میخواهم'],
    ['שָׁלוֹם', 'שָׁלוֹם'.normalize('NFC')],
    ['COVID и мы', 'covid-и-мы'],
    ['Winter fair 🎉', 'winter-fair'],
    ['🎉❤️', ''],
    ['\u0301\u0302\u20e3', ''],
    ['!!!', ''],
    ['𐐀'.repeat(40), '𐐨'.repeat(30)],
    ['x'.repeat(80), 'x'.repeat(60)],
    [`${'x'.repeat(59)} y`, 'x'.repeat(59)],
  ])('%s is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  test.each([
    'Évaluation',
    'Йога й чай',
    'Ελλάδα',
    'हिन्दी',
    '图书馆 𠀀',
    'שָׁלוֹם',
    'İstanbul',
    'ﬃ',
    'ǅ',
    'ᲐᲑᲒ',
    'a\u034fb',
    'ㅤ한국어',
  ])('what is made of %j is an id, and leads to itself', (title) => {
    const id = slugOf(title);
    expect(id).toSatisfy(isItemId);
    for (const typed of [id, `#${id}`, `#${encodeURIComponent(id)}`, `#${id.normalize('NFD')}`])
      expect(parseAddress(typed)).toEqual({ kind: 'item', id });
  });

  test('the same letters, composed in two ways, are the same', () => {
    expect(slugOf('й'.normalize('NFD'))).toBe(slugOf('й'));
    expect(slugOf('e\u0301te\u0301')).toBe(slugOf('été'));
  });
});

describe('itemsOf', () => {
  const issue = parse(`date: 2026-05
sections:
  - title: A
    items:
      - title: One
        items:
          - title: One
          - kind: note
            body: x
      - id: one-2
        title: Two
  - title: B
    intro: nothing
  - title: C
    items:
      - title: One
`);

  test('goes in reading order, into items', () => {
    expect(itemsOf(issue).map(({ path }) => path.join('.'))).toEqual([
      'sections.0.items.0',
      'sections.0.items.0.items.0',
      'sections.0.items.0.items.1',
      'sections.0.items.1',
      'sections.2.items.0',
    ]);
    expect(itemsOf(issue).map(({ section }) => section)).toEqual([0, 0, 0, 0, 2]);
  });

  test('gives each its id; one that was typed is not given twice', () => {
    expect(itemsOf(issue).map(({ id }) => id)).toEqual([
      expect.stringMatching(one),
      expect.stringMatching(one),
      'x',
      'one-2',
      expect.stringMatching(one),
    ]);
  });
});

const one = /^one-[\da-f]{8}(?:-\d)?$/;

/** The ids of items, each given as its fields in one line. */
function idsOf(...items: readonly string[]): readonly string[] {
  return itemsOf(
    parse(
      `date: 2026-05\nsections:\n  - title: A\n    items:\n${items.map((item) => `      - { ${item} }\n`).join('')}`,
    ),
  ).map(({ id }) => id);
}

describe('ids that are made', () => {
  const notice = 'title: Notice, body: The office is closed.';
  const other = 'title: Notice, body: The lift is repaired.';

  test('do not move when an item is put in', () => {
    const [first, second] = idsOf(notice, other);
    expect([first, second]).toEqual([
      expect.stringMatching(/^notice-[\da-f]{8}$/),
      expect.stringMatching(/^notice-[\da-f]{8}$/),
    ]);
    const added = idsOf('title: Notice, body: New., dateline: Here', 'title: Before', other, notice);
    expect(added.slice(2)).toEqual([second, first]);
    expect(new Set(added).size).toBe(4);
  });

  test('are the same whatever the items inside', () => {
    const inner = (title: string) => `title: Notice, body: Same., items: [{ title: ${title} }]`;
    expect(idsOf(inner('A and C'), notice)[0]).toBe(idsOf(inner('A'), other)[0]);
  });

  test('a title that is another item’s id', () => {
    expect(idsOf('id: notice, title: Of the board', notice)).toEqual(['notice', idsOf(notice, other)[0]]);
  });

  test('a note is called by its first words', () => {
    const body =
      '"**The *office* is** closed on [Mondays](https://example.org) until further notice, says the board.\\n\\nMore."';
    expect(
      idsOf(`kind: note, body: ${body}`, 'kind: note, body: Офіс зачинено.', 'kind: note, body: "- first\\n- second"'),
    ).toEqual(['the-office-is-closed-on-mondays-until', 'офіс-зачинено', 'first']);
    expect(idsOf(`kind: note, body: ${'x'.repeat(300)}`)).toEqual(['x'.repeat(40)]);
  });

  test('titles without letters are kept apart too, and an item that comes changes none', () => {
    const alone = idsOf('title: "🎉"');
    expect(alone).toEqual([expect.stringMatching(/^item-[\da-f]{8}$/)]);
    expect(idsOf('title: "🎊"', 'title: "🎉"')[1]).toBe(alone[0]);
    expect(idsOf('kind: note, links: [{ label: A, url: "https://example.org" }]')).toEqual([
      expect.stringMatching(/^item-[\da-f]{8}$/),
    ]);
  });

  test('an equal title of 60 characters leaves room', () => {
    const long = `title: ${'x'.repeat(70)}`;
    for (const id of idsOf(`${long}, body: A`, `${long}, body: B`)) expect(id).toMatch(/^x{51}-[\da-f]{8}$/);
  });

  test('thousands of equal items take no time, and each has its own', () => {
    for (const content of [() => 'same', (index: number) => `is ${index}`]) {
      const ids = uniqueIds(
        Array.from({ length: 10_000 }, (_, index) => ({ slug: 'same', content: () => content(index) })),
        'item',
      );
      expect(new Set(ids).size).toBe(10_000);
    }
  });
});

describe('what the page calls its sections', () => {
  const anchorsOf = (...sections: readonly string[]) =>
    sectionAnchors(
      parse(`date: 2026-05\nsections:\n${sections.map((section) => `  - { ${section}, intro: x }\n`).join('')}`),
    );

  test.each([
    [
      ['id: news', 'title: Événements'],
      ['section-news', 'section-evenements'],
    ],
    [['title: Новини'], ['section-новини']],
    [
      ['title: "🎉"', 'title: "🎊"'],
      [expect.stringMatching(/^section-untitled-[\da-f]{8}$/), expect.stringMatching(/^section-untitled-[\da-f]{8}$/)],
    ],
  ])('%j', (sections, anchors) => {
    expect(anchorsOf(...sections)).toEqual(anchors);
    expect(new Set(anchorsOf(...sections)).size).toBe(sections.length);
  });
});
