// Which issues there are beside one, and which files are read to know that: each once, and those that an earlier run
// knows not at all.

import { describe, expect, test } from 'vitest';
import { createIssueReader } from '../../src/check/check-issue.ts';
import type { CheckOptions } from '../../src/check/check-options.ts';
import { createIssueIndexes, hasLinks } from '../../src/check/index-issues.ts';
import { createPublicationFiles } from '../../src/check/publication-files.ts';
import { createPublished } from '../../src/check/published.ts';
import { headOf, type IssueHead } from '../../src/check/rules/issue-head.ts';
import { selectIssues } from '../../src/content/publication/select-issues.ts';
import { createMemoryHost, type MemoryOptions } from '../support/memory-host.ts';

const issue = (number: number, title: string, more = '') =>
  `number: ${number}\ndate: 2026-0${number}\nsections:\n  - title: News\n    items:\n      - { id: item-${number}, title: ${title}${more} }\n`;
const publication = 'name: News\nlanguages: [en, fr]\n';
type Files = Readonly<Record<string, string>>;
const files: Files = {
  'bulletin.yaml': publication,
  'issues/001.en.yaml': issue(1, 'The pier'),
  'issues/002.en.yaml': issue(2, 'The quay'),
  'issues/002.fr.yaml': issue(2, 'Le quai'),
  'issues/003.en.yaml': issue(3, 'The beach'),
};
const folder = '/publication/issues';
const path = (name: string) => `${folder}/${name}`;

/** A run that knows one issue, and asks for the others. */
async function createRun(disk: Files = files, world: MemoryOptions = {}, options: Partial<CheckOptions> = {}) {
  const { host } = createMemoryHost(disk, world);
  const checked: CheckOptions = { formats: [], ...options };
  const shared = createPublicationFiles(host, checked);
  const { readDigest } = createIssueReader(host, shared, createPublished(host, undefined));
  const { issues } = await selectIssues([], host);
  const { publicationFolder } = issues[0]!;
  const read: string[] = [];
  const indexes = createIssueIndexes(
    host,
    shared,
    (selected) => {
      read.push(selected.path.slice(folder.length + 1));
      return readDigest(selected);
    },
    checked,
  );
  const headAt = async (name: string) =>
    headOf((await readDigest({ path: path(name), publicationFolder })).digest!, hasLinks(publicationFolder));
  return {
    indexes,
    read,
    headAt,
    around: (head: IssueHead) => indexes.around(head, folder, publicationFolder),
    isLinked: hasLinks(publicationFolder),
  };
}

/** What a run reads to know what is around the third issue. */
async function readIn(disk: Files, world: MemoryOptions) {
  const run = await createRun(disk, world);
  const own = await run.headAt('003.en.yaml');
  run.indexes.note({ path: path('003.en.yaml'), stamp: undefined, head: own });
  const index = await run.around(own);
  return { index, own, read: run.read };
}

describe('the issues around one', () => {
  test('are in their order, each read once, but for those that are in hand', async () => {
    const run = await createRun();
    const [second, third] = [await run.headAt('002.en.yaml'), await run.headAt('003.en.yaml')];
    run.indexes.note({ path: path('003.en.yaml'), stamp: undefined, head: third });
    const index = await run.around(third);
    expect(index.previous(third)?.file).toBe('002.en.yaml');
    expect(index.previous(second)?.file).toBe('001.en.yaml');
    expect(run.read).toEqual(['001.en.yaml', '002.en.yaml', '002.fr.yaml']);
    expect(await run.around(second)).toBe(index);
    expect(run.read).toHaveLength(3);
  });

  test('are what is noted of them, whatever the disk has', async () => {
    const run = await createRun();
    const third = await run.headAt('003.en.yaml');
    run.indexes.note({
      path: path('002.en.yaml'),
      stamp: undefined,
      head: { ...third, file: '002.en.yaml', number: 7 },
    });
    run.indexes.note({ path: path('001.en.yaml'), stamp: undefined });
    const index = await run.around(third);
    expect(index.issueNumbered(7, 'en')?.file).toBe('002.en.yaml');
    expect(index.issueNumbered(1, 'en')).toBeUndefined();
    // It cannot be read as an issue, and has its number all the same.
    expect(index.hasNumber(1, undefined)).toBe(true);
    expect(index.hasNumber(4, undefined)).toBe(false);
    expect(run.read).toEqual(['002.fr.yaml', '003.en.yaml']);
  });

  test('are without those that do not conform', async () => {
    const { index } = await readIn({ ...files, 'issues/002.fr.yaml': 'number: [2\n' }, {});
    expect(index.issueNumbered(2, 'fr')).toBeUndefined();
    expect(index.hasFile(index.issueNumbered(2, 'en')!, 'fr')).toBe(true);
    expect(index.hasFile(index.issueNumbered(1, 'en')!, 'fr')).toBe(false);
  });

  test.each([
    ['the run looks at the translation', [path('002.fr.yaml')], true],
    ['it looks at one of the same name in another folder', ['/other/issues/002.fr.yaml'], false],
    ['nobody says what it looks at', undefined, false],
  ])('are looked at where %s', async (_, looked, isLooked) => {
    const run = await createRun(files, {}, looked === undefined ? {} : { looked });
    const own = await run.headAt('002.en.yaml');
    const translations = (await run.around(own)).translationsOf(own);
    const other = (await run.around(own)).issueNumbered(2, 'fr')!;
    expect(translations.looksAt(other)).toBe(isLooked);
  });
});

describe('a later run', () => {
  test.each<[what: string, change: Files, read: readonly string[]]>([
    ['nothing has changed', {}, []],
    ['one has changed', { 'issues/002.en.yaml': issue(2, 'The other quay') }, ['002.en.yaml']],
    ['one is new', { 'issues/004.en.yaml': issue(4, 'The dunes') }, ['004.en.yaml']],
  ])('reads only what it does not know: %s', async (_, change, read) => {
    const memory = new Map<string, string>();
    await readIn(files, { memory });
    expect((await readIn({ ...files, ...change }, { memory })).read).toEqual(read);
    expect((await readIn({ ...files, ...change }, { memory })).read).toEqual([]);
  });

  test('knows which files do not conform, and forgets those that are gone', async () => {
    const memory = new Map<string, string>();
    const broken = { ...files, 'issues/002.fr.yaml': 'number: [2\n' };
    for (const read of [['001.en.yaml', '002.en.yaml', '002.fr.yaml'], []]) {
      const run = await readIn(broken, { memory });
      expect(run.read).toEqual(read);
      expect(run.index.hasFile(run.index.issueNumbered(2, 'en')!, 'fr')).toBe(true);
    }
    const { 'issues/002.fr.yaml': _, ...fewer } = broken;
    expect((await readIn(fewer, { memory })).index.hasNumber(2, undefined)).toBe(true);
    expect([...memory.values()].join()).not.toContain('002.fr.yaml');
  });

  test('reads the words of another issue only where a rule asks for them', async () => {
    const memory = new Map<string, string>();
    await readIn(files, { memory });
    // The same title as an earlier one.
    const same = { ...files, 'issues/003.en.yaml': issue(3, 'The pier') };
    const { index, own, read } = await readIn(same, { memory });
    expect(read).toEqual(['001.en.yaml']);
    expect(index.earlierTitle(own, { title: 'The pier' })?.item.id).toBe('item-1');
    const follows = { ...files, 'issues/003.en.yaml': issue(3, 'The beach', ', follows: "2#pier"') };
    expect((await readIn(follows, { memory })).read).toEqual(['002.en.yaml']);
  });

  test('does not fail where that issue does not conform any more', async () => {
    const memory = new Map<string, string>();
    const world = { memory };
    await readIn(files, world);
    const run = await createRun({ ...files, 'issues/003.en.yaml': issue(3, 'The pier') }, world);
    const own = await run.headAt('003.en.yaml');
    expect((await run.around(own)).previous(own)?.file).toBe('002.en.yaml');
  });

  test('knows nothing where the system does not tell a changed file from the one before', async () => {
    const memory = new Map<string, string>();
    const world = { memory, hasStamps: false };
    const all = (await readIn(files, world)).read;
    expect(all).toHaveLength(3);
    expect((await readIn(files, world)).read).toEqual(all);
  });
});

test.each([
  ['nobody has switched it on', publication, false],
  ['it is a note', `${publication}rules:\n  link/earlier: { level: note, reason: a test }\n`, true],
])('links are kept for one rule: %s', async (_, text, isLinked) => {
  const run = await createRun({ ...files, 'bulletin.yaml': text });
  expect(run.isLinked).toBe(isLinked);
  expect(hasLinks({ folder, publication: undefined } as never)).toBe(false);
});
