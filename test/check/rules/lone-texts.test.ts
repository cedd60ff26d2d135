// Texts that one language has and the other lacks as a whole.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { rules } from '../../../src/check/rules/index.ts';
import { createMemoryHost } from '../../support/memory-host.ts';
import { only } from './check-source.ts';

// All of them, because one slip must not be found by several.
const { check } = only(
  ...rules.flatMap(({ id, compareTranslations }) =>
    id.startsWith('i18n/') || compareTranslations !== undefined ? [id] : [],
  ),
);

const publication = 'name: { en: News, fr: Nouvelles }\nlanguages: [en, fr]\n';

const parts = {
  en: {
    summary: 'summary: What we did this summer.\n',
    greeting: 'greeting:\n  text: Dear readers, we are back.\n  signature: For the committee\n',
    signature: '  signature: For the committee\n',
    intro: '    intro: Three decisions of this summer.\n',
    body: '        body: We have moved.\n',
    event: '        body: |\n          - About leases\n          - About rents\n',
    call: '        body: |\n          | A | B |\n          |---|---|\n          | One | Two |\n',
    box: '  - title: Opening hours\n    body: Monday to Friday.\n',
    'box body': '    body: Monday to Friday.\n',
  },
  fr: {
    summary: 'summary: Nos travaux de cet été.\n',
    greeting: 'greeting:\n  text: Chers lecteurs, nous revoici.\n  signature: Pour le comité\n',
    signature: '  signature: Pour le comité\n',
    intro: '    intro: Trois décisions de cet été.\n',
    body: '        body: Nous avons déménagé.\n',
    event: '        body: |\n          - Les baux\n          - Les loyers\n',
    call: '        body: |\n          | A | B |\n          |---|---|\n          | Un | Deux |\n',
    box: '  - title: Horaire\n    body: Du lundi au vendredi.\n',
    'box body': '    body: Du lundi au vendredi.\n',
  },
} as const;
type Part = keyof (typeof parts)['en'];
type Language = keyof typeof parts;

function issue(language: Language, status = 'ready'): string {
  const is = parts[language];
  const [office, walk, call, links] =
    language === 'en' ? ['Office', 'Evening', 'Papers', 'Links'] : ['Bureau', 'Soirée', 'Articles', 'Liens'];
  return `number: 28
date: 2026-11
language: ${language}
status: ${status}
${is.summary}${is.greeting}sections:
  - id: news
${is.intro}    items:
      - id: office
        title: ${office}
${is.body}      - id: evening
        kind: event
        title: ${walk}
        start: 2027-01-12
${is.event}      - id: papers
        kind: call
        title: ${call}
        closes: 2027-01-12
        how: { url: "https://example.org/call" }
${is.call}boxes:
  - title: ${links}
    links: [{ label: ${links === 'Links' ? 'The map of the port' : 'Le plan du port'}, url: "https://example.org/map" }]
${is.box}`;
}

const without = (language: Language, part: Part, status?: string) => {
  const whole = issue(language, status);
  const text = whole.replace(parts[language][part], '');
  expect(text).not.toBe(whole);
  return text;
};

function findingsOf(own: string, other: string, language: Language = 'fr') {
  const [file, beside] = language === 'fr' ? ['028.fr.yaml', '028.en.yaml'] : ['028.en.yaml', '028.fr.yaml'];
  return check(own, { publication, file, beside: { [beside]: other } });
}

const names: readonly (readonly [Part, Record<Language, string>, string])[] = [
  ['summary', { en: '`summary`', fr: '`summary`' }, '28'],
  ['greeting', { en: '`greeting`', fr: '`greeting`' }, '28'],
  ['signature', { en: '`greeting.signature`', fr: '`greeting.signature`' }, 'Chers lecteurs, nous revoici.'],
  ['intro', { en: '`intro`', fr: '`intro`' }, ''],
  ['body', { en: '`body`', fr: '`body`' }, 'Bureau'],
  ['event', { en: '`body`', fr: '`body`' }, 'Soirée'],
  ['call', { en: '`body`', fr: '`body`' }, 'Articles'],
  ['box body', { en: '`body`', fr: '`body`' }, 'Horaire'],
];

test('nothing is missing where both have all', () => {
  expect(findingsOf(issue('fr'), issue('en'))).toEqual([]);
});

describe.each(names)('%s', (part, called, marked) => {
  test('is missing in the translation: one finding, where it would be', () => {
    const found = findingsOf(without('fr', part), issue('en'));
    expect(found).toMatchObject([
      {
        rule: 'i18n/passages',
        severity: 'warning',
        message: `${called.en} is missing here, but not in 028.en.yaml`,
        help: 'Add it here, or delete it there',
      },
    ]);
    if (marked !== '') expect(found[0]!.marked).toBe(marked);
  });

  test('is missing in the original: one finding, at the text', () => {
    const found = findingsOf(issue('fr'), without('en', part));
    expect(found).toMatchObject([
      {
        rule: 'i18n/passages',
        message: `${called.fr} is missing in 028.en.yaml`,
        help: 'Add it there, or delete it here',
      },
    ]);
  });

  test('is found, too, where only the original is checked', () => {
    const messages = (own: string, other: string) => findingsOf(own, other, 'en').map(({ message }) => message);
    expect(messages(issue('en'), without('fr', part))).toEqual([`${called.en} is missing in 028.fr.yaml`]);
    expect(messages(without('en', part), issue('fr'))).toEqual([
      `${called.fr} is missing here, but not in 028.fr.yaml`,
    ]);
  });

  test('is a note in a draft, and nothing where it is missing in both', () => {
    const found = findingsOf(without('fr', part, 'draft'), issue('en')).filter(({ rule }) => rule !== 'i18n/draft');
    expect(found.map(({ severity }) => severity)).toEqual(['note']);
    expect(findingsOf(without('fr', part), without('en', part))).toEqual([]);
  });
});

describe('is not missed', () => {
  const found = (own: string, other: string) => findingsOf(own, other).filter(({ rule }) => rule === 'i18n/passages');

  test('in an item that is in a language of its own, or of another kind', () => {
    const lacking = without('fr', 'body');
    expect(found(lacking.replace('- id: office', '- id: office\n        language: en'), issue('en'))).toEqual([]);
    expect(found(lacking.replace('- id: office', '- id: office\n        kind: resource'), issue('en'))).toEqual([]);
  });

  test('in a group that is still to be translated', () => {
    const marked = without('fr', 'body', 'draft').replace(
      'title: Bureau',
      '# untranslated: en 00000000\n        title: Office',
    );
    expect(found(marked, issue('en'))).toEqual([]);
  });

  test('in a group that is still to be translated, where its links are', () => {
    const marked = without('fr', 'body').replace('title: Bureau', '# untranslated: en 00000000\n        title: Office');
    const links = 'We have [moved](https://example.org/a) to [the port](https://example.org/b).';
    const linked = issue('en').replace('We have moved.', links);
    const said = (own: string) =>
      findingsOf(own, linked).flatMap(({ rule, message }) => (/links|passages/.test(rule) ? [message] : []));
    expect(said(marked)).toEqual([expect.stringMatching(/^The item has no links here, but 2 in 028.en.yaml/)]);
    expect(said(without('fr', 'body'))).toEqual(['`body` is missing here, but not in 028.en.yaml']);
  });

  test('in a translation that nobody has begun', () => {
    const empty = 'number: 28\ndate: 2026-11\nlanguage: fr\nstatus: draft\nsections:\n  - id: news\n    intro: TODO\n';
    expect(found(empty, issue('en'))).toEqual([]);
  });

  test.each(['body', 'intro', 'summary'] as const)('while it is still a TODO: %s', (part) => {
    const todo = issue('en').replace(parts.en[part], (text) => text.replace(/: .*\n/, ': TODO\n'));
    expect(found(without('fr', part), todo)).toEqual([]);
    const own = issue('fr').replace(parts.fr[part], (text) => text.replace(/: .*\n/, ': TODO\n'));
    expect(found(own, without('en', part))).toEqual([]);
  });

  test('by itself in a section whose items are missing', () => {
    const more = '  - id: more\n    intro: More of it.\n    items: [{ id: extra, title: One more }]\nboxes:\n';
    const findings = findingsOf(issue('fr'), issue('en').replace('boxes:\n', more));
    expect(findings.map(({ rule }) => rule)).toEqual(['i18n/items']);
  });

  test('where a comment says that it is so on purpose, in either file', async () => {
    const off = '# bulletin-disable-next-line i18n/passages -- the French has a video\n        ';
    const said = async (own: string, other: string) => {
      const files = { 'bulletin.yaml': publication, 'issues/028.en.yaml': other, 'issues/028.fr.yaml': own };
      const memory = createMemoryHost(files);
      await run(['validate'], memory.host);
      return memory.stdout();
    };
    const [own, other] = [without('fr', 'body'), issue('en')];
    expect(await said(own, other)).toContain('`body` is missing here');
    for (const [ours, theirs] of [
      [own.replace('title: Bureau', `${off}title: Bureau`), other],
      [own, other.replace('body: We', `${off}body: We`)],
    ] as const) {
      expect(ours + theirs).toContain(off);
      expect(await said(ours, theirs)).not.toMatch(/is missing|meta\//);
    }
  });
});

test('the introduction of a section without items that one language does not have is missed', () => {
  const more = '  - id: more\n    intro: More of it.\nboxes:\n';
  const findings = findingsOf(issue('fr'), issue('en').replace('boxes:\n', more));
  expect(findings.map(({ message }) => message)).toEqual(['`intro` is missing here, but not in 028.en.yaml']);
});

describe('boxes of which one language has more', () => {
  const boxes = (language: Language, titles: readonly string[], status = 'ready') =>
    issue(language, status).replace(
      /boxes:\n[^]*/,
      titles.length === 0
        ? ''
        : `boxes:\n${titles.map((title) => `  - { title: ${title}, body: ${title} 12 }\n`).join('')}`,
    );
  const [english, french] = [
    ['A new desk', 'Opening hours', 'Thanks'],
    ['Horaire', 'Merci'],
  ] as const;

  test.each([
    ['at the start', french],
    ['all but one', ['Horaire']],
    ['all', []],
  ])('are one finding with both numbers, and none is named: %s', (_, titles) => {
    const here = titles.length === 0 ? 'no boxes' : titles.length === 1 ? '1 box' : '2 boxes';
    expect(findingsOf(boxes('fr', titles), boxes('en', english))).toMatchObject([
      {
        rule: 'i18n/passages',
        message: `The issue has ${here} here, but 3 in 028.en.yaml`,
        help: 'Add what is missing here, or delete it there',
      },
    ]);
    expect(findingsOf(boxes('fr', english), boxes('en', titles))).toMatchObject([
      {
        rule: 'i18n/passages',
        message: `The issue has 3 boxes here, but ${titles.length || 'none'} in 028.en.yaml`,
        help: 'Add what is missing there, or delete it here',
      },
    ]);
  });

  test('say nothing of each other: neither of a box without a text, nor of other figures in it', () => {
    const [own, other] = [boxes('fr', french), boxes('en', english)];
    const found = findingsOf(own.replace(', body: Horaire 12', ''), other.replace('Opening hours 12', 'From 9 to 17'));
    expect(found.map(({ message }) => message)).toEqual(['The issue has 2 boxes here, but 3 in 028.en.yaml']);
  });

  test('are not counted while their titles are still TODO', () => {
    expect(findingsOf(boxes('fr', french), boxes('en', ['TODO', 'Opening hours', 'Thanks']))).toEqual([]);
  });

  test.each(['TODO', 'TODO, body: TODO'])('are there already while they are still %s', (todo) => {
    const written = boxes('en', english);
    const box = `  - { title: ${todo} }\n`;
    const begun = boxes('fr', french) + box;
    expect(findingsOf(begun, written)).toEqual([]);
    expect(findingsOf(written, begun)).toEqual([]);
    // The others are in the same places, and are compared.
    const other = written.replace(', body: Opening hours 12', '');
    expect(findingsOf(begun, other).map(({ message }) => message)).toEqual(['`body` is missing in 028.en.yaml']);
    expect(findingsOf(begun + box, written).map(({ rule }) => rule)).toEqual(['i18n/passages']);
  });

  test('are not compared where one that is still TODO shifts the others', () => {
    const todo = '  - { title: TODO }\n';
    const own = boxes('fr', french) + todo;
    const other = boxes('en', ['A new desk', 'Thanks']).replace('boxes:\n', `boxes:\n${todo}`);
    expect(findingsOf(own, other)).toEqual([]);
    expect(findingsOf(own.replace(', body: Merci 12', ''), other)).toEqual([]);
  });
});

describe('sections without an id', () => {
  interface Section {
    readonly title: string;
    readonly intro?: string;
    readonly items?: string;
  }
  const sections = (language: Language, ...all: readonly Section[]) =>
    `number: 28\ndate: 2026-11\nlanguage: ${language}\nstatus: ready\nsections:\n${all
      .map(
        ({ title, intro, items = '[]' }) =>
          `  - title: ${title}\n${intro === undefined ? '' : `    intro: ${intro}\n`}${items === '[]' ? '' : `    items: ${items}\n`}`,
      )
      .join('')}`;
  const passages = (own: string, other: string) =>
    findingsOf(own, other)
      .filter(({ rule }) => rule === 'i18n/passages')
      .map(({ message, marked }) => `${marked}: ${message}`);
  const council: Section = { title: 'Council', intro: 'What the 12 members decided.' };
  const missing = '`intro` is missing here, but not in 028.en.yaml';

  test.each([
    ['with an id', '[{ id: pier, title: The pier }]', '[{ id: pier, title: Le quai }]'],
    ['without one', '[{ title: The pier }]', '[{ title: Le quai }]'],
  ])('are not held against another one, with items %s', (_, english, french) => {
    const news = { title: 'News', items: english };
    const nouvelles = { title: 'Nouvelles', items: french };
    for (const all of [
      [council, news],
      [news, council],
    ])
      expect(passages(sections('fr', nouvelles), sections('en', ...all))).toEqual([]);
    // Nor where there are as many, and they have no item in common.
    const meetings = { title: 'Rencontres', intro: 'Les 14 dates.', items: '[{ id: meeting, title: La rencontre }]' };
    expect(passages(sections('fr', meetings, nouvelles), sections('en', council, news))).toEqual([]);
  });

  test('are the same where they have an item with an id in common, wherever they are', () => {
    const news = { title: 'News', intro: 'All that is new.', items: '[{ id: pier, title: The pier }]' };
    const nouvelles = { title: 'Nouvelles', items: '[{ id: pier, title: Le quai }]' };
    expect(passages(sections('fr', nouvelles), sections('en', council, news))).toEqual([
      expect.stringMatching(new RegExp(`Nouvelles.*: ${missing}`, 's')),
    ]);
    expect(passages(sections('fr', nouvelles), sections('en', news))).toHaveLength(1);
  });

  test('are the same where all items are in the same places', () => {
    const news = { title: 'News', intro: 'All that is new.', items: '[{ title: The pier }]' };
    const nouvelles = { title: 'Nouvelles', items: '[{ title: Le quai }]' };
    expect(passages(sections('fr', nouvelles), sections('en', news))).toHaveLength(1);
  });

  test('are not compared where an item went into each of two others', () => {
    const both = { title: 'News', intro: 'All of it.', items: '[{ id: a, title: One }, { id: b, title: Two }]' };
    const [one, two] = [
      { title: 'Un', items: '[{ id: a, title: Un }]' },
      { title: 'Deux', items: '[{ id: b, title: Deux }]' },
    ];
    expect(passages(sections('fr', one, two), sections('en', both, council))).toEqual([]);
  });
});
