// Letters that the fonts of the themes do not have, on paper: in a font of the publication's own, and in those of
// packages.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { includes } from '../../src/theme/coverage.ts';
import { readFont } from '../../src/theme/read-font.ts';
import { toolFolder } from '../support/memory-host.ts';
import { hebrewFont } from '../support/made-font.ts';
import { fixedBrowser } from '../support/fixed-browser.ts';
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

/** A publication in a folder that has none of bulletin's packages above it. */
function publicationIn(settings: object, issues: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'fonts'));
  mkdirSync(join(folder, 'issues'));
  writeFileSync(join(folder, 'fonts', 'Hebrew.woff'), hebrewFont(400, 'woff'));
  const contact = { email: 'a@example.org' };
  writeFileSync(join(folder, 'bulletin.yaml'), JSON.stringify({ name: 'Harbour News', contact, ...settings }));
  for (const [language, text] of Object.entries(issues))
    writeFileSync(join(folder, 'issues', `001.${language}.yaml`), text);
  return folder;
}

interface Built {
  readonly issues: readonly {
    readonly language: string;
    readonly artefacts: readonly {
      readonly format: string;
      readonly fonts?: readonly { readonly package: string }[];
    }[];
  }[];
}

/** Builds all issues of a folder as pages and PDFs, and compares them. */
async function build(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Built> {
  const args = ['build', '--format', 'html,pdf', '--check', '--json'];
  const { code, stdout, stderr } = await runBinary(args, { cwd: folder, env, timeout: 110_000 });
  expect(code, stderr + stdout).toBe(0);
  return JSON.parse(stdout) as Built;
}

const pathIn = (folder: string, language: string, ending = 'pdf') => join(folder, `dist/001/001.${language}.${ending}`);
const textOf = (file: string) => execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).normalize('NFKC');
const fontsOf = (file: string) => execFileSync('pdffonts', [file], { encoding: 'utf8' });
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/** Sentences in scripts whose packages are installed here, with how many of their words may come back in pieces. */
const sentences: readonly (readonly [language: string, text: string, lost: number])[] = [
  ['he', sentence, 0],
  [
    'ar',
    'أعيد فتح الميناء بعد الشتاء وصلت السفن الأولى إلى الرصيف الشمالي من المدينة القديمة وقال رئيس الجمعية إن العمل في المكتبة الجديدة سيبدأ قبل نهاية الشهر القادم بمشاركة كل الأعضاء',
    3,
  ],
  ['ka', 'ნავსადგური ზამთრის შემდეგ კვლავ გაიხსნა და პირველი გემები უკვე მივიდნენ ძველი ქალაქის ჩრდილოეთ ნაპირთან', 0],
  ['hi', 'सर्दियों के बाद बंदरगाह फिर से खुल गया है और पहले जहाज़ पुराने शहर के उत्तरी घाट पर पहुँच चुके हैं', 0],
  ['th', 'ท่าเรือเปิดอีกครั้งหลังฤดูหนาว และเรือลำแรกได้มาถึงท่าด้านเหนือของเมืองเก่าแล้ว', 0],
];

/** A flag, a coloured hand, a person at work and a digit in a frame are several characters each. */
const emoji = ['🎉', '❤️', '👍🏽', '👩‍💻', '🇫🇷', '✅', '🏳️‍🌈', '1️⃣', '📅'];

const phone = '+1 613 555 0100';

function issueIn(language: string, text: string): string {
  const body = Array.from({ length: text.length > 500 ? 2 : 12 }, () => text).join('. ');
  const item = { title: text.split(' ').slice(0, 3).join(' '), body: `**${text}**.\n\n${phone}\n\n${body}` };
  const sections = [{ title: text.split(' ')[0], items: [item, { ...item, title: `${item.title} 2` }] }];
  return JSON.stringify({ number: 1, date: '2026-01', language, sections });
}

describe.each(['classic', 'civic'])('the PDFs of %s', (theme) => {
  let folder = '';
  let built: Built = { issues: [] };
  beforeAll(async () => {
    const texts = [...sentences, ['en', `Signs: ${emoji.join(' ')} end`] as const];
    folder = publicationIn(
      {
        name: sentence.split(' ')[0],
        url: 'https://example.org/harbour',
        theme,
        languages: texts.map(([language]) => language),
      },
      Object.fromEntries(texts.map(([language, text]) => [language, issueIn(language, text)])),
    );
    // Both browsers: that of the machine, and the one that comes with bulletin.
    built = await build(folder, theme === 'civic' ? fixedBrowser : {});
  }, 120_000);

  test.each(sentences)('in %s give words back, in the font of a package', (language, text, lost) => {
    const file = pathIn(folder, language);
    const found = textOf(file);
    const words = new Set(wordsIn(found));
    // Lines of Thai end within words that nobody sees, so it is compared without blanks.
    if (language === 'th') expect(found.replace(/\s/g, '')).toContain(text.normalize('NFKC').replace(/\s/g, ''));
    else expect(wordsIn(text.normalize('NFKC')).filter((word) => !words.has(word)).length).toBeLessThanOrEqual(lost);
    expect(fontsOf(file)).toMatch(/Noto|Amiri/);
    expect(fontsOf(file)).not.toMatch(/DejaVu|Liberation|OpenSans|Type 3/);
    expect(failings(file)).toEqual([]);
  });

  test.each(['he', 'ar', 'en'])('in %s have a telephone number in the order of its figures', (language) => {
    const boxes = execFileSync('pdftotext', ['-bbox', '-l', '1', pathIn(folder, language), '-'], { encoding: 'utf8' });
    const words = [...boxes.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)".*>[^\d+]*([\d+]+)[^\d+]*<\/word>/g)];
    const top = words.find(([, , , text]) => text === '555')?.[2];
    const line = words.filter(([, , y]) => y === top).map(([, x, , text]) => ({ x: Number(x), text }));
    expect(line.toSorted((a, b) => a.x - b.x).map(({ text }) => text)).toEqual(phone.split(' '));
  });

  test('have every emoji as a picture of its own', () => {
    const file = pathIn(folder, 'en');
    expect(failings(file)).toEqual([]);
    expect(fontsOf(file)).not.toMatch(/DejaVu|Liberation|OpenSans|Type 3/);
    const drawn = emoji.map((sign) => ({ sign, ...inkOf(file, sign) }));
    for (const { sign, share } of drawn) expect(share, sign).toBeGreaterThan(0.1);
    expect(new Set(drawn.map(({ pixels }) => pixels)).size).toBe(emoji.length);
  });

  test('name their packages', () => {
    const of = (language: string, format: string) =>
      built.issues
        .find((one) => one.language === language)!
        .artefacts.find((one) => one.format === format)!
        .fonts?.map((font) => font.package);
    expect(of('ka', 'pdf')).toEqual(expect.arrayContaining(['@fontsource/noto-sans-georgian']));
    expect(of('en', 'pdf')).toContain('@fontsource/noto-emoji');
    // Screens have emoji of their own, in colour.
    expect(of('en', 'html')).not.toContain('@fontsource/noto-emoji');
  });
});

const perInch = 150;

/** What is painted where a word is, on the first page: its share of dark pixels, and these. */
function inkOf(file: string, word: string): { readonly share: number; readonly pixels: string } {
  const boxes = execFileSync('pdftotext', ['-bbox', '-l', '1', file, '-'], { encoding: 'utf8' });
  const found = [...boxes.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)];
  const box = found.find(([, , , , , text]) => text === word);
  expect(box, `${word} in ${found.map(([, , , , , text]) => text).join(' ')}`).toBeDefined();
  const [left = 0, top = 0, right = 0, bottom = 0] = box!.slice(1, 5).map((one) => (Number(one) * perInch) / 72);
  const cut = ['-x', left, '-y', top, '-W', right - left, '-H', bottom - top].map((one) =>
    typeof one === 'number' ? String(Math.round(one)) : one,
  );
  const image = execFileSync('pdftoppm', ['-r', String(perInch), '-gray', '-l', '1', ...cut, file]);
  const pixels = image.subarray(image.indexOf('255\n') + 4);
  return { share: pixels.filter((pixel) => pixel < 128).length / pixels.length, pixels: pixels.toString('base64') };
}

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

describe('a publication with a font of its own and an issue in Chinese', () => {
  let [one, other] = ['', ''];
  beforeAll(async () => {
    const settings = { fonts: { files: ['fonts/Hebrew.woff'] }, languages: ['en', 'zh-Hans'] };
    const issues = { en: issue, 'zh-Hans': issueIn('zh-Hans', `港口 重新 开放 ${chinese()}`) };
    [one, other] = [publicationIn(settings, issues), publicationIn(settings, issues)];
    const elsewhere = { HOME: temporaryFolder(), TZ: 'Pacific/Auckland' };
    await Promise.all([build(one, fixedBrowser), build(other, { ...fixedBrowser, ...elsewhere })]);
  }, 120_000);

  test.each(['en', 'zh-Hans'])('has the same files from another home, in another time zone: %s', (language) => {
    for (const ending of ['html', 'pdf'])
      expect(readFileSync(pathIn(other, language, ending)).equals(readFileSync(pathIn(one, language, ending)))).toBe(
        true,
      );
  });

  test('gives words back that are set in that font', () => {
    const file = pathIn(one, 'en');
    const words = wordsIn(textOf(file));
    for (const word of wordsIn(sentence))
      expect(
        words.filter((one) => one === word),
        word,
      ).toHaveLength(13);
    expect(fontsOf(file)).toMatch(/NotoSansHebrew|Noto Sans Hebrew/);
    expect(failings(file)).toEqual([]);
  });

  test('has the Chinese characters that it shows, in a small page', () => {
    expect(readFileSync(pathIn(one, 'zh-Hans', 'html')).length).toBeLessThan(500_000);
    const file = pathIn(one, 'zh-Hans');
    const said = textOf(file);
    const lost = [...new Set(chinese().normalize('NFKC'))].filter((character) => !said.includes(character));
    expect(lost.length, lost.join('')).toBe(0);
    expect(fontsOf(file)).not.toMatch(/DejaVu|Liberation|OpenSans|Type 3/);
    expect(failings(file)).toEqual([]);
  });
});
