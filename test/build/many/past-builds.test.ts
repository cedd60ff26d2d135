// What earlier builds made is recalled only where all that it shows is what it was: its pictures, theme, logo, browser.

import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import type { Made } from '../../../src/build/make/build-issue.ts';
import type { BuildOptions } from '../../../src/build/make/build-options.ts';
import { madeFile } from '../../../src/build/kept/made.ts';
import { createPastBuilds } from '../../../src/build/many/past-builds.ts';
import type { CheckedAlone } from '../../../src/check/check-issue.ts';
import type { PublicationFolder } from '../../../src/content/publication/find-publication.ts';
import { withDefaults } from '../../../src/content/publication/publication.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

const key = new Uint8Array(32).fill(1);
const out = '/publication/dist';
const publicationFolder = {
  folder: '/publication',
  publication: withDefaults({ name: 'News', theme: 'ours', logo: { file: 'logo.png', alt: 'A bridge' } }),
} as unknown as PublicationFolder;
const selected = { path: '/publication/issues/001.en.yaml', publicationFolder };

type Disk = Readonly<Record<string, string>>;
const disk: Disk = {
  'issues/001.en.yaml': 'one',
  'logo.png': 'a logo',
  'themes/ours/theme.yaml': 'base: classic\n',
  'themes/ours/fonts/letters.woff2': 'letters',
  'dist/001/001.en.html': 'a page',
  'dist/001/001.en.pdf': 'a print',
};
const pictures = { 'dot.png': { stamps: ['7'], digest: 'A' } };
const alone = { pictures } as unknown as CheckedAlone;
const entry = { entry: { slug: '001', language: 'en' } } as unknown as NonNullable<Made['collected']>;

interface Run {
  readonly disk?: Disk;
  readonly formats?: readonly string[];
  readonly press?: () => Promise<string>;
  readonly folderOf?: () => Promise<string>;
  readonly links?: Readonly<Record<string, string>>;
}

/** Runs that keep in one memory. */
function createRuns() {
  const memory = new Map<string, string>();
  return ({ disk: files = disk, formats = ['html', 'pdf'], press, folderOf, links }: Run = {}) => {
    const memoryHost = createMemoryHost(files, { memory, ...(links === undefined ? {} : { links }) });
    const folders = { outOf: async () => out, folderOf: folderOf ?? (async () => `${out}/001`) };
    const options = { dryRun: false, check: false, force: false, formats } as unknown as BuildOptions;
    const past = createPastBuilds(memoryHost.host, options, folders, press ?? (async () => 'a browser'));
    return { past, ...memoryHost };
  };
}

/** What a build makes of the issue. */
async function makeIn({ host }: ReturnType<ReturnType<typeof createRuns>>, rest: Partial<Made> = {}): Promise<Made> {
  const formatOf = async (suffix: string, content: string) => ({
    ...{ bytes: content.length, faults: [] },
    files: [await madeFile(`${out}/001/001.en.${suffix}`, content, out, host.files)],
  });
  const formats = { html: await formatOf('html', 'a page'), pdf: await formatOf('pdf', 'a print') };
  return { slug: '001', language: 'en', collected: entry, formats, ...rest } as unknown as Made;
}

/** The formats of the issue that a later run need not make, after a build of all. */
async function recalled(later: Run, first: Run = {}, own: { alone?: object; key?: Uint8Array; path?: string } = {}) {
  const open = createRuns();
  const run = open(first);
  await run.past.begin(selected);
  run.past.keep(selected, key, alone, await makeIn(run));
  await run.past.save();
  const { past } = open(later);
  const found = await past.recall({ ...selected, ...own }, own.key ?? key, { ...alone, ...own.alone });
  return found && Object.keys(found.formats);
}

test('what was made is recalled, with what the archive needs', async () => {
  const open = createRuns();
  const run = open();
  const made = await makeIn(run);
  run.past.keep(selected, key, alone, made);
  await run.past.save();
  expect(await open().past.recall(selected, key, alone)).toEqual({
    ...{ slug: '001', language: 'en', collected: entry, pictures },
    formats: { html: made.formats['html'], pdf: { ...made.formats['pdf'], press: 'a browser' } },
  });
});

test('what shows an earlier picture is not recalled beside what shows the one there is now', async () => {
  const open = createRuns();
  const run = open();
  const { formats, ...made } = await makeIn(run);
  run.past.keep(selected, key, alone, { ...made, formats });
  await run.past.save();
  const now = { pictures: { 'dot.png': { stamps: ['8'], digest: 'B' } } } as unknown as CheckedAlone;
  run.past.keep(selected, key, now, { ...made, formats: { html: formats['html']! } });
  await run.past.save();
  expect(Object.keys((await open().past.recall(selected, key, now))!.formats)).toEqual(['html']);
  expect(await open().past.outdated(selected, key, ['html', 'text', 'pdf'])).toEqual(['pdf']);
});

test('a format is wanted where it is asked for, else where the publication names it', () => {
  const names = (run: Run) =>
    createRuns()(run)
      .past.wanted(selected)
      .map(({ name }) => name);
  expect(names({ formats: ['text'] })).toEqual(['text']);
  expect(names({})).toEqual(['html', 'pdf']);
});

describe('a format need not be made again', () => {
  test('where nothing has changed', async () => {
    expect(await recalled({})).toEqual(['html', 'pdf']);
  });

  test('only where it is wanted', async () => {
    expect(await recalled({ formats: ['html', 'text'] })).toEqual(['html']);
    expect(await recalled({}, { formats: ['pdf'] })).toEqual(['pdf']);
  });

  test('only where its file is there', async () => {
    const { 'dist/001/001.en.html': _, ...without } = disk;
    expect(await recalled({ disk: without })).toEqual(['pdf']);
    expect(await recalled({ disk: { ...disk, 'dist/001/001.en.pdf': 'mine' } })).toEqual(['html']);
  });

  test('only by the browser that printed it, which is asked for a print alone', async () => {
    expect(await recalled({ press: async () => 'another browser' })).toEqual(['html']);
    const none = () => Promise.reject(new UserError('No browser was found'));
    expect(await recalled({ press: none, formats: ['html'] })).toEqual(['html']);
  });

  test.each<[string, Parameters<typeof recalled>[2]]>([
    ['another picture', { alone: { pictures: { 'dot.png': { stamps: ['7'], digest: 'B' } } } }],
    ['pictures of which nothing is known', { alone: { pictures: undefined } }],
    ['another key', { key: new Uint8Array(32).fill(2) }],
    ['another file', { path: '/publication/issues/002.en.yaml' }],
  ])('not with %s', async (_, own) => {
    expect(await recalled({}, {}, own)).toBeUndefined();
  });

  test.each<[string, Disk]>([
    ['the logo', { ...disk, 'logo.png': 'another' }],
    ['a file of the theme', { ...disk, 'themes/ours/theme.yaml': 'base: civic\n' }],
    ['a font of the theme', { ...disk, 'themes/ours/fonts/letters.woff2': 'others' }],
    ['the files that the theme has', { ...disk, 'themes/ours/extra.css': '' }],
  ])('not where %s changed', async (_, changed) => {
    expect(await recalled({ disk: changed })).toBeUndefined();
  });

  test('not where its folder is a link by now that may not be followed', async () => {
    const linked: Run = {
      disk: {
        ...disk,
        ...{ 'dist/001/001.en.html': '', 'dist/001/001.en.pdf': '' },
        ...{ 'elsewhere/001.en.html': 'a page', 'elsewhere/001.en.pdf': 'a print' },
      },
      links: { 'dist/001': 'elsewhere' },
    };
    expect(await recalled(linked)).toEqual(['html', 'pdf']);
    const refused = { ...linked, folderOf: () => Promise.reject(new UserError('It leads out')) };
    expect(await recalled(refused)).toBeUndefined();
    const broken = { ...linked, folderOf: () => Promise.reject(new TypeError('a bug')) };
    await expect(recalled(broken)).rejects.toThrow('a bug');
  });
});

describe('nothing is kept', () => {
  async function keptOf(whileItRuns: Disk, rest: Partial<Made> = {}) {
    const open = createRuns();
    const run = open();
    await run.past.begin(selected);
    for (const [path, text] of Object.entries(whileItRuns)) run.files.set(`/publication/${path}`, Buffer.from(text));
    run.past.keep(selected, key, alone, await makeIn(run, rest));
    await run.past.save();
    return open({ disk: { ...disk, ...whileItRuns } }).past.recall(selected, key, alone);
  }

  test('of what shows something that changed while the build ran', async () => {
    expect(await keptOf({ 'logo.png': 'another' })).toBeUndefined();
    expect(await keptOf({ 'themes/ours/extra.css': '' })).toBeUndefined();
    expect(await keptOf({})).toBeDefined();
  });

  test.each<[string, object]>([
    ['an issue that was not built', { slug: undefined }],
    ['an issue without a language', { language: undefined }],
  ])('of %s', async (_, rest) => {
    expect(await keptOf({}, rest)).toBeUndefined();
  });

  test('of an issue whose pictures are not known, or that was not made', async () => {
    const open = createRuns();
    const run = open();
    run.past.keep(selected, key, {} as CheckedAlone, await makeIn(run));
    run.past.keep(selected, key, alone, undefined);
    await run.past.save();
    expect(await open().past.recall(selected, key, alone)).toBeUndefined();
  });
});

test('the browser is asked before anything is read, and only where something is printed', async () => {
  for (const [formats, asked] of [
    [['html'], 0],
    [['html', 'pdf'], 1],
  ] as const) {
    let count = 0;
    const { past } = createRuns()({ formats, press: async () => `browser ${++count}` });
    await past.begin(selected);
    expect(count).toBe(asked);
  }
});

test('the list of a language is left over when its last issue is gone', async () => {
  const open = createRuns();
  const lists: Disk = { 'dist/index.en.html': 'a list', 'dist/index.fr.html': 'une liste' };
  const run = open({ disk: { ...disk, ...lists } });
  run.past.keep(selected, key, alone, await makeIn(run));
  const artefacts = ['en', 'fr'].map((language) => ({ language, path: `${out}/index.${language}.html` }));
  await run.past.keepArchive(publicationFolder, [{ selected, collected: entry }] as never, { artefacts } as never);
  await run.past.save();
  const { 'issues/001.en.yaml': _, ...gone } = { ...disk, ...lists };
  expect(await open({ disk: gone }).past.leftovers([publicationFolder], [])).toEqual([
    `${out}/001/001.en.html`,
    `${out}/001/001.en.pdf`,
    `${out}/index.en.html`,
  ]);
});

test('the files of an issue that is gone are left over', async () => {
  const open = createRuns();
  const run = open();
  run.past.keep(selected, key, alone, await makeIn(run));
  await run.past.save();
  const { 'issues/001.en.yaml': _, ...gone } = disk;
  const later = open({ disk: gone }).past;
  expect(await later.leftovers([publicationFolder, publicationFolder], [])).toEqual([
    `${out}/001/001.en.html`,
    `${out}/001/001.en.pdf`,
  ]);
  expect(await later.leftovers([], [])).toEqual([]);
});
