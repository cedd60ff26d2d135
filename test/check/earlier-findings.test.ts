// What a run finds in the files of an issue is kept for the next one: only where it can be known that nothing changes,
// and nothing that changed while the run looked.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../src/check/check-options.ts';
import { createChecker } from '../../src/check/checker.ts';
import { selectIssues } from '../../src/content/publication/select-issues.ts';
import { createMemoryHost, toolFolder, type MemoryOptions } from '../support/memory-host.ts';

const issue = (words: string) =>
  `number: 3\ndate: 2026-11\nsections:\n  - title: News\n    items:\n      - { id: drive, title: Drive, body: ${words}, images: [{ file: dot.png, alt: A dot }] }\n`;
const [en, fr, dot] = ['003.en.yaml', '003.fr.yaml', 'dot.png'].map((name) => `/publication/issues/${name}`) as [
  string,
  string,
  string,
];
const files = {
  '/publication/bulletin.yaml': 'name: News\nlanguages: [en, fr]\n',
  [en]: issue('It is in the the hall.'),
  [fr]: issue('La salle est ouverte.'),
  [dot]: readFileSync(join(toolFolder, 'test/corpus/ground/issues/images/dot.png')),
};

/** A run in one memory: it asks what is known, looks, and keeps what it found after `meanwhile`. */
function createRuns(memory = new Map<string, string>()) {
  return async (
    options: Partial<CheckOptions> & { meanwhile?: (files: Map<string, Uint8Array>) => void } = {},
    world: MemoryOptions = { memory },
    disk: Readonly<Record<string, string | Uint8Array>> = files,
  ) => {
    const { meanwhile = () => {}, ...asked } = options;
    const created = createMemoryHost(disk, world);
    const { issues } = await selectIssues([], created.host);
    const looked = issues.map(({ path }) => path);
    const checker = createChecker(created.host, { formats: [], looked, ...asked });
    const earlier = await checker.earlier(issues);
    const found = await checker.checkAlone(issues, true);
    meanwhile(created.files);
    const isKept = await earlier?.keep(found);
    await checker.keep();
    return { isAsked: earlier !== undefined, known: earlier?.found, found, isKept };
  };
}

test('what was found is known to the next run, and is the same', async () => {
  const run = createRuns();
  const first = await run();
  expect(first).toMatchObject({ isAsked: true, known: undefined, isKept: true });
  const { known } = await run();
  expect(known?.map(({ file, findings }) => [file, findings])).toEqual(
    first.found.map(({ file, findings }) => [file, findings]),
  );
  expect(known?.map(({ stamp }) => stamp)).toEqual(first.found.map(({ stamp }) => stamp));
  expect(JSON.stringify(known)).toContain('text/repeated-word');
});

test.each<[what: string, path: string | undefined, isKept: boolean]>([
  ['nothing', undefined, true],
  ['an issue', en, false],
  ['its translation', fr, false],
  ['a picture', dot, false],
])('%s changes while a run looks', async (_, path, isKept) => {
  const run = createRuns();
  const meanwhile = (disk: Map<string, Uint8Array>) => void (path && disk.set(path, Buffer.from('another')));
  expect((await run({ meanwhile })).isKept).toBe(isKept);
  const { known } = await run();
  expect(known !== undefined).toBe(isKept);
});

test.each<[what: string, world: MemoryOptions, disk: object, isKnown: boolean]>([
  ['nothing', {}, {}, true],
  ['the build of bulletin', { build: 'other' }, {}, false],
  ['the version of Node', { system: { node: 'v99.0.0' } }, {}, false],
  ['bulletin.yaml', {}, { '/publication/bulletin.yaml': 'name: Others\nlanguages: [en, fr]\n' }, false],
  ['an issue', {}, { [fr]: issue('La salle est fermée.') }, false],
  ['the folder that files are named from', { cwd: '/publication/issues' }, {}, false],
  ['a picture', {}, { [dot]: 'another' }, false],
  ['a file beside them', {}, { '/publication/issues/notes.txt': 'Words' }, true],
])('%s has changed since', async (_, world, disk, isKnown) => {
  const memory = new Map<string, string>();
  const run = createRuns(memory);
  await run({}, { memory, cwd: '/publication' });
  const { known } = await run({}, { memory, cwd: '/publication', ...world }, { ...files, ...disk });
  expect(known !== undefined).toBe(isKnown);
});

test('what changed is known to the run after, and what is the same is not written again', async () => {
  const memory = new Map<string, string>();
  const set = memory.set.bind(memory);
  let written = 0;
  memory.set = (name, text) => {
    if (name.startsWith('found-')) written += 1;
    return set(name, text);
  };
  const run = createRuns(memory);
  await run();
  await run();
  expect(written).toBe(1);
  const changed = { ...files, [fr]: issue('La salle est fermée.') };
  await run({}, { memory }, changed);
  expect((await run({}, { memory }, changed)).known).toBeDefined();
  expect(written).toBe(2);
});

test('of files that are gone, nothing is kept', async () => {
  const memory = new Map<string, string>();
  const run = createRuns(memory);
  const names = () =>
    [...memory].flatMap(([name, text]) => (name.startsWith('found-') ? Object.keys(JSON.parse(text)) : []));
  await run();
  expect(names().map((name) => name.split('//')[0])).toEqual(['003.en.yaml/003.fr.yaml']);
  const { [fr]: _, ...without } = files;
  await run({}, { memory }, without);
  expect(names().map((name) => name.split('//')[0])).toEqual(['003.en.yaml']);
});

test('what was read before a change is not kept either', async () => {
  const { host, files: disk } = createMemoryHost(files, { memory: new Map() });
  const { issues } = await selectIssues([], host);
  const checker = createChecker(host, { formats: [], looked: issues.map(({ path }) => path) });
  const found = await checker.checkAlone(issues, true);
  disk.set(fr, Buffer.from(issue('La salle est fermée.')));
  const earlier = await checker.earlier(issues);
  expect(await earlier?.isSteady(found)).toBe(false);
  expect(await earlier?.keep(found)).toBe(false);
});

describe('nothing is asked', () => {
  test.each<[what: string, options: Partial<CheckOptions>, world: MemoryOptions]>([
    ['nothing can be kept', {}, {}],
    ['the run is about changes', { since: 'HEAD' }, { memory: new Map() }],
    ['the system does not tell a changed file from the one before', {}, { memory: new Map(), hasStamps: false }],
  ])('where %s', async (_, options, world) => {
    const { isAsked, found } = await createRuns()(options, world);
    expect(isAsked).toBe(false);
    expect(found).toHaveLength(2);
  });

  test('of a file that cannot be read, and a slip of ours is no such file', async () => {
    const { host } = createMemoryHost(files, { memory: new Map() });
    const { issues } = await selectIssues([], host);
    const checker = createChecker(
      { ...host, files: { ...host.files, read: () => host.files.read('/none') } },
      {
        formats: [],
      },
    );
    expect(await checker.earlier(issues)).toBeUndefined();
    const broken = { ...host.files, stampOf: () => Promise.reject(new TypeError('a bug')) };
    await expect(createChecker({ ...host, files: broken }, { formats: [] }).earlier(issues)).rejects.toThrow('a bug');
  });
});

test.each<[what: string, options: Partial<CheckOptions>]>([
  ['other formats', { wanted: ['html'] }],
  ['another theme', { theme: 'civic' }],
  ['one of its files', { looked: [en] }],
])('a run about %s does not know it, and takes nothing away', async (_, options) => {
  const run = createRuns();
  await run();
  expect((await run(options)).known).toBeUndefined();
  expect((await run(options)).known).toBeDefined();
  expect((await run()).known).toBeDefined();
});
