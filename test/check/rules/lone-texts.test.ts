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
  ['box', { en: 'The box "Opening hours"', fr: 'The box "Horaire"' }, '28'],
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
