// Texts of a translation that have marks: what is said of them, and by which rules they are left alone.

import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/check/rules/index.ts';
import { hashOfWords } from '../../../src/content/translation/source-words.ts';
import { only } from './check-source.ts';

const ids = ['i18n/to-translate', 'i18n/mark', 'i18n/outdated'];
const publication = 'name: { en: News, fr: Nouvelles }\nlanguages: [en, fr]\n';
const around = { publication, file: '028.fr.yaml' };
const issue = (items: string, status = 'draft') =>
  `number: 28\ndate: 2017-08\nlanguage: fr\nstatus: ${status}\nsections:\n  - title: Nouvelles\n    items:\n${items}`;

const two = `      - id: hours
        # untranslated: en 11111111
        title: What is new in the hours
        # untranslated: en 22222222
        body: |
          The office of the council is closed for the week, and will open again with the new hours that are on the door.
          # untranslated: en 33333333
`;

describe('i18n/to-translate', () => {
  const { check } = only('i18n/to-translate');

  test('is one finding in a draft, at the first text', () => {
    expect(check(issue(two), around)).toMatchObject([
      { severity: 'warning', at: '10:16', message: '2 texts are still to be translated, from this one on' },
    ]);
  });

  test.each(['ready', 'published'])('is an error for each text of a %s issue', (status) => {
    expect(check(issue(two, status), around)).toMatchObject([
      { severity: 'error', at: '10:16' },
      { severity: 'error', at: '12:15' },
    ]);
  });

  test.each(['draft', 'ready'])('says to delete a text that the source does not have any more: %s', (status) => {
    const beside = {
      '028.en.yaml': issue('      - id: other\n        title: Other\n').replace('language: fr', 'language: en'),
    };
    for (const marked of [two, two.replace(/ *# untranslated: en 2[^]*$/, '')])
      for (const { help } of check(issue(marked, status), { ...around, beside }))
        expect(help).toMatch(/If the source does not have (?:it|one) any more, delete it here, too$/);
  });

  test('is also of texts in braces, once', () => {
    const braces = `      # untranslated: en 11111111\n      - { id: hours, title: The hours, body: They are new. }\n`;
    expect(check(issue(braces, 'ready'), around)).toMatchObject([{ marked: 'The hours' }]);
  });

  test('is of no text that has been translated', () => {
    expect(check(issue(two.replaceAll('# un', '# '), 'ready'), around)).toEqual([]);
  });
});

test('other rules leave texts alone that are still to be translated', () => {
  const found = (text: string) =>
    rules
      .filter(({ id }) => !ids.includes(id) && id !== 'i18n/language')
      .flatMap(({ id }) => only(id).check(text, { ...around, beside: { '028.en.yaml': english } }));
  const english = issue(two.replaceAll(/ *# unt.*\n/g, '')).replace('language: fr', 'language: en');
  expect(found(issue(two))).toEqual([]);
  const unmarked = found(issue(two.replaceAll('# untranslated', '# words'))).map(({ rule }) => rule);
  expect(unmarked).toEqual(expect.arrayContaining(['i18n/wrong-language', 'i18n/untranslated']));
});

describe('i18n/mark', () => {
  const { check } = only('i18n/mark');
  const found = (comment: string, title = 'title: Les heures') =>
    check(issue(`      - id: hours\n        ${comment}\n        ${title}\n`), around).map(({ message }) => message);

  test.each([
    ['# untranslated: en', 'which words'],
    ['# untranslated:', 'which words'],
    ['# untranslated: 1a2b3c4d', 'which words'],
    ['# untranslated: en 1a2b3c', 'which words'],
    ['# translated: en', 'which words'],
    ['# translated: en-CA', 'which words'],
    ['# translated: zh-Hant', 'which words'],
    ['# translated', 'which words'],
    ['# untranslated', 'which words'],
    ['#translated', 'which words'],
    ['# translated: de 1a2b3c4d', 'names "de" as the language of the source, which is no language of the publication'],
    ['# untranslated: en-CA 1a2b3c4d', 'names "en-CA" as the language of the source, which is no language'],
    ['# translated: fr 1a2b3c4d', 'names "fr" as the language of the source, which is that of this file'],
    ['# untranslated: en 1a2b3c4d\n        # translated: en 1a2b3c4d', 'Two of these'],
    ['access: public # untranslated: en 1a2b3c4d', 'after a text'],
    ['# untranslated: en 1a2b3c4d\n        access: public', 'no text'],
    ['# translated en 1a2b3c4d', '`translated` is not a word'],
    ['# traduit: en 1a2b3c4d', '`traduit` is not a word'],
    ['# Non traduit : fr-CA 1A2B3C4D', '`Non traduit` is not a word'],
    ['# not translated: en 1a2b3c4d', '`not translated` is not a word'],
  ])('finds %s', (comment, message) => {
    expect(found(comment)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    '# untranslated: en 1a2b3c4d',
    '# translated: en 1A2B3C4D  by Marie',
    '#untranslated: en 1a2b3c4d',
    '# translated: by Marie, in May',
    '# not # untranslated: en',
    '# translated by Marie, see en 1a2b3c4d for it',
    '# traduit par Marie',
    'body: |\n          # traduit: en 1a2b3c4d',
    '# untranslated: en 1a2b3c4d\n\n        # bulletin-disable-next-line text/english-case -- a name',
    'body: "# untranslated: en"\n        # untranslated: en 1a2b3c4d',
  ])('does not find %s', (comment) => {
    expect(found(comment)).toEqual([]);
  });
});

describe('i18n/outdated', () => {
  const { check } = only('i18n/outdated');
  const beside = {
    '028.en.yaml': issue(
      `      - id: hours\n        title: Opening\n        body: >\n          The\n          hours\n`,
    ).replace('language: fr', 'language: en'),
  };
  const own = (title: string, body: string) =>
    issue(
      `      - id: hours\n        # translated: en ${title}\n        title: Les heures\n        # untranslated: en ${body}\n        body: The hours\n`,
    );
  const [title, body] = [hashOfWords(['Opening']), hashOfWords(['The hours'])];

  test('is nothing while the words of the source are the same, wherever their lines end', () => {
    expect(check(own(title, body), { ...around, beside })).toEqual([]);
  });

  test('is a warning at each text of which the source has changed', () => {
    expect(check(own('00000000', body), { ...around, beside })).toMatchObject([
      { severity: 'warning', marked: 'Les heures', message: '028.en.yaml has changed since this was translated' },
    ]);
    const begun = own(title, '00000000').replace('body: The hours', 'body: Les heures de');
    expect(check(begun, { ...around, beside })).toMatchObject([{ marked: 'Les heures de' }]);
  });

  test('is nothing where an untranslated text is what the source says, whatever its mark says', () => {
    expect(check(own(title, '00000000'), { ...around, beside })).toEqual([]);
  });

  test('is nothing where the source has no such text, and of another language', () => {
    expect(check(own('00000000', '00000000').replace('id: hours', 'id: other'), { ...around, beside })).toEqual([]);
    expect(check(own(title, body).replace(/en (?=[\da-f]{8})/g, 'de '), { ...around, beside })).toEqual([]);
  });
});

describe('a text that is the same in both languages', () => {
  const texts = {
    title: ['title', 'Film night at the library'],
    body: ['body', 'We are closed on Friday evening.'],
    place: ['place', 'Vanier library'],
    label: ['label', 'Annual report'],
    alt: ['alt', 'A map of the six shelters'],
  } as const;
  type Name = keyof typeof texts;
  const names = Object.keys(texts) as Name[];

  /** An item with all of them, in a language of its own but for one, which has a mark above it. */
  const item = (name: Name, mark = '# of the library') => {
    const line = (one: Name, start = ' '.repeat(8)) => {
      const [field, text] = texts[one];
      return `${start}${field}: ${one === name ? text : `${text.length} Ô`}`;
    };
    const marked = (one: Name, indent: number) =>
      one === name ? `${' '.repeat(indent)}${mark}\n${line(one, ' '.repeat(indent))}` : line(one, ' '.repeat(indent));
    return `      - id: film
        kind: event
        start: 2017-10-16
${marked('title', 8)}
${marked('place', 8)}
${marked('body', 8)}
        links:
          - url: https://example.org/
${marked('label', 12)}
        images:
          - file: images/map.png
${marked('alt', 12)}
`;
  };
  const english = (text: string) => issue(text).replace('language: fr', 'language: en');
  const found = (own: string, other: string) =>
    ['i18n/untranslated', 'i18n/images'].flatMap((id) =>
      only(id)
        .check(issue(own), { ...around, beside: { '028.en.yaml': english(other) } })
        .map(({ marked }) => marked),
    );

  test.each(names)('is found where it has no mark, or an old one: %s', (name) => {
    const [, text] = texts[name];
    expect(found(item(name), item(name))).toHaveLength(1);
    expect(found(item(name, `# translated: en 00000000`), item(name))).toHaveLength(1);
    expect(found(item(name, `# translated: de ${hashOfWords([text])}`), item(name))).toHaveLength(1);
  });

  test.each(names)('is declared by its mark, in either language: %s', (name) => {
    const hash = hashOfWords([texts[name][1]]);
    expect(found(item(name, `# translated: en ${hash}`), item(name))).toEqual([]);
    expect(found(item(name), item(name, `# translated: fr ${hash}`))).toEqual([]);
  });

  test('is no sentence that was left in a text that is translated', () => {
    const body = (rest: string) =>
      `      - id: film\n        title: Ô\n        # mark\n        body: We are closed on Friday evening. ${rest}\n`;
    const hash = hashOfWords(['We are closed on Friday evening. See you soon.']);
    const own = body('À bientôt.').replace('# mark', `# translated: en ${hash}`);
    expect(found(own, body('See you soon.'))).toHaveLength(1);
  });
});
