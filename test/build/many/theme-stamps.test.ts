// A theme that is changed and changed back while a build runs: on a real disk, since its stamps never come back.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { BuildOptions } from '../../../src/build/make/build-options.ts';
import { createThemeStamps } from '../../../src/build/many/theme-stamps.ts';
import type { PublicationFolder } from '../../../src/content/publication/find-publication.ts';
import { withDefaults } from '../../../src/content/publication/publication.ts';
import { createFiles } from '../../../src/host/files.ts';
import { toolFolder } from '../../support/memory-files.ts';
import { temporaryFolder } from '../../support/run-binary.ts';

let theme: string;
let publicationFolder: PublicationFolder;
const stamps = () =>
  createThemeStamps({} as BuildOptions, {
    files: createFiles(),
    tool: { folder: toolFolder, version: '0', build: '0' },
  });

beforeEach(() => {
  const folder = temporaryFolder();
  theme = join(folder, 'themes', 'ours');
  mkdirSync(join(theme, 'fonts'), { recursive: true });
  writeFileSync(join(theme, 'theme.yaml'), 'base: classic\n');
  writeFileSync(join(theme, 'style.css'), 'p{color:red}');
  publicationFolder = { folder, publication: withDefaults({ name: 'News', theme: 'ours' }), faults: [] };
});

/** The clock of a disk goes in steps of some milliseconds. */
const tick = () => new Promise((resolve) => setTimeout(resolve, 20));

test('a theme that nobody touches is steady, and has one stamp', async () => {
  const during = stamps();
  const before = await during.stampOf(publicationFolder);
  expect(await during.isSteady(publicationFolder)).toBe(true);
  expect(await stamps().stampOf(publicationFolder)).toBe(before);
});

test.each(['', 'fonts'])('a file that came and went in its folder %s shows', async (inner) => {
  const during = stamps();
  await during.stampOf(publicationFolder);
  await tick();
  const file = join(theme, inner, 'extra.css');
  writeFileSync(file, 'p{color:blue}');
  rmSync(file);
  expect(await during.isSteady(publicationFolder)).toBe(false);
});

test('a file that was changed and changed back has another stamp', async () => {
  const before = await stamps().stampOf(publicationFolder);
  await tick();
  const file = join(theme, 'style.css');
  writeFileSync(file, 'p{color:blue}');
  writeFileSync(file, 'p{color:red}');
  expect(await stamps().stampOf(publicationFolder)).not.toBe(before);
});
