// A new issue reads back as what was asked for; and text as YAML reads back as the same text.

import { describe, expect, test } from 'vitest';
import { conform } from '../../../src/content/issue/conform.ts';
import { kinds } from '../../../src/content/issue/kinds.ts';
import { readYaml } from '../../../src/content/issue/read-yaml.ts';
import { isScaffold, nameToDo, scaffoldIssue, schemaLine } from '../../../src/content/publication/scaffold-issue.ts';
import { issueSchema } from '../../../src/content/issue/schema.ts';
import { yamlBlock, yamlText } from '../../../src/content/issue/yaml-text.ts';

const read = (text: string) => readYaml(new TextEncoder().encode(text));

describe('a new issue', () => {
  const text = scaffoldIssue({
    number: 29,
    date: '2018-09',
    language: 'en',
    sections: [
      { id: 'news', kind: 'article', itemTitles: ['Bill C-1: read', '"Quoted"'] },
      { id: 'events', kind: 'event', itemTitles: [] },
    ],
  });

  test('has the schema line on top, and block scalars for prose', () => {
    expect(text.split('\n')[0]).toBe(schemaLine);
    expect(text).toContain('        body: |\n          TODO');
    expect(text).toContain('    intro: |\n      TODO');
  });

  test('conforms, and says what was asked for', () => {
    const { value, faults } = conform(issueSchema, read(text).tree ?? null);
    expect(faults).toEqual([]);
    expect(value).toMatchObject({ number: 29, date: '2018-09', language: 'en', status: 'draft' });
    expect(value?.sections.map(({ id }) => id)).toEqual(['news', 'events']);
    expect(value?.sections[0]?.items?.map(({ title }) => title)).toEqual(['Bill C-1: read', '"Quoted"']);
  });

  test.each(kinds)('with an item of the kind %s has a line for each fact that it needs, and no others', (kind) => {
    const withItem = scaffoldIssue({
      date: '2018-09',
      language: 'en',
      title: 'T',
      sections: [{ title: 'A', kind, itemTitles: ['One'] }],
    });
    const { faults } = conform(issueSchema, read(withItem).tree ?? null);
    // What is left for the editor is there, and wrong only in its value.
    for (const { rule, message } of faults) expect(`${rule} ${message}`).toMatch(/TODO|not written yet|link\/address/);
    expect(faults.map(({ rule }) => rule)).not.toContain('schema/required');
  });

  test.each(kinds)('has an example of the kind %s that reads when its # are taken away', (kind) => {
    const withExample = scaffoldIssue({
      date: '2018-09',
      language: 'en',
      title: 'T',
      sections: [{ title: 'A', kind, itemTitles: [] }],
    });
    const { tree, faults } = read(withExample.replace(/^ {4}# /gm, '    '));
    expect(faults).toEqual([]);
    expect(JSON.stringify(tree)).toContain('TODO the title');
  });
});

describe('text as YAML', () => {
  const texts = [
    'plain',
    '028',
    'no',
    'null',
    '~',
    'true',
    '1.10',
    '2017-08',
    ': x',
    'a: b',
    'a #b',
    '#a',
    '- a',
    '* a',
    '*a*',
    '&a',
    '!a',
    '@a',
    '`a`',
    '%a',
    '"a" b',
    "'a' b",
    "l'été",
    '[a] b',
    '{a}',
    '> a',
    '| a',
    '? a',
    'a\\b',
    ' a ',
    'a\tb',
    '---',
    '...',
    'é',
    '🎉',
    'a:',
    ':a',
    '=',
    '<<',
    '0x1F',
    '12:30:45',
    '',
    'TODO: the name',
    'x'.repeat(500),
    `${'word '.repeat(100)}end`,
  ];

  test.each(texts)('%j reads back as the same', (text) => {
    const line = `a: ${yamlText(text)}`;
    expect(line).not.toContain('\n');
    expect(read(line).tree).toEqual({ a: text });
  });

  test('a block keeps its lines', () => {
    const text = 'one\n\n  two\n# three\n- four: five';
    expect(read(`a:\n  b: ${yamlBlock(text, 4)}`).tree).toEqual({ a: { b: `${text}\n` } });
  });
});

describe('an issue in which nobody has written anything', () => {
  const sections = [
    { id: 'news', kind: 'article' as const, itemTitles: [] },
    { id: 'events', kind: 'event' as const, itemTitles: [] },
  ];
  const text = scaffoldIssue({ number: 29, volume: 3, date: '2018-09', language: 'fr', title: nameToDo, sections });
  const english = scaffoldIssue({ date: '2018-09-12', language: 'en', sections }).replace(
    'language: en',
    'language: fr',
  );

  test.each([
    ['as it was written', text],
    ['with the words of another language', english],
    ['with Windows line ends', text.replaceAll('\n', '\r\n')],
    ['without its comments', text.replace(/^ *#.*\n/gm, '').replace(/ {2}#.*/g, '')],
    ['with its examples as items', text.replace(/^ {4}intro:.*\n.*\n/gm, '').replace(/^ {4}# /gm, '    ')],
  ])('%s', (_, there) => {
    expect(isScaffold(there, 'fr')).toBe(true);
  });

  test.each([
    ['a text', text.replace('TODO le numéro en une ligne', 'La jetée est ouverte')],
    ['a text behind a TODO', text.replace('TODO le numéro en une ligne', 'TODO demander à Marie')],
    ['a comment', `${text}# Marie s’en occupe\n`],
    ['a comment behind a field', text.replace('number: 29', 'number: 29  # ?')],
    ['another status', text.replace('status: draft', 'status: ready')],
    ['a field', text.replace('sections:', 'errata: []\nsections:')],
    ['another language', text.replace('language: fr', 'language: fr-CA')],
    ['a title of a section', text.replace('- id: news', '- title: Nouvelles')],
    ['nothing at all', ''],
  ])('not with %s', (_, there) => {
    expect(there).not.toBe(text);
    expect(isScaffold(there, 'fr')).toBe(false);
  });
});
