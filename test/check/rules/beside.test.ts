// Issues beside others: earlier ones, and translations. All rules that compare issues or languages are on, because
// one slip must not be found by several of them.

import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/check/rules/index.ts';
import { only } from './check-source.ts';

const { check } = only(
  ...rules.flatMap(({ id, compareIssues, compareTranslations }) =>
    id.startsWith('i18n/') || compareIssues !== undefined || compareTranslations !== undefined ? [id] : [],
  ),
);

const publication = 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\ncadence: 2 months\n';

/** An issue with items, each as one line of YAML. */
function issue(number: number, date: string, ...items: readonly string[]): string {
  return `number: ${number}\ndate: ${date}\nsections:\n  - title: News\n    items:\n${items.map((item) => `      - ${item}\n`).join('')}`;
}

const found = (source: string, file: string, beside: Readonly<Record<string, string>>): readonly string[] =>
  check(source, { publication, file, beside }).map(({ rule, marked }) => `${rule}: ${marked}`);

describe('earlier issues', () => {
  const earlier = { '027.en.yaml': issue(27, '2017-06', '{ id: course, title: A course }') };

  test.each([
    ['another language', '028.fr.yaml', '{ title: A course }', ['i18n/language: 28']],
    ['other capitals and marks', '028.en.yaml', '{ title: "A Course!" }', ['item/earlier: "A Course!"']],
    ['an event that is still ahead', '028.en.yaml', '{ kind: event, title: A course, start: 2017-09-03 }', []],
    [
      'an event that is over',
      '028.en.yaml',
      '{ kind: notice, title: A course, from: 2017-07-03 }',
      ['item/earlier: A course'],
    ],
    [
      'a case that is followed',
      '028.en.yaml',
      '{ kind: case, title: A course, identifier: C-1, stage: first reading }',
      [],
    ],
    ['one that says so', '028.en.yaml', '{ title: A course, follows: "27#course" }', []],
    ['an item of a later issue', '026.en.yaml', '{ title: A course }', []],
  ])('the same title: %s', (_, file, item, expected) => {
    const number = Number(file.slice(0, 3));
    expect(found(issue(number, number === 26 ? '2017-04' : '2017-08', item), file, earlier)).toEqual(expected);
  });

  test('a title in issues that no reference can name: `until` says that it comes back on purpose', () => {
    const dated = (date: string, item: string) =>
      issue(1, date, item).replace('number: 1\n', '').replace('sections', 'title: B\nsections');
    const files = {
      publication: publication.replace(/$/, 'numbering: date\n'),
      file: '2017-08.en.yaml',
      beside: { '2017-06.en.yaml': dated('2017-06', '{ title: A course }') },
    };
    const [finding] = check(dated('2017-08', '{ title: A course }'), files);
    expect(finding).toMatchObject({
      rule: 'item/earlier',
      message: expect.stringContaining('was already in the issue of 2017-06'),
      help: 'Delete it, or add `until`, the last day on which it is of use, if it is meant to come back',
    });
    expect(check(dated('2017-08', '{ title: A course, until: 2017-12-31 }'), files)).toEqual([]);
  });

  test.each([
    ['https://example.org/', []],
    ['https://example.org/news', []],
    ['https://example.org/en/index.html', []],
    ['https://example.org/about/subscribe', []],
    ['https://example.org/fr/nous-joindre', []],
    ['https://docs.example.org/forms/d/e/1FAIpQL/viewform', []],
    ['https://example.org/news/28', ['link/earlier: "https://example.org/news/28"']],
    ['https://example.org/news?id=28', ['link/earlier: "https://example.org/news?id=28"']],
    ['https://example.org/news/the-form-of-water', ['link/earlier: "https://example.org/news/the-form-of-water"']],
    ['mailto:ada@example.org', []],
  ])('the same address: %s', (url, expected) => {
    const item = (title: string) => `{ title: ${title}, links: [{ label: The whole of it, url: "${url}" }] }`;
    const files = { file: '028.en.yaml', beside: { '027.en.yaml': issue(27, '2017-06', item('Old')) } };
    const isOn = `${publication}rules: { link/earlier: { level: note, reason: old news has to say so } }\n`;
    expect(
      check(issue(28, '2017-08', item('New')), { ...files, publication: isOn }).map(
        ({ rule, marked }) => `${rule}: ${marked}`,
      ),
    ).toEqual(expected);
    expect(check(issue(28, '2017-08', item('New')), { ...files, publication })).toEqual([]);
  });

  test('the same address in the text: the finding names it, and points at it', () => {
    const item = (title: string) => `{ title: ${title}, body: "See [the news](https://example.org/news/28)." }`;
    const isOn = `${publication}rules: { link/earlier: { level: warning, reason: old news has to say so } }\n`;
    const [one] = check(issue(28, '2017-08', item('New')), {
      file: '028.en.yaml',
      beside: { '027.en.yaml': issue(27, '2017-06', item('Old')) },
      publication: isOn,
    });
    expect(one).toMatchObject({ severity: 'warning', marked: 'https://example.org/news/28' });
    expect(one?.message).toBe('The link to "https://example.org/news/28" was already in "Old" of issue 27');
  });

  test('an issue that an item names need not be there', () => {
    expect(found(issue(28, '2017-08', '{ title: A course, follows: "12#course" }'), '028.en.yaml', earlier)).toEqual(
      [],
    );
    expect(found(issue(28, '2017-08', '{ title: A course, follows: "28#course" }'), '028.en.yaml', earlier)).toEqual([
      'item/reference: A course',
    ]);
  });

  test('numbers go on over volumes and languages', () => {
    const others = { '026.en.yaml': issue(26, '2017-04', 'title: x'), '027.fr.yaml': issue(27, '2017-06', 'title: y') };
    expect(found(issue(28, '2017-08', 'title: z'), '028.en.yaml', others)).toEqual(['i18n/language: 28']);
    expect(found(issue(30, '2017-08', 'title: z'), '030.en.yaml', others)).toEqual([
      'issue/number-gap: 30',
      'i18n/language: 30',
    ]);
  });
});

test.each([
  // Nobody says that it is finished: a language is missed where there were issues in it.
  ['', '026.fr.yaml', true],
  ['', '026.en.yaml', false],
  ['status: draft\n', '026.fr.yaml', false],
  ['status: ready\n', '026.fr.yaml', true],
  ['status: ready\n', '026.en.yaml', true],
  // The publication took the language up later.
  ['status: ready\n', '029.fr.yaml', false],
])('a language that an issue lacks: %j beside %s', (status, other, isMissed) => {
  const beside = { [other]: issue(Number(other.slice(0, 3)), other < '028' ? '2017-04' : '2017-10', 'title: x') };
  const rules = found(`${status}${issue(28, '2017-08', 'title: z')}`, '028.en.yaml', beside).filter((one) =>
    one.startsWith('i18n/language'),
  );
  expect(rules).toEqual(isMissed ? ['i18n/language: 28'] : []);
});

describe('translations', () => {
  const pair = (english: string, french: string) =>
    found(issue(28, '2017-08', french), '028.fr.yaml', { '028.en.yaml': issue(28, '2017-08', english) });

  test('each file gets a finding for what it lacks, and for what the other lacks, if nobody looks at that one', () => {
    const english = issue(28, '2017-08', '{ id: a, title: A }', '{ id: b, title: B }');
    const french = issue(28, '2017-08', '{ id: a, title: Ah }', '{ id: c, title: C }');
    expect(found(french, '028.fr.yaml', { '028.en.yaml': english })).toEqual(['i18n/items: Ah', 'i18n/items: C']);
    expect(found(english, '028.en.yaml', { '028.fr.yaml': french })).toEqual(['i18n/items: A', 'i18n/items: B']);
  });

  test('many missing items are one finding', () => {
    const isOfItems = (one: string) => one.startsWith('i18n/items');
    const english = issue(28, '2017-08', ...['a', 'b', 'c', 'd', 'e'].map((id) => `{ id: ${id}, title: ${id} }`));
    const french = issue(28, '2017-08', '{ id: a, title: Ah }');
    const here = (text: string) => found(french, '028.fr.yaml', { '028.en.yaml': text }).filter(isOfItems);
    expect(here(english)).toEqual(['i18n/items: Ah']);
    expect(found(english, '028.en.yaml', { '028.fr.yaml': french }).filter(isOfItems)).toEqual(['i18n/items: b']);
    expect(here(english.replace(/.*id: e.*\n/, ''))).toHaveLength(3);
  });

  test('a translation that is not begun gets no finding for what it lacks', () => {
    const english = issue(28, '2017-08', '{ id: a, title: A }');
    const french = (status: string) =>
      `number: 28\ndate: 2017-08\nstatus: ${status}\nsections:\n  - { title: News, intro: Rien cette fois. }\n`;
    const inBoth = (status: string) => [
      found(french(status), '028.fr.yaml', { '028.en.yaml': english }),
      found(english, '028.en.yaml', { '028.fr.yaml': french(status) }),
    ];
    expect(
      inBoth('draft')
        .flat()
        .filter((one) => one.startsWith('i18n/items')),
    ).toEqual([]);
    expect(
      inBoth('ready')
        .flat()
        .filter((one) => one.startsWith('i18n/items')),
    ).toEqual(['i18n/items: 28', 'i18n/items: A']);
  });

  test('an id that is typed in one language is the one that the other makes of its title', () => {
    const english = issue(28, '2017-08', '{ title: The fund }', '{ title: Files }');
    const french = issue(28, '2017-08', '{ title: Dossiers, id: files }', '{ title: Le fonds }');
    const missing = (own: string) =>
      found(own, '028.fr.yaml', { '028.en.yaml': english }).filter((one) => one.startsWith('i18n/items'));
    expect(missing(french)).toEqual([]);
    expect(missing(french.replace('id: files', 'id: papers'))).toEqual([
      'i18n/items: Le fonds',
      'i18n/items: Dossiers',
    ]);
  });

  test('items without ids are compared in their order', () => {
    expect(
      pair('{ title: The fund, body: It has 2100 files. }', '{ title: Le fonds, body: Il a 1200 dossiers. }'),
    ).toEqual(['i18n/figures: 1200']);
  });

  test.each([
    ['It has 1,200 files.', 'Il a 1 200 dossiers.'],
    ['It has 20,000 files.', 'Il a 20\u202f000 dossiers.'],
    ['It takes 3.5 hours, 12 of 40 people said.', 'Cela dure 3,5 heures, ont dit 12 personnes sur 40.'],
    ['It opens at 2 p.m. on 14 May 2018.', 'Il ouvre à 14 h le 14 mai 2018.'],
    ['In the 19th year, twelve people came.', 'La 19e année, 12 personnes sont venues.'],
  ])('figures that are the same: %s', (english, french) => {
    expect(pair(`{ id: a, title: A, body: "${english}" }`, `{ id: a, title: Ah, body: "${french}" }`)).toEqual([]);
  });

  test('a space in a number that is typed by its name', () => {
    const rules = pair(
      '{ id: a, title: A, body: "It has 56,000 files." }',
      '{ id: a, title: Ah, body: "Il a 56&nbsp;000 dossiers." }',
    );
    expect(rules.filter((one) => one.startsWith('i18n/'))).toEqual([]);
    const other = pair(
      '{ id: a, title: A, body: "It has 56,000 files." }',
      '{ id: a, title: Ah, body: "Il a 65&nbsp;000 dossiers." }',
    );
    expect(other.filter((one) => one.startsWith('i18n/'))).toEqual(['i18n/figures: 65&nbsp;000']);
  });

  test.each([
    ['613-555-0100', '613 555-0101', true],
    ['613-555-0100', '613-555-1000', true],
    ['+1 613 555 0102', '+1 613 555-0120', true],
    ['613-555-0100', '613.555.0100', false],
    ['613-555-0100', '613-555-0122', false],
    ['613-555-0100', '514-555-0199', false],
  ])('a telephone number in a text: %s beside %s', (english, french, isFound) => {
    const found = pair(
      `{ id: a, title: A, body: "Call ${english} before you come." }`,
      `{ id: a, title: Ah, body: "Appelez le ${french} avant de venir." }`,
    ).filter((one) => one === `i18n/figures: ${french}`);
    expect(found).toHaveLength(isFound ? 1 : 0);
  });

  test('two telephone numbers in another order', () => {
    expect(
      pair(
        '{ id: a, title: A, body: "Call 613-555-0100 or 613-555-0101 before you come." }',
        '{ id: a, title: Ah, body: "Appelez le 613-555-0101 ou le 613-555-0100 avant de venir." }',
      ),
    ).toEqual([]);
  });

  test('thousands with a comma in French', () => {
    const english = '{ id: a, title: A, body: "It has 2,350 files." }';
    expect(pair(english, '{ id: a, title: Ah, body: "Il a 2,350 dossiers." }')).toEqual(['i18n/figures: 2,350']);
    expect(pair(english, '{ id: a, title: Ah, body: "Il a 2 350 dossiers." }')).toEqual([]);
    expect(
      pair('{ id: a, title: A, body: "It weighs 2.350 t." }', '{ id: a, title: Ah, body: "Il pèse 2,350 t." }'),
    ).toEqual([]);
  });

  test('a day in the text', () => {
    const english = '{ id: a, title: A, body: The course starts on 2 February 2018. }';
    expect(pair(english, '{ id: a, title: Ah, body: Le cours commence le 12 février 2018. }')).toEqual([
      'i18n/days: 12 février 2018',
    ]);
    expect(pair(english, '{ id: a, title: Ah, body: Le cours commence le 2 février 2018. }')).toEqual([]);
    expect(pair(english, '{ id: a, title: Ah, body: Le cours commence bientôt. }')).toEqual([]);
  });

  test('two days of which one is elsewhere in both texts', () => {
    const english = '{ id: a, title: A, body: The fair is from 17 to 21 May 2018. It opens on 17 May 2018 at noon. }';
    const french = (days: string) =>
      `{ id: a, title: Ah, body: La foire a lieu du ${days} mai 2018. Elle ouvre le 17 mai 2018 à midi. }`;
    expect(pair(english, french('18 au 21'))).toEqual(['i18n/days: 18 au 21 mai 2018']);
    expect(pair(english, french('17 au 20'))).toEqual(['i18n/days: 17 au 20 mai 2018']);
    expect(pair(english, french('17 au 21'))).toEqual([]);
    expect(
      pair(
        '{ id: a, title: A, body: It is on 3 and 4 May and on 6 and 7 May 2018. }',
        '{ id: a, title: Ah, body: "C’est les 3, 4, 6 et 7 mai 2018." }',
      ),
    ).toEqual([]);
  });

  test.each([
    ['reason: Easter', 'reason: Easter', ['Easter']],
    ['reason: stocktaking', 'reason: inventaire', []],
    ['reason: Maintenance', 'reason: Maintenance', []],
    [
      'contact: { name: Ada, role: branch manager, email: ada@example.org }',
      'contact: { name: Ada, role: branch manager, email: ada@example.org }',
      ['branch manager'],
    ],
    [
      'contact: { name: Ada, role: directrice, email: ada@example.org }',
      'contact: { name: Ada, role: directrice, email: ada@example.org }',
      ['directrice'],
    ],
  ])('a short field in the other language: %s', (english, french, marked) => {
    const notice = (title: string, field: string) =>
      `{ id: a, kind: notice, title: ${title}, from: 2018-05-17, ${field} }`;
    expect(pair(notice('Shut', english), notice('Porte close', french))).toEqual(
      marked.map((one) => `i18n/untranslated: ${one}`),
    );
  });

  test.each([
    ['all branches', ['all branches']],
    ['Town hall, Riverbend', ['Town hall, Riverbend']],
    ['toutes les succursales', ['toutes les succursales']],
    ['Royal Albert Hall', []],
    ['Place des Arts', []],
    ['Saint Andrews', []],
  ])('a place in the other language: %s', (place, marked) => {
    const event = (title: string) => `{ id: a, kind: event, title: ${title}, start: 2018-05-17, place: "${place}" }`;
    expect(pair(event('Fair'), event('Foire')).map((one) => one.replace(/"/g, ''))).toEqual(
      marked.map((one) => `i18n/untranslated: ${one}`),
    );
  });

  test.each([
    ['Year', ['Year']],
    ['Nombre', ['Nombre']],
    ['Total', []],
    ['Anna Example', []],
  ])('a heading of a table in the other language: %s', (heading, marked) => {
    const table = (title: string, other: string) =>
      `{ id: a, title: ${title}, body: "| ${other} | ${heading} |\\n|---|---|\\n| 2017 | 12 |" }`;
    expect(pair(table('Files', 'Files'), table('Dossiers', 'Dossiers'))).toEqual(
      marked.map((one) => `i18n/untranslated: ${one}`),
    );
  });

  test.each([
    ['Anna Exampel', 'Anna Example', ['Anna Exampel']],
    ['Paul Theriault', 'Paul Thériault', ['Paul Theriault']],
    ['Anne-Marie Bouchrad', 'Anne-Marie Bouchard', ['Anne-Marie Bouchrad']],
    ['Anna Example', 'Anna Example', []],
    ['Bureau de Anna', 'Bureau of Anna', []],
    ['Youth Center', 'Youth Centre', []],
    ['Secrétariat Riverbend', 'Secretariat Riverbend', []],
    ['Équipe jeunesse', 'Youth team', []],
    // Two people.
    ['Anna Example', 'Bert Sample', []],
  ])('a name that differs by one letter: %s', (here, there, marked) => {
    const item = (title: string, name: string) =>
      `{ id: a, title: ${title}, contact: { name: ${name}, email: ada@example.org } }`;
    expect(pair(item('Help', there), item('Aide', here))).toEqual(marked.map((one) => `i18n/names: ${one}`));
  });

  test('a publisher that is translated once and left once', () => {
    const item = (id: string, title: string, publisher: string) =>
      `{ id: ${id}, kind: resource, title: ${title}, publisher: ${publisher} }`;
    const english = `${item('a', 'Report', 'Council of Towns')}\n      - ${item('b', 'Study', 'Council of Towns')}`;
    const french = (second: string) =>
      `${item('a', 'Rapport', 'Conseil des villes')}\n      - ${item('b', 'Enquête', second)}`;
    const found = (second: string) =>
      pair(english, french(second)).filter((one) => !one.startsWith('item/out-of-reach'));
    expect(found('Council of Towns')).toEqual(['i18n/names: Council of Towns']);
    expect(found('Conseil des villes')).toEqual([]);
  });

  test.each([
    ['https://exmaple.org/rules', 'https://example.org/rules', ['https://exmaple.org/rules']],
    ['https://example.org/appeal-71', 'https://example.org/appeal-17', ['https://example.org/appeal-71']],
    ['http://example.org/rules', 'https://example.org/rules', ['http://example.org/rules']],
    ['https://example.org/rules', 'https://example.org/rules', []],
    ['https://example.org/rules/', 'https://example.org/rules', []],
    ['https://example.org/rule-f.pdf', 'https://example.org/rule-e.pdf', []],
    ['https://example.org/fr/a', 'https://example.org/en/a', []],
    ['https://example.org/ressources', 'https://example.org/resources', []],
    ['https://example.org/node/12', 'https://example.org/node/13', []],
  ])('an address that differs by one letter: %s', (here, there, marked) => {
    const item = (title: string, url: string, label: string) =>
      `{ id: a, title: ${title}, links: [{ label: ${label}, url: "${url}" }] }`;
    const found = pair(item('Rules', there, 'Read the rules'), item('Règles', here, 'Lire les règles'));
    expect(found.filter((one) => one.startsWith('i18n/')).map((one) => one.replaceAll('"', ''))).toEqual(
      marked.map((one) => `i18n/links: ${one}`),
    );
  });

  test('a link that one language has and the other has not is named, where all others are the same', () => {
    const item = (title: string, pages: readonly string[]) =>
      `{ id: a, title: ${title}, links: [${pages.map((page) => `{ label: Page ${page}, url: "https://example.org/${page}" }`).join(', ')}] }`;
    const said = (fr: readonly string[], en: readonly string[]) =>
      check(issue(28, '2017-08', item('Règles', fr)), {
        ...{ publication, file: '028.fr.yaml' },
        beside: { '028.en.yaml': issue(28, '2017-08', item('Rules', en)) },
      })
        .map(({ message }) => message)
        .filter((one) => one.includes(' here, but '));
    expect(said(['a'], ['a', 'b'])).toEqual([
      'The item has 1 link here, but 2 in 028.en.yaml: only "https://example.org/b" is there',
    ]);
    expect(said(['a', 'b'], ['a'])).toEqual([
      'The item has 2 links here, but 1 in 028.en.yaml: only "https://example.org/b" is here',
    ]);
    expect(said(['x'], ['a', 'b'])).toEqual(['The item has 1 link here, but 2 in 028.en.yaml']);
    // With one that is there twice.
    expect(said(['a', 'c'], ['a', 'a', 'b'])).toEqual(['The item has 2 links here, but 3 in 028.en.yaml']);
    expect(said(['a'], ['a', 'b', 'b'])).toEqual([
      'The item has 1 link here, but 3 in 028.en.yaml: only "https://example.org/b" is there',
    ]);
    expect(said(['a', 'b', 'c'], ['a'])).toEqual([
      'The item has 3 links here, but 1 in 028.en.yaml: only "https://example.org/b", "https://example.org/c" are here',
    ]);
    expect(said(['a'], ['a', 'a'])).toEqual(['The item has 1 link here, but 2 in 028.en.yaml']);
  });

  test('a body with links that one language lacks is one finding, and links in a body that is there are another', () => {
    const item = (title: string, body?: string) =>
      `{ id: a, title: ${title}${body === undefined ? '' : `, body: "${body}"`} }`;
    const [english, link] = ['We walk', 'See [the map](https://example.org/map).'];
    expect(pair(item('Rules', `${english}. ${link}`), item('Règles'))).toEqual(['i18n/passages: Règles']);
    expect(pair(item('Rules', `${english}. ${link}`), item('Règles', 'On marche.'))).toEqual(['i18n/links: Règles']);
    expect(pair(item('Rules'), item('Règles', `Voir [le plan](https://example.org/map).`))).toEqual([
      expect.stringMatching(/^i18n\/passages: /),
    ]);
  });

  test('a letter of a page, on a site that has the same pages for both languages', () => {
    const item = (title: string, page: string, label: string) =>
      `{ id: a, title: ${title}, links: [{ label: ${label} A, url: "https://example.org/tents" }, { label: ${label} B, url: "https://example.org/${page}" }] }`;
    const found = (page: string) =>
      pair(item('Rules', 'storm', 'Read page'), item('Règles', page, 'Lire page')).filter((one) =>
        one.startsWith('i18n/links'),
      );
    expect(found('strom')).toEqual(['i18n/links: "https://example.org/strom"']);
    expect(found('storm')).toEqual([]);
  });

  test('a paragraph that is missing beside one of twice its length', () => {
    const long =
      'For eight weeks, nine libraries were open in the evening, and somebody counted all those who came to read there.';
    const longer =
      'Pendant huit semaines, neuf bibliothèques ont ouvert le soir, et quelqu’un a compté tous ceux qui venaient y lire.';
    const short = 'The book is at the desk for all those who want to see it.';
    const item = (title: string, ...parts: readonly string[]) =>
      `{ id: a, title: ${title}, body: "${parts.join(String.raw`\n\n`)}" }`;
    expect(pair(item('A', long, short), item('Ah', longer))).toEqual([
      'i18n/passages: Pendant huit semaines, neuf bibliothèques ont ouvert le soir, et quelqu’un a compté tous ceux qui venaient y lire.',
    ]);
    // What became one paragraph of two, or of three, is there.
    const third = 'You can also write to us, and we will send you a copy of all that was said.';
    const whole = `${longer} Le livre est au comptoir pour tous ceux qui veulent le voir. Vous pouvez aussi nous écrire, et nous vous enverrons une copie de tout.`;
    expect(pair(item('A', long, short, third), item('Ah', whole))).toEqual([]);
    expect(
      pair(
        item('A', long, short),
        item('Ah', `${longer} Le livre est au comptoir pour tous ceux qui veulent le voir.`),
      ),
    ).toEqual([]);
  });

  test('the date of the issue', () => {
    expect(
      found(issue(28, '2017-09', 'title: a'), '028.fr.yaml', { '028.en.yaml': issue(28, '2017-08', 'title: b') }),
    ).toEqual(['i18n/dates: 2017-09']);
  });

  test('an item that says that it is in another language is left alone', () => {
    const body = 'The whole text of this item stands in English, as it came to us from the office.';
    expect(pair(`{ id: a, title: A, body: "${body}" }`, `{ id: a, title: Ah, body: "${body}" }`)).toEqual([
      'i18n/wrong-language: The',
    ]);
    expect(pair(`{ id: a, title: A, body: "${body}" }`, `{ id: a, title: Ah, language: en, body: "${body}" }`)).toEqual(
      [],
    );
  });
});

describe('the days on which an event does not take place', () => {
  const choir = (language: string, except: string) =>
    issue(
      28,
      '2017-08',
      `{ id: choir, kind: event, title: ${language}, start: 2017-10-03, recurs: { every: week, to: 2018-06-26${except} } }`,
    );
  const days = Array.from({ length: 12 }, (_, index) => `2017-${index < 9 ? '10' : '11'}-${10 + index}`);
  const english = { '028.en.yaml': choir('The singers', `, except: [${days.join(', ')}]`) };

  test.each([
    [
      days.with(0, '2017-10-31'),
      'The first day of `recurs.except` is 2017-10-31 here, but 2017-10-10 in 028.en.yaml',
      undefined,
    ],
    [
      days.with(11, '2017-11-30'),
      'Day 12 of `recurs.except` is 2017-11-30 here, but 2017-11-21 in 028.en.yaml',
      undefined,
    ],
    [
      days.slice(0, 11),
      'Day 12 of `recurs.except` is missing here, but not in 028.en.yaml',
      'Add 2017-11-21 to `recurs.except`, or delete it there',
    ],
  ])('%#: are counted from one in messages', (here, message, help) => {
    const source = choir('La chorale', `, except: [${here.join(', ')}]`);
    const findings = check(source, { publication, file: '028.fr.yaml', beside: english });
    expect(findings.map((finding) => finding.message)).toEqual([message]);
    if (help !== undefined) expect(findings[0]?.help).toBe(help);
  });
});

describe('a field that one language leaves out', () => {
  const base: Readonly<Record<string, string>> = {
    event: 'kind: event, start: 2017-09-12',
    job: 'kind: job, employer: Harbour Society',
    resource: 'kind: resource',
    case: 'kind: case, identifier: C-1, stage: first',
    sponsor: 'kind: sponsor',
    article: 'kind: article',
  };
  const line = (title: string, kind: string, more: string) => `{ id: a, title: ${title}, ${base[kind]}${more} }`;
  const findingsOf = (own: string, other: string, file = '028.fr.yaml') =>
    check(issue(28, '2017-08', own), {
      publication,
      file,
      beside: { [file === '028.fr.yaml' ? '028.en.yaml' : '028.fr.yaml']: issue(28, '2017-08', other) },
    });
  const page = 'https://example.org/join';

  test.each([
    ['event', 'place', 'Toronto', 'Add `place`'],
    ['event', 'details', 'Sodexo', 'Add `details`'],
    ['event', 'online', page, `Add \`online: ${page}\` or the address of a page in this language`],
    ['event', 'time', '18:00', 'Add `time: 18:00`'],
    ['event', 'dateline', 'Geneva', 'Add `dateline: Geneva`'],
    ['job', 'place', 'Halifax', 'Add `place`'],
    ['job', 'pay', '30 CAD', 'Add `pay`'],
    ['resource', 'author', '"Ada: an example"', 'Add `author: "Ada: an example"`'],
    ['resource', 'format', 'PDF', 'Add `format`'],
    ['case', 'next', 'C-2', 'Add `next`'],
    ['sponsor', 'sponsor', 'Harbour Bank', 'Add `sponsor: Harbour Bank`'],
    ['article', 'url', page, `Add \`url: ${page}\` or the address of a page in this language`],
  ])('%s: %s', (kind, name, value, help) => {
    const [with_, without] = [`, ${name}: ${value}`, ''];
    const lacking = findingsOf(line('Ah', kind, without), line('A', kind, with_));
    expect(lacking).toMatchObject([
      {
        rule: 'i18n/facts',
        message: `\`${name}\` is missing here, but not in 028.en.yaml`,
        help: `${help}, or delete it there`,
        marked: 'Ah',
      },
    ]);
    const english = findingsOf(line('A', kind, without), line('Ah', kind, with_), '028.en.yaml');
    expect(english).toMatchObject([{ message: `\`${name}\` is missing here, but not in 028.fr.yaml`, marked: 'A' }]);
    const more = findingsOf(line('Ah', kind, with_), line('A', kind, without));
    expect(more).toMatchObject([{ rule: 'i18n/facts', message: `\`${name}\` is missing in 028.en.yaml` }]);
    expect(findingsOf(line('Ah', kind, with_), line('A', kind, with_))).toEqual([]);
  });

  test('a name, a post and a postal address of a contact are missed where the contact is there', () => {
    const who = (more: string) => `, contact: { email: ann@example.org${more} }`;
    const whole = line('A', 'article', who(', name: Ann Lee, role: editor, postal: 1 Main Street'));
    const messages = findingsOf(line('Ah', 'article', who('')), whole).map(({ help }) => help);
    expect(messages).toEqual([
      'Add `contact.name: Ann Lee`, or delete it there',
      'Add `contact.role`, or delete it there',
      'Add `contact.postal: 1 Main Street`, or delete it there',
    ]);
    expect(findingsOf(line('Ah', 'article', ''), whole).map(({ rule }) => rule)).toEqual(['i18n/contacts']);
    const page = line('A', 'article', ', contact: { name: Ann Lee, url: https://example.org/form }');
    expect(findingsOf(line('Ah', 'article', ''), page).map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'i18n/facts `contact.url` is missing here, but not in 028.en.yaml',
    ]);
  });

  test.each([
    ['who sent it in', line('Ah', 'article', ''), line('A', 'article', ', contributor: Ada Example')],
    ['how long it is of use', line('Ah', 'article', ''), line('A', 'article', ', until: 2017-12-01')],
    ['an item that is another kind', line('Ah', 'article', ''), line('A', 'resource', ', author: Ada Example')],
    ['an item in a language of its own', line('Ah', 'event', ', language: en'), line('A', 'event', ', place: Toronto')],
  ])('none for %s', (_, own, other) => {
    expect(findingsOf(own, other).filter(({ message }) => message.includes('missing'))).toEqual([]);
  });

  test('none for an item that is still to be translated, nor for one that is not there', () => {
    const english = issue(28, '2017-08', '{ id: a, kind: event, start: 2017-09-12, place: Toronto, title: A fair }');
    const french = `${issue(28, '2017-08')}      - id: a
        kind: event
        start: 2017-09-12
        # untranslated: en 1a2b3c4d
        title: A fair
`;
    const facts = (source: string) =>
      check(source, { publication, file: '028.fr.yaml', beside: { '028.en.yaml': english } }).filter(
        ({ rule }) => rule === 'i18n/facts',
      );
    expect(facts(french.replace('untranslated', 'translated'))).toHaveLength(1);
    expect(facts(french)).toEqual([]);
    expect(facts(issue(28, '2017-08', '{ id: b, title: B }'))).toEqual([]);
  });
});
