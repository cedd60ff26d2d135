// Letters that the fonts of the themes do not have, on paper: in a font of the publication's own, and in those of
// packages.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { includes } from '../../src/theme/coverage.ts';
import { readFont } from '../../src/theme/read-font.ts';
import { toolFolder } from '../support/memory-host.ts';
import { hebrewFont } from '../support/made-font.ts';
import { requireBrowser, requireTool } from '../support/requires.ts';
import { runBinary, temporaryFolder } from '../support/run-binary.ts';
import { failings } from './paper-criteria.ts';

beforeEach(async (context) => {
  requireTool(context, 'pdftotext');
  requireTool(context, 'qpdf');
  await requireBrowser(context);
});

const sentence = 'הנמל נפתח מחדש אחרי החורף, והספינות הראשונות כבר הגיעו אל הרציף הצפוני של העיר הישנה';

const issue = `number: 1
date: 2026-01
language: en
sections:
  - title: News
    items:
      - title: A letter from Haifa
        body: |
          Our friends write: **${sentence}**.

          ${Array.from({ length: 12 }, () => sentence).join('. ')}
`;

function publicationIn(theme: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'fonts'));
  mkdirSync(join(folder, 'issues'));
  writeFileSync(join(folder, 'fonts', 'Hebrew.woff'), hebrewFont(400, 'woff'));
  writeFileSync(
    join(folder, 'bulletin.yaml'),
    `name: Harbour News\npublisher: Harbour Society\ntheme: ${theme}\ncontact: { email: a@example.org }\nfonts: { files: [fonts/Hebrew.woff] }\n`,
  );
  writeFileSync(join(folder, 'issues', '001.en.yaml'), issue);
  return folder;
}

async function build(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const args = ['build', '--format', 'html,pdf', '--check', 'issues/001.en.yaml'];
  const { code, stdout, stderr } = await runBinary(args, { cwd: folder, env, timeout: 110_000 });
  expect(code, stderr + stdout).toBe(0);
  return readFileSync(join(folder, 'dist/001/001.en.pdf'));
}

test.each(['classic', 'civic'])('words come back from the PDF of %s, which keeps to its standards', async (theme) => {
  const folder = publicationIn(theme);
  await build(folder);
  const file = join(folder, 'dist/001/001.en.pdf');
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  const words = text.match(/\p{L}+/gu) ?? [];
  for (const word of sentence.match(/\p{L}+/gu)!)
    expect(
      words.filter((one) => one === word),
      `${word} in ${text}`,
    ).toHaveLength(13);
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' });
  expect(fonts).toMatch(/NotoSansHebrew|Noto Sans Hebrew/);
  expect(failings(file)).toEqual([]);
});

test('it is the same file from another home, in another time zone', async () => {
  const [one, other] = [publicationIn('classic'), publicationIn('classic')];
  const home = { HOME: temporaryFolder(), TZ: 'Pacific/Auckland' };
  expect((await build(other, home)).equals(await build(one))).toBe(true);
});

/** Sentences in scripts whose packages are installed here, with how many of their words may come back in pieces. */
const sentences: readonly (readonly [language: string, text: string, lost: number])[] = [
  ['he', sentence, 0],
  [
    'ar',
    'أعيد فتح الميناء بعد الشتاء وصلت السفن الأولى إلى الرصيف الشمالي من المدينة القديمة وقال رئيس الجمعية إن العمل في المكتبة الجديدة سيبدأ قبل نهاية الشهر القادم بمشاركة كل الأعضاء',
    3,
  ],
  ['ka', 'ნავსადგური ზამთრის შემდეგ კვლავ გაიხსნა და პირველი გემები უკვე მივიდნენ ძველი ქალაქის ჩრდილოეთ ნაპირთან', 0],
];

function issueIn(language: string, text: string): string {
  const body = Array.from({ length: text.length > 500 ? 2 : 12 }, () => text).join('. ');
  const item = { title: text.split(' ').slice(0, 3).join(' '), body: `**${text}**.\n\n${body}` };
  const sections = [{ title: text.split(' ')[0], items: [item, { ...item, title: `${item.title} 2` }] }];
  return JSON.stringify({ number: 1, date: '2026-01', language, sections });
}

/** A publication in a language, built from a folder that has none of bulletin's packages above it. */
async function buildIn(language: string, theme: string, text: string, env: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'issues'));
  const settings = { name: text.split(' ').slice(0, 2).join(' '), languages: [language], theme };
  writeFileSync(join(folder, 'bulletin.yaml'), JSON.stringify({ ...settings, contact: { email: 'a@example.org' } }));
  writeFileSync(join(folder, 'issues', `001.${language}.yaml`), issueIn(language, text));
  const args = ['build', '--format', 'html,pdf', '--check', `issues/001.${language}.yaml`];
  const { code, stdout, stderr } = await runBinary(args, { cwd: folder, env, timeout: 110_000 });
  expect(code, stderr + stdout).toBe(0);
  return join(folder, `dist/001/001.${language}.pdf`);
}

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

describe.each(sentences)('in %s', (language, text, lost) => {
  test.each(['classic', 'civic'])('words come back from the PDF of %s, in the font of a package', async (theme) => {
    const file = await buildIn(language, theme, text);
    const found = new Set(wordsIn(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).normalize('NFKC')));
    expect(wordsIn(text).filter((word) => !found.has(word)).length).toBeLessThanOrEqual(lost);
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' });
    expect(fonts).toMatch(/Noto|Amiri/);
    expect(fonts).not.toMatch(/DejaVu|Liberation|OpenSans/);
    expect(failings(file)).toEqual([]);
  });
});

/** A thousand and more different characters, as they are in 3,000 of a text. */
function chinese(): string {
  const path = 'node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff';
  const { characters } = readFont(readFileSync(join(toolFolder, path)))!;
  const known = Array.from({ length: 0x5200 }, (_, index) => 0x4e00 + index).filter((code) =>
    includes(characters, code),
  );
  const frequent = known.filter((_, index) => index % 5 === 0).map((code) => String.fromCodePoint(code));
  return Array.from({ length: 60 }, (_, index) => frequent.slice(index * 17, index * 17 + 17).join('')).join('，');
}

test('a Chinese page has the characters of its own, and is small, the same from another home', async () => {
  const text = `港口 重新 开放 ${chinese()}`;
  const file = await buildIn('zh-Hans', 'classic', text);
  const page = readFileSync(file.replace('.pdf', '.html'));
  expect(page.length).toBeLessThan(500_000);
  const said = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).normalize('NFKC');
  const lost = [...new Set(chinese().normalize('NFKC'))].filter((character) => !said.includes(character));
  expect(lost.length, lost.join('')).toBe(0);
  expect(execFileSync('pdffonts', [file], { encoding: 'utf8' })).not.toMatch(/DejaVu|Liberation|OpenSans/);
  expect(failings(file)).toEqual([]);
  const other = await buildIn('zh-Hans', 'classic', text, { HOME: temporaryFolder(), TZ: 'Asia/Tokyo' });
  expect(readFileSync(other.replace('.pdf', '.html')).equals(page)).toBe(true);
  expect(readFileSync(other).equals(readFileSync(file))).toBe(true);
});
