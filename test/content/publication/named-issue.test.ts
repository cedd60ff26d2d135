// Which files the name of an issue means.

import { expect, test } from 'vitest';
import { issueNamed, meantSlug } from '../../../src/content/publication/named-issue.ts';

const paths = [
  '001.yaml',
  '001.fr-CA.yaml',
  '002.en-CA.yaml',
  '002.fr-CA.yaml',
  '003.de-AT.yaml',
  '003.de-CH.yaml',
].map((name) => `/p/issues/${name}`);

test.each([
  ['002', ['002.en-CA.yaml', '002.fr-CA.yaml']],
  ['2', ['002.en-CA.yaml', '002.fr-CA.yaml']],
  ['2.fr', ['002.fr-CA.yaml']],
  ['002.FR', ['002.fr-CA.yaml']],
  ['002.fr_ca', ['002.fr-CA.yaml']],
  ['002.fr-CA', ['002.fr-CA.yaml']],
  ['1.en', ['001.yaml']],
  ['1.en-CA', ['001.yaml']],
  ['3.de-CH', ['003.de-CH.yaml']],
  ['3.de', []],
  ['2.es', []],
  ['2.fr-FR', []],
])('%s means %j', (name, names) => {
  const { paths: found, ofIssue } = issueNamed(name, paths, 'en-CA');
  expect(found.map((path) => path.slice('/p/issues/'.length))).toEqual(names);
  expect(ofIssue).toHaveLength(2);
});

test.each(['4', '02.5', '20', 'x', ''])('%j means none', (name) => {
  expect(issueNamed(name, paths, 'en-CA')).toEqual({ paths: [], ofIssue: [] });
});

test('zeros in front do not count, but the name as it was typed comes first', () => {
  expect(meantSlug('28', ['028', '28'])).toBe('28');
  expect(meantSlug('028', ['0028', '28'])).toBe('0028');
  expect(meantSlug('2017-08', ['017-08', '2017-08'])).toBe('2017-08');
  expect(meantSlug('0', ['000'])).toBe('000');
});
