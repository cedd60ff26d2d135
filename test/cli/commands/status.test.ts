// bulletin status: how far issues are, as a table, as rows and as JSON.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { ExitCode } from '../../../src/base/errors.ts';
import { displayWidth } from '../../../src/base/display-width.ts';
import { hashOfWords } from '../../../src/content/translation/source-words.ts';
import { createMemoryHost, type MemoryOptions } from '../../support/memory-host.ts';

const publication = 'name: { en: News, fr: Nouvelles }\nlanguages: [en, fr]\ncadence: 2 months\n';
const english = `number: 28
date: 2017-08
language: en
status: ready
sections:
  - title: Events
    items:
      - kind: event
        id: walk
        title: A walk
        start: 2017-10-16
        registration: { url: "https://example.org/register", closes: 2017-10-01 }
        contributor: Ada Example
      - kind: event
        title: An old one
        start: 2017-08-02
      - kind: call
        title: Papers
        closes: 2017-09-25
        how: { url: "https://example.org/papers" }
`;
const french = `number: 28
date: 2017-08
language: fr
status: draft
sections:
  # untranslated: en ${hashOfWords(['Events'])}
  - title: Events
    items:
      - kind: event
        id: walk
        # translated: en 00000000
        title: Une balade
        start: 2017-10-16
      - kind: event
        id: old
        title: TODO le titre
        start: 2017-08-02
`;
const files = {
  'bulletin.yaml': publication,
  'issues/028.en.yaml': english,
  'issues/028.fr.yaml': french,
  'issues/027.en.yaml': 'number: 27\ndate: TODO\nsections: []\n',
};

async function show(
  args: readonly string[],
  options: MemoryOptions = {},
  given: Readonly<Record<string, string>> = files,
) {
  const memory = createMemoryHost(given, { today: '2017-09-20', ...options });
  const code = await run(['status', ...args], memory.host);
  return { code, out: memory.stdout(), err: memory.stderr() };
}

test('a table on a terminal', async () => {
  const { code, out } = await show([], { isScreen: true });
  expect(code).toBe(ExitCode.done);
  expect(out).toMatchInlineSnapshot(`
    "issue  language  status   to translate  outdated  missing  TODO  contributors
    028    en        ready    -             -         -        -     Ada Example
    028    fr        draft    1             1         1        1     -
    027    en        errors   -             -         -        1     -
    027    fr        missing  -             -         -        -     -
    Issue 028 is due by the end of August 2017 (20 days late)
    The next issue is due by the end of October 2017 (in 41 days)
    2017-09-25 deadline (in 5 days): Papers [028]
    2017-10-01 deadline (in 11 days): A walk [028]
    2017-10-16 event (in 26 days): A walk [028]
    "
  `);
});

describe('on a terminal', () => {
  const many = Array.from({ length: 9 }, (_, number) => `Ada Example the ${number}th of Toronto`);
  const strange = {
    ...files,
    'issues/028.en.yaml': english
      .replace('A walk', `港口的漫步${'很长'.repeat(60)}`)
      .replace('Papers', `${'Ein sehr langer Titel '.repeat(8)}${'x'.repeat(90)}`)
      .replace(
        'contributor: Ada Example',
        `contributor: "${many.join(' and ')}, 陳大文陳大文陳大文陳大文陳大文陳大文"`,
      ),
  };

  test.each([20, 40, 64, 80, 120])('of %i columns every line fits, and nothing is left out', async (columns) => {
    const { out } = await show([], { isScreen: true, columns }, strange);
    for (const line of out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
    const words = out.replace(/\s+/g, '');
    for (const text of [
      ...many,
      '很长'.repeat(60),
      'EinsehrlangerTitel',
      'x'.repeat(90),
      '陳大文陳大文',
      '2017-10-16event',
    ])
      expect(words).toContain(text.replace(/\s+/g, ''));
  });
});

test('rows for programs', async () => {
  const { out } = await show([]);
  expect(out.split('\n').slice(0, 3)).toEqual([
    'issue  language  status   to translate  outdated  missing  TODO  contributors',
    '028    en        ready    -             -         -        -     Ada Example',
    '028    fr        draft    1             1         1        1     -',
  ]);
});

test('JSON', async () => {
  const { out } = await show(['--json']);
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    today: '2017-09-20',
    more: 0,
    next: { date: '2017-10', days: 41 },
    issues: [
      {
        issue: '028',
        date: '2017-08',
        languages: [
          {
            language: 'en',
            file: 'issues/028.en.yaml',
            status: 'ready',
            contributors: ['Ada Example'],
            hasErrors: false,
          },
          { language: 'fr', status: 'draft', untranslated: 1, outdated: 1, todos: 1 },
        ],
        ahead: [
          { date: '2017-09-25', what: 'deadline', title: 'Papers', days: 5 },
          { date: '2017-10-01', what: 'deadline', title: 'A walk', days: 11 },
          { date: '2017-10-16', what: 'event', title: 'A walk', days: 26 },
        ],
      },
      { issue: '027', languages: [{ language: 'en', hasErrors: true, todos: 1 }, { language: 'fr' }] },
    ],
  });
});

test('of an event that comes again, its next day is ahead', async () => {
  const recurs = 'recurs: { every: week, to: 2017-12-26, except: [2017-09-26] }';
  const choir = `number: 28\ndate: 2017-08\nsections:\n  - title: Events\n    items:\n      - { kind: event, title: Choir, start: 2017-08-01, ${recurs} }\n`;
  const { out } = await show(['--json'], {}, { 'bulletin.yaml': publication, 'issues/028.en.yaml': choir });
  expect(JSON.parse(out)).toMatchObject({ issues: [{ ahead: [{ date: '2017-10-03', title: 'Choir', days: 13 }] }] });
});

describe('what is shown', () => {
  const many = Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((number) => [`issues/00${number}.en.yaml`, english.replace('28', String(number))]),
  );

  test('the newest issues, and how many there are more', async () => {
    const { out } = await show([], {}, { 'bulletin.yaml': publication, ...many });
    expect(out).toContain('006    en');
    expect(out).not.toContain('002    en');
    expect(out).toContain('2 older issues are not shown: --all shows all');
  });

  test('all of them, or those that are named', async () => {
    const given = { 'bulletin.yaml': publication, ...many };
    expect((await show(['--all'], {}, given)).out).toContain('001    en');
    const one = (await show(['issues/002.en.yaml'], {}, given)).out;
    expect(one).toContain('002    en');
    expect(one).not.toContain('006');
  });

  test('when an issue is due that is not out yet, and when the next one is', async () => {
    expect((await show([], { today: '2017-11-03' })).out).toContain(
      'Issue 028 is due by the end of August 2017 (64 days late)\nThe next issue is due by the end of October 2017 (3 days late)\n',
    );
    const out = async (status: string, today: string) => {
      const given = { 'bulletin.yaml': publication, 'issues/028.en.yaml': english.replace('status: ready', status) };
      return (await show([], { today }, given)).out;
    };
    expect(await out('status: ready', '2017-08-30')).toContain('Issue 028 is due by the end of August 2017 (in 1 day)');
    for (const [status, today] of [
      ['status: ready', '2017-09-01'],
      ['status: published', '2017-08-30'],
      ['', '2017-08-30'],
    ] as const)
      expect(await out(status, today)).not.toContain('Issue 028');
  });

  test('a month is due by its end, and a day on it', async () => {
    const out = async (date: string, today: string) => {
      const given = { 'bulletin.yaml': publication, 'issues/028.en.yaml': english.replace('2017-08', date) };
      return (await show([], { today }, given)).out;
    };
    expect(await out('2017-08', '2017-08-31')).toContain('Issue 028 is due by the end of August 2017 (today)');
    expect(await out('2017-08-15', '2017-08-14')).toContain('Issue 028 is due on 15 August 2017 (in 1 day)');
  });

  test('what is due only beside the newest issue', async () => {
    const given = { 'bulletin.yaml': publication, ...many, 'issues/special.en.yaml': english };
    expect((await show(['issues/002.en.yaml'], {}, given)).out).not.toContain('is due');
    expect((await show(['issues/006.en.yaml'], {}, given)).out).toContain('is due');
    expect((await show([], {}, given)).out).toMatch(/^006 /m);
  });

  test('a day once that several issues have, in the order of days', async () => {
    const other = english.replace('number: 28', 'number: 29').replace('2017-09-25', '2017-10-02');
    const { out } = await show([], {}, { ...files, 'issues/029.en.yaml': other });
    expect(out.split('\n').filter((line) => /^\d{4}-/.test(line))).toEqual([
      '2017-09-25 deadline (in 5 days): Papers [028]',
      '2017-10-01 deadline (in 11 days): A walk [029]',
      '2017-10-02 deadline (in 12 days): Papers [029]',
      '2017-10-16 event (in 26 days): A walk [029]',
    ]);
  });

  test('a TODO anywhere in a text', async () => {
    const given = { ...files, 'issues/028.en.yaml': english.replace('A walk', 'A walk at TODO') };
    expect((await show([], {}, given)).out).toMatch(/^028 +en +ready +- +- +- +1 /m);
  });

  test('a mark above several texts of one line as one text, as `translate` counts', async () => {
    const links = `        start: 2017-10-16\n        links:\n          # untranslated: en 00000000\n          - { label: Agenda, url: "https://example.org/a", format: PDF }\n`;
    const withLinks = (text: string) => text.replace('        start: 2017-10-16\n', links);
    const source = withLinks(english).replace(/ *# untranslated.*\n/, '');
    const given = { ...files, 'issues/028.en.yaml': source, 'issues/028.fr.yaml': withLinks(french) };
    const { issues } = JSON.parse((await show(['--json'], {}, given)).out) as {
      issues: [{ languages: unknown[] }];
    };
    expect(issues[0].languages).toMatchObject([{ language: 'en' }, { language: 'fr', untranslated: 2 }]);
  });

  test('a text whose source was deleted once, as outdated', async () => {
    const gone = `${french}      - id: gone\n        # untranslated: en 00000000\n        title: A fair\n        # translated: en 00000000\n        body: Texte.\n`;
    const { out } = await show(['--json'], {}, { ...files, 'issues/028.fr.yaml': gone });
    const { issues } = JSON.parse(out) as { issues: [{ languages: unknown[] }] };
    expect(issues[0].languages).toMatchObject([{ language: 'en' }, { language: 'fr', untranslated: 1, outdated: 3 }]);
  });

  test('items that one language lacks, in the language that lacks them', async () => {
    const fair = `${french}      - { id: foire, kind: event, title: Une foire, start: 2017-10-18 }\n`;
    const given = { ...files, 'issues/028.fr.yaml': fair };
    const { out } = await show([], { isScreen: true, columns: 60 }, given);
    expect(out).toContain('028 en: ready, 1 item missing. Contributors');
    expect(out).toContain('028 fr: draft, 1 to translate, 1 outdated, 1 item missing, 1');
  });

  test('nothing that a terminal obeys', async () => {
    const given = { ...files, 'issues/028.en.yaml': english.replace('A walk', '"A \\e[2J walk"') };
    expect((await show([], {}, given)).out).not.toMatch(/\u001b/);
  });
});

test('what cannot be done', async () => {
  const { code, err } = await show([], {}, { 'bulletin.yaml': publication });
  expect(code).toBe(ExitCode.failed);
  expect(err).toContain('There are no issues here');
});

describe('days of an item that only another language has', () => {
  const only = `      - kind: event
        id: fair
        title: Une foire
        start: 2017-11-20
        registration: { url: "https://example.org/r", closes: 2017-11-01 }
`;
  const ahead = async (en: string, fr: string) =>
    (await show([], {}, { ...files, 'issues/028.en.yaml': en, 'issues/028.fr.yaml': fr })).out
      .split('\n')
      .filter((line) => /^\d{4}-/.test(line))
      .map((line) => line.replace(/ \(.*?\)/, ''));
  const days = [
    '2017-09-25 deadline: Papers [028]',
    '2017-10-01 deadline: A walk [028]',
    '2017-10-16 event: A walk [028]',
  ];

  test('are shown in its words, and those of both languages once', async () => {
    expect(await ahead(english, french)).toEqual(days);
    expect(await ahead(english, french + only)).toEqual([
      ...days,
      '2017-11-01 deadline: Une foire [028]',
      '2017-11-20 event: Une foire [028]',
    ]);
  });

  test('are not those of an item that has other ids, or another day, in each', async () => {
    const withoutIds = french.replace('        id: walk\n', '').replace('        # translated: en 00000000\n', '');
    expect(await ahead(english.replace('        id: walk\n', ''), withoutIds)).toEqual(days);
    expect(await ahead(english, french.replace('2017-10-16', '2017-10-17'))).toEqual(days);
  });

  test('are shown where there are two on one day', async () => {
    const sameDay = only.replace('2017-11-20', '2017-10-16');
    expect(await ahead(english, french + sameDay)).toContain('2017-10-16 event: Une foire [028]');
  });

  test('are shown where another item with an id of its own is on that day', async () => {
    const fair = only.replace('2017-11-20', '2017-10-16');
    const items = french.slice(french.indexOf('      - kind: event'));
    const found = await ahead(english, french.replace(items, fair));
    expect(found).toContain('2017-10-16 event: A walk [028]');
    expect(found).toContain('2017-10-16 event: Une foire [028]');
  });

  test.each([
    ['called off', (en: string) => en.replace('kind: event\n', 'kind: event\n        cancelled: true\n')],
    ['over', (en: string) => en.replace('2017-10-16', '2017-09-01').replace('2017-10-01', '2017-08-01')],
  ])('are not shown where the main language says that it is %s', async (_, changed) => {
    const english028 = changed(english);
    expect(english028).not.toBe(english);
    expect(await ahead(english028, french)).toEqual(days.slice(0, 1));
  });
});
