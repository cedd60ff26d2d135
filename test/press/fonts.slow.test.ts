// Letters that the fonts of the themes do not have, on paper: in a font of the publication's own.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
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
