// The issue as a whole: its name, number, language, sections and ids.

import { describe, expect, it, test } from 'vitest';
import { only, type Around } from './check-source.ts';

const section = 'sections:\n  - { title: News, intro: None this time. }\n';
const found = (rule: string, source: string, around: Around) =>
  only(rule)
    .check(source, around)
    .map(({ rule, marked, help }) => `${rule}: ${marked} -> ${help}`);

describe('issue/number', () => {
  const { check } = only('issue/number');

  const numbered = (numbering: string) => ({ publication: `name: Bulletin\nnumbering: ${numbering}\n` });

  test.each([
    ['number', 'date: 2017-08', ['number']],
    ['number', 'date: 2017-08\nnumber: 28', []],
    ['volume+number', 'date: 2017-08\nnumber: 28', ['volume']],
    ['volume+number', 'date: 2017-08', ['volume', 'number']],
    ['date', 'date: 2017-08', []],
  ])('numbering: %s, %j', (numbering, fields, missing) => {
    const messages = check(`${fields}\n${section}`, numbered(numbering)).map(({ message }) => message);
    expect(messages).toEqual(
      missing.length === 0 ? [] : [expect.stringContaining(missing.map((field) => `\`${field}\``).join(' and '))],
    );
  });

  it('asks for none without a publication', () => {
    expect(check(`title: Bulletin\ndate: 2017-08\n${section}`)).toEqual([]);
  });
});

describe('a file that is called after the month', () => {
  const { check } = only('issue/duplicate', 'issue/file-name', 'i18n/language');

  const publication = 'name: Bulletin\nlanguages: [en, fr]\nnumbering: date\n';
  const source = `date: 2027-03-04\n${section}`;
  const rulesFor = (other: string) =>
    check(source, { publication, file: '2027-03.en.yaml', beside: { [other]: source } }).map(({ rule }) => rule);

  it('has its translation beside it', () => expect(rulesFor('2027-03.fr.yaml')).toEqual([]));
  it('is not the same issue as one of another day', () =>
    expect(rulesFor('2027-03-11.en.yaml').filter((rule) => rule.startsWith('issue/'))).toEqual([]));
  it('is the same issue as one of its day', () => expect(rulesFor('2027-03-04.en.yaml')).toContain('issue/duplicate'));
  it('is called as its translation is', () => expect(rulesFor('2027-03-04.fr.yaml')).toContain('issue/file-name'));
});

describe('issue/file-name', () => {
  const { check } = only('issue/file-name', 'issue/number', 'issue/language');

  const publication = 'name: Bulletin\nlanguages: [en, fr]\n';
  const dated = `${publication}numbering: date\n`;
  const volumes = `${publication}numbering: volume+number\n`;
  const issue = (fields: string) => `${fields}\n${section}`;

  test.each([
    ['028.en.yaml', publication, 'number: 28\ndate: 2017-08\nlanguage: en', undefined],
    ['028.en.yaml', publication, 'number: 28\ndate: 2017-08', undefined],
    ['028.yml', publication, 'number: 28\ndate: 2017-08\nlanguage: en', undefined],
    [
      '027.en.yaml',
      publication,
      'number: 28\ndate: 2017-08',
      '28 -> Rename the file to 028.en.yaml, or fix the number',
    ],
    ['28.en.yaml', publication, 'number: 28\ndate: 2017-08', '28 -> Rename the file to 028.en.yaml'],
    [
      '028.fr.yaml',
      publication,
      'number: 28\ndate: 2017-08\nlanguage: en',
      'en -> Rename the file to 028.en.yaml, or fix the language',
    ],
    [
      '028.yaml',
      publication,
      'number: 28\ndate: 2017-08\nlanguage: fr',
      'fr -> Rename the file to 028.fr.yaml, or fix the language',
    ],
    ['draft issue.yaml', publication, 'number: 28\ndate: 2017-08', '28 -> Rename the file to 028.yaml'],
    ['2017-08.en.yaml', dated, 'number: 28\ndate: 2017-08', undefined],
    ['2017-08.en.yaml', dated, 'date: 2017-08-04', undefined],
    [
      '2017-08.en.yaml',
      publication,
      'number: 28\ndate: 2017-08-04',
      '28 -> Rename the file to 028.en.yaml, or fix the number',
    ],
    [
      '2017-07.en.yaml',
      dated,
      'date: 2017-08-04',
      '2017-08-04 -> Rename the file to 2017-08-04.en.yaml, or fix the date',
    ],
    ['2017-07.en.yaml', dated, 'date: 2017-08', '2017-08 -> Rename the file to 2017-08.en.yaml, or fix the date'],
    ['12-3.en.yaml', volumes, 'volume: 12\nnumber: 3\ndate: 2017-08', undefined],
    [
      '11-3.en.yaml',
      volumes,
      'volume: 12\nnumber: 3\ndate: 2017-08',
      '12 -> Rename the file to 12-3.en.yaml, or fix the volume',
    ],
    [
      '12-2.en.yaml',
      volumes,
      'volume: 12\nnumber: 3\ndate: 2017-08',
      '3 -> Rename the file to 12-3.en.yaml, or fix the number',
    ],
    ['028.en.extra.yaml', publication, 'number: 28\ndate: 2017-08', undefined],
  ])('%s', (file, text, fields, expected) => {
    expect(found('issue/file-name', issue(fields), { publication: text, file })).toEqual(
      expected === undefined ? [] : [`issue/file-name: ${expected}`],
    );
  });

  test.each([
    ['newsletter.yaml', 'number: 28\ndate: 2017-08', []],
    ['newsletter.yaml', 'number: 28\ndate: 2017-08\nlanguage: fr', []],
    ['2017-08.yaml', 'number: 28\ndate: 2017-08', []],
    ['028.yaml', 'date: 2017-08', []],
    ['027.yaml', 'number: 28\ndate: 2017-08', ['issue/file-name']],
    ['newsletter.en.yaml', 'number: 28\ndate: 2017-08\nlanguage: fr', ['issue/file-name']],
  ])('without a publication, %s with %j', (file, fields, rules) => {
    expect(check(issue(`title: Bulletin\n${fields}`), { file }).map(({ rule }) => rule)).toEqual(rules);
  });

  it('leaves a missing number to issue/number, and a foreign language to issue/language', () => {
    expect(check(issue('date: 2017-08'), { publication, file: '028.en.yaml' }).map(({ rule }) => rule)).toEqual([
      'issue/number',
    ]);
    expect(
      check(issue('number: 28\ndate: 2017-08\nlanguage: de'), { publication, file: '028.en.yaml' }).map(
        ({ rule }) => rule,
      ),
    ).toEqual(['issue/language']);
  });
});

describe('issue/language', () => {
  it('takes the language of the file name too, and finds the near one', () => {
    const publication = 'name: Bulletin\nlanguages: [en, fr]\n';
    expect(
      found('issue/language', `number: 28\ndate: 2017-08\n${section}`, { publication, file: '028.de.yaml' }),
    ).toEqual([expect.stringContaining('issue/language')]);
    expect(found('issue/language', `number: 28\ndate: 2017-08\nlanguage: fr-CA\n${section}`, { publication })).toEqual([
      'issue/language: fr-CA -> Did you mean fr?',
    ]);
  });
});

describe('sections', () => {
  const { check } = only('section/empty', 'section/missing', 'section/repeated', 'section/title', 'section/unknown');

  const publication = `name: Bulletin
numbering: date
languages: [en, fr]
sections:
  - { id: policy, title: { en: Policy developments on trafficking, fr: Développements politiques }, required: true }
  - { id: resources, title: { en: Resources and announcements, fr: Ressources et annonces } }
  - { id: news, title: In the news }
`;
  const sections = (...given: string[]) => {
    const language = given[0] === 'fr' ? 'fr' : 'en';
    const lines = given.filter((one) => one !== 'fr').map((fields) => `  - { ${fields}, intro: None this time. }\n`);
    return check(`date: 2017-08\nlanguage: ${language}\nsections:\n${lines.join('')}`, { publication }).map(
      ({ rule, marked }) => `${rule}: ${marked}`,
    );
  };

  test.each([
    [['id: policy'], []],
    [['id: news'], ['section/missing: sections']],
    [['title: Policy developments on trafficking'], []],
    [['id: policy', 'id: extra, title: An extra section'], []],
    [['id: policy', 'id: extra'], ['section/unknown: extra']],
    // A misspelt section is one slip, and not also a missing one.
    [['id: polcy'], ['section/unknown: polcy']],
    [
      ['title: Important policy developments on trafficking'],
      ['section/title: Important policy developments on trafficking'],
    ],
    [['id: policy', 'title: Resources & announcements'], ['section/title: Resources & announcements']],
    [['id: policy', 'title: Ressources and anouncements'], ['section/title: Ressources and anouncements']],
    [['id: policy', 'id: news, title: In the papers'], ['section/title: In the papers']],
    [['id: policy', 'title: Policy developments on migration'], []],
    [['id: policy', 'title: Announcements'], []],
    [['id: policy', 'title: "—"'], []],
    [['id: policy', 'id: policy'], ['section/repeated: policy']],
    [
      ['id: policy', 'title: Policy developments on trafficking'],
      ['section/repeated: Policy developments on trafficking'],
    ],
    [['id: policy', 'title: One', 'title: one'], ['section/repeated: one']],
    [['fr', 'id: policy, title: Politiques'], ['section/title: Politiques']],
    // A plain title is in the main language only.
    [['fr', 'id: policy', 'id: news, title: Dans l’actualité'], []],
  ])('%j', (given, expected) => {
    expect(sections(...given)).toEqual(expected);
  });

  it.each([
    ['Новости', 'События', 0],
    ['新闻 2017', '活动 2017', 0],
    ['Новости', 'новости', 1],
    ['🎉', '🎈', 0],
  ])('tells titles apart that have no Latin letters: %s and %s', (one, other, count) => {
    const found = check(
      `date: 2017-08\ntitle: Bulletin\nsections:\n  - { title: ${one}, intro: None. }\n  - { title: ${other}, intro: None. }\n`,
    );
    expect(found.filter(({ rule }) => rule === 'section/repeated')).toHaveLength(count);
  });

  it('needs a title where there is no catalogue', () => {
    const found = check('date: 2017-08\ntitle: Bulletin\nsections:\n  - { id: news, intro: None. }\n');
    expect(found.map(({ rule, help }) => [rule, help])).toEqual([['section/unknown', 'Add a `title` to the section']]);
  });

  it('warns only, in a draft', () => {
    const found = check('date: 2017-08\nstatus: draft\nsections:\n  - { id: news }\n', { publication });
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['section/empty', 'warning'],
      ['section/missing', 'warning'],
    ]);
  });
});

describe('item/duplicate-id', () => {
  const { check } = only('item/duplicate-id');

  const items = (...given: string[]) =>
    check(
      `date: 2017-08\ntitle: Bulletin\nsections:\n  - id: policy\n    title: Policy\n    items:\n${given.map((fields) => `      - { ${fields} }\n`).join('')}`,
    ).map(({ rule, marked }) => `${rule}: ${marked}`);

  test.each([
    [['id: a, title: One', 'id: b, title: One'], []],
    [['title: One', 'title: One'], []],
    [['id: a, title: One', 'id: a, title: Two'], ['item/duplicate-id: a']],
    [['id: a, title: One, items: [{ id: a, title: Two }]'], ['item/duplicate-id: a']],
    [['id: section-policy, title: One'], ['item/duplicate-id: section-policy']],
    [['title: Section policy'], ['item/duplicate-id: Section policy']],
    [['id: section-5, title: One'], []],
  ])('%j', (given, expected) => {
    expect(items(...given)).toEqual(expected);
  });
});

describe('image/file', () => {
  const { check } = only('image/file');

  it('reports a missing file once', () => {
    const item = (title: string) =>
      `      - { title: ${title}, images: [{ file: images/missing.png, decorative: true }] }\n`;
    const found = check(
      `date: 2017-08\ntitle: Bulletin\nsections:\n  - title: News\n    items:\n${item('One')}${item('Two')}`,
    );
    expect(found.map(({ rule, at }) => [rule, at])).toEqual([['image/file', '6:40']]);
  });
});

describe('item/repeated-title', () => {
  const { check } = only('item/repeated-title', 'text/placeholder');

  const rulesOf = (title: string) =>
    check(
      `date: 2017-08\ntitle: Bulletin\nsections:\n  - title: News\n    items:\n${`      - title: ${title}\n`.repeat(2)}`,
    )
      .map(({ rule }) => rule)
      .sort();

  it('is found where two titles are the same', () => expect(rulesOf('A new office')).toEqual(['item/repeated-title']));
  it('leaves what is still to be written to text/placeholder', () =>
    expect(rulesOf('TODO the title')).toEqual(['text/placeholder', 'text/placeholder']));
});
