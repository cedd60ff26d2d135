// Which issue the preview shows first, and which are in its list.

import { describe, expect, test } from 'vitest';
import { namedIssues, newestIssue } from '../../../src/build/preview/choose-issue.ts';
import { isIssueName } from '../../../src/content/publication/named-issue.ts';
import { editorLink } from '../../../src/build/preview/editor-link.ts';
import { issuesOf } from '../../../src/build/preview/overview.ts';

const paths = (...names: readonly string[]) => names.map((name) => `/p/issues/${name}`);

describe('the newest', () => {
  test.each([
    [['028.en.yaml', '029.en.yaml', '027.en.yaml'], '029.en.yaml'],
    [['12-9.en.yaml', '12-10.en.yaml', '9-12.en.yaml'], '12-10.en.yaml'],
    [['2017-08.yaml', '2018-01.yaml'], '2018-01.yaml'],
    [['099.en.yaml', '100.en.yaml'], '100.en.yaml'],
    [['029.en.yaml', '029.fr.yaml'], '029.fr.yaml'],
    [['029.de.yaml', '029.en.yaml'], '029.en.yaml'],
  ])('of %s is %s', (names, newest) => {
    expect(newestIssue(paths(...names), ['fr', 'en'])).toBe(`/p/issues/${newest}`);
  });

  test('of none is none', () => {
    expect(newestIssue([], ['en'])).toBeUndefined();
  });
});

describe('a name', () => {
  test.each(['028', '028.fr', '12-3'])('%s is one', (name) => expect(isIssueName(name)).toBe(true));
  test.each(['issues/028', '028.fr.yaml', 'x\\y', './028'])('%s is a path', (name) =>
    expect(isIssueName(name)).toBe(false),
  );

  test('names an issue in all its languages, or in one', () => {
    const all = paths('028.en.yaml', '028.fr.yaml', '029.en.yaml');
    expect(namedIssues(all, '028', 'en')).toEqual(paths('028.en.yaml', '028.fr.yaml'));
    expect(namedIssues(all, '028.fr', 'en')).toEqual(paths('028.fr.yaml'));
  });

  test('that no issue has is answered with those there are', () => {
    expect(() => namedIssues(paths('028.en.yaml', '029.en.yaml'), '30', 'en')).toThrow(
      'There is no file, folder or issue 30',
    );
    try {
      namedIssues(paths('9.en.yaml', '10.en.yaml', '10.fr.yaml'), '30', 'en');
    } catch (error) {
      expect(error).toMatchObject({ hint: 'Issues here: 9, 10' });
    }
  });

  test.each(['2.de', '2.zh'])('%s, which the issue is not in, is answered with its files', (name) => {
    expect(() => namedIssues(paths('001.en.yaml', '002.de-AT.yaml', '002.de-CH.yaml'), name, 'en')).toThrow(
      expect.objectContaining({ hint: 'Issues here: 002.de-AT, 002.de-CH' }),
    );
  });
});

test('the list has the newest first, and of each the languages in the order of the publication', () => {
  const names = ['028.en.yaml', '028.fr.yaml', '029.en.yaml', '027.yaml', '026.en-x.yaml'];
  expect(issuesOf(names, ['fr', 'en']).map(({ slug, files }) => [slug, files.map(({ name }) => name)])).toEqual([
    ['029', ['029.en.yaml']],
    ['028', ['028.fr.yaml', '028.en.yaml']],
    ['027', ['027.yaml']],
    ['026', ['026.en-x.yaml']],
  ]);
  expect(issuesOf(['027.yaml'], ['fr'])[0]?.files[0]).toMatchObject({ language: 'fr', languageName: 'Français' });
});

test.each([
  ['/home/ada/a b/028.en.yaml', 'vscode://file/home/ada/a%20b/028.en.yaml:12:5'],
  ['C:\\Users\\Ada\\028.en.yaml', 'vscode://file/C:/Users/Ada/028.en.yaml:12:5'],
  ['/p/#1?x%2f"><b>.yaml', 'vscode://file/p/%231%3Fx%252f%22%3E%3Cb%3E.yaml:12:5'],
])('the editor opens %s', (path, link) => {
  expect(editorLink(path, 12, 5)).toBe(link);
});
