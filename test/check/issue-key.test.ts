// The keys of an issue: which files are the same issue, and that each thing that decides what is made of it, or found in
// it, gives other keys, while nothing else does.

import { expect, test } from 'vitest';
import type { CheckOptions } from '../../src/check/check-options.ts';
import { createIssueKeys } from '../../src/check/issue-key.ts';
import { createPublicationFiles } from '../../src/check/publication-files.ts';
import { createPublished } from '../../src/check/published.ts';
import { selectIssues } from '../../src/content/publication/select-issues.ts';
import { createMemoryHost, type MemoryOptions } from '../support/memory-host.ts';

const folder = '/publication/issues';
const publication = 'name: News\nlanguages: [en, fr]\n';

interface World extends MemoryOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly options?: Partial<CheckOptions>;
}

async function keysIn({ files = {}, options = {}, ...world }: World, operand: string) {
  const { host } = createMemoryHost({ '/publication/bulletin.yaml': publication, ...files }, world);
  const checked: CheckOptions = { formats: [], ...options };
  const published = createPublished(host, checked.since);
  const keys = createIssueKeys(host, createPublicationFiles(host, checked), published, checked);
  const { issues } = await selectIssues([operand], host);
  return { keys, issues };
}

const inFolder = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [`${folder}/${name}`, name]));

test.each<[named: string, there: readonly string[], files: readonly string[]]>([
  ['028.en.yaml', ['028.en.yaml'], ['028.en.yaml']],
  ['028.fr.yaml', ['028.fr.yaml', '028.en.yaml', '029.en.yaml', '0280.en.yaml'], ['028.en.yaml', '028.fr.yaml']],
  ['028.en.yml', ['028.en.yml', '028.yaml', '028.txt'], ['028.en.yml', '028.yaml']],
  [
    '2027-03.en.yaml',
    ['2027-03.en.yaml', '2027-03-04.fr.yaml', '2027-031.fr.yaml', '12-2027-03.en.yaml', '2027-04.en.yaml'],
    ['2027-03-04.fr.yaml', '2027-03.en.yaml'],
  ],
  ['2027-03-04.en.yaml', ['2027-03-04.en.yaml', '2027-03.fr.yaml'], ['2027-03-04.en.yaml']],
  ['notes (copy).en.yaml.txt', ['notes (copy).en.yaml.txt', '028.en.yaml'], []],
])('the files of the issue %s among %j', async (named, there, files) => {
  const { keys, issues } = await keysIn({ files: inFolder(...there) }, `${folder}/${named}`);
  expect(await keys.filesOf(issues)).toEqual(files.map((name) => `${folder}/${name}`));
});

const [en, fr, other] = [`${folder}/028.en.yaml`, `${folder}/028.fr.yaml`, `${folder}/029.en.yaml`];
const ground = { [en]: 'status: draft\n', [fr]: 'status: ready\n', [other]: 'status: draft\n' };
/** A theme whose fonts have few letters. */
const ours = {
  'themes/ours/theme.yaml': 'base: classic\n',
  'themes/ours/fonts/fonts.json': '[]',
  'themes/ours/fonts/coverage.json': '{ "families": [], "characters": "20-7e" }',
};

async function keysOf({ files = {}, ...world }: World = {}) {
  const { keys, issues } = await keysIn({ ...world, files: { ...ground, ...files } }, en);
  return keys.of(issues, await keys.filesOf(issues));
}

const shown = (key: Uint8Array | undefined) => Buffer.from(key ?? []).toString('hex');

test.each<[what: string, world: World, isMade: boolean, isFound: boolean]>([
  ['nothing changes', {}, true, true],
  ['another issue changes', { files: { [other]: 'status: ready\n' } }, true, true],
  ['the issue changes', { files: { [en]: 'status: ready\n' } }, false, false],
  ['its translation changes', { files: { [fr]: 'status: draft\n' } }, false, false],
  ['a translation comes', { files: { [`${folder}/028.es.yaml`]: 'status: draft\n' } }, false, false],
  ['bulletin.yaml changes', { files: { 'bulletin.yaml': `${publication}# Words\n` } }, false, false],
  ['bulletin is another build', { build: 'other' }, false, false],
  ['Node is another version', { system: { node: 'v99.0.0' } }, false, false],
  ['fonts of another theme are asked for', { files: ours, options: { theme: 'ours' } }, false, false],
  ['no PDF is asked for', { options: { wanted: ['html'] } }, false, false],
  ['it is called from another folder', { cwd: '/publication/issues' }, true, false],
  ['the run looks at the issue', { options: { looked: [en] } }, true, false],
  ['the run looks at its translation', { options: { looked: [fr] } }, true, false],
  ['the run looks at another issue', { options: { looked: [other] } }, true, true],
])('the keys, where %s', async (_, world, isMade, isFound) => {
  const [before, after] = [await keysOf(), await keysOf(world)];
  expect(shown(before?.made)).toHaveLength(64);
  expect(shown(before?.found)).toHaveLength(64);
  expect(shown(after?.made) === shown(before?.made)).toBe(isMade);
  expect(shown(after?.found) === shown(before?.found)).toBe(isFound);
});

test('another folder gives other keys', async () => {
  const moved = Object.fromEntries(Object.entries(ground).map(([path, text]) => [`/other${path}`, text]));
  const { keys, issues } = await keysIn(
    { files: { '/other/publication/bulletin.yaml': publication, ...moved }, cwd: '/other/publication' },
    `/other${en}`,
  );
  expect(shown((await keys.of(issues, [`/other${en}`, `/other${fr}`]))?.made)).not.toBe(shown((await keysOf())?.made));
});

test('without a bulletin.yaml there are keys too', async () => {
  const { host } = createMemoryHost({ '/alone/028.en.yaml': 'title: News\n' }, { cwd: '/alone' });
  const { issues } = await selectIssues(['028.en.yaml'], host);
  const keys = createIssueKeys(host, createPublicationFiles(host, { formats: [] }), createPublished(host, undefined), {
    formats: [],
  });
  expect(shown((await keys.of(issues, await keys.filesOf(issues)))?.made)).toHaveLength(64);
});

const published = 'status: published\n';
const [ownName, otherName] = ['issues/028.en.yaml', 'issues/028.fr.yaml'];

test.each<
  [what: string, files: Readonly<Record<string, string>>, committed: Readonly<Record<string, string>>, boolean]
>([
  ['what was published is as it was', { [en]: published }, { [ownName]: published }, true],
  ['what was published has changed', { [en]: `${published}# More\n` }, { [ownName]: published }, false],
  ['another file of it has changed', { [fr]: `${published}# More\n` }, { [otherName]: published }, true],
  ['a draft has changed', {}, { [ownName]: 'status: ready\n' }, true],
])('whether there are keys, where %s', async (_, files, committed, areThere) => {
  expect((await keysOf({ files, committed })) !== undefined).toBe(areThere);
});
