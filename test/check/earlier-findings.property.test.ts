// What an earlier run found is believed only while nothing has changed that it depends on: whatever changes, a run that
// knows an earlier one says the same as a run that knows none.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { createMemoryHost, toolFolder, type MemoryOptions } from '../support/memory-host.ts';

const publication = `name: { en: News, fr: Nouvelles }
languages: [en, fr]
sections: [{ id: news, title: { en: News, fr: Nouvelles } }]
`;
const name = (number: number, language: string) => `issues/${String(number).padStart(3, '0')}.${language}.yaml`;
const issue = (number: number, title: string, body: string, status: string) => `number: ${number}
date: ${2000 + number}-11
status: ${status}
sections:
  - id: news
    items:
      - id: drive
        title: ${title}
        body: ${body}
${number === 5 ? '        images: [{ file: chart.png, alt: A chart that shows the tins }]\n' : ''}`;

/** Twelve issues in two languages: some with findings of their own, and some between the two. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'bulletin.yaml': publication,
  'issues/chart.png': readFileSync(join(toolFolder, 'test/corpus/ground/issues/images/dot.png')),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => index + 1).flatMap((number) => {
      const slip = number % 4 === 0 ? ' It is in the the hall.' : '';
      const tins = number % 5 === 0 ? 1316 : 1361;
      return [
        [name(number, 'en'), issue(number, `The food drive ${number}`, `We have 1361 tins.${slip}`, 'ready')],
        [name(number, 'fr'), issue(number, `La collecte ${number}`, `Nous avons ${tins} boîtes.`, 'ready')],
      ];
    }),
  ),
};

/** What a run says, and how many issues it looked at; of the others, it only read the content. */
async function validate(disk: typeof files, options: MemoryOptions, ...flags: readonly string[]) {
  const { host, stdout } = createMemoryHost(disk, options);
  const looked = new Set<string>();
  const { realpath } = host.files;
  // Of what is looked at, it is made sure that no link leads out of the publication.
  host.files.realpath = (path) => {
    if (path.endsWith('.yaml') && path.includes('/issues/')) looked.add(path);
    return realpath(path);
  };
  await run(['validate', '--report', 'json', ...flags], host);
  return { said: JSON.parse(stdout()) as unknown, looked: looked.size };
}

/** What a second run says after a change, and what one says that knows nothing. */
async function validateAgain(changed: typeof files, options: MemoryOptions = {}, before: MemoryOptions = {}) {
  const memory = new Map<string, string>();
  await validate(files, { memory, ...before });
  const again = await validate(changed, { memory, ...options });
  const fresh = await validate(changed, options);
  return { ...again, expected: fresh.said };
}

test('nothing has changed: nothing is looked at again, and the same is said', async () => {
  const { said, looked, expected } = await validateAgain(files);
  expect(said).toEqual(expected);
  expect(JSON.stringify(said)).toContain('i18n/figures');
  expect(JSON.stringify(said)).toContain('text/repeated-word');
  expect(looked).toBe(0);
});

const edited = (path: string, from: string | RegExp, to: string) => {
  const text = String(files[path]);
  expect(text).toMatch(from);
  return { ...files, [path]: text.replace(from, to) };
};
const without = (path: string) => Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

test.each<[what: string, changed: typeof files, looked: number]>([
  ['an issue', edited(name(2, 'en'), '1361', '1362'), 2],
  ['the only finding of an issue is fixed', edited(name(4, 'en'), 'the the', 'the'), 2],
  ['its translation', edited(name(5, 'fr'), '1316', '1361'), 2],
  ['a translation is gone', without(name(6, 'fr')), 1],
  ['an issue is new', { ...files, [name(13, 'en')]: issue(13, 'A drive', 'Come to the the hall.', 'ready') }, 1],
  ['a file may be the same issue', { ...files, 'issues/001-02.fr.yaml': String(files[name(1, 'fr')]) }, 3],
  ['the number of an issue, which others have too', edited(name(9, 'en'), 'number: 9', 'number: 8'), 2],
  ['an issue cannot be read any more', edited(name(7, 'en'), 'number: 7', 'number: [7'), 2],
  ['a picture', { ...files, 'issues/chart.png': 'no picture' }, 2],
  ['a picture is gone', without('issues/chart.png'), 2],
  ['the same picture is elsewhere', { ...without('issues/chart.png'), 'chart.png': files['issues/chart.png']! }, 0],
  ['a picture of that name is elsewhere', { ...without('issues/chart.png'), 'chart.png': 'another' }, 2],
  [
    'bulletin.yaml',
    { ...files, 'bulletin.yaml': `${publication}rules: { text/repeated-word: { level: off, reason: a test } }\n` },
    24,
  ],
])('%s: that is looked at, and what is said is right', async (_, changed, looked) => {
  const again = await validateAgain(changed);
  expect(again.said).toEqual(again.expected);
  expect(again.looked).toBe(looked);
});

test('another build of bulletin looks at everything', async () => {
  const again = await validateAgain(files, { build: 'other' });
  expect(again.looked).toBe(24);
});

test('a published issue is held against the last commit', async () => {
  const published = edited(name(3, 'en'), 'ready', 'published');
  const committed = { [name(3, 'en')]: String(published[name(3, 'en')]).replace('1361', '1300') };
  const memory = new Map<string, string>();
  const says = async (options: MemoryOptions) =>
    JSON.stringify((await validate(published, { memory, ...options })).said);
  for (const _ of ['new', 'known']) expect(await says({})).not.toContain('issue/published');
  for (const _ of ['new', 'again']) expect(await says({ committed })).toContain('issue/published');
  expect(await says({})).not.toContain('issue/published');
});

test('from another working folder, files have their other names', async () => {
  const absolute = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [`/publication/${path}`, content]),
  );
  const again = await validateAgain(absolute, { cwd: '/publication/issues' });
  expect(again.said).toEqual(again.expected);
  expect(JSON.stringify(again.said)).toContain('"004.en.yaml"');
});

test.each<[what: string, damage: (text: string) => string]>([
  ['cut off', (text) => text.slice(0, 500)],
  ['of someone else', () => '{"001.en.yaml":"aGVsbG8gd29ybGQ="}'],
  ['not what it should be', () => 'null'],
  ['of another shape', () => '{"001.en.yaml":3,"002.en.yaml":null,"003.en.yaml":[]}'],
  ['under other names', (text) => text.replaceAll('.en.yaml', '.fr.yaml')],
])('what is kept is %s: everything is looked at', async (_, damage) => {
  const memory = new Map<string, string>();
  const first = await validate(files, { memory });
  for (const [key, text] of memory) memory.set(key, damage(text));
  const again = await validate(files, { memory });
  expect(again.said).toEqual(first.said);
  expect(again.looked).toBe(24);
});

test('nothing of an issue can be read in what is kept', async () => {
  const memory = new Map<string, string>();
  await validate(files, { memory });
  const found = [...memory].flatMap(([key, text]) =>
    key.startsWith('found-') ? Object.values(JSON.parse(text) as Record<string, string>) : [],
  );
  expect(found.length).toBe(12);
  const all = [...memory.values(), ...found.map((sealed) => Buffer.from(sealed, 'base64').toString('latin1'))].join();
  for (const word of ['drive', 'collecte', 'tins', 'chart', 'the hall', 'repeated-word'])
    expect(all).not.toContain(word);
});

test.each<[what: string, options: MemoryOptions, flags: readonly string[]]>([
  ['nothing can be kept', {}, []],
  ['the system does not tell a changed file from the one before', { memory: new Map(), hasStamps: false }, []],
  ['a few issues are checked', { memory: new Map() }, [name(1, 'en'), name(2, 'en')]],
])('where %s, everything is looked at each time', async (_, options, flags) => {
  const first = await validate(files, options, ...flags);
  const again = await validate(files, options, ...flags);
  expect(again.said).toEqual(first.said);
});
