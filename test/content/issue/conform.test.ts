// A tree against the schema: one cause, one fault, in an author's words.

import { describe, expect, test } from 'vitest';
import { conform } from '../../../src/content/issue/conform.ts';
import { kindFields, kinds } from '../../../src/content/issue/kinds.ts';
import type { Path } from '../../../src/content/issue/fault.ts';
import type { Tree } from '../../../src/content/issue/read-tree.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import { valueAt } from '../../../src/content/issue/schema-at.ts';
import { issueSchema } from '../../../src/content/issue/schema.ts';
import { publicationSchema } from '../../../src/content/publication/schema.ts';

function faults(
  source: string,
  schema: typeof issueSchema | typeof publicationSchema = issueSchema,
): readonly string[] {
  const { tree, faults: unreadable } = readYaml(new TextEncoder().encode(source));
  if (tree === undefined) throw new Error(JSON.stringify(unreadable));
  return conform(schema, tree).faults.map(({ rule, path, message }) => `${path.join('.')} ${rule}: ${message}`);
}

const withItem = (...lines: readonly string[]): string =>
  `date: 2026-05\nsections:\n  - title: A\n    items:\n      - ${lines.join('\n        ')}\n`;
const item = 'sections.0.items.0';

test('a small issue conforms', () => {
  expect(faults(withItem('title: One'))).toEqual([]);
});

describe('names of fields', () => {
  test.each([
    [
      'one letter off',
      withItem('title: One', 'contributer: Ada'),
      [`${item}.contributer schema/unknown-key: Unknown field \`contributer\`. Did you mean \`contributor\`?`],
    ],
    [
      'two letters changed round',
      withItem('title: One', 'bdoy: x'),
      [`${item}.bdoy schema/unknown-key: Unknown field \`bdoy\`. Did you mean \`body\`?`],
    ],
    [
      'another case',
      withItem('title: One', 'Body: x'),
      [`${item}.Body schema/unknown-key: Unknown field \`Body\`. Did you mean \`body\`?`],
    ],
    ['like none', withItem('title: One', 'shoes: red'), [`${item}.shoes schema/unknown-key: Unknown field \`shoes\``]],
    ['none', withItem('title: One', ': x'), [`${item}. schema/unknown-key: A field has no name`]],
    [
      'one of a kind, with capitals',
      withItem('Kind: Event', 'Title: One', 'start: 2026-05-01', 'place: Pier 4'),
      [
        `${item}.Kind schema/unknown-key: Unknown field \`Kind\`. Did you mean \`kind\`?`,
        `${item}.Title schema/unknown-key: Unknown field \`Title\`. Did you mean \`title\`?`,
      ],
    ],
    [
      'a needed one, misspelt',
      withItem('titel: One'),
      [`${item}.titel schema/unknown-key: Unknown field \`titel\`. Did you mean \`title\`?`],
    ],
    [
      'a needed one, misspelt beside others',
      withItem('kind: event', 'titel: One', 'strat: 2026-05-01'),
      [
        `${item}.titel schema/unknown-key: Unknown field \`titel\`. Did you mean \`title\`?`,
        `${item}.strat schema/unknown-key: Unknown field \`strat\`. Did you mean \`start\`?`,
      ],
    ],
    [
      'a needed one, and a stranger',
      withItem('shoes: One'),
      [
        `${item}.shoes schema/unknown-key: Unknown field \`shoes\``,
        `${item}.title schema/required: \`title\` is missing`,
      ],
    ],
    [
      'the date of the issue, misspelt',
      'dat: 2026-05\nsections:\n  - title: A\n',
      ['dat schema/unknown-key: Unknown field `dat`. Did you mean `date`?'],
    ],
    [
      'a title of a section, misspelt',
      'date: 2026-05\nsections:\n  - titel: A\n',
      ['sections.0.titel schema/unknown-key: Unknown field `titel`. Did you mean `title`?'],
    ],
    [
      'what a group needs, misspelt beside a stranger',
      withItem('title: One', 'contact: { emial: ada@example.org, shoes: red }'),
      [
        `${item}.contact.emial schema/unknown-key: Unknown field \`emial\`. Did you mean \`email\`?`,
        `${item}.contact.shoes schema/unknown-key: Unknown field \`shoes\``,
      ],
    ],
    [
      'what a group needs, and a stranger',
      withItem('title: One', 'contact: { shoes: red }'),
      [
        `${item}.contact.shoes schema/unknown-key: Unknown field \`shoes\``,
        `${item}.contact schema/required: \`contact\` has no e-mail address, telephone number or web address`,
      ],
    ],
    [
      'the words for a picture, misspelt',
      withItem('title: One', 'images: [{ file: x.png, atl: y }]'),
      [`${item}.images.0.atl schema/unknown-key: Unknown field \`atl\`. Did you mean \`alt\`?`],
    ],
    [
      'like one that is there and wrong',
      withItem('title: [One]', 'titel: Two'),
      [
        `${item}.titel schema/unknown-key: Unknown field \`titel\``,
        `${item}.title schema/type: \`title\` must be text, but it is a list`,
      ],
    ],
    [
      'like one that only the item below lacks',
      withItem('title: One', 'titles: Two').replace(/$/, '      - body: x\n'),
      [
        `${item}.titles schema/unknown-key: Unknown field \`titles\``,
        'sections.0.items.1.title schema/required: `title` is missing',
      ],
    ],
    [
      'like one that only the issue lacks',
      withItem('title: One', 'dat: x').replace('date: 2026-05\n', ''),
      [`${item}.dat schema/unknown-key: Unknown field \`dat\``, 'date schema/required: `date` is missing'],
    ],
    [
      'a second word for one that is there',
      withItem('title: One', 'body: x', 'text: y', 'content: z', 'titre: z'),
      [
        `${item}.content schema/unknown-key: Unknown field \`content\``,
        `${item}.titre schema/unknown-key: Unknown field \`titre\``,
      ],
    ],
    [
      'two words for one field',
      withItem('titel: One', 'headline: Two'),
      [
        `${item}.titel schema/unknown-key: Unknown field \`titel\`. Did you mean \`title\`?`,
        `${item}.headline schema/unknown-key: Unknown field \`headline\``,
      ],
    ],
    [
      'with the word for a kind as its text',
      withItem('titel: Event', 'start: 2026-05-01'),
      [
        `${item}.titel schema/unknown-key: Unknown field \`titel\`. Did you mean \`title\`?`,
        `${item}.start schema/other-kind: An item of the kind article has no \`start\`. Did you mean \`kind: event\`?`,
      ],
    ],
    [
      'of an item in a section',
      'date: 2026-05\nsections:\n  - title: A\n    start: 2026-05-01\n',
      ['sections.0.start schema/unknown-key: Unknown field `start`'],
    ],
    [
      'a section by its own name',
      'date: 2026-05\nnews: [{ title: One }]\n',
      ['news schema/unknown-key: Unknown field `news`', 'sections schema/required: `sections` is missing'],
    ],
    [
      'the label of a link as its name',
      withItem('title: One', 'links: [{ The pier: "https://example.org/a" }]'),
      [`${item}.links.0.The pier schema/unknown-key: A link has the fields \`label\` and \`url\`, not \`The pier\``],
    ],
    [
      'the same beside a stranger',
      withItem('title: One', 'links: [{ The pier: "https://example.org/a", shoes: red }]'),
      [
        `${item}.links.0.The pier schema/unknown-key: Unknown field \`The pier\``,
        `${item}.links.0.shoes schema/unknown-key: Unknown field \`shoes\``,
        `${item}.links.0.label schema/required: \`label\` and \`url\` are missing`,
      ],
    ],
    [
      'items without a section',
      'date: 2026-05\nitems: [{ title: One }]\n',
      ['items schema/unknown-key: Unknown field `items`'],
    ],
  ])('%s', (_, source, expected) => {
    expect(faults(source)).toEqual(expected);
  });

  test('one that is there already is not what was meant', () => {
    expect(faults(withItem('title: One', 'titles: Two'))).toEqual([
      `${item}.titles schema/unknown-key: Unknown field \`titles\``,
    ]);
  });
});

describe('kinds', () => {
  test.each([
    [
      withItem('title: One', 'start: 2026-05-01'),
      ['start'],
      'An item of the kind article has no `start`. Did you mean `kind: event`?',
    ],
    [
      withItem('title: One', 'outlet: Radio', 'published: 2026-05-01'),
      ['outlet'],
      'An item of the kind article has no `outlet` or `published`. Did you mean `kind: news`?',
    ],
    [
      withItem('kind: note', 'stage: first', 'next: second'),
      ['stage'],
      'An item of the kind note has no `stage` or `next`. Did you mean `kind: case`?',
    ],
    [
      withItem('title: One', 'from: 2026-05-01'),
      ['from'],
      'An item of the kind article has no `from`. Did you mean `kind: notice`?',
    ],
  ])('a field of another: %#', (source, [key], message) => {
    expect(faults(source)).toEqual([`${item}.${key} schema/other-kind: ${message}`]);
  });

  test('`how` of an event is how to register: it does not make the event a call', () => {
    const source = withItem('kind: event', 'title: One', 'start: 2026-05-01', 'how: { url: https://example.org/a }');
    expect(faults(source)).toEqual([
      `${item}.how schema/unknown-key: Unknown field \`how\`. Did you mean \`registration\`?`,
    ]);
  });

  test('one that there is not', () => {
    expect(faults(withItem('kind: evnt', 'title: One'))).toEqual([
      `${item}.kind schema/choice: \`kind\` must be ${kinds.join(', ').replace(', note', ' or note')}, but it is the text "evnt"`,
    ]);
  });

  test.each(kinds.filter((kind) => kind !== 'article' && kind !== 'note'))('%s has fields of its own', (kind) => {
    expect(Object.keys(kindFields[kind]).length).toBeGreaterThan(0);
  });

  test.each(['', 'contributor: Ada', 'dateline: Riverbend', 'id: a'])('a note with nothing to read: %s', (field) => {
    expect(faults(withItem('kind: note', ...(field === '' ? [] : [field])))).toEqual([
      `${item} schema/empty: Entry 1 of \`items\` has nothing to read`,
    ]);
  });

  test.each([
    'title: One',
    'links: [{ label: A report, url: "https://example.org/" }]',
    'images: [{ file: a.png, decorative: true }]',
    'items: [{ title: One }]',
  ])('a note with something to read: %s', (field) => {
    expect(faults(withItem('kind: note', field))).toEqual([]);
  });

  test('a note needs no title, and every other kind does', () => {
    expect(faults(withItem('kind: note', 'body: x'))).toEqual([]);
    expect(faults(withItem('kind: article', 'body: x'))).toEqual([
      `${item}.title schema/required: \`title\` is missing`,
    ]);
  });

  test('items go one level down, and no further', () => {
    const nested = withItem('title: One', 'items:', '  - title: Two');
    expect(faults(nested)).toEqual([]);
    expect(faults(withItem('title: One', 'items:', '  - title: Two', '    items:', '      - title: Three'))).toEqual([
      `${item}.items.0.items schema/unknown-key: Unknown field \`items\``,
    ]);
  });
});

describe('values', () => {
  test.each([
    ['title:', 'title schema/empty: `title` is empty'],
    ['title: "  "', 'title schema/empty: `title` is empty'],
    ['title: [One]', 'title schema/type: `title` must be text, but it is a list'],
    ['title: { en: One }', 'title schema/type: `title` must be text, but it is a group of fields'],
    [`title: ${'x'.repeat(1001)}`, 'title schema/length: `title` has 1001 characters'],
  ])('%s', (line, expected) => {
    expect(faults(withItem(line))).toEqual([`${item}.${expected}`]);
  });

  test.each([
    [
      'links: https://example.org',
      'links schema/type: `links` must be a list, but it is the text "https://example.org"',
    ],
    ['links: []', 'links schema/empty: `links` has no entries'],
    [
      'links: [https://example.org]',
      'links.0 schema/type: Entry 1 of `links` must be a group of fields, but it is the text "https://example.org"',
    ],
    [
      'links: [{ label: x, url: ftp://example.org }]',
      'links.0.url link/address: `url` cannot be used: links with `ftp:` are not allowed',
    ],
    ['links: [{ label: x }]', 'links.0.url schema/required: `url` is missing'],
    ['access: [members]', 'access schema/choice: `access` must be public, members or login, but it is a list'],
    ['links: -Plan', 'links schema/type: A space is missing after `-`'],
    [
      `contact: ${'x'.repeat(40)}`,
      `contact schema/type: \`contact\` must be a group of fields, but it is the text "${'x'.repeat(40)}"`,
    ],
    [
      'access: friends',
      'access schema/choice: `access` must be public, members or login, but it is the text "friends"',
    ],
    ['id: My Item', 'id schema/id: `id` is not an id: My Item'],
    ['language: English', 'language schema/language: `language` is not a language code: English'],
    ['until: “2017-08”', 'until schema/date: `until` is in curly quotation marks: “2017-08”'],
    ['until: “soon”', 'until schema/date: `until` is not a date in the form YYYY-MM-DD: “soon”'],
    ['until: soon', 'until schema/date: `until` is not a date in the form YYYY-MM-DD: soon'],
    ['follows: evaluation', 'follows schema/reference: `follows` does not name an earlier item: evaluation'],
    [
      'contact: { name: Ada }',
      'contact schema/required: `contact` has no e-mail address, telephone number or web address',
    ],
    ['contact: { email: ada }', 'contact.email schema/email: `email` is not an e-mail address: ada'],
    ['contact: { phone: call me }', 'contact.phone schema/phone: `phone` is not a telephone number: call me'],
    ['contact: { phone: (see below) }', 'contact.phone schema/phone: `phone` is not a telephone number: (see below)'],
    ['images: [{ file: x.png }]', 'images.0 image/alt: Entry 1 of `images` has no `alt`'],
    [
      'images: [{ file: x.png, alt: x, decorative: true }]',
      'images.0 image/alt: Entry 1 of `images` has an `alt` and is decorative',
    ],
    [
      'images: [{ file: x.png, decorative: yes }]',
      'images.0.decorative schema/type: `decorative` must be true or false, but it is the text "yes"',
    ],
    [`body: ${'x'.repeat(250_001)}`, 'body schema/length: `body` has 250001 characters'],
  ])('%s', (line, expected) => {
    expect(faults(withItem('title: One', line))).toEqual([`${item}.${expected}`]);
  });

  test.each([
    ['time: 25:00', 'time schema/time: `time` is not a time: 25:00'],
    ['time: 9:30', 'time schema/time: `time` is not a time: 9:30'],
    ...['24:00', '24:00-24:00', '09:00-24:01', '19:00-25:00'].map((time) => [
      `time: ${time}`,
      `time schema/time: \`time\` is not a time: ${time}`,
    ]),
    ['online: zoom', 'online link/address: `online` cannot be used: it is not a whole address'],
    ['cancelled: no', 'cancelled schema/type: `cancelled` must be true or false, but it is the text "no"'],
  ])('of an event: %s', (line, expected) => {
    expect(faults(withItem('kind: event', 'title: One', 'start: 2026-05-01', line))).toEqual([`${item}.${expected}`]);
  });

  test.each([
    ['27', 'has two digits only: 27'],
    ['"’27"', 'has two digits only: ’27'],
    ['20177', 'is not a year: 20177'],
    ['spring 2017', 'is not a year: spring 2017'],
  ])('the year of a resource: %s', (year, expected) => {
    expect(faults(withItem('kind: resource', 'title: One', `year: ${year}`))).toEqual([
      `${item}.year schema/number: \`year\` ${expected}`,
    ]);
  });

  test.each([
    ['number: 028', 'number schema/number: `number` has a leading zero: 028'],
    ['number: 0', 'number schema/number: `number` must be a whole number from 1 up, but it is 0'],
    ['number: -1', 'number schema/number: `number` must be a whole number from 1 up, but it is -1'],
    ['number: 2.5', 'number schema/number: `number` must be a whole number from 1 up, but it is 2.5'],
    [
      'status: finished',
      'status schema/choice: `status` must be draft, ready or published, but it is the text "finished"',
    ],
  ])('of the issue: %s', (line, expected) => {
    expect(faults(`${line}\ndate: 2026-05\nsections:\n  - title: A\n`)).toEqual([expected]);
  });

  test('a list that is missing', () => {
    expect(faults('date: 2026-05\n')).toEqual(['sections schema/required: `sections` is missing']);
  });

  test('a section has an id or a title', () => {
    expect(faults('date: 2026-05\nsections:\n  - intro: x\n  - intro: y\n')).toEqual([
      'sections.0 schema/required: Entry 1 of `sections` has neither `id` nor `title`',
      'sections.1 schema/required: Entry 2 of `sections` has neither `id` nor `title`',
    ]);
  });

  test('numbers and words for true are text where text belongs', () => {
    expect(faults(withItem('title: 2017', 'dateline: no', 'body: 028'))).toEqual([]);
  });
});

describe('help', () => {
  const help = (source: string): string | undefined =>
    conform(issueSchema, readYaml(new TextEncoder().encode(source)).tree ?? null).faults[0]?.help;

  test.each([
    ['number: 028\ndate: 2026-05\nsections: [{ title: A }]\n', 'Write 28'],
    ['sections: [{ title: A }]\n', 'Add a line such as `date: 2017-08-15`'],
    [
      'date: 2026-05\n',
      'Add a line `sections:`, and below it each entry with `- `, for example `- { id: policy, items: [{ title: Evaluation of Temporary Residence Permits }] }`',
    ],
    ['date: 2026-5\nsections: [{ title: A }]\n', 'Write it as 2026-05'],
    ['date: 2026-02-30\nsections: [{ title: A }]\n', 'Its last day is 2026-02-28'],
    [withItem('title: One', 'links: [{ label: x, url: www.example.org/a }]'), 'Write https://www.example.org/a'],
    [withItem('title: One', 'links: [{ label: x, url: ada@example.org }]'), 'Write mailto:ada@example.org'],
    [withItem('title: One', 'acces: login'), 'Rename it to `access`'],
    [withItem('title: One', 'access: memebrs'), 'Did you mean `members`?'],
    [withItem('title: One', 'start: 2026-05-01'), 'Add `kind: event` to the item'],
    ...[
      ['24 pages', 'Write the number alone: 24'],
      ['p. 24', 'Write the number alone: 24'],
      ['about 40', 'Write the number alone: 40'],
      ['12-14', 'For example 48'],
      ['1,361', 'For example 48'],
      ['2.5', 'For example 48'],
      ['-5', 'For example 48'],
      ['many', 'For example 48'],
    ].map(([typed, expected]) => [withItem('kind: resource', 'title: One', `pages: ${typed}`), expected!]),
    ...[
      ['Évènement', 'event'],
      ['événements', 'event'],
      ['Workshop', 'event'],
      ['ressources', 'resource'],
      ['appel à témoignages', 'call'],
      ['projet de loi', 'case'],
      ['avis', 'notice'],
      ['brève', 'note'],
    ].map(([typed, kind]) => [withItem(`kind: ${typed}`, 'title: One'), `Did you mean \`${kind}\`?`]),
    [withItem('kind: bicycle', 'title: One'), 'Write one of them, or delete the line'],
    [withItem('kind:', 'title: One'), 'Write it, or delete the line'],
    [
      'date: 2026-05\nitems: [{ title: One }]\n',
      'Items are in a section: write `sections:`, below it `- title: ...`, and the items below `items:` in that section',
    ],
    [
      'date: 2026-05\nsections: []\n',
      'Write it, for example `sections: [{ id: policy, items: [{ title: Evaluation of Temporary Residence Permits }] }]`',
    ],
    ['date: 2026-05\nstatus: brouillon\nsections: [{ title: A }]\n', 'Did you mean `draft`?'],
    ['date: 2026-05\nstatus: final\nsections: [{ title: A }]\n', 'Did you mean `ready`?'],
    ...[
      ['ada@example,org', 'Write ada@example.org'],
      ['ada @ example.org', 'Write ada@example.org'],
      ['ada(at)example.org', 'Write ada@example.org'],
      ['ada [at] example [dot] org', 'Write ada@example.org'],
      ['ada at example dot org', 'Write ada@example.org'],
      ['mailto:ada@example.org', 'Write the address alone: ada@example.org'],
      [
        '"ada@example.org, bob@example.org"',
        'Only one address fits here: write ada@example.org, and the other in the text',
      ],
      [
        'ada@example.org or bob@example.org',
        'Only one address fits here: write ada@example.org, and the other in the text',
      ],
      ['see the website', 'For example editor@example.org'],
    ].map(([typed, expected]) => [
      withItem('title: One', `contact: { email: ${typed!.startsWith('"') ? typed : JSON.stringify(typed)} }`),
      expected!,
    ]),
  ])('%#: %s', (source, expected) => {
    expect(help(source)).toBe(expected);
  });

  test('names the fields that there are', () => {
    expect(help(withItem('title: One', 'links: [{ label: x, url: "https://example.org", shoes: red }]'))).toBe(
      'Delete it. The fields here are label, url, language, access, format, size',
    );
  });
});

describe('bulletin.yaml', () => {
  const help = (line: string) =>
    conform(publicationSchema, readYaml(new TextEncoder().encode(`name: x\n${line}\n`)).tree ?? null).faults.map(
      (fault) => fault.help,
    );

  test.each([
    ['mail.from: news@example.org', 'Write `mail: { from: news@example.org }`'],
    ['mail.unsubscribe.url: https://example.org', 'Write `mail: { unsubscribe: { url: https://example.org } }`'],
    ['mail.colour: red', `Delete it. The fields here are ${Object.keys(publicationSchema.shape).slice(1).join(', ')}`],
    ...['layout: diary', 'intro: Text.', 'items: []'].map((field) => [
      `sections: [{ id: events, title: Events, ${field} }]`,
      `Move it into the issue: \`${field.split(':')[0]!}\` belongs to the section there, beside its \`id\``,
    ]),
    [
      'sections: [{ id: events, title: Events, colour: red }]',
      'Delete it. The fields here are id, title, required, kind',
    ],
    ['mail: { from: Harbour News <news@example.org> }', 'Write the address alone: news@example.org'],
    ['theme: Notre Thème', 'Use at most 60 lower-case letters, digits and single hyphens, for example notre-theme'],
    ...[
      ['monthly', '1 month'],
      ['every 2 months', '2 months'],
      ['Every two weeks', '2 weeks'],
      ['tous les deux mois', '2 months'],
      ['2 mois', '2 months'],
      ['une semaine', '1 week'],
      ['once a month', '1 month'],
      ['every other week', '2 weeks'],
      ['14 jours', '14 days'],
    ].map(([typed, meant]) => [`cadence: ${typed}`, `Write \`${meant}\``]),
    ['cadence: every few months', 'For example `2 months` or `14 days`'],
    ['cadence: 0 months', 'For example `2 months` or `14 days`'],
    ['theme: ../..', 'Use at most 60 lower-case letters, digits and single hyphens, for example classic'],
    [
      'languages: en, fr',
      'Start each entry of the list on a line of its own with `- `, or write it in one line: [en, fr]',
    ],
    ...[
      ['en', 'en'],
      ['en,fr', 'en,fr'],
      ['en, fr, de', 'en, fr, de'],
      ['en; fr', 'en'],
    ].map(([typed, list]) => [
      `languages: ${typed}`,
      `Start each entry of the list on a line of its own with \`- \`, or write it in one line: [${list}]`,
    ]),
    ['publisher: [x]', 'Write text, or one text per language: { en: ..., fr: ... }'],
    ['mail: x', 'Write its fields on lines of their own below'],
    [
      'ignore: issues/00*.yaml',
      'Start each entry of the list on a line of its own with `- `, or write it in one line: [issues/00*.yaml]',
    ],
    [
      'sections: news',
      'Start each entry of the list on a line of its own with `- `, for example `- { id: news, title: ... }`',
    ],
    ['colours: red', 'Write its fields on lines of their own below, or in one line: { accent: "#8b1a1a" }'],
    ['logo: images/logo.png', 'Write `logo: { file: images/logo.png, alt: ... }`'],
    ['fonts: Arial', 'Write `fonts: { text: Arial }`'],
    ['publisher: { english: A Society }', 'Write en'],
    ['publisher: { name: A Society }', 'Use a code such as en, fr or pt-BR'],
    ['rules: { date/weekday: off }', 'Write `date/weekday: { level: off, reason: ... }`'],
    ['rules: { date/weekday: too old }', 'Write `date/weekday: { level: ..., reason: too old }`'],
    [
      'rules: { date/weekday: }',
      'Write its fields, for example { level: off, reason: the calendar is checked elsewhere }, or delete the line',
    ],
    ['rules: { date/weekday: { level: off } }', 'Add a line such as `reason: the calendar is checked elsewhere`'],
    ['rules: { date/weekday: { reason: too old } }', 'Add a line such as `level: off`'],
    [
      'rules: off',
      'Write its fields on lines of their own below, or in one line: { date/weekday: { level: off, reason: the calendar is checked elsewhere } }',
    ],
  ])('help for %s', (line, expected) => {
    expect(help(line)).toEqual([expected]);
  });

  test.each([
    ['', 'name schema/required: `name` is missing'],
    ['name: [x]\n', 'name schema/type: `name` must be text, or a text per language'],
    ['name:\n', 'name schema/empty: `name` is empty'],
    ['name: x\nrules: off\n', 'rules schema/type: `rules` must be a group of fields, but it is the text "off"'],
    ['name: " "\n', 'name schema/empty: `name` is empty'],
    ['name: { en: x, fr: }\n', 'name.fr schema/empty: `fr` is empty'],
    ['name: { english: x }\n', 'name.english schema/language: `english` is not a language code'],
    ['name: x\ncadence: often\n', 'cadence schema/cadence: `cadence` is not a number of days, weeks or months: often'],
    [
      'name: x\nlanguages: english\n',
      'languages schema/type: `languages` must be a list, but it is the text "english"',
    ],
    ['name: x\nsections: [{ id: a }]\n', 'sections.0.title schema/required: `title` is missing'],
    ['name: x\ntheme: ../evil\n', 'theme schema/id: `theme` is not an id: ../evil'],
    ['name: x\npaper: A5\n', 'paper schema/choice: `paper` must be A4 or Letter, but it is the text "A5"'],
    ['name: x\nrules: { text/a: { level: off } }\n', 'rules.text/a.reason schema/required: `reason` is missing'],
    ['nmae: x\n', 'nmae schema/unknown-key: Unknown field `nmae`. Did you mean `name`?'],
  ])('%j', (source, expected) => {
    expect(faults(source === '' ? 'version: 1\n' : source, publicationSchema)).toEqual([expected]);
  });
});

describe('other names for fields', () => {
  const only = (source: string) => {
    const found = conform(issueSchema, readYaml(new TextEncoder().encode(source)).tree ?? null).faults;
    expect(found.map(({ message }) => message)).toHaveLength(1);
    return found[0]!;
  };
  const event = ['kind: event', 'title: The walk', 'start: 2026-05-01'];
  const call = ['kind: call', 'title: Posters', 'how: { url: "https://example.org/a" }'];

  test.each([
    [[...event, 'location: Quay'], 'place'],
    [[...event, 'lieu: Quay'], 'place'],
    [[...event, 'end_date: 2026-05-02'], 'end'],
    [[...event, 'cost: free'], 'price'],
    [['kind: event', 'title: The walk', 'when: 2026-05-01'], 'start'],
    [['kind: event', 'title: The walk', 'date: 2026-05-01'], 'start'],
    [['kind: event', 'title: The walk', 'Date de début: 2026-05-01'], 'start'],
    [[...call, 'deadline: 2026-05-01'], 'closes'],
    [['headline: The pier', 'body: x'], 'title'],
    [['titre: Le quai'], 'title'],
    [['title: The pier', 'content: Open.'], 'body'],
    [['title: The pier', 'Corps: Open.'], 'body'],
    [['title: The pier', 'by: Ada Example'], 'contributor'],
    [['title: The pier', 'type: event', 'start: 2026-05-01'], 'kind'],
    [['kind: news', 'title: A', 'outlet: Radio', 'published: 2026-05-01', 'link: https://example.org/p'], 'url'],
  ])('%j', (lines, field) => {
    const { rule, path, message, fix } = only(withItem(...lines));
    expect({ rule, message }).toEqual({
      rule: 'schema/unknown-key',
      message: expect.stringContaining(`. Did you mean \`${field}\`?`),
    });
    expect(fix).toEqual({ safety: 'unsafe', edits: [{ path, atKey: true, text: field }] });
  });

  test.each([
    ['title: A\n    body: x', 'intro'],
    ['title: A\n    links: [{ label: A, url: "https://example.org/a" }]', undefined],
    ['id: a\n    place: Quay', undefined],
  ])('a field of items in a section may be in the wrong column, and is not renamed: %s', (lines, field) => {
    const { message, fix } = only(`date: 2026-05\nsections:\n  - ${lines}\n`);
    if (field !== undefined) expect(message).toContain(`Did you mean \`${field}\`?`);
    expect(fix).toBeUndefined();
  });

  test.each([
    withItem('title: One', 'bdoy: x'),
    withItem('title: One', 'start: 2026-05-01'),
    withItem('title: One', 'links: [{ The pier: "https://example.org/a" }]'),
  ])('the finding is at the name: %s', (source) => {
    expect(only(source).atKey).toBe(true);
  });

  test.each([
    ['link: https://example.org/a', 'Rename it to `url`'],
    [
      'link: { label: A, url: "https://example.org/a" }',
      'Rename it to `links`, which is a list: put `- ` in front of `label`',
    ],
    ['photo: images/pier.png', 'Write `images: [{ file: images/pier.png, alt: ... }]`'],
    ['link: {}', 'Rename it to `links`, which is a list: put `- ` in front of `...`'],
    ['courriel: ada@example.org', 'Write `contact: { email: ada@example.org }`'],
    [`courriel: ${'a'.repeat(60)}`, `Write \`contact: { email: ${'a'.repeat(60)} }\``],
    [`courriel: ${'a'.repeat(61)}`, 'Write `contact: { email: ... }`'],
    ['courriel: [ada@example.org]', 'Write `contact: { email: ... }`'],
    ['headline: The pier', 'Move it into `title`, which is already there, or delete it'],
    ['language: [en]', 'Write one text, such as `language: en`'],
    ['contact: ada@example.org', 'Write `contact: { email: ada@example.org }`'],
    ['contact: Ada Example', 'Write `contact: { name: Ada Example, email: ... }`'],
    ['contact: [{ email: ada@example.org }]', 'There is only one `contact`: delete the `- ` in front of its fields'],
    ['contact: email:ada@example.org', 'A space is missing after the colon: write `email: ada@example.org`'],
    ['contact: "email:ada@example.org "', 'A space is missing after the colon: write `email: ada@example.org`'],
    [
      'contact: write to email:ada@example.org',
      'Write `contact: { name: write to email:ada@example.org, email: ... }`',
    ],
    [
      'links: A well-known place',
      'Start each entry of the list on a line of its own with `- `, for example `- { label: A well-known place, url: ... }`',
    ],
    ['dateline: { en: [Geneva] }', 'Write one text, such as `dateline: Geneva`'],
    ['dateline: { en: Geneva, french: Genève }', 'Write one text, such as `dateline: Geneva`'],
    ['links: -https://example.org/a', 'Write - https://example.org/a'],
    [
      'links: https://example.org/a',
      'Start each entry of the list on a line of its own with `- `, for example `- { label: ..., url: https://example.org/a }`',
    ],
    [
      'links: { label: A, url: "https://example.org/a" }',
      'Put `- ` in front of `label`, and indent the other lines of that entry as far as `label`',
    ],
    ['links: ["[A](https://example.org/a)"]', 'Write `- { label: A, url: https://example.org/a }`'],
    ['links: [{ The pier: "https://example.org/a" }]', 'Write `- { label: The pier, url: https://example.org/a }`'],
    ['body: [one, two]', 'Write `body: |`, and the text below it, indented further than `body`'],
    [
      'links: [[A, "https://example.org/a"]]',
      'Write its fields on lines of their own below, or in one line: { label: Read the evaluation, url: https://example.org/report }',
    ],
    ['contact: [ada@example.org]', 'Write `contact: { email: ada@example.org }`'],
    ['dateline:', 'Write it, or delete the line'],
    ['dateline: [Update]', 'A text that starts with [ needs quotes: `dateline: "[Update]"`'],
    ['dateline: { en: Geneva, fr: Genève }', 'An issue is in one language: write one text, such as `dateline: Geneva`'],
  ])('%s', (line, expected) => {
    expect(only(withItem('title: One', line)).help).toBe(expected);
  });

  test.each([
    [[...event, 'registration: https://example.org/r'], 'Write `registration: { url: https://example.org/r }`'],
    [
      [...event, 'registration: required'],
      'Write its fields on lines of their own below, or in one line: { url: https://example.org/register, closes: 2017-10-01 }',
    ],
    [['kind: event', 'title: One', 'start:'], 'Write it, for example `start: 2017-08-15`'],
    [['title:'], 'Write it, for example `title: Evaluation of Temporary Residence Permits`'],
    [
      [...event, 'registration:'],
      'Write its fields, for example { url: https://example.org/register, closes: 2017-10-01 }, or delete the line',
    ],
    [[...event, 'registration: { email: ada@example.org }'], 'Write `contact: { email: ada@example.org }`'],
    [[...event, 'closes: 2026-05-01'], 'Write `registration: { closes: 2026-05-01 }`'],
    [[...event, 'deadline: 2026-05-01'], 'Write `registration: { closes: 2026-05-01 }`'],
    [
      [...event, 'registration: { url: "https://example.org/r" }', 'opens: 2026-05-01'],
      'Move it into `registration`, as `opens: 2026-05-01`',
    ],
    [
      ['title: One', 'contact: { name: Ada, phone: "+1 555 010 0100" }', 'email: ada@example.org'],
      'Move it into `contact`, as `email: ada@example.org`',
    ],
    [
      ['kind: news', 'title: A', 'outlet: Radio', 'published: 2026-05-01', 'url: https://example.org/p', 'place: Hall'],
      'Write `kind: event`',
    ],
    [
      ['title: One', 'date: 2026-05-01', 'newspaper: Radio'],
      'Add `kind: news` to the item, and rename `date` to `published`, and rename `newspaper` to `outlet`',
    ],
    [
      ['title: One', 'outlet: Radio', 'published: 2026-05-01', 'start: 2026-05-01'],
      'Add `kind: news` to the item, and delete `start`, which is a field of the kind event',
    ],
    [['title: One', 'Contact: { email: ada@example.org }'], 'Rename it to `contact`'],
    [['kind: resource', 'title: One', 'languages: [[en]]'], 'Write one text, such as `- en`'],
    [
      ['kind: resource', 'title: One', 'languages: english'],
      'Start each entry of the list on a line of its own with `- `, or write it in one line: [english]',
    ],
    [
      ['kind: call', 'title: Posters', 'closes: 2026-05-01'],
      'Add a line such as `how: { url: https://example.org/answer }`',
    ],
    [
      ['kind: call', 'title: Posters', 'closes: 2026-05-01', 'how: {}'],
      'Readers need one way to respond: add `url: https://example.org/answer`, or `contact: { email: ada@example.org }`',
    ],
    [
      ['kind: call', 'title: Posters', 'closes: 2026-05-01', 'how: { email: ada@example.org }'],
      'Write `contact: { email: ada@example.org }`',
    ],
  ])('%j', (lines, expected) => {
    expect(only(withItem(...lines)).help).toBe(expected);
  });

  test.each([
    ['number: 028', { safety: 'safe', text: '28' }],
    ['language: “en”', { safety: 'safe', text: 'en' }],
    ['status: finished', { safety: 'unsafe', text: 'ready' }],
  ])('what to type instead of %s', (line, { safety, text }) => {
    const { path, fix } = only(`${line}\ndate: 2026-05\nsections: [{ title: A }]\n`);
    expect(fix).toEqual({ safety, edits: [{ path, text }] });
  });

  test('what one group lacks is one finding', () => {
    const { message, also } = only(withItem('kind: case', 'title: Bill'));
    expect(message).toBe('`identifier` and `stage` are missing');
    expect(also).toEqual([['sections', 0, 'items', 0, 'stage']]);
    expect(only(withItem('kind: case', 'title: Bill')).help).toBe(
      'Add lines such as `identifier: Bill C-38` and `stage: second reading`',
    );
  });

  test.each([['body: The pier is open.'], ['id: pier']])('a text of one\u2019s own as news: %s', (line) => {
    const { rule, path, message, fix } = only(withItem('kind: news', 'title: The pier', line));
    expect(rule).toBe('schema/required');
    expect(message).toBe(
      'An item of the kind news is an article in the press, and this one has no `outlet`, `published` or `url`',
    );
    expect(path).toEqual(['sections', 0, 'items', 0, 'kind']);
    expect(fix).toEqual({ safety: 'unsafe', edits: [{ path, text: 'article' }] });
  });

  test('an example can be typed as it is', () => {
    const images = only(withItem('title: One', 'images: 3')).help ?? '';
    const [, typed = ''] = /for example `- (.*)`$/.exec(images) ?? [];
    expect(readYaml(new TextEncoder().encode(`a: ${typed}\n`)).faults).toEqual([]);
  });
});

describe('fields of one line', () => {
  const fixed = (line: string) => {
    const { tree } = readYaml(
      new TextEncoder().encode(withItem('kind: event', 'title: One', 'start: 2026-05-01', line)),
    );
    return conform(issueSchema, tree!).faults.map(({ rule, message, help, fix }) => ({
      rule,
      message,
      help,
      safety: fix?.safety,
      text: fix?.edits[0]?.text,
    }));
  };

  test.each([
    [String.raw`place: "D:\new\table"`, String.raw`\n`, String.raw`D:\new\table`],
    [String.raw`place: "c:\reports"`, String.raw`\r`, String.raw`c:\reports`],
    [String.raw`details: "D:\table"`, String.raw`\t`, String.raw`D:\table`],
  ])('escapes have eaten a path in %s', (line, sign, path) => {
    expect(fixed(line)).toEqual([
      {
        rule: 'schema/line-break',
        message: expect.stringContaining(`instead of ${sign}`),
        help: expect.stringContaining(`single quotes: '${path}'`),
        safety: 'safe',
        text: path,
      },
    ]);
  });

  test.each([
    [String.raw`place: "Bad\rOK"`, 'Bad OK'],
    [String.raw`price: "5\n6"`, '5 6'],
    [String.raw`details: "one\u2028two"`, 'one two'],
    ['place: |\n          Hall\n          1 Quay', 'Hall 1 Quay'],
  ])('a line break in %j', (line, text) => {
    expect(fixed(line)).toMatchObject([{ rule: 'schema/line-break', safety: 'unsafe', text }]);
  });

  test.each([
    'place: >\n          Town\n          hall',
    'place: |\n          Town hall',
    'details: "A\\tB"',
    'place: a\n          b',
  ])('nothing in %j', (line) => {
    expect(fixed(line)).toEqual([]);
  });
});

describe('what to write instead, in full', () => {
  test.each<[lines: readonly string[], messages: readonly string[], help: readonly string[]]>([
    [
      ['title: A', 'links: ["[Plan](https://example.org/p)"]'],
      ['Entry 1 of `links` must be a group of fields, but it is the text "[Plan](https://example.org/p)"'],
      ['Write `- { label: Plan, url: https://example.org/p }`'],
    ],
    [
      ['title: A', 'links: Plan'],
      ['`links` must be a list, but it is the text "Plan"'],
      ['Start each entry of the list on a line of its own with `- `, for example `- { label: Plan, url: ... }`'],
    ],
    [
      ['title: A', 'links: https://example.org/p'],
      ['`links` must be a list, but it is the text "https://example.org/p"'],
      [
        'Start each entry of the list on a line of its own with `- `, for example `- { label: ..., url: https://example.org/p }`',
      ],
    ],
    [
      ['title: A', 'links: { label: Plan, url: https://example.org/p }'],
      ['`links` must be a list, but it is a group of fields'],
      ['Put `- ` in front of `label`, and indent the other lines of that entry as far as `label`'],
    ],
    [
      ['title: A', 'links: { Plan: https://example.org/p }'],
      ['`links` must be a list, but it is a group of fields'],
      [
        'Start each entry of the list on a line of its own with `- `, for example `- { label: Read the evaluation, url: https://example.org/report }`, not with a name of its own such as `Plan:`',
      ],
    ],
    [
      ['title: A', 'links:', '  - "[Plan](https://example.org/p)"'],
      ['Entry 1 of `links` must be a group of fields, but it is the text "[Plan](https://example.org/p)"'],
      ['Write `- { label: Plan, url: https://example.org/p }`'],
    ],
    [
      ['title: A', 'links:', '  - "See [Plan](https://example.org/p) here"'],
      ['Entry 1 of `links` must be a group of fields, but it is the text "See [Plan](https://example.org/p) here"'],
      ['Write `- { label: "See [Plan](https://example.org/p) here", url: ... }`'],
    ],
    ...['See [Plan](https://example.org/p)', '[Plan](https://example.org/p) here'].map(
      (text): [string[], string[], string[]] => [
        ['title: A', 'links:', `  - "${text}"`],
        [`Entry 1 of \`links\` must be a group of fields, but it is the text "${text}"`],
        [`Write \`- { label: "${text}", url: ... }\``],
      ],
    ),
    [
      ['title: A', 'links: [[{ label: Plan, url: "https://example.org/p" }]]'],
      ['Entry 1 of `links` must be a group of fields, but it is a list'],
      [
        'Write its fields on lines of their own below, or in one line: { label: Read the evaluation, url: https://example.org/report }',
      ],
    ],
    [
      ['title: A', 'links:', '  - The plan: https://example.org/p'],
      ['A link has the fields `label` and `url`, not `The plan`'],
      ['Write `- { label: The plan, url: https://example.org/p }`'],
    ],
    [
      ['title: A', 'links:', '  - { label: Plan, The plan: https://example.org/p }'],
      ['Unknown field `The plan`', '`url` is missing'],
      [
        'Delete it. The fields here are label, url, language, access, format, size',
        'Add a line such as `url: https://example.org/report`',
      ],
    ],
    [
      ['title: A', 'links:', '  - { The plan: [a] }'],
      ['Unknown field `The plan`', '`label` and `url` are missing'],
      [
        'Delete it. The fields here are label, url, language, access, format, size',
        'Add lines such as `label: Read the evaluation` and `url: https://example.org/report`',
      ],
    ],
    [
      ['title: A', 'contact: ada@example.org'],
      ['`contact` must be a group of fields, but it is the text "ada@example.org"'],
      ['Write `contact: { email: ada@example.org }`'],
    ],
    [
      ['title: A', 'contact: [ada@example.org]'],
      ['`contact` must be a group of fields, but it is a list'],
      ['Write `contact: { email: ada@example.org }`'],
    ],
    [
      ['title: A', 'contact: [Ada, Bob]'],
      ['`contact` must be a group of fields, but it is a list'],
      ['Write its fields on lines of their own below, or in one line: { name: Ada Example, email: ada@example.org }'],
    ],
    [
      ['title: A', 'contact:', '  - { name: Ada, email: ada@example.org }'],
      ['`contact` must be a group of fields, but it is a list'],
      ['There is only one `contact`: delete the `- ` in front of its fields'],
    ],
    [
      ['title: A', 'contact:', '  - Ada', '  - { name: Bob, email: bob@example.org }'],
      ['`contact` must be a group of fields, but it is a list'],
      ['There is only one `contact`: delete the `- ` in front of its fields'],
    ],
    [
      ['title: A', 'contact: email:ada@example.org'],
      ['`contact` must be a group of fields, but it is the text "email:ada@example.org"'],
      ['A space is missing after the colon: write `email: ada@example.org`'],
    ],
    [
      ['title: A', `contact: ${'Ada of the Long Names '.repeat(6)}`],
      ['`contact` must be a group of fields, but it is the text "Ada of the Long Names Ada of the Long Na…"'],
      ['Write its fields on lines of their own below, or in one line: { name: Ada Example, email: ada@example.org }'],
    ],
    [
      ['title: A', 'contact: []'],
      ['`contact` must be a group of fields, but it is a list'],
      ['Write its fields on lines of their own below, or in one line: { name: Ada Example, email: ada@example.org }'],
    ],
    [
      ['title: [a, b]'],
      ['`title` must be text, but it is a list'],
      ['A text that starts with [ needs quotes: `title: "[a, b]"`'],
    ],
    [
      ['title: { en: One, fr: Un }'],
      ['`title` must be text, but it is a group of fields'],
      ['An issue is in one language: write one text, such as `title: One`'],
    ],
    [
      ['title: { x: y }'],
      ['`title` must be text, but it is a group of fields'],
      ['Write one text, such as `title: Evaluation of Temporary Residence Permits`'],
    ],
    [
      ['title: { english: One }'],
      ['`title` must be text, but it is a group of fields'],
      ['Write one text, such as `title: Evaluation of Temporary Residence Permits`'],
    ],
    [
      ['title: [[a], b]'],
      ['`title` must be text, but it is a list'],
      ['Write one text, such as `title: Evaluation of Temporary Residence Permits`'],
    ],
    [
      ['title: []'],
      ['`title` must be text, but it is a list'],
      ['A text that starts with [ needs quotes: `title: "[]"`'],
    ],
    [
      ['title: A', 'body: [a]'],
      ['`body` must be text, but it is a list'],
      ['Write `body: |`, and the text below it, indented further than `body`'],
    ],
    [
      ['title: A', 'body: { en: One }'],
      ['`body` must be text, but it is a group of fields'],
      ['Write `body: |`, and the text below it, indented further than `body`'],
    ],
    [
      ['title: A', 'items: B'],
      ['`items` must be a list, but it is the text "B"'],
      ['Start each entry of the list on a line of its own with `- `, for example `- { title: B }`'],
    ],
    [
      ['title: A', 'items: { title: B }'],
      ['`items` must be a list, but it is a group of fields'],
      ['Put `- ` in front of `title`, and indent the other lines of that entry as far as `title`'],
    ],
    [
      ['title: A', 'items: { B: C }'],
      ['`items` must be a list, but it is a group of fields'],
      [
        'Start each entry of the list on a line of its own with `- `, for example `- { title: What the evaluation found }`, not with a name of its own such as `B:`',
      ],
    ],
    [['title: A', 'links: -Plan'], ['A space is missing after `-`'], ['Write - Plan']],
    [
      ['title: A', 'links: "-\u00a0Plan"'],
      ['There is a no-break space (U+00A0) where YAML needs an ordinary space'],
      ['Type an ordinary space instead'],
    ],
    [
      ['title: A', 'contact: "name:\u00a0Ada"'],
      ['There is a no-break space (U+00A0) where YAML needs an ordinary space'],
      ['Type an ordinary space instead'],
    ],
    [
      ['kind: news', 'title: A'],
      ['An item of the kind news is an article in the press, and this one has no `outlet`, `published` or `url`'],
      [
        'Is it your own text? Then it is an article: write `kind: article`, or delete the line. Else add `outlet`, `published` and `url`',
      ],
    ],
    [
      ['kind: news', 'title: A', 'outlet: Radio'],
      ['`published` and `url` are missing'],
      ['Add lines such as `published: 2017-08-15` and `url: https://example.org/report`'],
    ],
    [
      ['kind: news', 'body: x'],
      [
        'An item of the kind news is an article in the press, and this one has no `title`, `outlet`, `published` or `url`',
      ],
      [
        'Is it your own text? Then it is an article: write `kind: article`, or delete the line. Else add `title`, `outlet`, `published` and `url`',
      ],
    ],
    [
      ['kind: event', 'body: x'],
      ['`title` and `start` are missing'],
      ['Add lines such as `title: Evaluation of Temporary Residence Permits` and `start: 2017-08-15`'],
    ],
    [
      ['title: A', 'links: [{}]'],
      ['`label` and `url` are missing'],
      ['Add lines such as `label: Read the evaluation` and `url: https://example.org/report`'],
    ],
    [
      ['title: A', 'links: [{}, {}]'],
      ['`label` and `url` are missing', '`label` and `url` are missing'],
      [
        'Add lines such as `label: Read the evaluation` and `url: https://example.org/report`',
        'Add lines such as `label: Read the evaluation` and `url: https://example.org/report`',
      ],
    ],
    [['title:'], ['`title` is empty'], ['Write it, for example `title: Evaluation of Temporary Residence Permits`']],
    [
      ['title: A', 'place:'],
      ['An item of the kind article has no `place`. Did you mean `kind: event`?'],
      ['Add `kind: event` to the item'],
    ],
    [['title: A', 'links: []'], ['`links` has no entries'], ['Write one, or delete the line']],
    [['title: A', 'kind: event', 'start:'], ['`start` is empty'], ['Write it, for example `start: 2017-08-15`']],
    [
      ['title: A', 'url: https://example.org/p', 'outlet: Radio'],
      ['An item of the kind article has no `outlet`. Did you mean `kind: news`?'],
      ['Add `kind: news` to the item'],
    ],
    [
      ['title: A', 'outlet: Radio', 'stage: first'],
      ['An item of the kind article has no `outlet` or `stage`. Did you mean `kind: news`?'],
      ['Add `kind: news` to the item, and delete `stage`, which is a field of the kind case'],
    ],
    [
      ['title: A', 'location: Hall'],
      ['An item of the kind article has no `location`. Did you mean `kind: event`?'],
      ['Add `kind: event` to the item, and rename `location` to `place`'],
    ],
    [
      ['title: A', 'location: Hall', 'begins: 2026-05-01'],
      ['An item of the kind article has no `location` or `begins`. Did you mean `kind: event`?'],
      ['Add `kind: event` to the item, and rename `location` to `place`, and rename `begins` to `start`'],
    ],
    [
      ['title: A', 'kind: note', 'location: Hall'],
      ['An item of the kind note has no `location`. Did you mean `kind: event`?'],
      ['Write `kind: event`, and rename `location` to `place`'],
    ],
    [
      ['title: A', 'images: chart.png'],
      ['`images` must be a list, but it is the text "chart.png"'],
      ['Start each entry of the list on a line of its own with `- `, for example `- { file: chart.png, alt: ... }`'],
    ],
    [
      ['title: A', 'images: [chart.png]'],
      ['Entry 1 of `images` must be a group of fields, but it is the text "chart.png"'],
      ['Write `- { file: chart.png, alt: ... }`'],
    ],
    [
      ['title: A', 'pictures: chart.png'],
      ['Unknown field `pictures`. Did you mean `images`?'],
      ['Write `images: [{ file: chart.png, alt: ... }]`'],
    ],
    [
      ['title: A', 'link: https://example.org/p'],
      ['Unknown field `link`. Did you mean `url`?'],
      ['Rename it to `url`'],
    ],
    [
      ['title: A', 'link: { label: Plan, url: https://example.org/p }'],
      ['Unknown field `link`. Did you mean `links`?'],
      ['Rename it to `links`, which is a list: put `- ` in front of `label`'],
    ],
    [
      ['title: A', 'Contact: Ada'],
      ['Unknown field `Contact`. Did you mean `contact`?'],
      ['Write `contact: { name: Ada }`'],
    ],
  ])('%j', (lines, messages, help) => {
    const { tree } = readYaml(new TextEncoder().encode(withItem(...lines)));
    const found = conform(issueSchema, tree!).faults;
    expect(found.map(({ message }) => message)).toEqual(messages);
    expect(found.map((fault) => fault.help)).toEqual(help);
  });
});

describe('a field that is empty', () => {
  const link = 'url: "https://example.org/a"';
  const issues = [
    `date: 2026-05\nsections: [{ title: A }]\nboxes: [{ title: B }]\nerrata: [{ date: 2026-05, text: C }]\ngreeting: { text: D }\n`,
    `date: 2026-05\nsections: [{ id: a, title: A, intro: B, items: [{ title: C }] }]\n`,
    ...[
      `title: A, links: [{ label: B, ${link} }], images: [{ file: a.png, alt: C }, { file: b.png, decorative: true }]`,
      'title: A, contact: { name: Ada, email: ada@example.org }',
      'title: A, contact: { email: ada@example.org, phone: +1 555 010 0100 }',
      `kind: event, title: A, start: 2026-05-01, registration: { ${link} }`,
      `kind: event, title: A, start: 2026-05-01, registration: { ${link}, closes: 2026-04-01 }`,
      `kind: news, title: A, outlet: B, published: 2026-05, ${link}`,
      `kind: call, title: A, closes: 2026-05-01, how: { ${link} }`,
      `kind: case, title: A, identifier: B, stage: C, next: D`,
      `kind: notice, title: A, from: 2026-05-01, to: 2026-05-02`,
      `kind: job, title: A, employer: B, closes: 2026-05-01, how: { ${link}, contact: { email: ada@example.org } }`,
    ].map((fields) => `date: 2026-05\nsections: [{ title: A, items: [{ ${fields} }] }]\n`),
  ];
  const fieldsIn = (tree: Tree, path: Path = []): readonly Path[] =>
    typeof tree !== 'object' || tree === null
      ? []
      : Object.entries(tree).flatMap(([name, value]: [string, Tree]) => {
          const place = [...path, Array.isArray(tree) ? Number(name) : name];
          return [...(Array.isArray(tree) ? [] : [place]), ...fieldsIn(value, place)];
        });
  const changed = (tree: Tree, path: Path, change: (group: Record<string, Tree>, name: string) => void): Tree => {
    const copy = structuredClone(tree) as Tree;
    change(valueAt(copy, path.slice(0, -1)) as Record<string, Tree>, String(path.at(-1)));
    return copy;
  };

  test.each(issues)('may be deleted where its help says so, and only there: %s', (text) => {
    const { tree } = readYaml(new TextEncoder().encode(text));
    expect(conform(issueSchema, tree!).faults).toEqual([]);
    for (const path of fieldsIn(tree!)) {
      const empty = conform(
        issueSchema,
        changed(tree!, path, (group, name) => (group[name] = null)),
      ).faults;
      const without = conform(
        issueSchema,
        changed(tree!, path, (group, name) => delete group[name]),
      ).faults;
      const own = empty.find((fault) => fault.path.join() === path.join());
      // Without its kind, an item is an article, and lacks nothing but has other fields.
      if (own === undefined || path.at(-1) === 'kind') continue;
      expect([path.join('.'), /delete/.test(own.help ?? '')]).toEqual([path.join('.'), without.length === 0]);
    }
  });
});
