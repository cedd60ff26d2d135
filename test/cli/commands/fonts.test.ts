// bulletin fonts: what languages and issues need, what of that is installed, and the one command for the rest.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { ExitCode } from '../../../src/base/errors.ts';
import { createMemoryHost } from '../../support/memory-host.ts';
import { hebrewFont } from '../../support/made-font.ts';

const hebrew = (bold: string | Uint8Array = hebrewFont(700, 'woff2')) => {
  const files = 'node_modules/@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew';
  return {
    'node_modules/@fontsource/noto-sans-hebrew/package.json': '{ "version": "5.3.0" }',
    [`${files}-400-normal.woff2`]: hebrewFont(400, 'woff2'),
    [`${files}-700-normal.woff2`]: bold,
  };
};

const issue = (title: string, more = '') =>
  `number: 1\ndate: 2026-01\nsections:\n  - title: News\n    items:\n      - title: ${title}\n        body: Ships.\n${more}`;

async function say(
  {
    publication = '',
    issues = {},
    disk = {},
  }: Partial<Record<'publication', string>> & {
    readonly issues?: Readonly<Record<string, string>>;
    readonly disk?: Readonly<Record<string, string | Uint8Array>>;
  },
  ...flags: readonly string[]
) {
  const files = Object.fromEntries(Object.entries(issues).map(([name, text]) => [`issues/${name}.yaml`, text]));
  const memory = createMemoryHost({ 'bulletin.yaml': `name: Harbour News\n${publication}`, ...files, ...disk });
  const code = await run(['fonts', ...flags], memory.host);
  return { code, out: memory.stdout(), notes: memory.stderr() };
}

describe('a publication in English', () => {
  test('needs nothing', async () => {
    expect(await say({ issues: { '001.en': issue('Élan, Київ and Αθήνα') } })).toMatchObject({
      code: ExitCode.done,
      out: 'The fonts of the theme classic are enough\n',
    });
  });

  test('needs what an issue has, in its texts and not in its comments', async () => {
    const issues = { '001.en': issue('שלום'), '002.en': issue('A', '# გამარჯობა\n'), '003.en': issue('"\\u05d0"') };
    const { code, out } = await say({ issues });
    expect(code).toBe(ExitCode.findings);
    expect(out).toBe(
      'Hebrew  @fontsource/noto-sans-hebrew  missing  2 files\n\nRun in this folder:\n\n    npm install @fontsource/noto-sans-hebrew\n',
    );
  });

  test('needs what its name has', async () => {
    expect((await say({ publication: 'publisher: חדשות הנמל\n' })).out).toMatch(/^Hebrew .* missing {2}1 file\n/);
  });

  test('needs nothing where a font of its own has the letters', async () => {
    const disk = { 'fonts/Hebrew.woff2': hebrewFont(400, 'woff2') };
    const own = 'languages: [en, he]\nfonts: { files: [fonts/Hebrew.woff2] }\n';
    expect((await say({ publication: own, issues: { '001.en': issue('שלום') }, disk })).code).toBe(ExitCode.done);
  });
});

test.each([
  ['ar', '@fontsource/amiri'],
  ['fa', '@fontsource/amiri'],
  ['ur', '@fontsource/amiri'],
  ['yi', '@fontsource/noto-sans-hebrew'],
  ['hi', '@fontsource/noto-sans-devanagari'],
  ['mr', '@fontsource/noto-sans-devanagari'],
  ['am', '@fontsource/noto-sans-ethiopic'],
  ['dv', '@fontsource/noto-sans-thaana'],
  ['th', '@fontsource/noto-sans-thai'],
  ['zh', '@fontsource/noto-sans-sc'],
  ['zh-TW', '@fontsource/noto-sans-tc'],
  ['zh-Hant', '@fontsource/noto-sans-tc'],
  ['ja', '@fontsource/noto-sans-jp'],
  ['ko', '@fontsource/noto-sans-kr'],
  ['sr-Latn', undefined],
  ['uk', undefined],
  ['el', undefined],
  ['vi', undefined],
])('the language %s needs %s before there is an issue', async (tag, name) => {
  const { code, out } = await say({ publication: `languages: [${tag}]\n` }, '--json');
  const { fonts, install } = JSON.parse(out) as { fonts: readonly { package: string }[]; install?: string };
  expect(fonts.map((font) => font.package)).toEqual(name === undefined ? [] : [name]);
  expect(install).toBe(name === undefined ? undefined : `npm install ${name}`);
  expect(code).toBe(name === undefined ? ExitCode.done : ExitCode.findings);
});

describe('what is installed', () => {
  const needed = { publication: 'languages: [he, ka]\n', issues: { '001.he': issue('שלום') } };

  test('is shown with its version; one command has the rest', async () => {
    const { code, out } = await say({ ...needed, disk: hebrew() });
    expect(code).toBe(ExitCode.findings);
    expect(out.split('\n')).toEqual([
      'Georgian  @fontsource/noto-sans-georgian  missing  Georgian (ka)',
      'Hebrew    @fontsource/noto-sans-hebrew    5.3.0    Hebrew (he), 1 file',
      '',
      'Run in this folder:',
      '',
      '    npm install @fontsource/noto-sans-georgian',
      '',
    ]);
  });

  test('is left out with --quiet', async () => {
    expect((await say({ ...needed, disk: hebrew() }, '--quiet')).out).not.toContain('hebrew');
  });

  test('is not what a manifest says that is none', async () => {
    const disk = {
      ...hebrew(),
      'node_modules/@fontsource/noto-sans-hebrew/package.json': '{ "version": "\u001b[2J" }',
    };
    expect((await say({ ...needed, disk })).out).toContain('installed  Hebrew');
  });

  test('may be damaged, which is not missing', async () => {
    const { code, out } = await say({ ...needed, publication: 'languages: [he]\n', disk: hebrew('half') });
    expect(code).toBe(ExitCode.findings);
    expect(out).toContain('damaged  Hebrew (he), 1 file\n');
    expect(out).toContain('Delete node_modules/@fontsource/noto-sans-hebrew, which is damaged\nRun in this folder:');
  });

  test('is said as JSON', async () => {
    const { out } = await say({ ...needed, disk: hebrew() }, '--json');
    expect(JSON.parse(out)).toEqual({
      version: 1,
      theme: 'classic',
      fonts: [
        {
          script: 'Georgian',
          package: '@fontsource/noto-sans-georgian',
          state: 'missing',
          languages: ['ka'],
          files: [],
        },
        {
          script: 'Hebrew',
          package: '@fontsource/noto-sans-hebrew',
          state: 'installed',
          version: '5.3.0',
          folder: '/publication/node_modules/@fontsource/noto-sans-hebrew',
          languages: ['he'],
          files: ['issues/001.he.yaml'],
        },
      ],
      unpackaged: { languages: [], characters: [], files: [] },
      unread: [],
      install: 'npm install @fontsource/noto-sans-georgian',
    });
  });
});

describe('what no package has', () => {
  test.each([
    ['gu', 'Gujarati'],
    ['te', 'Telugu'],
    ['pa', 'Punjabi'],
    ['si', 'Sinhala'],
    ['lo', 'Lao'],
    ['or', 'Odia'],
    ['bo', 'Tibetan'],
    ['ff-Adlm', 'Fula'],
  ])('is named for the language %s before there is an issue', async (tag, name) => {
    const publication = `languages: [${tag}]\n`;
    const { code, out } = await say({ publication });
    expect(code).toBe(ExitCode.findings);
    expect(out).toMatch(
      new RegExp(`^No package is known for ${name}.*: bring a font of your own, see \`bulletin docs fonts\`\\n$`),
    );
    const { unpackaged } = JSON.parse((await say({ publication }, '--json')).out) as { unpackaged: object };
    expect(unpackaged).toEqual({ languages: [tag], characters: [], files: [] });
    expect(await say({ publication: `${publication}formats: [html]\n` })).toMatchObject({ code: ExitCode.done });
    expect((await say({ publication: `${publication}formats: [pdf-large]\n` })).code).toBe(ExitCode.findings);
  });

  test.each(['ગુજ', '⟴', '\u0c05'])('is named where an issue has it, as validate does: %s', async (title) => {
    const issues = { '001.en': issue(title) };
    const { code, out } = await say({ issues });
    expect(code).toBe(ExitCode.findings);
    expect(out).toMatch(/^No package is known for . \(U\+[0-9A-F]{4}\).*, in 1 file: bring a font of your own/u);
    const { unpackaged } = JSON.parse((await say({ issues }, '--json')).out) as { unpackaged: object };
    expect(unpackaged).toEqual({ languages: [], characters: [...title], files: ['issues/001.en.yaml'] });
    const memory = createMemoryHost({
      'bulletin.yaml': 'name: Harbour News\n',
      'issues/001.en.yaml': issues['001.en'],
    });
    await run(['validate'], memory.host);
    expect(memory.stdout() + memory.stderr()).toContain('text/missing-glyph');
  });

  test.each(['ur-Aran', 'e\u0301te\u0301', 'A\u200d\ufe0f', '"• A"'])('is not %s', async (one) => {
    const setup = one.startsWith('ur')
      ? { publication: `languages: [${one}]\n` }
      : { issues: { '001.en': issue(one) } };
    expect((await say(setup)).out).not.toContain('No package');
  });

  test('is there with a font of its own', async () => {
    const disk = { 'fonts/Ours.woff2': hebrewFont(400, 'woff2') };
    const own = (tag: string) => `languages: [${tag}]\nfonts: { files: [fonts/Ours.woff2] }\n`;
    expect((await say({ publication: own('gu'), disk })).code).toBe(ExitCode.findings);
    expect((await say({ publication: own('he'), disk })).code).toBe(ExitCode.done);
  });
});

test('without a PDF, nothing has to be installed', async () => {
  const { code, notes } = await say({ publication: 'languages: [he]\nformats: [html, text]\n' });
  expect(code).toBe(ExitCode.done);
  expect(notes).toContain('No PDF is built here');
});

test('an issue with errors is named, and left out', async () => {
  const { code, notes } = await say({ issues: { '001.en': 'sections: 3\n' } });
  expect(code).toBe(ExitCode.done);
  expect(notes).toContain('issues/001.en.yaml has errors, and was left out');
});

test('without a publication, the command that starts one is named', async () => {
  const memory = createMemoryHost({ 'notes.txt': '' });
  expect(await run(['fonts'], memory.host)).toBe(ExitCode.failed);
  expect(memory.stderr()).toContain('`bulletin init`');
});

describe('bulletin init', () => {
  const init = async (languages: string, disk = {}) => {
    const memory = createMemoryHost(disk, { cwd: '/publication' });
    await run(['init', '--yes', '--languages', languages], memory.host);
    return memory.stderr();
  };

  test('names the command for its languages', async () => {
    expect(await init('ar,en,ka')).toContain(
      'The PDF in Arabic and Georgian needs fonts: run `npm install @fontsource/amiri @fontsource/noto-sans-georgian` in this folder\n',
    );
  });

  test('names languages for which no package is known', async () => {
    expect(await init('gu,ka')).toMatch(/npm install .*georgian[^]*No package is known for Gujarati: bring a font/);
  });

  test('names none for languages whose fonts are there', async () => {
    expect(await init('en,uk')).not.toContain('npm install');
    expect(await init('he', hebrew())).not.toContain('npm install');
  });
});
