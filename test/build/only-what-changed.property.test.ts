// A build makes only what has changed, and yet the files are those of a build that makes everything: whatever was
// changed since, in whatever order.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { createMemoryHost, toolFolder, type MemoryOptions } from '../support/memory-host.ts';

type Disk = Readonly<Record<string, string | Uint8Array>>;

const publication = `name: { en: News, fr: Nouvelles }
languages: [en, fr]
url: https://example.org
sections: [{ id: news, title: { en: News, fr: Nouvelles } }]
logo: { file: logo.png, alt: A bridge }
`;
const issue = (number: number, body: string) => `number: ${number}
date: ${2000 + number}-11
sections:
  - id: news
    items:
      - id: drive
        title: Bridge ${number}
        body: ${body}
${number <= 2 ? '        images: [{ file: dot.png, alt: A dot }]\n' : ''}`;

const picture = (name: string) => readFileSync(join(toolFolder, name));
const dot = picture('test/corpus/ground/issues/images/dot.png');
const start: Disk = {
  'bulletin.yaml': publication,
  'themes/ours/theme.yaml': 'base: classic\n',
  'issues/dot.png': dot,
  'logo.png': picture('issues/images/helpline-calls.png'),
  'issues/001.en.yaml': issue(1, 'It is new.'),
  'issues/001.fr.yaml': issue(1, 'Il est neuf.'),
  'issues/002.en.yaml': issue(2, 'It is in the the hall.'),
  'issues/003.en.yaml': issue(3, 'It is old.'),
};

/** Builds, and gives the disk as it is then. */
async function build(disk: Disk, options: MemoryOptions, ...flags: readonly string[]) {
  const memory = createMemoryHost(disk, options);
  const format = flags.includes('--format') ? [] : ['--format', 'html,email,text'];
  const code = await run(['build', ...format, ...flags], memory.host);
  const after = Object.fromEntries(
    [...memory.files].map(([path, bytes]) => [path.replace('/publication/', ''), bytes]),
  );
  return { code, after, said: memory.stdout(), noted: memory.stderr() };
}

const isOutput = (path: string) => path.startsWith('dist/');
const outputsOf = (disk: Disk) =>
  Object.fromEntries(
    Object.entries(disk)
      .filter(([path]) => isOutput(path))
      .map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );
const sourcesOf = (disk: Disk) => Object.fromEntries(Object.entries(disk).filter(([path]) => !isOutput(path)));

const textOf = (disk: Disk, path: string) => Buffer.from(disk[path] ?? '').toString();
const replaced = (path: string, from: string | RegExp, to: string) => (disk: Disk) =>
  path in disk ? { ...disk, [path]: textOf(disk, path).replace(from, to) } : disk;
const without = (wanted: (path: string) => boolean) => (disk: Disk) =>
  Object.fromEntries(Object.entries(disk).filter(([path]) => !wanted(path)));

const changes: Readonly<Record<string, (disk: Disk, times: number) => Disk>> = {
  nothing: (disk) => disk,
  'an issue': (disk, times) => replaced('issues/001.en.yaml', /It is new[^.]*\./, `It is new ${times}.`)(disk),
  'a translation': (disk, times) => replaced('issues/001.fr.yaml', /Il est neuf[^.]*\./, `Il est neuf ${times}.`)(disk),
  'a picture': (disk, times) => ({
    ...disk,
    'issues/dot.png': times % 2 === 0 ? dot : picture('issues/images/riverbend.png'),
  }),
  'the logo': (disk, times) => ({
    ...disk,
    'logo.png': times % 2 === 0 ? dot : picture('issues/images/riverbend.png'),
  }),
  'a picture of the same name nearer': (disk, times) => ({ ...disk, 'dot.png': times % 2 === 0 ? dot : 'none' }),
  'the publication': (disk, times) =>
    replaced('bulletin.yaml', /name: \{ en: News\w*/, `name: { en: News${times}`)(disk),
  'the theme of the publication': (disk, times) => ({
    ...disk,
    'bulletin.yaml': `${textOf(disk, 'bulletin.yaml').replace(/theme: .*\n/, '')}theme: ${times % 2 === 0 ? 'classic' : 'ours'}\n`,
  }),
  'a style of the theme': (disk, times) => ({ ...disk, 'themes/ours/extra.css': `p { margin: ${times}px }\n` }),
  'an issue is new': (disk, times) => ({ ...disk, [`issues/1${times % 10}0.en.yaml`]: issue(100 + times, 'It came.') }),
  'an issue is gone': without((path) => path === 'issues/003.en.yaml'),
  'a translation is gone': without((path) => path === 'issues/001.fr.yaml'),
  'an issue has another number': (disk, times) =>
    replaced('issues/003.en.yaml', /number: \d+/, `number: ${30 + times}`)(disk),
  'an issue is called otherwise': (disk) => {
    const { 'issues/003.en.yaml': one, ...others } = disk;
    return one === undefined ? disk : { ...others, 'issues/003.yaml': one };
  },
  'a gap is an error': (disk) => ({
    ...disk,
    'bulletin.yaml': `${textOf(disk, 'bulletin.yaml').replace(/rules: .*\n/, '')}rules: { issue/number-gap: { level: error, reason: a test } }\n`,
  }),
  'only text is built': (disk) => disk,
  'only pages are built': (disk) => disk,
  'an issue is broken': replaced('issues/002.en.yaml', 'number:', 'nombre: [\nnumber:'),
  'an issue is right again': replaced('issues/002.en.yaml', 'nombre: [\n', ''),
  'a file was deleted': without((path) => path === 'dist/001/001.en.html'),
  'a file was changed by hand': (disk) =>
    'dist/001/001.en.txt' in disk ? { ...disk, 'dist/001/001.en.txt': 'Mine' } : disk,
  'everything was deleted': without(isOutput),
};

const flagsOf: Readonly<Record<string, readonly string[]>> = {
  'only text is built': ['--format', 'text'],
  'only pages are built': ['--format', 'html'],
};

test('after any changes, the files are those of a full build', async () => {
  const steps = fc.array(fc.constantFrom(...Object.keys(changes)), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(steps, async (names) => {
      const memory = new Map<string, string>();
      let { after: disk } = await build(start, { memory });
      for (const [times, name] of names.entries()) {
        const changed = changes[name]!(disk, times);
        const flags = flagsOf[name] ?? [];
        const step = await build(changed, { memory }, '--clean', ...flags);
        const full = await build(changed, {}, ...flags);
        expect(step.code).toBe(full.code);
        const made = outputsOf(full.after);
        const kept = outputsOf(step.after);
        expect(kept).toEqual(Object.fromEntries(Object.keys(kept).map((path) => [path, made[path]])));
        // Only --clean takes files away; what a build from nothing makes is all there.
        const whole = await build(sourcesOf(changed), {}, ...flags);
        expect(Object.keys(kept)).toEqual(expect.arrayContaining(Object.keys(outputsOf(whole.after))));
        disk = step.after;
      }
    }),
    { numRuns: 12 },
  );
}, 240_000);

describe('a build that follows another', () => {
  async function again(change: (disk: Disk) => Disk, options: MemoryOptions = {}, ...flags: readonly string[]) {
    const memory = new Map<string, string>();
    const { after } = await build(start, { memory });
    const second = await build(change(after), { memory, ...options }, '--json', ...flags);
    const { issues } = JSON.parse(second.said) as {
      issues: { artefacts: { path: string; upToDate?: true }[]; findings: { rule: string }[] }[];
    };
    const artefacts = issues.flatMap((one) => one.artefacts);
    const rules = issues.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    return { ...second, memory, rules, made: artefacts.filter((one) => one.upToDate !== true).map(({ path }) => path) };
  }
  const forms = (name: string) =>
    ['html', 'eml', 'email.html', 'txt'].map((form) => `dist/${name.split('.')[0]}/${name}.${form}`);

  test('makes nothing where nothing has changed, and finds the same', async () => {
    const { made, rules } = await again((disk) => disk);
    expect(made).toEqual([]);
    expect(rules).toContain('text/repeated-word');
    expect(rules).toContain('image/small');
  });

  test('makes all with another logo', async () => {
    const { made } = await again((disk) => ({ ...disk, 'logo.png': dot }));
    expect(made.filter((path) => path.endsWith('.html')).length).toBeGreaterThan(4);
  });

  test('makes what was changed, and not its translation whose bytes are the same', async () => {
    const { made } = await again(replaced('issues/001.fr.yaml', 'neuf', 'rouge'));
    expect(made.length).toBeGreaterThan(1);
    for (const path of made) expect(forms('001.fr')).toContain(path);
  });

  test('makes again what shows another picture, also where a build into another folder has seen that one', async () => {
    const shown = { ...start, 'issues/dot.png': picture('issues/images/riverbend.png') };
    const { after } = await build(start, { memory: new Map() });
    const full = await build({ ...after, ...shown }, {});
    const memory = new Map<string, string>();
    await build(start, { memory });
    const elsewhere = await build({ ...after, ...shown }, { memory }, '--out', 'public');
    const back = await build(elsewhere.after, { memory });
    const page = 'dist/002/002.en.html';
    expect(outputsOf(back.after)[page]).toBe(outputsOf(full.after)[page]);
    expect(outputsOf(back.after)[page]).not.toBe(outputsOf(after)[page]);
  });

  test('makes again what is gone, and what was changed by hand', async () => {
    const gone = await again(without((path) => path === 'dist/002/002.en.html'));
    expect(gone.made).toEqual(['dist/002/002.en.html']);
    const changed = await again((disk) => ({ ...disk, 'dist/003/003.en.txt': 'Mine' }));
    expect(changed.made).toEqual(['dist/003/003.en.txt']);
  });

  test('makes all with --force, with another build of bulletin, and into another folder', async () => {
    const all = (await again((disk) => disk, {}, '--force')).made;
    expect(all.length).toBeGreaterThan(11);
    expect((await again(without(isOutput))).made).toEqual(all);
    expect((await again((disk) => disk, {}, '--out', 'public')).made.length).toBe(all.length);
    // Its bytes are the same, so nothing is written.
    expect((await again((disk) => disk, { build: 'other' })).made).toEqual([]);
  });

  test('names the files of issues that are gone, and deletes them where it is asked to', async () => {
    const gone = without((path) => path === 'issues/003.en.yaml');
    const named = await again(gone);
    expect(named.noted).toContain('of issues that are gone are still there: dist/003/003.en.');
    expect(named.noted).toContain('--clean deletes them');
    const mine = (disk: Disk) => gone({ ...disk, 'dist/003/mine.txt': 'Mine' });
    const deleted = await again(mine, {}, '--clean');
    expect(Object.keys(deleted.after).filter((path) => path.startsWith('dist/003/'))).toEqual(['dist/003/mine.txt']);
    const later = await build(deleted.after, { memory: deleted.memory });
    expect(later.noted).not.toContain('that are gone');
  });

  test('deletes nothing that an issue still has, whatever it is called, and in whatever formats it was built', async () => {
    const renamed = await again(
      (disk) => {
        const { 'issues/003.en.yaml': one = '', ...others } = disk;
        return { ...others, 'issues/003.yaml': one };
      },
      {},
      '--clean',
    );
    expect(renamed.noted).not.toContain('that are gone');
    expect(Object.keys(renamed.after)).toContain('dist/003/003.en.html');
    // The mails of both languages show the same picture and logo.
    const pictures = (disk: Disk) => Object.keys(disk).filter((path) => /^dist\/001\/image-/.test(path));
    const translation = await again(
      without((path) => path === 'issues/001.fr.yaml'),
      {},
      '--clean',
    );
    expect(pictures(translation.after)).toHaveLength(2);
    const fewer = await again((disk) => disk, {}, '--format', 'html', '--clean');
    expect(fewer.noted).not.toContain('that are gone');
    expect(pictures(fewer.after)).toHaveLength(2);
    const text = await again((disk) => disk, {}, '--format', 'text');
    expect((await build(text.after, { memory: text.memory })).said).toContain('everything was up to date');
  });

  test('deletes nothing of another publication in the same folder', async () => {
    const memory = new Map<string, string>();
    const [own, other] = ['own', 'other'].map((folder) =>
      Object.fromEntries(Object.entries(start).map(([path, content]) => [`/${folder}/${path}`, content])),
    );
    let { after } = await build({ ...own, ...other }, { memory, cwd: '/own' }, '--out', '/www');
    ({ after } = await build(after, { memory, cwd: '/other' }, '--out', '/www'));
    const gone = without((path) => path === '/own/issues/003.en.yaml')(after);
    const { after: last } = await build(gone, { memory, cwd: '/own' }, '--out', '/www', '--clean');
    expect(Object.keys(last)).toContain('/www/003/003.en.html');
  });

  test('leaves a file that was changed by hand, also of an issue that is gone', async () => {
    const change = (disk: Disk) =>
      without((path) => path === 'issues/003.en.yaml')({ ...disk, 'dist/003/003.en.txt': 'Mine' });
    const { after } = await again(change, {}, '--clean');
    expect(textOf(after, 'dist/003/003.en.txt')).toBe('Mine');
    expect(Object.keys(after)).not.toContain('dist/003/003.en.html');
  });

  test('takes no word of a cache that leads out of the folder', async () => {
    const memory = new Map<string, string>();
    const { after } = await build(start, { memory });
    for (const [name, text] of memory)
      if (name.startsWith('made-')) memory.set(name, text.replaceAll('003/003.en.html', '../issues/001.en.yaml'));
    const { after: cleaned } = await build(
      without((path) => path === 'issues/003.en.yaml')(after),
      { memory },
      '--clean',
    );
    expect(Object.keys(cleaned)).toContain('issues/001.en.yaml');
  });

  test.each([
    'null',
    '[]',
    '3',
    '{',
    '{"/publication/issues/001.en.yaml":{"files":3}}',
    '{"/gone.yaml":{"files":[1]}}',
  ])('makes all where the cache holds %s', async (text) => {
    const memory = new Map<string, string>();
    const { after } = await build(start, { memory });
    for (const name of memory.keys()) memory.set(name, text);
    const { code, said } = await build(without(isOutput)(after), { memory });
    expect(code).toBe(0);
    expect(said).toContain('12 files of 4 issues and 4 of the archive');
  });

  test('can read nothing of an issue in the cache', async () => {
    const { memory } = await again((disk) => disk);
    const all = [...memory.values()].join();
    for (const word of ['It is new', 'neuf', 'Bridge', 'A dot', 'dot.png', 'repeated-word'])
      expect(all).not.toContain(word);
  });
});

test('the feed has the full text of the newest issues, also when they were not when they were built', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 23 }, (_, index) => [
      `issues/${String(index + 1).padStart(3, '0')}.en.yaml`,
      issue(index + 1, 'It is new.'),
    ]),
  );
  const memory = new Map<string, string>();
  const { after } = await build(
    { 'bulletin.yaml': publication, 'logo.png': dot, 'issues/dot.png': dot, ...many },
    { memory },
  );
  const fewer = without((path) => /issues\/02[123]/.test(path))(after);
  const { after: last } = await build(fewer, { memory });
  const { after: full } = await build(sourcesOf(fewer), {});
  expect(textOf(last, 'dist/feed.en.xml')).toBe(textOf(full, 'dist/feed.en.xml'));
  expect(textOf(last, 'dist/feed.en.xml').match(/<content/g)?.length).toBe(20);
}, 60_000);
