// The words of a PDF, as its structure holds them: each is there, apart from the next, and in the order of the issue.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fixedBrowser } from '../support/fixed-browser.ts';
import { requireBrowser, requireTool } from '../support/requires.ts';
import { runBinary, temporaryFolder } from '../support/run-binary.ts';

beforeEach(async (context) => {
  requireTool(context, 'pdfinfo');
  await requireBrowser(context);
});

/** Words of all lengths, so that lines end at every distance from the edge of the paper. */
function sayings(count: number): readonly string[] {
  const stock =
    'the committee had expected that reports of permits would be ready by summer although nobody asked for them in organizations'.split(
      ' ',
    );
  let seed = 11;
  const next = (limit: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % limit;
  return Array.from({ length: count }, (_, index) => {
    const words = Array.from({ length: 12 + next(50) }, () => stock[(next(997) + index) % stock.length]!);
    return `${index} ${words.filter((word, at) => word !== words[at - 1]).join(' ')}`;
  });
}

const texts = sayings(150);

/** Prose in everything that has lines: paragraphs, lists, quotations, code, cells, line breaks that were typed. */
function bodyOf([one = '', two = '', three = '', four = '', five = '']: readonly string[]): string {
  const half = Math.floor(four.length / 2);
  const broken = `${four.slice(0, four.indexOf(' ', half))}\\\n${four.slice(four.indexOf(' ', half) + 1)}`;
  return [
    one,
    `- ${two}\n  - inner`,
    `> ${three}`,
    broken,
    `\`\`\`\nfirst line\nsecond line\n\`\`\``,
    `| Head one | Head two |\n|---|---|\n| ${five} | last cell |`,
  ].join('\n\n');
}

function issueOf(language: string): string {
  const bodies = Array.from({ length: texts.length / 5 }, (_, index) => bodyOf(texts.slice(index * 5, index * 5 + 5)));
  const items = bodies.map((body, index) => ({
    title: `Item ${index}`,
    body,
    ...(index % 3 === 0 ? { contributor: `Ada ${index}` } : {}),
  }));
  return `${JSON.stringify({ number: 1, date: '2026-05', language, sections: [{ title: 'News', items }] }, undefined, 1)}\n`;
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** All that is in quotation marks, as it is stored. */
function taggedWords(file: string): readonly string[] {
  const reported = execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return wordsOf([...reported.matchAll(/^ *"(.*)"$/gm)].map(([, text = '']) => text).join('\n'));
}

/** The texts that do not follow the one before, word by word. */
function missing(expected: readonly string[], words: readonly string[]): readonly string[] {
  let from = words.lastIndexOf('News');
  return expected.filter((text) => {
    const wanted = wordsOf(text);
    const at = words.findIndex(
      (_, index) => index > from && wanted.every((word, offset) => words[index + offset] === word),
    );
    if (at !== -1) from = at + wanted.length - 1;
    return at === -1;
  });
}

const looks = ['A4', 'Letter'].flatMap((paper) => ['classic', 'civic'].map((theme) => [paper, theme] as const));

describe.each(looks)('on %s in %s', (paper, theme) => {
  test('no two words are one, and none is lost or out of order', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'bulletin.yaml'),
      `name: Long Letter\nlanguages: [en]\nnumbering: number\npaper: ${paper}\ntheme: ${theme}\ncontact: { email: a@example.org }\n`,
    );
    writeFileSync(join(folder, '001.en.yaml'), issueOf('en'));
    const { code, stdout, stderr } = await runBinary(['build', '--format', 'pdf', '--check', '001.en.yaml'], {
      cwd: folder,
      env: fixedBrowser,
      timeout: 110_000,
    });
    expect(code, stderr + stdout).toBe(0);
    const words = taggedWords(join(folder, 'dist/001/001.en.pdf'));
    const expected = texts.flatMap((text, index) => {
      const code = index % 5 === 3 ? ['first line second line', 'Head one', 'Head two'] : [];
      return [text, ...(index % 5 === 1 ? ['inner'] : []), ...code, ...(index % 5 === 4 ? ['last cell'] : [])];
    });
    expect(missing(expected, words)).toEqual([]);
    expect(words.length).toBeGreaterThan(wordsOf(texts.join(' ')).length);
  });
});

test('two words that are one are missed', () => {
  expect(missing(['a b c', 'd'], ['News', 'a', 'b', 'c', 'd'])).toEqual([]);
  expect(missing(['a b c', 'd'], ['News', 'a', 'bc', 'd'])).toEqual(['a b c']);
  expect(missing(['a', 'd'], ['News', 'd', 'a'])).toEqual(['d']);
});
