// Which changes on the disk matter to a page, and which folders have to be watched for them.

import { expect, test } from 'vitest';
import { foldersOf, matters, type Sources } from '../../../src/build/preview/sources.ts';

const sources: Sources = {
  root: '/home/ada/news',
  issues: '/home/ada/news/issues',
  themes: '/home/ada/news/themes',
  themeFolders: ['/home/ada/news/themes/ours', '/home/ada/news/themes/ours/fonts'],
  fileFolders: ['/home/ada/news/issues/images', '/home/ada/news/images', '/home/ada/news'],
};

test.each([
  ['bulletin.yaml', true],
  ['issues/028.en.yaml', true],
  ['issues/030.yml', true],
  ['themes/ours/style.css', true],
  ['themes/ours/fonts/fonts.json', true],
  ['themes/new', true],
  ['issues/images/chart.png', true],
  ['issues/images/Chart.JPG', true],
  ['issues/images', true],
  ['issues', true],
  ['README.md', false],
  ['issues/.028.en.yaml.swp', false],
  ['issues/028.en.yaml~', false],
  ['issues/4913', false],
  ['issues/.bulletin-12-abcdefgh-1', false],
  ['dist/028/028.en.html', false],
  ['other/bulletin.yaml', false],
  ['issues-old', false],
  ['themes/ours/.style.css.swp', false],
])('%s: %s', (path, does) => {
  expect(matters(`/home/ada/news/${path}`, sources)).toBe(does);
});

test('each folder of a source is watched, and no other', () => {
  expect(foldersOf(sources)).toEqual([
    '/home/ada/news',
    '/home/ada/news/issues',
    '/home/ada/news/themes',
    '/home/ada/news/themes/ours',
    '/home/ada/news/themes/ours/fonts',
    '/home/ada/news/issues/images',
    '/home/ada/news/images',
  ]);
});
