// The names of issue files, and of what is built of them.

import { describe, expect, test } from 'vitest';
import { listIssues, parseIssueName, slugOfIssue } from '../../../src/content/publication/issue-files.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

describe('names', () => {
  test.each([
    ['028.en.yaml', { slug: '028', language: 'en' }],
    ['028.yaml', { slug: '028' }],
    ['028.yml', { slug: '028' }],
    ['12-3.fr-CA.yaml', { slug: '12-3', language: 'fr-CA' }],
    ['2017-08.zh-Hant-TW.yaml', { slug: '2017-08', language: 'zh-Hant-TW' }],
    ['028.en.yaml.swp', undefined],
    ['028.EN.yaml', undefined],
    ['028.en.fr.yaml', undefined],
    ['.yaml', undefined],
    ['notes.txt', undefined],
    ['.028.en.yaml.swp', undefined],
  ])('%s', (name, expected) => {
    expect(parseIssueName(name)).toEqual(expected);
  });
});

test('the list leaves out what is no issue', async () => {
  const { files } = createMemoryHost({
    '/p/028.en.yaml': '',
    '/p/bulletin.yaml': '',
    '/p/notes.md': '',
    '/p/029.yaml/inside': '',
    '/p/027.yaml': '',
  }).host;
  expect((await listIssues('/p', files)).map(({ path }) => path)).toEqual([
    '/p/027.yaml',
    '/p/028.en.yaml',
    '/p/029.yaml',
  ]);
  expect(await listIssues('/none', files)).toEqual([]);
});

describe('slugs', () => {
  const issue = { number: 28, volume: 12, date: '2017-08-15' };

  test.each([
    ['number', issue, '028'],
    ['number', { number: 1, date: '2017-08' }, '001'],
    ['number', { number: 1234, date: '2017-08' }, '1234'],
    ['number', { date: '2017-08' }, '2017-08'],
    ['volume+number', issue, '12-28'],
    ['volume+number', { number: 3, date: '2017-08' }, '003'],
    ['date', issue, '2017-08-15'],
    ['date', { date: '2017-08' }, '2017-08'],
  ] as const)('by %s: %o', (numbering, of, slug) => {
    expect(slugOfIssue(of, { numbering })).toBe(slug);
  });
});
