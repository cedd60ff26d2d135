// What is said of an issue is the same whether it is read for the first time or known from an earlier run: in memory,
// where a test sees what a run reads.

import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { createMemoryHost, type MemoryOptions } from '../support/memory-host.ts';

const publication = `name: { en: News, fr: Nouvelles }
languages: [en, fr]
sections: [{ id: news, title: { en: News, fr: Nouvelles } }]
`;
const issue = (title: string, body: string, status = 'ready') =>
  `number: 3\ndate: 2026-11\nstatus: ${status}\nsections:\n  - id: news\n    items:\n      - { id: drive, title: ${title}, body: ${body} }\n`;
const english = issue('The food drive', 'We have 1361 tins.');
const french = issue('La collecte', 'Nous avons 1361 boîtes.');

/** What a run says of an issue, and which issues it reads for that. */
async function validate(
  files: Readonly<Record<string, string>>,
  options: MemoryOptions,
  issueFile = 'issues/003.fr.yaml',
) {
  const { host, stdout } = createMemoryHost({ 'bulletin.yaml': publication, ...files }, options);
  const readFiles: string[] = [];
  const read = host.files.read;
  host.files.read = (path, limit) => {
    readFiles.push(path.replace('/publication/', ''));
    return read(path, limit);
  };
  await run(['validate', issueFile], host);
  return { said: stdout(), read: readFiles.filter((path) => path.startsWith('issues/')).sort() };
}

const pair = (own: string, other: string) => ({ 'issues/003.fr.yaml': own, 'issues/003.en.yaml': other });
const both = ['issues/003.en.yaml', 'issues/003.fr.yaml'];

test('a translation that agreed is not read again, until it changes', async () => {
  const memory = new Map<string, string>();
  const first = await validate(pair(french, english), { memory });
  expect(first.said).not.toContain('i18n/');
  expect(new Set(first.read)).toEqual(new Set(both));
  const second = await validate(pair(french, english), { memory });
  expect(second).toEqual({ said: first.said, read: ['issues/003.fr.yaml'] });
  const third = await validate(pair(french, english.replace('1361', '1316')), { memory });
  expect(third.said).toContain('i18n/figures');
});

test.each<[string, MemoryOptions]>([
  ['nothing can be kept', {}],
  ['the system does not tell a changed file from the one before', { memory: new Map(), hasStamps: false }],
])('everything is read each time where %s', async (_, options) => {
  const first = await validate(pair(french, english), options);
  expect(await validate(pair(french, english), options)).toEqual(first);
  expect(new Set(first.read)).toEqual(new Set(both));
});

test('a published issue is held against the last commit, until one of the two changes', async () => {
  const memory = new Map<string, string>();
  const published = issue('La collecte', 'Nous avons 1361 boîtes.', 'published');
  const committed = { 'issues/003.fr.yaml': published };
  const changed = published.replace('1361', '1362');
  const said = async (text: string, options: MemoryOptions) =>
    (await validate({ 'issues/003.fr.yaml': text }, { memory, ...options })).said;
  for (const _ of ['new', 'known']) expect(await said(published, { committed })).not.toContain('issue/published');
  for (const _ of ['new', 'known']) expect(await said(changed, { committed })).toContain('issue/published');
  expect(await said(published, { committed: { 'issues/003.fr.yaml': changed } })).toContain('issue/published');
  expect(await said(changed, {})).not.toContain('issue/published');
});

test('the texts of bulletin.yaml are judged again when they change, and each time while something is wrong', async () => {
  const memory = new Map<string, string>();
  const said = async (name: string) => {
    const files = { ...pair(french, english), 'bulletin.yaml': publication.replace('en: News,', `en: ${name},`) };
    return (await validate(files, { memory })).said;
  };
  for (const _ of ['new', 'known']) expect(await said('News')).not.toContain('bulletin.yaml');
  for (const _ of ['new', 'again']) expect(await said('News of of the week')).toContain('text/repeated-word');
  expect(await said('News')).not.toContain('bulletin.yaml');
});

describe('what the issues before and after say of themselves is known', () => {
  const dated = (number: number, date: string) =>
    issue(`Bridge ${number}`, `It is ${number} km long.`)
      .replace('number: 3', `number: ${number}`)
      .replace('2026-11', date)
      .replace('id: drive', `id: bridge-${number}`);
  const own = 'issues/003.en.yaml';
  const files = {
    'issues/001.en.yaml': dated(1, '2026-09'),
    'issues/002.en.yaml': dated(2, '2026-10'),
    [own]: dated(3, '2026-11'),
  };

  /** What a second run says and reads, after a change to the other issues. */
  async function again(others: Readonly<Record<string, string>>) {
    const memory = new Map<string, string>();
    await validate(files, { memory }, own);
    const changed = { [own]: files[own]!, ...others };
    const second = await validate(changed, { memory }, own);
    expect(second.said).toBe((await validate(changed, {}, own)).said);
    return { said: second.said, read: second.read.filter((path) => path !== own) };
  }
  const { 'issues/001.en.yaml': first, 'issues/002.en.yaml': second } = files;

  test('and none of them is read, while nothing has changed', async () => {
    const { said, read } = await again({ 'issues/001.en.yaml': first!, 'issues/002.en.yaml': second! });
    expect(said).not.toContain('issue/');
    expect(read).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['one has another date', { 'issues/002.en.yaml': dated(2, '2026-12') }, 'issue/date-order'],
    ['one has another number', { 'issues/002.en.yaml': dated(1, '2026-10') }, 'issue/number-gap'],
    ['one is new', { 'issues/002.en.yaml': second!, 'issues/02.en.yaml': dated(2, '2026-12') }, 'issue/date-order'],
  ])('and only what has changed is read, where %s', async (_, changed, rule) => {
    const { said, read } = await again({ 'issues/001.en.yaml': first!, ...changed });
    expect(said).toContain(rule);
    expect(new Set(read)).toEqual(new Set([Object.keys(changed).at(-1)]));
  });

  test('and one that is gone is known no more', async () => {
    const { said, read } = await again({ 'issues/001.en.yaml': first! });
    expect(said).toContain('issue/number-gap');
    expect(read).toEqual([]);
  });

  test('and one that does not conform is not read each time, until it does', async () => {
    const memory = new Map<string, string>();
    const broken = { ...files, 'issues/002.en.yaml': 'number: [2\n' };
    for (const isNew of [true, false]) {
      const { said, read } = await validate(broken, { memory }, own);
      // Its number is not missing: what is wrong with it is found in its own file.
      expect(said).not.toContain('issue/number-gap');
      expect(read.includes('issues/002.en.yaml')).toBe(isNew);
    }
    const right = await validate({ ...files, 'issues/002.en.yaml': dated(2, '2026-12') }, { memory }, own);
    expect(right.said).toContain('issue/date-order');
  });
});
