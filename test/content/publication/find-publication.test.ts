// Finding the publication around a folder, and its defaults.

import { describe, expect, test } from 'vitest';
import { findPublication } from '../../../src/content/publication/find-publication.ts';
import { localised } from '../../../src/content/publication/per-language.ts';
import { withDefaults } from '../../../src/content/publication/publication.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

const { host } = createMemoryHost({
  '/a/bulletin.yaml': 'name: A\n',
  '/a/issues/001.yaml': 'x',
  '/a/b/bulletin.yaml': 'nmae: B\n',
  '/a/c/bulletin.yaml': '- not: fields\n',
  '/a/d/bulletin.yaml/x': 'a folder of that name',
  '/e/issues/001.yaml': 'x',
});

const find = (folder: string) => findPublication(folder, '/otherwise', host);

describe('findPublication', () => {
  test.each([
    ['/a', '/a'],
    ['/a/issues', '/a'],
    ['/a/issues/deep/inside', '/a'],
    ['/a/d', '/a'],
  ])('from %s it is in %s', async (folder, expected) => {
    expect(await find(folder)).toMatchObject({
      folder: expected,
      file: '/a/bulletin.yaml',
      publication: { name: 'A' },
      faults: [],
    });
  });

  test('the nearest one counts, also where it has faults', async () => {
    const publicationFolder = await find('/a/b');
    expect(publicationFolder.folder).toBe('/a/b');
    expect(publicationFolder.publication).toBeUndefined();
    expect(publicationFolder.faults.map(({ rule }) => rule)).toEqual(['schema/unknown-key']);
    expect((await find('/a/c')).faults.map(({ rule }) => rule)).toEqual(['yaml/no-mapping']);
  });

  test('where there is none, the defaults hold', async () => {
    const publicationFolder = await find('/e/issues');
    expect(publicationFolder).toEqual({ folder: '/otherwise', publication: withDefaults({}), faults: [] });
  });
});

describe('defaults', () => {
  test('hold where nothing is said', () => {
    expect(withDefaults({})).toEqual({
      languages: ['en'],
      numbering: 'number',
      cadence: { amount: 1, unit: 'months', isTyped: false },
      sections: [],
      theme: 'classic',
      out: 'dist',
      paper: 'A4',
      boxes: [],
      acronyms: [],
      ignore: [],
      rules: {},
    });
  });

  test.each([
    ['1 day', { amount: 1, unit: 'days' }],
    ['14 days', { amount: 14, unit: 'days' }],
    ['1 week', { amount: 7, unit: 'days' }],
    ['2 weeks', { amount: 14, unit: 'days' }],
    ['2 months', { amount: 2, unit: 'months' }],
  ])('a cadence of %s', (cadence, expected) => {
    expect(withDefaults({ cadence }).cadence).toEqual({ ...expected, isTyped: true });
  });
});

test('a text per language stands in for one that is missing', () => {
  expect(localised('One', 'fr')).toBe('One');
  expect(localised({ en: 'One', fr: 'Un' }, 'fr')).toBe('Un');
  expect(localised({ en: 'One', fr: 'Un' }, 'de')).toBe('One');
});
