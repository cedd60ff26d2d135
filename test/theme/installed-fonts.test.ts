// Letters that the fonts of the theme do not have come from a package, where it is installed: of the publication, or of
// bulletin.

import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { joined } from '../../src/theme/coverage.ts';
import { scripts, scriptsIn } from '../../src/theme/scripts.ts';
import { createMemoryHost, toolFolder } from '../support/memory-host.ts';
import { hebrewFont } from '../support/made-font.ts';

const files = '/@fontsource/noto-sans-hebrew/files';
const hebrewIn = (folder: string) => ({
  [`${folder}/@fontsource/noto-sans-hebrew/package.json`]: '{ "version": "5.3.0" }',
  [`${folder}${files}/noto-sans-hebrew-hebrew-400-normal.woff2`]: hebrewFont(400, 'woff2'),
  [`${folder}${files}/noto-sans-hebrew-hebrew-700-normal.woff2`]: hebrewFont(700, 'woff2'),
});
const ownModules = '/publication/node_modules';

function issue(title: string): string {
  return `number: 1\ndate: 2026-01\nlanguage: en\nsections:\n  - title: News\n    items:\n      - title: ${title}\n        body: Ships come in.\n`;
}

async function say(
  args: readonly string[],
  text: string,
  disk: Readonly<Record<string, string | Uint8Array>>,
  publication = 'name: Harbour News\n',
) {
  const memory = createMemoryHost({ 'bulletin.yaml': publication, 'issues/001.en.yaml': text, ...disk });
  const code = await run(args, memory.host);
  const page = memory.files.get('/publication/dist/001/001.en.html');
  return { code, out: memory.stdout(), page: page === undefined ? '' : new TextDecoder().decode(page) };
}

const validate = (text: string, disk = hebrewIn(ownModules), publication?: string) =>
  say(['validate'], text, disk, publication);
const build = (text: string, disk = hebrewIn(ownModules)) => say(['build', '--format', 'html'], text, disk);

/** The families of the fonts inside a page, with their weights. */
const facesOf = (page: string): readonly string[] =>
  [...page.matchAll(/@font-face\{font-family:"([^"]*)";(?:font-weight:(\d+);)?/g)].map(
    ([, family = '', weight = '400']) => `${family} ${weight}`,
  );

describe('a script that the theme lacks', () => {
  test.each([
    ['the publication', ownModules],
    ['a folder above it', '/node_modules'],
    ['bulletin', join(toolFolder, 'node_modules')],
  ])('is no finding where its package is in the node_modules of %s', async (_, folder) => {
    expect((await validate(issue('שלום'), hebrewIn(folder))).out).not.toContain('missing-glyph');
  });

  test('is a finding that names the one command, where it is not there', async () => {
    const { out } = await validate(issue('שלום, გამარჯობა'), {});
    expect(out).toContain('issues/001.en.yaml:7:16 error text/missing-glyph');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Install a font for Georgian and Hebrew: run `npm install @fontsource/noto-sans-georgian @fontsource/noto-sans-hebrew`',
    );
  });

  test('is a finding where another one is there', async () => {
    const { out } = await validate(issue('გამარჯობა'));
    expect(out).toContain('npm install @fontsource/noto-sans-georgian`');
  });

  test('is found in bulletin.yaml, too', async () => {
    const publication = 'name: חדשות הנמל\n';
    expect((await validate(issue('A'), {}, publication)).out).toContain('bulletin.yaml:1:7 error text/missing-glyph');
    expect((await validate(issue('A'), undefined, publication)).out).not.toContain('missing-glyph');
  });

  test('is known behind an escape', async () => {
    const text = issue('"\\u05e9\\u05dc"');
    expect((await validate(text, {})).out).toContain('noto-sans-hebrew');
    expect((await validate(text)).out).not.toContain('missing-glyph');
  });

  test('is a finding where the file in the package is damaged', async () => {
    const damaged = Object.fromEntries(Object.keys(hebrewIn(ownModules)).map((path) => [path, 'nothing']));
    const { out } = await validate(issue('שלום'), damaged);
    expect(out).toContain('text/missing-glyph');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'The font in node_modules/@fontsource/noto-sans-hebrew is damaged: delete that folder. Install a font for Hebrew: run `npm install @fontsource/noto-sans-hebrew`',
    );
    expect((await validate(issue('שלום'), {})).out).not.toContain('damaged');
    // Where the name of the publication lacks its font, too.
    expect((await validate(issue('A'), damaged, 'name: חדשות הנמל\n')).out).toContain('is damaged');
  });
});

describe('a page', () => {
  test('has the fonts of its scripts, regular and bold, before those of the machine', async () => {
    const { code, page } = await build(issue('שלום'));
    expect(code).toBe(0);
    expect(facesOf(page)).toEqual(expect.arrayContaining(['Noto Sans Hebrew 400', 'Noto Sans Hebrew 700']));
    expect(page).toContain("--text:'Bulletin Serif','Noto Sans Hebrew',");
    expect(page).toContain(hebrewFont(700, 'woff2').toString('base64'));
  });

  test('has nothing that is no font, or not in the package: a repository of a stranger may have a link there', async () => {
    const bold = `${ownModules}${files}/noto-sans-hebrew-hebrew-700-normal.woff2`;
    const { [bold]: _, ...regular } = hebrewIn(ownModules);
    for (const secret of ['a key of the user', hebrewFont(700, 'woff2')]) {
      const linked = createMemoryHost(
        {
          'bulletin.yaml': 'name: Harbour News\n',
          'issues/001.en.yaml': issue('שלום'),
          ...regular,
          '/home/key': secret,
        },
        { links: { [bold]: '/home/key' } },
      );
      await run(['build', '--format', 'html'], linked.host);
      const page = new TextDecoder().decode(linked.files.get('/publication/dist/001/001.en.html'));
      expect(facesOf(page)).toContain('Noto Sans Hebrew 400');
      expect(page).not.toContain(Buffer.from(secret).toString('base64'));
    }
    const { page } = await build(issue('שלום'), { ...regular, [bold]: 'no font' });
    expect(facesOf(page)).not.toContain('Noto Sans Hebrew 700');
  });

  test('in other scripts is as if nothing was installed', async () => {
    const text = issue('Élan, Αθήνα, Київ – and a dash');
    expect((await build(text)).page).toBe((await build(text, {})).page);
  });

  test('is another one once a package is installed: what was made before is not up to date', async () => {
    const memory = createMemoryHost({ 'bulletin.yaml': 'name: Harbour News\n', 'issues/001.en.yaml': issue('שלום') });
    const page = () => new TextDecoder().decode(memory.files.get('/publication/dist/001/001.en.html'));
    await run(['build', '--format', 'html'], memory.host);
    expect(facesOf(page())).not.toContain('Noto Sans Hebrew 400');
    for (const [path, content] of Object.entries(hebrewIn(ownModules)))
      memory.files.set(path, typeof content === 'string' ? Buffer.from(content) : content);
    await run(['build', '--format', 'html'], memory.host);
    expect(facesOf(page())).toContain('Noto Sans Hebrew 400');
    // And another one where a font of it is.
    memory.files.set(`${ownModules}${files}/noto-sans-hebrew-hebrew-700-normal.woff2`, hebrewFont(400, 'woff2'));
    await run(['build', '--format', 'html'], memory.host);
    expect(page()).not.toContain(hebrewFont(700, 'woff2').toString('base64'));
  });
});

describe('build --json', () => {
  type Built = {
    readonly issues: readonly {
      readonly artefacts: readonly { readonly format: string; readonly fonts?: unknown }[];
    }[];
  };
  const fontsIn = (out: string) =>
    (JSON.parse(out) as Built).issues[0]!.artefacts.map(({ format, fonts }) => [format, fonts]);

  test('names the packages in each file, also where it is up to date', async () => {
    const disk = { 'bulletin.yaml': 'name: Harbour News\n', ...hebrewIn(ownModules) };
    const memory = createMemoryHost({ ...disk, 'issues/001.en.yaml': issue('שלום') });
    const args = ['build', '--format', 'html,text', '--json'];
    const expected = [
      ['html', [{ package: '@fontsource/noto-sans-hebrew', version: '5.3.0' }]],
      ['text', undefined],
    ];
    await run(args, memory.host);
    expect(fontsIn(memory.stdout())).toEqual(expected);
    const shown = memory.stdout().length;
    await run(args, memory.host);
    expect(memory.stdout().slice(shown)).toContain('"upToDate": true');
    expect(fontsIn(memory.stdout().slice(shown))).toEqual(expected);
  });

  test('names none where all letters are in the fonts of the theme', async () => {
    const { out } = await say(['build', '--format', 'html', '--json'], issue('A'), hebrewIn(ownModules));
    expect(fontsIn(out)).toEqual([['html', undefined]]);
  });
});

describe('which scripts a text needs', () => {
  const named = (text: string, covered = joined([[0x20, 0x24f]]), language = 'en') =>
    scriptsIn(text, covered, language).map(({ name }) => name);

  test.each([
    ['plain words', 'words – and a dash', []],
    ['letters of two', 'שלום مرحبا', ['Arabic', 'Hebrew']],
    ['a sign of several, beside letters of one', 'বাংলা।', ['Bengali']],
    ['a sign of several, alone', '।', ['Bengali']],
    ['Greek with all its accents', 'ἐν ἀρχῇ', ['Greek, Cyrillic and Latin']],
    ['a sign of none', '\u{10ffff}', []],
    ['emoji', 'Yes 🎉', ['emoji']],
    ['a flag', '🇫🇷', ['emoji']],
    ['a digit in a frame', '1️⃣', ['emoji']],
    ['marks of emoji without one', 'a\ufe0f\u200d', []],
  ])('%s', (_, text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  test.each([
    ['zh-Hans', '港口重新开放。', ['simplified Chinese']],
    ['zh-Hant', '港口重新開放。', ['traditional Chinese']],
    ['zh-TW', '港口', ['traditional Chinese']],
    ['ja', '港が再開しました。', ['Japanese']],
    ['ko', '항구가 다시 열렸습니다, 港', ['Korean']],
    ['en', '港口', ['simplified Chinese']],
    ['en', 'みなと', ['Japanese']],
  ])('Chinese characters as they are written in %s: %s', (language, text, expected) => {
    expect(named(text, undefined, language)).toEqual(expected);
  });

  test('none of what is covered', () => {
    expect(named('שלום', [[0x590, 0x5ff]])).toEqual([]);
  });

  test('every script has the name that Unicode has for it', () => {
    for (const script of scripts.flatMap((one) => one.scripts))
      expect(() => new RegExp(`\\p{Script=${script}}`, 'u')).not.toThrow();
  });
});

test('the parts of a package are in the names of its files', () => {
  const hebrew = scripts.find(({ name }) => name === 'Hebrew')!;
  const metadata = readFileSync(join(toolFolder, 'node_modules', hebrew.package, 'metadata.json'), 'utf8');
  const { subsets, family } = JSON.parse(metadata) as { subsets: readonly string[]; family: string };
  expect(subsets).toEqual(expect.arrayContaining([...hebrew.parts]));
  expect(family).toBe(hebrew.family);
});
