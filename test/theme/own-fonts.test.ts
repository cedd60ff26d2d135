// A publication brings a font: what it is for, where it is used, and what is wrong with files that are no fonts.

import { describe, expect, test } from 'vitest';
import { ExitCode } from '../../src/base/errors.ts';
import { run } from '../../src/cli/cli.ts';
import { createMemoryHost, type MemoryOptions } from '../support/memory-host.ts';
import { hebrewFont, madeFont } from '../support/made-font.ts';

const hebrew = { 'fonts/Hebrew.woff2': hebrewFont(400, 'woff2') };
const settings = 'fonts: { files: [fonts/Hebrew.woff2] }';

function issue(title: string): string {
  return `number: 1\ndate: 2026-01\nlanguage: en\nsections:\n  - title: News\n    items:\n      - title: ${title}\n        body: Ships come in.\n`;
}

async function say(
  args: readonly string[],
  fonts: string,
  title: string,
  files: Readonly<Record<string, string | Uint8Array>> = hebrew,
  world: MemoryOptions = {},
) {
  const all = { 'bulletin.yaml': `name: Harbour News\n${fonts}\n`, 'issues/001.en.yaml': issue(title), ...files };
  const memory = createMemoryHost(all, world);
  const code = await run(args, memory.host);
  const page = memory.files.get('/publication/dist/001/001.en.html');
  return { code, out: memory.stdout(), page: page === undefined ? '' : new TextDecoder().decode(page) };
}

/** The families of the fonts inside a page, and the fonts as they are. */
function fontsOf(page: string): readonly (readonly [family: string, data: string])[] {
  return [...page.matchAll(/@font-face\{font-family:"([^"]*)"[^}]*base64,([^)]*)\)/g)].map(
    ([, family = '', data = '']) => [family, data],
  );
}

describe('a character that only a font of the publication has', () => {
  test('is no finding, and one that no font has still is', async () => {
    expect((await say(['validate'], settings, 'שלום')).out).not.toContain('missing-glyph');
    expect((await say(['validate'], '', 'שלום')).out).toContain('text/missing-glyph');
    expect((await say(['validate'], settings, 'مرحبا')).out).toContain(
      'issues/001.en.yaml:7:16 error text/missing-glyph',
    );
  });

  test('brings the font into the page, whole, behind that of the theme and before those of the machine', async () => {
    const { code, page } = await say(['build', '--format', 'html'], settings, 'שלום');
    expect(code).toBe(0);
    const own = fontsOf(page).filter(([family]) => family.startsWith('Noto'));
    expect(own.map(([, data]) => data)).toEqual([hebrew['fonts/Hebrew.woff2'].toString('base64')]);
    expect(page).toMatch(
      /--text:'Bulletin Serif','Noto Sans Hebrew[^']*',Charter|--text:'Bulletin Serif','Noto Sans Hebrew[^']*','Charter'/,
    );
  });

  test('is in the page where it is chosen, also if it has capitals only', async () => {
    const capitals = Array.from({ length: 26 }, (_, index) => 0x41 + index);
    const files = { 'fonts/Capitals.ttf': madeFont({ family: 'Capitals', characters: capitals }) };
    const fonts = 'fonts: { files: [fonts/Capitals.ttf], headings: Capitals }';
    const { page } = await say(['build', '--format', 'html'], fonts, 'SHIPS', files);
    expect(fontsOf(page).map(([family]) => family)).toContain('Capitals');
  });

  test('brings it into no other page, and into no mail', async () => {
    const { page } = await say(['build', '--format', 'html'], settings, 'Hello, a space and – a dash');
    expect(fontsOf(page).map(([family]) => family)).not.toContainEqual(expect.stringMatching(/^Noto/));
    const memory = createMemoryHost({
      ...{ 'bulletin.yaml': `name: Harbour News\n${settings}\n`, 'issues/001.en.yaml': issue('שלום') },
      ...hebrew,
    });
    expect(await run(['build', '--format', 'email'], memory.host)).toBe(0);
    const mail = new TextDecoder().decode(memory.files.get('/publication/dist/001/001.en.email.html'));
    expect(mail).toContain('שלום');
    expect(mail).not.toContain('Noto');
  });
});

describe('a font for the text', () => {
  const files = {
    'fonts/a.ttf': madeFont({ family: 'Ours "A"', characters: [0x41, 0x61] }),
    'fonts/b.otf': madeFont({ family: 'Ours "A"', characters: [0x41, 0x61], weights: [100, 900] }),
  };
  const named = (text: string) => `fonts: { files: [fonts/a.ttf, fonts/b.otf], text: '${text}' }`;

  test('comes first, also for letters that the theme has', async () => {
    const { code, page } = await say(['build', '--format', 'html'], named('Ours "A"'), 'A', files);
    expect(code).toBe(0);
    expect(page).toContain(`--text:"Ours \\22 A\\22 ",'Bulletin Serif'`);
    expect(page.match(/@font-face\{font-family:"Ours \\22 A\\22 ";(?:font-weight:100 900;)?src/g)).toHaveLength(2);
  });

  test('has the name that is in its file: another one is a finding that says so', async () => {
    const { code, out } = await say(['validate'], named('Ours'), 'A', files);
    expect(code).toBe(ExitCode.failed);
    expect(out).toContain('bulletin.yaml:2:51 error schema/choice The theme `classic` has no family of fonts `Ours`');
    expect(out).toContain('Ours "A"');
  });
});

describe('a file that is no font', () => {
  test.each([
    [
      'is not there',
      'fonts/Hebrow.woff2',
      'A font is not there: fonts/Hebrow.woff2',
      'Write `fonts/Hebrew.woff2`, which is there',
    ],
    ['is nowhere', 'type/x.ttf', 'A font is not there: type/x.ttf', 'Copy the font there, or delete the entry'],
    [
      'is text',
      'fonts/text.ttf',
      'is not a font that bulletin can read: fonts/text.ttf',
      'a whole WOFF2, WOFF, TTF or OTF file',
    ],
    ['holds several', 'fonts/all.ttc', 'is not a font that bulletin can read', 'It has several fonts in it'],
    ['is too large', 'fonts/large.ttf', 'is too large: fonts/large.ttf has 5.0 MB', 'Up to 4 MB are allowed'],
    ['is outside', '../Hebrew.woff2', "is not inside the publication's folder", 'Put a copy of the font in the folder'],
    ['is outside by its root', '/etc/font.ttf', "is not inside the publication's folder", 'Put a copy'],
    ['is outside behind a link', 'fonts/link.ttf', "is not inside the publication's folder", 'Put a copy'],
    ['is a folder', 'fonts', 'A font is not a file: fonts', 'Name a font, such as'],
    ['is an address', 'https://example.org/a.woff2', 'is an address, not a file', 'Save the font in the folder'],
    [
      'has the path of another system',
      "'fonts\\Hebrew.woff2'",
      'has \\ where paths have /',
      'Write fonts/Hebrew.woff2',
    ],
  ])('since it %s: the finding is at its line, and nothing else happens', async (_, name, message, help) => {
    const fonts = `fonts:\n  files:\n    - fonts/Hebrew.woff2\n    - ${name}`;
    const files = {
      ...hebrew,
      ...{ 'fonts/text.ttf': 'a font', 'fonts/all.ttc': 'ttcf', 'fonts/large.ttf': new Uint8Array(5 * 1024 * 1024) },
      ...{ '/etc/font.ttf': madeFont({}), '/Hebrew.woff2': madeFont({}) },
    };
    const { code, out } = await say(['validate'], fonts, 'שלום', files, {
      links: { 'fonts/link.ttf': '/etc/font.ttf' },
    });
    expect(code).toBe(ExitCode.failed);
    expect(out).toContain('bulletin.yaml:5:7 error schema/font');
    expect(out).toContain(message);
    expect(out).toContain(help);
    expect(out.match(/:\d+ error /g)).toHaveLength(1);
  });

  test('since a folder leads elsewhere: nothing is said of what is there', async () => {
    const { out } = await say(
      ['validate'],
      'fonts: { files: [type/passw] }',
      'A',
      { '/etc/passwd': 'secret' },
      {
        links: { type: '/etc' },
      },
    );
    expect(out).toContain("is not inside the publication's folder: type/passw");
    expect(out).not.toContain('passwd');
  });

  test('named twice is named once too often', async () => {
    const { out } = await say(['validate'], 'fonts: { files: [fonts/Hebrew.woff2, fonts/Hebrew.woff2] }', 'שלום');
    expect(out).toContain('bulletin.yaml:2:');
    expect(out).toContain('error');
  });
});
